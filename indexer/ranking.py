"""Scores. The one place where it is decided what comes first.

The twin of `indexer/browser/ranking.js`: same names, same vectors. Only integers, and every
division rounds down, so that both sides get the same numbers. Sizes: weight ≤ 2^8, idf < 2^10,
impact < 2^8, so a word in a part < 2^18; at most 32 words and 3 parts < 2^25; times coverage
squared (≤ 2^16) < 2^41, far below JavaScript's limit of 2^53.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

WEIGHT_BITS = 8
"""Weights are in 256ths."""

REST_PARTS = 2
"""How many parts beside the best one count: a long story must not win by its length."""

REST_BITS = 2
"""Those count for a quarter: a story that keeps coming back to it is a little ahead."""

COVERAGE_BITS = 8
"""Coverage is the share of the asked words that a story has, in 256ths."""


class AskedTerm(NamedTuple):
    """A term that an asked word stands for, with its postings."""

    weight: int
    idf: int
    parts: Sequence[int]
    impacts: Sequence[int]


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
    """What one asked word says of each part: the best of its terms.

    Not the sum: a lemma and the lemma of that lemma are one piece of evidence, seen twice.
    """
    best: dict[int, int] = {}
    for weight, idf, parts, impacts in terms:
        for part, impact in zip(parts, impacts, strict=True):
            score = weight * idf * impact >> WEIGHT_BITS
            best[part] = max(score, best.get(part, 0))
    return best


def score_story(part_scores: Sequence[int], found_idf: int, asked_idf: int) -> int:
    """The best part and a little of the next ones, times coverage squared.

    Squared, because two asked problems together must beat one of them told often: with one of two
    words a story keeps a quarter of its score. Part scores: from high to low.
    """
    rest = sum(part_scores[1 : 1 + REST_PARTS]) >> REST_BITS
    coverage = (found_idf << COVERAGE_BITS) // asked_idf
    return (part_scores[0] + rest) * coverage * coverage >> 2 * COVERAGE_BITS


def rank_stories(words: Sequence[AskedTerms], story_of_part: Sequence[int]) -> list[RankedStory]:
    """The stories that have an asked word, best first, ties by number.

    `words` are those the index knows: an unknown word lowers nothing.
    """
    totals: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    found_idf: dict[int, int] = defaultdict(int)
    for terms in words:
        scores = score_word(terms)
        for part, score in scores.items():
            totals[story_of_part[part]][part] += score
        for story in {story_of_part[part] for part in scores}:
            found_idf[story] += word_idf(terms)
    asked_idf = sum(map(word_idf, words))
    ranked = (_rank(story, totals[story], found_idf[story], asked_idf) for story in totals)
    return sorted((found for found in ranked if found.score > 0), key=_order)


def word_idf(terms: AskedTerms) -> int:
    """How rare an asked word is: its heaviest term decides."""
    return terms[0].idf


def _rank(story: int, totals: dict[int, int], found_idf: int, asked_idf: int) -> RankedStory:
    parts = sorted(RankedPart(*entry) for entry in totals.items())
    parts.sort(key=lambda entry: -entry.score)
    score = score_story([entry.score for entry in parts], found_idf, asked_idf)
    return RankedStory(story, score, tuple(entry for entry in parts if entry.score > 0))


def _order(found: RankedStory) -> tuple[int, int]:
    return -found.score, found.story
