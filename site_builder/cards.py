"""Cards: how a story, a fragment or an insight shows on the page of something else."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from library import Citation, Fragment, Insight, QuoteCard, Story
from library.collective.counts import only_invented, share_of
from library.prose import Block
from library.vocabulary import Purpose
from site_builder.covers import cover
from site_builder.excerpts import excerpt
from site_builder.site import Site, ThemeSign
from site_builder.wording import share_sentences


@dataclass(frozen=True)
class StoryCard:
    story: Story
    sign: ThemeSign
    cover: Markup
    facts: tuple[str, ...]

    @property
    def on_paper(self) -> bool:
        """Whether its words may be printed with the page."""
        return self.story.allows(Purpose.PRINT)


@dataclass(frozen=True)
class FragmentCard:
    story: Story
    fragment: Fragment
    sign: ThemeSign
    excerpt: str

    @property
    def on_paper(self) -> bool:
        """Whether its words may be printed with the page."""
        return self.story.allows(Purpose.PRINT)

    @property
    def teller(self) -> tuple[str, ...]:
        """Who tells, and in what phase: what a reader needs to weigh the words."""
        return teller_facts(self.story)


@dataclass(frozen=True)
class InsightCard:
    insight: Insight
    address: str
    sign: ThemeSign
    example: bool
    """A *voorbeeldinzicht*: nothing but invented stories carries it."""
    counts: tuple[str, ...]


@dataclass(frozen=True)
class TopicLink:
    label: str
    address: str | None
    """None where nobody tells about it yet."""


@dataclass(frozen=True)
class WovenPart:
    """A stretch of prose, or a quote card between two of them."""

    blocks: tuple[Block, ...] = ()
    card: FragmentCard | None = None


def story_card(site: Site, story: Story) -> StoryCard:
    """A story, to be chosen from a list."""
    return StoryCard(story, site.sign(story.header.themes), cover(story.id), story_facts(story))


def story_facts(story: Story) -> tuple[str, ...]:
    """What helps to choose: who tells, in what phase, how long it takes to read aloud."""
    minutes = story.minutes_aloud
    aloud = f"hardop {minutes} {'minuut' if minutes == 1 else 'minuten'}"
    return (*teller_facts(story), aloud)


def teller_facts(story: Story) -> tuple[str, ...]:
    """Who tells, and in what phase."""
    header = story.header
    phase = (f"‘{header.phase.label}’",) if header.phase else ()
    return (*(perspective.label for perspective in header.perspectives), *phase)


def fragment_card(site: Site, citation: Citation, length: int = 260) -> FragmentCard | None:
    """None for a fragment that is not shown on this site."""
    story, fragment = site.library.story(citation.story), site.library.fragment(citation)
    if story is None or fragment is None:
        return None
    return FragmentCard(
        story, fragment, site.sign(story.header.themes), excerpt(fragment.text, length)
    )


def fragment_cards(site: Site, citations: Iterable[Citation]) -> tuple[FragmentCard, ...]:
    """Real stories first: they are what this library is for."""
    cards = (fragment_card(site, citation) for citation in citations)
    return tuple(sorted((card for card in cards if card), key=lambda card: card.story.invented))


def insight_card(site: Site, insight: Insight) -> InsightCard:
    """An insight with its counts, real and invented apart."""
    library, themes = site.library, insight.header.themes
    share = share_of(library, insight, insight.support)
    return InsightCard(
        insight,
        site.insight_address(insight),
        site.sign(themes),
        only_invented(library, insight),
        share_sentences(share, site.about(themes)),
    )


def topic_links(site: Site, labels: Iterable[str]) -> tuple[TopicLink, ...]:
    """Topics, each with its page where it has one."""
    return tuple(TopicLink(label, site.topic_address(label)) for label in labels)


def woven(site: Site, body: Iterable[Block | QuoteCard]) -> tuple[WovenPart, ...]:
    """Prose with its quote cards between; a card that cannot be shown falls out."""
    parts: list[WovenPart] = []
    for block in body:
        if not isinstance(block, QuoteCard):
            before = parts.pop().blocks if parts and parts[-1].card is None else ()
            parts.append(WovenPart((*before, block)))
        elif card := fragment_card(site, block.citation, 360):
            parts.append(WovenPart(card=card))
    return tuple(parts)


def quoted(parts: Iterable[WovenPart]) -> tuple[Story, ...]:
    """The stories that are quoted between the prose."""
    return tuple(part.card.story for part in parts if part.card)


def real_first(stories: Iterable[Story]) -> list[Story]:
    """Real stories are what a library is for; the order is kept otherwise."""
    return sorted(stories, key=lambda story: story.invented)
