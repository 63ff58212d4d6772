"""Pictures: what they show is what was told, no more and no less, and the words beside them agree."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from library import Story
from library.collective.counts import Tally
from library.collective.helped import HelpBy, Told
from library.collective.together import Pair
from library.schema.story import Help, Moment
from library.vocabulary import Feeling, Helper, Source, YesNo
from site_builder.pictures import (
    helped_picture,
    journey_picture,
    small_journey,
    together_picture,
)
from site_builder.pictures.curve import SCALE, points_of, stretches_of
from site_builder.pictures.picture import lines_of
from tests.site_builder.example_site import INVENTED, REAL, example_library

calm = settings(deadline=None)  # a busy machine makes no picture wrong
FIELDS = ("moment", "feeling", "fragment", "turning_point")
words = st.text("abcdéï ’<&\"'", min_size=1, max_size=60).filter(str.strip)
moments = st.builds(
    lambda *parts: Moment.model_construct(**dict(zip(FIELDS, parts, strict=True))),
    words,
    st.sampled_from(Feeling),
    st.sampled_from([None, "post"]),
    st.sampled_from(YesNo),
)
journeys = st.lists(moments, min_size=1, max_size=10)


@cache
def example(story_id: str) -> Story:
    story = example_library().story(story_id)
    assert story
    return story


def with_journey(journey: list[Moment]) -> Story:
    story = example(INVENTED)
    return replace(story, header=story.header.model_copy(update={"journey": tuple(journey)}))


def moment(feeling: Feeling, words: str = "Iets", turning: YesNo = YesNo.NO) -> Moment:
    return Moment(moment=words, gevoel=feeling, keerpunt=turning)  # type: ignore[call-arg]


def story_of_kind(number: int, invented: bool) -> Story:
    story = example(INVENTED)
    source = Source.FICTION if invented else Source.INTERVIEW
    update = {"id": f"s{number:05}", "source": source}
    return replace(story, header=story.header.model_copy(update=update))


def told(stories: list[Story], who: Helper) -> tuple[Told, ...]:
    line = Help(wat="Iets", wie=who)  # type: ignore[call-arg]
    return tuple(Told(story, line, None) for story in stories)


def drawn(svg: Markup) -> list[ET.Element]:
    """Every tag, in order. Fails where it is no well-formed XML."""
    return list(ET.fromstring(f"<all>{svg}</all>").iter())


def with_class(svg: Markup, name: str) -> list[ET.Element]:
    return [tag for tag in drawn(svg) if name in tag.get("class", "").split()]


def links(svg: Markup) -> list[ET.Element]:
    return [tag for tag in drawn(svg) if tag.tag == "a"]


@calm
@given(journeys)
def test_every_moment_is_a_link_once_and_in_order(journey: list[Moment]) -> None:
    picture = journey_picture(with_journey(journey))
    assert picture
    names = [link.get("aria-label", "") for link in links(picture.svg)]
    for at, (name, told_of) in enumerate(zip(names, journey, strict=True), start=1):
        turning = "Keerpunt: " if told_of.turning_point else ""
        assert name == f"{at}. {turning}{told_of.moment}: {told_of.feeling.label}"
    assert [tag.text for tag in with_class(picture.svg, "number")] == [
        str(at) for at in range(1, len(journey) + 1)
    ]


@calm
@given(journeys)
def test_the_line_never_shows_a_feeling_that_nobody_told(journey: list[Moment]) -> None:
    """A curve lies within the hull of its four points: those two between must not stand out."""
    for part in stretches_of(points_of(journey)):
        low, high = sorted((part.start.y, part.end.y))
        assert low <= min(part.leaves[1], part.arrives[1])
        assert max(part.leaves[1], part.arrives[1]) <= high
        assert part.start.x < part.leaves[0] < part.arrives[0] < part.end.x


@calm
@given(journeys)
def test_a_better_moment_stands_higher(journey: list[Moment]) -> None:
    points = points_of(journey)
    for one, other in pairwise(sorted(points, key=lambda point: point.y)):
        if not (one.mixed or other.mixed):
            assert SCALE.index(one.moment.feeling) <= SCALE.index(other.moment.feeling)


@calm
@given(journeys)
def test_the_words_name_every_feeling_and_every_turning_point(journey: list[Moment]) -> None:
    picture = journey_picture(with_journey(journey))
    assert picture
    without_quotes = picture.says
    for told_of in journey:
        assert re.search(rf"(?<!heel ){told_of.feeling.label}\b", without_quotes)
        if told_of.turning_point:
            assert told_of.moment in picture.says
    assert ("Keerpunt" in picture.says) == any(told_of.turning_point for told_of in journey)


@calm
@given(journeys)
def test_same_journey_same_bytes_at_most_one_decimal_and_no_ids(journey: list[Moment]) -> None:
    story = with_journey(journey)
    for draw in (journey_picture, small_journey):
        picture = draw(story)
        assert picture
        assert picture == draw(story)
        attributes = [value for tag in drawn(picture.svg) for value in tag.attrib.items()]
        assert not [name for name, _ in attributes if name in {"id", "style"}]
        ways = " ".join(value for name, value in attributes if name in {"d", "x", "y", "x1", "y1"})
        assert not re.search(r"\.\d\d|nan|inf|e-|-0\b", ways)


def test_a_story_without_a_journey_has_no_picture() -> None:
    assert journey_picture(with_journey([])) is None
    assert small_journey(with_journey([])) is None


def test_a_moment_leads_to_its_fragment_or_else_to_its_row_in_the_table() -> None:
    story = with_journey([])
    anchor = story.fragments[0].anchor
    here, nowhere = moment(Feeling.GOOD), moment(Feeling.HEAVY)
    journey = (here.model_copy(update={"fragment": anchor}), nowhere)
    header = story.header.model_copy(update={"journey": journey})
    picture = journey_picture(replace(story, header=header))
    assert picture
    assert [link.get("href") for link in links(picture.svg)] == [f"#{anchor}", "#deel-moment-2"]


def test_mixed_is_a_shape_of_its_own_on_a_dotted_line() -> None:
    picture = journey_picture(
        with_journey([moment(Feeling.GOOD), moment(Feeling.MIXED), moment(Feeling.GOOD)])
    )
    assert picture
    assert len(with_class(picture.svg, "both")) == 1
    assert [tag.get("class") for tag in with_class(picture.svg, "course")] == ["course unsure"]
    assert "dubbel" not in [tag.text for tag in with_class(picture.svg, "level-word")]


def test_a_turning_point_is_a_shape_and_a_word() -> None:
    journey = [moment(Feeling.HEAVY), moment(Feeling.BETTER, turning=YesNo.YES)]
    for picture in (journey_picture(with_journey(journey)), small_journey(with_journey(journey))):
        assert picture
        assert len(with_class(picture.svg, "turn")) == 1
        assert [tag.text for tag in with_class(picture.svg, "turning-word")] == ["keerpunt"]


@pytest.mark.parametrize(
    ("feelings", "says"),
    [
        (["zwaar"], "Eén moment. Het is zwaar."),
        (["zwaar", "goed"], "Twee momenten. Het begint zwaar. Het eindigt goed."),
        (
            ["zwaar", "zwaar", "zwaar", "dubbel", "beter"],
            "Vijf momenten. Het begint zwaar. Dan is het nog twee keer zwaar, daarna dubbel."
            " Het eindigt beter.",
        ),
        (
            ["zwaar", "heel_zwaar", "heel_zwaar", "goed", "zwaar", "goed"],
            "Zes momenten. Het begint zwaar. Dan is het twee keer heel zwaar, daarna goed en zwaar."
            " Het eindigt goed.",
        ),
    ],
)
def test_the_course_in_plain_words(feelings: list[str], says: str) -> None:
    picture = journey_picture(with_journey([moment(Feeling.of(each)) for each in feelings]))
    assert picture
    assert picture.says == says


@calm
@given(st.text("ab ", max_size=90), st.integers(2, 20), st.integers(1, 4))
def test_broken_words_fit_their_room(text: str, width: int, most: int) -> None:
    lines = lines_of(text, width, most)
    assert len(lines) <= most
    assert all(len(line.removesuffix(" …")) <= width for line in lines)


counts = st.integers(0, 6)


@calm
@given(st.lists(st.tuples(counts, counts, counts, counts), max_size=5))
def test_a_dot_is_a_story_and_below_three_nothing_is_drawn(
    numbers: list[tuple[int, int, int, int]],
) -> None:
    """Per helper: real that it helped and not, invented that it helped and not."""
    rows = []
    for who, (good, bad, made_good, made_bad) in zip(Helper, numbers, strict=False):
        real = [story_of_kind(at, invented=False) for at in range(good + bad)]
        made = [story_of_kind(100 + at, invented=True) for at in range(made_good + made_bad)]
        rows.append(
            HelpBy(
                who,
                told(real[:good] + made[:made_good], who),
                told(real[good:] + made[made_good:], who),
            )
        )
    picture = helped_picture(rows)
    for kind, places in (("real", (0, 1)), ("invented", (2, 3))):
        enough = [row for row in numbers if sum(row[at] for at in places) >= 3]
        blocks = with_class(picture.svg, kind) if picture else []
        assert len(blocks) == bool(enough)
        for block in blocks:
            dots = [tag.get("class") for tag in block.iter() if tag.get("class", "")[:3] == "dot"]
            assert dots.count("dot") == sum(row[places[0]] for row in enough)
            assert dots.count("dot hollow") == sum(row[places[1]] for row in enough)


def test_a_story_that_tells_of_a_helper_twice_is_one_dot() -> None:
    stories = [story_of_kind(at, invented=True) for at in range(3)]
    picture = helped_picture([HelpBy(Helper.FAMILY, told([*stories, *stories], Helper.FAMILY), ())])
    assert picture
    assert len(with_class(picture.svg, "dot")) == 3
    assert picture.tables[0].rows == (("Familie", "0", "3"),)


def test_of_very_many_stories_a_dot_stands_for_more_and_the_words_say_so() -> None:
    stories = [story_of_kind(at, invented=False) for at in range(120)]
    picture = helped_picture([HelpBy(Helper.FAMILY, told(stories, Helper.FAMILY), ())])
    assert picture
    assert len(with_class(picture.svg, "dot")) == 12
    assert "Eén stip staat voor 10 verhalen" in picture.says


def test_what_helped_says_who_is_told_of_most_and_names_all_that_are_alike() -> None:
    stories = [story_of_kind(at, invented=True) for at in range(3)]
    rows = [
        HelpBy(Helper.FAMILY, told(stories, Helper.FAMILY), ()),
        HelpBy(Helper.FRIEND, told(stories, Helper.FRIEND), ()),
    ]
    picture = helped_picture(rows)
    assert picture
    assert (
        "Bij ‘hielp’ staan familie en een vriend of vriendin het vaakst:"
        " elk in 3 verzonnen voorbeelden." in picture.says
    )
    assert "‘hielp niet’" not in picture.says


topics = st.sampled_from(["schaamte", "post", "werk", "rouw", "een heel lang onderwerp"])
pairs = st.dictionaries(
    st.tuples(topics, topics).filter(lambda both: both[0] < both[1]),
    st.builds(Tally, counts, counts),
    max_size=8,
)


@calm
@given(pairs, st.integers(1, 5))
def test_an_arc_for_each_pair_of_enough_stories_of_one_kind(
    found: dict[tuple[str, str], Tally], most: int
) -> None:
    picture = together_picture([Pair(*each) for each in found.items()], most)
    for at, kind in enumerate(("real", "invented")):
        tallies = [(count.real, count.invented)[at] for count in found.values()]
        shown = sorted((count for count in tallies if count >= 3), reverse=True)[:most]
        blocks = with_class(picture.svg, kind) if picture else []
        assert len(blocks) == bool(shown)
        for block in blocks:
            numbers = [tag.text for tag in block.iter() if tag.get("class") == "arc-count"]
            assert numbers == [str(count) for count in shown]
            assert len([tag for tag in block.iter() if tag.get("class") == "arc"]) == len(shown)


@pytest.mark.parametrize(
    ("other", "says"),
    [
        (4, "Het vaakst gaan a en b samen: in 5 verhalen."),
        (5, "Twee paren gaan het vaakst samen: elk in 5 verhalen."),
    ],
)
def test_no_pair_is_called_the_most_told_when_another_is_told_as_often(
    other: int, says: str
) -> None:
    picture = together_picture([Pair(("a", "b"), Tally(5, 0)), Pair(("a", "c"), Tally(other, 0))])
    assert picture
    assert says in picture.says


def test_a_thicker_arc_is_in_more_stories_and_a_topic_links_to_its_page() -> None:
    some = [Pair(("a", "b"), Tally(0, 6)), Pair(("b", "c"), Tally(0, 3))]
    picture = together_picture(some, 12, lambda topic: None if topic == "c" else f"../{topic}/")
    assert picture
    arcs = with_class(picture.svg, "arc")
    wide = [float(tag.get("stroke-width", "")) for tag in arcs]
    assert wide[0] > wide[1]
    assert [link.get("href") for link in links(picture.svg)] == ["../a/", "../b/"]
    assert picture.tables[0].rows == (
        ("A en b", "6 verzonnen voorbeelden"),
        ("B en c", "3 verzonnen voorbeelden"),
    )


def test_the_example_stories_that_have_a_journey_show_it_on_their_page() -> None:
    """The real one of the example has a journey; its page has the curve, and a row for each link."""
    from tests.site_builder.example_site import page  # noqa: PLC0415

    story = example(REAL)
    html = page(f"verhalen/{REAL}/")
    assert story.header.journey
    assert html.count('<g role="listitem">') == len(story.header.journey)
    for at in range(1, len(story.header.journey) + 1):
        assert f'id="deel-moment-{at}"' in html
