"""The list of all stories: each once, under its main theme."""

from collections.abc import Iterator

from library import Story
from library.collective.counts import tally
from site_builder.cards import StoryCard, real_first, story_card
from site_builder.page import Page
from site_builder.pages.story import plan_story
from site_builder.site import Site, ThemeSign
from site_builder.wording import tally_words

Group = tuple[ThemeSign, str, list[StoryCard]]
"""A theme, how many stories it has in words, and their cards."""


def plan_stories(site: Site) -> Iterator[Page]:
    """The list of stories, and a page for each."""
    stories = site.library.stories
    yield Page(
        address="verhalen/",
        template="stories.html",
        title="Verhalen",
        description="Alle verhalen van deze bibliotheek, per thema.",
        context={"groups": list(_groups(site)), "count": tally_words(tally(stories))},
        section="verhalen/",
        shows=stories,
    )
    for story in stories:
        yield plan_story(site, story)


def _groups(site: Site) -> Iterator[Group]:
    by_sign: dict[ThemeSign, list[Story]] = {sign: [] for sign in site.signs.values()}
    for story in real_first(site.library.stories):
        by_sign.setdefault(site.sign(story.header.themes), []).append(story)
    for sign, stories in by_sign.items():
        if stories:
            cards = [story_card(site, story) for story in stories]
            yield sign, tally_words(tally(stories)), cards
