"""Which words share a file: where each is filed, and runs of places that are not too large.

Words are sorted by their *place*. A form nearly always has the same place as its term or one close
by (*gegokt* and *gokken* lie at `gokt` and `goken`), so that one file answers a word. What is left
is mostly irregular (*ging*, *gaan*); see docs/search-format.md for how often.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from indexer.dutch.terms import Terms
from indexer.dutch.tokens import fold
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

_NO_PLACE = re.compile(r"[^a-z0-9]")
_DOUBLE = re.compile(r"([a-z])\1")
_PARTICIPLE = re.compile(
    "^(aan|achter|af|bij|binnen|door|in|los|mee|na|neer|om|onder|op|over|samen|tegen|terug|toe|uit"
    "|vast|voor|weg)?ge(?=[a-z]{3})"
)


def place(word: str) -> str:
    """Where a word is filed: without accents, without the ge- of a participle, and with one letter
    where two are the same, because those come and go (*schuur*, *schuren*; *gok*, *gokken*).

    It need not be right about what is a participle, only the same for forms and terms, and for
    the twin in browser/words.js. ASCII, so that both languages sort it alike.
    """
    return _DOUBLE.sub(r"\1", _PARTICIPLE.sub(r"\1", _NO_PLACE.sub("", fold(word))))


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
    stands_for: dict[str, set[str]] = defaultdict(set)
    for form, meanings in forms.items():
        where = place(form)
        sizes[where] += _FORM_BYTES
        at_place[where][0].append(form)
        stands_for[where].add(place(meanings[0].term))
    for term, entry in terms.items():
        where = place(term)
        sizes[where] += _TERM_BYTES + _posting_bytes(entry)
        at_place[where][1].append(term)
    groups = list(_families(sorted(sizes), sizes, stands_for))
    return [
        _run(places, before, at_place) for before, places in cut_runs(groups, sizes, SHARD_BYTES)
    ]


def _posting_bytes(entry: TermEntry) -> int:
    return len(entry.parts) + len(numbers(gaps(entry.parts)))


def _families(
    places: Sequence[str], sizes: Mapping[str, int], stands_for: Mapping[str, set[str]]
) -> Iterator[Sequence[str]]:
    """The places in groups that stay together: a frequent term, which fills a file by itself, keeps
    its forms that lie near, or each of them would cost its reader a second round trip.
    """
    done = 0
    for at, where in enumerate(places):
        if at < done or sizes[where] <= SHARD_BYTES // 2:
            continue
        back, on = range(at - 1, done - 1, -1), range(at + 1, len(places))
        start, end = (
            _furthest([at, *_near(side, places, sizes)], places, where, stands_for)
            for side in (back, on)
        )
        yield from ([single] for single in places[done:start])
        yield places[start : end + 1]
        done = end + 1
    yield from ([single] for single in places[done:])


def _near(side: range, places: Sequence[str], sizes: Mapping[str, int]) -> Iterator[int]:
    """The numbers of neighbours, as long as they are not many bytes."""
    size = 0
    for at in side:
        size += sizes[places[at]]
        if size > SHARD_BYTES // 2:
            return
        yield at


def _furthest(
    numbers: Sequence[int], places: Sequence[str], term: str, stands_for: Mapping[str, set[str]]
) -> int:
    """The last of these places that has a form of the term; the first is the term's own."""
    return next(
        (at for at in reversed(numbers) if term in stands_for.get(places[at], ())), numbers[0]
    )


def cut_runs(
    groups: Iterable[Sequence[str]], sizes: Mapping[str, int], most: int, before: str = ""
) -> Iterator[tuple[str, list[str]]]:
    """Runs of about `most` bytes, each with the last place before it. Groups stay whole."""
    run: list[str] = []
    size = 0
    for group in groups:
        more = sum(sizes[where] for where in group)
        if run and size + more > most:
            yield before, run
            before, run, size = run[-1], [], 0
        run.extend(group)
        size += more
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
