"""How the browser's files are written, byte by byte. browser/bytes.js reads them.

number    seven bits a byte, the low ones first; the high bit says that more follow (LEB128)
signed    a number: 0, -1, 1, -2, 2 … as 0, 1, 2, 3, 4 …
text      a number of bytes, then UTF-8
words     sorted words, front-coded: how many; of each, how many bytes it shares with the one
          before; of each, how many bytes are new; the new bytes
"""

import json
import struct
import zlib
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

# Deflate, no name, no time, best compression, made on an unknown system: the same everywhere.
_GZIP_HEAD = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"


def compress(content: bytes) -> bytes:
    """As gzip, with nothing in it that depends on the clock or on the machine."""
    return _GZIP_HEAD + compress_after(b"", content)


def compress_after(preset: bytes, content: bytes) -> bytes:
    """What follows in a gzip file that starts with `preset`: small where the two share words.

    Readers know how such a file starts and put that before it. RFC 1950 calls it a preset
    dictionary; browsers have no word for it, but inflate the two together.
    """
    deflate = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS, 9, zdict=preset)
    whole = preset + content
    check = struct.pack("<II", zlib.crc32(whole), len(whole) & 0xFFFFFFFF)
    return deflate.compress(content) + deflate.flush() + check


def inflate_after(preset: bytes, packed: bytes, most: int) -> bytes:
    """The content again. Raises ValueError where it is broken or more than `most` bytes."""
    size = struct.pack("<HH", len(preset), len(preset) ^ 0xFFFF)
    start = _GZIP_HEAD + b"\0" + size + preset  # one block, stored as it is
    member = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        whole = member.decompress(start + packed, len(preset) + most + 1)
    except zlib.error as error:
        raise ValueError(error) from error
    if not member.eof:
        raise ValueError(f"cut off, or more than {most} bytes")
    return whole[len(preset) :]


def number(value: int) -> bytes:
    """One number, 0 or more."""
    written = bytearray()
    while value > 0x7F:
        written.append(value & 0x7F | 0x80)
        value >>= 7
    written.append(value)
    return bytes(written)


def numbers(values: Iterable[int]) -> bytes:
    """Each number; the reader knows how many."""
    return b"".join(map(number, values))


def counted(values: Sequence[int]) -> bytes:
    """How many, then each."""
    return number(len(values)) + numbers(values)


def signed(value: int) -> int:
    """As a number that is never below 0."""
    return value * 2 if value >= 0 else -value * 2 - 1


def gaps(values: Iterable[int]) -> list[int]:
    """Of numbers that rise: the first, then each minus the one before."""
    found = list(values)
    return found[:1] + [following - value for value, following in pairwise(found)]


def text(value: str) -> bytes:
    """Its length and its letters."""
    written = value.encode()
    return number(len(written)) + written


def as_json(content: Any) -> bytes:
    """The same content, the same bytes."""
    written = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return written.encode()


def words(values: Sequence[str]) -> bytes:
    """Sorted words, front-coded."""
    written = [value.encode() for value in values]
    shared = [_shared(*pair) for pair in pairwise([b"", *written])]
    new = [word[at:] for word, at in zip(written, shared, strict=True)]
    return number(len(values)) + numbers(shared) + numbers(map(len, new)) + b"".join(new)


def _shared(one: bytes, other: bytes) -> int:
    """How many bytes two words have in common at their start."""
    at = 0
    while at < len(one) and at < len(other) and one[at] == other[at]:
        at += 1
    return at
