"""YAML as an editor writes it, and what is refused."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from library.source_text import SourceText
from library.yaml_reader import read_yaml


def read(text: str) -> tuple[Any, list[str]]:
    source = SourceText("a.yaml", text)
    node, findings = read_yaml(source)
    for finding in findings:
        assert 0 <= finding.place.start <= finding.place.end <= len(text)
    return (node.plain() if node else None), [finding.message for finding in findings]


def test_every_scalar_is_text() -> None:
    assert read("a: nee\nb: 12:30\nc: 2026-01-01\nd: 65+\ne: 1.0\nf: null\n") == (
        {"a": "nee", "b": "12:30", "c": "2026-01-01", "d": "65+", "e": "1.0", "f": "null"},
        [],
    )


def test_a_key_without_a_value_counts_as_not_there() -> None:
    assert read('a:\nb: x\nc: ""\n') == ({"b": "x", "c": ""}, [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: &x b\nc: *x\n", "& of *"),
        ("a: !!python/object:os.system x\n", "! ervoor"),
        ("<<: x\n", "naam van een regel"),
        ("? [a]\n: b\n", "naam van een regel"),
        ("a: x\na: y\n", "tweede keer"),
        ("a: b\n---\nc: d\n", "tweede document"),
        ("a:\n\t- b\n", "tab"),
        ("a: 'x\n", "aanhalingsteken"),
        ("a: b: c\n", "dubbele punt"),
        ("a: \x07\n", "kunnen we niet lezen"),
        ("[" * 12 + "]" * 12, "te diep"),
    ],
)
def test_what_is_refused_says_why(text: str, words: str) -> None:
    _, messages = read(text)
    assert len(messages) == 1
    assert words in messages[0]


def test_a_hundred_thousand_brackets_are_refused_quickly() -> None:
    assert "te diep" in read("[" * 100_000)[1][0]


def test_aliases_that_would_grow_without_end_are_refused_at_the_first() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"b{i}: [*a, *a]\n" for i in range(9))
    assert len(read(bomb)[1]) == 1


def test_curly_quotes_around_a_whole_value_are_repaired() -> None:
    assert read("titel: “Ik: nee”\n- x")[1]
    assert read("titel: “Ik: nee”\n") == ({"titel": "Ik: nee"}, [])
    assert read("a:\n  - “x: y”\n") == ({"a": ["x: y"]}, [])


def test_curly_quotes_within_a_value_stay() -> None:
    assert read("titel: Hij zei “nee” en ging\n")[0] == {"titel": "Hij zei “nee” en ging"}


def test_hard_spaces_are_read_as_spaces() -> None:
    assert read("a:\n\u00a0\u00a0b: x\n") == ({"a": {"b": "x"}}, [])


def test_spans_lie_on_the_words() -> None:
    text = "titel: Een\nlijst:\n  - a\n  - bé 😀\nleeg:\n"
    node, _ = read_yaml(SourceText("a.yaml", text))
    assert node is not None
    assert text[slice(*node.span(("lijst", 1)))] == "bé 😀"
    assert text[slice(*node.span(("lijst",)))] == "lijst"
    assert text[slice(*node.span(("leeg",)))] == "leeg"
    assert text[slice(*node.key_span(("titel",)))] == "titel"
    assert text[slice(*node.span(("bestaat-niet",)))] == "titel"


@given(st.text(max_size=60))
def test_no_text_raises(text: str) -> None:
    read(text)


@given(st.dictionaries(st.sampled_from("abc"), st.lists(st.sampled_from(["x", "y z"]))))
def test_what_is_written_plainly_is_read_back(value: dict[str, list[str]]) -> None:
    lines = [f"{key}: [{', '.join(items)}]" for key, items in value.items()]
    assert read("\n".join(lines) + "\n") == (value or None, [])
