"""Text that is shown as it stands: marks that were meant as something else are a finding."""

import pytest

from library.finding import Place
from library.plain_words import check_words
from library.quoting import listed, quoted, shown_file
from library.visible import visible


def checks(text: str) -> list[str]:
    return [finding.check for finding in check_words(text, Place("a.md"))]


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("hij zei <b>nee</b>", "html"),
        ("<!-- weg", "html"),
        ("[klik](hier)", "link"),
        ("tekst\n  [x]: y", "link"),
        ("java\n script : x", "link"),
        ("data:text/html,x", "link"),
        ("de \u200bpost", "onzichtbaar_teken"),
        ("z" + "\u0363" * 9, "gestapelde_tekens"),
        ("\ue000", "onbekend_teken"),
    ],
)
def test_a_mark_is_named_once(text: str, check: str) -> None:
    assert checks(text) == [check]


@pytest.mark.parametrize(
    "text",
    [
        "een kind < 3 jaar, en 5 > 4",
        "ik <3 mijn hond",
        "mijn data: die waren weg",
        "[lacht] (zacht)",
        "Persoonlijk bestand: een map",
        "Nguyễn, Łódź, één, ß 😀",
    ],
)
def test_plain_words_stay(text: str) -> None:
    assert checks(text) == []


def test_a_lesson_on_html_is_a_known_false_alarm() -> None:
    assert checks("ik leerde wat <b> betekent") == ["html"]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("schuldn", "‘schuldn’"),
        ("in_eigen_worden", "‘in_eigen_worden’"),
        ("a\x1b[31m\u202eb", "‘a<U+001B>[31m<U+202E>b’"),
        ("x" * 99, f"‘{'x' * 40}…’"),
        ("Pepijn Zandstra", "wat hier staat,"),
        ("0612345678", "wat hier staat,"),
        ("x" * 60 + " Pepijn", "wat hier staat,"),
    ],
)
def test_a_finding_repeats_what_is_short_visible_and_nobodys(value: str, told: str) -> None:
    assert quoted(value) == told


def test_a_list_leaves_out_who_stands_in_it() -> None:
    assert listed(["de-post", "pepijn-zandstra", "de-buurvrouw"]) == "de-post, de-buurvrouw"


def test_of_a_name_in_the_name_of_a_file_the_first_letter_stays() -> None:
    assert shown_file("stories/schulden/de-post.md") == "stories/schulden/de-post.md"
    assert "epijn" not in shown_file("stories/schulden/pepijn-zandstra.md")


def test_half_a_character_can_be_printed() -> None:
    assert visible("a\udce9\n") == "a<U+DCE9><U+000A>"
