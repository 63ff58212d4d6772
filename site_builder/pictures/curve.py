"""The line of a journey: through every moment that was told, and never beyond.

p0 ── c0
        ╲          Between two moments both control points stay between their heights, so
         ╲         that the curve does too (it lies inside the hull of its four points).
         c1 ── p1  At a turn the curve runs flat: no feeling shows that nobody told.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from library.schema.story import Moment
from library.vocabulary import Feeling
from site_builder.pictures.picture import number

SCALE = (Feeling.GOOD, Feeling.BETTER, Feeling.IN_BETWEEN, Feeling.HEAVY, Feeling.VERY_HEAVY)
"""From the top down. *Dubbel* is no place on it."""
HEIGHTS = {feeling: 12 + 18 * at for at, feeling in enumerate(SCALE)}
"""Per cent from the top; below is room for a word."""
_MIDDLE = HEIGHTS[Feeling.IN_BETWEEN]
_REACH = 0.42
"""How far a control point lies, as a part of the step. Below a half: time never runs back."""


@dataclass(frozen=True)
class Point:
    """One moment in the drawing, in per cent of its width and height."""

    x: float
    y: int
    number: int
    moment: Moment

    @property
    def mixed(self) -> bool:
        """Two feelings at once. The line passes through the middle without a height of its own."""
        return is_mixed(self.moment)


@dataclass(frozen=True)
class Stretch:
    """The line between two moments."""

    start: Point
    leaves: tuple[float, float]
    arrives: tuple[float, float]
    end: Point

    @property
    def sure(self) -> bool:
        """Whether both of its ends have a height that was told."""
        return not (self.start.mixed or self.end.mixed)

    @property
    def way(self) -> str:
        """As the commands of a path, from where the pen is."""
        corners = (*self.leaves, *self.arrives, self.end.x, self.end.y)
        return "C" + " ".join(map(number, corners))


def is_mixed(moment: Moment) -> bool:
    """Whether it was both good and heavy."""
    return moment.feeling is Feeling.MIXED


def points_of(journey: Sequence[Moment]) -> tuple[Point, ...]:
    """Evenly spread: the order was told, the time between was not."""
    step = 100 / len(journey)
    return tuple(
        Point(round((at + 0.5) * step, 1), HEIGHTS.get(moment.feeling, _MIDDLE), at + 1, moment)
        for at, moment in enumerate(journey)
    )


def stretches_of(points: Sequence[Point]) -> tuple[Stretch, ...]:
    """The curve, moment to moment."""
    slopes = list(_slopes(points))
    return tuple(
        _stretch(start, end, slopes[at], slopes[at + 1])
        for at, (start, end) in enumerate(pairwise(points))
    )


def _stretch(start: Point, end: Point, leaving: float, arriving: float) -> Stretch:
    reach = _REACH * (end.x - start.x)
    return Stretch(
        start,
        (start.x + reach, start.y + _REACH * leaving),
        (end.x - reach, end.y - _REACH * arriving),
        end,
    )


def _slopes(points: Sequence[Point]) -> Iterator[float]:
    """Rise per step at every point (Fritsch and Butland, 1984): the harmonic mean of both sides,
    flat at a turn and at the ends.
    """
    rises = [0, *(end.y - start.y for start, end in pairwise(points)), 0]
    for before, after in pairwise(rises):
        yield 2 * before * after / (before + after) if before * after > 0 else 0


def pen(at: Point) -> str:
    """Where a path begins."""
    return f"M{number(at.x)} {at.y}"
