"""How much is seen of leaks that we invented, and how much is flagged in clean text."""

from pathlib import Path

import pytest

from library.privacy import scan, scan_file
from tests.library.privacy.marked import Marked, is_seen, read_cases

ROOT = Path(__file__).parents[3]


def share_seen(cases: list[Marked]) -> float:
    seen = [is_seen(leak, scan(case.text)) for case in cases for leak in case.leaks]
    return sum(seen) / len(seen)


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("cases_tuned.txt", 0.97),
        ("cases_held_out.txt", 0.95),
        ("cases_second_round.txt", 0.92),
        ("cases_third_round.txt", 0.85),
        ("cases_fourth_round.txt", 0.85),
    ],
)
def test_sees_nearly_every_leak(name: str, least: float) -> None:
    assert share_seen(list(read_cases(name))) >= least


@pytest.mark.parametrize(
    "name",
    [
        "cases_tuned.txt",
        "cases_held_out.txt",
        "cases_second_round.txt",
        "cases_third_round.txt",
        "cases_fourth_round.txt",
    ],
)
def test_sees_at_least_half_of_the_unique_facts(name: str) -> None:
    assert share_seen([case for case in read_cases(name) if case.kind == "uniek"]) >= 0.5


@pytest.mark.parametrize("name", ["cases_tuned.txt", "cases_held_out.txt"])
def test_leaves_hard_clean_text_alone(name: str) -> None:
    clean = [case.text for case in read_cases(name) if case.kind == "schoon"]
    words = sum(len(text.split()) for text in clean)
    assert 1000 * sum(len(scan(text)) for text in clean) / words <= 5


def test_says_little_about_our_own_stories() -> None:
    """At most five flags per thousand words: more, and nobody reads them."""
    stories = sorted((ROOT / "stories").glob("*/*.md"))
    texts = [path.read_text("utf-8") for path in stories]
    flags = sum(
        len(scan_file(text, path.relative_to(ROOT).as_posix()))
        for path, text in zip(stories, texts, strict=True)
    )
    assert 1000 * flags / sum(len(text.split()) for text in texts) <= 5


def test_two_names_side_by_side_are_two_flags() -> None:
    """A flag that swallowed the place next to a name would be too long for either."""
    text = "Daar sprak burgemeester Wallage van Groningen met Jan in Utrecht."
    assert {text[flag.start : flag.end] for flag in scan(text)} >= {"Groningen", "Utrecht"}


@pytest.mark.parametrize(
    "name",
    ["Jan de Vries", "J.P. van den Berg", "Ruud van Nistelrooij", "Jan-Peter in ’t Veld", "Den Haag",
     "Bergen op Zoom", "Alphen aan den Rijn", "Truus Łęcka", "Anna d’Ancona", "Karim El Khatib"],
)  # fmt: skip
def test_a_whole_name_is_one_flag(name: str) -> None:
    text = f"Toen kwam {name} binnen."
    assert [text[flag.start : flag.end] for flag in scan(text)] == [name]


def test_a_name_once_announced_is_flagged_wherever_it_stands() -> None:
    """Without a capital nothing shows the second *roos*; what the first was called does."""
    text = "Hij heet roos. Voor iedereen was het gewoon roos. Ik kocht een roos."
    assert [flag.start for flag in scan(text)] == [text.index("roos"), text.index("roos. Ik")]


@pytest.mark.parametrize(
    "text",
    ["Ik at soep met zijn vieren om zes uur.", "Mijn zoon koos boven.", "Ik koos voor rust.",
     "Toen belde Pap en Mam huilde."],
)  # fmt: skip
def test_eating_choosing_and_parents_are_no_names(text: str) -> None:
    assert scan(text) == []


@pytest.mark.parametrize(
    "text",
    ["De hele flat kreeg een brief.", "Ze vertelde het aan de hele straat.", "Ze kon op één been staan.",
     "Zij kwam uit de schuur met de jas die ik aandeed.", "De hele straat rook naar soep."],
)  # fmt: skip
def test_what_could_be_said_of_anybody_is_no_unique_fact(text: str) -> None:
    assert scan(text) == []


def test_who_was_asked_after_is_flagged_wherever_it_stands() -> None:
    """*Mo* is too short to be known by itself; *wie mo was* says that it is somebody."""
    text = "wie er altijd was, dat was mo, maar wie mo was wist niemand."
    assert [text[flag.start : flag.end] for flag in scan(text)] == ["mo", "mo"]
