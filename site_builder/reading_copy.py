"""The reading copy: one story on paper, for the eyes of its teller and nobody else.

One HTML file that needs nothing beside it. It is never published, so its style stands in it. What
it shows is all that readers will see about the teller, in the same words as on the site.
"""

import base64
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from itertools import count
from string import ascii_uppercase

from markupsafe import Markup

from library import Story
from library.prose import Block, Heading
from library.schema import SiteSettings
from library.schema.story import Help, Moment
from library.story import FITS_HEADING
from library.vocabulary import Purpose, Status
from site_builder.pages.provenance import teller_rows
from site_builder.prose_html import render_prose
from site_builder.templating import render
from site_builder.wording import MARK, capitalised, day, joined

PURPOSES = {
    Purpose.WEBSITE: (
        "Website",
        "Iedereen kan je verhaal lezen op de website. Ook mensen die jou kennen.",
    ),
    Purpose.SEARCH_ENGINES: (
        "Zoekmachines",
        "Mensen kunnen je verhaal vinden met bijvoorbeeld Google. Zeg je nee? Dan vragen we"
        " zoekmachines om je verhaal over te slaan.",
    ),
    Purpose.PRINT: (
        "Papier",
        "Je verhaal mag worden geprint en uitgedeeld. Wat op papier staat, krijgen we niet terug.",
    ),
    Purpose.EDUCATION: (
        "Lessen",
        "Docenten mogen je verhaal gebruiken in de les. Studenten leren ervan.",
    ),
    Purpose.OPEN_DATA: (
        "Open data",
        "Iedereen mag je verhaal downloaden en verder gebruiken. Zo’n kopie krijgen we nooit meer"
        " terug. Die kan ook in een zoekmachine komen.",
    ),
}
"""What each purpose means for a teller: its name, and what happens. The form says the same."""


@dataclass(frozen=True)
class Piece:
    """A stretch of the story: a heading, or a paragraph with a number to point at."""

    html: Markup
    number: int | None = None


@dataclass(frozen=True)
class Remark:
    """Something that stands beside the story, with a letter to point at."""

    letter: str
    label: str
    words: tuple[str, ...]


def render_reading_copy(story: Story, site: SiteSettings, on: date, open_flags: int = 0) -> str:
    """The file, as HTML. `open_flags`: places that editors still look at; they are not shown."""
    return render(
        "reading_copy.html",
        {
            "story": story,
            "organisation": site.publisher or site.name,
            "site": site,
            "day": day(on),
            "mark": MARK,
            "finished": story.header.status is Status.PUBLISHED,
            "open_flags": open_flags,
            "pieces": list(_pieces(story)),
            "remarks": list(_remarks(story)),
            "purposes": PURPOSES.values(),
            "fonts": {weight: _font(weight) for weight in (400, 700)},
        },
    )


def _font(weight: int) -> str:
    """Our own font, so that the paper reads as easily as the site, on any machine."""
    name = f"atkinson-hyperlegible-next-latin-{weight}-normal.woff2"
    data = (files("site_builder") / "static" / "fonts" / name).read_bytes()
    return base64.b64encode(data).decode()


def _pieces(story: Story) -> Iterator[Piece]:
    """The whole text in order. Numbers run on, so that one number is one place."""
    numbers = count(1)
    yield from _numbered(story.opening, numbers)
    for fragment in story.fragments:
        yield Piece(Markup("<h2>{}</h2>").format(fragment.heading))
        yield from _numbered(fragment.blocks, numbers)


def _numbered(blocks: tuple[Block, ...], numbers: "count[int]") -> Iterator[Piece]:
    for block in blocks:
        html = render_prose((block,), lambda href: href, 2)
        yield Piece(html, None if isinstance(block, Heading) else next(numbers))


def _remarks(story: Story) -> Iterator[Remark]:
    letters = _letters()
    for label, words in _told(story):
        yield Remark(next(letters), label, words)


def _letters() -> Iterator[str]:
    """A, B … Z, AA, AB …: letters, because the paragraphs have the numbers."""
    yield from ascii_uppercase
    yield from (f"{one}{two}" for one in ascii_uppercase for two in ascii_uppercase)


def _told(story: Story) -> Iterator[tuple[str, tuple[str, ...]]]:
    header = story.header
    yield "Titel", (header.title,)
    yield "In je eigen woorden", (header.in_own_words,)
    yield "In het kort", (header.kern,)
    if header.pseudonym:
        yield "De naam die je koos", (header.pseudonym,)
    if header.also_me:
        yield "Ook dit ben ik", (header.also_me,)
    yield "Thema’s", (capitalised(joined(header.themes)),)
    if story.topics:
        yield "Onderwerpen", (capitalised(joined(story.topics)),)
    if header.content_notes:
        notes = joined(note.label for note in header.content_notes)
        yield "Gaat ook over", (capitalised(notes),)
    yield from ((label, (words,)) for label, words in teller_rows(story))
    yield from _beside(story)


def _beside(story: Story) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The journey, what helped, and what the teller says to others."""
    header = story.header
    if header.journey:
        drawn = f", gekozen door {header.journey_drawn_by.label}" if header.journey_drawn_by else ""
        yield f"Hoe het verliep{drawn}", tuple(map(_moment, header.journey))
    if header.what_helped:
        yield "Wat hielp", tuple(map(_help, header.what_helped))
    if header.what_did_not:
        yield "Wat niet hielp", tuple(map(_help, header.what_did_not))
    if header.for_professionals:
        yield "Wat je hulpverleners wilt zeggen", (header.for_professionals,)
    if header.for_peers:
        yield "Wat je anderen wilt zeggen", (header.for_peers,)
    if header.fits:
        yield f"{FITS_HEADING} (bedacht door de redactie)", header.fits


def _moment(moment: Moment) -> str:
    turned = ", een keerpunt" if moment.turning_point else ""
    return f"{moment.moment} ({moment.feeling.label}{turned})"


def _help(part: Help) -> str:
    return f"{part.what} ({part.who.label})"
