"""Markdown to prose: what has a form here, and what is refused."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from library.finding import Finding
from library.markdown import parse_prose
from library.prose import Block, Link, Paragraph, plain_text
from library.source_text import SourceText


def parse(text: str, *, links: bool = True) -> tuple[tuple[Block, ...], list[Finding]]:
    return parse_prose(SourceText("a.md", text), links=links)


def test_the_words_stay_and_the_marks_go() -> None:
    blocks, findings = parse("Een *nadruk* en **sterk**.\n\n- a\n- b\n\n> gezegd\n")
    assert plain_text(blocks) == "Een nadruk en sterk.\n\na\n\nb\n\ngezegd"
    assert findings == []


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("<script>alert(1)</script>\n", "html"),
        ("tekst <!-- naam -->\n", "html"),
        ("![alt](x.png)\n", "afbeelding"),
        ("```\nx\n```\n", "code"),
        ("    ingesprongen\n", "code"),
        ("`x`\n", "code"),
        ("tekst\n\n***\n", "lijn"),
        ("tekst\n---\n", "lijn"),
        ("[x](javascript:alert(1))\n", "link"),
        ("[x](JaVaScRiPt&#58;alert(1))\n", "link"),
        ("[x](data:text/html,x)\n", "link"),
        ("[x](//elders.nl)\n", "link"),
        ("[x](http://elders.nl)\n", "link"),
        ("<https://elders.nl>\n", None),
        ("[x](/themas/schulden/)\n", None),
        ("[x](https://elders.nl/pad)\n", None),
        ("[" * 60, "te_ingewikkeld"),
        ("*a " * 60, None),
        ("[a " * 60, None),
    ],
)
def test_what_has_no_form_is_a_finding(text: str, check: str | None) -> None:
    _, findings = parse(text)
    assert [finding.check for finding in findings] == ([check] if check else [])


def test_in_a_story_every_link_is_a_finding_and_its_words_stay() -> None:
    blocks, findings = parse("Kijk [hier](https://elders.nl).\n", links=False)
    assert [finding.check for finding in findings] == ["link"]
    assert plain_text(blocks) == "Kijk hier."


def test_a_finding_lies_on_the_line_where_it_stands() -> None:
    source = SourceText("a.md", "---\nx\n---\n\nTekst.\n\nMeer <b>tekst</b>.\n")
    _, findings = parse_prose(source, 9)
    assert [(f.place.line, f.place.column) for f in findings] == [(7, 6), (7, 14)]


def test_no_link_leads_out_by_another_door() -> None:
    blocks, _ = parse("[a](/x/../../y) [b](/ok/) [c](https://ok.nl/)")
    paragraph = blocks[0]
    assert isinstance(paragraph, Paragraph)
    assert [c.href for c in paragraph.children if isinstance(c, Link)] == [
        "/ok/",
        "https://ok.nl/",
    ]


@pytest.mark.parametrize("piece", ["[", "[]", "*a", "a**", "> ", "- ", "`", "![", "\\", "&#", "<a"])
def test_hostile_runs_take_no_more_than_a_moment(piece: str) -> None:
    started = time.perf_counter()
    parse(piece * (100_000 // len(piece)))
    assert time.perf_counter() - started < 5


@given(st.text(alphabet="ab <>[]()*_`#-\n{}!&;\\", max_size=80))
def test_no_text_raises_and_no_word_is_lost_without_a_finding(text: str) -> None:
    blocks, findings = parse(text)
    words = plain_text(blocks)
    assert findings or text.count("a") <= words.count("a") + text.count("](")
