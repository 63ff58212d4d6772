"""The themes: a list, and a page for each, in the reading order of a person."""

from collections.abc import Iterator, Mapping

from library import Story, Theme
from library.collective.counts import tally
from library.collective.together import topics_together
from site_builder.addresses import way_to_root
from site_builder.cards import quoted, real_first, story_card, woven
from site_builder.page import Crumb, Page
from site_builder.pages.help_lines import lines_for_theme
from site_builder.pages.helped import helped_address
from site_builder.pages.professionals import professionals_address
from site_builder.pages.rule_notes import rule_notes
from site_builder.pages.theme_people import MOST_CARDS, chosen, people_address, plan_people
from site_builder.pages.theme_road import MOST_JOURNEYS, journeys, theme_topics
from site_builder.pages.theme_route import plan_route, route_address
from site_builder.pages.theme_voices import Voices, voices_of
from site_builder.pages.voices import VOICES
from site_builder.pictures import together_picture
from site_builder.site import Site
from site_builder.wording import tally_words

_PAIRS = 8
"""Topics that go together, in the picture."""

_PARTS = {
    "passages": "Hoe het is",
    "heard": "Wat je vaak hoort, en wat mensen zelf vertellen",
    "by_whom": "Wat hielp, en wat niet",
    "to_professionals": "Wat we hulpverleners willen zeggen",
    "tips": "Voor wie dit ook meemaakt",
    "road": "Zo hoort het te gaan",
    "journeys": "Zo ging het",
    "topics": "Per onderwerp",
    "cards": "Per persoon",
    "help_lines": "Hulp bij dit thema",
}
"""The parts of the page in their order, each under its heading. One that is empty is left out."""


def plan_themes(site: Site) -> Iterator[Page]:
    """The list of themes, a page for each, and what has no room on it: the route, the stories."""
    yield _plan_list(site)
    for theme in site.library.themes:
        yield _plan_theme(site, theme)
        yield from plan_route(site, theme)
        yield from plan_people(site, theme)


def _plan_list(site: Site) -> Page:
    doors = [
        (
            site.signs[theme.name],
            theme,
            tally_words(tally(site.library.stories_in(theme.name))),
        )
        for theme in site.library.themes
    ]
    return Page(
        address="themas/",
        template="themes.html",
        title="Thema’s",
        description="De thema’s van deze bibliotheek.",
        context={"doors": doors},
        section="themas/",
    )


def _plan_theme(site: Site, theme: Theme) -> Page:
    stories = real_first(site.library.stories_in(theme.name))
    sign, body = site.signs[theme.name], woven(site, theme.body)
    voices, around = voices_of(site, theme, stories), _around(site, theme, stories)
    return Page(
        address=sign.address,
        template="theme.html",
        title=theme.label,
        description=theme.header.in_one_sentence,
        context={"theme": theme, "body": body, **_parts(voices, around)},
        crumbs=(Crumb("Thema’s", "themas/"),),
        section="themas/",
        shows=(*quoted(body), *voices.stories, *_drawn(site, stories)),
        css_class=sign.css_class,
    )


def _parts(voices: Voices, around: Mapping[str, object]) -> Mapping[str, object]:
    """All parts, and the list of those that stand on the page."""
    parts = {**vars(voices), **around}
    contents = [(part, heading) for part, heading in _PARTS.items() if parts[part]]
    return {**parts, "headings": _PARTS, "contents": contents}


def _around(site: Site, theme: Theme, stories: list[Story]) -> Mapping[str, object]:
    """The official road beside the journeys, the topics, and where to read on."""
    pairs = topics_together(stories)
    return {
        "count": tally_words(tally(stories)),
        "road": theme.header.official_road,
        "rules": rule_notes(site, theme.header.rule_changes),
        "journeys": journeys(site, stories),
        "topics": theme_topics(site, theme, stories),
        "together": together_picture(pairs, _PAIRS, lambda topic: _link(site, theme, topic)),
        "cards": [story_card(site, story) for story in stories[:MOST_CARDS]],
        "help_lines": lines_for_theme(site, theme.name),
        "route_at": route_address(site, theme.name),
        "helped_at": helped_address(site, theme.name),
        "professionals_at": professionals_address(site, theme.name),
        "people_at": people_address(site, theme.name) if len(stories) > MOST_CARDS else "",
        "voices_at": VOICES,
        "chosen": _chosen(stories),
    }


def _chosen(stories: list[Story]) -> frozenset[str]:
    """The parts that show some of more, so that the page must say so."""
    more = {
        "journeys": sum(bool(story.header.journey) for story in stories) > MOST_JOURNEYS,
        "cards": len(stories) > MOST_CARDS,
    }
    return chosen(stories) | {part for part, is_more in more.items() if is_more}


def _link(site: Site, theme: Theme, topic: str) -> str | None:
    """A topic as seen from the page of the theme."""
    address = site.topic_address(topic)
    return address and way_to_root(site.signs[theme.name].address) + address


def _drawn(site: Site, stories: list[Story]) -> Iterator[Story]:
    """The stories on cards, and those of which the journey is drawn."""
    yield from stories[:MOST_CARDS]
    yield from (row.card.story for row in journeys(site, stories))
