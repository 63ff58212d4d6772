"""The sign of the library, an open book on a field of 32 by 32: one shape for all its forms."""

from collections.abc import Iterator

Point = tuple[float, float]
Curve = tuple[Point, Point, Point, Point]
"""Start, two handles and end: a cubic Bézier curve."""

SIDE = 32
THICK = 2.4
"""Of the lines, on that field."""

_UPPER: tuple[Curve, ...] = (
    ((4, 7), (9, 5), (13, 6), (16, 9)),
    ((16, 9), (19, 6), (23, 5), (28, 7)),
)
_LOWER: tuple[Curve, ...] = (
    ((28, 25), (23, 23), (19, 24), (16, 27)),
    ((16, 27), (13, 24), (9, 23), (4, 25)),
)
SPINE: tuple[Point, Point] = ((16, 9), (16, 27))
_STEPS = 24


def outline() -> Iterator[Point]:
    """The pages of the book, once around, as points on the curves."""
    for curve in (*_UPPER, *_LOWER):
        yield from points_on(curve)


def points_on(curve: Curve) -> Iterator[Point]:
    """Points along a curve, from its start to its end."""
    for step in range(_STEPS + 1):
        t = step / _STEPS
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        x, y = (sum(w * point[i] for w, point in zip(weights, curve, strict=True)) for i in (0, 1))
        yield x, y


def as_path() -> str:
    """For the `d` of an SVG path: the outline, and the spine."""
    start = _UPPER[0][0]
    upper, lower = ("".join(f"C{_words(c[1:])}" for c in side) for side in (_UPPER, _LOWER))
    return f"M{_words([start])}{upper}V25{lower}ZM{_words([SPINE[0]])}V{SPINE[1][1]:g}"


def _words(points: tuple[Point, ...] | list[Point]) -> str:
    return " ".join(f"{x:g} {y:g}" for x, y in points)
