"""What another site shows of a link to a page: title, a sentence, and a card with a picture.

A story has a neutral face instead (`story.html.j2`): over somebody's shoulder a link must not tell
what it is about. Here are the pages on what many stories say: a card in the colour of the theme.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from site_builder.house_style import Look
from site_builder.page import Page
from site_builder.painting import Canvas, can_write, width_of
from site_builder.sign import Point, points_on
from site_builder.site import Site, ThemeSign

WIDTH, HEIGHT = 1200, 630
"""What the large services ask for."""
_MARGIN = 84
_FOLDER = "static/deel"
_LIBRARY = ThemeSign("", "", "", "theme-other")
"""On the card of pages that belong to no one theme."""


@dataclass(frozen=True)
class Face:
    """What is said of a page where a link to it is shared."""

    title: str
    card: str
    """The path of the picture, from the root of the site."""
    card_words: str
    """The same for those who do not see it."""


@dataclass(frozen=True)
class _Card:
    """All that decides what a card looks like."""

    name: str
    title: str
    below: str
    mark: str
    ground: str
    colour: str
    ink: str


def face_of(site: Site, page: Page) -> Face:
    """The face of a page that is no story."""
    sign = _sign(site, page.address)
    about = f"{site.name}, thema {sign.label}" if sign.label else site.name
    return Face(
        title=page.title if page.address else site.name,
        card=_path(sign),
        card_words=f"Heuvels onder een schijf. Er staat: {about}.",
    )


def plan_cards(site: Site, look: Look) -> Iterator[tuple[str, bytes]]:
    """A card for the library and for each theme; none where addresses are not known in full."""
    if site.address:
        for sign in (_LIBRARY, *site.signs.values()):
            yield _path(sign), _paint(_card(site, look, sign))


def _sign(site: Site, address: str) -> ThemeSign:
    """The theme that a page is about, if it is about one."""
    insight = site.insight_at.get(address)
    if insight:
        return site.sign(insight.header.themes)
    found = (s for s in site.signs.values() if address.startswith(s.address))
    return next(found, _LIBRARY)


def _path(sign: ThemeSign) -> str:
    slug = sign.address.removeprefix("themas/").removesuffix("/")
    return f"{_FOLDER}/{slug}.png" if slug else f"{_FOLDER}/bibliotheek.png"


def _card(site: Site, look: Look, sign: ThemeSign) -> _Card:
    colours: Mapping[str, str] = look.colours("light")
    theme = site.library.theme(sign.name) if sign.name else None
    key = sign.css_class if sign.name else "brand"
    return _Card(
        name=site.name,
        title=sign.label or site.name,
        below=theme.header.in_one_sentence if theme else site.library.site.subtitle,
        mark=_mark(site),
        ground=colours["paper-sunk"] if key == "brand" else colours[f"{key}-soft"],
        colour=colours[key],
        ink=colours["ink"],
    )


def _mark(site: Site) -> str:
    if not site.shows_invented:
        return ""
    return "Met verzonnen voorbeelden" if site.shows_real else "Verzonnen voorbeelden"


@cache
def _paint(card: _Card) -> bytes:
    canvas = Canvas(WIDTH, HEIGHT, card.ground)
    _paint_hills(canvas, card.colour)
    canvas.sign((_MARGIN, 58), 62, card.colour)
    if card.title == card.name or can_write(card.name):
        _write(canvas, card)
    return canvas.png()


def _write(canvas: Canvas, card: _Card) -> None:
    """The words, each where it can be written in our letters."""
    if card.title != card.name:
        canvas.words((_MARGIN + 82, 104), card.name, 40, card.ink, bold=True)
    if can_write(card.title):
        size = next((s for s in (112, 92, 72, 56) if width_of(card.title, s, True) < 960), 44)
        canvas.words((_MARGIN, 262), card.title, size, card.colour, bold=True)
    if can_write(card.below):
        for at, line in enumerate(_two_lines(card.below, 38)):
            canvas.words((_MARGIN, 334 + 52 * at), line, 38, card.ink)
    canvas.words((_MARGIN, HEIGHT - 44), card.mark, 32, card.ground, bold=True)


def _two_lines(words: str, size: int) -> list[str]:
    """Two lines, as even as can be; a longer sentence is left out rather than cut."""
    tries = (_lines(words, size, most) for most in range(500, WIDTH - 2 * _MARGIN + 1, 20))
    return next((lines for lines in tries if len(lines) <= 2), [])


def _lines(words: str, size: int, most: int) -> list[str]:
    """Lines no wider than this, unless one word is."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width_of(longer, size) > most:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _paint_hills(canvas: Canvas, colour: str) -> None:
    """As on the covers of stories: a disc above three hills, here over the whole width."""
    canvas.disc((1010, 190), 74, colour, 0.38)
    for heights, ink in (((440, 380, 470, 400), 0.18), ((500, 470, 430, 510), 0.4)):
        canvas.fill(_hill(*heights), colour, ink)
    canvas.fill(_hill(560, 530, 560, 520), colour, 1)


def _hill(a: float, b: float, c: float, d: float) -> list[Point]:
    curves = (
        ((0.0, a), (300.0, b), (420.0, c), (640.0, (a + d) / 2)),
        ((640.0, (a + d) / 2), (860.0, a + d - c), (1000.0, b), (1200.0, d)),
    )
    top = [point for curve in curves for point in points_on(curve)]
    return [*top, (WIDTH, d), (WIDTH, HEIGHT), (0, HEIGHT)]
