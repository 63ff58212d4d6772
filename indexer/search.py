"""From a question to the stories that fit. The twin of `indexer/browser/search.js`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.dutch.terms import Terms
from indexer.hits import AskedWord, Hit, build_hit
from indexer.model import TermEntry
from indexer.query import Phrase, Query, asked_words, parse_query, stands_in
from indexer.ranking import AskedTerm, RankedStory, rank_stories
from indexer.whoosh_index import LibraryIndex

DEFAULT_LIMIT = 10


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
    asked = {word: index.terms_of(word) for word in asked_words(query)}
    known = {word: _entries(index, terms) for word, terms in asked.items() if terms}
    unknown = tuple(word for word, terms in asked.items() if not terms)
    words = [_asked_word(word, entries) for word, entries in known.items()]
    ranked = rank_stories(
        [_asked_terms(asked[word], entries) for word, entries in known.items()],
        index.story_of_part,
    )
    left = _only_allowed(index, ranked, query, theme)
    hits = tuple(_hit(index, found, query, words) for found in left[:limit])
    return Results(hits, len(left), unknown)


def _entries(index: LibraryIndex, terms: Terms) -> list[TermEntry]:
    return [index.term(term) for term, _ in terms]


def _asked_word(form: str, entries: Sequence[TermEntry]) -> AskedWord:
    return AskedWord(
        form,
        frozenset(form for entry in entries for form in entry.forms),
        frozenset(subject for entry in entries for subject in entry.subjects),
    )


def _asked_terms(terms: Terms, entries: Sequence[TermEntry]) -> list[AskedTerm]:
    return [
        AskedTerm(weight, entry.idf, entry.parts, entry.impacts)
        for (_, weight), entry in zip(terms, entries, strict=True)
    ]


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
    """What one word would find, in all its forms; several words only as they stand."""
    if len(excluded) > 1:
        yield from _stories_with_phrase(index, excluded, allowed)
        return
    for term, _ in index.terms_of(excluded[0]):
        yield from (index.story_of_part[part] for part in index.term(term).parts)


def _stories_with_phrase(index: LibraryIndex, phrase: Phrase, allowed: set[int]) -> Iterator[int]:
    """Whoosh gives the candidates, the stored text decides."""
    for number in sorted(allowed & index.stories_with(phrase)):
        if any(stands_in(phrase, part.texts) for part in index.story(number).parts):
            yield number


def _hit(index: LibraryIndex, found: RankedStory, query: Query, words: Sequence[AskedWord]) -> Hit:
    first_part = index.story_of_part.index(found.story)
    return build_hit(index.story(found.story), found, first_part, query, words, index.subjects)
