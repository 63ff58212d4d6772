"""Who speaks on the page of a theme: chosen by a fixed rule, so that nobody speaks all the time."""

from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass

from library import Citation, Story
from library.vocabulary import Purpose
from site_builder.cards import FragmentCard, fragment_card
from site_builder.site import Site


@dataclass(frozen=True)
class Said:
    """What one teller says, in a line or a few sentences."""

    story: Story
    words: str
    address: str
    """Where it can be read on: a fragment, or the story."""

    @property
    def on_paper(self) -> bool:
        """Whether its words may be printed with the page."""
        return self.story.allows(Purpose.PRINT)


class Turns:
    """Whose turn it is on the page of a theme: real stories first, then those of this theme, then
    who was heard least, then in order.
    """

    def __init__(self, site: Site, theme: str, quoted: Iterable[Citation]) -> None:
        """`quoted` are the fragments that stand on the page anyhow, because an editor put them."""
        self._site, self._theme = site, theme
        self._quoted = set(quoted)
        self._heard = Counter(citation.story for citation in self._quoted)

    def fragment(
        self,
        citations: Iterable[Citation],
        woven: Container[Citation],
        length: int,
        after: Story | None = None,
    ) -> FragmentCard | None:
        """One of these fragments, preferably not quoted yet, and chosen by an editor for its words.

        `woven` are those that an editor quotes; `after` is who spoke just before.
        """
        cards = [fragment_card(self._site, citation, length) for citation in citations]
        turns = {
            (card.story is after, *self._fragment_turn(card, woven), at): card
            for at, card in enumerate(cards)
            if card
        }
        found = turns[min(turns)] if turns else None
        if found:
            self._quoted.add(found.fragment.citation)
            self._heard[found.story.id] += 1
        return found

    def said(self, lines: Iterable[Said], most: int) -> list[Said]:
        """At most so many lines, each of another teller, in the order they came."""
        first: dict[str, Said] = {}
        for line in lines:
            first.setdefault(line.story.id, line)
        chosen = sorted(first.values(), key=lambda line: self._turn(line.story))[:most]
        self._heard.update(line.story.id for line in chosen)
        return chosen

    def _fragment_turn(self, card: FragmentCard, woven: Container[Citation]) -> tuple[int, ...]:
        invented, elsewhere, heard = self._turn(card.story)
        citation = card.fragment.citation
        return citation in self._quoted, invented, citation not in woven, elsewhere, heard

    def _turn(self, story: Story) -> tuple[int, int, int]:
        elsewhere = self._theme not in story.header.themes
        return story.invented, elsewhere, self._heard[story.id]
