"""Where the word *keerpunt* stands: on the side of its mark where the line is not.

In the first half it runs to the right, in the second to the left, so that it stays in the drawing;
above or below, as the line leaves room on that side.
"""

from collections.abc import Sequence

from site_builder.pictures.curve import Point
from site_builder.pictures.picture import number

_WORD = '<text class="turning-word {side}" x="{x}%" y="{y}%" dy="{dy}em">keerpunt</text>'
_LARGE, _SMALL = ("-1.7", "2.4"), ("-.9", "1.6")
"""Above and below the mark, in ems."""


def turning_word(points: Sequence[Point], point: Point, *, small: bool = False) -> str:
    """Nothing for a moment that is no turning point."""
    if not point.moment.turning_point:
        return ""
    above, below = _SMALL if small else _LARGE
    first_half = 2 * point.number <= len(points)
    return _WORD.format(
        side="after" if first_half else "before",
        x=number(point.x),
        y=point.y,
        dy=above if _above(points, point, first_half=first_half) else below,
    )


def _above(points: Sequence[Point], point: Point, *, first_half: bool) -> bool:
    """Whether the line leaves room above, on the side that the word runs to."""
    beside = points[point.number] if first_half else points[point.number - 2]
    return beside.y >= point.y
