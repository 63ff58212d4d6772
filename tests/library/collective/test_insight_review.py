"""What an editor should know of insights and topics: facts, real and invented apart."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from library import Library, Story, load_library
from library.collective.counts import Tally
from library.collective.insight_review import (
    InsightReview,
    raw_material,
    review_insights,
    uncovered_topics,
)
from library.vocabulary import Firmness
from tests.insight_files import INVENTED, REAL, cited, insight, write_stories

SOUGHT = "overal"
THREE = cited(INVENTED[:3])
OTHERWISE = cited(INVENTED[3:], "de-buurvrouw")


def load(root: Path, text: str, real: tuple[str, ...] = ()) -> Library:
    library, findings = load_library(write_stories(root, text, real=real), date(2026, 11, 21))
    assert not [finding for finding in findings if finding.blocks]
    return library


def review(library: Library) -> InsightReview:
    (found,) = review_insights(library)
    return found


def without(library: Library, story_id: str) -> Library:
    return library.with_stories(story for story in library.stories if story.id != story_id)


def published(story: Story, quarter: str) -> Story:
    header = story.header.model_copy(update={"published_in": quarter})
    return replace(story, header=header)


def test_exactly_three_stories_is_the_edge(tmp_path: Path) -> None:
    library = load(tmp_path, insight(THREE, OTHERWISE))
    found = review(library)
    assert (found.at_the_edge, found.too_few, found.lowered) == (True, False, False)
    assert found.support == Tally(0, 3)
    assert found.against == Tally(0, 1)
    tipped = review(without(library, INVENTED[0]))
    assert (tipped.at_the_edge, tipped.too_few, tipped.lowered) == (False, True, True)
    assert tipped.holds is Firmness.FIRST_IMPRESSION


def test_four_stories_and_another_side_need_nothing(tmp_path: Path) -> None:
    assert review(load(tmp_path, insight(cited(INVENTED), OTHERWISE))).quiet


def test_a_first_impression_of_three_stories_has_no_edge_to_fall_from(tmp_path: Path) -> None:
    text = insight(THREE, OTHERWISE, firmness="eerste_indruk")
    assert not review(load(tmp_path, text)).at_the_edge


def test_a_search_is_no_counter_example(tmp_path: Path) -> None:
    found = review(load(tmp_path, insight(cited(INVENTED), sought=SOUGHT)))
    assert found.one_sided
    assert not found.lowered


@pytest.mark.parametrize(
    ("support", "leans"),
    [
        (cited(INVENTED), None),
        (THREE, None),
        ((*THREE, "dpdbhh#de-buurvrouw"), ("dpdbhh", 2, 4)),
        (("whmq82#stapel",), ("whmq82", 1, 1)),
        (cited(INVENTED[:2]), ("dpdbhh", 1, 2)),
    ],
)
def test_half_or_more_of_one_story_is_leaning(
    support: tuple[str, ...], leans: tuple[str, int, int] | None, tmp_path: Path
) -> None:
    text = insight(support, firmness="eerste_indruk", sought=SOUGHT)
    found = review(load(tmp_path, text)).leaning
    assert (found and (found.story.id, found.fragments, found.among)) == leans


def test_leaning_is_counted_within_the_kind_that_carries(tmp_path: Path) -> None:
    text = insight((*cited(REAL[:1]), *THREE), firmness="eerste_indruk", sought=SOUGHT)
    found = review(load(tmp_path, text, REAL[:1])).leaning
    assert found
    assert (found.story.id, found.fragments, found.among) == (REAL[0], 1, 1)


@pytest.mark.parametrize(("updated", "old"), [("2024-K4", False), ("2024-K3", True)])
def test_after_two_years_it_is_old(updated: str, old: bool, tmp_path: Path) -> None:
    text = insight(cited(INVENTED), OTHERWISE).replace("2026-K4", updated)
    assert review(load(tmp_path, text)).old is old


@pytest.mark.parametrize(("quarter", "newer"), [("2026-K4", 0), ("2027-K1", 2)])
def test_fragments_that_came_after_it_are_counted(quarter: str, newer: int, tmp_path: Path) -> None:
    library = load(tmp_path, insight(THREE, sought=SOUGHT))
    stories = [published(story, quarter) for story in library.stories if story.id == INVENTED[3]]
    kept = [story for story in library.stories if story.id != INVENTED[3]]
    found = review(library.with_stories([*kept, *stories]))
    assert found.newer == Tally(0, newer)
    assert found.stale is bool(newer)


def test_fragments_it_cites_already_are_not_new(tmp_path: Path) -> None:
    library = load(tmp_path, insight(THREE, cited(INVENTED[:3], "de-buurvrouw")))
    later = library.with_stories(
        published(story, "2027-K1") for story in library.stories if story.id != INVENTED[3]
    )
    assert review(later).newer == Tally(0, 0)


def test_topics_without_an_insight_are_named_with_their_fragments(tmp_path: Path) -> None:
    library = load(tmp_path, insight(THREE, sought=SOUGHT), REAL[:2])
    (topic,) = uncovered_topics(library)
    assert (topic.label, topic.fragments) == ("ongeopende post", Tally(2, 4))
    assert uncovered_topics(library, "schulden") == (topic,)
    assert uncovered_topics(library, "bestaat-niet") == ()
    (bare, _) = uncovered_topics(replace(library, insights=()))
    assert (bare.label, bare.fragments) == ("schaamte", Tally(4, 8))


def test_raw_material_says_who_cites_it_already(tmp_path: Path) -> None:
    library = load(tmp_path, insight(THREE, OTHERWISE), REAL[:1])
    parts = raw_material(library, "schaamte")
    assert [part.story.invented for part in parts] == [False] * 2 + [True] * 8
    (one,) = library.insights
    cites = {str(part.fragment.citation): (part.carries, part.against) for part in parts}
    assert cites["whmq82#stapel"] == ((one,), ())
    assert cites["bh8zqw#de-buurvrouw"] == ((), (one,))
    assert cites["bh8zqw#stapel"] == ((), ())
    assert raw_material(library, "schaamte", "bestaat-niet") == ()
