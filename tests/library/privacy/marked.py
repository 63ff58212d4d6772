"""Texts in which « and » stand around what should be flagged."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from library.privacy import Flag
from library.privacy.flag import Span

HERE = Path(__file__).parent


class Marked(NamedTuple):
    """A text without its marks, and where they stood."""

    kind: str
    text: str
    leaks: tuple[Span, ...]


def read_marked(text: str, kind: str = "") -> Marked:
    plain, leaks, start = "", [], 0
    for part in re.split("([«»])", text):
        if part == "«":
            start = len(plain)
        elif part == "»":
            leaks.append((start, len(plain)))
        else:
            plain += part
    return Marked(kind, plain, tuple(leaks))


def read_cases(name: str) -> Iterator[Marked]:
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, text = line.split(" | ", 1)
            yield read_marked(text, kind)


def is_seen(leak: Span, flags: list[Flag]) -> bool:
    """A flag counts when it overlaps a leak and is at most twice as long."""
    start, end = leak
    return any(
        flag.start < end and start < flag.end and flag.end - flag.start <= 2 * (end - start)
        for flag in flags
    )
