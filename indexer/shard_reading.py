"""What can be read in the browser's files: every word and text, for who must prove what is gone.

The reader of the engine is browser/shards.js; this one knows only where words and texts stand.
Words are front-coded and some are written backwards, so that no search through the bytes finds
them.
"""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from indexer.dutch.language import read_language
from indexer.dutch.spelling import END
from indexer.shard_bytes import inflate_after
from indexer.shard_stories import common_text
from indexer.shards import FOLDER, FORMAT

_NAME = re.compile(
    rf"(?:^|/){FOLDER}/(?P<kind>manifest|words|near|pieces|cards|text|facet|slips)"
    r"(?:-[0-9a-f]+-(?P<at>[0-9]+))?\.bin$"
)
_WORD_LISTS = {"words": 3, "near": 1, "pieces": 1}
"""How many lists of words stand at the beginning of a file of each kind."""
_OF_STORIES = ("cards", "text")
_STAMP_BYTES = 5
_MOST_BYTES = 20_000_000
"""Of one file of stories, inflated: far more than a story may be."""


def manifest_path(path: str) -> str | None:
    """Where the manifest beside a file of the search stands; None for another file."""
    return f"{path.rpartition('/')[0]}/manifest.bin" if _NAME.search(path) else None


def read_shard(path: str, content: bytes, manifest: bytes | None) -> list[str]:
    """The words and texts in a file of the search, by its path and its content.

    The content is inflated where the file is gzip; files of stories are not, and come as they are.

    Without its manifest nobody knows which words are written backwards: then they are read both
    ways; nor after which words stories were packed: then it is tried with those of today.
    Raises ValueError for a file of another format, or one that is broken.
    """
    name = _NAME.search(path)
    if name and name["kind"] in _OF_STORIES:
        content = inflate_after(_before_stories(manifest), content, _MOST_BYTES)
    if name is None or content[:1] != bytes([FORMAT]):
        raise ValueError(path)
    try:
        texts = list(_texts(name["kind"], _Reader(content[_STAMP_BYTES:])))
        ways = _ways(name, manifest)
    except IndexError as error:
        raise ValueError(path) from error
    return [text[::way] for way in ways for text in texts]


@lru_cache(maxsize=1)
def _before_stories(manifest: bytes | None) -> bytes:
    """What the files of stories beside this manifest were packed after, perhaps long ago."""
    language: dict[str, Any] = read_language().data
    if manifest is not None:
        try:
            language = json.loads(_Reader(manifest[_STAMP_BYTES:]).text())["language"]
        except (IndexError, KeyError) as error:
            raise ValueError("manifest") from error
    return common_text(language)


def _ways(name: re.Match[str], manifest: bytes | None) -> tuple[int, ...]:
    if name["kind"] != "near":
        return (1,)
    if manifest is None:
        return (1, -1)
    reader = _Reader(manifest[_STAMP_BYTES:])
    reader.text()
    list(reader.words())  # the places
    keys = list(reader.words())
    at = int(name["at"] or 0)
    return (-1,) if at < len(keys) and keys[at].startswith(END) else (1,)


def _texts(kind: str, reader: "_Reader") -> Iterator[str]:
    if kind in _WORD_LISTS:
        for _ in range(_WORD_LISTS[kind]):
            yield from reader.words()
    elif kind in ("manifest", "facet"):
        yield reader.text()
        for _ in range(3 if kind == "manifest" else 0):
            yield from reader.words()
    else:
        yield reader.rest().decode()


class _Reader:
    """State: bytes, and how far they were read. See shard_bytes for the forms."""

    def __init__(self, content: bytes) -> None:
        self._content, self._at = content, 0

    def number(self) -> int:
        value = shift = 0
        while True:
            byte = self._content[self._at]
            self._at += 1
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    def take(self, length: int) -> bytes:
        if self._at + length > len(self._content):
            raise IndexError(length)
        self._at += length
        return self._content[self._at - length : self._at]

    def rest(self) -> bytes:
        return self.take(len(self._content) - self._at)

    def text(self) -> str:
        return self.take(self.number()).decode()

    def words(self) -> Iterator[str]:
        count = self.number()
        shared = [self.number() for _ in range(count)]
        new = [self.number() for _ in range(count)]
        word = b""
        for kept, length in zip(shared, new, strict=True):
            word = word[:kept] + self.take(length)
            yield word.decode()
