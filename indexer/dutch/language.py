"""The language data that Python and the browser both read: characters, folding, function words."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"

Ranges = list[list[int]]


@dataclass(frozen=True)
class Language:
    words: re.Pattern[str]
    """Matches one word: letters and digits, with apostrophes only inside."""
    apostrophes: dict[int, str]
    """Every sign that people type as an apostrophe, for `str.translate`."""
    fold: dict[int, str | None]
    """Letters that have no accent to take off (ø), and the accents themselves."""
    function_words: frozenset[str]
    data: dict[str, Any]
    """As the browser gets it."""


@cache
def read_language() -> Language:
    """The language data, read once."""
    data = json.loads((DATA / "language.json").read_text("utf-8"))
    del data["about"]
    marks = {code: None for first, last in data["marks"] for code in range(first, last + 1)}
    return Language(
        re.compile(_word_pattern(data)),
        dict.fromkeys(data["apostrophes"], "'"),
        {ord(letter): plain for letter, plain in data["fold"].items()} | marks,
        frozenset(data["function_words"]),
        data,
    )


def _word_pattern(data: dict[str, Any]) -> str:
    """A word starts with a letter or digit; an apostrophe counts only between two of those."""
    start = _in_class([*data["letters"], *data["digits"]])
    more = _in_class([*data["letters"], *data["digits"], *data["marks"]])
    inside = _in_class([code, code] for code in data["apostrophes"])
    return f"[{start}][{more}]*(?:[{inside}][{start}][{more}]*)*"


def _in_class(ranges: Iterable[list[int]]) -> str:
    return "".join(f"\\u{first:04x}-\\u{last:04x}" for first, last in ranges)
