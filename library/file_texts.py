"""What can be read in a published file, in whatever it is wrapped: markup, gzip, zip, escapes."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from library.gone import undisguised

MOST_BYTES = 200_000_000
"""Of one file, inflated. One that grows past it is not ours and is named, not searched."""

_TAG = re.compile(r"<[^<>]*>")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class ClosedFileError(Exception):
    """A packed file that is broken, locked or too large."""


@dataclass(frozen=True)
class Reading:
    """The texts in a file, once for each way to read it."""

    texts: tuple[str, ...]
    whole: bool = True
    """False where there is more in it than text, such as a picture: somebody must look."""


def inflated(data: bytes) -> bytes:
    """The content of a gzip file (RFC 1952), of all its members; other data as it came.

    Raises ClosedFileError where it is broken or too large.
    """
    pieces: list[bytes] = []
    size = 0
    while data.startswith(b"\x1f\x8b"):
        member = zlib.decompressobj(31)
        try:
            pieces.append(member.decompress(data, MOST_BYTES - size))
        except zlib.error as error:
            raise ClosedFileError from error
        size += len(pieces[-1])
        if not member.eof:
            raise ClosedFileError
        data = member.unused_data
    return b"".join(pieces) + data


def read_texts(data: bytes) -> Reading:
    """Every way to read a file.

    A tag can stand within a word or between two words, and be written with entities or escapes, so
    the text is read with its tags, without them, and with a space for each.
    """
    try:
        content = inflated(data)
        if content.startswith(b"PK\x03\x04"):
            return _read_archive(content)
    except ClosedFileError:
        return Reading((), whole=False)
    encoding = "utf-16" if content.startswith(_UTF_16) else "utf-8"
    try:
        return Reading(tuple(_ways(content.decode(encoding))))
    except UnicodeDecodeError:
        return Reading(tuple(_ways(content.decode(encoding, errors="replace"))), whole=False)


def _read_archive(content: bytes) -> Reading:
    """A zip file, such as an e-book: the names and the texts of all files in it."""
    readings = []
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for entry in archive.infolist():
                if entry.file_size > MOST_BYTES:
                    raise ClosedFileError
                inside = read_texts(archive.read(entry))
                readings.append(Reading((entry.filename, *inside.texts), inside.whole))
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, zlib.error) as error:
        raise ClosedFileError from error
    texts = tuple(text for reading in readings for text in reading.texts)
    return Reading(texts, all(reading.whole for reading in readings))


def _ways(text: str) -> Iterator[str]:
    plain = undisguised(text)
    yield plain
    # Tags that were written as entities or escapes are tags in the plain text only.
    versions = (text, plain) if text.count("<") != plain.count("<") else (text,)
    for version in versions:
        if "<" in version:
            yield undisguised(_TAG.sub("", version))
            yield undisguised(_TAG.sub(" ", version))
