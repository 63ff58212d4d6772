"""The files `words-HASH-N.bin`: what word forms stand for, and where their terms occur.

A file holds the words of a run of places (see shard_places), in this order:

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
    stretches  of each term where it stands in each of its parts (see stretches)
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from indexer.dutch.terms import Terms
from indexer.model import TermEntry
from indexer.shard_bytes import counted, gaps, number, numbers, signed, words
from indexer.shard_places import WordRun


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
            *(entry.stretches for entry in entries),
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
