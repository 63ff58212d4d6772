"""SourceText: the text of one file, and where in it something stands."""

import os
import re
import stat
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path

from library.finding import Finding, Place
from library.limits import MAX_BYTES, MAX_FINDINGS, MAX_STACKED
from library.visible import INVISIBLE

_STACKED = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff"
    f"\u20d0-\u20ff\ufe20-\ufe2f]{{{MAX_STACKED + 1},}}"
)
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]+")


@dataclass(frozen=True)
class SourceText:
    file: str
    """Path from the root of the library, with forward slashes."""
    text: str

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def place(self, start: int, end: int | None = None) -> Place:
        """The place of the characters from `start` up to `end`, white space at the end left out."""
        end = start if end is None else start + len(self.text[start:end].rstrip())
        line = bisect_right(self._line_starts, start)
        return Place(self.file, start, end, line, start - self._line_starts[line - 1] + 1)

    def line_span(self, line: int) -> tuple[int, int]:
        """Start and end of a line (from 1), without the white space around its text."""
        start = self._line_starts[min(line, len(self._line_starts)) - 1]
        end = self.text.find("\n", start)
        text = self.text[start : end if end >= 0 else None]
        return start + len(text) - len(text.lstrip()), start + len(text.rstrip())

    def line_place(self, line: int) -> Place:
        return self.place(*self.line_span(line))

    def find_place(self, words: str, line: int) -> Place:
        """The place of `words` on or after a line; the whole line where they are not literal."""
        start = self.text.find(words, self._line_starts[min(line, len(self._line_starts)) - 1])
        return self.place(start, start + len(words)) if start >= 0 else self.line_place(line)


def read_source(path: Path, root: Path) -> SourceText | Finding:
    """Read one file strictly: a plain file, not too large, valid UTF-8 (RFC 3629)."""
    file = path.relative_to(root).as_posix()
    try:
        data = read_plain_file(path)
    except FileNotFoundError:
        return no_plain_file(file)
    except OSError:
        return Finding(
            Place(file),
            "onleesbaar",
            "we mogen dit bestand niet lezen.",
            "Kijk wie de eigenaar van het bestand is en geef leesrechten.",
        )
    if data is None:
        return no_plain_file(file)
    if len(data) > MAX_BYTES:
        return _too_large(file)
    try:
        return SourceText(file, data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _not_utf8(file, data[: error.start])


def read_plain_file(path: Path) -> bytes | None:
    """The bytes of a plain file, one more than `MAX_BYTES` at most; None where it is none.

    A link is not followed, and nothing that never ends is waited for: a pipe, a socket, a device.
    Raises OSError where it cannot be read.
    """
    if not stat.S_ISREG(path.lstat().st_mode):
        return None  # opening alone can wait, or do something
    # Between looking and opening it may have been exchanged; so the open file is what counts.
    safely = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | safely)
    with os.fdopen(handle, "rb") as file:
        return file.read(MAX_BYTES + 1) if stat.S_ISREG(os.fstat(handle).st_mode) else None


def no_plain_file(name: str) -> Finding:
    """The finding on a link, a pipe or a device: we only read what stands here itself."""
    return Finding(
        Place(name),
        "geen_gewoon_bestand",
        "dit is geen gewoon bestand, maar bijvoorbeeld een verwijzing naar een andere plek.",
        "Zet het bestand of de map zelf hier neer, of haal het weg.",
    )


def check_characters(source: SourceText) -> Iterator[Finding]:
    """Characters that cannot be seen, that grow over others, or that mean nothing elsewhere.

    A byte order mark at the very start is harmless.

    Bad: een ver\u200bhaal. Good: een verhaal. Known false alarm: joined emoji.
    """
    start = 1 if source.text.startswith("\ufeff") else 0
    for match in islice(INVISIBLE.finditer(source.text, start), MAX_FINDINGS):
        yield invisible(source.place(match.start(), match.end()), match[0])
    for pattern, words in _ODD.items():
        for match in islice(pattern.finditer(source.text), MAX_FINDINGS):
            yield Finding(source.place(match.start(), match.end()), *words)


def odd_character(place: Place, text: str) -> Finding | None:
    """The finding on the first odd character of a text that does not stand so in the file."""
    if found := INVISIBLE.search(text):
        return invisible(place, found[0])
    words = next((words for pattern, words in _ODD.items() if pattern.search(text)), None)
    return Finding(place, *words) if words else None


_ODD = {
    _STACKED: (
        "gestapelde_tekens",
        "hier staan veel accenten op één letter.",
        "Typ het woord opnieuw, zonder die accenten.",
    ),
    _PRIVATE: (
        "onbekend_teken",
        "hier staat een teken dat op een andere computer niet bestaat.",
        "Haal het weg, of schrijf in woorden wat het is.",
    ),
}


def invisible(place: Place, character: str) -> Finding:
    """The finding on a character that nobody sees, also where it is written in another way."""
    return Finding(
        place,
        "onzichtbaar_teken",
        f"hier staat een teken dat je niet ziet (U+{ord(character):04X}).",
        "Haal het weg: typ de woorden op deze plek opnieuw.",
    )


def _too_large(file: str) -> Finding:
    return Finding(
        Place(file),
        "te_groot",
        f"dit bestand is groter dan {MAX_BYTES // 1000} kB.",
        "Een verhaal is veel korter. Staat er iets in wat er niet hoort? Haal dat weg.",
    )


def _not_utf8(file: str, before: bytes) -> Finding:
    text = before.decode("utf-8")
    place = SourceText(file, text + "?").place(len(text), len(text) + 1)
    return Finding(
        place,
        "geen_utf8",
        "vanaf hier kunnen we de letters niet lezen: dit bestand is niet opgeslagen als UTF-8.",
        "Open het in je tekstprogramma en kies bij opslaan voor ‘UTF-8’.",
    )
