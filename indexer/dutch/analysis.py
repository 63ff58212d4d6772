"""From word forms to index terms. Done once, in Python, per distinct form; the result travels."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from indexer.dutch import lemma
from indexer.dutch.compounds import lemma_of_compound, split_compound
from indexer.dutch.language import DATA
from indexer.dutch.numbers import digits_of
from indexer.dutch.pipeline import lemmas_of
from indexer.dutch.place import place
from indexer.dutch.stem import VERSION as STEM_VERSION
from indexer.dutch.stem import stem
from indexer.dutch.terms import (
    BASE_WEIGHT,
    KIN_WEIGHT,
    LEMMA_WEIGHT,
    PART_WEIGHT,
    Terms,
    TermWeight,
    merge_terms,
)
from indexer.dutch.tokens import fold

ANALYSIS = 4
"""Goes up when the rules in this folder change what comes out."""

_ENDING = re.compile(r"(\w{2,})'(?:s|t|d|de|den|en|er|ers|je|jes|tje|tjes)")


def analyse_forms(forms: Iterable[str]) -> dict[str, Terms]:
    """The terms of each normalised form, and of each form without its accents."""
    distinct = sorted(set(forms))
    lemmas = [_lemma_of(*pair) for pair in zip(distinct, lemmas_of(distinct), strict=True)]
    names = sorted(set(lemmas))
    bases = dict(zip(names, lemmas_of(names), strict=True))
    found: dict[str, Terms] = {}
    for form, name in zip(distinct, lemmas, strict=True):
        terms = (
            TermWeight(name, LEMMA_WEIGHT),
            TermWeight(bases[name], BASE_WEIGHT),
            *(TermWeight(other, BASE_WEIGHT) for other in _other_ways(form, name)),
            *(TermWeight(part, PART_WEIGHT) for part in _parts(form, name)),
        )
        for written in {form, fold(form)}:
            found[written] = merge_terms([*found.get(written, ()), *terms])
    return found


def _lemma_of(form: str, name: str) -> str:
    """The dictionary's lemma; of a compound that it does not have, that of its last part."""
    return name if lemma.in_dictionary(form) else lemma_of_compound(form) or name


def _other_ways(form: str, name: str) -> Iterator[str]:
    """A number in digits, and what an ending was put behind: *zzp'er*, *ge-sms't*, *oma'tje*."""
    if digits := digits_of(fold(form)):
        yield digits
    if found := _ENDING.fullmatch(name):
        yield lemma.lemma(found[1])


def _parts(form: str, name: str) -> tuple[str, ...]:
    """The parts of a compound, as lemmas. The form helps where the lemma itself is no compound."""
    for word in (name, form):
        if len(parts := split_compound(word)) > 1:
            return parts
    return ()


def inflections(terms: Collection[str]) -> dict[str, Terms]:
    """Forms of the dictionary that stand for one of these terms, so that a form that occurs in no
    story still finds.

    Bounded by the language: about two and a half forms to a term, twelve at most, 370,000 in all.
    """
    analysed = analyse_forms(lemma.dictionary_forms(terms))
    kept = {form: only_terms(found, terms) for form, found in analysed.items()}
    return {form: found for form, found in kept.items() if found}


def with_kin(forms: Mapping[str, Terms], spoken: Iterable[str]) -> dict[str, Terms]:
    """The forms, and of each also the lemmas of spoken forms that share a stem with one of its own.

    So a question finds *verslaving* by *verslaafd*, which has the stem of *verslaafde*. Only
    questions need it: in the index each text keeps its own lemmas, and stems cost no postings.
    Kin has the same place too, so that it lies in the file that is fetched anyway: that leaves out
    what only looks alike to the stemmer (*goed*, *best*).
    """
    stems: dict[str, set[str]] = defaultdict(set)
    for form, terms in forms.items():
        stems[terms[0].term].add(stem(form))
    kin: dict[str, set[str]] = defaultdict(set)
    for form in spoken:
        kin[stem(form)].add(forms[form][0].term)
    relatives = {
        name: {
            one for found in stems[name] for one in kin.get(found, ()) if _lie_together(name, one)
        }
        for name in stems
    }
    return {form: _add_kin(terms, relatives[terms[0].term]) for form, terms in forms.items()}


def _lie_together(one: str, other: str) -> bool:
    return place(one) == place(other)


def _add_kin(terms: Terms, kin: Iterable[str]) -> Terms:
    return merge_terms([*terms, *(TermWeight(lemma, KIN_WEIGHT) for lemma in kin)])


def only_terms(found: Terms, terms: Collection[str]) -> Terms:
    """Without the terms that the index does not have."""
    return tuple(entry for entry in found if entry.term in terms)


def analysis_fingerprint() -> str:
    """Changes whenever the same text could give other terms."""
    state = hashlib.sha256(f"{ANALYSIS} {lemma.VERSION} {STEM_VERSION}".encode())
    for path in sorted(DATA.glob("*.json")):
        state.update(path.read_bytes())
    return state.hexdigest()[:16]
