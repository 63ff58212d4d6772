"""What somebody may have meant. The reasons are those of a reader, not of a run."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.dutch.spelling import Vocabulary, deletes, slip_cost, suggest

KNOWN = Vocabulary(
    {
        "deurwaarder": 12,
        "deurwaarders": 9,
        "schaamte": 20,
        "schulden": 40,
        "schuld": 30,
        "verslaving": 25,
        "verslavingen": 2,
        "tijd": 50,
        "rijden": 8,
        "leiden": 8,
        "lijden": 6,
        "vrouw": 30,
        "lachen": 4,
        "psychose": 5,
        "straat": 10,
        "staat": 10,
        "werkt": 7,
        "werk": 70,
        "gokken": 15,
        "gevangenis": 6,
        "opname": 9,
        "coördinator": 1,
    }
)


@pytest.mark.parametrize(
    ("typed", "meant", "why"),
    [
        ("deurwarder", "deurwaarder", "a letter once that should be twice"),
        ("schaamtte", "schaamte", "a letter twice that should be there once"),
        ("shcaamte", "schaamte", "neighbours swapped"),
        ("verslving", "verslaving", "a letter missing"),
        ("verslaqving", "verslaving", "a letter too many"),
        ("verslabing", "verslaving", "another letter"),
        ("teid", "tijd", "ei for ij, in a short word"),
        ("vrauw", "vrouw", "au for ou"),
        ("lagen", "lachen", "g for ch"),
        ("schult", "schuld", "t for d at the end"),
        ("sgulden", "schulden", "as it sounds"),
        ("gefangenis", "gevangenis", "f for v"),
        ("verslafingg", "verslaving", "two slips in a long word"),
        ("deurwaardres", "deurwaarders", "swapped, and not a letter too many"),
        ("coordinator", "coördinator", "without the diaeresis"),
    ],
)
def test_the_first_suggestion(typed: str, meant: str, why: str) -> None:
    assert suggest(typed, KNOWN)[:1] == (meant,), why


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("xyzzy", "nothing is near"),
        ("", "nothing was typed"),
        ("tid", "of three letters half the words are near"),
        ("obmame", "two slips in a short word"),
    ],
)
def test_no_suggestion(typed: str, why: str) -> None:
    assert suggest(typed, KNOWN) == (), why


def test_what_was_typed_is_never_suggested() -> None:
    assert "straat" not in suggest("straat", KNOWN)


def test_of_equals_the_most_frequent_is_first() -> None:
    assert suggest("raat", Vocabulary({"maat": 1, "laat": 3, "baat": 2})) == (
        "laat",
        "baat",
        "maat",
    )


def test_and_then_the_alphabet() -> None:
    assert suggest("raat", Vocabulary({"maat": 1, "laat": 1, "baat": 1})) == (
        "baat",
        "laat",
        "maat",
    )


def test_at_most_three() -> None:
    assert len(suggest("raat", Vocabulary(dict.fromkeys(("maat", "laat", "baat", "gaat"), 1)))) == 3


def test_the_likely_slip_wins_over_the_frequent_word() -> None:
    """*reiden* is one letter from *leiden*, and only sounds like *rijden*."""
    assert suggest("reiden", Vocabulary({"leiden": 900, "rijden": 1})) == ("rijden", "leiden")


@pytest.mark.parametrize(
    ("typed", "meant", "cost"),
    [
        ("staat", "staat", 0),
        ("stat", "staat", 40),
        ("staaat", "staat", 40),
        ("satat", "staat", 60),
        ("strat", "staat", 100),
        ("taat", "staat", 80),
        ("zee", "see", 50),
        ("bond", "bont", 40),
        ("dond", "tont", 140),
        ("tijd", "teid", 40),
        ("", "ab", 160),
        ("ab", "", 200),
    ],
)
def test_what_slips_cost(typed: str, meant: str, cost: int) -> None:
    assert slip_cost(typed, meant) == cost


words = st.text("abdeiorst", min_size=4, max_size=12)


@given(st.lists(words, max_size=30), words)
def test_the_order_of_the_vocabulary_does_not_matter(known: list[str], typed: str) -> None:
    there = Vocabulary(dict.fromkeys(known, 1))
    back = Vocabulary(dict.fromkeys(reversed(known), 1))
    assert suggest(typed, there) == suggest(typed, back)


@given(st.data(), words)
def test_one_letter_missing_is_always_found(data: st.DataObject, meant: str) -> None:
    at = data.draw(st.integers(0, len(meant) - 1))
    typed = meant[:at] + meant[at + 1 :]
    found = suggest(typed, Vocabulary({meant: 1}))
    assert found == ((meant,) if len(typed) >= 4 else ())


@given(words)
def test_what_is_left_of_a_form_is_a_piece_of_its_beginning(form: str) -> None:
    assert form[:7] in deletes(form, 2)
    assert all(len(form[:7]) - len(rest) <= 2 for rest in deletes(form, 2))
