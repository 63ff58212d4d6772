"""The only file that knows markdown-it: Markdown to `Prose`, and what may not stand in it.

The parser keeps its rules for HTML, images and code switched on, so that we can see them and say
so; none of them has a form in `prose`, so none can reach a page.
"""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from library.finding import Finding, Place, Severity
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
from library.source_text import INVISIBLE, SourceText, invisible

# Parsing takes quadratic time in runs of brackets (CommonMark reference links, emphasis).
_RUNS = re.compile(r"[\[\]()*_`<>!&\\~]{40}|(?:[\[*_`<] ?){40}")
_MAX_LINE = 8_000
# Beyond twenty levels markdown-it drops the rest of a text without a word.
_MAX_LEVEL = 12
_INTERNAL = re.compile(r"/(?:[a-z0-9-]+/)*(?:#[a-z0-9-]+)?")
_HTTPS = re.compile(r"https://[a-z0-9.-]+(?:/[^\s]*)?", re.IGNORECASE)

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
    if deep := next((token for token in tokens if token.level > _MAX_LEVEL), None):
        return (), [_too_hard(source.line_place(first_line + (deep.map or [0])[0]))]
    reader = _Reader(source, tokens, first_line, links)
    blocks = tuple(reader.read_blocks(until=None))
    return blocks, reader.findings


def _check_effort(source: SourceText, text: str, start: int) -> Finding | None:
    """Text that would cost the parser far more time than a story does."""
    run = _RUNS.search(text)
    if run:
        where = source.place(start + run.start(), start + run.end())
    elif any(len(line) > _MAX_LINE for line in text.split("\n")):
        longest = max(range(len(lines := text.split("\n"))), key=lambda at: len(lines[at]))
        where = source.line_place(source.place(start).line + longest)
    else:
        return None
    return _too_hard(where)


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
        return tuple(self._read_inlines(iter(inline.children or []), None, line))

    def _read_inlines(
        self, tokens: Iterator[Token], until: str | None, line: int
    ) -> Iterator[Inline]:
        for token in tokens:
            match token.type:
                case kind if kind == until:
                    return
                case "text":
                    yield Text(self._seen(token.content, line))
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

    def _seen(self, text: str, line: int) -> str:
        """Text without what was hidden in it with an entity, such as &#8203;."""
        if found := INVISIBLE.search(text):
            self.findings.append(invisible(self.source.line_place(line), found[0]))
        return INVISIBLE.sub("", text)

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
        self.findings.append(Finding(place, check, message, advice, Severity.BLOCKS))
