"""A whole file is read: front matter, comments, links, alt text and its own name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from library.privacy import CHECKS, Kind, findings, scan, scan_file
from library.privacy.advice import advice_for
from library.privacy.flag import Flag
from library.source_text import SourceText

CLEAN = """---
id: 7k2m9q
titel: Ik deed de post niet meer open
schuilnaam: Mila
themas:
  - schulden
speelde_in:
  - 2021-juni_2023
leeftijd_toen: 27-44
verteld_in: 2026-K1
toestemming:
  kenmerk: t-5f3a91
  gegeven: 2026-K1
redactie:
  gecodeerd_door: red-1
---

Eerst deed ik niks. ’s Avonds lag ik wakker.
"""


def flagged(text: str, name: str = "stories/schulden/de-post.md") -> list[str]:
    return [
        (name if flag.in_name else text)[flag.start : flag.end] for flag in scan_file(text, name)
    ]


def test_a_clean_file_has_no_flags() -> None:
    assert flagged(CLEAN) == []


def test_a_clean_file_of_another_system_has_no_flags() -> None:
    assert flagged(CLEAN.replace("\n", "\r\n")) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("titel: Ik", "titel: Hoe Sjoukje en ik", "Sjoukje"),
        ("titel: Ik", "# gebeld met Sjoukje\ntitel: Ik", "Sjoukje"),
        ("titel: Ik", "kern: >\n  sjoukje: die zei het.\ntitel: Ik", "sjoukje"),
        ("schuilnaam: Mila", "schuilnaam: Mila de Vries uit Oss", "Oss"),
        ("id: 7k2m9q", "id: 0612345678", "0612345678"),
        ("Eerst", "<!-- door Sjoukje verteld --> Eerst", "Sjoukje"),
        ("niks.", "[niks](https://voorbeeld.nl/sjoukje).", "https://voorbeeld.nl/sjoukje"),
        ("niks.", "![foto van Sjoukje](foto.png).", "Sjoukje"),
        ("niks.", "niks {#bij-sjoukje}.", "bij-sjoukje"),
    ],
)
def test_reads_every_corner(old: str, new: str, words: str) -> None:
    assert words in flagged(CLEAN.replace(old, new, 1))


def test_reads_the_name_of_the_file() -> None:
    flags = scan_file(CLEAN, "stories/schulden/sjoukje-terpstra.md")
    assert flags
    assert all(flag.in_name for flag in flags)


def test_bytes_that_are_no_utf8_are_still_read() -> None:
    assert [flag.kind for flag in scan_file(b"Bel Sjoukje \xff nu.", "a.md")] == [
        Kind.NAME_OR_PLACE
    ]


def test_a_finding_says_where_and_what_now_and_never_repeats_the_words() -> None:
    text = CLEAN.replace("Eerst deed", "Eerst belde Sjoukje op 06-12345678. Toen deed")
    found = list(findings(SourceText("stories/a.md", text)))
    assert [finding.check for finding in found] == ["hoofdletter", "telefoon"]
    assert str(found[1]) == (
        "stories/a.md:18:24: hier staat misschien een telefoonnummer. Haal het weg. "
        "Mag het blijven? Leg dan vast waarom, met ‘doorleefd review’. (telefoon)"
    )
    assert all(
        word not in str(finding) for finding in found for word in ("Sjoukje", "0612", "345678")
    )


@pytest.mark.parametrize(("number", "proved"), [("111222333", True), ("111222334", False)])
def test_a_citizen_number_that_passes_the_proof_is_called_one(number: str, proved: bool) -> None:
    """Failing the proof is no excuse: a digit may be mistyped."""
    found = list(findings(SourceText("stories/a.md", f"Mijn nummer was {number} daar.")))
    assert [finding.check for finding in found] == ["bsn_elfproef" if proved else "bsn"]
    assert ("elfproef" in found[0].message) is proved


@pytest.mark.parametrize("in_name", [False, True])
def test_no_message_promises_anything(in_name: bool) -> None:
    """The gate points at words; it never says that a text is anonymous or safe."""
    for check in CHECKS:
        said = " ".join(advice_for(Flag(0, 1, check.name, check.kind, in_name))).lower()
        assert "misschien" in said
        assert "anoniem" not in said
        assert "veilig" not in said


PIECES = st.sampled_from(
    ["de", "enige", "van", "12", "maart", "፩", "²", "@", "nul", "zes", "Jan", "’t", ".", ". ", "\n", "bij", "’", "-", "_", "kinderen"]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=3), max_size=30), st.sampled_from(["", " "]))
def test_no_text_makes_it_fail_or_point_outside(pieces: list[str], gap: str) -> None:
    text = gap.join(pieces)
    for flag in [*scan(text), *scan_file(text, "a.md")]:
        assert 0 <= flag.start < flag.end <= len((flag.in_name and "a.md") or text)


def test_only_the_story_s_own_pseudonym_may_stand_in_it() -> None:
    """The teller chose it and it is published; with a surname, or in another story, it is a name."""
    head = "---\nschuilnaam: Sjoukje\n---\n\n"
    assert scan_file(head + "Toen riep Sjoukje dat Sjoukje’s brood op was.", "a.md") == []
    assert scan_file(head + "Toen riep Sjoukje Dijkstra dat het op was.", "a.md") != []
    assert scan_file("---\nschuilnaam: Mila\n---\n\nToen riep Sjoukje iets.", "a.md") != []
