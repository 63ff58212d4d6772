"""Is a withdrawn story really gone? Its traces, and the search for them in published files.

A *trace* is a run of words that only this story has: five words, or a whole short text, or one
word that nobody else uses. Words are compared without case, marks, entities and escapes, because
the same sentence stands in a page, in JSON and in an index each time in another dress.
"""

import hmac
import html
import json
import re
import secrets
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from urllib.parse import unquote

from library.visible import INVISIBLE

RUN = 5
"""Words in a run. Shorter ones are said by everybody; of a longer one a quote may show a part."""
SHORTEST = 3
"""Words of the shortest text that is a run by itself, such as a title."""
LETTERS = 4
"""Letters of the shortest word that is a trace by itself."""
SHORTEST_NAME = 3
"""Letters of the shortest word of a name that is one."""
FORMAT = 1
"""Of the file that keeps traces."""
_KEY_BYTES, _MARK_LETTERS = 32, 24

_ROUNDS = 3
"""An entity can hold a percent code that holds an escape. Nobody nests deeper by accident."""
_WORD = re.compile(r"[^\W_]+")
_ACCENT = re.compile("[\u0300-\u036f]")
_BREAKS = str.maketrans(dict.fromkeys("\u2028\u2029\x0b\x0c\x85", " "))
_ESCAPE = re.compile(
    r"\\(?:u\{(?P<long>[0-9a-fA-F]{1,6})\}|u(?P<four>[0-9a-fA-F]{4})|x(?P<two>[0-9a-fA-F]{2})"
    r"|(?P<blank>[nrtfvb])|(?P<sign>[\\\"'/`]))"
)


class BrokenProofError(Exception):
    """A file with traces that we did not write, or that somebody changed."""


def undisguised(text: str) -> str:
    """The text without entities, percent codes and escapes, however often they were applied."""
    for _ in range(_ROUNDS):
        plain = _ESCAPE.sub(_unescape, html.unescape(text))
        plain = unquote(plain) if "%" in plain else plain
        if plain == text:
            break
        text = plain
    return text


def _unescape(found: re.Match[str]) -> str:
    digits = found["long"] or found["four"] or found["two"]
    if digits:
        return chr(int(digits, 16)) if int(digits, 16) < 0x110000 else " "
    return found["sign"] or " "


def words_of(text: str) -> list[str]:
    """The words of a text: NFKC, lower case, without accents and invisible characters."""
    seen = INVISIBLE.sub("", text.translate(_BREAKS))
    if not seen.isascii():
        seen = _ACCENT.sub("", unicodedata.normalize("NFKD", seen))
    return _WORD.findall(seen.casefold())


def runs_of(texts: Iterable[str]) -> Iterator[str]:
    """Every run of words in these texts; of a short text the whole. None runs over two texts."""
    for text in texts:
        words = words_of(undisguised(text))
        length = min(RUN, len(words))
        if length >= SHORTEST:
            yield from _windows(words, length)


def _windows(words: Sequence[str], length: int) -> Iterator[str]:
    return map(" ".join, zip(*(words[at:] for at in range(length)), strict=False))


@dataclass(frozen=True)
class Traces:
    """What only one story has."""

    marks: Mapping[int, frozenset[str]]
    """Number of words → runs of so many words: as they are, or hashed where there is a key."""
    key: bytes | None = None
    """With a key the marks are HMAC-SHA-256 (RFC 2104), cut to 96 bits: no text can be read."""

    @property
    def is_empty(self) -> bool:
        return not any(self.marks.values())

    def keyed(self) -> "Traces":
        """The same traces under a new random key."""
        hidden = Traces({}, secrets.token_bytes(_KEY_BYTES))
        marks = {size: frozenset(map(hidden.mark, runs)) for size, runs in self.marks.items()}
        return Traces(marks, hidden.key)

    def mark(self, run: str) -> str:
        if self.key is None:
            return run
        return hmac.digest(self.key, run.encode(), "sha256").hex()[:_MARK_LETTERS]

    def found_in(self, texts: Iterable[str]) -> dict[int, int]:
        """How many different traces stand in these texts, by their number of words."""
        listed = [words_of(text) for text in texts]
        found = {size: self._among(listed, size) for size in self.marks}
        return {size: len(marks) for size, marks in found.items() if marks}

    def _among(self, listed: Iterable[Sequence[str]], size: int) -> set[str]:
        runs = set(chain.from_iterable(_windows(words, size) for words in listed))
        return {mark for run in runs if (mark := self.mark(run)) in self.marks[size]}


def find_traces(
    own: Iterable[str], others: Iterable[str], ordinary: Iterable[str], names: Iterable[str] = ()
) -> Traces:
    """What only this story has.

    `own` are its texts; `others` all texts that may repeat a run of it by chance and stay: other
    stories, and what every site says. `ordinary` are words that may stand anyway. `names` are what
    the teller is called: a trace unless another story says it too.
    """
    own, others = list(own), list(others)
    marks: dict[int, set[str]] = {}
    known_runs = set(runs_of(others))
    for run in runs_of(own):
        if run not in known_runs:
            marks.setdefault(run.count(" ") + 1, set()).add(run)
    spoken = _all_words(others)
    rare = {word for word in _all_words(own) - spoken - {*ordinary} if len(word) >= LETTERS}
    called = {word for word in _all_words(names) - spoken if len(word) >= SHORTEST_NAME}
    marks[1] = {word for word in rare | called if word.isalpha()}
    # A short text of our own is also a stretch of a longer text of another.
    sizes = {size for size in marks if 1 < size < RUN}
    for size in sizes:
        marks[size] -= set(chain.from_iterable(_stretches(others, size)))
    return Traces({size: frozenset(marks[size]) for size in sorted(marks)})


def likeness(own: Iterable[str], other: Iterable[str]) -> float:
    """What part of the runs of a story another text has too: 0 to 1."""
    runs = set(runs_of(own))
    return len(runs & set(runs_of(other))) / len(runs) if runs else 0.0


def _stretches(texts: Iterable[str], size: int) -> Iterator[Iterator[str]]:
    return (_windows(words_of(undisguised(text)), size) for text in texts)


def _all_words(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in words_of(undisguised(text))}


def passages(text: str, traces: Traces) -> Iterator[int]:
    """The lines (from 1) on which a text begins to repeat the story. A stretch is told once."""
    lines = [(at, word) for at, line in enumerate(text.splitlines(), 1) for word in _plain(line)]
    words = [word for _, word in lines]
    taken = {
        place
        for size, marks in traces.marks.items()
        for start, run in enumerate(_windows(words, size))
        if traces.mark(run) in marks
        for place in range(start, start + size)
    }
    return (lines[place][0] for place in sorted(taken) if place - 1 not in taken)


def _plain(line: str) -> list[str]:
    return words_of(undisguised(line))


def write_proof(traces: Traces, story_id: str) -> str:
    """Keyed traces as the text of a file. Raises ValueError for traces that are still readable."""
    if traces.key is None:
        raise ValueError("only keyed traces may be written")
    told = {
        "formaat": FORMAT,
        "verhaal": story_id,
        "sleutel": traces.key.hex(),
        "sporen": {str(size): sorted(marks) for size, marks in traces.marks.items()},
    }
    return json.dumps(told, indent=1) + "\n"


def read_proof(text: str) -> tuple[Traces, str]:
    """Keyed traces and the number of the story. Raises BrokenProofError."""
    try:
        told = json.loads(text)
        marks = {int(size): frozenset(map(str, runs)) for size, runs in told["sporen"].items()}
        key, story_id = bytes.fromhex(told["sleutel"]), str(told["verhaal"])
        fits = told["formaat"] == FORMAT and len(key) == _KEY_BYTES
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BrokenProofError from error
    if not fits or not all(0 < size <= RUN for size in marks) or not any(marks.values()):
        raise BrokenProofError
    return Traces(marks, key), story_id
