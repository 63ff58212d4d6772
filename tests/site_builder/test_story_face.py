"""What a story shows over somebody's shoulder: neutral when shared or printed, help and contact always."""

from dataclasses import replace

import pytest

from library import Story
from library.vocabulary import ContentNote
from site_builder.drawing import draw
from site_builder.pages.story import plan_story
from site_builder.site import Site
from tests.site_builder.example_site import (
    ADDRESS,
    ALSO_INVENTED,
    INVENTED,
    REAL,
    example_files,
    example_library,
    page,
)
from tests.site_builder.page_reader import Tag, all_of, read_page

STORIES = (REAL, INVENTED, ALSO_INVENTED)


def story_of(story_id: str) -> Story:
    story = example_library().story(story_id)
    assert story
    return story


def shared(story_id: str) -> dict[str, str]:
    """What another site reads of a link to the story."""
    metas = all_of(read_page(page(f"verhalen/{story_id}/")), "meta")
    found = {tag.attributes.get("property", ""): tag.attributes.get("content", "") for tag in metas}
    return {name: words for name, words in found.items() if name.startswith("og:")}


@pytest.mark.parametrize("story_id", STORIES)
def test_what_is_shared_does_not_tell_what_it_is_about(story_id: str) -> None:
    story = story_of(story_id)
    said = shared(story_id)
    mark = " (verzonnen voorbeeld)" if story.invented else ""
    assert said["og:title"] == f"Een verhaal voor jou{mark}"
    assert said["og:url"] == f"{ADDRESS}verhalen/{story_id}/"
    words = " ".join(said.values()).casefold()
    for private in (story.title, story.header.kern, *story.header.themes):
        assert private.casefold() not in words


def test_the_picture_that_is_shared_is_our_own() -> None:
    picture = shared(REAL)["og:image"].removeprefix(ADDRESS)
    assert example_files()[picture].startswith(b"\x89PNG")


def test_without_a_known_address_no_picture_is_named() -> None:
    site = Site(example_library(), {}, "")
    html = draw(plan_story(site, story_of(REAL)), site, frozenset())
    assert "og:title" in html
    assert "og:image" not in html
    assert "og:url" not in html


@pytest.mark.parametrize("story_id", STORIES)
def test_the_front_page_tells_nothing_but_that_it_is_invented(story_id: str) -> None:
    front = one(story_id, "front-page")
    mark = " Verzonnen voorbeeld. Dit is niet echt gebeurd."
    assert front.text == f"Een verhaal voor jou{mark if story_of(story_id).invented else ''}"


@pytest.mark.parametrize("story_id", STORIES)
def test_every_story_asks_whether_one_knows_somebody_on_screen_and_on_paper(story_id: str) -> None:
    tags = read_page(page(f"verhalen/{story_id}/"))
    asking = [
        tag
        for tag in tags
        if {"screen-only", "paper-only"} & {*tag.classes} and "Herken je" in tag.text
    ]
    assert [tag.classes for tag in asking] == [["screen-only"], ["paper-only"]]
    for tag in asking:
        assert "Laat het weten" in tag.text
        assert example_library().site.contact in tag.text
        assert story_id in tag.text


def one(story_id: str, css_class: str) -> Tag:
    tags = read_page(page(f"verhalen/{story_id}/"))
    (found,) = [tag for tag in tags if css_class in tag.classes]
    return found


@pytest.mark.parametrize("note", ContentNote)
def test_help_stands_under_a_story_whatever_it_also_speaks_of(note: ContentNote) -> None:
    """Its own lines where there are any, and always somebody to turn to."""
    story = story_of(INVENTED)
    header = story.header.model_copy(update={"content_notes": (note,)})
    site = Site(example_library(), {}, ADDRESS)
    html = draw(plan_story(site, replace(story, header=header)), site, frozenset())
    (box,) = [tag for tag in read_page(html) if "help" in tag.classes]
    assert "Je huisarts denkt ook met je mee." in box.text
    for entry in example_library().help_lines:
        if note in entry.for_notes:
            assert entry.name in box.text
