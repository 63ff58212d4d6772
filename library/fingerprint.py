"""Has the content changed? One hash over every file that a library is made of."""

import hashlib
from datetime import date
from pathlib import Path


def content_fingerprint(root: Path, on: date) -> str:
    """A SHA-256 in hex over paths, bytes and the reference date."""
    digest = hashlib.sha256(on.isoformat().encode())
    folders = (root / "stories", root / "themes")
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    for path in sorted([*files, *root.glob("site.yaml")]):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
