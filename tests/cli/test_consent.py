"""`doorleefd consent`: counted per purpose, and what ends in time."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from commands.consent import consent
from tests.library_files import real_story, rule_on_rare


def call(root: Path, *words: str) -> Result:
    return CliRunner().invoke(consent, [*words, "--root", str(root)])


@pytest.fixture
def full(root: Path) -> Path:
    """Three real stories beside an invented one: whole, ended, and one for lessons only."""
    lessons = "[onderwijs]"
    (root / "stories/heel.md").write_text(real_story(whmq82="dpdbhh"))
    (root / "stories/oud.md").write_text(real_story(whmq82="qqhh2q", **{"2029-K1": "2026-K3"}))
    text = real_story(whmq82="rqq2fk", **{"[website, zoekmachines]": lessons})
    (root / "stories/les.md").write_text(text)
    return rule_on_rare(root)


def test_a_library_without_real_stories_says_so(root: Path) -> None:
    result = call(root)
    assert result.exit_code == 0
    assert "Er zijn nog geen echte verhalen." in result.output
    assert "Verzonnen: 1 voorbeeld. Daar is geen toestemming voor nodig." in result.output


def test_the_table_counts_each_purpose_apart(full: Path) -> None:
    result = call(full, "--date", "2026-11-22")
    assert "Echte verhalen: 3." in result.output
    table = {
        line.rsplit(maxsplit=2)[0].strip(): sum(map(int, line.split()[-2:]))
        for line in result.output.split("\n")
        if line.startswith("  ") and line.rstrip()[-1:].isdigit()
    }
    assert table == {
        "op de website": 1,
        "vindbaar in zoekmachines": 1,
        "op papier": 0,
        "in lessen": 1,
        "als open data": 0,
    }


@pytest.mark.parametrize(
    ("day", "code", "said"),
    [
        ("2026-06-30", 0, "Loopt af binnen 90 dagen: 1 verhaal\n  qqhh2q, tot 1 juli 2026"),
        ("2026-07-01", 1, "Voorbij: 1 verhaal\n  qqhh2q, tot 1 juli 2026: stories/oud.md"),
        ("2028-06-01", 1, "Loopt af binnen een jaar: 2 verhalen\n  dpdbhh, tot 1 januari 2029"),
        ("2025-12-31", 0, "Begint later: 3 verhalen"),
    ],
)
def test_what_ends_is_named_in_time_with_what_now(
    day: str, code: int, said: str, full: Path
) -> None:
    result = call(full, "--date", day)
    assert said in result.output
    assert "Wat nu?" in result.output
    assert result.exit_code == code


def test_no_title_and_no_token_is_ever_printed(full: Path) -> None:
    for words in ((), ("--json",)):
        output = call(full, "--date", "2026-11-22", *words).output
        assert "stories/oud.md" in output
        assert "De post bleef liggen" not in output
        assert "t-5f3a91" not in output


def test_json_has_the_promised_keys(full: Path) -> None:
    (full / "stories/kapot.md").write_text("---\nid: ggg222\ntitel: [x\n---\n")
    told = json.loads(call(full, "--date", "2026-11-22", "--json").stdout)
    assert list(told) == [
        "date",
        "real",
        "shown",
        "invented",
        "unreadable",
        "purposes",
        "ended",
        "absent",
        "not_begun",
        "ends_within_90_days",
        "ends_within_a_year",
    ]
    assert (told["real"], told["invented"], told["unreadable"]) == (3, 1, 1)
    assert list(told["purposes"]["print"]) == ["shown", "waiting"]
    assert told["ended"] == [{"id": "qqhh2q", "file": "stories/oud.md", "until": "2026-K3"}]


def test_a_story_that_cannot_be_read_is_not_passed_over(full: Path) -> None:
    (full / "stories/kapot.md").write_text("---\nid: ggg222\ntitel: [x\n---\n")
    assert "Niet te lezen: 1 verhaal." in call(full).output
