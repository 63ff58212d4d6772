"""Topics that go together: their names one under another, an arc between two that people name in
one breath. The thicker the arc, the more stories; the number stands on it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from library.collective.together import Pair
from site_builder.pictures.journey_words import number_word
from site_builder.pictures.picture import FEW, KINDS, Kind, Picture, Table, drawn, lines_of, number
from site_builder.wording import capitalised, joined

Address = Callable[[str], str | None]
"""The link to a topic as it stands on the page; None where the topic has no page."""

_ROW = 3
"""Ems: a name is a link of its own, as high as a finger is wide."""
_HEAD = 2.5
_NAME = 17
"""Signs in a line of a name; a name has two lines at most."""
_THIN, _THICK = 2, 11
"""Pixels."""
_MANY = 8
"""Stories: with fewer than these the thickest arc is not yet at its thickest."""

_DRAWING = Markup(
    '<svg class="arcs {kind}" role="group" aria-label="{name}" width="100%" height="{height}em">'
    '<text class="kind" dy="1em">{label}</text>'
    '<svg y="{head}em" width="100%" height="{inner}em" overflow="visible">'
    '<svg class="arc-lines" x="53%" width="47%" height="100%" viewBox="0 0 100 100"'
    ' preserveAspectRatio="none" aria-hidden="true">{arcs}</svg>{names}'
    '<g aria-hidden="true">{counts}</g></svg></svg>'
)
_ARC = Markup(
    '<path class="arc" d="M1 {up}C{out} {up} {out} {down} 1 {down}" stroke-width="{wide}"/>'
)
_COUNT = Markup('<text class="arc-count" x="{x}%" y="{y}%" dx=".6em" dy=".34em">{count}</text>')
_NAME_AT = Markup(
    '<text class="before" y="{y}%">{lines}</text><circle cx="53.5%" cy="{y}%" r="4"/>'
)
_LINK = Markup(
    '<a href="{href}"><rect class="column" y="{top}%" width="53%" height="{step}%"/>{name}</a>'
)


def _no_page(_: str) -> None:
    return None


@dataclass(frozen=True)
class Arc:
    """A pair in the drawing: rows from the top, and in how many stories of this kind."""

    up: int
    down: int
    stories: int


def together_picture(
    pairs: Sequence[Pair], most: int = 12, address: Address = _no_page
) -> Picture | None:
    """A drawing for each kind. None where no pair stands in three stories of one kind."""
    shown = [(kind, found) for kind in KINDS if (found := _most_told(pairs, kind, most))]
    if not shown:
        return None
    says = [
        "Een boog verbindt twee onderwerpen waar mensen in één adem over vertellen.",
        "Hoe dikker de boog, hoe meer verhalen. Het getal zegt hoeveel.",
        *(_says(kind, found) for kind, found in shown),
    ]
    return Picture(
        drawn(_drawing(kind, found, address) for kind, found in shown),
        " ".join(says),
        tuple(_table(kind, found) for kind, found in shown),
    )


def _table(kind: Kind, pairs: Iterable[Pair]) -> Table:
    rows = ((capitalised(joined(pair.topics)), kind.words(kind.of(pair.found))) for pair in pairs)
    return Table(kind.label, ("Samen in een stuk", "In hoeveel"), tuple(rows))


def _most_told(pairs: Iterable[Pair], kind: Kind, most: int) -> list[Pair]:
    enough = [pair for pair in pairs if kind.of(pair.found) >= FEW]
    return sorted(enough, key=lambda pair: (-kind.of(pair.found), pair.topics))[:most]


def _says(kind: Kind, pairs: Sequence[Pair]) -> str:
    most = kind.of(pairs[0].found)
    first = [pair for pair in pairs if kind.of(pair.found) == most]
    if len(first) == 1:
        return f"Het vaakst gaan {joined(first[0].topics)} samen: in {kind.words(most)}."
    count = capitalised(number_word(len(first)))
    return f"{count} paren gaan het vaakst samen: elk in {kind.words(most)}."


def _drawing(kind: Kind, pairs: Sequence[Pair], address: Address) -> Markup:
    topics = _order(pairs)
    rows = {topic: at for at, topic in enumerate(topics)}
    arcs = [_arc(rows, pair, kind) for pair in pairs]
    inner = _ROW * len(topics)
    return _DRAWING.format(
        kind=kind.css_class,
        name=f"{kind.label}: onderwerpen die samengaan. In de tabel staat het in woorden",
        label=kind.label,
        head=_HEAD,
        height=number(_HEAD + inner),
        inner=inner,
        arcs=drawn(_arcs(arcs, len(topics))),
        counts=drawn(_counts(arcs, len(topics))),
        names=drawn(_topic(topic, at, len(topics), address) for topic, at in rows.items()),
    )


def _arc(rows: Mapping[str, int], pair: Pair, kind: Kind) -> Arc:
    one, other = (rows[topic] for topic in pair.topics)
    return Arc(min(one, other), max(one, other), kind.of(pair.found))


def _order(pairs: Sequence[Pair]) -> list[str]:
    """Topics that go together stand near each other: the most told pair first, and what is tied."""
    order: list[str] = []
    left = list(pairs)
    while left:
        tied = next((pair for pair in left if set(pair.topics) & set(order)), left[0])
        left.remove(tied)
        for topic in tied.topics:
            if topic not in order:
                order.append(topic)
    return order


def _arcs(arcs: Sequence[Arc], rows: int) -> Iterable[Markup]:
    most, longest = max(arc.stories for arc in arcs), _longest(arcs)
    for arc in sorted(arcs, key=lambda arc: arc.up - arc.down):
        wide = _THIN + (_THICK - _THIN) * (arc.stories / max(most, _MANY))
        out = 1 + _depth(arc, longest) * 4 / 3
        yield _ARC.format(
            up=number(_middle(arc.up, rows)),
            down=number(_middle(arc.down, rows)),
            out=number(out),
            wide=number(wide),
        )


def _counts(arcs: Sequence[Arc], rows: int) -> Iterable[Markup]:
    """On the outermost point of each arc."""
    longest = _longest(arcs)
    for arc in arcs:
        x = 53 + 0.47 * (1 + _depth(arc, longest))
        y = (_middle(arc.up, rows) + _middle(arc.down, rows)) / 2
        yield _COUNT.format(x=number(x), y=number(y), count=arc.stories)


def _depth(arc: Arc, longest: int) -> float:
    """How far to the right it reaches: further with every row between."""
    return 24 + 58 * (arc.down - arc.up - 1) / max(1, longest - 1)


def _longest(arcs: Iterable[Arc]) -> int:
    return max(arc.down - arc.up for arc in arcs)


def _middle(row: int, rows: int) -> float:
    return (row + 0.5) * 100 / rows


def _topic(topic: str, at: int, rows: int, address: Address) -> Markup:
    """Its name beside its dot; a link where the topic has a page."""
    name = _NAME_AT.format(y=number(_middle(at, rows)), lines=drawn(_name_lines(topic)))
    href, step = address(topic), 100 / rows
    if not href:
        return name
    return _LINK.format(href=href, top=number(at * step), step=number(step), name=name)


def _name_lines(topic: str) -> Iterable[Markup]:
    lines = lines_of(capitalised(topic), _NAME, 2)
    first = ".34" if len(lines) == 1 else "-.25"
    for at, line in enumerate(lines):
        yield Markup('<tspan x="50%" dy="{dy}em">{line}</tspan>').format(
            dy="1.2" if at else first, line=line
        )
