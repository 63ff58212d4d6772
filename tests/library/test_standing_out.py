"""A real story that stands out among the others waits for an editor, as a flag does."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from library import Finding, Library, load_library
from library.privacy.rare import RARE
from library.review import RareQuestion, rare_questions, write_ruling
from library.shelf import read_shelf
from library.vocabulary import Verdict
from tests.library_files import STORY, real_story, write_library

ON = date(2026, 11, 22)
STUDENT, OWNER, SHOP = ("student",), ("ondernemer",), ("ondernemer", "met_werk")
Lives = Mapping[str, tuple[str, ...]]
"""Per id how somebody lived."""
MANY: Lives = {f"bbbb{at}{at}": STUDENT for at in "2345"}


def text_of(story_id: str, lives: tuple[str, ...], **replacements: str) -> str:
    told = "".join(f"  - {value}\n" for value in lives)
    lines = f"leefsituatie:\n{told}bron: interview" if lives else "bron: interview"
    return real_story(whmq82=story_id, **{"bron: interview": lines}, **replacements)


def write(root: Path, lives: Lives, **more: str) -> Path:
    """A library with these real stories and an invented one; what stood there of others goes."""
    for path in (root / "stories").glob("*.md"):
        path.unlink()
    files: dict[str, str | bytes] = {
        f"stories/{i}.md": text_of(i, told) for i, told in lives.items()
    }
    return write_library(root, files | {f"stories/{i}.md": text for i, text in more.items()})


def load(root: Path) -> tuple[Library, dict[str, Finding]]:
    """The library, and per id the finding that the story stands out."""
    library, findings = load_library(root, on=ON)
    rare = [finding for finding in findings if finding.check == RARE]
    by_id = {Path(finding.place.file).stem: finding for finding in rare}
    assert len(by_id) == len(rare), "one finding a story"
    return library, by_id


def questions(root: Path) -> list[RareQuestion]:
    findings: list[Finding] = []
    shelf = read_shelf(root, findings)
    return rare_questions(shelf, ON, findings, {story.source.file for story in shelf.stories})


def rule(root: Path) -> None:
    for question in questions(root):
        ruling = question.ruling(Verdict.STAYS, "De verteller weet het.", "red-1", "2026-K4")
        write_ruling(root, question.story, ruling)


def test_a_story_that_stands_out_is_kept_out_and_the_others_are_not(tmp_path: Path) -> None:
    root = write(tmp_path, {**MANY, "ccccbb": OWNER})
    library, found = load(root)
    assert {story.id for story in library.stories} == {*MANY, "whmq82"}
    finding = found["ccccbb"]
    text = (root / "stories/ccccbb.md").read_text()
    assert finding.blocks
    assert text[finding.place.start : finding.place.end] == "ondernemer"
    assert finding.message == (
        "dit verhaal valt op tussen de 5 echte verhalen. Minder dan drie verhalen hebben: ‘ondernemer’."
    )
    assert finding.advice == (
        "Laat ‘ondernemer’ bij ‘leefsituatie’ weg. Dan valt het hier niet meer op."
        " Mag het zo blijven? Leg dan vast waarom, met ‘doorleefd review’."
    )


def test_doing_as_advised_lets_it_in(tmp_path: Path) -> None:
    library, found = load(write(tmp_path, {**MANY, "ccccbb": ()}))
    assert len(library.stories) == len(MANY) + 2
    assert not found


def test_a_wider_value_is_advised_where_that_is_enough(tmp_path: Path) -> None:
    lives: Lives = {**dict.fromkeys(MANY, ("met_werk",)), "ccccbb": OWNER}
    _, found = load(write(tmp_path, lives))
    assert found["ccccbb"].advice.startswith(
        "Maak van ‘ondernemer’ bij ‘leefsituatie’ het ruimere ‘met_werk’. Dan valt het hier niet meer op."
    )
    library, found = load(write(tmp_path, {**lives, "ccccbb": ("met_werk",)}))
    assert library.story("ccccbb")
    assert not found


def test_a_ruling_lets_it_in_and_holds_when_the_library_grows(tmp_path: Path) -> None:
    root = write(tmp_path, {**MANY, "ccccbb": SHOP})
    rule(root)
    library, found = load(root)
    assert library.story("ccccbb")
    assert not found
    # ‘ondernemer’ is not rare now, but with ‘met_werk’ it still is: that was ruled on all along.
    owners: Lives = {f"dddd{at}{at}": OWNER for at in "234"}
    workers: Lives = {f"ffff{at}{at}": ("met_werk",) for at in "234"}
    library, found = load(write(root, {**MANY, **owners, **workers, "ccccbb": SHOP}))
    assert library.story("ccccbb")
    assert not found
    assert not [f for f in load_library(root, on=ON)[1] if f.check == "besluit_vervallen"]


def test_what_becomes_rare_because_another_story_went_is_open(tmp_path: Path) -> None:
    lives: Lives = {**MANY, **{f"dddd{at}{at}": OWNER for at in "234"}}
    assert not load(write(tmp_path, lives))[1]
    without = {name: told for name, told in lives.items() if name != "dddd22"}
    library, found = load(write(tmp_path, without))
    assert list(found) == ["dddd33", "dddd44"]
    assert not library.story("dddd33")


def test_a_value_that_is_added_is_open_and_what_was_ruled_on_is_not(tmp_path: Path) -> None:
    root = write(tmp_path, {**MANY, "ccccbb": OWNER})
    rule(root)
    _, found = load(write(root, {**MANY, "ccccbb": ("ondernemer", "mantelzorger")}))
    assert "‘mantelzorger’" in found["ccccbb"].message
    assert "ondernemer" not in found["ccccbb"].message


@pytest.mark.parametrize(("lives", "partly"), [((), ""), (("met_werk",), "deels ")])
def test_a_ruling_lapses_with_the_values_and_not_before(
    lives: tuple[str, ...], partly: str, tmp_path: Path
) -> None:
    root = write(tmp_path, {**MANY, "ccccbb": SHOP})
    rule(root)
    write(root, {**MANY, "ccccbb": lives})
    lapsed = [f for f in load_library(root, on=ON)[1] if f.check == "besluit_vervallen"]
    assert [finding.message for finding in lapsed] == [
        f"dit besluit past {partly}bij geen plek meer."
    ]


def test_what_another_gate_keeps_out_protects_nobody(tmp_path: Path) -> None:
    three: Lives = {f"bbbb{at}{at}": STUDENT for at in "234"}
    assert not load(write(tmp_path, three))[1]
    flagged = text_of("bbbb44", STUDENT, **{"Zo begon het.": "Daar woonde mijn tante Sjoukje."})
    draft = text_of("bbbb44", STUDENT).replace("status: gepubliceerd", "status: concept")
    for hidden in (flagged, draft):
        assert list(load(write(tmp_path, three, bbbb44=hidden))[1]) == ["bbbb22", "bbbb33"]


def test_what_waits_for_a_ruling_of_this_kind_still_counts(tmp_path: Path) -> None:
    lives: Lives = {"bbbb22": ("student", "mantelzorger"), "bbbb33": STUDENT, "bbbb44": STUDENT}
    assert list(load(write(tmp_path, lives))[1]) == ["bbbb22"]


@pytest.mark.parametrize("examples", ["tonen", "weglaten"])
def test_invented_stories_are_neither_counted_nor_found(examples: str, tmp_path: Path) -> None:
    three: Lives = {f"bbbb{at}{at}": STUDENT for at in "234"}
    invented = STORY.replace("whmq82", "cccc22").replace(
        "bron:", "leefsituatie:\n  - student\n  - ondernemer\nbron:"
    )
    root = write(tmp_path, three, cccc22=invented)
    (root / "site.yaml").write_text(f"voorbeelden: {examples}\n")
    assert not load(root)[1]
    root = write(tmp_path, dict.fromkeys(list(three)[1:], STUDENT), cccc22=invented)
    assert list(load(root)[1]) == ["bbbb33", "bbbb44"]


def test_among_one_or_two_stories_nothing_is_left_out(tmp_path: Path) -> None:
    _, found = load(write(tmp_path, {"bbbb22": STUDENT, "bbbb33": OWNER}))
    assert {finding.message for finding in found.values()} == {
        "er zijn nog geen drie echte verhalen op de site, dus elk verhaal valt op."
    }
    assert found["bbbb22"].advice.startswith("Wacht tot er meer verhalen zijn.")


def test_a_finding_names_three_and_where_to_begin(tmp_path: Path) -> None:
    odd = ("student", "alleen", "ondernemer", "met_kinderen", "mantelzorger")
    _, found = load(write(tmp_path, {**MANY, "ccccbb": odd}))
    assert "‘alleen’; ‘mantelzorger’; ‘met_kinderen’; en nog 1." in found["ccccbb"].message
    assert (
        "Laat eerst ‘alleen’ bij ‘leefsituatie’ weg: dat scheelt 1 van de 4."
        " Laat daarna ook weg: ‘mantelzorger’, ‘met_kinderen’ en ‘ondernemer’ bij ‘leefsituatie’."
        " Dan valt het hier niet meer op."
    ) in found["ccccbb"].advice


def test_a_ruling_on_what_few_people_are_does_not_answer_more(tmp_path: Path) -> None:
    helpers = {name: text_of(name, STUDENT, **{"- zelf": "- professional"}) for name in MANY}
    owners: Lives = {f"dddd{at}{at}": (*STUDENT, *OWNER) for at in "234"}
    root = write(tmp_path, owners, **helpers)
    assert list(load(root)[1]) == list(MANY)
    rule(root)
    assert not load(root)[1]
    helpers["bbbb22"] = text_of("bbbb22", (*STUDENT, *OWNER), **{"- zelf": "- professional"})
    message = load(write(root, owners, **helpers))[1]["bbbb22"].message
    assert "‘ondernemer’ en ‘professional’" in message
