"""`doorleefd review`: an editor rules on flags, one by one."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.library_files import STORY, real_story

FILE = "stories/schulden/post.md"
RULINGS = "stories/besluiten/whmq82.yaml"
OPENING = "Mijn tante Sjoukje kwam. Daarna gingen we naar Appelscha."


@pytest.fixture
def flagged(root: Path) -> Path:
    (root / FILE).write_text(STORY.replace("Zo begon het.", OPENING))
    return root


def review(run: Run, root: Path, typed: str, *more: str | Path) -> tuple[int, str]:
    result = run(
        "review", "--root", root, "--door", "red-1", "--date", "2026-11-22", *more, typed=typed
    )
    return result.exit_code, result.output


def test_what_is_ruled_on_is_kept_and_check_passes(run: Run, flagged: Path) -> None:
    assert run("check", "--root", flagged).exit_code == 1
    code, said = review(run, flagged, "v\nm\nZo heet een boot.\n")
    assert code == 0, said
    assert "2 besluiten bewaard. Er wacht hier geen melding meer." in said
    assert run("check", "--root", flagged).exit_code == 0
    kept = (flagged / RULINGS).read_text()
    assert "besluit: verzonnen\n  door: red-1\n  op: 2026-K4\n" in kept
    assert 'besluit: mag_blijven\n  reden: "Zo heet een boot."\n' in kept


def test_the_words_are_marked_on_a_terminal(
    run: Run, flagged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("commands.review._on_terminal", lambda: True)
    _, said = review(run, flagged, "o\no\n")
    assert "Mijn tante »Sjoukje« kwam. Daarna gingen we naar Appelscha." in said
    assert "Melding 1 van 2\nstories/schulden/post.md, regel 16\n" in said
    assert "Hier staat misschien de naam van iemand. (aanspreking)\nSchrijf wie het is" in said


def test_nothing_but_a_terminal_shows_the_words(run: Run, flagged: Path) -> None:
    _, said = review(run, flagged, "o\no\n")
    assert "dit is geen terminal" in said
    assert not any(word in said for word in ("Sjoukje", "Appelscha"))


def test_stopping_and_passing_over_keep_what_was_decided(run: Run, flagged: Path) -> None:
    for typed in ("v\ns\n", "s\n"):
        code, said = review(run, flagged, typed)
        assert code == 1
        assert "1 melding wacht nog." in said
        assert "niets bewaard" not in said
    assert (flagged / RULINGS).read_text().count("vingerafdruk") == 1
    assert review(run, flagged, "o\n")[0] == 1


def test_invented_is_not_offered_for_a_real_story(run: Run, root: Path) -> None:
    (root / FILE).write_text(real_story(**{"Zo begon het.": OPENING}))
    code, said = review(run, root, "v\ns\n")
    assert code == 1
    assert "[v]erzonnen" not in said
    assert "‘v’ kan niet. Kies uit: m, o, s." in said
    assert not (root / RULINGS).exists()


def test_a_reason_may_not_say_what_the_words_were(run: Run, flagged: Path) -> None:
    code, said = review(run, flagged, "m\nZe heet Sjoukje.\nZo heet een boot.\ns\n")
    assert code == 1
    assert "Zeg het zonder" in said
    assert "Sjoukje" not in (flagged / RULINGS).read_text()


def test_one_story_can_be_named_by_number_or_file(run: Run, flagged: Path) -> None:
    other = STORY.replace("whmq82", "dpdbhh").replace("Zo begon het.", "Ik zat in Appelscha.")
    (flagged / "stories/ander.md").write_text(other)
    for name in ("dpdbhh", "stories/ander.md", flagged / "stories/ander.md"):
        assert "Melding 1 van 1\nstories/ander.md" in review(run, flagged, "o\n", name)[1]
    code, said = review(run, flagged, "", "bestaat-niet")
    assert code == 2
    assert "‘bestaat-niet’ is geen verhaal" in said


def test_rulings_that_fit_nowhere_go(run: Run, flagged: Path) -> None:
    review(run, flagged, "v\nv\n")
    (flagged / FILE).write_text(STORY)
    code, said = review(run, flagged, "")
    assert code == 0
    assert "We haalden 2 besluiten die nergens meer bij pasten weg." in said
    assert not (flagged / RULINGS).exists()


def test_a_broken_file_of_rulings_is_left_alone(run: Run, flagged: Path) -> None:
    (flagged / RULINGS).parent.mkdir()
    (flagged / RULINGS).write_text("- controle: [")
    code, said = review(run, flagged, "v\n")
    assert code == 2
    assert "staat een fout" in said
    assert (flagged / RULINGS).read_text() == "- controle: ["


def test_an_editor_is_a_number_and_never_a_name(run: Run, flagged: Path) -> None:
    result = run("review", "--root", flagged, "--door", "Anna")
    assert result.exit_code == 2
    assert "‘Anna’ kan niet. Hier hoort een nummer van de redactie, zoals red-1." in result.output


@pytest.fixture
def rare(root: Path) -> Path:
    """Five real stories, of which one stands out by two values."""
    for at in "23456":
        told = "  - ondernemer\n  - mantelzorger\n" if at == "2" else "  - student\n"
        text = real_story(whmq82=f"bbbb{at}{at}", **{"bron: i": f"leefsituatie:\n{told}bron: i"})
        (root / f"stories/bbbb{at}{at}.md").write_text(text)
    return root


def test_a_story_that_stands_out_is_one_question_and_one_ruling(run: Run, rare: Path) -> None:
    assert run("check", "--root", rare, "--date", "2026-11-22").exit_code == 1
    code, said = review(run, rare, "v\nm\nDe verteller weet het.\n")
    assert code == 0, said
    assert "Melding 1 van 1\nstories/bbbb22.md, regel 12\nDit verhaal valt op tussen de 5" in said
    assert "   – ‘mantelzorger’ bij ‘leefsituatie’: alleen dit verhaal\n" in said
    assert "   – ‘ondernemer’ bij ‘leefsituatie’: alleen dit verhaal\n" in said
    assert "‘v’ kan niet. Kies uit: m, o, s.\n" in said
    assert "geen terminal" not in said
    kept = (rare / "stories/besluiten/bbbb22.yaml").read_text()
    assert kept.count("- controle: zeldzame_combinatie\n") == 1
    assert run("check", "--root", rare, "--date", "2026-11-22").exit_code == 0


def test_flags_and_what_stands_out_are_asked_in_one_review(run: Run, rare: Path) -> None:
    text = (rare / "stories/bbbb22.md").read_text().replace("Zo begon het.", OPENING)
    (rare / "stories/bbbb22.md").write_text(text)
    code, said = review(
        run, rare, "m\nEen boot.\nm\nEen boot.\nm\nDe verteller weet het.\n", "bbbb22"
    )
    assert code == 0, said
    assert "Melding 3 van 3" in said
    assert "3 besluiten bewaard. Er wacht hier geen melding meer." in said
    assert run("check", "--root", rare, "--date", "2026-11-22").exit_code == 0


def test_no_english_is_said_at_a_prompt(run: Run, flagged: Path) -> None:
    _, said = review(run, flagged, "x\n\nm\n\n\ns\n")
    assert "‘x’ kan niet. Kies uit: m, v, o, s.\n" in said
    assert "Error" not in said


def test_a_story_that_reads_hard_may_stay_with_a_reason(run: Run, root: Path) -> None:
    breathless = "Toen ging ik weer naar huis en toen belde ze nog een keer en toen kwam ze. " * 8
    (root / FILE).write_text(STORY.replace("Zo begon het.", breathless))
    code, said = review(run, root, "m\nZo praat ze.\n")
    assert code == 0, said
    assert "[v]erzonnen" not in said, "that says nothing about how it reads"
    assert "De woorden van de verteller gaan vóór een getal." in said
    assert "leesniveau" in (root / RULINGS).read_text()
    assert "leesniveau" not in run("check", "--root", root).output
