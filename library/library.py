"""Library: all stories that may be shown, and what belongs to them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from library.house_style import HouseStyle
from library.insight import Insight, QuoteCard, Theme
from library.schema import (
    GlossaryEntry,
    HelpEntry,
    JudgedQuery,
    SiteSettings,
    TopicEntry,
    WithdrawnEntry,
)
from library.story import Citation, Fragment, Story
from library.vocabulary import Purpose


@dataclass(frozen=True)
class Library:
    """The only thing that the indexer and the site builder accept. Made by `load_library`."""

    on: date
    """Reference date: consent that ends and help lines that grow old depend on it."""
    site: SiteSettings
    stories: tuple[Story, ...] = ()
    """Sorted by id."""
    themes: tuple[Theme, ...] = ()
    """In the order the themes give themselves."""
    topics: tuple[TopicEntry, ...] = ()
    """Sorted by label."""
    insights: tuple[Insight, ...] = ()
    """Sorted by name."""
    glossary: tuple[GlossaryEntry, ...] = ()
    help_lines: tuple[HelpEntry, ...] = ()
    judged_queries: tuple[JudgedQuery, ...] = ()
    withdrawn: tuple[WithdrawnEntry, ...] = ()
    house_style: HouseStyle | None = None
    """An organisation's own look; None where there is none, or where its files cannot be used."""

    @cached_property
    def _stories_by_id(self) -> dict[str, Story]:
        return {story.id: story for story in self.stories}

    @cached_property
    def _topics_by_label(self) -> dict[str, TopicEntry]:
        return {topic.label: topic for topic in self.topics}

    def story(self, story_id: str) -> Story | None:
        return self._stories_by_id.get(story_id)

    def fragment(self, citation: Citation) -> Fragment | None:
        story = self.story(citation.story)
        return story.fragment(citation.anchor) if story else None

    def topic(self, label: str) -> TopicEntry | None:
        return self._topics_by_label.get(label)

    def theme(self, name: str) -> Theme | None:
        return next((theme for theme in self.themes if theme.name == name), None)

    def stories_in(self, theme: str) -> tuple[Story, ...]:
        """Stories in which this is the main theme or one of the others; main theme first."""
        found = [story for story in self.stories if theme in story.header.themes]
        return tuple(sorted(found, key=lambda story: (story.main_theme != theme, story.id)))

    def insights_in(self, theme: str) -> tuple[Insight, ...]:
        """Insights of a theme, in its reading order; the rest after it, by name."""
        header = self.theme(theme)
        order = header.header.reading_order if header else ()
        found = [insight for insight in self.insights if theme in insight.header.themes]
        rank = {name: at for at, name in enumerate(order)}
        return tuple(sorted(found, key=lambda i: (rank.get(i.name, len(rank)), i.name)))

    def fragments(self) -> Iterator[tuple[Story, Fragment]]:
        for story in self.stories:
            for fragment in story.fragments:
                yield story, fragment

    def with_stories(self, stories: Iterable[Story]) -> "Library":
        """The same library with only these stories: insights keep only what they can still show."""
        kept = replace(self, stories=tuple(sorted(stories, key=lambda story: story.id)))
        insights = (kept._only_shown(insight) for insight in self.insights)
        return replace(
            kept,
            insights=tuple(insight for insight in insights if insight.support),
            judged_queries=tuple(
                query for query in self.judged_queries if any(map(kept.story, query.stories))
            ),
        )

    def for_purpose(self, purpose: Purpose) -> "Library":
        """The stories whose tellers agreed to this use. Nothing counts before this is asked."""
        return self.with_stories(story for story in self.stories if story.allows(purpose))

    def _only_shown(self, insight: Insight) -> Insight:
        return replace(
            insight,
            support=tuple(c for c in insight.support if self.fragment(c)),
            counter_examples=tuple(c for c in insight.counter_examples if self.fragment(c)),
            body=tuple(
                block
                for block in insight.body
                if not isinstance(block, QuoteCard) or self.fragment(block.citation)
            ),
        )
