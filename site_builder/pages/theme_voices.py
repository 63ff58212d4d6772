"""Everything on the page of a theme that is in the words of a teller."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from library import Story, Theme
from site_builder.cards import InsightCard
from site_builder.pages.theme_people import ByWhom, by_whom, tips, to_professionals
from site_builder.pages.theme_quotes import Said, Turns
from site_builder.pages.theme_says import (
    BRIEF,
    MOST_CLAIMS,
    MOST_PASSAGES,
    Heard,
    Passage,
    claims,
    editors_quotes,
    heard,
    passages,
)
from site_builder.site import Site


@dataclass(frozen=True)
class Voices:
    passages: tuple[Passage, ...]
    claims: tuple[InsightCard, ...]
    """Insights for which there is no room but their claim."""
    heard: tuple[Heard, ...]
    by_whom: tuple[ByWhom, ...]
    to_professionals: tuple[Said, ...]
    tips: tuple[Said, ...]

    @property
    def stories(self) -> tuple[Story, ...]:
        """Every story of which words stand in one of these."""
        return tuple(self._stories())

    def _stories(self) -> Iterator[Story]:
        spoken: tuple[Passage | Heard | ByWhom, ...] = (*self.passages, *self.heard, *self.by_whom)
        for part in spoken:
            yield from part.stories
        yield from (said.story for said in (*self.to_professionals, *self.tips))


def voices_of(site: Site, theme: Theme, stories: list[Story]) -> Voices:
    """The order of the page is the order in which tellers get their turn."""
    turns = Turns(site, theme.name, editors_quotes(site.library, theme, BRIEF))
    said = tuple(islice(passages(site, theme, turns, BRIEF), MOST_PASSAGES))
    return Voices(
        passages=said,
        claims=tuple(islice(claims(site, theme, said), MOST_CLAIMS)),
        heard=tuple(heard(site, theme, BRIEF)),
        by_whom=tuple(by_whom(stories, turns)),
        to_professionals=tuple(to_professionals(stories, turns)),
        tips=tuple(tips(stories, turns)),
    )
