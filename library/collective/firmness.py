"""How firmly does an insight stand? Never firmer than its file says, or than what is shown carries.

So a withdrawal lowers a claim by itself, before anybody looked at it again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from library.insight import Insight
from library.library import Library
from library.schema import InsightHeader
from library.story import Citation, Story
from library.vocabulary import Firmness

STORIES_NEEDED = 3
"""Different stories of one kind, each with a fragment that says it: then it *recurs*."""
TALKS_NEEDED = 2
"""Different people it was discussed with."""

REAL, INVENTED = False, True
CountsAs = Callable[[Citation], frozenset[bool]]
"""As which kind of story a cited fragment counts: one, either (its story is gone, so nobody can
say), or none."""


class Lack(Enum):
    """What a claim misses to stand as firmly as its file says."""

    STORIES = auto()
    OTHERWISE = auto()
    """Nobody is cited who says otherwise, and no search for them is described."""
    TALKS = auto()


@dataclass(frozen=True)
class Carried:
    """What carries a claim, of one kind: real stories, or invented ones where no real one does.

    The two are never added up, and an invented counter-example balances no real claim. A real one
    does speak against an invented claim.
    """

    invented: bool
    stories: int
    """How many different ones say it."""
    otherwise: bool
    """Whether one is shown that says otherwise."""


def firmness(library: Library, insight: Insight) -> Firmness:
    """As firm as what is shown can carry; never firmer than the file says."""
    lacks = lacking(library, insight)
    if Lack.STORIES in lacks or Lack.OTHERWISE in lacks:
        return Firmness.FIRST_IMPRESSION
    return Firmness.RECURS if lacks else insight.header.firmness


def lacking(library: Library, insight: Insight) -> tuple[Lack, ...]:
    """Why it does not stand as firmly as its file says; nothing where it does."""
    return lacks_of(insight.header, carried(insight, where_shown(library.story)))


def where_shown(story_of: Callable[[str], Story | None]) -> CountsAs:
    """A fragment counts as the kind of its story, where it is shown."""

    def counts_as(citation: Citation) -> frozenset[bool]:
        story = story_of(citation.story)
        shown = story and story.fragment(citation.anchor)
        return frozenset({story.invented}) if story and shown else frozenset()

    return counts_as


def carried(insight: Insight, counts_as: CountsAs) -> Carried:
    """What carries the claim, of the fragments that count."""
    real = any(counts_as(one) == {REAL} for one in insight.support)
    kind = REAL if real else INVENTED
    kinds = {REAL, kind}
    return Carried(
        invented=kind,
        stories=len({one.story for one in insight.support if kind in counts_as(one)}),
        otherwise=any(kinds & counts_as(one) for one in insight.counter_examples),
    )


def lacks_of(header: InsightHeader, found: Carried) -> tuple[Lack, ...]:
    """What is missing for the firmness that a file says."""
    if header.firmness is Firmness.FIRST_IMPRESSION:
        return ()
    holds = {
        Lack.STORIES: found.stories >= STORIES_NEEDED,
        Lack.OTHERWISE: found.otherwise or header.counter_examples_sought is not None,
        Lack.TALKS: header.firmness is Firmness.RECURS or len(talked_with(header)) >= TALKS_NEEDED,
    }
    return tuple(lack for lack, held in holds.items() if not held)


def talked_with(header: InsightHeader) -> frozenset[str]:
    """The different people it was discussed with. Capitals and spaces make nobody another."""
    return frozenset(" ".join(one.casefold().split()) for one in header.discussed_with)
