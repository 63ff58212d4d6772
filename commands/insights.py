"""The command `insights`: which insights need an editor, and fragments to write one from."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

import click

from commands.dutch import DutchCommand
from commands.insight_words import word_insights, word_topic
from commands.options import date_option, root_option
from commands.steps import load
from commands.words import say_json
from library import Finding, Library
from library.collective.insight_review import (
    InsightReview,
    RawFragment,
    UncoveredTopic,
    raw_material,
    review_insights,
    uncovered_topics,
)
from library.parsed import unknown
from library.quoting import shown_file
from library.vocabulary import Purpose
from site_builder.wording import capitalised


@click.command(cls=DutchCommand)
@click.option("--topic", metavar="ONDERWERP", help="Alle fragmenten over dit onderwerp op een rij.")
@click.option("--theme", metavar="THEMA", help="Alleen van dit thema, zoals schulden.")
@root_option
@date_option
@click.option("--json", "as_json", is_flag=True, help="Geef het overzicht als JSON.")
def insights(
    topic: str | None, theme: str | None, root: Path, day: datetime | None, as_json: bool
) -> None:
    """Zie welk inzicht zwak, oud of eenzijdig is, en wat nog ontbreekt.

    Met --topic lees je alle fragmenten over één onderwerp naast elkaar. Er verandert niets.

    Voorbeeld: doorleefd insights --topic schaamte
    """
    loaded, findings = load(root, day)
    library = loaded.for_purpose(Purpose.WEBSITE)
    check_name("onderwerp", topic, (entry.label for entry in library.topics))
    check_name("thema", theme, (one.name for one in library.themes))
    if topic:
        say_topic(library, topic, theme, as_json)
    else:
        say_overview(library, theme, kept_back(findings), as_json)


def check_name(what: str, name: str | None, known: Iterable[str]) -> None:
    """Wrong use where nothing is called so."""
    names = list(known)
    if name is not None and name not in names:
        raise click.UsageError(capitalised(" ".join(unknown(what, name, names))))


def kept_back(findings: Iterable[Finding]) -> list[str]:
    """The insights that a finding keeps off the site: they are not in the library."""
    files = {finding.place.file for finding in findings if finding.blocks}
    return sorted(shown_file(file) for file in files if "/inzichten/" in file)


def say_topic(library: Library, topic: str, theme: str | None, as_json: bool) -> None:
    """Print the fragments on one topic side by side."""
    parts = raw_material(library, topic, theme)
    if as_json:
        say_json([fragment_as_dict(part) for part in parts])
    else:
        _say(word_topic(library, topic, parts))


def say_overview(library: Library, theme: str | None, waiting: list[str], as_json: bool) -> None:
    """Print what an editor should look at, and which topics no insight speaks of yet."""
    found, topics = review_insights(library, theme), uncovered_topics(library, theme)
    if as_json:
        say_json(
            {
                "insights": [review_as_dict(one) for one in found],
                "kept_back": waiting,
                "topics_without_insight": [topic_as_dict(one) for one in topics],
            }
        )
    else:
        _say(word_insights(library, found, waiting, topics))


def _say(lines: Iterator[str]) -> None:
    for line in lines:
        click.echo(line)


def review_as_dict(found: InsightReview) -> dict[str, object]:
    """An insight as `doorleefd insights --json` promises it."""
    insight, leaning = found.insight, found.leaning
    return {
        "name": insight.name,
        "file": insight.file,
        "claim": insight.claim,
        "firmness": insight.header.firmness.value,
        "holds": found.holds.value,
        "support": vars(found.support),
        "counter_examples": vars(found.against),
        "too_few_stories": found.too_few,
        "at_the_edge": found.at_the_edge,
        "no_counter_example": found.one_sided,
        "leans_on": leaning.story.id if leaning else None,
        "updated": insight.header.updated,
        "old": found.old,
        "newer_fragments": vars(found.newer),
    }


def topic_as_dict(found: UncoveredTopic) -> dict[str, object]:
    """A topic without an insight, with its fragments of each kind."""
    return {"topic": found.label, "fragments": vars(found.fragments)}


def fragment_as_dict(raw: RawFragment) -> dict[str, object]:
    """A fragment as `doorleefd insights --topic … --json` promises it."""
    header = raw.story.header
    return {
        "citation": str(raw.fragment.citation),
        "heading": raw.fragment.heading,
        "text": raw.fragment.text,
        "story": raw.story.title,
        "invented": raw.story.invented,
        "pseudonym": header.pseudonym,
        "perspectives": [one.value for one in header.perspectives],
        "phase": header.phase.value if header.phase else None,
        "life_situation": [one.value for one in header.life_situation],
        "themes": list(header.themes),
        "supports": [one.name for one in raw.carries],
        "counter_example_of": [one.name for one in raw.against],
    }
