"""What goes with what: fragments by topic, insights that rest on a story, stories that are near."""

from collections.abc import Callable

from library.insight import Insight
from library.library import Library
from library.story import Fragment, Story


def fragments_by_topic(library: Library) -> dict[str, list[tuple[Story, Fragment]]]:
    """What is said on every topic of the codebook, in the order of the stories."""
    found: dict[str, list[tuple[Story, Fragment]]] = {}
    for story, fragment in library.fragments():
        for label in fragment.topics:
            if library.topic(label):
                found.setdefault(label, []).append((story, fragment))
    return found


def insights_with(library: Library, story: Story) -> tuple[Insight, ...]:
    """Insights that this story carries or speaks against."""
    return tuple(
        insight
        for insight in library.insights
        if any(c.story == story.id for c in (*insight.support, *insight.counter_examples))
    )


def related_stories(
    library: Library, story: Story, most: int, fits: Callable[[Story], bool] = lambda _: True
) -> tuple[Story, ...]:
    """The stories that fit and share most topics with this one; ties by id."""
    topics = set(story.topics)
    shared = {
        other: len(topics & set(other.topics))
        for other in library.stories
        if other is not story and fits(other)
    }
    near = sorted(shared, key=lambda other: (-shared[other], other.id))
    return tuple(other for other in near[:most] if shared[other])
