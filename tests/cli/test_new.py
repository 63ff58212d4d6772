"""`doorleefd new`: a few questions, and a file to fill in."""

from pathlib import Path

from library import load_library
from tests.cli.conftest import Run


def test_the_questions_can_be_answered_one_by_one(run: Run, root: Path) -> None:
    typed = "\n".join(
        ["Ik: nee!", "schulden", "zelf", "interview", "Dit gaat over nee.", "Ze zei nee."]
    )
    result = run("new", "--root", root, typed=typed + "\n")
    assert result.exit_code == 0, result.output
    path = root / "stories/schulden/ik-nee.md"
    assert str(path) in result.output
    assert 'titel: "Ik: nee!"' in path.read_text()
    assert run("check", "--root", root, path).exit_code == 0


def test_with_every_answer_on_the_line_nothing_is_asked(run: Run, root: Path) -> None:
    answers = ["--title", "Een titel", "--theme", "schulden", "--perspective", "ouder"]
    answers += ["--source", "fictief_voorbeeld", "--own-words", "Over iets.", "--kern", "Kort."]
    assert run("new", "--root", root, *answers).exit_code == 0
    assert "perspectief:\n  - ouder\n" in (root / "stories/schulden/een-titel.md").read_text()


def test_a_file_is_never_overwritten(run: Run, root: Path) -> None:
    path = root / "stories/schulden/een-titel.md"
    path.write_text("van mij")
    answers = ["--title", "Een titel", "--theme", "schulden", "--perspective", "zelf"]
    answers += ["--source", "interview", "--own-words", "x", "--kern", "x"]
    result = run("new", "--root", root, *answers)
    assert result.exit_code == 2
    assert "bestaat al" in result.output
    assert path.read_text() == "van mij"


def test_every_new_story_gets_its_own_number(run: Run, root: Path) -> None:
    for title in ("een", "twee", "drie"):
        answers = ["--title", title, "--theme", "schulden", "--perspective", "zelf"]
        answers += ["--source", "fictief_voorbeeld", "--own-words", "x", "--kern", "x"]
        run("new", "--root", root, *answers)
    _, findings = load_library(root)
    assert "dubbel_nummer" not in {finding.check for finding in findings}


def test_a_wrong_answer_is_answered_in_dutch(run: Run, root: Path) -> None:
    result = run("new", "--root", root, typed="Titel\nschulden\nik\n")
    assert "Error" not in result.output
    assert "‘ik’ kan niet. Kies uit: zelf, partner" in result.output
