"""In whose story did it go differently? *Bij een ander ging het anders.*

What an insight says of two stories comes first, because a person read them side by side. Then what
helped the one and not the other, and last where the two stand now.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from library.library import Library
from library.story import Story
from library.vocabulary import Helper, Phase

MOST = 3
"""One is shown; the others are for readers whose filters hide the first."""

_FAR = 2
"""Phases next to each other differ too little to be called another way."""

_UNTOLD = {Helper.MYSELF, Helper.OTHER}
"""*Ikzelf* and *iemand anders* are not the same person in two stories."""


@dataclass(frozen=True)
class Contrast:
    story: str
    """The id of the other story."""
    why: str
    """What went differently there, in a Dutch sentence."""


def contrasts(library: Library, story: Story) -> tuple[Contrast, ...]:
    """At most three stories in which it went differently, the clearest first; each once."""
    found: dict[str, Contrast] = {}
    for contrast in chain(_by_insight(library, story), _by_what_was_told(library, story)):
        found.setdefault(contrast.story, contrast)
        if len(found) == MOST:
            break
    return tuple(found.values())


def _by_what_was_told(library: Library, story: Story) -> Iterator[Contrast]:
    """By help, then by phase. Who told neither need not be compared with all the others."""
    if any(_helpers(story)) or story.header.phase:
        near = _nearest_first(library, story)
        yield from _by_help(story, near)
        yield from _by_phase(story, near)


def _nearest_first(library: Library, story: Story) -> list[Story]:
    """Other stories on the same main theme, those with most of the same topics first."""
    topics = set(story.topics)
    others = [
        other
        for other in library.stories
        if other.id != story.id and other.main_theme == story.main_theme
    ]
    return sorted(others, key=lambda other: (-len(topics & set(other.topics)), other.id))


def _by_insight(library: Library, story: Story) -> Iterator[Contrast]:
    for insight in library.insights:
        support = {citation.story for citation in insight.support}
        against = {citation.story for citation in insight.counter_examples}
        if story.id in support:
            why = f"Hier ging het anders dan in het inzicht ‘{insight.claim}’"
            yield from (Contrast(other, why) for other in sorted(against - support))
        elif story.id in against:
            why = f"Hier ging het zoals in het inzicht ‘{insight.claim}’"
            yield from (Contrast(other, why) for other in sorted(support - against))


def _by_help(story: Story, near: list[Story]) -> Iterator[Contrast]:
    """The same kind of helper, who helped the one and not the other."""
    helped, did_not = _helpers(story)
    for other in near:
        other_helped, other_did_not = _helpers(other)
        for helper in sorted((helped - did_not) & (other_did_not - other_helped)):
            yield Contrast(other.id, f"Hier hielp {helper.label} juist niet.")
        for helper in sorted((did_not - helped) & (other_helped - other_did_not)):
            yield Contrast(other.id, f"Hier hielp {helper.label} juist wel.")


def _helpers(story: Story) -> tuple[set[Helper], set[Helper]]:
    """Who helped, and who did not."""
    header = story.header
    helped = {help_.who for help_ in header.what_helped} - _UNTOLD
    did_not = {help_.who for help_ in header.what_did_not} - _UNTOLD
    return helped, did_not


def _by_phase(story: Story, near: list[Story]) -> Iterator[Contrast]:
    """Those who stand at another point now, though they tell about the same."""
    phases = list(Phase)
    for other in near:
        one, two = story.header.phase, other.header.phase
        shares_topic = not set(story.topics).isdisjoint(other.topics)
        if one and two and shares_topic and abs(phases.index(one) - phases.index(two)) >= _FAR:
            yield Contrast(other.id, f"Hier zegt de verteller nu: ‘{two.label}’.")
