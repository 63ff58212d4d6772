"""Prose: the small, closed set of forms that text in the library can take.

No HTML, image or code exists here, so none can be published: a page is drawn from this tree.
"""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Text:
    text: str


@dataclass(frozen=True)
class Emphasis:
    children: "tuple[Inline, ...]"


@dataclass(frozen=True)
class Strong:
    children: "tuple[Inline, ...]"


@dataclass(frozen=True)
class Link:
    href: str
    """An address within the site that starts with `/`, or one with https."""
    children: "tuple[Inline, ...]"


@dataclass(frozen=True)
class LineBreak:
    pass


Inline = Text | Emphasis | Strong | Link | LineBreak


@dataclass(frozen=True)
class Paragraph:
    children: tuple[Inline, ...]
    line: int
    """Line in the file (from 1) on which it begins."""


@dataclass(frozen=True)
class Heading:
    level: int
    children: tuple[Inline, ...]
    line: int


@dataclass(frozen=True)
class ItemList:
    numbered: bool
    items: "tuple[tuple[Block, ...], ...]"
    line: int


@dataclass(frozen=True)
class Quotation:
    blocks: "tuple[Block, ...]"
    line: int


Block = Paragraph | Heading | ItemList | Quotation


def inline_text(children: tuple[Inline, ...]) -> str:
    """The words of a line of prose, without its marks."""
    return "".join(_inline_words(children))


def plain_text(blocks: tuple[Block, ...]) -> str:
    """The words of prose, a blank line between paragraphs."""
    return "\n\n".join(_block_words(blocks))


def _inline_words(children: tuple[Inline, ...]) -> Iterator[str]:
    for child in children:
        if isinstance(child, Text):
            yield child.text
        elif isinstance(child, LineBreak):
            yield "\n"
        else:
            yield from _inline_words(child.children)


def _block_words(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            yield inline_text(block.children)
        elif isinstance(block, ItemList):
            for item in block.items:
                yield from _block_words(item)
        else:
            yield from _block_words(block.blocks)
