"""A strict reader of pages: only what our own templates write may be there, and nothing that acts."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from xml.parsers import expat

from library import load_library
from library.vocabulary import Purpose
from site_builder import plan_site, read_texts

ROOT = Path(__file__).parents[2]

PROSE = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "em", "strong"}
"""What `prose_html` draws, with `a` and `br`."""

WORKED_OUT = str(1234 * 4321).encode()
"""What stands on a page where a text such as `{{ 1234*4321 }}` was taken for a template."""

_RELATIVE = re.compile(r"(?:\.\.?/|/(?!/)|[a-z0-9])[A-Za-z0-9_./-]*(?:#[^\s\"<>]*)?|#[a-z0-9-]+")
_HTTPS = re.compile(r"https://[a-z0-9.-]+\.[a-z]{2,24}(?:[/?#][!-~]*)?")
_OWN = re.compile(r"(?:tel:[+0-9 -]+|mailto:[^\s<>\"]+@[^\s<>\"]+)")
"""Of help lines and of the contact in `site.yaml`."""


@cache
def ours() -> frozenset[str]:
    """Elements, and attributes on them, of the site of this repository: `a`, `a href`, …

    What no page of it has, a template does not write, and then a text may have brought it in.
    """
    library, _ = load_library(ROOT, date(2026, 11, 22))
    files = plan_site(library.for_purpose(Purpose.WEBSITE), read_texts(), "https://bieb.example/")
    shapes = _Shapes()
    for path, data in files.items():
        if path.endswith(".html"):
            shapes.feed(data.decode("utf-8"))
    return frozenset(shapes.seen) | PROSE | {"a", "a href", "br"}


class _Shapes(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen |= {tag, *(f"{tag} {name}" for name, _ in attrs)}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.problems: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ours():
            self.problems.append(f"<{tag}>")
        if tag in ("script", "style") and not dict(attrs).get("src"):
            self.problems.append(f"<{tag}> with text in it")
        for name, told in attrs:
            self._judge(tag, name, told or "")

    def _judge(self, tag: str, name: str, told: str) -> None:
        if name.startswith("on") or name in ("style", "srcdoc", "formaction", "xlink:href"):
            self.problems.append(f"<{tag} {name}>")
        elif f"{tag} {name}" not in ours():
            self.problems.append(f"<{tag} {name}> is not ours")
        if name in ("href", "src", "action", "data", "poster", "cite") and not _may_lead(told):
            self.problems.append(f"<{tag} {name}={told[:60]!r}>")
        if name == "id":
            if told in self.ids:
                self.problems.append(f"two ids {told!r}")
            self.ids.add(told)

    def handle_comment(self, data: str) -> None:
        self.problems.append("a comment")

    def handle_pi(self, data: str) -> None:
        self.problems.append("a processing instruction")

    def unknown_decl(self, data: str) -> None:
        self.problems.append("a section such as CDATA")


def _may_lead(address: str) -> bool:
    whole = address in ("", "./", "../") or _RELATIVE.fullmatch(address)
    return bool(whole or _HTTPS.fullmatch(address) or _OWN.fullmatch(address))


def problems_of(path: str, data: bytes) -> Iterator[str]:
    """What is wrong with a file of the site; nothing for one that is fine."""
    if path.endswith(".html"):
        reader = _Reader()
        reader.feed(data.decode("utf-8"))
        reader.close()
        yield from (f"{path}: {problem}" for problem in reader.problems)
        if WORKED_OUT in data:
            yield f"{path}: a template worked out what a text said"
    elif path.endswith((".xml", ".atom", ".svg")):
        try:
            expat.ParserCreate().Parse(data, True)
        except expat.ExpatError as error:
            yield f"{path}: {error}"
    elif path == "_headers":
        yield from _headers_problems(data.decode("utf-8"))


def _headers_problems(text: str) -> Iterator[str]:
    """Lines of a path, and lines of two spaces with a header: none that we did not mean."""
    for line in text.splitlines():
        if not re.fullmatch(r"(?:https://[a-z0-9./-]+|/[!-~]*|  [A-Z][A-Za-z-]+: [!-~ ]+|)", line):
            yield f"_headers: {line!r}"
