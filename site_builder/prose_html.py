"""From the tree of prose to HTML. What has no form in `library.prose` cannot reach a page."""

from collections.abc import Callable, Iterator

from markupsafe import Markup, escape

from library.prose import (
    Block,
    Emphasis,
    Heading,
    Inline,
    ItemList,
    LineBreak,
    Link,
    Paragraph,
    Quotation,
    Strong,
    Text,
)

Resolve = Callable[[str], str | None]
"""From the href of a link to the one on this page; None where there is no such page."""


def render_prose(blocks: tuple[Block, ...], resolve: Resolve, under: int = 1) -> Markup:
    """Draw prose below a heading of level `under`. No level of heading is ever skipped."""
    return Markup("\n").join(_blocks(blocks, resolve, under))


def _blocks(blocks: tuple[Block, ...], resolve: Resolve, under: int) -> Iterator[Markup]:
    level = under
    for block in blocks:
        if isinstance(block, Heading):
            level = min(max(block.level, under + 1), level + 1, 6)
            yield _element(f"h{level}", _inline(block.children, resolve))
        else:
            yield _block(block, resolve)


def _block(block: Block, resolve: Resolve) -> Markup:
    match block:
        case Paragraph(children):
            return _element("p", _inline(children, resolve))
        case Heading(_, children):  # inside a list or a quotation it is no part of the page
            return _element("p", _element("strong", _inline(children, resolve)))
        case ItemList(numbered, items):
            parts = (_element("li", _item(item, resolve)) for item in items)
            return _element("ol" if numbered else "ul", Markup("").join(parts))
        case Quotation(blocks):
            return _element("blockquote", _nested(blocks, resolve))


def _item(blocks: tuple[Block, ...], resolve: Resolve) -> Markup:
    """A list item of one paragraph needs no paragraph."""
    match blocks:
        case (Paragraph(children),):
            return _inline(children, resolve)
    return _nested(blocks, resolve)


def _nested(blocks: tuple[Block, ...], resolve: Resolve) -> Markup:
    return Markup("").join(_block(block, resolve) for block in blocks)


def _inline(children: tuple[Inline, ...], resolve: Resolve) -> Markup:
    return Markup("").join(_inline_part(child, resolve) for child in children)


def _inline_part(child: Inline, resolve: Resolve) -> Markup:
    match child:
        case Text(text):
            return escape(text)
        case LineBreak():
            return Markup("<br>")
        case Emphasis(children):
            return _element("em", _inline(children, resolve))
        case Strong(children):
            return _element("strong", _inline(children, resolve))
        case Link(href, children):
            return _link(resolve(href), _inline(children, resolve))


def _link(href: str | None, words: Markup) -> Markup:
    if href is None:
        return words
    out = Markup(' rel="external noreferrer"') if href.startswith("https:") else ""
    return Markup('<a href="{}"{}>{}</a>').format(href, out, words)


def _element(name: str, content: Markup) -> Markup:
    return Markup("<{0}>{1}</{0}>").format(Markup(name), content)  # noqa: S704 - our own names
