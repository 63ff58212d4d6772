"""What must hold of every text there is, whatever somebody made of it."""

import re
from collections.abc import Callable
from typing import Any

from library.finding import Finding, any_blocks
from library.insight import QuoteCard
from library.list_files import parse_list, parse_settings
from library.prose import Block
from library.schema import HelpEntry, RulingEntry, TopicEntry
from library.source_text import SourceText
from library.text_files import parse_insight, parse_page, parse_story, parse_theme
from site_builder.prose_html import render_prose

_STEERS = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)
_TAGS = (
    r"</?(?:p|h[1-6]|ul|ol|li|blockquote|em|strong|a)>|<br>"
    r'|<a href="(?:/[a-z0-9/#-]*|https://[a-z0-9.-]+\.[a-z]{2,24}(?:[/?#][^"<>\s\\`{}|^]*)?)"(?: rel="[a-z ]+")?>'
)
_SAFE = re.compile(rf"(?:[^<>]|{_TAGS})*", re.IGNORECASE)

Parser = Callable[[SourceText], tuple[Any, list[Finding]]]


def _page(source: SourceText) -> tuple[Any, list[Finding]]:
    header, blocks, findings = parse_page(source)
    return (blocks if header else None), findings


PARSERS: dict[str, Parser] = {
    "story": parse_story,
    "insight": parse_insight,
    "theme": parse_theme,
    "page": _page,
    "topics": lambda source: parse_list(source, TopicEntry),
    "help": lambda source: parse_list(source, HelpEntry),
    "rulings": lambda source: parse_list(source, RulingEntry),
    "settings": parse_settings,
}


def check_text(kind: str, text: str) -> None:
    """Parsing never raises, findings point into the text and are fit to print, and what nothing
    blocks is drawn with our own tags alone."""
    item, findings = PARSERS[kind](SourceText("themes/a/b.md", text))
    for finding in findings:
        place = finding.place
        assert 0 <= place.start <= place.end <= len(text), finding
        assert 1 <= place.line <= text.count("\n") + 1, finding
        assert not _STEERS.search(f"{finding}{finding.title}"), finding
        assert len(str(finding)) < 1_200, finding
    if item is not None and not any_blocks(findings):
        for blocks in _prose_of(kind, item):
            html = str(render_prose(blocks, lambda href: href))
            assert _SAFE.fullmatch(html), html


def _prose_of(kind: str, item: Any) -> list[tuple[Block, ...]]:
    match kind:
        case "story":
            return [item.item.opening, *(part.blocks for part in item.item.fragments)]
        case "insight" | "theme":
            return [tuple(b for b in item.item.body if not isinstance(b, QuoteCard))]
        case "page":
            return [item]
    return []
