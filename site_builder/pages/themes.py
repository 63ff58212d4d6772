"""The themes: a list, and a page for each."""

from collections.abc import Iterator

from library import Theme
from library.collective.counts import tally
from site_builder.cards import insight_card, quoted, real_first, story_card, topic_links, woven
from site_builder.page import Crumb, Page
from site_builder.pages.help_lines import lines_for_theme
from site_builder.site import Site
from site_builder.wording import tally_words


def plan_themes(site: Site) -> Iterator[Page]:
    """The list of themes, and a page for each."""
    doors = [
        (
            site.signs[theme.name],
            theme,
            tally_words(tally(site.library.stories_in(theme.name))),
        )
        for theme in site.library.themes
    ]
    yield Page(
        address="themas/",
        template="themes.html",
        title="Thema’s",
        description="De thema’s van deze bibliotheek.",
        context={"doors": doors},
        section="themas/",
    )
    for theme in site.library.themes:
        yield _plan_theme(site, theme)


def _plan_theme(site: Site, theme: Theme) -> Page:
    stories = site.library.stories_in(theme.name)
    sign, body = site.signs[theme.name], woven(site, theme.body)
    return Page(
        address=sign.address,
        template="theme.html",
        title=theme.label,
        description=theme.header.in_one_sentence,
        context={
            "theme": theme,
            "body": body,
            "insights": [insight_card(site, i) for i in site.library.insights_in(theme.name)],
            "cards": [story_card(site, story) for story in real_first(stories)],
            "count": tally_words(tally(stories)),
            "topics": topic_links(site, theme.header.topics),
            "help_lines": lines_for_theme(site, theme.name),
        },
        crumbs=(Crumb("Thema’s", "themas/"),),
        section="themas/",
        shows=(*stories, *quoted(body)),
        css_class=sign.css_class,
    )
