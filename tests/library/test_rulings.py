"""Flags keep a story out until an editor rules on them; a ruling holds in one place only."""

from datetime import date
from pathlib import Path

import pytest

from library import Finding, Library, load_library
from library.review import FlagQuestion, open_questions, write_ruling
from library.shelf import read_shelf
from library.vocabulary import Verdict
from tests.library_files import STORY, real_story, rule_on_flags, rule_on_rare, write_library

TODAY = date(2026, 11, 21)
FILE = "stories/schulden/post.md"
OPENING = "Op een dag kwam mijn tante Sjoukje langs met soep en brood en een krant."
FLAGGED = STORY.replace("Zo begon het.", OPENING)
REAL = real_story(**{"Zo begon het.": OPENING})
RULING_FILE = "stories/besluiten/whmq82.yaml"


def load(root: Path, text: str = FLAGGED) -> tuple[Library, list[Finding]]:
    return load_library(write_library(root, {FILE: text}), on=TODAY)


def waiting(root: Path) -> list[FlagQuestion]:
    return open_questions(read_shelf(root, []))


def rule(root: Path, verdict: Verdict = Verdict.INVENTED, reason: str | None = None) -> None:
    for question in waiting(root):
        write_ruling(root, question.story, question.ruling(verdict, reason, "red-1", "2026-K4"))


def checks(findings: list[Finding]) -> set[tuple[str, bool]]:
    return {(finding.check, finding.blocks) for finding in findings}


@pytest.mark.parametrize("text", [FLAGGED, REAL], ids=["invented", "real"])
def test_a_flag_that_nobody_ruled_on_keeps_a_story_out(text: str, tmp_path: Path) -> None:
    library, findings = load(tmp_path, text)
    assert library.stories == ()
    flag = next(finding for finding in findings if finding.place.file == FILE)
    assert flag.blocks
    assert text[flag.place.start : flag.place.end] == "Sjoukje"
    assert "Sjoukje" not in str(findings)


def test_a_draft_hears_of_its_flags_too(tmp_path: Path) -> None:
    _, findings = load(tmp_path, FLAGGED.replace("status: gepubliceerd", "status: concept"))
    assert any(finding.blocks and finding.place.file == FILE for finding in findings)


def test_a_title_with_a_flag_in_it_is_not_told_above_the_findings(tmp_path: Path) -> None:
    text = FLAGGED.replace("titel: De post", "titel: Hoe Sjoukje de post")
    _, findings = load(tmp_path, text.replace("  - schulden", "  - schuld"))
    assert "onbekend_thema" in {finding.check for finding in findings}
    assert "Sjoukje" not in str(findings)


def test_what_cannot_be_read_as_a_story_is_scanned_all_the_same(tmp_path: Path) -> None:
    text = FLAGGED.replace("titel: De post", "titel: Hoe Sjoukje de post").replace("kern:", "kem:")
    _, findings = load(tmp_path, text)
    assert sum(finding.check == "hoofdletter" for finding in findings) == 1
    assert "aanspreking" in {finding.check for finding in findings}
    assert "Sjoukje" not in str(findings)


@pytest.mark.parametrize(
    ("text", "verdict", "reason"),
    [
        (FLAGGED, Verdict.INVENTED, None),
        (FLAGGED, Verdict.STAYS, "Zo heet een boot."),
        (REAL, Verdict.STAYS, "Zo heet een boot."),
    ],
)
def test_a_ruling_lets_the_story_in_and_keeps_no_word_of_it(
    text: str, verdict: Verdict, reason: str | None, tmp_path: Path
) -> None:
    load(tmp_path, text)
    rule(tmp_path, verdict, reason)
    rule_on_rare(tmp_path)
    library, findings = load(tmp_path, text)
    assert [story.id for story in library.stories] == ["whmq82"]
    assert findings == []
    kept = (tmp_path / RULING_FILE).read_text()
    assert not any(word in kept for word in ("Sjoukje", "tante", "soep"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Sjoukje", "Sjoerdje"),
        ("mijn tante", "onze tante"),
        ("met soep", "met vis"),
        (OPENING, f"{OPENING}\n\nLater. Weer kwam mijn tante Sjoukje bij ons."),
    ],
)
def test_a_ruling_holds_for_these_words_between_these_words(
    old: str, new: str, tmp_path: Path
) -> None:
    load(tmp_path)
    rule(tmp_path)
    library, findings = load(tmp_path, FLAGGED.replace(old, new))
    assert library.stories == ()
    lapsed = ("besluit_vervallen", False) in checks(findings)
    assert lapsed is (old != OPENING)  # words that came far behind it change nothing for the first


def test_white_space_and_the_spelling_of_an_accent_do_not_count(tmp_path: Path) -> None:
    text = FLAGGED.replace("soep", "paté")
    load(tmp_path, text)
    rule(tmp_path)
    other = text.replace("met paté", "met\npaté").replace("é", "e\u0301")
    library, _ = load(tmp_path, other)
    assert len(library.stories) == 1


def test_a_ruling_does_not_hold_for_the_same_words_in_another_story(tmp_path: Path) -> None:
    load(tmp_path)
    rule(tmp_path)
    taken = (tmp_path / RULING_FILE).read_text()
    other = FLAGGED.replace("whmq82", "dpdbhh")
    files: dict[str, str | bytes] = {
        FILE: FLAGGED,
        "stories/ander.md": other,
        "stories/besluiten/dpdbhh.yaml": taken,
    }
    library, _ = load_library(write_library(tmp_path, files), on=TODAY)
    assert [story.id for story in library.stories] == ["whmq82"]


def test_invented_cannot_be_said_of_a_real_story(tmp_path: Path) -> None:
    load(tmp_path, REAL)
    rule(tmp_path, Verdict.INVENTED)
    library, findings = load(tmp_path, REAL)
    assert library.stories == ()
    assert ("besluit_verzonnen", True) in checks(findings)


@pytest.mark.parametrize(
    ("reason", "check"),
    [(None, "besluit_zonder_reden"), ("Ze heet Sjoukje.", "besluit_met_naam")],
)
def test_what_may_stay_needs_a_reason_that_repeats_nothing(
    reason: str | None, check: str, tmp_path: Path
) -> None:
    load(tmp_path, REAL)
    rule(tmp_path, Verdict.STAYS, reason)
    library, findings = load(tmp_path, REAL)
    assert library.stories == ()
    assert (check, True) in checks(findings)
    assert "Sjoukje" not in str(findings)


@pytest.mark.parametrize(
    ("verdict", "shown"), [(Verdict.STAYS, 0), (Verdict.INVENTED, 1)], ids=["stays", "invented"]
)
def test_a_citizen_number_that_proves_right_can_only_be_invented(
    verdict: Verdict, shown: int, tmp_path: Path
) -> None:
    text = STORY.replace("Zo begon het.", "Mijn bsn is 111222333.")
    load(tmp_path, text)
    assert [question.may_stay for question in waiting(tmp_path)] == [False]
    rule(tmp_path, verdict, "Staat in elk voorbeeld.")
    library, findings = load_library(tmp_path, on=TODAY)
    assert len(library.stories) == shown
    assert ("besluit_kan_niet" in {finding.check for finding in findings}) is not bool(shown)


def test_a_flag_on_the_name_of_a_file_can_be_ruled_on(tmp_path: Path) -> None:
    root = write_library(tmp_path, {"stories/sjoukje.md": STORY.replace("whmq82", "dpdbhh")})
    assert len(load_library(root, on=TODAY)[0].stories) == 1
    assert [question.passage()[1] for question in waiting(root)] == ["sjoukje"]
    rule(root)
    assert len(load_library(root, on=TODAY)[0].stories) == 2


def test_closed_values_and_the_lines_of_a_new_story_are_no_flags(tmp_path: Path) -> None:
    lines = "gaat_ook_over: [geweld_thuis]\nspeelde_in: [voor_2008, 2008-2014]\n"
    lines += "leeftijd_toen: 67_plus\n# Hoe oud de verteller toen was.\n"
    library, findings = load(tmp_path, STORY.replace("bron:", f"{lines}bron:"))
    assert len(library.stories) == 1
    assert findings == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("bron:", "# Hoe oud Sjoukje toen was.\nbron:"),
        ("id: whmq82", "id: whmq82  # van Sjoukje"),
    ],
)
def test_a_comment_of_somebody_else_is_still_read(old: str, new: str, tmp_path: Path) -> None:
    library, _ = load(tmp_path, STORY.replace(old, new))
    assert library.stories == ()


def test_rulings_without_a_story_and_files_that_are_none_are_named(tmp_path: Path) -> None:
    root = write_library(tmp_path, {"stories/besluiten/dpdbhh.yaml": "", RULING_FILE + ".bak": ""})
    library, findings = load_library(root, on=TODAY)
    assert len(library.stories) == 1
    assert checks(findings) == {("besluit_zonder_verhaal", False), ("geen_besluit", False)}


def test_an_editor_sees_the_words_and_what_stands_around_them(tmp_path: Path) -> None:
    load(tmp_path, FLAGGED.replace("langs", "langs\u202e"))
    before, words, after = waiting(tmp_path)[0].passage()
    assert (before, words) == ("Op een dag kwam mijn tante ", "Sjoukje")
    assert after == " langs· met soep en brood en een krant."


def test_an_invented_library_can_be_ruled_on_in_one_go(tmp_path: Path) -> None:
    load(tmp_path)
    rule_on_flags(tmp_path)
    assert waiting(tmp_path) == []
