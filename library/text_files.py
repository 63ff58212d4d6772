"""Files with front matter and prose: a story, an insight, a theme. Source text to parsed item."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TypeVar

from library.finding import Finding, did_you_mean, first_findings
from library.form_reader import read_form
from library.fragments import split_fragments
from library.front_matter import FrontMatter, read_front_matter
from library.insight import Insight, QuoteCard, Theme, with_quote_cards
from library.markdown import parse_prose
from library.parsed import Parsed
from library.prose import Block, plain_text
from library.quoting import listed, quoted
from library.schema import Form, InsightHeader, PageHeader, StoryHeader, ThemeHeader
from library.schema.story import Help, Moment
from library.source_text import SourceText, check_characters
from library.story import Citation, Story
from library.template import BODY, PLACEHOLDER
from library.vocabulary import Status

Header = TypeVar("Header", bound=Form)


def parse_story(source: SourceText) -> tuple[Parsed[Story] | None, list[Finding]]:
    """A story from its text. None where the header cannot be read; the findings say why."""
    front, header, findings = _read_top(source, StoryHeader)
    if front is None:
        return None, findings
    # The text is read even where the header is wrong: an editor wants every finding at once.
    blocks, problems = parse_prose(source, front.body_start, links=False)
    findings += problems
    story_id = header.id if header else ""
    opening, fragments, problems = split_fragments(story_id, blocks, source)
    findings += problems
    if header is None:
        return None, _titled(findings, front, "titel")
    story = Parsed(Story(header, source.file, opening, fragments), source, front.node)
    findings += _check_anchors(story)
    findings += _check_unfinished(story)
    return story, _titled(findings, front, "titel")


def parse_insight(source: SourceText) -> tuple[Parsed[Insight] | None, list[Finding]]:
    """An insight from its text; its name is the name of the file."""
    front, header, findings = _read_top(source, InsightHeader)
    if front is None or header is None:
        return None, _titled(findings, front, "bewering")
    blocks, problems = parse_prose(source, front.body_start)
    insight = Insight(
        PurePosixPath(source.file).stem,
        header,
        source.file,
        with_quote_cards(blocks),
        tuple(map(Citation.parse, header.support)),
        tuple(map(Citation.parse, header.counter_examples)),
    )
    findings += problems + list(_check_brackets(insight.body, source))
    findings = _titled(findings, front, "bewering")
    return Parsed(insight, source, front.node), findings


def parse_page(
    source: SourceText,
) -> tuple[PageHeader | None, tuple[Block, ...], list[Finding]]:
    """A page of prose: its header, its text, and the findings on both."""
    front, header, findings = _read_top(source, PageHeader)
    if front is None or header is None:
        return None, (), findings
    blocks, problems = parse_prose(source, front.body_start)
    return header, blocks, findings + problems


def parse_theme(source: SourceText) -> tuple[Parsed[Theme] | None, list[Finding]]:
    """A theme from its text; its name is the name of the folder."""
    front, header, findings = _read_top(source, ThemeHeader)
    if front is None or header is None:
        return None, _titled(findings, front, "naam")
    blocks, problems = parse_prose(source, front.body_start)
    name = PurePosixPath(source.file).parent.name
    theme = Theme(name, header, source.file, with_quote_cards(blocks))
    findings += problems + list(_check_brackets(theme.body, source))
    return Parsed(theme, source, front.node), _titled(findings, front, "naam")


def _check_brackets(body: tuple[Block | QuoteCard, ...], source: SourceText) -> Iterator[Finding]:
    """A quote that did not become a card would be published as brackets."""
    for block in body:
        if not isinstance(block, QuoteCard) and "[[" in plain_text((block,)):
            yield Finding(
                source.find_place("[[", block.line),
                "citaat",
                "dit citaat kunnen we niet lezen.",
                "Zet één citaat op een eigen regel, met wit erboven en eronder, zo:"
                " > [[7k2m9q#buurvrouw]]",
            )


def _read_top(
    source: SourceText, form: type[Header]
) -> tuple[FrontMatter | None, Header | None, list[Finding]]:
    findings = list(check_characters(source))
    front, problems = read_front_matter(source)
    findings += problems
    if front is None:
        return None, None, findings
    header, problems = read_form(form, front.node, source)
    return front, header, findings + problems


def _titled(findings: list[Finding], front: FrontMatter | None, key: str) -> list[Finding]:
    plain = front.node.plain() if front else {}
    title = plain.get(key, "") if isinstance(plain, dict) else ""
    return [finding.about(str(title)[:120]) for finding in first_findings(findings)]


def _check_unfinished(story: Parsed[Story]) -> Iterator[Finding]:
    """Words of the template that nobody filled in. A draft may still have them."""
    if story.item.header.status is not Status.PUBLISHED:
        return
    for words in (PLACEHOLDER, *filter(None, BODY.split("\n"))):
        if (start := story.source.text.find(words)) >= 0:
            yield Finding(
                story.source.place(start, start + len(words)),
                "nog_te_schrijven",
                "hier staat nog tekst van het lege formulier.",
                "Schrijf het verhaal af, of zet de status terug op concept.",
            )


def _check_anchors(story: Parsed[Story]) -> Iterator[Finding]:
    """Anchors in the header that the text does not have."""
    header = story.item.header
    known = [fragment.anchor for fragment in story.item.fragments]
    named: dict[str, tuple[Moment | Help, ...]] = {
        "verloop": header.journey,
        "wat_hielp": header.what_helped,
        "wat_niet_hielp": header.what_did_not,
    }
    for key, parts in named.items():
        for at, part in enumerate(parts):
            if part.fragment and part.fragment not in known:
                yield story.finding(
                    (key, at, "fragment"),
                    "onbekend_fragment",
                    f"dit verhaal heeft geen fragment {quoted(part.fragment, 'dat zo heet')}.",
                    did_you_mean(part.fragment, known) or f"Kies uit: {listed(known)}.",
                )
