"""What the stories of a theme say together: insights in reading order, and what is often heard."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from library import Citation, Library, QuoteCard, Story, Theme
from site_builder.cards import FragmentCard, InsightCard, fragment_card, insight_card
from site_builder.pages.theme_quotes import Turns
from site_builder.site import Site

MOST_PASSAGES = 4
MOST_CLAIMS = 12
"""On the page of the theme; the reading route has them all."""


@dataclass(frozen=True)
class Room:
    """How much a voice may say."""

    quote: int
    """Signs of the excerpt that carries a claim."""
    other: int
    """Signs of what says otherwise: than a claim, or than is often heard."""
    told: int | None
    """Fragments beside a saying; None is all of them."""


BRIEF = Room(quote=180, other=140, told=1)
"""For the page of the theme, which people read to the end."""
WHOLE = Room(quote=360, other=360, told=None)
"""For the reading route."""


@dataclass(frozen=True)
class Passage:
    """An insight as a stretch of the page: the claim, who carries it, who says otherwise."""

    card: InsightCard
    quote: FragmentCard
    otherwise: FragmentCard | None

    @property
    def same_teller(self) -> bool:
        """Whether somebody speaks against themselves: at another moment it went differently."""
        return self.otherwise is not None and self.otherwise.story.id == self.quote.story.id

    @property
    def stories(self) -> tuple[Story, ...]:
        return tuple(card.story for card in (self.quote, self.otherwise) if card)


@dataclass(frozen=True)
class Heard:
    """What is often said of people, beside what they tell themselves."""

    sentence: str
    told: tuple[FragmentCard, ...]

    @property
    def stories(self) -> tuple[Story, ...]:
        return tuple(card.story for card in self.told)


def editors_quotes(library: Library, theme: Theme, room: Room) -> Iterator[Citation]:
    """The fragments that an editor put on the page, which no rule can leave out."""
    yield from (block.citation for block in theme.body if isinstance(block, QuoteCard))
    for saying in theme.header.often_heard:
        yield from _shown(library, saying.told)[: room.told]


def passages(site: Site, theme: Theme, turns: Turns, room: Room) -> Iterator[Passage]:
    """The insights of the theme in its reading order. No claim stands without a fragment."""
    for insight in site.library.insights_in(theme.name):
        woven = {block.citation for block in insight.body if isinstance(block, QuoteCard)}
        if quote := turns.fragment(insight.support, woven, room.quote):
            against = insight.counter_examples
            otherwise = turns.fragment(against, woven, room.other, after=quote.story)
            yield Passage(insight_card(site, insight), quote, otherwise)


def claims(site: Site, theme: Theme, said: Iterable[Passage]) -> Iterator[InsightCard]:
    """The insights of the theme that are no passage among these, in the same order."""
    told = {passage.card.address for passage in said}
    for insight in site.library.insights_in(theme.name):
        if insight.support and site.insight_address(insight) not in told:
            yield insight_card(site, insight)


def heard(site: Site, theme: Theme, room: Room) -> Iterator[Heard]:
    """The sayings of the theme; one of which no fragment may be shown falls out."""
    for saying in theme.header.often_heard:
        cited = _shown(site.library, saying.told)[: room.told]
        cards = (fragment_card(site, citation, room.other) for citation in cited)
        if told := tuple(card for card in cards if card):
            yield Heard(saying.sentence, told)


def _shown(library: Library, told: Iterable[str]) -> list[Citation]:
    """Those of the fragments that may be shown."""
    citations = map(Citation.parse, told)
    return [citation for citation in citations if library.fragment(citation)]
