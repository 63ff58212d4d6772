"""The page where readers choose letters, space and colours. Their choice stays on their device."""

from dataclasses import dataclass

from site_builder.page import Page
from site_builder.static_files import static_files

ADDRESS = "lezen/"
_OPEN_DYSLEXIC = "static/fonts/opendyslexic-latin-400-normal.woff2"


@dataclass(frozen=True)
class Choice:
    value: str
    """As `static/reading-choices.js` and the styles know it; empty for the ordinary site."""
    label: str
    says: str = ""


@dataclass(frozen=True)
class Question:
    name: str
    """Of the data attribute on <html>."""
    label: str
    choices: tuple[Choice, ...]


def plan_reading() -> Page:
    """The same for everybody, and not for search engines: there is nothing to find on it."""
    return Page(
        address=ADDRESS,
        template="reading.html",
        title="Letters en kleuren",
        description="Kies hoe je het liefst leest. Je ziet meteen wat er verandert.",
        context={"questions": (_SIZE, _SPACE, _COLOURS), "typefaces": _typefaces()},
        scripts=("reading-page.js",),
        hidden=True,
    )


_SIZE = Question(
    "letters",
    "Letters",
    (
        Choice("", "Gewoon"),
        Choice("groter", "Groter"),
        Choice("nog-groter", "Nog groter"),
        Choice("grootst", "Grootst"),
    ),
)
_SPACE = Question(
    "ruimte",
    "Regels en ruimte",
    (
        Choice("", "Gewoon"),
        Choice("ruimer", "Ruimer", "Meer wit tussen letters, woorden en regels."),
    ),
)
_COLOURS = Question(
    "kleuren",
    "Kleuren",
    (
        Choice("", "Zoals je apparaat", "Licht of donker, net als je andere pagina’s en apps."),
        Choice("licht", "Licht"),
        Choice("donker", "Donker"),
        Choice("contrast", "Extra contrast", "Zwart en wit, met duidelijke lijnen."),
    ),
)


def _typefaces() -> Question:
    """The first is ours. Where a site has its own letters, the template puts those before it."""
    kilobytes = round(len(static_files()[_OPEN_DYSLEXIC]) / 1000)
    ours = "Letters die op elkaar lijken, houd je hier goed uit elkaar."
    heavy = (
        "Zwaar aan de onderkant. Sommige mensen met dyslexie vinden dit fijn."
        f" Je browser haalt deze letters één keer op: {kilobytes} kB."
    )
    return Question(
        "soort",
        "Lettersoort",
        (
            Choice("", "Atkinson Hyperlegible", ours),
            Choice("opendyslexic", "OpenDyslexic", heavy),
            Choice("eigen", "De letters van je apparaat"),
        ),
    )
