"""The arithmetic of a score, for people: which word says how much where, and what it adds up to."""

from collections.abc import Iterator, Sequence

from indexer.look_up import LookedUpWord, look_up_question
from indexer.query import parse_query
from indexer.ranking import (
    COVERAGE_BITS,
    TOLD,
    Tally,
    coverage_times,
    score_word,
    word_idf,
)
from indexer.whoosh_index import LibraryIndex


def explain(index: LibraryIndex, text: str, story_id: str) -> tuple[str, ...]:
    """Lines in Dutch that show how the score of a story comes about; none for an unknown story."""
    known = look_up_question(index, parse_query(text)).known
    stories = range(max(index.story_of_part, default=-1) + 1)
    number = next((at for at in stories if index.story(at).card.id == story_id), None)
    return tuple(_lines(index, known, number)) if number is not None else ()


def _lines(index: LibraryIndex, words: Sequence[LookedUpWord], number: int) -> Iterator[str]:
    first = index.story_of_part.index(number)
    headings = [part.heading for part in index.story(number).parts]
    tally = Tally(first)
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
    if tally.words_look:
        yield from _sum(tally, number, sum(word_idf(word.terms) for word in words))


def _sum(tally: Tally, number: int, asked_idf: int) -> Iterator[str]:
    """The last lines: two looks, times what is covered. The score itself is the ranking's."""
    places, words = tally.parts_look, tally.words_look
    times, one = coverage_times(tally.found, asked_idf), 1 << COVERAGE_BITS
    score = tally.rank(number, asked_idf).score
    yield f"begin, beste fragment en de helft van het volgende: {places}"
    yield f"elk woord op zijn beste plekken: {words}"
    yield f"dekt {tally.found // TOLD} van {asked_idf} van de vraag, dus × {times} / {one}"
    yield f"samen: ({places} + {words}) × {times} / {one} = {score}"
