"""Where words stand in a part: stretches of a few words, and how the index keeps them.

The twin of `indexer/browser/stretches.js`, which only reads them.

Of each part in which a term stands the index keeps its stretches, each once, rising. All of a term
are one row of bytes: a term has thousands of parts, and an object for each would take more memory
than all the rest. A stretch is a number (see shard_bytes): twice the step from the one before it,
plus one where another of the same part follows. The first step of a part is one more than its
stretch, so a part in which the term has none is a 0. Nearly all are one byte.
"""

from collections.abc import Iterator, Sequence

from indexer.dutch.tokens import forms_in
from indexer.shard_bytes import number

STRETCH = 5
"""Words, function words too. Two that are in the same or in neighbouring stretches are near: never
more than nine words apart, and always where they are at most five apart."""

NOWHERE = b"\0"
"""Of a part: the term belongs to it by the codebook, and nobody says it there."""

COMMON_SHARE = 4
"""A term in more than one of four parts keeps no stretches: they would be many of the bytes, and
that so common a word is near says little. One of eight lost on one of the judged collections."""

COMMON_PARTS = 8000
"""Nor does a term in more parts than these: where stories are that many, a question would cost more
than it may (benchmarks/README.md)."""


def is_common(said: int, parts: int) -> bool:
    """Whether a term that is said in so many of so many parts keeps no stretches."""
    return said * COMMON_SHARE > parts or said > COMMON_PARTS


def cut_in_stretches(texts: Sequence[str]) -> dict[str, list[int]]:
    """Of each form in the texts of a part the stretches in which it stands, perhaps twice, rising.

    They are counted on through the texts. Each text starts on a new stretch, with an empty one
    before it, so that words of two texts are never near.
    """
    found: dict[str, list[int]] = {}
    first = 0
    for text in texts:
        forms = forms_in(text)
        for at, form in enumerate(forms):
            found.setdefault(form, []).append(first + at // STRETCH)
        first += -(-len(forms) // STRETCH) + 1
    return found


def write_stretches(rising: Sequence[int]) -> bytes:
    """Those of a term in one part."""
    last, before = len(rising) - 1, -1
    written = bytearray()
    for at, stretch in enumerate(rising):
        written += number(2 * (stretch - before) + (at < last))
        before = stretch
    return bytes(written) or NOWHERE


def cut_by_part(packed: bytes) -> Iterator[bytes]:
    """Those of a term, part by part, as `write_stretches` wrote them."""
    start, begins, more = 0, True, False
    for at, byte in enumerate(packed):
        if begins:
            more = bool(byte & 1)
        begins = byte < 0x80
        if begins and not more:
            yield packed[start : at + 1]
            start = at + 1


def read_stretches(packed: bytes) -> list[int]:
    """Those of a term in one part, rising."""
    found: list[int] = []
    stretch, value, bits = -1, 0, 0
    for byte in packed:
        value |= (byte & 0x7F) << bits
        bits += 7
        if byte < 0x80:
            stretch += value >> 1
            found.append(stretch)
            value = bits = 0
    return [] if packed == NOWHERE else found
