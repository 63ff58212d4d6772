"""From prose to fragments: anchors and the line of topics."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from library.anchor import make_anchor
from library.finding import Finding
from library.fragments import split_fragments
from library.markdown import parse_prose
from library.prose import plain_text
from library.source_text import SourceText
from library.story import Fragment


def split(text: str) -> tuple[str, tuple[Fragment, ...], list[Finding]]:
    source = SourceText("a.md", text)
    blocks, findings = parse_prose(source, links=False)
    assert findings == []
    opening, fragments, findings = split_fragments("7k2m9q", blocks, source)
    return plain_text(opening), fragments, findings


def test_a_story_is_an_opening_and_fragments() -> None:
    opening, fragments, findings = split(
        "Zo begon het.\n\n## De stapel {#post}\n\n*Onderwerpen: schaamte, ongeopende post*\n\nTekst.\n"
    )
    assert opening == "Zo begon het."
    assert findings == []
    (fragment,) = fragments
    assert (fragment.anchor, fragment.heading, fragment.text) == ("post", "De stapel", "Tekst.")
    assert fragment.topics == ("schaamte", "ongeopende post")
    assert str(fragment.citation) == "7k2m9q#post"


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("De stapel post lag achter de deur", "de-stapel-post-lag-achter-de"),
        ("’s Avonds één café", "s-avonds-een-cafe"),
        ("112!", "112"),
        ("…", "fragment"),
    ],
)
def test_an_anchor_is_made_from_the_heading(heading: str, anchor: str) -> None:
    assert make_anchor(heading) == anchor


@given(st.text())
def test_every_heading_gives_an_anchor_that_is_allowed(heading: str) -> None:
    assert all(part.isalnum() and part.isascii() for part in make_anchor(heading).split("-"))


@pytest.mark.parametrize(
    "line",
    [
        "Onderwerpen: schaamte",
        "**Onderwerpen:** schaamte",
        "*onderwerp: schaamte*",
        "*Onderwerpen : schaamte*",
        "_Onderwerpen= schaamte_",
    ],
)
def test_topics_in_a_wrong_form_are_never_published_in_silence(line: str) -> None:
    _, _, findings = split(f"## Kop\n\n{line}\n\nTekst.\n")
    assert "regel_onderwerpen" in [finding.check for finding in findings if finding.blocks]


def test_topics_in_the_wrong_place_are_a_finding() -> None:
    _, _, findings = split("## Kop\n\nTekst.\n\n*Onderwerpen: schaamte*\n")
    assert ("regel_onderwerpen", 5) in [(f.check, f.place.line) for f in findings]


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("Alleen tekst.\n", "geen_fragmenten"),
        ("# Kop\n\n## Kop\n\n*Onderwerpen: x*\n\nTekst.\n", "kopje"),
        ("## Kop {#Post}\n\n*Onderwerpen: x*\n\nTekst.\n", "anker"),
        ("## Kop {#deel-verloop}\n\n*Onderwerpen: x*\n\nTekst.\n", "anker"),
        ("## Kop\n\n*Onderwerpen: x*\n", "leeg_fragment"),
        ("## {#x}\n\n*Onderwerpen: x*\n\nTekst.\n", "leeg_kopje"),
        ("## Kop\n\nTekst.\n", "geen_onderwerpen"),
    ],
)
def test_what_is_wrong_with_a_fragment_is_named(text: str, check: str) -> None:
    assert [finding.check for finding in split(text)[2]] == [check]
