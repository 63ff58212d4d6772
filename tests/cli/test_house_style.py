"""A house style from the command line: checked, built, shown live, and never in the way of leaving."""

from pathlib import Path

from commands.serve import renew
from site_builder.preview import Preview
from tests.cli.conftest import Run
from tests.library_files import STORY, rule_on_flags

DATE = "2026-11-21"
GOOD = 'naam: Bieb\nkleuren:\n  licht:\n    hoofdkleur: "#00587a"\n  donker:\n    hoofdkleur: "#7cc7e6"\n'
PALE = GOOD.replace("#00587a", "#ff8800")


def write_style(root: Path, form: str = GOOD, **templates: str) -> None:
    folder = root / "themes" / "huisstijl"
    (folder / "sjablonen").mkdir(parents=True, exist_ok=True)
    (folder / "huisstijl.yaml").write_text(form)
    for slot, text in templates.items():
        (folder / "sjablonen" / f"{slot}.html.j2").write_text(text)


def test_build_uses_a_sound_style(run: Run, root: Path, tmp_path: Path) -> None:
    write_style(root)
    result = run("build", "--root", root, "--out", tmp_path / "uit", "--date", DATE)
    assert result.exit_code == 0, result.output
    assert "--brand: var(--light, #00587a)" in (tmp_path / "uit/static/style.css").read_text()
    assert "Bieb</title>" in (tmp_path / "uit/over/index.html").read_text()


def test_build_and_check_refuse_a_pale_one_by_name_and_keep_the_stories(
    run: Run, root: Path, tmp_path: Path
) -> None:
    write_style(root, PALE)
    result = run("build", "--root", root, "--out", tmp_path / "uit", "--date", DATE)
    assert result.exit_code == 1
    assert "themes/huisstijl/huisstijl.yaml:4:17: ‘hoofdkleur’ (#ff8800) op" in result.output
    assert "de site krijgt het gewone uiterlijk" in result.output
    assert "1 verhaal op de site" in result.output
    assert "#ff8800" not in (tmp_path / "uit/static/style.css").read_text()
    checked = run("check", "themes/huisstijl", "--root", root, "--date", DATE)
    assert checked.exit_code == 1
    assert "2 meldingen" in checked.output


def test_serve_shows_a_change(root: Path) -> None:
    preview = Preview()
    renew(preview, root, None, "")
    assert b"#00587a" not in preview.files["static/style.css"]
    write_style(root)
    renew(preview, root, None, "")
    assert b"#00587a" in preview.files["static/style.css"]
    write_style(root, PALE)
    renew(preview, root, None, "")
    assert b"#00587a" not in preview.files["static/style.css"]
    assert any("contrast" in note for note in preview.notes)


def test_a_withdrawal_finds_words_of_the_story_in_a_template(run: Run, root: Path) -> None:
    sentence = "De stapel lag achter de deur"
    other = STORY.replace("whmq82", "dpdbhh").replace(sentence, "Het was heel stil")
    (root / "stories/schulden/ander.md").write_text(other)
    write_style(root, welkom=f"<p>{sentence}.</p>\n")
    rule_on_flags(root)
    assert run("build", "--root", root, "--date", DATE).exit_code == 0
    result = run("withdraw", "whmq82", "--root", root, "--date", DATE, typed="j\n")
    assert result.exit_code == 1
    assert "themes/huisstijl/sjablonen/welkom.html.j2, regel 1" in result.output


def test_the_reading_copy_names_the_organisation_as_the_site_does(run: Run, root: Path) -> None:
    write_style(root, "uitgever: Bibliotheek Waterrand\n")
    result = run("reading-copy", "whmq82", "--root", root, "--date", DATE)
    assert result.exit_code == 0, result.output
    copies = list((root / ".doorleefd" / "leesexemplaren").rglob("*.html"))
    assert "Bibliotheek Waterrand" in copies[0].read_text()
