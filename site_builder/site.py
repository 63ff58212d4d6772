"""Site: the library as the pages see it, with an address and a colour for everything in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from library import Fragment, Insight, Library, Story, Theme
from library.collective.relations import fragments_by_topic
from library.schema import TopicEntry
from site_builder.addresses import unique_slugs
from site_builder.prose_text import ProseText
from site_builder.wording import in_a_sentence, joined

_COLOURS = 3
"""Themes with a colour of their own; further ones are neutral."""


@dataclass(frozen=True)
class ThemeSign:
    """What of a theme stands beside a story: name, page and colour."""

    name: str
    label: str
    address: str
    css_class: str


@dataclass(frozen=True)
class Site:
    library: Library
    texts: Mapping[str, ProseText]
    address: str = ""
    """The full address with a slash at the end, or nothing where it is not known."""

    @property
    def name(self) -> str:
        return self.library.site.name

    @cached_property
    def shows_invented(self) -> bool:
        return any(story.invented for story in self.library.stories)

    @cached_property
    def shows_real(self) -> bool:
        return any(not story.invented for story in self.library.stories)

    @cached_property
    def signs(self) -> dict[str, ThemeSign]:
        """Every theme by its name, in reading order."""
        slugs = unique_slugs(theme.name for theme in self.library.themes)
        return {
            theme.name: _sign(theme, at, slugs[theme.name])
            for at, theme in enumerate(self.library.themes, start=1)
        }

    def sign(self, themes: Iterable[str]) -> ThemeSign:
        """The sign of the first of these that is a theme of the library."""
        known = (self.signs[name] for name in themes if name in self.signs)
        return next(known, ThemeSign("", "Overig", "themas/", "theme-other"))

    def signs_of(self, themes: Iterable[str]) -> tuple[ThemeSign, ...]:
        return tuple(self.signs[name] for name in themes if name in self.signs)

    def about(self, themes: Iterable[str]) -> str:
        """`schulden en dakloosheid`, for the middle of a sentence."""
        return joined(in_a_sentence(sign.label) for sign in self.signs_of(themes))

    @cached_property
    def fragments_by_topic(self) -> dict[str, list[tuple[Story, Fragment]]]:
        """What is said on every topic of the codebook, in the order of the stories."""
        return fragments_by_topic(self.library)

    @cached_property
    def topics(self) -> dict[str, TopicEntry]:
        """Topics that have a page: somebody tells about them. By label."""
        return {
            topic.label: topic
            for topic in sorted(self.library.topics, key=lambda topic: topic.label.casefold())
            if topic.label in self.fragments_by_topic
        }

    @cached_property
    def _topic_slugs(self) -> dict[str, str]:
        return unique_slugs(topic.label for topic in self.library.topics)

    def topic_address(self, label: str) -> str | None:
        """None where the topic has no page."""
        return f"onderwerpen/{self._topic_slugs[label]}/" if label in self.topics else None

    @cached_property
    def _insight_slugs(self) -> dict[str, str]:
        return unique_slugs(insight.name for insight in self.library.insights)

    @cached_property
    def insight_at(self) -> dict[str, Insight]:
        """Every insight by its address."""
        return {self.insight_address(insight): insight for insight in self.library.insights}

    def insight_address(self, insight: Insight) -> str:
        return f"inzichten/{self._insight_slugs[insight.name]}/"


def _sign(theme: Theme, place: int, slug: str) -> ThemeSign:
    colour = f"theme-{place}" if place <= _COLOURS else "theme-other"
    return ThemeSign(theme.name, theme.label, f"themas/{slug}/", colour)
