"""The file with rulings changes where it must, and keeps what an editor typed in it."""

from pathlib import Path

import pytest

from library.files import RULINGS
from library.parsed import Parsed
from library.privacy.rare import RARE
from library.review import open_questions
from library.rulings_file import BrokenRulingsError, render_rulings, rulings_file, write_ruling
from library.schema import RulingEntry
from library.shelf import read_shelf
from library.story import Story
from library.vocabulary import Verdict
from tests.library_files import STORY, real_story, rule_on_rare, write_library

FILE = "stories/schulden/post.md"
OPENING = "Op een dag kwam mijn tante Sjoukje langs met soep en brood en een krant."
FLAGGED = STORY.replace("Zo begon het.", OPENING)
MORE = FLAGGED.replace("De buurvrouw ging mee.", "Daarna ging de buurvrouw naar Appelscha.")
RULING_FILE = "stories/besluiten/whmq82.yaml"


def story_in(root: Path) -> Parsed[Story]:
    return read_shelf(root, []).stories[0]


def write(root: Path, text: str) -> None:
    write_library(root, {FILE: text})


def rule(root: Path, verdict: Verdict = Verdict.INVENTED, reason: str | None = None) -> str:
    """Rule on all that waits. Returns the text of the file then."""
    for question in open_questions(read_shelf(root, [])):
        write_ruling(root, question.story, question.ruling(verdict, reason, "red-1", "2026-K4"))
    return (root / RULING_FILE).read_text()


def in_file(root: Path) -> list[RulingEntry]:
    return [part.item for part in read_shelf(root, []).rulings["whmq82"]]


def test_writing_keeps_what_others_decided_and_drops_what_fits_nowhere(tmp_path: Path) -> None:
    write(tmp_path, FLAGGED)
    first = rule(tmp_path)
    write(tmp_path, MORE)
    both = rule(tmp_path)
    assert both.startswith(first)
    assert both.count("vingerafdruk") > first.count("vingerafdruk")
    write(tmp_path, STORY)
    assert write_ruling(tmp_path, story_in(tmp_path), None) == both.count("vingerafdruk")
    assert not (tmp_path / RULING_FILE).exists()


LAYOUTS = {
    "comments": ("- controle", "# Eerst gebeld.\n\n- controle", "# Eerst gebeld.\n\n"),
    "a comment behind a line": ("door: red-1", "door: red-1  # of red-3", "red-1  # of red-3\n"),
    "a comment at the end": ("op: 2026-K4\n", "op: 2026-K4\n# Nog navragen.", "# Nog navragen.\n"),
    "Windows lines": ("\n", "\r\n", "red-1\r\n"),
    "no last line end": ("op: 2026-K4\n", "op: 2026-K4", "op: 2026-K4\n- "),
    "without our first line": ("# Gemaakt met", "# Van ons, met", "# Van ons, met"),
}


@pytest.mark.parametrize(("old", "new", "kept"), LAYOUTS.values(), ids=LAYOUTS)
def test_what_an_editor_typed_beside_the_rulings_stays(
    old: str, new: str, kept: str, tmp_path: Path
) -> None:
    write(tmp_path, FLAGGED)
    typed = rule(tmp_path).replace(old, new)
    (tmp_path / RULING_FILE).write_bytes(typed.encode())
    write(tmp_path, MORE)
    rule(tmp_path)
    text = (tmp_path / RULING_FILE).read_bytes().decode()
    assert text.startswith(typed)
    assert kept in text
    assert len(in_file(tmp_path)) == 2


def test_a_list_that_is_further_in_stays_there(tmp_path: Path) -> None:
    write(tmp_path, FLAGGED)
    typed = rule(tmp_path).replace("\n- ", "\n    - ").replace("\n  ", "\n      ")
    typed = typed.replace("\n        - ", "\n    - ")
    (tmp_path / RULING_FILE).write_text(typed)
    write(tmp_path, MORE)
    assert rule(tmp_path).startswith(typed)


def test_what_goes_takes_the_comment_above_it_along_and_no_other(tmp_path: Path) -> None:
    write(tmp_path, MORE)
    one, two = rule(tmp_path).split("- controle")[1:]
    text = (
        f"# Top.\n\n# Over de eerste.\n- controle{one}# Over de tweede.\n- controle{two}# Slot.\n"
    )
    (tmp_path / RULING_FILE).write_text(text)
    write(tmp_path, STORY.replace("Zo begon het.", OPENING))
    assert write_ruling(tmp_path, story_in(tmp_path), None) == 1
    left = (tmp_path / RULING_FILE).read_text()
    assert left == f"# Top.\n\n# Over de eerste.\n- controle{one}# Slot.\n"


def test_a_list_in_another_style_is_written_anew(tmp_path: Path) -> None:
    write(tmp_path, FLAGGED)
    rule(tmp_path)
    ruling = in_file(tmp_path)[0]
    pairs = ruling.model_dump(mode="json", by_alias=True, exclude_none=True)
    flow = ", ".join(f'{name}: "{value}"' for name, value in pairs.items())
    (tmp_path / RULING_FILE).write_text(f"[{{{flow}}}]\n")
    assert in_file(tmp_path) == [ruling]
    write(tmp_path, MORE)
    rule(tmp_path)
    assert in_file(tmp_path)[0] == ruling
    assert len(in_file(tmp_path)) == 2


def test_of_a_ruling_on_many_values_only_what_fits_nowhere_goes(tmp_path: Path) -> None:
    older = real_story(**{"bron: interview": "leeftijd_toen: 67_plus\nbron: interview"})
    rule_on_rare(write_library(tmp_path, {FILE: older}))
    path = tmp_path / RULING_FILE
    path.write_text(path.read_text() + "# Besproken met red-2.\n")
    before = in_file(tmp_path)[0]
    write(tmp_path, real_story())
    assert write_ruling(tmp_path, story_in(tmp_path), None) == 0
    (after,) = in_file(tmp_path)
    assert after.check == RARE
    assert len(after.fingerprints) == 2
    assert after.fingerprints < before.fingerprints
    assert "# Besproken met red-2.\n" in path.read_text()


def test_a_file_with_a_mistake_is_never_written_over(tmp_path: Path) -> None:
    write(tmp_path, FLAGGED)
    path = rulings_file(tmp_path, "whmq82")
    path.parent.mkdir()
    path.write_text("- controle: [")
    with pytest.raises(BrokenRulingsError):
        rule(tmp_path)
    assert path.read_text() == "- controle: ["


def test_a_write_that_fails_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, FLAGGED)
    before = rule(tmp_path)
    write(tmp_path, MORE)

    def full(*_: object) -> Path:
        raise OSError("vol")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="vol"):
        rule(tmp_path)
    assert (tmp_path / RULING_FILE).read_text() == before
    assert [path.name for path in (tmp_path / RULINGS).iterdir()] == ["whmq82.yaml"]


def test_a_reason_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    write(tmp_path, real_story(**{"Zo begon het.": OPENING}))
    reason = 'Het is: "een \\ boot" # en geen mens'
    rule(tmp_path, Verdict.STAYS, reason)
    assert in_file(tmp_path)[0].reason == reason
    assert render_rulings([]) == ""
