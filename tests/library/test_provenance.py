"""Consent where it is due, and only there."""

from datetime import date
from pathlib import Path

import pytest

from library import load_library
from library.provenance import quarter_start
from tests.library_files import real_story, rule_on_rare, write_library

BEFORE = date(2028, 6, 1)


def findings_on(root: Path, text: str, on: date = BEFORE) -> list[tuple[str, bool]]:
    write_library(root, {"stories/schulden/post.md": text})
    _, findings = load_library(rule_on_rare(root), on=on)
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


@pytest.mark.parametrize(
    ("coded", "reread", "one_reader"),
    [
        ("red-1", "RED-1", True),
        ("red-1", '"  red-1 "', True),
        ("red-1", "red 1", True),
        ("red-1", "ｒｅｄ-１", True),
        ("red-1", "red-11", False),
        ("red-1", "red-2", False),
    ],
)
def test_two_readers_are_two_people_however_it_is_written(
    coded: str, reread: str, one_reader: bool, tmp_path: Path
) -> None:
    lines = {"gecodeerd_door: red-1": f"gecodeerd_door: {coded}"}
    story = real_story(**lines, **{"nagelezen_door: red-2": f"nagelezen_door: {reread}"})
    assert (("toestemming", True) in findings_on(tmp_path, story)) is one_reader


MINORS = "jonger_dan_18: met_ouder_of_voogd\n"
GUARDIAN = "achttien_of_ouder: nee\n  ouder_of_voogd_akkoord: ja"


@pytest.mark.parametrize(
    ("adult", "site", "refused"),
    [
        ("achttien_of_ouder: ja", "", False),
        ("achttien_of_ouder: nee", "", True),
        (GUARDIAN, "", True),
        ("ouder_of_voogd_akkoord: ja", "", True),
        ("achttien_of_ouder: nee", MINORS, True),
        (GUARDIAN.replace("akkoord: ja", "akkoord: nee"), MINORS, True),
        (GUARDIAN, MINORS, False),
        ("ouder_of_voogd_akkoord: ja", MINORS, True),
        (GUARDIAN, MINORS.replace("met_ouder_of_voogd", "met_ouder"), True),
    ],
    ids=[
        "an adult is welcome",
        "a minor is not",
        "a guardian alone changes nothing",
        "not said is not known",
        "an organisation that chose otherwise still asks a guardian",
        "a guardian who says no",
        "a guardian who says yes",
        "not said is not known there either",
        "a slip in the setting refuses",
    ],
)
def test_under_eighteen_is_refused_unless_an_organisation_chose_otherwise(
    adult: str, site: str, refused: bool, tmp_path: Path
) -> None:
    story = real_story(**{"achttien_of_ouder: ja": adult})
    root = write_library(tmp_path, {"stories/schulden/post.md": story, "site.yaml": site})
    library, findings = load_library(rule_on_rare(root), on=BEFORE)
    assert [f.blocks for f in findings if f.check == "achttien"] == [True] * refused
    assert (library.story("whmq82") is None) is refused


@pytest.mark.parametrize("adult", ["  achttien_of_ouder: nee\n", ""])
def test_a_draft_of_a_minor_is_a_notice(adult: str, tmp_path: Path) -> None:
    story = real_story(**{"  achttien_of_ouder: ja\n": adult, "gepubliceerd": "concept"})
    assert findings_on(tmp_path, story) == [("achttien", False)]


def test_the_finding_on_age_says_where_and_what_now(tmp_path: Path) -> None:
    story = real_story(**{"  achttien_of_ouder: ja\n": ""})
    root = write_library(tmp_path, {"stories/schulden/post.md": story})
    found = [f for f in load_library(root, on=BEFORE)[1] if f.check == "achttien"]
    assert found[0].place.line == story.split("\n").index("toestemming:") + 1
    assert "18 jaar of ouder" in found[0].message
    assert "‘achttien_of_ouder: ja’" in found[0].advice
