"""*Welke stemmen ontbreken*: of whom we hear nothing yet, in words and never in numbers."""

from dataclasses import dataclass

from library.collective.coverage import ENOUGH, Coverage, Heard, Row, coverage
from site_builder.page import Page
from site_builder.pages.missing_words import missing_sentences
from site_builder.site import Site, ThemeSign
from site_builder.wording import capitalised

VOICES = "stemmen/"

Line = tuple[str, tuple[tuple[ThemeSign, Heard], ...]]
"""A kind of voice, and a word for each theme."""


@dataclass(frozen=True)
class Table:
    """How much is told of every theme, by one question."""

    question: str
    key: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Spread:
    """How the stories of one kind are spread: the real ones, or the invented ones."""

    missing: tuple[tuple[ThemeSign, tuple[str, ...]], ...]
    """Of each theme, sentences that say who is missing."""
    tables: tuple[Table, ...]


def plan_voices(site: Site) -> Page:
    """One page, however many stories there are. No words of a teller stand on it."""
    return Page(
        address=VOICES,
        template="voices.html",
        title="Welke stemmen ontbreken",
        description="Over wie je hier nog niets leest, en hoe je zelf kunt vertellen.",
        context={
            "signs": list(site.signs.values()),
            "real": _spread(site, invented=False) if site.shows_real else None,
            "examples": _spread(site, invented=True) if site.shows_invented else None,
            "enough": ENOUGH,
        },
        section=VOICES,
    )


def _spread(site: Site, *, invented: bool) -> Spread:
    told = coverage(site.library, invented=invented)
    kind = "voorbeeld" if invented else "verhaal"
    missing = (
        (sign, missing_sentences(told, name, site.about([name]), kind))
        for name, sign in site.signs.items()
    )
    return Spread(tuple(row for row in missing if row[1]), _tables(site, told, invented))


def _tables(site: Site, told: Coverage, invented: bool) -> tuple[Table, ...]:
    start = "voorbeeld" if invented else "echt"
    asked = (
        ("Wie vertelt?", "wie", told.perspectives),
        ("Hoe gaat het nu met die persoon?", "fase", told.phases),
        ("Hoe leefde die persoon?", "leven", told.situations),
    )
    return tuple(
        Table(question, f"{start}-{key}", tuple(_line(site, told, row) for row in rows))
        for question, key, rows in asked
    )


def _line(site: Site, told: Coverage, row: Row) -> Line:
    signs = [site.signs[theme] for theme in told.themes]
    return capitalised(row.voice.label), tuple(zip(signs, row.heard, strict=True))
