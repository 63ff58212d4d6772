"""The HTML that an organisation may write in its own templates: a closed list, and every tag shut.

So nothing of it can break a page, or load something from elsewhere. It is read with patterns that
know no other form than these, and not with a parser that mends: what a browser mends is a surprise.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from site_builder.templating import OwnTemplateError

_WORDS = frozenset(["strong", "em", "span", "small", "br"])
_BLOCKS = frozenset(["p", "ul", "ol", "li", "div", "address", "h2", "h3"])
ELEMENTS = {
    "kop": _WORDS,  # stands in the link to the home page, and a link holds no other
    "voet": _WORDS | _BLOCKS | {"a"},
    "welkom": _WORDS | _BLOCKS | {"a"},
}
"""Slot → names of elements."""
CLASSES = frozenset(["small", "lead", "box", "quiet", "onward", "visually-hidden"])
"""Parts of our styles that stay: `site_builder/static/styles`."""

_HOLDS_WORDS = _WORDS | {"p", "h2", "h3", "a"}
_TAG = re.compile(r'<(?P<name>[a-z][a-z0-9]{0,20})(?P<attributes>(?:\s+[a-z-]+="[^"<>]*")*)\s*/?>')
_END = re.compile(r"</(?P<name>[a-z][a-z0-9]{0,20})>")
_ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')
_HREF = re.compile(r"\./|https://[a-z0-9.-]+(?:/[!#-;=?-_a-z~]*)?|(?:mailto|tel):[\w.+@-]+")
_SHOWN = 20


def check_own_html(slot: str, markup: Iterable[tuple[int, str]]) -> None:
    """Judge stretches of HTML, each with its line. Raises OwnTemplateError for a mistake."""
    text, lines = _joined(markup)
    reader = _Reader(slot)
    at = text.find("<")
    while at >= 0:
        reader.line = lines[at]
        if tag := _TAG.match(text, at):
            reader.start(tag["name"], tag["attributes"])
        elif end := _END.match(text, at):
            reader.end(end["name"])
        else:
            reader.refuse(f"{text[at : at + _SHOWN].split()[0]} is geen HTML die we hier kennen.")
        at = text.find("<", at + 1)
    reader.finish()


def _joined(markup: Iterable[tuple[int, str]]) -> tuple[str, list[int]]:
    """The text, and for each character of it the line on which it stands."""
    text: list[str] = []
    lines: list[int] = []
    for line, words in markup:
        text.append(words)
        for part in words.splitlines(keepends=True):
            lines += [line] * len(part)
            line += part.endswith("\n")  # noqa: PLW2901 - the line goes on with the text
    return "".join(text), lines


@dataclass
class _Reader:
    slot: str
    line: int = 1
    open: list[tuple[str, int]] = field(default_factory=list)
    """Name and line of each element that we are in."""

    def start(self, name: str, attributes: str) -> None:
        inside = self.open[-1][0] if self.open else ""
        if name not in ELEMENTS[self.slot]:
            known = ", ".join(sorted(ELEMENTS[self.slot]))
            self.refuse(f"<{name}> kan niet in ‘{self.slot}’.", f"Kies uit: {known}.")
        if not _fits(name, inside) or (name == "a" and "a" in dict(self.open)):
            self.refuse(
                f"<{name}> kan niet in <{inside}> staan.", "Sluit die eerst, of ruil ze om."
            )
        for key, value in _ATTRIBUTE.findall(attributes):
            self._attribute(name, key, value)
        if name == "a" and 'href="' not in attributes:
            self.refuse("deze link wijst nergens heen.", 'Zet er een adres in: <a href="…">.')
        if name != "br":
            self.open.append((name, self.line))

    def _attribute(self, name: str, key: str, value: str) -> None:
        if key == "href" and name == "a":
            if not _HREF.fullmatch(value):
                self.refuse(
                    "dit adres kan niet in een link.",
                    'Schrijf {{ pad("over/") }}, of een adres met https://, mailto: of tel:.',
                )
        elif key == "class":
            if not CLASSES.issuperset(value.split()):
                self.refuse(
                    "deze class kennen we niet.", f"Kies uit: {', '.join(sorted(CLASSES))}."
                )
        elif key != "lang" or not re.fullmatch(r"[a-z]{2}", value):
            self.refuse(f"{key[:_SHOWN]} kan niet in <{name}>.", "Haal het weg.")

    def end(self, name: str) -> None:
        if not self.open or self.open[-1][0] != name:
            self.refuse(f"</{name}> sluit iets wat niet open is.", "Kijk welke tag erbij hoort.")
        self.open.pop()

    def finish(self) -> None:
        if self.open:
            name, self.line = self.open[-1]
            self.refuse(f"<{name}> wordt nergens gesloten.", f"Zet </{name}> op de goede plek.")

    def refuse(self, message: str, advice: str = "Haal het weg.") -> None:
        raise OwnTemplateError(self.line, message, advice)


def _fits(name: str, inside: str) -> bool:
    """Whether an element may stand right inside another."""
    if (name == "li") != (inside in ("ul", "ol")):
        return False
    return name in _WORDS | {"a"} or inside not in _HOLDS_WORDS


def words_in(html: str) -> str:
    """What is read of it: its text, and what stands for a picture."""
    told = re.sub(r'<img\b[^>]*\balt="([^"]*)"[^>]*>', r" \1 ", html)
    return " ".join(re.sub(r"<[^>]*>", " ", told).split())
