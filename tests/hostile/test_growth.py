"""Twice the text takes no more than about twice the time: why caps are enough, and no clock is needed."""

import gc
import time

import pytest

from library.limits import MAX_BYTES, MAX_LINE
from library.privacy import scan_file
from library.source_text import SourceText
from tests.hostile.grammar import GOOD
from tests.hostile.oracle import PARSERS

_MOMENT = 0.3
"""Seconds under which a ratio says nothing."""

_PIECES = {
    "brackets": "[a ",
    "links": "[a](b) ",
    "half links": "[a](",
    "images": "![a ",
    "emphasis": "*a ",
    "strong": "**a*",
    "both": "*a _b ",
    "accents": "`a``b ",
    "tags": "<a ",
    "addresses": "<a@b.c> ",
    "entities": "&amp;",
    "backslashes": "\\a",
    "comments": "<!-- ",
    "anchors": "{#a",
    "definitions": "[x]: y\n",
    "list items": "- a\n",
    "quotations": "> a\n",
    "numbers": "1. a\n",
    "headings": "### a\n\n",
    "sections": "## a\n\na\n\n",
    "blank lines": "\n",
    "tables": "|a|b|\n",
    "code": "```\na\n",
    "names": "Pepijn Zandstra uit Deventer ",
    "figures": "06 12 34 56 78 ",
    "capitals": "A. B. C. ",
    "spaces": "a    ",
}


def _long(piece: str, size: int) -> str:
    """So many characters of it, in lines that are just short enough."""
    if "\n" in piece:
        return piece * (size // len(piece))
    line = piece * ((MAX_LINE - 100) // len(piece)) + "\n"
    return line * (size // len(line))


def _seconds(size: int, name: str, where: str) -> float:
    good, much = GOOD["story"], _long(_PIECES[name], size)
    text = good + much if where == "text" else good.replace("\nkern:", f"\n{much}\nkern:", 1)
    source = SourceText("stories/a.md", text)
    gc.collect()
    gc.disable()  # what it costs depends on all that was read before
    started = time.process_time()
    PARSERS["story"](source)
    scan_file(source.text, source.file)
    taken = time.process_time() - started
    gc.enable()
    return taken


@pytest.mark.parametrize("where", ["text", "front matter"])
@pytest.mark.parametrize("name", _PIECES)
def test_time_grows_no_faster_than_the_text(name: str, where: str) -> None:
    """Linear is 4 times, quadratic is 16. A busy machine may need a second look, and a third."""
    ratios = []
    for _ in range(3):
        little = _seconds(MAX_BYTES // 8, name, where)
        much = _seconds(MAX_BYTES // 2, name, where)
        if much < _MOMENT or much < 8 * little:
            return
        ratios.append(much / little)
    pytest.fail(f"{ratios}")
