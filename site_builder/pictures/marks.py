"""The mark of a moment. Its shape tells what it is: a round, a diamond or two ends."""

from site_builder.pictures.curve import Point
from site_builder.pictures.picture import number

_MARK = '<svg class="{kind}" x="{x}%" y="{y}%" overflow="visible"><g>{shape}{label}</g></svg>'
_NUMBER = '<text class="number" dy=".34em">{}</text>'

_LARGE = {
    "moment": '<circle r="13"/>',
    "moment turn": '<path d="M0-20 20 0 0 20-20 0Z"/>',
    "moment both": (
        '<path class="ends" d="M0-25V25M-6-19 0-26 6-19M-6 19 0 26 6 19"/><circle r="13"/>'
    ),
    "moment turn both": (
        '<path class="ends" d="M0-29V29M-6-23 0-30 6-23M-6 23 0 30 6 23"/>'
        '<path d="M0-20 20 0 0 20-20 0Z"/>'
    ),
}
_SMALL = {
    "moment": '<circle r="3.5"/>',
    "moment turn": '<path d="M0-8 8 0 0 8-8 0Z"/>',
    "moment both": '<path class="ends" d="M0-10V10M-4-6 0-11 4-6M-4 6 0 11 4 6"/><circle r="3.5"/>',
    "moment turn both": (
        '<path class="ends" d="M0-14V14M-4-10 0-15 4-10M-4 10 0 15 4 10"/>'
        '<path d="M0-8 8 0 0 8-8 0Z"/>'
    ),
}


def mark(point: Point, *, numbered: bool) -> str:
    """Sizes are in pixels: a mark stays as large as it is while the line is stretched."""
    kind = _kind(point)
    return _MARK.format(
        kind=kind,
        x=number(point.x),
        y=point.y,
        shape=(_LARGE if numbered else _SMALL)[kind],
        label=_NUMBER.format(point.number) if numbered else "",
    )


def _kind(point: Point) -> str:
    turn = " turn" if point.moment.turning_point else ""
    return f"moment{turn}{' both' if point.mixed else ''}"
