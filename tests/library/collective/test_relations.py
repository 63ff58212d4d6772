"""What goes with what."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from library import Library, Story, load_library
from library.collective.counts import only_invented, share_of
from library.collective.relations import fragments_by_topic, insights_with, related_stories
from tests.library_files import STORY, real_story, rule_on_rare, write_library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    about_shame = STORY.replace("whmq82", "dpdbhh").replace("ongeopende post, schaamte", "schaamte")
    real = real_story(whmq82="qqhh2q")
    files: dict[str, str | bytes] = {"stories/b.md": about_shame, "stories/c.md": real}
    root = rule_on_rare(write_library(tmp_path, files))
    library, findings = load_library(root, on=date(2026, 11, 21))
    assert not [finding for finding in findings if finding.blocks]
    return library


def story(library: Library, story_id: str) -> Story:
    found = library.story(story_id)
    assert found
    return found


def test_fragments_stand_under_every_topic_they_have(library: Library) -> None:
    found = fragments_by_topic(library)
    assert [str(part.citation) for _, part in found["ongeopende post"]] == [
        "qqhh2q#stapel",
        "whmq82#stapel",
    ]
    assert len(found["schaamte"]) == 6


def test_stories_that_share_most_topics_come_first(library: Library) -> None:
    near = related_stories(library, story(library, "whmq82"), 5)
    assert [other.id for other in near] == ["qqhh2q", "dpdbhh"]
    assert len(related_stories(library, story(library, "whmq82"), 1)) == 1


def test_a_story_that_does_not_fit_is_never_near(library: Library) -> None:
    near = related_stories(library, story(library, "whmq82"), 5, lambda other: other.invented)
    assert [other.id for other in near] == ["dpdbhh"]


def test_an_insight_is_found_by_the_stories_it_rests_on(library: Library) -> None:
    (insight,) = library.insights
    assert insights_with(library, story(library, "whmq82")) == (insight,)
    assert insights_with(library, story(library, "dpdbhh")) == ()


def test_real_and_invented_stories_never_share_a_count(library: Library) -> None:
    (insight,) = library.insights
    share = share_of(library, insight, insight.support)
    assert (share.found.real, share.found.invented) == (0, 1)
    assert (share.among.real, share.among.invented) == (1, 2)
    assert only_invented(library, insight)


def test_withdrawing_a_story_changes_the_count(library: Library) -> None:
    (insight,) = library.insights
    both = replace(
        insight, support=tuple(p.citation for _, p in library.fragments() if p.anchor == "stapel")
    )
    with_both = replace(library, insights=(both,))
    left = with_both.with_stories(s for s in with_both.stories if s.id != "dpdbhh")
    share = share_of(left, left.insights[0], left.insights[0].support)
    assert (share.found.invented, share.among.invented) == (1, 1)
