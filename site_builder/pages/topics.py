"""The topics from A to Z and by theme; a page for each that somebody tells about."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from library.collective.counts import tally
from library.collective.topic_view import index_insights
from library.schema import TopicEntry
from site_builder.addresses import slug
from site_builder.cards import TopicLink, insight_card, topic_links
from site_builder.page import Page
from site_builder.pages.topic import plan_topic
from site_builder.site import Site, ThemeSign
from site_builder.wording import tally_words


@dataclass(frozen=True)
class TopicRow:
    topic: TopicEntry
    address: str
    count: str


def plan_topics(site: Site) -> Iterator[Page]:
    """The list of topics, and the pages of each. What insights say is looked up once for all."""
    rows = [_row(site, topic) for topic in site.topics.values()]
    yield Page(
        address="onderwerpen/",
        template="topics.html",
        title="Onderwerpen van A tot Z",
        description="Waar de verhalen over gaan: op alfabet en per thema.",
        context={"by_letter": _by_letter(rows), "themes": _by_theme(site)},
        section="onderwerpen/",
    )
    index = index_insights(site.library)
    cards = {insight.name: insight_card(site, insight) for insight in index.insights}
    for row in rows:
        yield from plan_topic(site, row.topic, row.count, index, cards)


def _row(site: Site, topic: TopicEntry) -> TopicRow:
    count = tally_words(tally(story for story, _ in site.fragments_by_topic[topic.label]))
    return TopicRow(topic, site.topic_address(topic.label) or "", count)


def _by_letter(rows: list[TopicRow]) -> Mapping[str, list[TopicRow]]:
    ordered = sorted(rows, key=lambda row: (slug(row.topic.label), row.topic.label))
    groups = groupby(ordered, key=lambda row: slug(row.topic.label)[0].upper())
    return {letter: list(group) for letter, group in groups}


def _by_theme(site: Site) -> list[tuple[ThemeSign, tuple[TopicLink, ...]]]:
    """The topics that a theme names itself, in its order. A topic can stand under more themes."""
    named = (
        (site.signs[theme.name], [label for label in theme.header.topics if label in site.topics])
        for theme in site.library.themes
    )
    return [(sign, topic_links(site, labels)) for sign, labels in named if labels]
