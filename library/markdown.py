"""The only file that knows markdown-it: Markdown to `Prose`, and what may not stand in it.

The parser keeps its rules for HTML, images and code switched on, so that we can see them and say
so; none of them has a form in `prose`, so none can reach a page.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from markdown_it import MarkdownIt
from markdown_it.token import Token

from library.finding import Finding, Place
from library.limits import MAX_FINDINGS, MAX_LEVEL, MAX_LINE, MAX_RUN
from library.plain_words import check_words
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
    inline_text,
)
from library.source_text import SourceText

_RUNS = re.compile(rf"[\[\]()*_`<>!&\\~]{{{MAX_RUN}}}|(?:[\[*_`<] ?){{{MAX_RUN}}}")
_INTERNAL = re.compile(r"/(?:[a-z0-9-]+/)*(?:#[a-z0-9-]+)?")
# A name that a reader can read: no number, port or password in it, and no `xn--`, which stands for
# letters that can look like others.
_HTTPS = re.compile(
    r"https://(?:(?!xn--)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}"
    r"(?:[/?#][\w\-./?#%&=+,;:~!@()*$']*)?",
    re.IGNORECASE | re.ASCII,
)

# `lheading` off: a line of dashes under a sentence is a divider that somebody typed, not a heading.
# `reference` off: a definition such as `[x]: y` would vanish from the page without a word.
_PARSER = MarkdownIt("commonmark").disable(["lheading", "reference"])
setattr(_PARSER, "validateLink", lambda _url: True)  # noqa: B010 - we judge links, and say why

_REFUSED = {
    "html_block": ("html", "HTML of een opmerking tussen <!-- en -->"),
    "html_inline": ("html", "HTML of een opmerking tussen <!-- en -->"),
    "image": ("afbeelding", "een afbeelding"),
    "fence": ("code", "een blok met programmacode"),
    "code_block": ("code", "een regel die vier of meer spaties inspringt"),
    "code_inline": ("code", "tekst tussen schuine accenten (`)"),
    "hr": ("lijn", "een streep als scheiding"),
}


def parse_prose(
    source: SourceText, start: int = 0, *, links: bool = True
) -> tuple[tuple[Block, ...], list[Finding]]:
    """Parse the Markdown from offset `start` of a file to its end.

    With `links` off, as in a story, any link is a finding. Lines in the blocks are lines of the
    file. What may not be there is left out of the blocks and named in the findings.
    """
    first_line = source.place(start).line
    text = source.text[start:]
    if too_hard := _check_effort(source, text, start):
        return (), [too_hard]
    tokens = _PARSER.parse(text)
    if deep := next(filter(_is_deep, tokens), None):
        return (), [_too_hard(source.line_place(first_line + (deep.map or [0])[0]))]
    reader = _Reader(source, tokens, first_line, links)
    blocks = tuple(reader.read_blocks(until=None))
    return blocks, reader.findings


def _check_effort(source: SourceText, text: str, start: int) -> Finding | None:
    """Text that would cost the parser far more time than a story does."""
    if run := _RUNS.search(text):
        return _too_hard(source.place(start + run.start(), start + run.end()))
    lengths = [len(line) for line in text.split("\n")]
    if (longest := max(lengths)) > MAX_LINE:
        line = source.place(start).line + lengths.index(longest)
        return _too_hard(source.line_place(line))
    return None


def _is_deep(token: Token) -> bool:
    """Whether it stands in too many lists and quotations, or has too much emphasis in emphasis."""
    return any(part.level > MAX_LEVEL for part in (token, *(token.children or [])))


def _too_hard(where: Place) -> Finding:
    return Finding(
        where,
        "te_ingewikkeld",
        "hier staan te veel tekens of lijsten in elkaar, of de regel is veel te lang.",
        "Haal de tekens weg en verdeel de tekst in alinea’s.",
    )


class _Reader:
    """State of one reading: where we are in markdown-it's flat list of tokens."""

    def __init__(self, source: SourceText, tokens: list[Token], first_line: int, links: bool):
        self.source = source
        self.tokens = iter(tokens)
        self.first_line = first_line
        self.links = links
        self.findings: list[Finding] = []

    def read_blocks(self, until: str | None) -> Iterator[Block]:
        for token in self.tokens:
            if token.type == until:
                return
            line = self.first_line + (token.map[0] if token.map else 0)
            if block := self._read_block(token, line):
                yield block

    def _read_block(self, token: Token, line: int) -> Block | None:
        match token.type:
            case "paragraph_open":
                return Paragraph(self._read_line(line), line)
            case "heading_open":
                level = int(token.tag[1:])
                return Heading(level, self._read_line(line), line)
            case "bullet_list_open" | "ordered_list_open":
                close = token.type.replace("open", "close")
                return ItemList(token.tag == "ol", tuple(self._read_items(close)), line)
            case "blockquote_open":
                return Quotation(tuple(self.read_blocks("blockquote_close")), line)
            case _:
                self._refuse(token, line)
                return None

    def _read_items(self, close: str) -> Iterator[tuple[Block, ...]]:
        for token in self.tokens:
            if token.type == close:
                return
            yield tuple(self.read_blocks("list_item_close"))

    def _read_line(self, line: int) -> tuple[Inline, ...]:
        inline = next(self.tokens)
        next(self.tokens)  # the closing token always follows at once
        children = tuple(self._read_inlines(iter(inline.children or []), None, line))
        self._keep(check_words(inline_text(children), self.source.line_place(line)))
        return children

    def _read_inlines(
        self, tokens: Iterator[Token], until: str | None, line: int
    ) -> Iterator[Inline]:
        for token in tokens:
            match token.type:
                case kind if kind == until:
                    return
                case "text":
                    yield Text(token.content)
                case "softbreak":
                    yield Text(" ")
                case "hardbreak":
                    yield LineBreak()
                case "em_open":
                    yield Emphasis(tuple(self._read_inlines(tokens, "em_close", line)))
                case "strong_open":
                    yield Strong(tuple(self._read_inlines(tokens, "strong_close", line)))
                case "link_open":
                    yield from self._read_link(token, tokens, line)
                case _:
                    self._refuse(token, line)

    def _read_link(self, token: Token, tokens: Iterator[Token], line: int) -> Iterator[Inline]:
        href = str(token.attrGet("href") or "")
        children = tuple(self._read_inlines(tokens, "link_close", line))
        if self.links and (_INTERNAL.fullmatch(href) or _HTTPS.fullmatch(href)):
            yield Link(href, children)
            return
        advice = (
            "Gebruik een adres dat met https:// begint, of een pad binnen deze site."
            if self.links
            else "Haal de link weg en houd de woorden over."
        )
        self._add("link", "deze link mag hier niet staan.", advice, line)
        yield from children

    def _refuse(self, token: Token, line: int) -> None:
        check, what = _REFUSED.get(token.type, ("opmaak", "opmaak die we niet kennen"))
        advice = "Haal het weg. Gewone alinea’s, kopjes, lijstjes en *nadruk* mogen wel."
        self._add(check, f"hier staat {what}. Dat kan hier niet.", advice, line, token.content)

    def _add(self, check: str, message: str, advice: str, line: int, words: str = "") -> None:
        place = (
            self.source.find_place(words.strip(), line)
            if words.strip()
            else self.source.line_place(line)
        )
        self._keep([Finding(place, check, message, advice)])

    def _keep(self, findings: Iterable[Finding]) -> None:
        self.findings += islice(findings, max(0, MAX_FINDINGS - len(self.findings)))
