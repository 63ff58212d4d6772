"""`doorleefd check`: what an editor reads."""

import json
import re
from pathlib import Path

from tests.cli.conftest import Run
from tests.library_files import STORY


def test_a_whole_library_passes_and_nobody_is_told_that_it_is_safe(run: Run, root: Path) -> None:
    result = run("check", "--root", root)
    assert result.exit_code == 0
    assert "Geen meldingen. 1 verhaal kan op de site." in result.output
    assert "Geen controle ziet alles: lees elk verhaal daar zelf op na." in result.output
    assert not re.search("anoniem|veilig", result.output, re.IGNORECASE)


def test_a_finding_is_a_line_with_place_message_and_check_under_the_title(
    run: Run, root: Path
) -> None:
    (root / "stories/schulden/post.md").write_text(STORY.replace("  - schulden", "  - schuld"))
    result = run("check", "--root", root)
    assert result.exit_code == 1
    lines = result.output.splitlines()
    assert lines[0] == "‘De post bleef liggen’"
    assert lines[1].startswith(
        "stories/schulden/post.md:7:5: dit thema kennen we niet: ‘schuld’. Bedoelde je ‘schulden’?"
    )
    assert lines[1].endswith("(onbekend_thema)")


def test_json_has_the_promised_keys_and_the_offsets_lie_on_the_words(run: Run, root: Path) -> None:
    path = root / "stories/schulden/post.md"
    path.write_text(STORY.replace("  - schulden", "  - schuld"))
    result = run("check", "--root", root, "--json")
    assert result.exit_code == 1
    finding = next(f for f in json.loads(result.stdout) if f["check"] == "onbekend_thema")
    assert list(finding) == [
        "check",
        "severity",
        "file",
        "line",
        "column",
        "start",
        "end",
        "message",
        "advice",
    ]
    assert finding["severity"] == "blokkeert"
    assert path.read_text()[finding["start"] : finding["end"]] == "schuld"


def test_json_of_nothing_is_an_empty_list(run: Run, root: Path) -> None:
    assert json.loads(run("check", "--root", root, "--json").stdout) == []


def test_only_the_files_that_are_named_count(run: Run, root: Path) -> None:
    broken = root / "stories/kapot.md"
    broken.write_text("geen verhaal")
    assert run("check", "--root", root, root / "stories/schulden").exit_code == 0
    assert run("check", "--root", root, broken).exit_code == 1
    assert run("check", "--root", root, "stories/kapot.md").exit_code == 1


def test_a_path_that_is_not_in_the_library_is_wrong_use(run: Run, root: Path) -> None:
    for path in ("bestaat-niet.md", "/etc"):
        result = run("check", "--root", root, path)
        assert result.exit_code == 2
        assert "staat niet in de bibliotheek" in result.output
