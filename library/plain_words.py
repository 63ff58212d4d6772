"""Plain words: text that is shown as it stands, and the marks that have no place in it.

Nothing here could run: every page escapes what it shows. But a mark that somebody meant as HTML or
as a link would be published as brackets, and text that tries to do something is no story.
"""

import re
from collections.abc import Iterator

from library.finding import Finding, Place
from library.source_text import SourceText, odd_character
from library.yaml_tree import Node

_MARKS = {
    re.compile(r"<[A-Za-z/!?]"): (
        "html",
        "hier staat HTML of een opmerking tussen <!-- en -->. Dat kan hier niet.",
        "Haal het weg en houd de woorden over.",
    ),
    re.compile(r"\]\(|^[ \t]*\[[^\[\]\n]{1,200}\]:", re.MULTILINE): (
        "link",
        "hier staat een deel van een link. Die kan hier niet.",
        "Haal de haken weg en houd de woorden over.",
    ),
    # Browsers pass over white space and control characters within the name of a scheme.
    re.compile(
        r"(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:"
        r"|\bdata:\s?[a-z]+/[a-z]|\bblob:\s?[a-z]+:|\bfile://",
        re.IGNORECASE,
    ): (
        "link",
        "hier staat een adres waarmee een pagina iets kan doen. Dat kan hier niet.",
        "Haal het weg.",
    ),
}


def check_words(text: str, place: Place) -> Iterator[Finding]:
    """What has no place in text that is shown as it stands: the first mark of each kind.

    Bad: <b>nee</b>. Good: een kind < 3 jaar. Known false alarm: a lesson on HTML.
    """
    if odd := odd_character(place, text):
        yield odd
    for pattern, words in _MARKS.items():
        if pattern.search(text):
            yield Finding(place, *words)


def check_values(node: Node | None, source: SourceText) -> Iterator[Finding]:
    """The same for every value in a tree of YAML, also where it was written as an escape."""
    if node is None:
        return
    if isinstance(node.value, str):
        yield from check_words(node.value, source.place(node.start, node.end))
        return
    parts = node.value if isinstance(node.value, list) else [e.node for e in node.value.values()]
    for part in parts:
        yield from check_values(part, source)
