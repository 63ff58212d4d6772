"""The files `facet-HASH-N.bin`: which stories have which value, fetched when somebody chooses.

The Nth facet has file N: a text with JSON {label, values: [[value, label], …], apart}, then for
each value a bitmap of the stories: bit n % 8 of byte n / 8, the lowest first. Bitmaps that are many
bytes (topics, in a large library) lie in files apart: `apart` says the number of the first of those
files and how many values each holds; else it is null.
"""

from collections.abc import Iterable, Sequence

from indexer.model import Facet
from indexer.shard_bytes import as_json, text

FACET_BYTES = 20_000
"""Bitmaps of a facet that stay in its own file, before compression. The facets that people see with
their counts are asked for whole; of topics a question asks for one."""

APART_BYTES = 5_000
"""Bitmaps in one file apart."""


def plan_facet_files(facets: Sequence[Facet], stories: int) -> dict[str, bytes]:
    """`facet` and a number → content."""
    heads: list[bytes] = []
    apart: list[bytes] = []
    together = max(1, APART_BYTES // max(1, _bitmap_bytes(stories)))
    for facet in facets:
        bitmaps = [bitmap(found, stories) for found in facet.stories]
        if len(bitmaps) * _bitmap_bytes(stories) <= FACET_BYTES:
            heads.append(_head(facet, None) + b"".join(bitmaps))
        else:
            heads.append(_head(facet, (len(facets) + len(apart), together)))
            runs = range(0, len(bitmaps), together)
            apart += [b"".join(bitmaps[at : at + together]) for at in runs]
    return {f"facet-{at}": content for at, content in enumerate((*heads, *apart))}


def _head(facet: Facet, apart: tuple[int, int] | None) -> bytes:
    head = {"label": facet.label, "values": facet.values, "apart": apart}
    return text(as_json(head).decode())


def bitmap(numbers: Iterable[int], count: int) -> bytes:
    """A bit for each of so many."""
    bits = bytearray(_bitmap_bytes(count))
    for number in numbers:
        bits[number // 8] |= 1 << number % 8
    return bytes(bits)


def _bitmap_bytes(count: int) -> int:
    return -(-count // 8)
