"""Where the word *keerpunt* stands: on the side of its mark where the line is not.

         ╲    keerpunt            keerpunt    ╱
          ╲ ◆            a valley:   ◆       ◆   a rise, in the second half
            ╲           ╲  ╱              ╱
"""

from collections.abc import Sequence

from markupsafe import Markup

from site_builder.pictures.curve import Point
from site_builder.pictures.picture import number

_WORD = Markup('<text class="turning-word {side}" x="{x}%" y="{y}%" dy="{dy}em">keerpunt</text>')
_LARGE, _SMALL = ("-1.7", "2.4"), ("-.9", "1.6")
"""Above and below the mark, in ems."""


def turning_word(points: Sequence[Point], point: Point, *, small: bool = False) -> Markup:
    """Nothing for a moment that is no turning point."""
    if not point.moment.turning_point:
        return Markup("")
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
