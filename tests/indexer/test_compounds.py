"""What compounds are made of. The two lists beside this file were made before anything was tuned."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.compounds import HALVES, false_splits, missed, read_list
from indexer.dutch.compounds import (
    Lexicon,
    boundaries,
    cheapest,
    read_choices,
    read_lexicon,
    split_compound,
)

HERE = Path(__file__).parent
COMPOUNDS = read_list(HERE / "compounds.txt")
OTHERS = read_list(HERE / "noncompounds.txt")

letters = st.text("abcdefghijklmnoprstuvwzëïé'", max_size=30)
parts = st.lists(st.sampled_from(sorted(read_lexicon().left)), min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("word", "pieces", "why"),
    [
        ("schuldhulpverlening", "schuld|hulp|verlening", "to the bottom, not hulpverlening"),
        ("verslavingszorg", "verslavings|zorg", "a linking s stays on the left"),
        ("daklozenopvang", "daklozen|opvang", "a plural as left part; opvang keeps its prefix"),
        ("kinderopvang", "kinder|opvang", "a linking -er"),
        ("woonbegeleiding", "woon|begeleiding", "the stem of a verb"),
        ("huurachterstanden", "huur|achterstanden", "a plural as last part"),
        ("schuldhulpmaatje", "schuld|hulp|maatje", "a diminutive as last part"),
        ("patiëntenvereniging", "patiënten|vereniging", "accents stay"),
        ("patientenvereniging", "patienten|vereniging", "and may be left out"),
        ("stadsbestuur", "stads|bestuur", "an exception is still a part"),
        ("werkloosheidsuitkering", "werkloosheids|uitkering", "loosheid is no part"),
    ],
)
def test_a_compound_is_cut(word: str, pieces: str, why: str) -> None:
    assert "|".join(boundaries(word)) == pieces, why


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("bestuur", "not best + uur"),
        ("camping", "not cam + ping"),
        ("oorzaak", "oor and zaak are words, and this is neither"),
        ("ontvangen", "ont is a prefix"),
        ("uitzetting", "a preposition stays with its word"),
        ("ontsnappen", "not ontsnap + pen: an infinitive"),
        ("werkloosheid", "a derivation"),
        ("normaal", "not norm + aal: a loan word"),
        ("verslaving", "a part itself"),
        ("zus", "shorter than two parts"),
        ("", "nothing"),
    ],
)
def test_another_word_stays_whole(word: str, why: str) -> None:
    assert boundaries(word) == (word,), why
    assert split_compound(word) == (word,), why


@pytest.mark.parametrize(
    ("word", "lemmas", "why"),
    [
        ("schuldhulpverlening", ("schuld", "hulp", "verlening"), "nothing to take off"),
        ("verslavingszorg", ("verslaving", "zorg"), "the s goes"),
        ("huisarts", ("huis", "arts"), "this s is of the word"),
        ("schuldenberg", ("schuld", "berg"), "a plural"),
        ("kinderopvang", ("kind", "opvang"), "a linking -er"),
        ("scheepswerf", ("schip", "werf"), "another vowel"),
        ("woonbegeleiding", ("wonen", "begeleiding"), "the stem of a verb"),
        ("huurachterstanden", ("huur", "achterstand"), "the last part too"),
        ("patiëntenraad", ("patient", "raad"), "lemmas have no accents"),
    ],
)
def test_the_parts_are_lemmas(word: str, lemmas: tuple[str, ...], why: str) -> None:
    assert split_compound(word) == lemmas, why


@pytest.mark.parametrize("half", ["tune", "report"])
def test_most_compounds_come_apart_as_people_write_them(half: str) -> None:
    gold = COMPOUNDS[HALVES[half]]
    assert len(missed(gold)) <= 0.05 * len(gold)


@pytest.mark.parametrize("half", ["tune", "report"])
def test_hardly_any_other_word_comes_apart(half: str) -> None:
    assert len(false_splits(OTHERS[HALVES[half]])) <= 2


@given(letters)
def test_joining_the_pieces_of_anything_gives_it_back(word: str) -> None:
    assert "".join(boundaries(word)) == word


@given(parts)
def test_joining_the_pieces_of_a_compound_gives_it_back(made_of: list[str]) -> None:
    word = "".join(made_of)
    pieces = boundaries(word)
    assert "".join(pieces) == word
    assert boundaries(word) == pieces
    assert len(split_compound(word)) == len(pieces)


def test_no_part_is_cut() -> None:
    lexicon = read_lexicon()
    assert all(boundaries(part) == (part,) for part in (*lexicon.left, *lexicon.right))


def test_no_part_is_shorter_than_allowed() -> None:
    lexicon, shortest = read_lexicon(), read_choices().shortest
    assert min(map(len, (*lexicon.left, *lexicon.right))) >= shortest


def test_the_cheapest_cut_wins_and_then_the_alphabet() -> None:
    left, right = {"aaa": 100, "aaab": 90, "aaabb": 90}, {"bbbb": 100, "bbb": 100, "bb": 100}
    cut = cheapest("aaabbbb", Lexicon(left, right))
    assert cut is not None
    assert cut.pieces == ("aaab", "bbb")
    cut = cheapest("aaabbbb", Lexicon({**left, "aaa": 90}, right))
    assert cut is not None
    assert cut.pieces == ("aaa", "bbbb")


def test_every_exception_is_needed_as_one_or_was_once_a_compound() -> None:
    """A word of the list that is too short to be cut should go."""
    assert all(len(word) >= 2 * read_choices().shortest for word in read_choices().whole)
