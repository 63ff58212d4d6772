"""A logo that is a drawing (SVG), from its file.

An SVG can hold scripts, styles, links and whole pages. A closed list of shapes and attributes has
no room for any of them, and what is published is our own writing of those.
"""

import re
from dataclasses import dataclass, field
from html import escape
from importlib.resources import files
from xml.parsers import expat

from library.finding import Finding
from library.limits import MAX_FINDINGS, MAX_LEVEL
from library.logo import Picture
from library.quoting import quoted
from library.source_text import SourceText

_SVG = "http://www.w3.org/2000/svg"
_XML = "http://www.w3.org/XML/1998/namespace "
_DATA = (files("library") / "data" / "drawing.txt").read_text("utf-8")


def _listed(kind: str) -> frozenset[str]:
    rows = (line.split() for line in _DATA.splitlines())
    return frozenset(name for row in rows if row[:1] == [kind] for name in row[1:])


_SHAPES, _LEFT_OUT = _listed("element"), _listed("silent-element")
_ATTRIBUTES = _listed("attribute")
_SAY_NOTHING = _listed("silent-attribute") | {f"{_XML}space"}
# `url(#a)` points into the drawing itself; any other `url` would point out of it.
_VALUE = re.compile(r"(?:url\(#[A-Za-z][\w-]*\)|(?!url)[\w\s.,#%()+-])*", re.IGNORECASE)
_NUMBER = r"[+-]?\d{1,6}(?:\.\d{1,6})?"
_VIEW = re.compile(rf"\s*{_NUMBER}[\s,]+{_NUMBER}[\s,]+({_NUMBER})[\s,]+({_NUMBER})\s*")
_ADVICE = (
    "Bewaar het logo opnieuw als ‘gewone SVG’ (in Inkscape heet dat Plain SVG), met alle letters"
    " omgezet in vormen."
)


def parse_svg(source: SourceText) -> tuple[Picture | None, list[Finding]]:
    """A drawing of shapes. None with findings where anything else stands in it."""
    writer = _Writer(source)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.ordered_attributes = True
    parser.StartElementHandler = lambda name, given: writer.start(name, given, parser)
    parser.EndElementHandler = lambda _: writer.end()
    parser.StartDoctypeDeclHandler = lambda *_: writer.refuse_doctype(parser)
    try:
        parser.Parse(source.text.removeprefix("\ufeff"), True)
    except expat.ExpatError as error:
        place = source.line_place(error.lineno)
        writer.findings.append(Finding(place, "logo", "deze tekening is stuk.", _ADVICE))
    except _StopError:
        pass
    if not writer.findings and writer.size is None:
        writer.findings.append(_no_size(source))
    if writer.findings or writer.size is None:
        return None, writer.findings
    return Picture("".join(writer.written).encode() + b"\n", *writer.size), []


class _StopError(Exception):
    """Nothing after this needs to be read."""


@dataclass
class _Writer:
    source: SourceText
    written: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    """Names of the elements we are in; "" for what is left out."""
    size: tuple[int, int] | None = None
    findings: list[Finding] = field(default_factory=list)

    def start(self, full_name: str, given: list[str], parser: expat.XMLParserType) -> None:
        space, _, name = full_name.rpartition(" ")
        line = parser.CurrentLineNumber
        silent = bool(self.open and not self.open[-1]) or name in _LEFT_OUT
        self.open.append("" if silent else name)
        if silent:
            return
        if space != _SVG or name not in _SHAPES or (name == "svg") != (len(self.open) == 1):
            self._refuse(line, f"in een logo past geen {quoted(name, 'onderdeel dat zo heet')}.")
        if len(self.open) > MAX_LEVEL:
            self._refuse(line, "in deze tekening zitten te veel groepen in elkaar.")
            raise _StopError
        pairs = dict(zip(given[::2], given[1::2], strict=True))
        if name == "svg":
            self.size = _size_of(pairs)
        kept = "".join(self._attributes(pairs, line))
        self.written.append(f"<{name}{self._space(name)}{kept}>")

    def end(self) -> None:
        if name := self.open.pop():
            self.written.append(f"</{name}>")

    def refuse_doctype(self, parser: expat.XMLParserType) -> None:
        self._refuse(parser.CurrentLineNumber, "hier staat een regel met <!DOCTYPE.")
        raise _StopError

    def _space(self, name: str) -> str:
        return f' xmlns="{_SVG}"' if name == "svg" else ""

    def _attributes(self, pairs: dict[str, str], line: int) -> list[str]:
        kept = []
        for name, value in pairs.items():
            if name in _SAY_NOTHING:
                continue
            if name not in _ATTRIBUTES:
                told = quoted(name.rpartition(" ")[2], "eigenschap die zo heet")
                self._refuse(line, f"in een logo past geen {told}.")
            elif not _VALUE.fullmatch(value):
                self._refuse(line, f"bij {quoted(name)} staat iets wat geen vorm of kleur is.")
            kept.append(f' {name}="{escape(value)}"')
        return kept

    def _refuse(self, line: int, message: str) -> None:
        self.findings.append(Finding(self.source.line_place(line), "logo", message, _ADVICE))
        if len(self.findings) > MAX_FINDINGS:
            raise _StopError


def _size_of(pairs: dict[str, str]) -> tuple[int, int] | None:
    found = _VIEW.fullmatch(pairs.get("viewBox", ""))
    size = tuple(round(float(part)) for part in found.groups()) if found else ()
    return (size[0], size[1]) if size and min(size) > 0 else None


def _no_size(source: SourceText) -> Finding:
    return Finding(
        source.line_place(1),
        "logo",
        "we weten niet hoe breed en hoe hoog dit logo is.",
        'Zet op de eerste regel een viewBox, zoals viewBox="0 0 120 40".',
    )
