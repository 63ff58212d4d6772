"""By what stories can be chosen: one table says what each facet is and how a story tells it.

Everything after this knows facets only by their names, and stories only by their numbers.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from indexer.model import Facet
from library import Library, Story
from library.vocabulary import (
    AgeThen,
    ContentNote,
    ControlledValue,
    LifeSituation,
    Perspective,
    Phase,
)

Labels = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class FacetRule:
    name: str
    label: str
    values_of: Callable[[Story], Iterable[str | None]]
    """What a story has of it; None where it does not say."""
    labels: Callable[[Library], Labels]
    """Every value that there could be with its label, in the order in which people see them."""


def _closed(values: type[ControlledValue]) -> Callable[[Library], Labels]:
    """The labels of a closed list of the vocabulary."""
    return lambda _library: tuple((value.value, value.label) for value in values)


def _themes(library: Library) -> Labels:
    return tuple((theme.name, theme.label) for theme in library.themes)


def _topics(library: Library) -> Labels:
    return tuple((topic.label, topic.label) for topic in library.topics)


FACETS = (
    FacetRule("theme", "Thema", lambda story: story.header.themes, _themes),
    FacetRule("phase", "Fase", lambda story: [story.header.phase], _closed(Phase)),
    FacetRule(
        "perspective",
        "Wie vertelt",
        lambda story: story.header.perspectives,
        _closed(Perspective),
    ),
    FacetRule("age", "Leeftijd toen", lambda story: [story.header.age_then], _closed(AgeThen)),
    FacetRule(
        "situation",
        "Leefsituatie",
        lambda story: story.header.life_situation,
        _closed(LifeSituation),
    ),
    FacetRule(
        "notes", "Gaat ook over", lambda story: story.header.content_notes, _closed(ContentNote)
    ),
    FacetRule("topic", "Onderwerp", lambda story: story.topics, _topics),
)


def plan_facets(library: Library) -> tuple[Facet, ...]:
    """Every facet, with the values that some story has."""
    return tuple(_facet(rule, library) for rule in FACETS)


def _facet(rule: FacetRule, library: Library) -> Facet:
    stories: dict[str, list[int]] = {}
    for number, story in enumerate(library.stories):
        for value in _values(rule, story):
            stories.setdefault(value, []).append(number)
    used = tuple((value, label) for value, label in rule.labels(library) if value in stories)
    return Facet(rule.name, rule.label, used, tuple(tuple(stories[value]) for value, _ in used))


def _values(rule: FacetRule, story: Story) -> Iterator[str]:
    """Each once, as plain text."""
    yield from dict.fromkeys(str(value) for value in rule.values_of(story) if value is not None)
