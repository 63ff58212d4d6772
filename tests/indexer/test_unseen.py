"""Compounds that only a question has: real ones come apart, slips of the pen stay whole."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.dutch.unseen import TABLE_SIZE, Piece, known_pieces, split_unseen

HERE = Path(__file__).parent


def _lines(name: str) -> list[str]:
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.fixture(scope="module")
def pieces() -> dict[str, Piece]:
    """Of an index that has every part of the listed compounds, and every word that is none."""
    parts = {part for line in _lines("compounds.txt") for part in line.split("|")}
    bases = {part.removesuffix(link) for part in parts for link in ("s", "en", "e", "n")}
    return known_pieces(dict.fromkeys([*parts, *bases, *_lines("noncompounds.txt")], 1))


def test_real_compounds_come_apart_where_they_should(pieces: dict[str, Piece]) -> None:
    """Nine in ten of those that come apart at all; the rest have parts that OpenTaal does not name."""
    right = wrong = 0
    for line in _lines("compounds.txt"):
        parts = line.split("|")
        word = line.replace("|", "")
        known = {form: piece for form, piece in pieces.items() if form != word}
        if cut := split_unseen(word, known):
            fits = len(cut) == len(parts) and all(map(str.startswith, parts, cut))
            right, wrong = right + fits, wrong + (not fits)
    assert right > 200
    assert wrong < right / 10


def test_a_misspelt_word_is_hardly_ever_cut(pieces: dict[str, Piece]) -> None:
    """Words that are no compounds, with a slip in them: at most one in a hundred."""
    words = [slip for word in _lines("noncompounds.txt") for slip in _slips(word)]
    cut = [word for word in words if split_unseen(word, pieces)]
    assert len(words) > 2000
    assert len(cut) <= len(words) // 100, cut


def _slips(word: str) -> Iterator[str]:
    chance = random.Random(word)
    for _ in range(10):
        at = chance.randrange(len(word))
        letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
        yield chance.choice(
            [
                word[:at] + word[at + 1 :],
                word[:at] + letter + word[at + 1 :],
                word[:at] + letter + word[at:],
                word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
            ]
        )


def test_the_table_has_the_words_that_most_parts_have() -> None:
    table = known_pieces({"schuld": 3, "xylofoonlessen": 9, "uit": 9})
    assert table["schuld"] == Piece(left=1, links=0b101, right=2)
    assert not table.keys() & {"xylofoonlessen", "uit"}
    many = known_pieces(_numbered_words())
    assert len(many) == TABLE_SIZE


def test_a_linking_letter_is_the_piece_s_own() -> None:
    """*verslavingszorg*: an s must follow. *schuldenberg*: that is *schulden* where it is known."""
    assert known_pieces({"verslaving": 1})["verslaving"].links & 0b11 == 0b10
    assert known_pieces({"schuld": 1, "schulden": 1})["schuld"].links == 0b1


def _numbered_words() -> dict[str, int]:
    from indexer.dutch.compounds import read_lexicon  # noqa: PLC0415 (only here)

    return dict.fromkeys(read_lexicon().right, 1)
