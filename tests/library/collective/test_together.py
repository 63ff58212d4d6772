"""Topics that stand at the same fragment."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from library import Story, load_library
from library.collective.counts import Tally
from library.collective.together import Pair, beside, topics_together
from tests.library_files import STORY, TOPICS, real_story, rule_on_rare, write_library

SHAME_AND_FRIENDS = "## De buurvrouw\n\n*Onderwerpen: schaamte, vrienden*"


@pytest.fixture
def stories(tmp_path: Path) -> tuple[Story, ...]:
    """Post and shame in one real and two invented stories; shame and friends in one of those."""
    friends = STORY.replace("whmq82", "dpdbhh").replace(
        "## De buurvrouw\n\n*Onderwerpen: schaamte*", SHAME_AND_FRIENDS
    )
    files: dict[str, str | bytes] = {
        "stories/b.md": friends,
        "stories/c.md": real_story(whmq82="qqhh2q"),
        "themes/onderwerpen.yaml": f"{TOPICS}- onderwerp: vrienden\n  definitie: Vrienden.\n",
    }
    library, findings = load_library(
        rule_on_rare(write_library(tmp_path, files)), date(2026, 11, 21)
    )
    assert len(library.stories) == 3, [str(finding) for finding in findings]
    return library.stories


POST_AND_SHAME = Pair(("ongeopende post", "schaamte"), Tally(real=1, invented=2))
SHAME_AND_FRIENDS_PAIR = Pair(("schaamte", "vrienden"), Tally(real=0, invented=1))


def test_stories_are_counted_each_kind_apart_and_most_come_first(
    stories: tuple[Story, ...],
) -> None:
    assert topics_together(stories) == (POST_AND_SHAME, SHAME_AND_FRIENDS_PAIR)


def test_in_one_story_is_not_enough_it_must_be_one_fragment(stories: tuple[Story, ...]) -> None:
    """Post and friends stand in one story, but never at one fragment."""
    assert ("ongeopende post", "vrienden") not in {pair.topics for pair in topics_together(stories)}


def test_beside_a_topic_that_topic_stands_first(stories: tuple[Story, ...]) -> None:
    assert beside("schaamte", stories) == (
        Pair(("schaamte", "ongeopende post"), POST_AND_SHAME.found),
        SHAME_AND_FRIENDS_PAIR,
    )
    assert beside("onbekend", stories) == ()


def test_a_story_that_names_both_twice_counts_once(stories: tuple[Story, ...]) -> None:
    assert beside("schaamte", [*stories, *stories])[0].found == POST_AND_SHAME.found


def test_the_larger_kind_decides_the_order_and_kinds_are_not_added(
    stories: tuple[Story, ...],
) -> None:
    """Two invented stories go before one real and one invented, though its label comes first."""
    friends, real = (story for story in stories if story.id in {"dpdbhh", "qqhh2q"})
    header = friends.header.model_copy(update={"id": "fffff5"})
    only_friends = replace(friends, header=header, fragments=friends.fragments[1:])
    assert topics_together([friends, real, only_friends]) == (
        Pair(("schaamte", "vrienden"), Tally(real=0, invented=2)),
        Pair(("ongeopende post", "schaamte"), Tally(real=1, invented=1)),
    )
