"""`doorleefd reading-copy`: a copy on paper, also of what may not be shown yet."""

import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from commands.reading_copy import reading_copy
from site_builder import publish
from tests.library_files import STORY, real_story

FILE = "stories/schulden/post.md"
OWN = ".doorleefd/leesexemplaren/whmq82.html"


def call(root: Path, *words: str | Path) -> Result:
    return CliRunner().invoke(
        reading_copy, [*map(str, words), "--root", str(root), "--date", "2026-11-22"]
    )


@pytest.fixture
def real(root: Path) -> Path:
    (root / FILE).write_text(real_story())
    return root


@pytest.mark.parametrize("name", ["whmq82", FILE])
def test_by_number_or_by_file(name: str, real: Path) -> None:
    result = call(real, name)
    assert result.exit_code == 0, result.output
    assert str(real / OWN) in result.output
    assert "print het" in result.output
    assert "niet op internet en niet in git" in result.output
    html = (real / OWN).read_text()
    assert "Dit is jouw verhaal" in html
    assert "22 november 2026" in html


def test_it_is_kept_out_of_git_and_from_other_eyes(real: Path) -> None:
    call(real, "whmq82")
    assert (real / ".doorleefd/.gitignore").read_text() == "*\n"
    assert stat.S_IMODE((real / OWN).stat().st_mode) == 0o600


def test_a_second_copy_takes_the_place_of_the_first(real: Path) -> None:
    call(real, "whmq82")
    (real / FILE).write_text(real_story(**{"Zo begon het.": "Het ging anders."}))
    assert call(real, "whmq82").exit_code == 0
    assert "Het ging anders." in (real / OWN).read_text()


def test_a_draft_with_open_flags_has_one_too_and_says_so_without_the_words(real: Path) -> None:
    text = real_story(gepubliceerd="concept", **{"Zo begon het.": "Mijn tante Sjoukje kwam."})
    (real / FILE).write_text(text)
    result = call(real, "whmq82")
    assert result.exit_code == 0, result.output
    assert "1 melding wacht op een besluit" in result.output
    assert "Sjoukje" not in result.output
    html = (real / OWN).read_text()
    assert "kijkt nog naar één plek" in html
    assert "Mijn tante Sjoukje kwam." in html, "the teller reads what we wrote"


def test_an_invented_story_is_to_practise_with(root: Path) -> None:
    assert "om te oefenen" in call(root, "whmq82").output


def test_a_story_that_cannot_be_read_is_named_with_what_now(root: Path) -> None:
    (root / FILE).write_text(STORY.replace("titel: De", "titel: [De"))
    for name in ("whmq82", FILE):
        result = call(root, name)
        assert result.exit_code == 2
        assert f"doorleefd check {FILE}" in result.output
    assert not (root / OWN).exists()


def test_an_unknown_number_is_answered_in_dutch(root: Path) -> None:
    result = call(root, "dpdbhh")
    assert result.exit_code == 2
    assert "‘dpdbhh’ is geen verhaal van deze bibliotheek." in result.output


def test_of_two_stories_with_one_number_the_file_decides(root: Path) -> None:
    (root / "stories/twee.md").write_text(STORY)
    result = call(root, "whmq82")
    assert result.exit_code == 2
    assert "stories/schulden/post.md en stories/twee.md" in result.output
    assert call(root, "stories/twee.md").exit_code == 0


def test_a_place_of_your_own_is_outside_the_library_and_outside_a_site(
    real: Path, tmp_path: Path
) -> None:
    out = tmp_path / "buiten.html"
    assert call(real, "whmq82", "--out", out).exit_code == 0
    assert "Dit is jouw verhaal" in out.read_text()
    again = call(real, "whmq82", "--out", out)
    assert again.exit_code == 2
    assert "bestaat al" in again.output
    inside = call(real, "whmq82", "--out", real / "stories/kopie.html")
    assert inside.exit_code == 2
    assert "ligt in de bibliotheek" in inside.output
    assert not (real / "stories/kopie.html").exists()


def test_a_copy_is_never_put_in_a_site(real: Path, tmp_path: Path) -> None:
    publish({"index.html": b""}, tmp_path / "site")
    result = call(real, "whmq82", "--out", tmp_path / "site" / "x.html")
    assert result.exit_code == 2
    assert "komt het op internet" in result.output
