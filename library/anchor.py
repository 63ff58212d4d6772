"""Anchors: the part of an address that leads to a section of a story."""

import re
import unicodedata


def make_anchor(heading: str) -> str:
    """An anchor from a heading: `De stapel post` → `de-stapel-post`, at most six words."""
    plain = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain)[:6]) or "fragment"
