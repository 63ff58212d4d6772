"""What is said on a topic, under the insights that rest on it.

The index over all insights is made once. A topic then costs no more than the fragments it has.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from library.insight import Insight
from library.library import Library
from library.story import Citation, Fragment, Story


@dataclass(frozen=True)
class Cited:
    """That an insight leans on a fragment, or that the fragment says otherwise."""

    insight: Insight
    rank: int
    """The place of the insight in the reading order of the library."""
    otherwise: bool


@dataclass(frozen=True)
class InsightIndex:
    """Every insight, by the fragments it cites and by the topics it names."""

    by_citation: Mapping[Citation, tuple[Cited, ...]]
    by_topic: Mapping[str, tuple[int, ...]]
    """Ranks of the insights that name a topic."""
    insights: tuple[Insight, ...]
    """In reading order: the place is the rank."""


@dataclass(frozen=True)
class Group:
    """Fragments of one topic that one insight cites; without an insight: that none cites yet."""

    insight: Insight | None
    support: tuple[Citation, ...]
    counter_examples: tuple[Citation, ...] = ()


@dataclass(frozen=True)
class TopicView:
    """A topic, laid out for reading: each fragment stands once."""

    groups: tuple[Group, ...]
    """Insights that somebody supports here, first those that name the topic, then by fragments;
    then those that are only spoken against here; last what no insight cites."""
    elsewhere: Mapping[Citation, tuple[Cited, ...]]
    """Which other insights cite a fragment than the one it stands under."""
    related: tuple[Insight, ...]
    """Insights on the topic without a fragment of their own in the groups."""


def index_insights(library: Library) -> InsightIndex:
    """Made once for all topics."""
    insights = _in_reading_order(library)
    by_citation: dict[Citation, dict[int, Cited]] = {}
    by_topic: dict[str, list[int]] = {}
    for rank, insight in enumerate(insights):
        for label in insight.header.topics:
            by_topic.setdefault(label, []).append(rank)
        for otherwise, cited in ((False, insight.support), (True, insight.counter_examples)):
            for citation in cited:
                by_citation.setdefault(citation, {}).setdefault(
                    rank, Cited(insight, rank, otherwise)
                )
    return InsightIndex(
        {citation: tuple(cited.values()) for citation, cited in by_citation.items()},
        {label: tuple(ranks) for label, ranks in by_topic.items()},
        insights,
    )


def _in_reading_order(library: Library) -> tuple[Insight, ...]:
    """By theme, as each theme orders them; each insight once, and those of no theme last."""
    by_theme = (insight for theme in library.themes for insight in library.insights_in(theme.name))
    ordered = {insight.name: insight for insight in (*by_theme, *library.insights)}
    return tuple(ordered.values())


def view_topic(
    index: InsightIndex, topic: str, said: Iterable[tuple[Story, Fragment]]
) -> TopicView:
    """Lay out what is said on a topic. Real stories first; otherwise the order of `said`."""
    real_first = sorted(said, key=lambda part: part[0].invented)
    citations = [fragment.citation for _, fragment in real_first]
    order = _order_for(index, topic, citations)
    layout = _Layout(index, {rank: at for at, rank in enumerate(order)})
    for citation in citations:
        layout.place(citation)
    return layout.view(order)


def _order_for(index: InsightIndex, topic: str, citations: Sequence[Citation]) -> list[int]:
    """Ranks of the insights on a topic, as they are to be read there."""
    cited = Counter(by.rank for citation in citations for by in index.by_citation.get(citation, ()))
    named = set(index.by_topic.get(topic, ()))
    return sorted(cited.keys() | named, key=lambda rank: (rank not in named, -cited[rank], rank))


@dataclass
class _Layout:
    """Puts each fragment under the first insight that cites it."""

    index: InsightIndex
    places: Mapping[int, int]
    """Rank of an insight → its place on the page."""
    support: dict[int, list[Citation]] = field(default_factory=dict)
    against: dict[int, list[Citation]] = field(default_factory=dict)
    uncited: list[Citation] = field(default_factory=list)
    elsewhere: dict[Citation, tuple[Cited, ...]] = field(default_factory=dict)

    def place(self, citation: Citation) -> None:
        by = self.index.by_citation.get(citation, ())
        if not by:
            self.uncited.append(citation)
            return
        first, *others = sorted(by, key=lambda cited: self.places[cited.rank])
        side = self.against if first.otherwise else self.support
        side.setdefault(first.rank, []).append(citation)
        if others:
            self.elsewhere[citation] = tuple(others)

    def view(self, order: Sequence[int]) -> TopicView:
        agreeing = [rank for rank in order if rank in self.support]
        only_against = [rank for rank in order if rank in self.against.keys() - self.support.keys()]
        shown = [*agreeing, *only_against]
        groups = [self._group(rank) for rank in shown]
        if self.uncited:
            groups.append(Group(None, tuple(self.uncited)))
        related = tuple(self.index.insights[rank] for rank in order if rank not in shown)
        return TopicView(tuple(groups), self.elsewhere, related)

    def _group(self, rank: int) -> Group:
        return Group(
            self.index.insights[rank],
            tuple(self.support.get(rank, ())),
            tuple(self.against.get(rank, ())),
        )
