"""What one file says of another: themes, topics and cited fragments that must exist."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from library.finding import Finding, Severity, did_you_mean
from library.insight import Insight, QuoteCard, Theme
from library.parsed import Parsed, unknown
from library.quoting import listed, quoted
from library.schema import GlossaryEntry, HelpEntry, JudgedQuery
from library.schema.form import ID_ALPHABET
from library.story import Citation, Story


@dataclass(frozen=True)
class Known:
    """What there is to refer to."""

    themes: frozenset[str]
    topics: frozenset[str] | None
    """None where the codebook could not be read: its own finding says so once, and that is
    enough."""
    insights: frozenset[str]
    shown: dict[str, Story]
    """Stories that may be shown, by id."""
    other_ids: frozenset[str]
    """Ids of stories that exist and are not shown: drafts, blocked or withdrawn ones."""
    withdrawn: frozenset[str] = frozenset()
    """Those of them that never come back."""
    invented: Mapping[str, bool] = field(default_factory=dict)
    """Which kind a story is, also of one that is not shown; nothing for one that is gone."""


def check_story_names(
    story: Parsed[Story], themes: frozenset[str], topics: frozenset[str] | None
) -> Iterator[Finding]:
    """Themes and topics that nobody declared."""
    yield from story.check_known("themas", story.item.header.themes, themes, "thema")
    for fragment in story.item.fragments:
        for label in fragment.topics:
            if topics is not None and label not in topics:
                place = story.source.find_place(label, fragment.line + 1)
                yield Finding(place, "onbekend_onderwerp", *unknown("onderwerp", label, topics))


def check_theme_names(theme: Parsed[Theme], known: Known) -> Iterator[Finding]:
    """Topics, insights and fragments in a theme that do not exist."""
    header = theme.item.header
    yield from _check_topics(theme, header.topics, known)
    yield from theme.check_known("leesvolgorde", header.reading_order, known.insights, "inzicht")
    yield from _check_cards(theme, known)


def check_insight_names(insight: Parsed[Insight], known: Known) -> Iterator[Finding]:
    """Themes, topics and fragments in an insight that do not exist."""
    header = insight.item.header
    yield from insight.check_known("themas", header.themes, known.themes, "thema")
    yield from _check_topics(insight, header.topics, known)
    for key, citations in (
        ("steun", insight.item.support),
        ("tegenvoorbeelden", insight.item.counter_examples),
    ):
        for at, citation in enumerate(citations):
            if problem := judge_citation(citation, known):
                yield insight.finding((key, at), "verwijzing", *problem)
    both = set(insight.item.support) & set(insight.item.counter_examples)
    for citation in sorted(both):
        yield insight.finding(
            ("tegenvoorbeelden",),
            "verwijzing",
            f"{quoted(str(citation), 'een fragment')} staat bij ‘steun’ en bij ‘tegenvoorbeelden’.",
            "Kies een van de twee.",
        )
    yield from _check_cards(insight, known)


def check_support(insight: Parsed[Insight], known: Known) -> Iterator[Finding]:
    """An insight that nothing carries any more."""
    if not any(citation.story in known.shown for citation in insight.item.support):
        yield insight.finding(
            ("steun",),
            "zonder_steun",
            "geen van de fragmenten die dit inzicht dragen, staat op de site.",
            "Zoek andere fragmenten, of haal het inzicht weg.",
        )


def check_entry_names(entries: Iterable[Parsed[Any]], known: Known) -> Iterator[Finding]:
    """Names in the glossary, the help lines and the judged queries that do not exist."""
    for entry in entries:
        match entry.item:
            case HelpEntry(themes=themes):
                yield from entry.check_known("themas", themes, known.themes, "thema")
            case GlossaryEntry(topic=str(topic)):
                if known.topics is not None and topic not in known.topics:
                    names = unknown("onderwerp", topic, known.topics)
                    yield entry.finding(("onderwerp",), "onbekend_onderwerp", *names)
            case JudgedQuery(stories=stories):
                yield from _check_judged(entry, stories, known)


def _check_judged(
    entry: Parsed[JudgedQuery], stories: tuple[str, ...], known: Known
) -> Iterator[Finding]:
    for at, story_id in enumerate(stories):
        if story_id not in known.shown:
            gone = story_id in known.withdrawn
            yield entry.finding(
                ("verhalen", at),
                "verwijzing",
                f"verhaal {story_id} {'is ingetrokken' if gone else 'staat niet op de site'}.",
                "Haal het weg bij deze zoekvraag"
                + (
                    ". Stond er geen ander bij? Haal dan ook de vraag weg."
                    if gone
                    else ", of zet het verhaal terug."
                ),
                Severity.NOTICE,
            )


def _check_topics(
    text: Parsed[Insight] | Parsed[Theme], labels: tuple[str, ...], known: Known
) -> Iterator[Finding]:
    if known.topics is not None:
        yield from text.check_known("onderwerpen", labels, known.topics, "onderwerp")


def _check_cards(text: Parsed[Insight] | Parsed[Theme], known: Known) -> Iterator[Finding]:
    for block in text.item.body:
        if isinstance(block, QuoteCard) and (problem := judge_citation(block.citation, known)):
            place = text.source.find_place(str(block.citation), block.line)
            yield Finding(place, "verwijzing", *problem)


def judge_citation(citation: Citation, known: Known) -> tuple[str, str, Severity] | None:
    """Message, advice and severity for a citation that cannot be shown; None for a good one."""
    story = known.shown.get(citation.story)
    if story is None:
        return _unknown_story(citation.story, known)
    if story.fragment(citation.anchor):
        return None
    anchors = [fragment.anchor for fragment in story.fragments]
    return (
        f"verhaal {citation.story} heeft geen fragment {quoted(citation.anchor, 'dat zo heet')}.",
        did_you_mean(citation.anchor, anchors) or f"Kies uit: {listed(anchors)}.",
        Severity.BLOCKS,
    )


def _unknown_story(story_id: str, known: Known) -> tuple[str, str, Severity]:
    """A story that is kept back only lowers a count; one that never existed is a slip to mend."""
    if story_id in known.withdrawn:
        return (
            f"verhaal {story_id} is ingetrokken. Dit fragment telt niet meer mee, en een citaat"
            " eruit laten we weg.",
            "Haal de verwijzing hier weg, en lees of de rest nog klopt.",
            Severity.NOTICE,
        )
    if story_id in known.other_ids:
        return (
            f"verhaal {story_id} staat niet op de site, dus dit fragment telt niet mee.",
            "Kijk of dit nog klopt zonder dat fragment.",
            Severity.NOTICE,
        )
    near = next((i for i in _slips(story_id) if i in known.shown), None)
    advice = f"Bedoelde je ‘{near}’? Kijk het nummer na." if near else "Kijk het nummer na."
    return f"er is geen verhaal {story_id}.", advice, Severity.BLOCKS


def _slips(story_id: str) -> Iterator[str]:
    """Ids of which this could be a slip: one character is another, or two changed places.

    Looking at every id there is would take minutes, for a file of wrong ones in a large library.
    """
    for at in range(len(story_id)):
        before, here, after = story_id[:at], story_id[at], story_id[at + 1 :]
        yield from (before + other + after for other in ID_ALPHABET)
        yield before + after[:1] + here + after[1:]
