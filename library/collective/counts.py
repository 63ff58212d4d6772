"""How many stories say it. Real and invented stories never share a count.

Pure functions over a Library that was already filtered for its purpose.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from library import Citation, Insight, Library, Story


@dataclass(frozen=True)
class Tally:
    """A number of stories, each kind apart. There is no total on purpose."""

    real: int
    invented: int


@dataclass(frozen=True)
class Share:
    """`found` of `among`, each kind apart."""

    found: Tally
    among: Tally


def tally(stories: Iterable[Story]) -> Tally:
    """Count stories; one that comes twice counts once."""
    kinds = {story.id: story.invented for story in stories}
    invented = sum(kinds.values())
    return Tally(len(kinds) - invented, invented)


def stories_of(library: Library, citations: Iterable[Citation]) -> tuple[Story, ...]:
    """The stories that hold these fragments, each once, by id."""
    ids = {citation.story for citation in citations}
    return tuple(story for story in library.stories if story.id in ids)


def stories_about(library: Library, themes: Iterable[str]) -> tuple[Story, ...]:
    """The stories on any of these themes, by id."""
    wanted = set(themes)
    return tuple(story for story in library.stories if wanted & set(story.header.themes))


def share_of(library: Library, insight: Insight, citations: Iterable[Citation]) -> Share:
    """How many of the stories on the themes of an insight hold one of these fragments.

    A story on another theme is left out: it is not in what we count among.
    """
    among = stories_about(library, insight.header.themes)
    holders = {story.id for story in stories_of(library, citations)}
    return Share(tally(story for story in among if story.id in holders), tally(among))


def only_invented(library: Library, insight: Insight) -> bool:
    """Whether nothing but invented stories carries it: then it is a *voorbeeldinzicht*."""
    return all(story.invented for story in stories_of(library, insight.support))
