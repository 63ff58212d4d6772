"""From a question to the stories that fit. The twin of `indexer/browser/search.js`."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from indexer.dutch.terms import BASE_WEIGHT
from indexer.filters import Count, CountedFacet, Filters, apply_filters, count, count_facets
from indexer.hits import Contrast, Hit, build_hit
from indexer.look_up import LookedUpQuestion, look_up_question, topic_number
from indexer.nearness import near_first
from indexer.query import Phrase, Query, parse_query, stands_in
from indexer.ranking import RankedStory, rank_stories
from indexer.whoosh_index import LibraryIndex

DEFAULT_LIMIT = 10

EVERYTHING = Filters()


@dataclass(frozen=True)
class Meant:
    """A word that nobody knows, and the known words that were looked for in its place."""

    word: str
    forms: tuple[str, ...]


@dataclass(frozen=True)
class Results:
    hits: tuple[Hit, ...]
    """The best first; equals in the order of their ids."""
    total: Count
    """How many stories fit, also those beyond the limit."""
    hidden: Count
    """How many fit the question too, but not the filters."""
    unknown_words: tuple[str, ...]
    """Asked words that nothing was found for."""
    meant: tuple[Meant, ...]
    topics: tuple[str, ...]
    """Labels of the topics that were asked for."""
    unknown_topics: tuple[str, ...]
    """Asked topics that no story has."""
    loose_phrases: tuple[str, ...]
    """Phrases that nobody says literally: their words were looked for one by one."""
    contrast: Contrast | None
    """The story beside the best one in which it went differently, if the filters allow one."""


@dataclass(frozen=True)
class _Answer:
    """A question, and all stories that fit it, the filters not yet applied."""

    query: Query
    """Without the phrases that nobody says."""
    loose_phrases: tuple[Phrase, ...]
    looked_up: LookedUpQuestion
    topics: tuple[int, ...]
    """Their numbers among the subjects."""
    unknown_topics: tuple[str, ...]
    fitting: tuple[RankedStory, ...]


def search(
    index: LibraryIndex,
    text: str,
    filters: Filters = EVERYTHING,
    limit: int = DEFAULT_LIMIT,
) -> Results:
    """The stories that fit a question best, perhaps only some kinds of them.

    A question without words, but with a topic or filters, gives all that they allow.
    """
    answer = _answer(index, text, filters)
    fitting = {found.story for found in answer.fitting}
    allowed = apply_filters(index, fitting, filters)
    left = _best_first(index, answer, allowed)
    words = answer.looked_up.words
    return Results(
        hits=tuple(_hit(index, found, answer) for found in left[:limit]),
        total=count(allowed, index.invented),
        hidden=count(fitting - allowed, index.invented),
        unknown_words=answer.looked_up.unknown_words,
        meant=tuple(Meant(word.asked.form, word.meant) for word in words if word.meant),
        topics=tuple(index.subjects[number].partition(" ")[2] for number in answer.topics),
        unknown_topics=answer.unknown_topics,
        loose_phrases=tuple(" ".join(phrase) for phrase in answer.loose_phrases),
        contrast=_find_contrast(index, left, filters),
    )


def ranked_stories(
    index: LibraryIndex, text: str, filters: Filters = EVERYTHING
) -> list[RankedStory]:
    """All stories that fit a question and that the filters allow, as `search` orders them."""
    answer = _answer(index, text, filters)
    fitting = {found.story for found in answer.fitting}
    return _best_first(index, answer, apply_filters(index, fitting, filters))


def _best_first(index: LibraryIndex, answer: _Answer, allowed: Container[int]) -> list[RankedStory]:
    """After the filters, so that these leave nearness to the stories that they leave."""
    left = [found for found in answer.fitting if found.story in allowed]
    return near_first(left, answer.looked_up.asked_terms, index.story_of_part)


def _find_contrast(
    index: LibraryIndex, found: Sequence[RankedStory], filters: Filters
) -> Contrast | None:
    """Of the stories that went differently than the best one, the first that fits the question too;
    else the first.
    """
    if not found:
        return None
    told = dict(index.card(found[0].story).contrasts)
    allowed = [story for story in told if story in apply_filters(index, told, filters)]
    fitting = {one.story for one in found}
    chosen = [story for story in allowed if story in fitting] or allowed
    return Contrast(index.card(chosen[0]), told[chosen[0]]) if chosen else None


def count_by_facet(
    index: LibraryIndex, text: str, filters: Filters = EVERYTHING
) -> tuple[CountedFacet, ...]:
    """By what the stories that fit can be chosen, with how many there are of each value."""
    fitting = {found.story for found in _answer(index, text, filters).fitting}
    return count_facets(index, fitting, filters)


def _answer(index: LibraryIndex, text: str, filters: Filters) -> _Answer:
    query = parse_query(text)
    looked_up = look_up_question(index, query)
    asked_topics = [(name, topic_number(index, name)) for name in query.topics]
    topics = tuple(number for _, number in asked_topics if number is not None)
    if query.words:
        ranked = rank_stories(looked_up.asked_terms, index.story_of_part)
    else:
        ranked = _every_story(index) if query.topics or filters else []
    fitting = _only_fitting(index, {found.story for found in ranked}, query)
    said: list[Phrase] = []
    loose: list[Phrase] = []
    for phrase in query.phrases:
        with_phrase = set(_stories_with_phrase(index, phrase, fitting))
        (said if with_phrase else loose).append(phrase)
        fitting = with_phrase or fitting
    return _Answer(
        replace(query, phrases=tuple(said)),
        tuple(loose),
        looked_up,
        topics,
        tuple(" ".join(name) for name, number in asked_topics if number is None),
        tuple(found for found in ranked if found.story in fitting),
    )


def _every_story(index: LibraryIndex) -> list[RankedStory]:
    """In the order of their ids: nothing was asked that could be told better or worse."""
    return [RankedStory(story, 0, ()) for story in range(max(index.story_of_part, default=-1) + 1)]


def _only_fitting(index: LibraryIndex, stories: set[int], query: Query) -> set[int]:
    """With the topics, and without what was excluded."""
    left = stories
    for name in query.topics:
        left = left & _stories_about(index, name)
    for excluded in query.excluded:
        left = left - set(_stories_to_leave_out(index, excluded, left))
    return left


def _stories_about(index: LibraryIndex, name: Phrase) -> set[int]:
    number = topic_number(index, name)
    if number is None:
        return set()
    label = index.subjects[number].partition(" ")[2]
    return set(index.facet("topic").stories_with(label))


def _stories_to_leave_out(index: LibraryIndex, excluded: Phrase, left: set[int]) -> Iterator[int]:
    """What one word would find in its own forms, not by its kin or a part of a compound; several
    words only as they stand.
    """
    if len(excluded) > 1:
        yield from _stories_with_phrase(index, excluded, left)
        return
    own = (term for term, weight in index.terms_of(excluded[0]) if weight >= BASE_WEIGHT)
    for term in own:
        yield from (index.story_of_part[part] for part in index.term(term).parts)


def _stories_with_phrase(index: LibraryIndex, phrase: Phrase, left: set[int]) -> Iterator[int]:
    """Whoosh gives the candidates, the stored text decides."""
    for number in sorted(left & index.stories_with(phrase)):
        if any(stands_in(phrase, part.texts) for part in index.story(number).parts):
            yield number


def _hit(index: LibraryIndex, found: RankedStory, answer: _Answer) -> Hit:
    asked = [word.asked for word in answer.looked_up.known]
    first_part = index.story_of_part.index(found.story)
    story = index.story(found.story)
    return build_hit(story, found, first_part, answer.query, asked, answer.topics, index.subjects)
