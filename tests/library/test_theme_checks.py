"""What an editor hears about sayings and rule changes in a theme."""

from datetime import date
from pathlib import Path

import pytest

from library import Library, load_library
from library.finding import Finding, Severity
from tests.library_files import STORY, THEME, write_library

_FILE = "themes/schulden/thema.md"


def _load(root: Path, lines: str, **files: str) -> tuple[Library, list[Finding]]:
    text = THEME.replace("volgorde: 1\n", f"volgorde: 1\n{lines}")
    library, findings = load_library(
        write_library(root, {_FILE: text, **files}), on=date(2026, 11, 22)
    )
    return library, [finding for finding in findings if finding.place.file == _FILE]


def _saying(*told: str) -> str:
    cited = "".join(f"      - {one}\n" for one in told)
    return f"vaak_gehoord:\n  - zin: Doe dan open.\n    verteld:\n{cited}"


def _change(topic: str = "schaamte", since: str = "2021-juni_2023") -> str:
    return (
        f"regels_veranderd:\n  - onderwerpen:\n      - {topic}\n    vanaf: {since}\n"
        "    vroeger: Het duurde lang.\n    nu: Het duurt kort.\n"
    )


def test_a_saying_beside_a_fragment_that_is_shown_is_fine(tmp_path: Path) -> None:
    library, findings = _load(tmp_path, _saying("whmq82#stapel"))
    assert findings == []
    [theme] = library.themes
    assert theme.header.often_heard[0].told == ("whmq82#stapel",)


def test_an_old_plain_line_is_refused_and_shown_how_to_write(tmp_path: Path) -> None:
    _, [finding] = _load(tmp_path, "vaak_gehoord:\n  - Doe dan open.\n")
    assert (finding.place.line, finding.check) == (6, "geen_blok")
    assert "hoort ook een fragment waarin iemand het anders vertelt" in finding.message
    assert "- zin: …" in finding.advice
    assert "- 7k2m9q#buurvrouw" in finding.advice


@pytest.mark.parametrize(
    ("told", "line", "words"),
    [
        pytest.param("whmq82#stapl", 8, "heeft geen fragment ‘stapl’", id="slip in the anchor"),
        pytest.param("whmq28#stapel", 8, "er is geen verhaal whmq28", id="slip in the id"),
        pytest.param("de stapel", 8, "hier hoort een nummer en een anker", id="no citation"),
    ],
)
def test_a_fragment_that_does_not_exist_blocks(
    told: str, line: int, words: str, tmp_path: Path
) -> None:
    _, findings = _load(tmp_path, _saying(told))
    first = next(finding for finding in findings if finding.blocks)
    assert first.place.line == line
    assert words in first.message


def test_a_saying_without_fragments_is_refused(tmp_path: Path) -> None:
    _, [finding] = _load(tmp_path, "vaak_gehoord:\n  - zin: Doe dan open.\n")
    assert finding.message == "‘verteld’ ontbreekt."


def test_a_saying_of_which_nothing_is_shown_gives_a_notice_and_blocks_nothing(
    tmp_path: Path,
) -> None:
    draft = STORY.replace("whmq82", "dpdbhh").replace("status: gepubliceerd", "status: concept")
    library, findings = _load(
        tmp_path, _saying("dpdbhh#stapel"), **{"stories/schulden/nog-niet.md": draft}
    )
    assert {finding.severity for finding in findings} == {Severity.NOTICE}
    assert [finding.check for finding in findings] == ["zin_zonder_fragment", "verwijzing"]
    assert "De zin valt dus weg." in findings[0].message
    assert library.themes[0].header.often_heard


def test_a_saying_that_keeps_one_fragment_only_hears_of_the_other(tmp_path: Path) -> None:
    draft = STORY.replace("whmq82", "dpdbhh").replace("status: gepubliceerd", "status: concept")
    _, findings = _load(
        tmp_path,
        _saying("whmq82#stapel", "dpdbhh#stapel"),
        **{"stories/schulden/nog-niet.md": draft},
    )
    assert [finding.check for finding in findings] == ["verwijzing"]


def test_a_rule_change_on_a_known_topic_is_fine(tmp_path: Path) -> None:
    library, findings = _load(tmp_path, _change())
    assert findings == []
    assert library.themes[0].header.rule_changes[0].now == "Het duurt kort."


def test_a_rule_change_on_an_unknown_topic_blocks_with_a_guess(tmp_path: Path) -> None:
    _, [finding] = _load(tmp_path, _change(topic="schaante"))
    assert finding.check == "onbekend_onderwerp"
    assert "Bedoelde je ‘schaamte’?" in finding.advice


def test_a_rule_change_before_every_period_would_never_show(tmp_path: Path) -> None:
    _, [finding] = _load(tmp_path, _change(since="voor_2008"))
    assert finding.check == "geen_eerdere_periode"


def test_a_rule_change_from_a_year_is_told_which_periods_there_are(tmp_path: Path) -> None:
    _, [finding] = _load(tmp_path, _change(since="'2022'"))
    assert finding.check == "onbekende_waarde"
    assert "2021-juni_2023" in finding.advice
