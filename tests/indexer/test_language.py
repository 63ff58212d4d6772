"""Python and Node must agree on every character; these tests go over all of them."""

import json
import string
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.dutch.language import DATA, read_language
from indexer.dutch.tokens import fold, normalise, tokenise
from tests.indexer.node import ask_node

Answer = list[list[object]]


def _characters(kind: str) -> list[str]:
    ranges = read_language().data[kind]
    return [chr(code) for first, last in ranges for code in range(first, last + 1)]


def _as_python(texts: list[str]) -> list[Answer]:
    return [[[t.form, t.start, t.end, fold(t.form)] for t in tokenise(text)] for text in texts]


def test_every_letter_and_digit_is_one_word_alike_in_python_and_node() -> None:
    letters = _characters("letters") + _characters("digits")
    assert len(letters) > 400
    assert all(len(tokenise(letter)) == 1 for letter in letters)
    assert ask_node("tokenise_batch.mjs", letters) == _as_python(letters)


def test_every_letter_with_every_mark_is_alike_in_python_and_node() -> None:
    texts = [
        f"a{letter}{mark} {mark}{letter}"
        for letter in _characters("letters")
        for mark in _characters("marks")[::7]
    ]
    assert ask_node("tokenise_batch.mjs", texts) == _as_python(texts)


def test_no_letter_becomes_something_that_is_no_word() -> None:
    for letter in _characters("letters"):
        form = normalise(letter)
        assert [token.form for token in tokenise(form)] == [form], letter


def test_no_form_changes_when_it_is_normalised_again() -> None:
    for letter in _characters("letters"):
        assert normalise(normalise(letter)) == normalise(letter), letter


def test_folding_leaves_only_plain_letters() -> None:
    plain = set(string.ascii_lowercase)
    # Signs that are letters of their own, without a spelling in plain letters that people use.
    known = {"ŉ", "ſ"}
    left = {letter for letter in _characters("letters") if set(fold(normalise(letter))) - plain}
    assert left <= known


def test_the_apostrophes_of_the_data_are_no_letters() -> None:
    apostrophes = {chr(code) for code in read_language().data["apostrophes"]}
    assert apostrophes.isdisjoint(_characters("letters"))


def test_function_words_are_normalised_single_words_without_negations() -> None:
    data = json.loads((DATA / "language.json").read_text("utf-8"))
    words = data["function_words"]
    assert words == sorted(set(words))
    assert all([token.form for token in tokenise(word)] == [word] for word in words)
    assert not {"niet", "geen", "nooit", "niemand", "niets", "zonder", "alleen"} & set(words)


# Mostly what could go wrong: our letters, marks and apostrophes, between anything at all.
TEXTS = st.lists(
    st.one_of(
        st.text(max_size=20),
        st.text("aĳİẞßﬁÉé'’‘`´ʼ-–\u0301\u0308 \n١２🙂", max_size=20),
        st.text(st.characters(max_codepoint=0x24F), max_size=20),
    ),
    min_size=50,
    max_size=200,
)


@settings(max_examples=15, deadline=None)  # each example asks Node about 50 texts or more
@given(TEXTS)
def test_any_text_gives_the_same_words_in_python_and_node(texts: list[str]) -> None:
    assert ask_node("tokenise_batch.mjs", texts) == _as_python(texts)


@given(st.text())
def test_words_stand_where_they_say(text: str) -> None:
    end = 0
    for token in tokenise(text):
        assert end <= token.start < token.end
        assert normalise(text[token.start : token.end]) == token.form
        assert unicodedata.is_normalized("NFC", fold(token.form))
        end = token.end
