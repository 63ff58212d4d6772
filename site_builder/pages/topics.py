"""The topics from A to Z, and a page for each that somebody tells about."""

from collections.abc import Iterator
from itertools import groupby

from library.collective.counts import tally
from library.schema import TopicEntry
from site_builder.addresses import slug
from site_builder.cards import fragment_cards, insight_card
from site_builder.page import Crumb, Page
from site_builder.site import Site
from site_builder.wording import capitalised, tally_words


def plan_topics(site: Site) -> Iterator[Page]:
    """The A to Z, and a page for each topic that somebody tells about."""
    rows = [
        (topic, site.topic_address(label), _count(site, label))
        for label, topic in sorted(
            site.topics.items(), key=lambda entry: (slug(entry[0]), entry[0])
        )
    ]
    letters = [
        (letter.upper(), list(group))
        for letter, group in groupby(rows, key=lambda row: slug(row[0].label)[0])
    ]
    yield Page(
        address="onderwerpen/",
        template="topics.html",
        title="Onderwerpen van A tot Z",
        description="Waar de verhalen over gaan, op alfabet.",
        context={"letters": letters},
        section="onderwerpen/",
    )
    for topic in site.topics.values():
        yield _plan_topic(site, topic)


def _count(site: Site, label: str) -> str:
    return tally_words(tally(story for story, _ in site.fragments_by_topic[label]))


def _plan_topic(site: Site, topic: TopicEntry) -> Page:
    said = site.fragments_by_topic[topic.label]
    insights = [i for i in site.library.insights if topic.label in i.header.topics]
    return Page(
        address=site.topic_address(topic.label) or "",
        template="topic.html",
        title=capitalised(topic.label),
        description=topic.definition,
        context={
            "topic": topic,
            "cards": fragment_cards(site, (fragment.citation for _, fragment in said)),
            "count": _count(site, topic.label),
            "insights": [insight_card(site, insight) for insight in insights],
            "words": [entry for entry in site.library.glossary if entry.topic == topic.label],
        },
        crumbs=(Crumb("Onderwerpen", "onderwerpen/"),),
        section="onderwerpen/",
        shows=tuple(story for story, _ in said),
    )
