"""Which insights need an editor, and what is not said of any topic yet? Facts, no verdicts.

Real and invented stories are counted apart here as everywhere. Pure functions over a Library that
was already filtered for its purpose.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from library.collective.counts import Tally, stories_of, tally
from library.collective.firmness import (
    STORIES_NEEDED,
    Carried,
    carried,
    firmness,
    where_shown,
)
from library.collective.relations import fragments_by_topic
from library.insight import Insight
from library.library import Library
from library.provenance import quarter_of
from library.story import Citation, Fragment, Story
from library.vocabulary import Firmness

_OLD = 8
"""Quarters: after two years an insight is read again."""

TopicFragments = dict[str, list[tuple[Story, Fragment]]]


@dataclass(frozen=True)
class Leaning:
    """One story gives half or more of the fragments that carry an insight."""

    story: Story
    fragments: int
    among: int


@dataclass(frozen=True)
class InsightReview:
    """What an editor should know of one insight."""

    insight: Insight
    holds: Firmness
    """As firm as the site shows it."""
    carried: Carried
    """By the one kind of stories that counts for its firmness."""
    support: Tally
    against: Tally
    leaning: Leaning | None
    old: bool
    """Last changed more than two years ago."""
    newer: Tally
    """Fragments on its topics, of stories published after it was last changed, that it does not
    cite."""

    @property
    def too_few(self) -> bool:
        return self.carried.stories < STORIES_NEEDED

    @property
    def at_the_edge(self) -> bool:
        """One withdrawal tips it."""
        claims_more = self.insight.header.firmness is not Firmness.FIRST_IMPRESSION
        return claims_more and self.carried.stories == STORIES_NEEDED

    @property
    def lowered(self) -> bool:
        """Shown less firmly than its file says."""
        return self.holds is not self.insight.header.firmness

    @property
    def one_sided(self) -> bool:
        """Nobody is shown who says otherwise."""
        return not self.carried.otherwise

    @property
    def stale(self) -> bool:
        return self.old or self.newer != Tally(0, 0)

    @property
    def quiet(self) -> bool:
        """Nothing to look at."""
        return not (
            self.too_few
            or self.at_the_edge
            or self.lowered
            or self.one_sided
            or self.stale
            or self.leaning
        )


@dataclass(frozen=True)
class UncoveredTopic:
    label: str
    fragments: Tally
    """Fragments, not stories; each kind apart."""


@dataclass(frozen=True)
class RawFragment:
    """A fragment as raw material: who says it stands in its story."""

    story: Story
    fragment: Fragment
    carries: tuple[Insight, ...]
    """Insights that cite it already."""
    against: tuple[Insight, ...]
    """Insights that cite it as a counter-example."""


def review_insights(library: Library, theme: str | None = None) -> tuple[InsightReview, ...]:
    """Every insight, or those of one theme, by name."""
    by_topic = fragments_by_topic(library)
    return tuple(_review(library, insight, by_topic) for insight in _of_theme(library, theme))


def uncovered_topics(library: Library, theme: str | None = None) -> tuple[UncoveredTopic, ...]:
    """Topics that people tell about and no insight speaks of yet, most fragments first."""
    covered = {topic for one in _of_theme(library, theme) for topic in one.header.topics}
    found = (
        UncoveredTopic(label, _count(story for story, _ in _told_in(parts, theme)))
        for label, parts in fragments_by_topic(library).items()
        if label not in covered
    )
    told = (topic for topic in found if topic.fragments != Tally(0, 0))
    return tuple(sorted(told, key=_most_first))


def raw_material(library: Library, topic: str, theme: str | None = None) -> tuple[RawFragment, ...]:
    """Every fragment on a topic, real stories first, in the order of the stories."""
    carries = _citing(library, lambda insight: insight.support)
    against = _citing(library, lambda insight: insight.counter_examples)
    found = (
        RawFragment(
            story,
            fragment,
            tuple(carries.get(fragment.citation, ())),
            tuple(against.get(fragment.citation, ())),
        )
        for story, fragment in _told_in(fragments_by_topic(library).get(topic, []), theme)
    )
    return tuple(sorted(found, key=lambda raw: raw.story.invented))


def _review(library: Library, insight: Insight, by_topic: TopicFragments) -> InsightReview:
    found = carried(insight, where_shown(library.story))
    return InsightReview(
        insight=insight,
        holds=firmness(library, insight),
        carried=found,
        support=tally(stories_of(library, insight.support)),
        against=tally(stories_of(library, insight.counter_examples)),
        leaning=_leaning(library, insight, found),
        old=_quarters(quarter_of(library.on)) - _quarters(insight.header.updated) > _OLD,
        newer=_newer(insight, by_topic),
    )


def _leaning(library: Library, insight: Insight, found: Carried) -> Leaning | None:
    """Counted within the kind that counts; of two that give half each, the first by id."""
    stories = {story.id: story for story in stories_of(library, insight.support)}
    cited = dict.fromkeys(insight.support)
    ids = [one.story for one in cited if stories[one.story].invented is found.invented]
    story_id, most = min(Counter(ids).items(), key=lambda given: (-given[1], given[0]))
    return Leaning(stories[story_id], most, len(ids)) if 2 * most >= len(ids) else None


def _newer(insight: Insight, by_topic: TopicFragments) -> Tally:
    cited = {*insight.support, *insight.counter_examples}
    kinds = {
        fragment.citation: story
        for topic in insight.header.topics
        for story, fragment in by_topic.get(topic, [])
        if (story.header.published_in or "") > insight.header.updated
        and fragment.citation not in cited
    }
    return _count(kinds.values())


def _of_theme(library: Library, theme: str | None) -> Iterator[Insight]:
    return (one for one in library.insights if theme is None or theme in one.header.themes)


def _told_in(
    parts: Iterable[tuple[Story, Fragment]], theme: str | None
) -> Iterator[tuple[Story, Fragment]]:
    return (part for part in parts if theme is None or theme in part[0].header.themes)


def _citing(
    library: Library, cited: Callable[[Insight], tuple[Citation, ...]]
) -> dict[Citation, list[Insight]]:
    found: dict[Citation, list[Insight]] = {}
    for insight in library.insights:
        for citation in dict.fromkeys(cited(insight)):
            found.setdefault(citation, []).append(insight)
    return found


def _count(holders: Iterable[Story]) -> Tally:
    """How many fragments, one for each time that a story is given."""
    kinds = Counter(story.invented for story in holders)
    return Tally(kinds[False], kinds[True])


def _most_first(topic: UncoveredTopic) -> tuple[int, str]:
    fragments = topic.fragments
    return -max(fragments.real, fragments.invented), topic.label


def _quarters(quarter: str) -> int:
    """A count of quarters, such that later is more."""
    year, number = quarter.split("-K")
    return 4 * int(year) + int(number)
