"""What a word form stands for in the index."""

from collections.abc import Iterable
from typing import NamedTuple

LEMMA_WEIGHT = 256
"""A word counts fully for its lemma. Weights are integers, in 256ths."""

BASE_WEIGHT = 192
"""A word counts for three quarters for the lemma of its lemma: *daklozen* has the lemma *dakloze*,
and that one *dakloos*. They mean nearly the same, but an exact match should stay ahead."""

PART_WEIGHT = 144
"""A part of a compound: *schuldhulp* is about *hulp*, but a story that says *hulp* is ahead."""

KIN_WEIGHT = 80
"""Another lemma with the same stem: *verslaving* for *verslaafd*. Mostly kin, now and then only
alike, so it says a third."""

LIKENESS_WEIGHT = 192
"""A known word in the place of one that nobody knows: three quarters, for it is a guess."""


class TermWeight(NamedTuple):
    """A term of the index, and how much a form counts for it (in 256ths)."""

    term: str
    weight: int


Terms = tuple[TermWeight, ...]
"""The heaviest first, then by term."""


def merge_terms(terms: Iterable[TermWeight]) -> Terms:
    """Each term once, with its highest weight."""
    best: dict[str, int] = {}
    for term, weight in terms:
        best[term] = max(weight, best.get(term, 0))
    return tuple(
        TermWeight(term, weight)
        for term, weight in sorted(best.items(), key=lambda entry: (-entry[1], entry[0]))
    )
