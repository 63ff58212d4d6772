"""Has the content changed? One hash over every file that a library is made of."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from library.source_text import read_plain_file

_GATE = 3
"""Raise this when the gate becomes stricter: an index made before may hold what it now keeps out.

2: words that could show who somebody is.
3: values that few real stories have together; whether a teller was an adult.
"""


def content_fingerprint(root: Path, on: date) -> str:
    """A SHA-256 in hex over paths, bytes, the reference date and what the gate looks at."""
    digest = hashlib.sha256(f"{_GATE} {on.isoformat()}".encode())
    files = [path for name in ("stories", "themes") for path in _files(root / name)]
    for path in sorted([*files, *root.glob("site.yaml")]):
        digest.update(os.fsencode(path.relative_to(root)) + b"\0")
        digest.update(_hash(path))
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    """Everything below a folder that is no folder. Links are not followed, at any depth."""
    waiting = [folder]
    while waiting:
        with suppress(OSError), os.scandir(waiting.pop()) as inside:
            for entry in inside:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(Path(entry))
                else:
                    yield Path(entry)


def _hash(path: Path) -> bytes:
    """Of the bytes of a plain file, as far as we read them; of nothing for anything else."""
    try:
        return hashlib.sha256(read_plain_file(path) or b"").digest()
    except OSError:
        return b"\0"
