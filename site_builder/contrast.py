"""Can people see it? Contrast between the colours that stand on each other, after WCAG 2.2.

A colour is text of the form `#a1b2c3`, a token the name of a colour in the styles (`paper-sunk`).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_HERE = files("site_builder")
_THEMES = ("1", "2", "3", "other")
MODES = ("light", "dark", "light-more", "dark-more")
"""On a light and a dark screen, and there with more contrast for who asks for it."""
_TOKEN = re.compile(
    r"--([a-z0-9-]+): " + " ".join(rf"var\(--{mode}, (#[0-9a-f]{{6}})\)" for mode in MODES) + ";"
)


@dataclass(frozen=True)
class Pair:
    """Two tokens of which one stands on the other."""

    front: str
    back: str
    needed: float

    @property
    def is_text(self) -> bool:
        return self.needed >= 4.5


@cache
def pairs() -> tuple[Pair, ...]:
    """Every pair that the styles make, each once."""
    table = (_HERE / "data" / "contrast.txt").read_text("utf-8")
    rows = (line for line in table.splitlines() if line and not line.startswith("#"))
    return tuple(dict.fromkeys(pair for row in rows for pair in _pairs_in(row)))


def _pairs_in(row: str) -> Iterator[Pair]:
    head, _, backs = row.partition(":")
    needed, front = head.split()
    for theme in _THEMES if "#" in row else ("",):
        for back in backs.split():
            yield Pair(front.replace("#", theme), back.replace("#", theme), float(needed))


@cache
def our_colours() -> dict[str, dict[str, str]]:
    """The tokens of the styles themselves: mode → token → colour."""
    text = (_HERE / "static" / "styles" / "1-tokens.css").read_text("utf-8")
    rows = _TOKEN.findall(text)
    return {mode: {row[0]: row[at] for row in rows} for at, mode in enumerate(MODES, start=1)}


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white): WCAG 2.2, definition of contrast ratio."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance of a colour in sRGB: WCAG 2.2, definition of relative luminance."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in _parts(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def failing(colours: Mapping[str, str]) -> Iterator[tuple[Pair, float]]:
    """The pairs of which the contrast is too little, with that contrast."""
    for pair in pairs():
        found = contrast(colours[pair.front], colours[pair.back])
        if found < pair.needed:
            yield pair, found


def nearest(token: str, wrong: Sequence[Pair], colours: Mapping[str, str]) -> str | None:
    """The nearest colour for a token with which every pair of it passes; else these pairs at least.

    Nearest on the way to black or to white, so that it stays the same kind of colour. None where
    neither is enough.
    """
    own = [pair for pair in pairs() if token in (pair.front, pair.back)]
    ways = [{**colours, token: colour} for colour in _darker_and_lighter(colours[token])]
    for wanted in (own, wrong):
        for way in ways:
            if _all_pass(wanted, way):
                return way[token]
    return None


def _all_pass(wanted: Iterable[Pair], colours: Mapping[str, str]) -> bool:
    return all(contrast(colours[p.front], colours[p.back]) >= p.needed for p in wanted)


def _darker_and_lighter(colour: str) -> Iterator[str]:
    """A hundred steps to black and to white, nearest first."""
    for step in range(1, 101):
        for end in (0, 255):
            mixed = (round(part + (end - part) * step / 100) for part in _parts(colour))
            yield "#{:02x}{:02x}{:02x}".format(*mixed)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
