"""What of a topic stands on which page: fragments in their order, each with its card."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from library import Citation, Story
from library.collective.topic_view import Group, TopicView
from site_builder.cards import FragmentCard, InsightCard, fragment_card
from site_builder.paging import Sheet
from site_builder.site import Site


@dataclass(frozen=True)
class Placed:
    """One fragment in its place: the unit that is dealt out over the pages."""

    group: int
    citation: Citation
    otherwise: bool


@dataclass(frozen=True)
class Elsewhere:
    """Another insight that cites a fragment than the one it stands under."""

    claim: str
    address: str
    otherwise: bool


@dataclass(frozen=True)
class TopicCard:
    card: FragmentCard
    elsewhere: tuple[Elsewhere, ...]


@dataclass(frozen=True)
class Part:
    """What of a group stands on one page."""

    insight: InsightCard | None
    """None for what no insight cites yet."""
    continued: bool
    """Whether it began on a page before."""
    goes_on: bool
    otherwise_later: bool
    """Whether those who say otherwise come on a later page."""
    support: tuple[TopicCard, ...]
    against: tuple[TopicCard, ...]

    @property
    def shows(self) -> tuple[Story, ...]:
        return tuple(told.card.story for told in (*self.support, *self.against))


def in_order(view: TopicView) -> tuple[Placed, ...]:
    """Every fragment once, as it is read: under an insight first who says so, then who does not."""
    return tuple(
        Placed(at, citation, otherwise)
        for at, group in enumerate(view.groups)
        for otherwise, side in ((False, group.support), (True, group.counter_examples))
        for citation in side
    )


def parts_of(
    site: Site, view: TopicView, sheet: Sheet[Placed], insights: Mapping[str, InsightCard]
) -> tuple[Part, ...]:
    """The groups on one page, with their cards. `insights` are the cards by name."""
    return tuple(
        _part(site, view, view.groups[at], list(placed), insights)
        for at, placed in groupby(sheet.items, key=lambda item: item.group)
    )


def _part(
    site: Site,
    view: TopicView,
    group: Group,
    placed: list[Placed],
    insights: Mapping[str, InsightCard],
) -> Part:
    begins = (group.support or group.counter_examples)[0]
    ends = (group.counter_examples or group.support)[-1]
    goes_on = placed[-1].citation != ends
    return Part(
        insight=insights[group.insight.name] if group.insight else None,
        continued=placed[0].citation != begins,
        goes_on=goes_on,
        otherwise_later=goes_on and bool(group.counter_examples),
        support=tuple(_cards(site, view, (p.citation for p in placed if not p.otherwise))),
        against=tuple(_cards(site, view, (p.citation for p in placed if p.otherwise))),
    )


def _cards(site: Site, view: TopicView, citations: Iterator[Citation]) -> Iterator[TopicCard]:
    for citation in citations:
        if card := fragment_card(site, citation):
            others = view.elsewhere.get(citation, ())
            yield TopicCard(
                card,
                tuple(
                    Elsewhere(by.insight.claim, site.insight_address(by.insight), by.otherwise)
                    for by in others
                ),
            )
