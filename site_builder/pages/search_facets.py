"""What the search page offers to filter by. Only what some story of this library has."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from library.schema import StoryHeader
from library.vocabulary import (
    AgeThen,
    ContentNote,
    ControlledValue,
    LifeSituation,
    Perspective,
    Phase,
)
from site_builder.site import Site


@dataclass(frozen=True)
class OfferedValue:
    value: str
    """As the search engine knows it."""
    label: str
    css_class: str = ""
    """The colour of a theme."""


@dataclass(frozen=True)
class OfferedFacet:
    name: str
    """As the search engine knows it."""
    label: str
    values: tuple[OfferedValue, ...]


@dataclass(frozen=True)
class _Rule:
    name: str
    label: str
    kind: type[ControlledValue]
    of: Callable[[StoryHeader], Iterable[ControlledValue | None]]


_RULES = (
    _Rule("phase", "Fase", Phase, lambda header: (header.phase,)),
    _Rule("perspective", "Wie vertelt", Perspective, lambda header: header.perspectives),
    _Rule("age", "Leeftijd toen", AgeThen, lambda header: (header.age_then,)),
    _Rule("situation", "Leefsituatie", LifeSituation, lambda header: header.life_situation),
    _Rule("notes", "Liever niet", ContentNote, lambda header: header.content_notes),
)


def offered_facets(site: Site) -> tuple[OfferedFacet, ...]:
    """Every facet that has a value, in the order in which people choose."""
    facets = (_themes(site), *(_facet(site, rule) for rule in _RULES))
    return tuple(facet for facet in facets if facet.values)


def _themes(site: Site) -> OfferedFacet:
    return OfferedFacet("theme", "Thema", tuple(_theme_values(site)))


def _theme_values(site: Site) -> Iterator[OfferedValue]:
    used = {theme for story in site.library.stories for theme in story.header.themes}
    for sign in site.signs.values():
        if sign.name in used:
            yield OfferedValue(sign.name, sign.label, sign.css_class)


def _facet(site: Site, rule: _Rule) -> OfferedFacet:
    used = {value for story in site.library.stories for value in rule.of(story.header)}
    values = (OfferedValue(member.value, member.label) for member in rule.kind if member in used)
    return OfferedFacet(rule.name, rule.label, tuple(values))
