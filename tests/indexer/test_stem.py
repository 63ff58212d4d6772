"""Stems. They are half a term: what matters is which forms share one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.dutch.stem import stem


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("huis", "huizen", "a voiced consonant"),
        ("loop", "lopen", "an open syllable"),
        ("gegokt", "gokken", "a participle"),
        ("verslaving", "verslaafde", "two derivations"),
        ("eenzaam", "eenzaamheid", "a quality and its name"),
        ("coördinatie", "coordinatie", "an accent left out"),
    ],
)
def test_relatives_share_a_stem(one: str, other: str, why: str) -> None:
    assert stem(one) == stem(other), why


@pytest.mark.parametrize(("one", "other"), [("schuld", "schuur"), ("kat", "kater"), ("wet", "wit")])
def test_strangers_do_not(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(("one", "other"), [("schuld", "schulden"), ("begeleiding", "geleiding")])
def test_known_weaknesses(one: str, other: str) -> None:
    """`schul`, `schuld`; `beleid`, `leid`. Why the lemma counts more than the stem."""
    assert stem(one) != stem(other)


@given(st.text("abcdefghijklmnopqrstuvwxyzëéï0123456789'", max_size=25))
def test_any_form_has_one_stem(form: str) -> None:
    assert stem(form) == stem(form)
    assert stem("") == ""
