"""Has the content changed? One hash over every file that a library is made of."""

import hashlib
import os
from datetime import date
from pathlib import Path

_GATE = 2
"""Raise this when the gate becomes stricter: an index made before may hold what it now keeps out.

2: words that could show who somebody is.
"""


def content_fingerprint(root: Path, on: date) -> str:
    """A SHA-256 in hex over paths, bytes, the reference date and what the gate looks at."""
    digest = hashlib.sha256(f"{_GATE} {on.isoformat()}".encode())
    folders = (root / "stories", root / "themes")
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    for path in sorted([*files, *root.glob("site.yaml")]):
        digest.update(os.fsencode(path.relative_to(root)) + b"\0")
        digest.update(_hash(path))
    return digest.hexdigest()


def _hash(path: Path) -> bytes:
    """Of the bytes of a file; of nothing where we may not read it."""
    try:
        return hashlib.sha256(path.read_bytes()).digest()
    except OSError:
        return b"\0"
