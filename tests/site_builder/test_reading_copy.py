"""The reading copy: everything that readers will see, on paper, for the teller alone."""

import re
from dataclasses import replace
from datetime import date

import pytest
from playwright.sync_api import Browser

from library import Story
from library.schema import SiteSettings, StoryHeader
from library.vocabulary import Purpose, Status
from site_builder.reading_copy import PURPOSES, render_reading_copy
from tests.site_builder.example_site import INVENTED, REAL, example_library
from tests.site_builder.page_reader import Tag, read_page

ON = date(2026, 11, 22)
SITE = SiteSettings.model_validate({"uitgever": "Stichting De Kast", "contact": "bel ons"})
HIDDEN = {"id", "status", "consent", "others_protected", "editors", "source", "editing"}
"""Fields that say nothing about the teller in the words of the file; source and editing have labels."""


def the(story_id: str) -> Story:
    story = example_library().story(story_id)
    assert story
    return story


def copy_of(story_id: str = REAL, open_flags: int = 0, **changes: object) -> str:
    story = the(story_id)
    header = story.header.model_copy(update=changes)
    return render_reading_copy(replace(story, header=header), SITE, ON, open_flags)


def words(html: str) -> str:
    body = next(tag for tag in read_page(html) if tag.name == "body")
    return body.text


def numbers(tags: list[Tag]) -> list[str]:
    return [tag.text for tag in tags if "number" in tag.classes]


def test_it_is_one_file_that_asks_nothing_of_anybody() -> None:
    html = copy_of()
    assert not re.search(r'<(script|link|img|iframe)|https?://|src="(?!data:)', html)
    assert set(re.findall(r"url\((.{0,12})", html)) == {'"data:font/w'}
    assert '<meta name="robots" content="noindex">' in html


def test_every_paragraph_has_a_number_to_point_at() -> None:
    found = numbers(read_page(copy_of()))
    assert [n for n in found if n.isdigit()] == ["1", "2", "3", "4"]
    letters = [n for n in found if not n.isdigit()]
    assert letters == sorted(set(letters))
    assert letters[0] == "A"


def test_everything_that_readers_see_about_the_teller_is_on_it() -> None:
    told = words(copy_of())
    header = the(REAL).header
    for name in set(StoryHeader.model_fields) - HIDDEN:
        for value in texts(getattr(header, name)):
            assert value.casefold() in told.casefold(), name
    for part in the(REAL).fragments:
        assert part.heading in told
        assert all(topic in told.casefold() for topic in part.topics)


def texts(value: object) -> list[str]:
    """What a reader sees of a value: its label, or the words themselves."""
    if value is None:
        return []
    if isinstance(value, tuple):
        return [text for part in value for text in texts(part)]
    if hasattr(value, "label"):
        return [value.label]
    if hasattr(value, "model_fields_set"):
        named = ("moment", "feeling", "what", "who")
        return [text for name in named for text in texts(getattr(value, name, None))]
    return [] if re.fullmatch(r"20\d\d-K\d", str(value)) else [str(value)]


@pytest.mark.parametrize("purpose", Purpose)
def test_each_purpose_is_explained_and_has_a_box_for_yes_and_for_no(purpose: Purpose) -> None:
    name, meaning = PURPOSES[purpose]
    row = next(
        tag for tag in read_page(copy_of()) if tag.name == "tr" and tag.text.startswith(name)
    )
    assert meaning in row.text
    ticks = [tag for tag in read_page(copy_of()) if "tick" in tag.classes and row_of(tag) == name]
    assert len(ticks) == 2


def row_of(tag: Tag) -> str:
    row = next(outer for outer in tag.inside if outer.name == "tr")
    return next(name for name, _ in PURPOSES.values() if row.text.startswith(name))


def test_it_says_how_to_stop_and_what_cannot_be_undone() -> None:
    told = words(copy_of())
    assert "Dat mag altijd" in told
    assert f"Noem dit nummer: {REAL} . Bericht naar: bel ons" in told.replace(
        f"{REAL}.", f"{REAL} ."
    )
    assert "krijgen we niet terug" in told
    assert "Stichting De Kast" in told


@pytest.mark.parametrize(
    ("open_flags", "status", "said"),
    [
        (0, Status.PUBLISHED, None),
        (1, Status.PUBLISHED, "De redactie kijkt nog naar één plek in deze tekst."),
        (3, Status.DRAFT, "De redactie kijkt nog naar 3 plekken in deze tekst."),
        (0, Status.DRAFT, "De redactie werkt nog aan deze tekst."),
    ],
)
def test_it_says_that_the_text_may_still_change(
    open_flags: int, status: Status, said: str | None
) -> None:
    told = words(copy_of(open_flags=open_flags, status=status))
    assert ("Nog niet klaar." in told) is (said is not None)
    assert said is None or said in told


def test_an_invented_one_is_marked_and_never_says_that_it_is_yours() -> None:
    told = words(copy_of(INVENTED))
    assert "Verzonnen voorbeeld" in told
    assert "Dit verhaal is verzonnen." in told
    assert "Dit is jouw verhaal" not in told


def test_words_of_a_teller_cannot_become_html() -> None:
    html = copy_of(kern='<b>vet</b> & "zo"')
    assert "&lt;b&gt;vet&lt;/b&gt; &amp; &#34;zo&#34;" in html
    assert "<b>" not in html


@pytest.mark.browser
def test_on_paper_the_note_for_the_editor_is_gone_and_nothing_falls_off(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 794, "height": 1123})
    page.set_content(copy_of())
    page.emulate_media(media="print")
    assert "Ctrl" not in page.inner_text("body")
    assert page.evaluate("document.body.scrollWidth <= innerWidth")
    page.close()
