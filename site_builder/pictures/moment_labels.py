"""The words of each moment, under its mark at the end of a thin line.

They only show where there is room (see the styles); the table behind the picture has them always.
Many moments stand in two rows, by turns:      We gingen        De deurwaarder
                                               uit elkaar       belde
                                                        De post ging
                                                        de koelkast in
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from markupsafe import escape

from library.schema.story import Moment
from site_builder.pictures.curve import Point
from site_builder.pictures.picture import lines_of, number

_LINES = 4
_ONE_ROW = 7
"""Above this many moments there are two rows."""
_SIGNS = 119
"""About as many signs fit beside each other over the whole width."""
_WIDEST = 24
"""Signs in a line: a label stays a block under its mark."""

_LABEL = (
    '<g class="words"><line class="drop" x1="{x}%" x2="{x}%" y1="{y}%" y2="100%"/>'
    '<text y="100%">{lines}</text></g>'
)
_LINE = '<tspan x="{x}%" dy="{dy}em">{line}</tspan>'


@dataclass(frozen=True)
class MomentLabels:
    labels: tuple[tuple[str, ...], ...]
    """The lines of each moment."""

    @property
    def in_turns(self) -> bool:
        """Whether they stand in two rows."""
        return len(self.labels) > _ONE_ROW

    @cached_property
    def first_row(self) -> int:
        """Lines the second row stands below; 0 where there is one row."""
        return max(map(len, self.labels[::2])) if self.in_turns else 0

    @property
    def lines(self) -> int:
        """Lines of text under the drawing, in all."""
        lowest = self.labels[1::2] if self.in_turns else self.labels
        return self.first_row + max(map(len, lowest))

    def draw(self, point: Point) -> str:
        """The label of one moment."""
        x = number(point.x)
        above = 0 if point.number % 2 else self.first_row
        start = number(1.4 + 1.3 * above)
        lines = (
            _LINE.format(x=x, dy="1.25" if at else start, line=escape(line))
            for at, line in enumerate(self.labels[point.number - 1])
        )
        return _LABEL.format(x=x, y=point.y, lines=" ".join(lines))


def labels_of(journey: Sequence[Moment]) -> MomentLabels:
    """Broken to the room that each has."""
    room = _SIGNS // len(journey) * (1 if len(journey) <= _ONE_ROW else 2)
    width = min(room, _WIDEST)
    return MomentLabels(tuple(lines_of(moment.moment, width, _LINES) for moment in journey))
