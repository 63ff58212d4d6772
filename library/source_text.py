"""SourceText: the text of one file, and where in it something stands."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from library.finding import Finding, Place

MAX_BYTES = 200_000
"""Fifty times a long story. Parsing Markdown is quadratic in hostile input; this bounds it."""

# Characters a reader cannot see but a program can: they hide words from search and from checks.
INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb"
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"
)


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
        text = self.text[start:].split("\n", 1)[0]
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
    if path.is_symlink() or not path.is_file():
        return Finding(
            Place(file),
            "geen_gewoon_bestand",
            "dit is een verwijzing naar een andere plek, geen gewoon bestand.",
            "Zet het bestand zelf in deze map.",
        )
    try:
        if path.stat().st_size > MAX_BYTES:
            return _too_large(file)
        data = path.read_bytes()
    except OSError:
        return Finding(
            Place(file),
            "onleesbaar",
            "we mogen dit bestand niet lezen.",
            "Kijk wie de eigenaar van het bestand is en geef leesrechten.",
        )
    try:
        return SourceText(file, data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _not_utf8(file, data[: error.start])


def check_characters(source: SourceText) -> Iterator[Finding]:
    """Invisible and control characters. A byte order mark at the very start is harmless.

    Bad: een ver\u200bhaal. Good: een verhaal. Known false alarm: joined emoji.
    """
    for match in INVISIBLE.finditer(source.text, 1 if source.text.startswith("\ufeff") else 0):
        yield invisible(source.place(match.start(), match.end()), match[0])


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
