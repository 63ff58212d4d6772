"""Scores: what comes first by what is told. Of the best, `nearness.py` then has the last word.

The twin of `indexer/browser/ranking.js`: same names, same vectors. Only integers, and every
division rounds down, so that both sides get the same numbers. Sizes: weight ≤ 2^8, idf < 2^10,
impact < 2^8, so a term in a part < 2^18; at most 2^6 terms a word and 2^7 words and phrases, in two
looks < 2^34; times coverage (< 2^11) < 2^45, below JavaScript's limit of 2^53; a score < 2^37. What
is covered is below 2^24, times 2^8 < 2^32.

How a story is judged was chosen on several judged collections (docs/decisions/0014).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

WEIGHT_BITS = 8
"""Weights are in 256ths."""

SECOND_BITS = 1
"""The second fragment counts for half, the others not: a long story does not win by its length."""

COVERAGE_BITS = 8
"""Coverage is the share of the asked words that a story tells of, in 256ths."""

TOLD = 64
"""The impact at which a word counts as told: one mention in a text of average length has 73. A word
that is only touched on (once in a long text, by its kin, by a part of it) is covered in part."""

COVERAGE_GAIN = 5
"""A story with every asked word counts six times what the same score would without any."""


class AskedTerm(NamedTuple):
    """A term that an asked word stands for, with its postings."""

    weight: int
    idf: int
    parts: Sequence[int]
    impacts: Sequence[int]
    stretches: bytes
    """Where it stands in them, as stretches.py writes it. Only nearness reads it."""


AskedTerms = Sequence[AskedTerm]
"""Of one word, the heaviest first."""


class RankedPart(NamedTuple):
    part: int
    score: int


class RankedStory(NamedTuple):
    story: int
    score: int
    parts: tuple[RankedPart, ...]
    """The best first; of equals the first in the text."""


def score_word(terms: AskedTerms) -> dict[int, int]:
    """What one asked word says of each part.

    The sum of its terms: the lemma is the heart of it, and each of the others (its kin, the parts
    of a compound) makes it a little surer. None is rarer than the first: that a cousin of an asked
    word is rare makes it no better an answer.
    """
    total: dict[int, int] = {}
    for term in terms:
        factor = term.weight * min(term.idf, terms[0].idf)
        for part, impact in zip(term.parts, term.impacts, strict=True):
            total[part] = total.get(part, 0) + (factor * impact >> WEIGHT_BITS)
    return total


def look(scores: Mapping[int, int], head: int) -> int:
    """What the head of a story says, its best fragment, and half of its second.

    `scores` are those of its parts; `head` is the number of the part that is its head. The head is
    what a story says of itself, so it is added to what is told, and is no rival of it.
    """
    fragments = sorted((score for part, score in scores.items() if part != head), reverse=True)
    first, second = [*fragments, 0, 0][:2]
    return scores.get(head, 0) + first + (second >> SECOND_BITS)


def covered(word_look: int, idf: int) -> int:
    """How much of an asked word a story covers: at most its rarity, TOLD times."""
    return min(word_look, idf * TOLD)


def score_story(parts_look: int, words_look: int, found: int, asked_idf: int) -> int:
    """Two looks at a story, times what it covers of the question.

    At its parts: is there one place where it is said together? At its words: does it speak of each
    anywhere? Coverage, because two asked problems together must beat one of them told often; not
    squared, because of a whole question in somebody's own words no story has every word.
    """
    return (parts_look + words_look) * coverage_times(found, asked_idf) >> COVERAGE_BITS


def coverage_times(found: int, asked_idf: int) -> int:
    """What a story's looks are multiplied by, in 256ths, for what it covers of the question."""
    coverage = (found << COVERAGE_BITS) // (asked_idf * TOLD)
    return (1 << COVERAGE_BITS) + COVERAGE_GAIN * coverage


def rank_stories(words: Sequence[AskedTerms], story_of_part: Sequence[int]) -> list[RankedStory]:
    """The stories that have an asked word, best first, ties by number.

    `words` are those the index knows: an unknown word lowers nothing.
    """
    tallies: dict[int, Tally] = {}
    heads = {story: part for part, story in reversed(list(enumerate(story_of_part)))}
    for terms in words:
        in_stories: dict[int, dict[int, int]] = defaultdict(dict)
        for part, score in score_word(terms).items():
            in_stories[story_of_part[part]][part] = score
        for story, scores in in_stories.items():
            tallies.setdefault(story, Tally(heads[story])).add(scores, word_idf(terms))
    asked_idf = sum(map(word_idf, words))
    ranked = (tally.rank(story, asked_idf) for story, tally in tallies.items())
    return sorted((found for found in ranked if found.score > 0), key=by_score)


class Tally:
    """What the asked words add up to in one story."""

    def __init__(self, head: int) -> None:
        self.head = head
        self.parts: dict[int, int] = {}
        self.words_look = 0
        self.found = 0

    def add(self, scores: Mapping[int, int], idf: int) -> None:
        """One asked word: its score in each part."""
        for part, score in scores.items():
            self.parts[part] = self.parts.get(part, 0) + score
        word_look = look(scores, self.head)
        self.words_look += word_look
        self.found += covered(word_look, idf)

    @property
    def parts_look(self) -> int:
        return look(self.parts, self.head)

    def rank(self, story: int, asked_idf: int) -> RankedStory:
        score = score_story(self.parts_look, self.words_look, self.found, asked_idf)
        parts = sorted(RankedPart(*entry) for entry in self.parts.items())
        parts.sort(key=lambda entry: -entry.score)
        return RankedStory(story, score, tuple(entry for entry in parts if entry.score > 0))


def word_idf(terms: AskedTerms) -> int:
    """How rare an asked word is: its heaviest term decides."""
    return terms[0].idf


def by_score(found: RankedStory) -> tuple[int, int]:
    """To sort by: the best first, ties by number."""
    return -found.score, found.story
