"""What the stories of a theme say together: insights in reading order, and what is often heard."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from library import Citation, Library, QuoteCard, Story, Theme
from site_builder.cards import FragmentCard, InsightCard, fragment_card, insight_card
from site_builder.pages.theme_quotes import Turns
from site_builder.site import Site

MOST_PASSAGES = 12
_MOST_TOLD = 2
"""Fragments beside a saying."""
_QUOTE, _TOLD = 360, 340
"""Signs of an excerpt."""


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


def editors_quotes(library: Library, theme: Theme) -> Iterator[Citation]:
    """The fragments that an editor put on the page, which no rule can leave out."""
    yield from (block.citation for block in theme.body if isinstance(block, QuoteCard))
    for saying in theme.header.often_heard:
        yield from _shown(library, saying.told)


def passages(site: Site, theme: Theme, turns: Turns) -> Iterator[Passage]:
    """The first insights of the theme in its reading order. No claim stands without a fragment."""
    for insight in site.library.insights_in(theme.name)[:MOST_PASSAGES]:
        woven = {block.citation for block in insight.body if isinstance(block, QuoteCard)}
        if quote := turns.fragment(insight.support, woven, _QUOTE):
            against = insight.counter_examples
            otherwise = turns.fragment(against, woven, _QUOTE, after=quote.story)
            yield Passage(insight_card(site, insight), quote, otherwise)


def heard(site: Site, theme: Theme) -> Iterator[Heard]:
    """The sayings of the theme; one of which no fragment may be shown falls out."""
    for saying in theme.header.often_heard:
        cited = _shown(site.library, saying.told)
        cards = (fragment_card(site, citation, _TOLD) for citation in cited)
        if told := tuple(card for card in cards if card):
            yield Heard(saying.sentence, told)


def _shown(library: Library, told: Iterable[str]) -> list[Citation]:
    """The first fragments that may be shown, as many as stand beside a saying."""
    citations = map(Citation.parse, told)
    return [citation for citation in citations if library.fragment(citation)][:_MOST_TOLD]
