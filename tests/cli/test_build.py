"""`doorleefd build` and `index`: the good is published, the bad is named."""

import filecmp
import stat
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.library_files import STORY, real_story, rule_on_rare


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


BROKEN: dict[str, str | bytes] = {
    "yaml.md": "---\ntitel: [kapot\n---\n\nTekst.\n",
    "thema.md": STORY.replace("whmq82", "dpdbhh").replace("  - schulden", "  - schuld"),
    "toestemming.md": real_story(**{"whmq82": "qqhh2q", "toestemming:\n": "x:\n"}),
    "verzonnen.md": STORY.replace("whmq82", "rqq2fk").replace(
        "---\n\nZo",
        "toestemming:\n  kenmerk: t\n  versie: 1\n  doelen: [website]\n"
        "  gegeven: 2026-K1\n  vernieuwen_voor: 2029-K1\n---\n\nZo",
    ),
    "bytes.md": STORY.replace("whmq82", "sdvdpg").encode() + b"\xff\xfe",
}


def test_broken_stories_are_left_out_named_with_file_and_line_and_the_rest_is_whole(
    run: Run, root: Path, tmp_path: Path
) -> None:
    whole = tmp_path / "heel"
    assert run("build", "--root", root, "--out", whole, "--date", "2026-11-21").exit_code == 0
    for name, text in BROKEN.items():
        path = root / "stories" / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    out = tmp_path / "uit"
    result = run("build", "--root", root, "--out", out, "--date", "2026-11-21")
    assert result.exit_code == 1
    for name in BROKEN:
        assert f"stories/{name}:" in result.output
    assert "1 verhaal op de site" in result.output
    assert tree(out) == tree(whole)


def test_two_builds_of_the_same_input_and_date_are_the_same_bytes(
    run: Run, root: Path, tmp_path: Path
) -> None:
    for name in ("een", "twee"):
        run("build", "--root", root, "--out", tmp_path / name, "--date", "2026-11-21")
    assert tree(tmp_path / "een") == tree(tmp_path / "twee")
    assert filecmp.dircmp(tmp_path / "een", tmp_path / "twee").diff_files == []


def test_a_folder_that_is_not_ours_is_never_replaced(run: Run, root: Path, tmp_path: Path) -> None:
    (tmp_path / "mijn").mkdir()
    (tmp_path / "mijn/dagboek.txt").write_text("van mij")
    result = run("build", "--root", root, "--out", tmp_path / "mijn")
    assert result.exit_code == 2
    assert "niet van Doorleefd" in result.output
    assert (tmp_path / "mijn/dagboek.txt").read_text() == "van mij"


def test_a_rebuilt_site_takes_the_place_of_the_old_one_and_leaves_nothing_beside_it(
    run: Run, root: Path, tmp_path: Path
) -> None:
    out = tmp_path / "sites" / "site"
    run("build", "--root", root, "--out", out)
    (root / "stories/schulden/post.md").write_text(STORY.replace("bleef liggen", "is weg"))
    assert run("build", "--root", root, "--out", out).exit_code == 0
    assert "De post is weg" in (out / "verhalen/whmq82/index.html").read_text()
    assert [path.name for path in out.parent.iterdir()] == ["site"]
    assert stat.S_IMODE(out.stat().st_mode) == 0o755


def test_consent_that_ends_takes_a_story_off_the_site_on_that_day(
    run: Run, root: Path, tmp_path: Path
) -> None:
    (root / "stories/echt.md").write_text(real_story(whmq82="dpdbhh"))
    rule_on_rare(root)
    for day, shown in (("2028-12-31", True), ("2029-01-01", False)):
        run("build", "--root", root, "--out", tmp_path / day, "--date", day)
        assert (tmp_path / day / "verhalen/dpdbhh/index.html").exists() is shown


@pytest.mark.parametrize("command", ["index", "build"])
def test_in_a_pipe_there_is_no_progress(run: Run, root: Path, command: str) -> None:
    result = run(command, "--root", root)
    assert "…" not in result.stderr
    assert "\033" not in result.output
