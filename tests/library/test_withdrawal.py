"""Withdrawal: every file with the number is found, the list keeps what it had, the files go."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from library import load_library
from library.files import READING_COPIES
from library.gone import find_traces, words_of
from library.withdrawal import (
    LIST,
    ListIsALinkError,
    consent_of,
    editors_texts,
    enter,
    find_story,
    is_id,
    leaning_on,
    names_of,
    own_texts,
    remove,
    remove_indexes,
    repeated,
    story_texts,
    withdrawn_ids,
)
from tests.library_files import INSIGHT, STORY, real_story, rule_on_rare, write_library

ID, OTHER = "whmq82", "dpdbhh"
FILE = "stories/schulden/post.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_library(tmp_path)


def files_of(root: Path) -> list[str]:
    return [path.relative_to(root).as_posix() for path in find_story(root, ID).files]


@pytest.mark.parametrize(
    "text",
    [
        STORY.replace("status: gepubliceerd", "status: concept"),
        STORY.replace("titel: De post bleef liggen", "titel: [kapot"),
        STORY.replace("id: whmq82", 'id:  "WHMQ82"'),
        STORY.replace("---\n\nZo", "\n\nZo"),
        STORY.replace("\n", "\r\n"),
        STORY.encode("utf-16"),
        STORY.encode() + b"\xff\xfe",
    ],
    ids=["draft", "broken", "capitals", "no front matter", "windows", "utf-16", "bytes"],
)
def test_a_story_that_the_gate_keeps_out_is_found_with_its_text(
    root: Path, text: str | bytes
) -> None:
    (root / FILE).write_bytes(text if isinstance(text, bytes) else text.encode())
    assert files_of(root) == [FILE]
    said = " ".join(own_texts(root, find_story(root, ID)))
    assert "De stapel lag achter de deur" in said
    assert "Onderwerpen" not in said


def test_everything_that_holds_the_story_is_found(root: Path) -> None:
    beside = [
        "stories/besluiten/whmq82.yaml",
        (READING_COPIES / "whmq82.html").as_posix(),
        (READING_COPIES / "whmq82.html~").as_posix(),
        "stories/.post.md.swp",
        "stories/schulden/kopie.md.bak",
    ]
    not_his = ["stories/besluiten/whmq82x.yaml", (READING_COPIES / f"{OTHER}.html").as_posix()]
    for name in (*beside, *not_his):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(STORY)
    (root / "stories/ander.md").write_text(STORY.replace(ID, OTHER))
    (root / "stories/verwijzing.md").symlink_to(root / FILE)
    assert sorted(files_of(root)) == sorted([FILE, *beside])
    remove(find_story(root, ID))
    assert files_of(root) == []
    assert all((root / name).exists() for name in (*not_his, "stories/ander.md"))


def test_what_went_meanwhile_is_no_mistake(root: Path) -> None:
    held = find_story(root, ID)
    (root / FILE).unlink()
    remove(held)


ENTRY = f"- id: {ID}\n  kwartaal: 2026-K4\n"
LISTS = {
    "none yet": (None, "# Ingetrokken verhalen: het nummer en het kwartaal, en verder niets.\n"),
    "empty": ("", "# Ingetrokken verhalen: het nummer en het kwartaal, en verder niets.\n"),
    "comments": ("# Van ons.\n", "# Van ons.\n"),
    "others": (
        f"# Van ons.\n- id: {OTHER}  # op verzoek\n  kwartaal: 2026-K1\n",
        f"# Van ons.\n- id: {OTHER}  # op verzoek\n  kwartaal: 2026-K1\n",
    ),
    "no end of line": (
        f"- id: {OTHER}\n  kwartaal: 2026-K1",
        f"- id: {OTHER}\n  kwartaal: 2026-K1\n",
    ),
    "brackets": (
        f"# Van ons.\n[{{id: {OTHER}, kwartaal: 2026-K1}}]\n",
        f"# Van ons.\n- id: {OTHER}\n  kwartaal: 2026-K1\n",
    ),
    "no entries": (
        "[]\n",
        "# Ingetrokken verhalen: het nummer en het kwartaal, en verder niets.\n",
    ),
}


@pytest.mark.parametrize(("old", "kept"), LISTS.values(), ids=LISTS.keys())
def test_the_list_keeps_what_it_had(root: Path, old: str | None, kept: str) -> None:
    if old is not None:
        (root / LIST).write_text(old)
    enter(root, ID, "2026-K4")
    enter(root, ID, "2027-K1")  # twice is once
    assert (root / LIST).read_text() == kept + ENTRY
    assert ID in withdrawn_ids(root)
    assert not load_library(root)[0].stories


def test_the_list_keeps_its_indent_and_its_ends_of_lines(root: Path) -> None:
    (root / LIST).write_bytes(f"  - id: {OTHER}\r\n    kwartaal: 2026-K1\r\n".encode())
    enter(root, ID, "2026-K4")
    assert (root / LIST).read_bytes().endswith(b"  - id: whmq82\r\n    kwartaal: 2026-K4\r\n")
    assert withdrawn_ids(root) == {ID, OTHER}


@pytest.mark.parametrize("broken", [b"- id: [\n", b"- id: dpdbhh\n  waarom: nee\n", b"\xff\n"])
def test_a_list_with_a_mistake_still_keeps_the_story_back(root: Path, broken: bytes) -> None:
    (root / LIST).write_bytes(broken)
    enter(root, ID, "2026-K4")
    assert (root / LIST).read_bytes() == broken + ENTRY.encode()
    assert not load_library(root)[0].stories


def test_a_list_that_is_a_link_is_left_alone(root: Path, tmp_path: Path) -> None:
    (tmp_path / "elders.yaml").write_text("")
    (root / LIST).symlink_to(tmp_path / "elders.yaml")
    with pytest.raises(ListIsALinkError):
        enter(root, ID, "2026-K4")
    assert (tmp_path / "elders.yaml").read_text() == ""


def test_insights_tell_what_their_counts_become_real_and_invented_apart(root: Path) -> None:
    support = "  - whmq82#stapel\n"
    (root / "stories/echt.md").write_text(real_story(whmq82=OTHER))
    (root / "themes/schulden/inzichten/post-en-schaamte.md").write_text(
        INSIGHT.replace(support, f"{support}  - {OTHER}#stapel\n")
    )
    library, _ = load_library(rule_on_rare(root))
    (lean,) = leaning_on(library, ID)
    assert lean.quoted
    assert (lean.before[0].found.real, lean.before[0].found.invented) == (1, 1)
    assert lean.after
    assert (lean.after[0].found.real, lean.after[0].found.invented) == (1, 0)
    assert not leaning_on(library, OTHER)[0].quoted


def test_an_insight_that_nothing_else_carries_goes(root: Path) -> None:
    assert leaning_on(load_library(root)[0], ID)[0].after is None


def test_the_purposes_are_those_of_the_teller(root: Path) -> None:
    assert consent_of(root, find_story(root, ID)) == frozenset()
    (root / FILE).write_text(real_story())
    assert consent_of(root, find_story(root, ID)) == {"website", "zoekmachines"}


def test_the_name_of_the_teller_is_read_also_from_a_broken_file(root: Path) -> None:
    (root / FILE).write_text(STORY.replace("titel: ", 'schuilnaam: "Mila"\ntitel: ['))
    assert names_of(find_story(root, ID)) == [' "Mila"']


def test_a_text_of_an_editor_that_repeats_the_story_is_named_with_its_line(root: Path) -> None:
    ordinary = {word for _, text in editors_texts(root) for word in words_of(text)}
    traces = find_traces(own_texts(root, find_story(root, ID)), [], ordinary)
    assert not list(repeated(editors_texts(root), traces))
    (root / "themes/woordenlijst.yaml").write_text(
        "- woord: stapel\n  betekenis: >\n    Zoals: de stapel lag\n    achter de deur.\n"
    )
    assert list(repeated(editors_texts(root), traces)) == [("themes/woordenlijst.yaml", 3)]


def test_every_index_on_this_machine_goes(root: Path) -> None:
    for name in ("index", "index.oud", "andere"):
        (root / ".doorleefd" / name).mkdir(parents=True)
    assert remove_indexes(root) == 2
    assert [path.name for path in (root / ".doorleefd").iterdir()] == ["andere"]


@pytest.mark.parametrize("text", ["whmq8", "whmq82x", "WHMQ82", "../../x", "aeiou1", ""])
def test_only_a_number_is_a_number(text: str) -> None:
    assert not is_id(text)
    assert is_id(ID)


def test_every_text_that_somebody_wrote_above_a_story_is_looked_for() -> None:
    """Also in a field that comes later: what is not of the codebook may stand in a copy."""
    example = Path(__file__).parents[1] / "site_builder/example"
    (story,) = [one for one in load_library(example, None)[0].stories if one.header.fits]
    known = set(story_texts(story))
    of_the_codebook = {*story.header.themes, story.id}
    written = {text for text in _lines(story.header.model_dump(mode="json")) if " " in text}
    assert story.header.fits[0] in written
    assert written - of_the_codebook <= known


def _lines(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _lines(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _lines(inner)
