"""Consent where it is due, and only there."""

from datetime import date
from pathlib import Path

import pytest

from library import load_library
from library.provenance import quarter_start
from tests.library_files import real_story, write_library

BEFORE = date(2028, 6, 1)


def findings_on(root: Path, text: str, on: date = BEFORE) -> list[tuple[str, bool]]:
    _, findings = load_library(write_library(root, {"stories/schulden/post.md": text}), on=on)
    return [(f.check, f.blocks) for f in findings if f.place.file == "stories/schulden/post.md"]


def test_a_quarter_begins_on_its_first_day() -> None:
    assert [quarter_start(f"2026-K{n}") for n in (1, 2, 3, 4)] == [
        date(2026, month, 1) for month in (1, 4, 7, 10)
    ]


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2028, 9, 1), []),
        (date(2028, 10, 20), [("toestemming_loopt_af", False)]),
        (date(2028, 12, 31), [("toestemming_loopt_af", False)]),
        (date(2029, 1, 1), [("toestemming_verlopen", True)]),
    ],
)
def test_consent_ends_on_the_first_day_of_the_quarter_it_names(
    on: date, expected: list[tuple[str, bool]], tmp_path: Path
) -> None:
    assert findings_on(tmp_path, real_story(), on) == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("gelezen_door_verteller: ja", "gelezen_door_verteller: nee"),
        ("derden_beschermd: ja\n", ""),
        ("nagelezen_door: red-2", "nagelezen_door: red-1"),
        ("bewerking: licht_geredigeerd\n", ""),
    ],
)
def test_what_a_real_story_lacks_keeps_it_back(old: str, new: str, tmp_path: Path) -> None:
    assert findings_on(tmp_path, real_story(**{old: new})) == [("toestemming", True)]


def test_a_draft_may_still_lack_it(tmp_path: Path) -> None:
    draft = real_story(
        **{"gelezen_door_verteller: ja": "gelezen_door_verteller: nee", "gepubliceerd": "concept"}
    )
    assert findings_on(tmp_path, draft) == [("toestemming", False)]


def test_a_teller_who_did_not_agree_to_the_website_is_named(tmp_path: Path) -> None:
    story = real_story(**{"[website, zoekmachines]": "[onderwijs]"})
    assert findings_on(tmp_path, story) == [("niet_op_de_site", False)]


def test_an_invented_story_says_who_made_it_up(tmp_path: Path) -> None:
    story = real_story(**{"bron: interview": "bron: fictief_voorbeeld"})
    checks = [check for check, _ in findings_on(tmp_path, story)]
    assert checks.count("verzonnen") == 2
    assert checks.count("toestemming") == 2
