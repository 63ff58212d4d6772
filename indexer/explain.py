"""The arithmetic of a score, for people: which word says how much where, and what it adds up to."""

from collections.abc import Iterator, Sequence

from indexer.filters import Filters
from indexer.look_up import LookedUpWord, look_up_question
from indexer.nearness import NEAR_BITS, NEAR_DEPTH, near_in_stories, near_times, score_near
from indexer.query import parse_query
from indexer.ranking import (
    COVERAGE_BITS,
    TOLD,
    RankedStory,
    Tally,
    coverage_times,
    score_word,
    word_idf,
)
from indexer.search import EVERYTHING, ranked_stories
from indexer.whoosh_index import LibraryIndex

_NOT_LOOKED_AT = f"of de woorden dicht bij elkaar staan, telt alleen voor de eerste {NEAR_DEPTH}"


def explain(
    index: LibraryIndex, text: str, story_id: str, filters: Filters = EVERYTHING
) -> tuple[str, ...]:
    """Lines in Dutch that show how the score of a story comes about; none for an unknown story.

    With the filters of the search, because they decide which stories nearness looks at.
    """
    words = look_up_question(index, parse_query(text)).known
    stories = range(max(index.story_of_part, default=-1) + 1)
    number = next((at for at in stories if index.story(at).card.id == story_id), None)
    if number is None:
        return ()
    looked = {found.story for found in ranked_stories(index, text, filters)[:NEAR_DEPTH]}
    tally = Tally(index.story_of_part.index(number))
    told = [*_words(index, words, number, tally)]
    asked_idf = sum(word_idf(word.terms) for word in words)
    if tally.words_look:
        found = tally.rank(number, asked_idf)
        told += _sum(tally, found.score, asked_idf)
        told += _near(index, words, found) if number in looked else [_NOT_LOOKED_AT]
    return tuple(told)


def _words(
    index: LibraryIndex, words: Sequence[LookedUpWord], number: int, tally: Tally
) -> Iterator[str]:
    """A line for each asked word; adds it to the tally."""
    first = index.story_of_part.index(number)
    headings = [part.heading for part in index.story(number).parts]
    for word in words:
        scores = {
            part: score
            for part, score in score_word(word.terms).items()
            if index.story_of_part[part] == number
        }
        if not scores:
            yield f"{word.asked.form}: niet in dit verhaal"
            continue
        tally.add(scores, word_idf(word.terms))
        said = ", ".join(
            f"{score} in ‘{headings[part - first]}’" for part, score in sorted(scores.items())
        )
        yield f"{word.asked.form} (zeldzaamheid {word_idf(word.terms)}): {said}"


def _sum(tally: Tally, score: int, asked_idf: int) -> Iterator[str]:
    """Two looks, times what is covered. The score itself is the ranking's."""
    places, words = tally.parts_look, tally.words_look
    times, one = coverage_times(tally.found, asked_idf), 1 << COVERAGE_BITS
    yield f"begin, beste fragment en de helft van het volgende: {places}"
    yield f"elk woord op zijn beste plekken: {words}"
    yield f"dekt {tally.found // TOLD} van {asked_idf} van de vraag, dus × {times} / {one}"
    yield f"samen: ({places} + {words}) × {times} / {one} = {score}"


def _near(index: LibraryIndex, words: Sequence[LookedUpWord], found: RankedStory) -> Iterator[str]:
    """What it counts for that words stand together; nothing to say of a question of one word."""
    if len(words) < 2:
        return
    terms = [word.terms for word in words]
    near = near_in_stories([found], terms, index.story_of_part).get(found.story, 0)
    times, one = near_times(near), 1 << NEAR_BITS
    yield f"dicht bij elkaar staat {near} / {one} van de andere woorden, dus × {times} / {one}"
    yield f"score: {found.score} × {times} / {one} = {score_near(found.score, near)}"
