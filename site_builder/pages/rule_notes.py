"""Rules that changed, as a page notes them: at a theme all, at a story those that concern it."""

from collections.abc import Iterable
from dataclasses import dataclass

from library import Story
from library.collective.rules import changed_rules
from library.schema import RuleChange
from site_builder.cards import TopicLink, topic_links
from site_builder.site import Site


@dataclass(frozen=True)
class RuleNote:
    topics: tuple[TopicLink, ...]
    """What the rule is about."""
    before: str
    now: str


def rule_notes(site: Site, changes: Iterable[RuleChange]) -> list[RuleNote]:
    """All of these changes."""
    return [
        RuleNote(topic_links(site, change.topics), change.before, change.now) for change in changes
    ]


def notes_for_story(site: Site, story: Story) -> list[RuleNote]:
    """Only on the topics that it tells of."""
    return [
        RuleNote(
            topic_links(site, (topic for topic in change.topics if topic in story.topics)),
            change.before,
            change.now,
        )
        for change in changed_rules(site.library, story)
    ]
