"""The page of one story."""

import json
from collections.abc import Callable, Container, Iterable, Mapping
from urllib.parse import quote

from library import Story
from library.collective.contrasts import contrasts
from library.collective.relations import insights_with, related_stories
from library.story import FITS_ANCHOR, FITS_HEADING
from library.vocabulary import Purpose
from site_builder.cards import StoryCard, insight_card, story_card, story_facts, topic_links
from site_builder.citing import reference
from site_builder.covers import cover
from site_builder.page import Crumb, Page
from site_builder.pages.help_lines import lines_for_story
from site_builder.pages.provenance import provenance_rows
from site_builder.pages.rule_notes import notes_for_story
from site_builder.pictures import journey_picture
from site_builder.site import Site
from site_builder.wording import MARK

_RELATED = 4
_OTHERWISE = 2
_SCRIPTS = ("story.js", "story-print.js", "story-keep.js", "story-share.js")


def plan_story(site: Site, story: Story) -> Page:
    """Everything about one story."""
    otherwise = _otherwise(site, story)
    related = _near(site, story, {other.id for other, _ in otherwise})
    kern = story.header.kern
    return Page(
        address=story.address,
        template="story.html",
        title=story.title,
        description=f"{MARK}. {kern}" if story.invented else kern,
        context={
            **_words(site, story),
            **_around(site, story, related),
            "otherwise": _cards(site, otherwise),
        },
        crumbs=(Crumb("Verhalen", "verhalen/"),),
        section="verhalen/",
        shows=(story, *related, *(other for other, _ in otherwise)),
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
        "journey_picture": journey_picture(story),
        "on_paper": story.allows(Purpose.PRINT),
        "neutral_words": _neutral_words(story),
        "kept_as": _kept_as(story),
        "fits_anchor": FITS_ANCHOR,
        "fits_heading": FITS_HEADING,
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
        "rules": notes_for_story(site, story),
        "reference": reference(site, story),
        "insights": [insight_card(site, found) for found in insights_with(site.library, story)],
        "related": [story_card(site, other) for other in related],
        "help_lines": lines_for_story(site, story),
    }


def _near(site: Site, story: Story, shown: Container[str]) -> tuple[Story, ...]:
    """Related stories that do not stand on the page already."""
    may_stand = _may_stand_with(story)
    return related_stories(
        site.library,
        story,
        _RELATED,
        lambda other: other.id not in shown and may_stand(other),
    )


def _otherwise(site: Site, story: Story) -> tuple[tuple[Story, str], ...]:
    """Stories in which it went differently, each with another difference."""
    may_stand, found = _may_stand_with(story), dict[str, Story]()
    for contrast in contrasts(site.library, story):
        other = site.library.story(contrast.story)
        if other and may_stand(other):
            found.setdefault(contrast.why, other)
    return tuple((other, why) for why, other in found.items())[:_OTHERWISE]


def _cards(site: Site, stories: Iterable[tuple[Story, str]]) -> tuple[tuple[StoryCard, str], ...]:
    return tuple((story_card(site, story), why) for story, why in stories)


def _may_stand_with(story: Story) -> Callable[[Story], bool]:
    """A page that search engines may show, shows no words of a teller who said no to them."""
    public = story.allows(Purpose.SEARCH_ENGINES)
    return lambda other: not public or other.allows(Purpose.SEARCH_ENGINES)
