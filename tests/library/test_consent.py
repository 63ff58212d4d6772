"""Consent counted per purpose, and found in time."""

from datetime import date
from pathlib import Path

import pytest

from library import load_library
from library.consent import Overview, Standing, overview, standing
from library.schema.story import Consent
from library.shelf import read_shelf
from library.vocabulary import Purpose
from tests.library_files import real_story, rule_on_rare, write_library

ON = date(2026, 11, 22)


def consent(given: str = "2026-K1", until: str = "2029-K1") -> Consent:
    return Consent.model_validate(
        {
            "kenmerk": "t-5f3a91",
            "versie": 1,
            "doelen": ["website"],
            "gegeven": given,
            "vernieuwen_voor": until,
        }
    )


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2025, 12, 31), Standing.NOT_BEGUN),
        (date(2026, 1, 1), Standing.HOLDS),
        (date(2027, 12, 31), Standing.HOLDS),
        (date(2028, 1, 2), Standing.ENDS_THIS_YEAR),
        (date(2028, 10, 2), Standing.ENDS_THIS_YEAR),
        (date(2028, 10, 3), Standing.ENDS_SOON),
        (date(2028, 12, 31), Standing.ENDS_SOON),
        (date(2029, 1, 1), Standing.ENDED),
    ],
)
def test_it_ends_on_the_first_day_of_its_quarter_and_is_announced_before(
    on: date, expected: Standing
) -> None:
    assert standing(consent(), on) is expected


def test_consent_that_ends_before_it_begins_has_ended() -> None:
    assert standing(consent("2027-K1", "2026-K4"), ON) is Standing.ENDED


def counted(tmp_path: Path, files: dict[str, str | bytes]) -> Overview:
    root = rule_on_rare(write_library(tmp_path, files))
    library, _ = load_library(root, on=ON)
    stories = [story.item for story in read_shelf(root, []).stories]
    return overview(stories, (story.id for story in library.stories), ON)


def test_each_purpose_is_counted_apart_and_invented_stories_are_not(tmp_path: Path) -> None:
    every = "[website, zoekmachines, print, onderwijs, open_data]"
    found = counted(
        tmp_path,
        {
            "stories/a.md": real_story(whmq82="dpdbhh", **{"[website, zoekmachines]": "[website]"}),
            "stories/b.md": real_story(whmq82="qqhh2q", **{"[website, zoekmachines]": every}),
            "stories/c.md": real_story(whmq82="rqq2fk", gepubliceerd="concept"),
        },
    )
    assert (found.real, found.invented) == (3, 1)
    waiting = found.purposes_waiting
    together = {p: found.purposes_shown[p] + waiting[p] for p in Purpose}
    assert together == {
        Purpose.WEBSITE: 3,
        Purpose.SEARCH_ENGINES: 2,
        Purpose.PRINT: 1,
        Purpose.EDUCATION: 1,
        Purpose.OPEN_DATA: 1,
    }
    assert waiting[Purpose.WEBSITE] >= 1, "the draft waits"
    assert waiting[Purpose.OPEN_DATA] + found.purposes_shown[Purpose.OPEN_DATA] == 1


def test_what_has_ended_counts_for_nothing_and_is_named_by_number_and_file(
    tmp_path: Path,
) -> None:
    ended = real_story(whmq82="dpdbhh", **{"2029-K1": "2026-K4"})
    found = counted(tmp_path, {"stories/oud.md": ended})
    assert not found.purposes_shown
    assert not found.purposes_waiting
    told = found.as_dict()
    assert told["ended"] == [{"id": "dpdbhh", "file": "stories/oud.md", "until": "2026-K4"}]
    assert "De post bleef liggen" not in str(told)
    assert "t-5f3a91" not in str(told)
