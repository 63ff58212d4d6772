"""Whatever a text is hidden in, a flag points at the characters of the source."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from library.privacy import scan
from library.privacy.normalise import normalise

DISGUISES = {
    "as it is": lambda letter: letter,
    "decimal entity": lambda letter: f"&#{ord(letter)};",
    "hexadecimal entity": lambda letter: f"&#x{ord(letter):X};",
    "percent": lambda letter: "".join(f"%{byte:02X}" for byte in letter.encode()),
    "twice": lambda letter: f"&amp;#{ord(letter)};",
    "full width": lambda letter: chr(ord(letter) + 0xFEE0),
    "zero width": lambda letter: f"{letter}\u200b",
    "soft hyphen": lambda letter: f"{letter}\u00ad",
    "tag character": lambda letter: f"{letter}\U000e0041",
}
LETTERS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1)
HIDDEN = st.lists(st.tuples(LETTERS, st.sampled_from(sorted(DISGUISES))), min_size=1, max_size=8)


@given(HIDDEN)
@example([("A", "as it is"), ("A", "decimal entity")])
def test_a_hidden_word_reads_as_it_looks_and_maps_back_whole(pieces: list[tuple[str, str]]) -> None:
    """The map is right at both ends of every piece, so it is right everywhere."""
    source, plain, edges = "", "", []
    for text, disguise in pieces:
        hidden = "".join(map(DISGUISES[disguise], text))
        edges.append((len(plain), len(plain) + len(text), len(source), len(source) + len(hidden)))
        source, plain = source + hidden, plain + text
    normalised = normalise(source)
    assert normalised.text == plain
    for start, end, first, last in edges:
        found = normalised.source_span((start, end))
        assert found[0] == first
        # What nobody sees after the last letter may be left out of the span.
        assert last - 2 <= found[1] <= last


@given(st.text())
def test_any_text_maps_back_into_itself_in_order(source: str) -> None:
    normalised = normalise(source)
    spans = [normalised.source_span((at, at + 1)) for at in range(len(normalised.text))]
    assert all(0 <= start < end <= len(source) for start, end in spans)
    assert spans == sorted(spans)


@given(
    st.text(
        alphabet=st.characters(
            codec="ascii", exclude_characters="&%\\*`<\x7f", exclude_categories=["Cc"]
        )
    )
)
def test_plain_text_stays_as_it_is(source: str) -> None:
    normalised = normalise(source)
    assert (normalised.text, normalised.steps) == (source, ())


@pytest.mark.parametrize(
    ("source", "hidden"),
    [
        ("Dat zei R&#111;nald tegen mij.", "R&#111;nald"),
        ("Dat zei Ma\u200brloes tegen mij.", "Ma\u200brloes"),
        ("Dat zei W%69lma tegen mij.", "W%69lma"),
        ("Dat zei Rene\u0301e tegen mij.", "Rene\u0301e"),
        ("Mail naar roos\\@voorbeeld.nl vandaag.", "roos\\@voorbeeld.nl"),
        ("Ik woon in Rotter**dam** nu.", "Rotter**dam"),
        ("Ik woon in Rotter<!-- -->dam nu.", "Rotter<!-- -->dam"),
    ],
)
def test_a_flag_covers_the_disguise(source: str, hidden: str) -> None:
    assert hidden in {source[flag.start : flag.end] for flag in scan(source)}
