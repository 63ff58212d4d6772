"""All hostile files in one library: the good story is there as if it were alone."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

import indexer
from cli import main
from library import Library, load_library
from library.vocabulary import Purpose
from site_builder import plan_site
from tests.hostile.corpus import put_cases
from tests.hostile.run import TODAY, page_problems
from tests.library_files import write_library

_STEERS = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return put_cases(tmp_path_factory.mktemp("alle") / "bieb", shown=False)


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_library(tmp_path_factory.mktemp("een") / "bieb")


def _files(library: Library) -> dict[str, bytes]:
    shown = library.for_purpose(Purpose.WEBSITE)
    searched = indexer.plan_browser_files(indexer.analyse_library(shown))
    return {**plan_site(shown, {}, "https://bieb.example/"), **searched}


def test_hundreds_of_hostile_files_change_no_byte_of_the_site(refused: Path, alone: Path) -> None:
    with_all, findings = load_library(refused, TODAY)
    good, _ = load_library(alone, TODAY)
    assert len({finding.place.file for finding in findings if finding.blocks}) > 200
    assert _files(with_all) == _files(good)


def test_what_is_shown_as_plain_words_acts_on_no_page(tmp_path: Path) -> None:
    library, _ = load_library(put_cases(tmp_path / "bieb", shown=True), TODAY)
    assert len(library.stories) > 60
    assert page_problems(library) == []


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_nothing_steers_the_terminal_of_an_editor(refused: Path, options: list[str]) -> None:
    told = CliRunner().invoke(
        main, ["check", "--root", str(refused), "--date", "2026-11-22", *options]
    )
    assert told.exit_code == 1
    assert told.exception is None or isinstance(told.exception, SystemExit)
    assert not _STEERS.search(told.output)


def test_build_says_what_it_left_out_and_builds_the_rest(refused: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    told = CliRunner().invoke(
        main, ["build", "--root", str(refused), "--out", str(out), "--date", "2026-11-22"]
    )
    assert told.exit_code == 1
    assert "1 verhaal op de site" in told.output
    assert (out / "verhalen/whmq82/index.html").is_file()
    assert sorted(path.name for path in (out / "verhalen").iterdir()) == ["index.html", "whmq82"]


@pytest.mark.parametrize(
    "text",
    [
        "fase: Pepijn Zandstra",
        "Pepijn Zandstra: x",
        "leefsituatie: [0612345678]",
        "terugval: pepijn@zandstra.example",
        "verteld_in: 12-03-1980",
    ],
)
def test_a_finding_repeats_no_identifier(text: str, tmp_path: Path) -> None:
    root = write_library(tmp_path)
    path = root / "stories/schulden/post.md"
    path.write_text(path.read_text("utf-8").replace("status:", f"{text}\nstatus:"), "utf-8")
    told = CliRunner().invoke(main, ["check", "--root", str(root), "--date", "2026-11-22"])
    assert told.exit_code == 1
    assert not re.search(r"Pepijn|Zandstra|zandstra|0612345678|12-03-1980", told.output)


def test_a_name_in_the_name_of_a_file_is_not_repeated(tmp_path: Path) -> None:
    root = write_library(tmp_path)
    (root / "stories/schulden/post.md").rename(root / "stories/schulden/pepijn-zandstra.md")
    told = CliRunner().invoke(main, ["check", "--root", str(root), "--date", "2026-11-22"])
    assert told.exit_code == 1
    assert "pepijn" not in told.output
    assert "stories/schulden/p…" in told.output
