"""A compound that only a question has: *gokstop*, where stories say *gokken* and *stoppen*.

The browser has no dictionary of parts, so both sides try the same cuts in the same order and take
the first of which the index knows both pieces. The twin of `indexer/browser/unseen.js`.
"""

from typing import NamedTuple

SHORTEST = 3
"""Letters of a piece. *gok* and *bed* count; shorter pieces are mostly endings."""

LINKS = ("", "s", "en", "e", "n")
"""Letters that may stand between two pieces, the likeliest first."""


class Pieces(NamedTuple):
    left: str
    right: str


def cuts(word: str) -> list[Pieces]:
    """Every way to cut a word in two, the most even first, then the one with the longer end."""
    found: list[tuple[int, int, int, Pieces]] = []
    for at in range(SHORTEST, len(word) - SHORTEST + 1):
        right = word[at:]
        for rank, link in enumerate(LINKS):
            left = word[: at - len(link)]
            if word[:at].endswith(link) and len(left) >= SHORTEST:
                even = min(len(left), len(right))
                found.append((-even, -len(right), rank, Pieces(left, right)))
    return [pieces for *_, pieces in sorted(found)]
