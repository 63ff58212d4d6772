"""The sheets for a teller say the same as the software does."""

import re
from datetime import date
from pathlib import Path

import pytest

from library import load_library
from library.vocabulary import Purpose
from site_builder.reading_copy import PURPOSES
from tests.library_files import CONSENT, real_story, write_library

SHEETS = ("informatie", "formulier", "README")


@pytest.fixture
def folder(request: pytest.FixtureRequest) -> Path:
    return Path(request.config.rootpath) / "docs" / "toestemming"


def read(folder: Path, name: str) -> str:
    return (folder / f"{name}.md").read_text()


@pytest.mark.parametrize("name", ["informatie", "formulier"])
@pytest.mark.parametrize("purpose", Purpose)
def test_each_purpose_is_asked_under_the_name_of_the_reading_copy(
    name: str, purpose: Purpose, folder: Path
) -> None:
    assert f"**{PURPOSES[purpose][0]}" in read(folder, name)


@pytest.mark.parametrize("purpose", Purpose)
def test_an_organisation_reads_what_a_yes_and_a_no_do(purpose: Purpose, folder: Path) -> None:
    rows = re.findall(rf"^\| `{purpose.value}` \| (.+) \| (.+) \|$", read(folder, "README"), re.M)
    assert len(rows) == 1


def test_the_block_to_copy_into_a_story_passes_every_check(folder: Path, tmp_path: Path) -> None:
    block = re.findall(r"```yaml\n(toestemming:\n.*?)```", read(folder, "README"), re.S)[0]
    ours = CONSENT[CONSENT.index("toestemming:") : CONSENT.index("derden_beschermd")]
    root = write_library(tmp_path, {"stories/a.md": real_story(whmq82="dpdbhh", **{ours: block})})
    _, findings = load_library(root, on=date(2026, 11, 22))
    checks = {finding.check for finding in findings if finding.place.file == "stories/a.md"}
    assert not {check for check in checks if check.startswith(("toestemming", "achttien", "onbe"))}


def test_the_form_says_that_it_never_enters_git(folder: Path) -> None:
    assert "dit formulier komt nooit in git" in read(folder, "formulier")
    assert "kenmerk" in read(folder, "formulier")


@pytest.mark.parametrize("name", SHEETS)
def test_sentences_are_short(name: str, folder: Path) -> None:
    """Twelve words on average is what a reader at B1 follows without trouble."""
    lengths = [len(sentence.split()) for sentence in sentences(read(folder, name))]
    assert sum(lengths) / len(lengths) <= 12
    assert max(lengths) <= 20


def sentences(markdown: str) -> list[str]:
    text = re.sub(r"```.*?```|\]\([^)]*\)|[*`☐]", "", markdown, flags=re.S)
    parts = re.split(r"[.?!:;|\n]+", text)
    return [part for part in parts if len(part.split()) > 2]
