"""The journey of one story as a line. It belongs to one teller and is never averaged.

Words and marks stand at a per cent of the drawing and keep their own size at any width; only the
line is stretched, in a drawing inside it. No ids: two of them may stand on one page.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from library import Story
from library.schema.story import Moment
from site_builder.cards import StoryCard
from site_builder.pictures.curve import (
    HEIGHTS,
    Point,
    Stretch,
    is_mixed,
    pen,
    points_of,
    stretches_of,
)
from site_builder.pictures.journey_words import course, number_of_moments, short_course
from site_builder.pictures.marks import mark
from site_builder.pictures.picture import Picture, drawn, lines_of, number
from site_builder.pictures.turning import turning_word

_WORD_LINES = 4
_ONE_ROW = 7
"""Above this many moments their words stand in two rows, by turns."""
_SIGNS = 119
"""About as many signs fit beside each other over the whole width, where words show at all."""
_WIDEST = 24
"""Signs in a line: a label stays a block under its mark."""

_LARGE = Markup(
    '<svg class="journey-line words-{rows}{turns}" role="list" aria-label="Het verloop, in {moments}"'
    ' width="100%" height="20em">{axis}{line}{moments_drawn}</svg>'
)
_SMALL = Markup(
    '<svg class="small-line" role="img" aria-label="{says}" width="100%"'
    ' height="6em">{axis}{line}{marks}</svg>'
)
_LINE = Markup(
    '<svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%"'
    ' aria-hidden="true">{area}{lines}</svg>'
)
_MOMENT = Markup(
    '<g role="listitem"><a href="{href}" aria-label="{name}">'
    '<rect class="column" x="{left}%" width="{step}%" height="100%" rx="6"/>'
    '{mark}{turning}<g class="words">{words}</g></a></g>'
)


@dataclass(frozen=True)
class SmallJourney:
    """One of several side by side."""

    card: StoryCard
    picture: Picture

    @property
    def turns(self) -> bool:
        """Whether the legend must tell what a diamond is."""
        return any(moment.turning_point for moment in self.card.story.header.journey)

    @property
    def mixed(self) -> bool:
        """Whether the legend must tell what two ends are."""
        return any(is_mixed(moment) for moment in self.card.story.header.journey)


def journey_picture(story: Story) -> Picture | None:
    """Large, for the page of the story. None without a journey.

    Each moment links to its fragment, or else to its row `deel-moment-N` in the table behind it.
    """
    journey = story.header.journey
    if not journey:
        return None
    points = points_of(journey)
    labels = _labels(journey)
    svg = _LARGE.format(
        rows=_rows(labels),
        turns=" in-turns" if _second_row(labels) else "",
        moments=number_of_moments(journey),
        axis=_axis(worded=True),
        line=_line(points),
        moments_drawn=drawn(_moments(story, points, labels)),
    )
    return Picture(svg, course(journey))


def small_journey(story: Story) -> Picture | None:
    """For a row of a theme, in the colour of the text around it. None without a journey."""
    journey = story.header.journey
    if not journey:
        return None
    points = points_of(journey)
    marks = (mark(point, numbered=False) + turning_word(points, point, small=True) for point in points)
    says = short_course(journey)
    svg = _SMALL.format(
        says=says, axis=_axis(worded=False), line=_line(points), marks=drawn(marks)
    )
    return Picture(svg, says)


def small_journeys(cards: Iterable[StoryCard]) -> tuple[SmallJourney, ...]:
    """Those that have a journey, in the order they came."""
    pairs = ((card, small_journey(card.story)) for card in cards)
    return tuple(SmallJourney(card, picture) for card, picture in pairs if picture)


def _axis(*, worded: bool) -> Markup:
    """Words, never numbers: the lines are no distances that anybody measured."""
    return Markup('<g aria-hidden="true">{}</g>').format(
        drawn(
            Markup('<line class="level" x2="100%" y1="{y}%" y2="{y}%"/>').format(y=y)
            + (_axis_word(feeling.label, y) if worded else Markup(""))
            for feeling, y in HEIGHTS.items()
        )
    )


def _axis_word(label: str, y: int) -> Markup:
    return Markup('<text class="level-word" y="{y}%" dx="-.8em" dy=".32em">{label}</text>').format(
        y=y, label=label
    )


def _line(points: Sequence[Point]) -> Markup:
    """Dashed to and from *dubbel*, which has no height of its own."""
    stretches = stretches_of(points)
    lines = (
        Markup('<path class="{kind}" d="{way}"/>').format(kind=kind, way="".join(_ways(run)))
        for kind, run in groupby(stretches, lambda part: "course" if part.sure else "course unsure")
    )
    return _LINE.format(area=_area(points, stretches), lines=drawn(lines))


def _ways(run: Iterable[Stretch]) -> Iterator[str]:
    """One path for as long as the line stays of one kind."""
    for at, part in enumerate(run):
        yield part.way if at else pen(part.start) + part.way


def _area(points: Sequence[Point], stretches: Sequence[Stretch]) -> Markup:
    """A soft ground under the line, from the first moment to the last."""
    over = "".join(part.way for part in stretches)
    way = f"{pen(points[0])}{over}V100H{number(points[0].x)}Z"
    return Markup('<path class="ground" d="{way}"/>').format(way=way)


def _moments(
    story: Story, points: Sequence[Point], labels: Sequence[tuple[str, ...]]
) -> Iterator[Markup]:
    step = 100 / len(points)
    for point, label in zip(points, labels, strict=True):
        yield _MOMENT.format(
            href=_href(story, point),
            name=_name(point),
            left=number(point.x - step / 2),
            step=number(step),
            mark=mark(point, numbered=True),
            turning=turning_word(points, point),
            words=_words(point, label, labels),
        )


def _href(story: Story, point: Point) -> str:
    anchor = point.moment.fragment
    known = anchor is not None and story.fragment(anchor) is not None
    return f"#{anchor}" if known else f"#deel-moment-{point.number}"


def _name(point: Point) -> str:
    """What is said of the moment when it is reached: `3. De deurwaarder belde: heel zwaar`."""
    turning = ", keerpunt" if point.moment.turning_point else ""
    return f"{point.number}. {point.moment.moment}: {point.moment.feeling.label}{turning}"


def _labels(journey: Sequence[Moment]) -> tuple[tuple[str, ...], ...]:
    """The words of each moment, broken to the room it has."""
    room = _SIGNS // len(journey) * (1 if len(journey) <= _ONE_ROW else 2)
    width = min(room, _WIDEST)
    return tuple(lines_of(moment.moment, width, _WORD_LINES) for moment in journey)


def _rows(labels: Sequence[tuple[str, ...]]) -> int:
    """How many lines of text stand under the drawing."""
    return _second_row(labels) + max(len(label) for label in labels[1::2] or labels)


def _second_row(labels: Sequence[tuple[str, ...]]) -> int:
    """Under how many lines the second row begins; 0 where all stand in one."""
    return max(map(len, labels[::2])) if len(labels) > _ONE_ROW else 0


def _words(point: Point, label: tuple[str, ...], labels: Sequence[tuple[str, ...]]) -> Markup:
    """Under its mark, at the end of a thin line. Only where there is room; see the styles."""
    above = _second_row(labels) if point.number % 2 == 0 else 0
    x = number(point.x)
    lines = (
        Markup('<tspan x="{x}%" dy="{dy}em">{line}</tspan>').format(
            x=x, dy=number(1.4 + 1.3 * above) if at == 0 else "1.25", line=line
        )
        for at, line in enumerate(label)
    )
    return Markup(
        '<line class="drop" x1="{x}%" x2="{x}%" y1="{y}%" y2="100%"/><text y="100%">{lines}</text>'
    ).format(x=x, y=point.y, lines=drawn(lines))
