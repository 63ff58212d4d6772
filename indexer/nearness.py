"""Nearness: of what is found, words that stand together come before words scattered over a story.

The twin of `indexer/browser/nearness.js`: same names, same vectors. Only integers; sizes: an idf
< 2^10 and at most 2^7 words, so sums < 2^17, times 2^8 < 2^25; a score < 2^37, times at most 2^9.

That the smallest stretch of text that has the asked words says something beside how often each is
told: Tao and Zhai, *An exploration of proximity measures in information retrieval* (SIGIR 2007).
Why this measure and these numbers: docs/decisions/0021.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from indexer.ranking import AskedTerms, RankedStory, by_score, word_idf
from indexer.stretches import NOWHERE, cut_by_part, read_stretches

NEAR_BITS = 8
"""Nearness is the share of the question that stands together, in 256ths."""

NEAR_GAIN = 77
"""In 256ths: with the whole question in one place a score counts for three tenths more."""

NEAR_DEPTH = 50
"""Only so many are looked at: where they stand is most of the work, and what is far down without it
does not come up by it."""

PartPlaces = Mapping[int, Collection[int]]
"""Of each asked word that has a place in a part, by its number, the stretches there."""


def near_first(
    ranked: Sequence[RankedStory], words: Sequence[AskedTerms], story_of_part: Sequence[int]
) -> list[RankedStory]:
    """The stories in their order, but of the best `NEAR_DEPTH` the nearer ones first.

    `ranked` are those that are left after all filters, best first; `words` as in `rank_stories`.
    Scores only rise, so no story that is looked at falls below one that is not.
    """
    near = near_in_stories(ranked[:NEAR_DEPTH], words, story_of_part)
    looked = (
        found._replace(score=score_near(found.score, near.get(found.story, 0)))
        for found in ranked[:NEAR_DEPTH]
    )
    return [*sorted(looked, key=by_score), *ranked[NEAR_DEPTH:]]


def near_in_stories(
    stories: Iterable[RankedStory], words: Sequence[AskedTerms], story_of_part: Sequence[int]
) -> dict[int, int]:
    """How near the asked words are to each other in these stories: in the best of their parts."""
    if len(words) < 2:
        return {}  # nothing to be near to, and no places need to be read
    near: dict[int, int] = {}
    idfs = [word_idf(terms) for terms in words]
    wanted = {found.story for found in stories}
    parts = {part for part, story in enumerate(story_of_part) if story in wanted}
    for part, places in _places(words, parts).items():
        story = story_of_part[part]
        near[story] = max(near.get(story, 0), near_in_part(places, idfs))
    return near


def near_in_part(places: PartPlaces, idfs: Sequence[int]) -> int:
    """How much of a question stands together in a part, in 256ths.

    The most that two neighbouring stretches say, by rarity, of what the question asks; the rarest
    word there is not counted in either, because a word alone is always together with itself.
    """
    alone = max(idfs[word] for word in places)
    others = sum(idfs) - alone
    return ((_together(places, idfs) - alone) << NEAR_BITS) // others if others > 0 else 0


def _together(places: PartPlaces, idfs: Sequence[int]) -> int:
    """The largest sum of rarities in two neighbouring stretches."""
    said: Counter[int] = Counter()
    for word, stretches in places.items():
        for first in {*stretches, *(stretch - 1 for stretch in stretches)}:
            said[first] += idfs[word]
    return max(said.values())


def score_near(score: int, near: int) -> int:
    """A score, with what nearness adds to it."""
    return score * near_times(near) >> NEAR_BITS


def near_times(near: int) -> int:
    """What a score is multiplied by, in 256ths."""
    return (1 << NEAR_BITS) + (NEAR_GAIN * near >> NEAR_BITS)


def _places(words: Sequence[AskedTerms], wanted: Collection[int]) -> dict[int, dict[int, set[int]]]:
    """Where the asked words stand, by part and by the number of the word: where any term does."""
    found: dict[int, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for number, terms in enumerate(words):
        for term in terms:
            for part, stretches in zip(term.parts, cut_by_part(term.stretches), strict=True):
                if part in wanted and stretches != NOWHERE:
                    found[part][number].update(read_stretches(stretches))
    return found
