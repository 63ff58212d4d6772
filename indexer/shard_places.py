"""Which words share a file: where each is filed, and runs of places that are not too large.

Words are sorted by their *place*. A form nearly always has the same place as its term or one close
by (*gegokt* and *gokken* lie at `gokt` and `gokken`), so that one file answers a word: 96 % of the
forms of the dictionary at 200 forms a file, against 91 % in plain alphabetical order.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from indexer.dutch.terms import Terms
from indexer.dutch.tokens import fold
from indexer.model import TermEntry
from indexer.shard_bytes import gaps, numbers

SHARD_BYTES = 5_000
"""Before compression, by estimate; a term with more postings has a file of its own. Smaller files
cost less per word, but each costs three bytes in the manifest, which everybody fetches."""

_FORM_BYTES = 6
_TERM_BYTES = 12

_AtPlace = Mapping[str, tuple[list[str], list[str]]]
"""The forms and the terms of each place."""

_NO_PLACE = re.compile(r"[^a-z0-9]")
_PARTICIPLE = re.compile(
    "^(aan|achter|af|bij|binnen|door|in|los|mee|na|neer|om|onder|op|over|samen|tegen|terug|toe|uit"
    "|vast|voor|weg)?ge(?=[a-z]{3})"
)


def place(word: str) -> str:
    """Where a word is filed: without accents, and without the ge- of a participle.

    It need not be right about what is a participle, only the same for forms and terms, and for
    the twin in browser/words.js. ASCII, so that both languages sort it alike.
    """
    return _PARTICIPLE.sub(r"\1", _NO_PLACE.sub("", fold(word)))


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
    return [_run(places, before, at_place) for before, places in _cut(sizes)]


def _posting_bytes(entry: TermEntry) -> int:
    return len(entry.parts) + len(numbers(gaps(entry.parts)))


def _cut(sizes: Mapping[str, int]) -> Iterator[tuple[str, list[str]]]:
    """Runs of places, each with the last place before it."""
    run: list[str] = []
    before, size = "", 0
    for where in sorted(sizes):
        if run and size + sizes[where] > SHARD_BYTES:
            yield before, run
            before, run, size = run[-1], [], 0
        run.append(where)
        size += sizes[where]
    if run:
        yield before, run


def _run(places: Sequence[str], before: str, at_place: _AtPlace) -> WordRun:
    forms = chain.from_iterable(at_place[where][0] for where in places)
    terms = chain.from_iterable(at_place[where][1] for where in places)
    return WordRun(_separator(before, places[0]), tuple(sorted(forms)), tuple(sorted(terms)))


def _separator(before: str, first: str) -> str:
    """The shortest beginning of the first place that is after the place before it."""
    ends = (first[:end] for end in range(len(first) + 1))
    return next((end for end in ends if end > before), "")
