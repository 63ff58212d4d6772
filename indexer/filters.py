"""Which stories a reader wants to see, and how many there are of each kind.

The twin of `indexer/browser/filters.js`: same names, same numbers.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from indexer.model import Facet
from indexer.whoosh_index import LibraryIndex

NOTES = "notes"
"""The facet whose values hide stories instead of choosing them."""

NOT_OFFERED = "topic"
"""The facet of `onderwerp:`; too many values for a list beside the results."""


class Count(NamedTuple):
    """Real and invented stories are never counted together."""

    real: int
    invented: int


@dataclass(frozen=True)
class Filters:
    chosen: Mapping[str, Collection[str]] = field(default_factory=dict)
    """Facet → values. Of one facet any of the values will do, of several each must."""
    without: Collection[str] = ()
    """Content notes of which a reader wants no stories."""

    def __bool__(self) -> bool:
        return bool(self.without) or any(self.chosen.values())


@dataclass(frozen=True)
class CountedValue:
    value: str
    label: str
    count: Count


@dataclass(frozen=True)
class CountedFacet:
    name: str
    label: str
    values: tuple[CountedValue, ...]


def count(stories: Iterable[int], invented: Collection[int]) -> Count:
    """How many stories, apart by kind."""
    kinds = [story in invented for story in stories]
    return Count(kinds.count(False), kinds.count(True))


def apply_filters(
    index: LibraryIndex, stories: Collection[int], filters: Filters, except_for: str = ""
) -> set[int]:
    """The stories that the filters allow, perhaps with one facet left out of account."""
    left = set(stories)
    for name, values in filters.chosen.items():
        if values and name != except_for:
            left &= _with_any(index.facet(name), values)
    if filters.without and except_for != NOTES:
        left -= _with_any(index.facet(NOTES), filters.without)
    return left


def count_facets(
    index: LibraryIndex, stories: Collection[int], filters: Filters
) -> tuple[CountedFacet, ...]:
    """Of each facet that is offered, how many of these stories each value has.

    Each is counted over what the other filters allow: so many stories a reader would see by
    choosing it. Of content notes: so many would be hidden.
    """
    return tuple(
        _count_facet(index, facet, apply_filters(index, stories, filters, facet.name))
        for facet in index.facets
        if facet.name != NOT_OFFERED
    )


def _count_facet(index: LibraryIndex, facet: Facet, stories: Collection[int]) -> CountedFacet:
    values = (
        CountedValue(value, label, count(set(having) & set(stories), index.invented))
        for (value, label), having in zip(facet.values, facet.stories, strict=True)
    )
    return CountedFacet(facet.name, facet.label, tuple(values))


def _with_any(facet: Facet, values: Iterable[str]) -> set[int]:
    return {story for value in values for story in facet.stories_with(value)}
