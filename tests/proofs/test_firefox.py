"""The main journeys in a second engine: Debian's Firefox. Its console stays empty too."""

from typing import Any

import pytest

from tests.proofs import tools
from tests.proofs.conftest import Built

pytestmark = pytest.mark.proof

MARK = "Verzonnen voorbeeld"


def go(built: Built, journey: str) -> dict[str, Any]:
    firefox = tools.need(tools.FIREFOX, "Firefox")
    tools.module("puppeteer-core/package.json")
    given = {"firefox": firefox, "site": built.host.address, "journey": journey}
    went: dict[str, Any] = tools.ask_node("firefox.mjs", given)
    return went


def test_from_own_words_to_a_story_and_one_that_went_differently(built: Built) -> None:
    went = go(built, "words")
    found, story, mark, other, other_mark = went["steps"]
    assert found.endswith("verzonnen voorbeelden")
    assert story != other
    assert (mark, other_mark) == (MARK, MARK)
    assert went["said"] == []


def test_from_a_theme_to_an_insight_and_the_words_under_it(built: Built) -> None:
    went = go(built, "theme")
    theme, insight, story, mark, fragment = went["steps"]
    assert theme == "Schulden"
    assert len({theme, insight, story}) == 3
    assert mark == MARK
    assert fragment
    assert went["said"] == []


def test_a_filter_is_what_the_address_says_also_when_loaded_again(built: Built) -> None:
    """Firefox brings back what was ticked before; the address has the last word."""
    assert go(built, "filter")["said"] == []


def test_the_watch_hears_the_console(built: Built) -> None:
    assert go(built, "speaks")["said"] == ["hoor"]
