"""Which rules changed since a story was lived? Noted beside it: nobody should read them as today's.

How long ago counts, not when it was told: an arrangement that began under the old rule kept it.
"""

from library.library import Library
from library.schema import RuleChange
from library.story import Story
from library.vocabulary import Period

_ORDER = {period: at for at, period in enumerate(Period)}


def changed_rules(library: Library, story: Story) -> tuple[RuleChange, ...]:
    """The changes that concern a story, in the order of its themes; none where it has no years."""
    themes = (library.theme(name) for name in story.header.themes)
    changes = (change for theme in themes if theme for change in theme.header.rule_changes)
    return tuple(dict.fromkeys(change for change in changes if _concerns(change, story)))


def _concerns(change: RuleChange, story: Story) -> bool:
    """Whether it plays, also in part, before the new rule, and tells of one of its topics."""
    before = any(_ORDER[period] < _ORDER[change.since] for period in story.header.periods)
    return before and not set(change.topics).isdisjoint(story.topics)
