"""What helped, and by whom: a dot for each story, left where it did not help, right where it did.

No bars: a dot is somebody. Real and invented stand apart, each with a mark of its own shape.
"""

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from library.collective.helped import HelpBy
from site_builder.pictures.help_counts import HelpRow, help_rows, most_told
from site_builder.pictures.picture import KINDS, Kind, Picture, Table, drawn, number
from site_builder.wording import capitalised

_ACROSS = 7
"""Dots beside each other on one side; further ones stand in a line below."""
_MOST = 35
"""Above this many on a side, a dot stands for more stories than one."""
_PITCH = 1.1
"""Between two dots. All sizes are in ems, so that they grow with the text."""
_MIDDLE = 1.2
"""From the line in the middle to the first dot."""
_HEAD, _LABEL, _AFTER = 3.6, 2.0, 0.7

_DRAWING = Markup(
    '<svg class="help-dots {kind}" role="img" aria-label="{name}" width="100%" height="{height}em">'
    '<text class="kind" dy="1em">{label}</text>'
    '<text class="before side" x="50%" y="2.8em" dx="-.8em">hielp niet</text>'
    '<text class="side" x="50%" y="2.8em" dx=".8em">hielp</text>'
    '<line class="middle" x1="50%" x2="50%" y1="1.9em" y2="100%"/>{rows}</svg>'
)
_ROW = Markup(
    '<line class="level" x2="100%" y1="{top}em" y2="{top}em"/>'
    '<text class="who" y="{top}em" dy="1.4em">{who}</text>'
    '<svg x="50%" overflow="visible">{dots}</svg>'
)
_DOTS = {
    "real": Markup('<circle class="dot{hollow}" cx="{x}em" cy="{y}em" r=".4em"/>'),
    "invented": Markup(
        '<rect class="dot{hollow}" x="{left}em" y="{up}em" width=".8em" height=".8em"/>'
    ),
}


def helped_picture(rows: Sequence[HelpBy]) -> Picture | None:
    """A drawing for each kind. None where nobody is told of in three stories of one kind."""
    shown = [(kind, found) for kind in KINDS if (found := help_rows(rows, kind))]
    if not shown:
        return None
    says = [
        "Links staat wie niet hielp, rechts wie hielp.",
        *(sentence for kind, found in shown for sentence in _says(kind, found)),
    ]
    return Picture(
        drawn(_drawing(kind, found) for kind, found in shown),
        " ".join(says),
        tuple(_table(kind, found) for kind, found in shown),
    )


def _table(kind: Kind, rows: Sequence[HelpRow]) -> Table:
    return Table(
        kind.label,
        ("Wie", "Hielp niet", "Hielp"),
        tuple((capitalised(row.who.label), str(row.did_not), str(row.helped)) for row in rows),
    )


def _says(kind: Kind, rows: Sequence[HelpRow]) -> Iterator[str]:
    unit, one = _unit(rows), "blokje" if kind.invented else "stip"
    yield (
        f"Eén {one} is één {kind.one}."
        if unit == 1
        else (f"Eén {one} staat voor {kind.words(unit)}, of voor wat er nog over is.")
    )
    yield from most_told(rows, kind)


def _drawing(kind: Kind, rows: Sequence[HelpRow]) -> Markup:
    unit, top, parts = _unit(rows), _HEAD, []
    for row in rows:
        sides = (-(-row.did_not // unit), -(-row.helped // unit))
        parts.append(_row(kind, row, sides, top))
        top += _LABEL + _PITCH * -(-max(sides) // _ACROSS) + _AFTER
    return _DRAWING.format(
        kind=kind.css_class,
        name=f"{kind.label}: wie hielp en wie niet. In de tabel staat het in woorden",
        height=number(top),
        label=kind.label,
        rows=drawn(parts),
    )


def _row(kind: Kind, row: HelpRow, sides: tuple[int, int], top: float) -> Markup:
    dots = drawn((*_dots(kind, -1, sides[0], top), *_dots(kind, 1, sides[1], top)))
    return _ROW.format(top=number(top), who=capitalised(row.who.label), dots=dots)


def _dots(kind: Kind, side: int, many: int, top: float) -> Iterator[Markup]:
    """Outward from the middle, then a line down."""
    for at in range(many):
        down, out = divmod(at, _ACROSS)
        x, y = side * (_MIDDLE + _PITCH * out), top + _LABEL + _PITCH * down + 0.5
        yield _DOTS[kind.css_class].format(
            hollow=" hollow" if side < 0 else "",
            x=number(x),
            y=number(y),
            left=number(x - 0.4),
            up=number(y - 0.4),
        )


def _unit(rows: Iterable[HelpRow]) -> int:
    """How many stories a dot stands for: one, as long as they can be seen apart."""
    most, unit = max(max(row.helped, row.did_not) for row in rows), 1
    while most > unit * _MOST:
        unit *= 10
    return unit
