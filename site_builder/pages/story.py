"""The page of one story."""

import json
from collections.abc import Mapping
from urllib.parse import quote

from library import Story
from library.collective.relations import insights_with, related_stories
from library.vocabulary import Purpose
from site_builder.cards import insight_card, story_card, story_facts, topic_links
from site_builder.citing import reference
from site_builder.covers import cover
from site_builder.page import Crumb, Page
from site_builder.pages.help_lines import lines_for_story
from site_builder.pages.provenance import provenance_rows
from site_builder.site import Site
from site_builder.wording import MARK

_RELATED = 4
_SCRIPTS = ("story.js", "story-print.js", "story-keep.js", "story-share.js")


def plan_story(site: Site, story: Story) -> Page:
    """Everything about one story."""
    related = _near(site, story)
    kern = story.header.kern
    return Page(
        address=story.address,
        template="story.html",
        title=story.title,
        description=f"{MARK}. {kern}" if story.invented else kern,
        context={**_words(site, story), **_around(site, story, related)},
        crumbs=(Crumb("Verhalen", "verhalen/"),),
        section="verhalen/",
        shows=(story, *related),
        invented=story.invented,
        css_class=f"story-page {site.sign(story.header.themes).css_class}",
        scripts=_SCRIPTS,
    )


def _words(site: Site, story: Story) -> Mapping[str, object]:
    """The story itself."""
    return {
        "story": story,
        "header": story.header,
        "signs": site.signs_of(story.header.themes),
        "cover": cover(story.id),
        "facts": story_facts(story),
        "teller": story.header.pseudonym or "deze verteller",
        "fragments": [(part, topic_links(site, part.topics)) for part in story.fragments],
        "on_paper": story.allows(Purpose.PRINT),
        "neutral_words": _neutral_words(story),
        "kept_as": _kept_as(story),
    }


def _neutral_words(story: Story) -> str:
    """What is shared or printed in front tells nothing over somebody's shoulder."""
    return f"Een verhaal voor jou ({MARK.lower()})" if story.invented else "Een verhaal voor jou"


def _kept_as(story: Story) -> str:
    """What the list of kept stories shows of it. Scripts also know a story page by this."""
    return quote(json.dumps({"title": story.title, "invented": story.invented}), safe="")


def _around(site: Site, story: Story, related: tuple[Story, ...]) -> Mapping[str, object]:
    """What the library says beside it."""
    return {
        "provenance": provenance_rows(story),
        "reference": reference(site, story),
        "insights": [insight_card(site, found) for found in insights_with(site.library, story)],
        "related": [story_card(site, other) for other in related],
        "help_lines": lines_for_story(site, story),
    }


def _near(site: Site, story: Story) -> tuple[Story, ...]:
    """Related stories. A page that search engines may show, shows no words of a teller who said
    no to them.
    """
    public = story.allows(Purpose.SEARCH_ENGINES)
    return related_stories(
        site.library,
        story,
        _RELATED,
        lambda other: not public or other.allows(Purpose.SEARCH_ENGINES),
    )
