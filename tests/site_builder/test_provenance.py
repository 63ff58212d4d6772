"""The level stands beside a story in words, with how we know it; nothing where nobody can say."""

from dataclasses import replace

import pytest

from library.prose import Paragraph, Text
from library.reading_level import ReadingLevel
from library.source_text import SourceText
from library.story import Story
from library.text_files import parse_story
from site_builder.pages.provenance import provenance_rows, teller_rows, word_level
from tests.library_files import STORY


def told_in(text: str) -> Story:
    parsed, _ = parse_story(SourceText("stories/post.md", STORY))
    assert parsed
    return replace(parsed.item, opening=(Paragraph((Text(text),), 1),), fragments=())


@pytest.mark.parametrize(
    ("level", "words"),
    [
        (ReadingLevel(95, 9.0), "Ongeveer B1: korte zinnen en korte woorden."),
        (ReadingLevel(65, 12.0), "Ongeveer B1: korte zinnen en korte woorden."),
        (ReadingLevel(90, 12.1), "Iets moeilijker dan B1: wat langere zinnen."),
        (ReadingLevel(64, 9.0), "Iets moeilijker dan B1: wat langere woorden."),
        (ReadingLevel(55, 14.0), "Iets moeilijker dan B1: wat langere zinnen en wat langere woorden."),
        (ReadingLevel(49, 12.0), "Moeilijker dan B1: lange woorden."),
        (ReadingLevel(60, 60.0), "Moeilijker dan B1: lange zinnen."),
    ],
)  # fmt: skip
def test_the_words_say_what_is_long(level: ReadingLevel, words: str) -> None:
    assert word_level(level) == words


def test_it_says_that_no_reader_was_asked() -> None:
    rows = dict(provenance_rows(told_in("De hond zat op de stoep. " * 10)))
    assert rows["Leesniveau"] == (
        "Ongeveer B1: korte zinnen en korte woorden. Dat is berekend, niet door lezers getest."
    )


def test_of_a_very_short_story_it_says_nothing() -> None:
    assert "Leesniveau" not in dict(provenance_rows(told_in("De hond zat op de stoep.")))


def test_the_copy_a_teller_reads_first_has_no_mark_for_how_they_talk() -> None:
    assert "Leesniveau" not in dict(teller_rows(told_in("De hond zat op de stoep. " * 10)))
