"""Real and invented stories are never mixed up: not in a title, not in a count."""

import re

import pytest

from tests.site_builder.example_site import (
    ALSO_INVENTED,
    INVENTED,
    REAL,
    example_files,
    example_library,
    example_pages,
    page,
)
from tests.site_builder.page_reader import Tag, all_of, read_page

MARK = "Verzonnen voorbeeld"
TITLES = {id_: example_library().story(id_).title for id_ in (INVENTED, ALSO_INVENTED)}  # type: ignore[union-attr]
UNITS = {"article", "figure", "li", "header"}
"""What a reader takes in at once: the mark must stand in the same one as the title."""


@pytest.mark.parametrize("path", sorted(example_pages()))
def test_the_mark_stands_wherever_the_title_of_an_invented_story_shows(path: str) -> None:
    own = any(id_ in path for id_ in TITLES)
    for tag in read_page(example_pages()[path]):
        named = any(title in tag.text for title in TITLES.values())
        if tag.name in {"h1", "h2", "h3", "cite"} and named:
            assert MARK in unit_around(tag).text, f"{path}: <{tag.name}> {tag.text}"
    if own:
        assert MARK in all_of(read_page(example_pages()[path]), "title")[0].text


def unit_around(tag: Tag) -> Tag:
    for outer in reversed(tag.inside):
        if outer.name in UNITS or "reference" in outer.classes:
            return outer
    raise AssertionError(f"<{tag.name}> {tag.text} stands in nothing")


def test_the_mark_stands_in_title_description_citation_and_on_paper() -> None:
    tags = read_page(page(f"verhalen/{INVENTED}/"))
    descriptions = [t for t in all_of(tags, "meta") if t.attributes.get("name") == "description"]
    assert all_of(tags, "title")[0].text == f"Een la vol brieven – {MARK} – Voorbeeldbieb"
    assert descriptions[0].attributes["content"].startswith(f"{MARK}. ")
    assert all(MARK in tag.text for tag in tags if "reference" in tag.classes)
    assert all(MARK in tag.text for tag in tags if "paper-only" in tag.classes)


def test_a_real_story_carries_no_mark() -> None:
    tags = read_page(page(f"verhalen/{REAL}/"))
    head = next(tag for tag in tags if "story-head" in tag.classes)
    assert MARK not in head.text
    assert MARK not in all_of(tags, "title")[0].text


@pytest.mark.parametrize("path", sorted(example_pages()))
def test_no_count_adds_real_and_invented_up(path: str) -> None:
    text = " ".join(tag.text for tag in all_of(read_page(example_pages()[path]), "body"))
    # Three stories are shown; only a sum of both kinds could say so.
    assert not re.search(r"\b3 (van de|verhalen|verzonnen)|van de 3\b", text)


def test_an_insight_counts_each_kind_in_a_sentence_of_its_own() -> None:
    html = page("inzichten/post-wordt-bewaard/")
    counts = [t.text for t in read_page(html) if "count" in t.classes]
    assert counts[:2] == [
        "In 1 van de 1 verhalen over schulden.",
        "In 1 van de 2 verzonnen voorbeelden over schulden.",
    ]
    assert "Dit zijn verhalen, geen cijfers over alle mensen." in html


def test_an_insight_that_only_invented_stories_carry_is_called_so() -> None:
    assert "Voorbeeldinzicht" in page("inzichten/een-tweede-la/")
    assert "Voorbeeldinzicht" not in page("inzichten/post-wordt-bewaard/")


def test_counts_speak_of_a_counter_example_and_of_the_search_for_one() -> None:
    assert "In 1 van de 2 verzonnen voorbeelden" in page("inzichten/post-wordt-bewaard/")
    assert "in alle fragmenten over post." in page("inzichten/een-tweede-la/")


def test_the_front_page_says_that_some_stories_are_invented() -> None:
    assert "Het is geen ervaringskennis." in page("")


def test_the_feed_marks_what_is_invented() -> None:
    feed = example_files()["feed.atom"].decode()
    assert f"<title>{MARK}: Een la vol brieven</title>" in feed
    assert f"<summary>{MARK}. Hij bewaarde" in feed
