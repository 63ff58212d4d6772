"""Home: what this is, one big search field, and doors into the library."""

from collections.abc import Iterator

from markupsafe import Markup

from library import Insight
from library.collective.counts import tally
from site_builder.cards import insight_card
from site_builder.covers import cover
from site_builder.page import Page
from site_builder.pages.helped import helped_address
from site_builder.site import Site
from site_builder.wording import tally_words

_QUESTIONS = 6
_INSIGHTS = 3


def plan_home(site: Site) -> Page:
    """The front page."""
    library = site.library
    doors = [
        (sign, library.theme(name), tally_words(tally(library.stories_in(name))))
        for name, sign in site.signs.items()
    ]
    return Page(
        address="",
        template="home.html",
        title=site.name,
        description=library.site.subtitle,
        context={
            "doors": doors,
            "helped": _helped(site),
            "questions": example_questions(site),
            "insights": [insight_card(site, insight) for insight in _first_insights(site)],
            "topic_count": len(site.topics),
            "shelf": _shelf(site),
        },
        scripts=("search-form.js",),
        css_class="home",
    )


def _helped(site: Site) -> list[tuple[str, str]]:
    """Themes that are told about, each with its page of what helped and what did not."""
    told = {name for story in site.library.stories for name in story.header.themes}
    return [(site.about([name]), helped_address(site, name)) for name in site.signs if name in told]


def _shelf(site: Site) -> list[tuple[str, Markup]]:
    """Covers to look at: of one story on each of the first three themes."""
    by_sign = {site.sign(story.header.themes): story for story in site.library.stories}
    first = [sign for sign in site.signs.values() if sign in by_sign][:3]
    return [(sign.css_class, cover(by_sign[sign].id)) for sign in first]


def example_questions(site: Site) -> list[str]:
    """Questions in people's own words that an editor chose; else names of topics."""
    chosen = [query.query for query in site.library.judged_queries if query.example]
    return (list(dict.fromkeys(chosen)) or _first_topics(site))[:_QUESTIONS]


def _first_topics(site: Site) -> list[str]:
    named = (label for theme in site.library.themes for label in theme.header.topics[:2])
    return [label for label in dict.fromkeys(named) if label in site.topics]


def _first_insights(site: Site) -> list[Insight]:
    """One of every theme in turn, so that no theme is alone on the front page."""
    return list(dict.fromkeys(_in_turn(site)))[:_INSIGHTS]


def _in_turn(site: Site) -> Iterator[Insight]:
    queues = [site.library.insights_in(theme.name) for theme in site.library.themes]
    for place in range(max(map(len, queues), default=0)):
        yield from (queue[place] for queue in queues if place < len(queue))
