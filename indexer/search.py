"""From a question to the stories that fit. The twin of `indexer/browser/search.js`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.dutch.language import read_language
from indexer.dutch.spelling import Vocabulary, suggest
from indexer.dutch.terms import BASE_WEIGHT, LEMMA_WEIGHT, PART_WEIGHT
from indexer.dutch.unseen import cuts
from indexer.hits import AskedWord, Hit, build_hit
from indexer.query import Phrase, Query, asked_words, parse_query, stands_in
from indexer.ranking import AskedTerm, RankedStory, rank_stories
from indexer.topic_phrases import phrase_keys
from indexer.whoosh_index import LibraryIndex

DEFAULT_LIMIT = 10

LONGEST_UNSEEN = 40
"""A longer word that nobody wrote is no word."""


@dataclass(frozen=True)
class Results:
    hits: tuple[Hit, ...]
    """The best first; equals in the order of their ids."""
    total: int
    """How many stories fit, also those beyond the limit."""
    unknown_words: tuple[str, ...]
    """Asked words that the index does not know."""


def search(
    index: LibraryIndex, text: str, theme: str | None = None, limit: int = DEFAULT_LIMIT
) -> Results:
    """The stories that fit a question best, perhaps only those with a theme."""
    query = parse_query(text)
    words, phrases = look_up_question(index, query)
    known = [word for word in (*words, *phrases) if word.terms]
    ranked = rank_stories([word.terms for word in known], index.story_of_part)
    left = _only_allowed(index, ranked, query, theme)
    asked = [word.asked for word in known]
    hits = tuple(_hit(index, found, query, asked) for found in left[:limit])
    return Results(hits, len(left), _unknown_words(words, phrases))


@dataclass(frozen=True)
class LookedUpWord:
    """An asked word, with all that the index knows of it."""

    asked: AskedWord
    main_term: str
    """The heaviest of its terms; empty for a word that the index does not know at all."""
    terms: list[AskedTerm]
    """Only those that some part has."""


def look_up_question(
    index: LibraryIndex, query: Query
) -> tuple[list[LookedUpWord], list[LookedUpWord]]:
    """The asked words, and the phrases of street language that they form."""
    words = [look_up_asked(index, form) for form in asked_words(query)]
    phrases = look_up_phrases(index, [word.main_term for word in words if word.main_term])
    return words, phrases


def look_up_asked(index: LibraryIndex, form: str) -> LookedUpWord:
    """A word as it was asked; one that no text has, by the pieces it is made of."""
    word = look_up_word(index, form)
    if word.main_term or len(form) > LONGEST_UNSEEN:
        return word
    for pieces in cuts(form):
        found = [_content_word(index, piece) for piece in pieces]
        if all(piece.terms for piece in found):
            return _join_pieces(form, found)
    return word


def _content_word(index: LibraryIndex, form: str) -> LookedUpWord:
    """A piece that says something: *uit* in a word is no reason to find a story."""
    is_function_word = form in read_language().function_words
    return look_up_word(index, "" if is_function_word else form)


def _join_pieces(form: str, pieces: Sequence[LookedUpWord]) -> LookedUpWord:
    """One asked word that stands for the terms of its pieces, as a compound in a text does."""
    return LookedUpWord(
        AskedWord(
            form,
            frozenset(form for piece in pieces for form in piece.asked.forms),
            frozenset(subject for piece in pieces for subject in piece.asked.subjects),
        ),
        "",
        [
            term._replace(weight=term.weight * PART_WEIGHT // LEMMA_WEIGHT)
            for piece in pieces
            for term in piece.terms
        ],
    )


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
        [
            AskedTerm(weight, entry.idf, entry.parts, entry.impacts)
            for (_, weight), entry in zip(weights, entries, strict=True)
            if entry.parts
        ],
    )


def look_up_phrases(index: LibraryIndex, terms: Sequence[str]) -> list[LookedUpWord]:
    """Street language for topics: such a phrase counts as one more asked word."""
    keys = dict.fromkeys(phrase_keys(terms))
    return [phrase for key in keys if (phrase := look_up_word(index, key)).terms]


def _unknown_words(
    words: Sequence[LookedUpWord], phrases: Sequence[LookedUpWord]
) -> tuple[str, ...]:
    """Words that no story has; but not those of a phrase that was understood."""
    understood = {term for phrase in phrases for term in phrase.asked.form.split(" ")}
    return tuple(
        word.asked.form for word in words if not word.terms and word.main_term not in understood
    )


def suggest_words(index: LibraryIndex, unknown: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """For each unknown word the words of the stories that may be meant, the likeliest first.

    Takes a moment, so it is asked for only where a word is unknown.
    """
    vocabulary = Vocabulary(index.spoken_forms()) if unknown else None
    return {word: suggest(word, vocabulary) for word in unknown} if vocabulary else {}


def _only_allowed(
    index: LibraryIndex, ranked: list[RankedStory], query: Query, theme: str | None
) -> list[RankedStory]:
    """Without other themes, without what was excluded, and only with the phrases."""
    allowed = {found.story for found in ranked}
    if theme is not None:
        allowed &= index.stories_in(theme)
    for excluded in query.excluded:
        allowed -= set(_stories_to_leave_out(index, excluded, allowed))
    for phrase in query.phrases:
        allowed = set(_stories_with_phrase(index, phrase, allowed))
    return [found for found in ranked if found.story in allowed]


def _stories_to_leave_out(
    index: LibraryIndex, excluded: Phrase, allowed: set[int]
) -> Iterator[int]:
    """What one word would find in its own forms, not by its stem or a part of a compound; several
    words only as they stand.
    """
    if len(excluded) > 1:
        yield from _stories_with_phrase(index, excluded, allowed)
        return
    own = (term for term, weight in index.terms_of(excluded[0]) if weight >= BASE_WEIGHT)
    for term in own:
        yield from (index.story_of_part[part] for part in index.term(term).parts)


def _stories_with_phrase(index: LibraryIndex, phrase: Phrase, allowed: set[int]) -> Iterator[int]:
    """Whoosh gives the candidates, the stored text decides."""
    for number in sorted(allowed & index.stories_with(phrase)):
        if any(stands_in(phrase, part.texts) for part in index.story(number).parts):
            yield number


def _hit(index: LibraryIndex, found: RankedStory, query: Query, words: Sequence[AskedWord]) -> Hit:
    first_part = index.story_of_part.index(found.story)
    return build_hit(index.story(found.story), found, first_part, query, words, index.subjects)
