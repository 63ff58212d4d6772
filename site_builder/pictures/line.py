"""The ground of a journey: the scale in words, and the line over it."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby

from site_builder.pictures.curve import HEIGHTS, Point, Stretch, pen, stretches_of
from site_builder.pictures.picture import number

_LEVEL = '<line class="level" x2="100%" y1="{y}%" y2="{y}%"/>'
_LEVEL_WORD = '<text class="level-word" y="{y}%" dx="-.8em" dy=".32em">{label}</text>'
_LINE = (
    '<svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%"'
    ' aria-hidden="true"><path class="ground" d="{ground}"/>{lines}</svg>'
)
_STRETCHES = '<path class="{kind}" d="{way}"/>'


@cache
def scale(*, worded: bool) -> str:
    """Words, never numbers: nobody measured how far they lie apart."""
    template = _LEVEL + (_LEVEL_WORD if worded else "")
    levels = (template.format(y=y, label=feeling.label) for feeling, y in HEIGHTS.items())
    return f'<g aria-hidden="true">{"".join(levels)}</g>'


def line(points: Sequence[Point]) -> str:
    """Dotted to and from *dubbel*, which has no height of its own."""
    stretches = stretches_of(points)
    lines = (
        _STRETCHES.format(kind=kind, way="".join(_ways(run)))
        for kind, run in groupby(stretches, lambda part: "course" if part.sure else "course unsure")
    )
    return _LINE.format(ground=_ground(points, stretches), lines="".join(lines))


def _ways(run: Iterable[Stretch]) -> Iterator[str]:
    """One path for as long as the line stays of one kind."""
    for at, part in enumerate(run):
        yield part.way if at else pen(part.start) + part.way


def _ground(points: Sequence[Point], stretches: Sequence[Stretch]) -> str:
    """What lies under the line, from the first moment to the last."""
    over = "".join(part.way for part in stretches)
    return f"{pen(points[0])}{over}V100H{number(points[0].x)}Z"
