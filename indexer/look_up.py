"""From the words of a question to what the index knows of them.

The twin of `indexer/browser/look_up.js`: same names, same order. The browser has one rule more, for
the beginning of a word that somebody is still typing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from indexer.dutch.language import read_language
from indexer.dutch.spelling import suggest
from indexer.dutch.terms import LEMMA_WEIGHT, LIKENESS_WEIGHT, PART_WEIGHT
from indexer.dutch.tokens import tokenise
from indexer.dutch.unseen import split_unseen
from indexer.hits import AskedWord
from indexer.query import Phrase, Query, asked_words, stands_in
from indexer.ranking import AskedTerm
from indexer.topic_phrases import phrase_keys
from indexer.whoosh_index import LibraryIndex

LONGEST_UNKNOWN = 40
"""A longer word that nobody wrote is no word."""


@dataclass(frozen=True)
class LookedUpWord:
    """An asked word, with all that the index knows of it."""

    asked: AskedWord
    main_term: str
    """The heaviest of its terms; empty for a word that the index does not know at all."""
    terms: tuple[AskedTerm, ...]
    """Only those that some part has."""
    meant: tuple[str, ...] = ()
    """Where nobody knows the word: the known words that it looks like, the likeliest first."""


@dataclass(frozen=True)
class LookedUpQuestion:
    words: tuple[LookedUpWord, ...]
    phrases: tuple[LookedUpWord, ...]
    """The street language that the words form together."""

    @property
    def known(self) -> tuple[LookedUpWord, ...]:
        """What stories can be found by."""
        return tuple(word for word in (*self.words, *self.phrases) if word.terms)

    @property
    def asked_terms(self) -> list[tuple[AskedTerm, ...]]:
        """What the ranking wants to know of a question."""
        return [word.terms for word in self.known]

    @property
    def unknown_words(self) -> tuple[str, ...]:
        """Words that nothing was found for; but not those of a phrase that was understood."""
        understood = {term for phrase in self.phrases for term in phrase.asked.form.split(" ")}
        return tuple(
            word.asked.form
            for word in self.words
            if not word.terms and word.main_term not in understood
        )


def look_up_question(index: LibraryIndex, query: Query) -> LookedUpQuestion:
    """The asked words, and the phrases of street language that they form."""
    words = tuple(look_up_asked(index, form) for form in asked_words(query))
    main_terms = [word.main_term for word in words if word.main_term]
    return LookedUpQuestion(words, look_up_phrases(index, main_terms))


def look_up_asked(index: LibraryIndex, form: str) -> LookedUpWord:
    """A word as it was asked.

    One that nobody knows stands for the pieces it is made of, and else for what it looks like.
    """
    word = look_up_word(index, form)
    if word.main_term or len(form) > LONGEST_UNKNOWN:
        return word
    pieces = split_unseen(form, index.compound_parts()) or ()
    made = _made_of(form, [_content_word(index, piece) for piece in pieces])
    if made.terms:
        return made
    meant = suggest(form, index.near_forms(form))
    return _looks_like(form, [look_up_word(index, other) for other in meant])


def look_up_word(index: LibraryIndex, form: str) -> LookedUpWord:
    """A word, or the key of a phrase of street language."""
    weights = index.terms_of(form)
    entries = [index.term(term) for term, _ in weights]
    return LookedUpWord(
        AskedWord(
            form,
            frozenset(form for entry in entries for form in entry.forms),
            frozenset(subject for entry in entries for subject in entry.subjects),
        ),
        weights[0].term if weights else "",
        tuple(
            AskedTerm(weight, entry.idf, entry.parts, entry.impacts, entry.stretches)
            for (_, weight), entry in zip(weights, entries, strict=True)
            if entry.parts
        ),
    )


def look_up_phrases(index: LibraryIndex, terms: Sequence[str]) -> tuple[LookedUpWord, ...]:
    """Street language for topics: such a phrase counts as one more asked word."""
    keys = dict.fromkeys(phrase_keys(terms))
    return tuple(phrase for key in keys if (phrase := look_up_word(index, key)).terms)


def topic_number(index: LibraryIndex, name: Phrase) -> int | None:
    """The number among the subjects of the topic with this name, if somebody tells about it.

    A part of its name will do (`onderwerp:"hulp vragen"`): the shortest name that has it.
    """
    topics = index.facet("topic").values
    named = [label for label, _ in topics if stands_in(name, (label,))]
    label = min(named, key=lambda label: len(tokenise(label)), default=None)
    return None if label is None else index.subjects.index(f"onderwerp {label}")


def _content_word(index: LibraryIndex, form: str) -> LookedUpWord:
    """A piece that says something: *uit* in a word is no reason to find a story."""
    is_function_word = form in read_language().function_words
    return look_up_word(index, "" if is_function_word else form)


def _made_of(form: str, pieces: Sequence[LookedUpWord]) -> LookedUpWord:
    """One asked word for the terms of its pieces, as a compound in a text has its parts."""
    return _stand_for(form, pieces, [PART_WEIGHT] * len(pieces))


def _looks_like(form: str, others: Sequence[LookedUpWord]) -> LookedUpWord:
    """One asked word for the terms of what was meant, the likeliest at double weight."""
    weights = [LIKENESS_WEIGHT, *[LIKENESS_WEIGHT // 2] * len(others)]
    return _stand_for(form, others, weights, tuple(other.asked.form for other in others))


def _stand_for(
    form: str,
    words: Sequence[LookedUpWord],
    weights: Sequence[int],
    meant: tuple[str, ...] = (),
) -> LookedUpWord:
    """One asked word that stands for others, each with its weight."""
    return LookedUpWord(
        AskedWord(
            form,
            frozenset(form for word in words for form in word.asked.forms),
            frozenset(subject for word in words for subject in word.asked.subjects),
        ),
        "",
        tuple(
            term._replace(weight=term.weight * weight // LEMMA_WEIGHT)
            for word, weight in zip(words, weights, strict=False)
            for term in word.terms
        ),
        meant,
    )
