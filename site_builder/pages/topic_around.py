"""What stands around the fragments of a topic, on its first page only."""

from collections.abc import Mapping
from dataclasses import dataclass

from library.collective.counts import Tally
from library.collective.together import beside
from library.collective.topic_view import TopicView
from library.schema import TopicEntry
from library.vocabulary import ContentNote
from site_builder.cards import InsightCard, TopicLink
from site_builder.pages.help_lines import lines_for_note
from site_builder.site import Site
from site_builder.wording import joined, tally_words

ENOUGH = 3
"""Below this many stories of one kind there is no number: it would point at somebody."""

MOST = 12
"""Of the topics beside a topic; a longer list is not read."""


@dataclass(frozen=True)
class TopicBeside:
    label: str
    address: str
    often: str
    """In how many stories of each kind; empty where they are too few for a number."""


def around_topic(
    site: Site, topic: TopicEntry, view: TopicView, insights: Mapping[str, InsightCard]
) -> Mapping[str, object]:
    """Related insights, topics that go together, words and help."""
    together = _beside(site, topic.label)
    often = [other for other in together if other.often]
    notes = [note for note in ContentNote if note.label == topic.label]
    return {
        "related": [insights[insight.name] for insight in view.related],
        "together": "Gaat vaak samen met" if often else "Ook in deze stukken",
        "often": often[:MOST],
        "also_named": [other for other in together if not other.often][:MOST],
        "words": [entry for entry in site.library.glossary if entry.topic == topic.label],
        "help_lines": [line for note in notes for line in lines_for_note(site, note)],
    }


def _beside(site: Site, label: str) -> list[TopicBeside]:
    """Only stories on this topic are looked through, so all topics together stay linear."""
    stories = {story.id: story for story, _ in site.fragments_by_topic[label]}
    links = (
        (TopicLink(pair.topics[1], site.topic_address(pair.topics[1])), pair.found)
        for pair in beside(label, stories.values())
    )
    return [
        TopicBeside(link.label, link.address, often_words(found))
        for link, found in links
        if link.address
    ]


def often_words(found: Tally) -> str:
    """`in 4 verzonnen voorbeelden`; a kind with too few stories is named without a number."""
    if max(found.real, found.invented) < ENOUGH:
        return ""
    enough = Tally(*(count if count >= ENOUGH else 0 for count in (found.real, found.invented)))
    few = [
        kind
        for count, kind in ((found.real, "verhalen"), (found.invented, "verzonnen voorbeelden"))
        if 0 < count < ENOUGH
    ]
    return joined([f"in {tally_words(enough)}", *(f"ook in {kind}" for kind in few)])
