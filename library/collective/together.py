"""Topics that people name in one breath: both stand at the same fragment."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from library.collective.counts import Tally, tally
from library.story import Story


@dataclass(frozen=True)
class Pair:
    """Two topics, and the stories in which both stand at one fragment."""

    topics: tuple[str, str]
    found: Tally


def topics_together(stories: Iterable[Story]) -> tuple[Pair, ...]:
    """Every pair of topics; those in most stories of one kind first, then by label."""
    found: dict[tuple[str, str], list[Story]] = {}
    for story in stories:
        for fragment in story.fragments:
            for one, other in combinations(sorted(set(fragment.topics)), 2):
                found.setdefault((one, other), []).append(story)
    return _most_first(Pair(topics, tally(together)) for topics, together in found.items())


def beside(topic: str, stories: Iterable[Story]) -> tuple[Pair, ...]:
    """The pairs with this topic, which stands first in each."""
    found: dict[str, list[Story]] = {}
    for story in stories:
        for fragment in story.fragments:
            for other in set(fragment.topics) - {topic} if topic in fragment.topics else ():
                found.setdefault(other, []).append(story)
    return _most_first(Pair((topic, other), tally(together)) for other, together in found.items())


def _most_first(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """Kinds are never added up: the larger of the two says how often."""
    return tuple(
        sorted(pairs, key=lambda pair: (-max(pair.found.real, pair.found.invented), pair.topics))
    )
