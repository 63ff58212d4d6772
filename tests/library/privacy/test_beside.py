"""Themes and insights are read too; a teller's own pseudonym may stand there."""

import pytest

from library.privacy.beside import findings_beside, flags_beside
from library.source_text import SourceText

INSIGHT = """---
bewering: Post die dicht blijft, is opgeborgen.
steun:
  - 6q875d#winter
bijgewerkt: 2026-K4
---

Bij Mila was dat de groentela. Mila’s buurvrouw zag het.

> [[6q875d#winter]]
"""


def flagged(text: str) -> list[str]:
    source = SourceText("themes/schulden/inzichten/post.md", text)
    flags = flags_beside(source, pseudonyms={"Mila"}, ids={"6q875d"})
    return [text[flag.start : flag.end] for flag in flags]


def test_a_pseudonym_and_a_cited_story_are_no_flags() -> None:
    assert flagged(INSIGHT) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("Bij Mila", "Bij Sjoukje", "Sjoukje"),
        ("bewering: Post", "bewering: Sjoukjes post", "Sjoukjes"),
        ("[[6q875d#winter]]", "[[7k2m9q#winter]] 0612345678", "0612345678"),
        ("de groentela", "de groentela in Zwolle", "Zwolle"),
    ],
)
def test_anything_else_is(old: str, new: str, words: str) -> None:
    assert words in flagged(INSIGHT.replace(old, new, 1))


def found_in(text: str, file: str = "themes/schulden/inzichten/post.md") -> list[bool]:
    source = SourceText(file, text)
    return [found.blocks for found in findings_beside(source, {"Mila"}, {"6q875d"})]


def test_the_name_of_the_file_is_read() -> None:
    assert found_in(INSIGHT, "themes/schulden/inzichten/sjoukje-vertelt.md") == [False]


def test_what_never_belongs_there_blocks_and_a_capital_is_a_notice() -> None:
    assert found_in(INSIGHT.replace("de groentela", "0612345678")) == [True]
    assert found_in(INSIGHT.replace("de groentela", "Zwolle")) == [False]
