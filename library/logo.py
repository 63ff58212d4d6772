"""A logo: a picture that is ours to publish, and how one of pixels is read (PNG).

Hostile until read: we write anew what we know, and leave the rest.
"""

import struct
import zlib
from dataclasses import dataclass

from library.finding import Finding, Place
from library.limits import MAX_PIXELS

_PNG = b"\x89PNG\r\n\x1a\n"
_KEPT = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
"""What draws. Other chunks can hold a place, a name or a date (PNG 1.2, section 4.2)."""


@dataclass(frozen=True)
class Picture:
    data: bytes
    """As we wrote it."""
    width: int
    height: int
    """Only their proportion counts."""


def parse_png(file: str, data: bytes) -> tuple[Picture | None, list[Finding]]:
    """A picture of pixels, with nothing in it but those. None with a finding where it is broken."""
    chunks = _chunks(data)
    if chunks is None or [kind for kind, _ in chunks[:1]] != [b"IHDR"]:
        return None, [_broken_png(file, "dit is geen PNG, of het bestand is stuk.")]
    width, height = struct.unpack(">II", chunks[0][1][:8])
    if not (0 < width <= MAX_PIXELS and 0 < height <= MAX_PIXELS):
        return None, [_broken_png(file, f"dit logo is groter dan {MAX_PIXELS} bij {MAX_PIXELS}.")]
    kept = b"".join(_write_chunk(kind, body) for kind, body in chunks if kind in _KEPT)
    return Picture(_PNG + kept, width, height), []


def _chunks(data: bytes) -> list[tuple[bytes, bytes]] | None:
    """Kind and body of each chunk; None where they do not add up to a whole file."""
    if not data.startswith(_PNG):
        return None
    at, found = len(_PNG), []
    while at + 12 <= len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        if data[at : at + 12 + length] != _write_chunk(kind, body):
            return None
        found.append((kind, body))
        at += 12 + length
    whole = at == len(data) and found[-1:] == [(b"IEND", b"")] and len(found[0][1]) == 13
    return found if whole else None


def _write_chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _broken_png(file: str, message: str) -> Finding:
    return Finding(Place(file), "logo", message, "Bewaar het opnieuw als PNG, of neem een SVG.")
