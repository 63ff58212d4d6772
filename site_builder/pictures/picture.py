"""Picture: a drawing and the words that say the same. What all of them are made with."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from library.collective.counts import Tally

FEW = 3
"""Below this many stories of one kind nothing is drawn: those are shown as quotes."""


@dataclass(frozen=True)
class Table:
    """The same in words, behind the drawing of one kind of stories."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """The first cell of a row says what the row is about."""


@dataclass(frozen=True)
class Picture:
    svg: Markup
    says: str
    """What it shows, in one or a few sentences. Stands beside it as text."""
    tables: tuple[Table, ...] = ()
    """Empty for a journey: its template makes the table from the story, with links."""


@dataclass(frozen=True)
class Kind:
    """Real stories or invented ones. Each kind has a drawing of its own, and never one together."""

    css_class: str
    label: str
    """Above the drawing."""
    invented: bool
    one: str
    more: str

    def of(self, count: Tally) -> int:
        return count.invented if self.invented else count.real

    def words(self, stories: int) -> str:
        """`3 verzonnen voorbeelden`, `geen verhalen`."""
        return f"{stories or 'geen'} {self.one if stories == 1 else self.more}"


KINDS = (
    Kind("real", "Verhalen", False, "verhaal", "verhalen"),
    Kind("invented", "Verzonnen voorbeelden", True, "verzonnen voorbeeld", "verzonnen voorbeelden"),
)


def number(value: float) -> str:
    """At most one decimal, so that the same input gives the same bytes: `7.1`, `70`."""
    return f"{round(value, 1) + 0:.1f}".removesuffix(".0")


def lines_of(text: str, width: int, most: int) -> tuple[str, ...]:
    """Words broken over lines of at most `width` signs: SVG breaks none by itself.

    What does not fit ends in an ellipsis; the table has it whole.
    """
    lines = list(_lines_of((_fitted(word, width) for word in text.split()), width))
    return tuple(lines) if len(lines) <= most else (*lines[: most - 1], f"{lines[most - 1]} …")


def _fitted(word: str, width: int) -> str:
    return word if len(word) <= width else f"{word[: width - 1]}…"


def _lines_of(words: Iterable[str], width: int) -> Iterator[str]:
    line = ""
    for word in words:
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}".strip()
    if line:
        yield line


def escaped(svg: str) -> Markup:
    """A drawing of which every text was escaped where it went in. For what is drawn for each story;
    `Markup.format` would go over every part again at every step.
    """
    return Markup(svg)  # noqa: S704


def drawn(parts: Iterable[Markup]) -> Markup:
    """One after the other."""
    return Markup("").join(parts)
