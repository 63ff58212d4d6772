"""Insight: one claim that several stories carry. Theme: a subject of the library."""

import re
from dataclasses import dataclass

from library.prose import Block, Paragraph, Quotation, inline_text
from library.schema import InsightHeader, ThemeHeader
from library.schema.form import ID_ALPHABET
from library.story import Citation

_CARD = re.compile(rf"\[\[([{ID_ALPHABET}]{{6}})#([a-z0-9-]+)\]\]")


@dataclass(frozen=True)
class QuoteCard:
    """The place in a text where a fragment is shown, with a link to where it stands."""

    citation: Citation
    line: int


@dataclass(frozen=True)
class Insight:
    name: str
    """Its file name without `.md`, and its address."""
    header: InsightHeader
    file: str
    body: tuple[Block | QuoteCard, ...]
    support: tuple[Citation, ...]
    """The fragments that carry it and may be shown."""
    counter_examples: tuple[Citation, ...]

    @property
    def claim(self) -> str:
        return self.header.claim


@dataclass(frozen=True)
class Theme:
    name: str
    """Its folder, and its address."""
    header: ThemeHeader
    file: str
    body: tuple[Block | QuoteCard, ...] = ()

    @property
    def label(self) -> str:
        return self.header.name


def with_quote_cards(blocks: tuple[Block, ...]) -> tuple[Block | QuoteCard, ...]:
    """Turn every quotation that is only `[[7k2m9q#buurvrouw]]` into a card."""
    return tuple(_as_card(block) or block for block in blocks)


def _as_card(block: Block) -> QuoteCard | None:
    match block:
        case Quotation((Paragraph(children, line),)):
            found = _CARD.fullmatch(inline_text(children).strip())
            return QuoteCard(Citation(found[1], found[2]), line) if found else None
    return None
