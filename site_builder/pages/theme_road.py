"""How it went, beside how it should go; and where to read on by topic."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from library import Story, Theme
from library.collective.counts import Tally
from site_builder.cards import story_card
from site_builder.pages.topic_around import often_words
from site_builder.pictures import SmallJourney, small_journeys
from site_builder.site import Site

MOST_JOURNEYS = 8


@dataclass(frozen=True)
class ThemeTopic:
    label: str
    address: str
    often: str
    """In how many stories of this theme, each kind apart; empty where they are too few."""


def journeys(site: Site, stories: Iterable[Story]) -> list[SmallJourney]:
    """The first stories that have a journey; they are never drawn together."""
    drawn = (story for story in stories if story.header.journey)
    return list(small_journeys(story_card(site, story) for story in islice(drawn, MOST_JOURNEYS)))


def theme_topics(site: Site, theme: Theme, stories: Iterable[Story]) -> list[ThemeTopic]:
    """The topics of the theme that somebody tells about, with how often in this theme."""
    real: Counter[str] = Counter()
    invented: Counter[str] = Counter()
    for story in stories:
        (invented if story.invented else real).update(story.topics)
    return [
        ThemeTopic(label, address, often_words(Tally(real[label], invented[label])))
        for label in theme.header.topics
        if (address := site.topic_address(label))
    ]
