"""The journey of one story as a line. It belongs to one teller and is never averaged.

Words and marks stand at a per cent of the drawing and keep their own size at any width; only the
line is stretched, in a drawing inside it. No ids: two of them may stand on one page.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import escape

from library import Story
from site_builder.cards import StoryCard
from site_builder.pictures.curve import Point, is_mixed, points_of
from site_builder.pictures.journey_words import course, number_of_moments, short_course
from site_builder.pictures.line import line, scale
from site_builder.pictures.marks import mark
from site_builder.pictures.moment_labels import MomentLabels, labels_of
from site_builder.pictures.picture import Picture, escaped, number
from site_builder.pictures.turning import turning_word

_LARGE = (
    '<svg class="journey-line words-{rows}{in_turns}" role="list" width="100%"'
    ' aria-label="Het verloop, in {moments}" height="20em">{scale}{line}{moments_drawn}</svg>'
)
_SMALL = (
    '<svg class="small-line" role="img" aria-label="{says}" width="100%"'
    ' height="6em">{scale}{line}{marks}</svg>'
)
_MOMENT = (
    '<g role="listitem"><a href="{href}" aria-label="{name}">'
    '<rect class="column" x="{left}%" width="{step}%" height="100%" rx="6"/>'
    "{mark} {turning} {label}</a></g>"
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
    points, labels = points_of(journey), labels_of(journey)
    svg = _LARGE.format(
        rows=labels.lines,
        in_turns=" in-turns" if labels.in_turns else "",
        moments=number_of_moments(journey),
        scale=scale(worded=True),
        line=line(points),
        moments_drawn="".join(_moments(story, points, labels)),
    )
    return Picture(escaped(svg), course(journey))


def small_journey(story: Story) -> Picture | None:
    """For a row of a theme, in the colour of the text around it. None without a journey."""
    journey = story.header.journey
    if not journey:
        return None
    points = points_of(journey)
    marks = (
        mark(point, numbered=False) + turning_word(points, point, small=True) for point in points
    )
    says = short_course(journey)
    svg = _SMALL.format(
        says=escape(says), scale=scale(worded=False), line=line(points), marks="".join(marks)
    )
    return Picture(escaped(svg), says)


def small_journeys(cards: Iterable[StoryCard]) -> tuple[SmallJourney, ...]:
    """Those that have a journey, in the order they came."""
    pairs = ((card, small_journey(card.story)) for card in cards)
    return tuple(SmallJourney(card, picture) for card, picture in pairs if picture)


def _moments(story: Story, points: Sequence[Point], labels: MomentLabels) -> Iterator[str]:
    step = 100 / len(points)
    for point in points:
        yield _MOMENT.format(
            href=_href(story, point),
            name=escape(_name(point)),
            left=number(point.x - step / 2),
            step=number(step),
            mark=mark(point, numbered=True),
            turning=turning_word(points, point),
            label=labels.draw(point),
        )


def _href(story: Story, point: Point) -> str:
    anchor = point.moment.fragment
    known = anchor is not None and story.fragment(anchor) is not None
    return f"#{anchor}" if known else f"#deel-moment-{point.number}"


def _name(point: Point) -> str:
    """What is said of the moment when it is reached: `3. Keerpunt: Er werd gebeld: heel zwaar`.

    In the order in which it is seen, so that somebody can say what they see (WCAG 2.5.3).
    """
    turning = "Keerpunt: " if point.moment.turning_point else ""
    return f"{point.number}. {turning}{point.moment.moment}: {point.moment.feeling.label}"
