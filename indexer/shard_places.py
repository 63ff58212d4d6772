"""Which words share a file: runs of places that are not too large.

Words are sorted by their *place* (indexer/dutch/place.py). A form mostly has the same place as its
term (*gegokt* and *gokken* lie at `gok`), and its kin always has the place of its term, so that one
file answers a word. What is left is irregular (*ging*, *gaan*) or a part of a compound; see
docs/search-format.md for how often.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from indexer.dutch.place import place
from indexer.dutch.terms import Terms
from indexer.model import TermEntry
from indexer.shard_bytes import gaps, numbers

SHARD_BYTES = 5_000
"""Before compression, by estimate; a term with more postings has a file to itself and to its forms.
Smaller files cost less per word, but each costs three bytes in the manifest, which everybody
fetches."""

_FORM_BYTES = 6
_TERM_BYTES = 12

_AtPlace = Mapping[str, tuple[list[str], list[str]]]
"""The forms and the terms of each place."""


@dataclass(frozen=True)
class WordRun:
    """The words of one file."""

    first: str
    """No place in it is before this; none in the file before it is at or after this."""
    forms: tuple[str, ...]
    terms: tuple[str, ...]


def cut_words(forms: Mapping[str, Terms], terms: Mapping[str, TermEntry]) -> list[WordRun]:
    """All words in runs of about `SHARD_BYTES`. What has the same place stays together."""
    sizes: Counter[str] = Counter()
    at_place: _AtPlace = defaultdict(lambda: ([], []))
    for form in forms:
        where = place(form)
        sizes[where] += _FORM_BYTES
        at_place[where][0].append(form)
    for term, entry in terms.items():
        where = place(term)
        sizes[where] += _TERM_BYTES + _posting_bytes(entry)
        at_place[where][1].append(term)
    runs = cut_runs(sizes, SHARD_BYTES)
    return [_run(places, before, at_place) for before, places in runs]


def _posting_bytes(entry: TermEntry) -> int:
    return len(numbers(gaps(entry.parts))) + len(entry.impacts) + len(entry.stretches)


def cut_runs(
    sizes: Mapping[str, int], most: int, before: str = ""
) -> Iterator[tuple[str, list[str]]]:
    """The places, sorted, in runs of about `most` bytes, each with the last place before it."""
    run: list[str] = []
    size = 0
    for where in sorted(sizes):
        if run and size + sizes[where] > most:
            yield before, run
            before, run, size = run[-1], [], 0
        run.append(where)
        size += sizes[where]
    if run:
        yield before, run


def _run(places: Sequence[str], before: str, at_place: _AtPlace) -> WordRun:
    forms = chain.from_iterable(at_place[where][0] for where in places)
    terms = chain.from_iterable(at_place[where][1] for where in places)
    return WordRun(separator(before, places[0]), tuple(sorted(forms)), tuple(sorted(terms)))


def separator(before: str, first: str) -> str:
    """The shortest beginning of the first place that is after the place before it."""
    ends = (first[:end] for end in range(len(first) + 1))
    return next((end for end in ends if end > before), "")
