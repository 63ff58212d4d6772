"""The text as a reader would see it, and the way back to where each character came from.

A name can hide from a program in ways a reader never notices: `&#82;oos`, `Ro%6Fs`, an invisible
character between two letters, full-width letters, a Markdown backslash. All of that is undone
here, and every flag is carried back to the characters of the source.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple
from unicodedata import is_normalized, normalize
from urllib.parse import unquote_to_bytes

from library.privacy.flag import Span
from library.visible import INVISIBLE

_ROUNDS = 3
"""An entity can hold a percent code that holds an entity. Nobody nests deeper by accident."""

# What `source_text` knows, with fillers, variation selectors and tag characters beside it.
_MORE_UNSEEN = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufe00-\ufe0f\U000e0000-\U000e007f"
_UNSEEN = f"{INVISIBLE.pattern[:-1]}{_MORE_UNSEEN}]"
_SUSPECT = re.compile(r"[&%\\*`<\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\U0010ffff]")
_PIECE = re.compile(
    rf"(?P<unseen>{_UNSEEN}+)"
    r"|(?P<entity>&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)"
    r"|(?P<percent>%[0-7][0-9A-Fa-f]|%[C-Fc-f][0-9A-Fa-f](?:%[89ABab][0-9A-Fa-f]){1,3})"
    r"|(?P<escape>\\(?=[!-/:-@\[-`{-~]))"
    r"|(?P<mark>(?<=[^\W_])[*`]{1,3}(?=[^\W_]))"
    r"|(?P<tag>(?<=\w)<(?:/?[a-zA-Z][^<>\n]{0,80}|!--[^<>\n]{0,80}--)>(?=\w))"
    r"|(?P<letters>[^\x00-\x7f])"
)
_ACCENTED = re.compile("[^\n][\u0300-\u036f]+")


class _Change(NamedTuple):
    start: int
    end: int
    plain: str


class _Stretch(NamedTuple):
    """A stretch of the new text, and the stretch of the old one it came from."""

    new: int
    start: int
    end: int
    copied: bool
    """Whether letter by letter; else all of it came from all of the old stretch."""


@dataclass(frozen=True)
class Step:
    """One rewriting of a text."""

    stretches: tuple[_Stretch, ...]
    """In order, without gaps in the new text."""
    _starts: tuple[int, ...]

    @classmethod
    def of(cls, stretches: list[_Stretch]) -> "Step":
        return cls(tuple(stretches), tuple(stretch.new for stretch in stretches))

    def old_span(self, start: int, end: int) -> Span:
        """Where the characters of a span that is not empty came from."""
        first, last = self._at(start), self._at(end - 1)
        return (
            first.start + (start - first.new if first.copied else 0),
            last.start + end - last.new if last.copied else last.end,
        )

    def _at(self, offset: int) -> _Stretch:
        return self.stretches[bisect_right(self._starts, offset) - 1]


@dataclass(frozen=True)
class Normalised:
    """A text without disguises."""

    text: str
    steps: tuple[Step, ...] = ()
    """In the order in which they were taken."""

    def source_span(self, span: Span) -> Span:
        """The characters of the source that these characters came from. Spans are not empty."""
        for step in reversed(self.steps):
            span = step.old_span(*span)
        return span


def normalise(text: str) -> Normalised:
    """NFKC, without invisible characters, with entities, percent codes and escapes decoded."""
    steps: list[Step] = []
    while len(steps) < _ROUNDS and (changes := list(_changes(text))):
        text, step = _rewrite(text, changes)
        steps.append(step)
    return Normalised(text, tuple(steps))


def _changes(text: str) -> Iterator[_Change]:
    done = 0
    for suspect in _SUSPECT.finditer(text):
        if suspect.start() >= done and (change := _change(text, suspect.start(), done)):
            done = change.end
            yield change


def _change(text: str, at: int, done: int) -> _Change | None:
    """What becomes of the suspect character at a place; None where it may stay."""
    piece = _PIECE.match(text, at)
    if piece is None:
        return None
    # An accent belongs to the letter before it.
    accented = at > done and "\u0300" <= text[at] <= "\u036f" and _ACCENTED.match(text, at - 1)
    piece = accented or piece
    plain = _decode(piece)
    return None if plain == piece[0] else _Change(piece.start(), piece.end(), plain)


def _decode(piece: re.Match[str]) -> str:
    found = piece[0]
    match piece.lastgroup:
        case "entity":
            return html.unescape(found)
        case "percent":
            return _percent(found)
        case "letters" | None:
            return found if is_normalized("NFKC", found) else normalize("NFKC", found)
    return ""


def _percent(found: str) -> str:
    try:
        return unquote_to_bytes(found).decode("utf-8")
    except UnicodeDecodeError:
        return found


def _rewrite(text: str, changes: list[_Change]) -> tuple[str, Step]:
    pieces: list[str] = []
    stretches: list[_Stretch] = []
    new = done = 0
    for change in (*changes, _Change(len(text), len(text), "")):
        kept = _Change(done, change.start, text[done : change.start])
        for (start, end, plain), copied in ((kept, True), (change, False)):
            if plain:
                stretches.append(_Stretch(new, start, end, copied))
                pieces.append(plain)
                new += len(plain)
        done = change.end
    return "".join(pieces), Step.of(stretches)
