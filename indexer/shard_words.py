"""The files `words-HASH-N.bin`: what word forms stand for, and where their terms occur.

Words are sorted by their *place*, and a file is a run of places. A form nearly always has the same
place as its term or one close by (*gegokt* and *gokken* lie at `gokt` and `gokken`), so that one
file answers a word: 96 % of the forms of the dictionary, against 91 % in plain alphabetical order.
A file holds, in this order:

    forms      words (see shard_bytes)
    terms      words: those that have their place here
    others     words: terms and forms that are named here and have their place elsewhere
    senses     of each form: 0 for the next new sense, else how many senses back it was told
    the senses how many; of each: how many terms; of each term: its number in terms + others, minus
               that of the last one told (signed), and which of the manifest's weights
    idfs       of each term
    forms of   of each term, those in which it occurs: how many; numbers in forms + others, as
               gaps; the first minus the first of the term before (signed)
    subjects   of each term: how many, and which
    postings   of each term how many; of each the gaps between its parts; of each its impacts, a
               byte for each part
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from indexer.dutch.terms import Terms
from indexer.dutch.tokens import fold
from indexer.model import TermEntry
from indexer.shard_bytes import counted, gaps, number, numbers, signed, words

SHARD_BYTES = 8_000
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


def encode_run(
    run: WordRun,
    forms: Mapping[str, Terms],
    terms: Mapping[str, TermEntry],
    weights: Sequence[int],
) -> bytes:
    """The content of one file."""
    entries = [terms[term] for term in run.terms]
    others = sorted(_named(run, forms, entries))
    return b"".join(
        [
            words(run.forms),
            words(run.terms),
            words(others),
            *_senses([forms[form] for form in run.forms], [*run.terms, *others], weights),
            numbers(entry.idf for entry in entries),
            *_forms_of(entries, run.forms, others),
            *(counted(entry.subjects) for entry in entries),
            numbers(len(entry.parts) for entry in entries),
            *(numbers(gaps(entry.parts)) for entry in entries),
            *(bytes(entry.impacts) for entry in entries),
        ]
    )


def _named(run: WordRun, forms: Mapping[str, Terms], entries: Sequence[TermEntry]) -> set[str]:
    """The terms and forms that this file names and that have their place elsewhere."""
    terms = {entry.term for form in run.forms for entry in forms[form]} - set(run.terms)
    return terms | {form for entry in entries for form in entry.forms} - set(run.forms)


def _senses(
    meanings: Sequence[Terms], names: Sequence[str], weights: Sequence[int]
) -> Iterator[bytes]:
    """Which sense each form has, then the senses. A sense is a row of terms with their weights."""
    senses: dict[Terms, int] = {}
    for meaning in meanings:
        yield number(len(senses) - senses.setdefault(meaning, len(senses)))
    numbered = {name: at for at, name in reversed(list(enumerate(names)))}
    last = 0
    yield number(len(senses))
    for meaning in senses:
        yield number(len(meaning))
        for term, weight in meaning:
            yield number(signed(numbered[term] - last)) + number(weights.index(weight))
            last = numbered[term]


def _forms_of(
    entries: Sequence[TermEntry], forms: Sequence[str], others: Sequence[str]
) -> Iterator[bytes]:
    """The forms in which each term occurs."""
    first = 0
    for entry in entries:
        found = sorted(_number_of(form, forms, others) for form in entry.forms)
        steps = gaps(found)
        yield number(len(found)) + numbers([signed(at - first) for at in found[:1]] + steps[1:])
        first = found[0] if found else first


def _number_of(word: str, here: Sequence[str], others: Sequence[str]) -> int:
    """The number of a word in two sorted lists, counted on."""
    at = bisect_left(here, word)
    if at < len(here) and here[at] == word:
        return at
    return len(here) + bisect_left(others, word)
