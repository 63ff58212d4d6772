"""How much a term says in a part, and how rare it is: the numbers that the index keeps.

BM25F (Robertson and Zaragoza, 2009), worked out when indexing and rounded to integers. Field
weights, saturation and length are inside the impact, so ranking.py needs no fields, no lengths and
no logarithms, and the browser gets the same numbers.
"""

import math

from indexer.dutch.everyday import everyday_lemmas

FIELD_WEIGHTS = {
    "title": 3.0,  # what the story is about, in a few words
    "heading": 2.5,  # what the fragment is about, in a few words
    "topics": 2.5,  # and themes: chosen by a person, so they say more than one mention
    "kern": 2.0,  # short, and written to say what the story holds
    "text": 1.0,  # the measure of the others
    "opening": 1.0,
    "tips": 1.0,
    "fits": 1.0,  # what somebody might say for whom it is: written for this, and not by the teller
    "topic_words": 0.8,  # people's own words for a topic: after what is literally there
}

SATURATION = 2.5
"""BM25's k1. The second mention says less than the first; between 1.2 and 2 is usual. Higher here,
because coverage says already that a word is there at all."""

LENGTH_SHARE = 0.7
"""BM25's b (0.75 is usual), for running text only: in a title or a heading every word was chosen,
however many there are."""

LONGEST = 5.0
"""Times the average: a text that is longer still loses no more by it."""

LONG_FIELDS = {"text", "opening", "tips", "kern"}

IMPACT_STEPS = 255
"""An impact fits in one byte."""

EVERYDAY_SHARE = 3
"""A word of every day says a third of what its rarity promises."""

IDF_STEPS = 64
"""Integer steps to one unit of idf. Keeps sums far below 2^53 (see ranking.py)."""


def field_mention(field: str, length: int, average: float, share: float = 1.0) -> float:
    """What one mention in a field of this length (in words) counts for, before saturation."""
    norm = 1.0
    if field in LONG_FIELDS and average > 0:
        norm = 1 - LENGTH_SHARE + LENGTH_SHARE * min(length / average, LONGEST)
    return FIELD_WEIGHTS[field] * share / norm


def impact(mentions: float) -> int:
    """The saturated, rounded sum of mentions: 1 to 255."""
    return max(1, round(IMPACT_STEPS * mentions / (SATURATION + mentions)))


def term_idf(term: str, parts: int, parts_with_term: int) -> int:
    """How rare a term is; of an everyday word a third of it, because there its rarity is chance."""
    idf = integer_idf(parts, parts_with_term)
    return max(1, idf // EVERYDAY_SHARE) if term in everyday_lemmas() else idf


def integer_idf(parts: int, parts_with_term: int) -> int:
    """Inverse document frequency in the form that is never negative (Lucene's); 1 or more."""
    rest = parts - parts_with_term
    return max(1, round(IDF_STEPS * math.log(1 + (rest + 0.5) / (parts_with_term + 0.5))))
