"""A drawn cover for a story: hills under a disc, always the same for the same id.

It is decoration and says nothing, so that nobody reads a meaning into it.
"""

from hashlib import sha256

from markupsafe import Markup

_WIDTH, _HEIGHT = 120, 160
_COVER = Markup(
    '<svg class="cover" viewBox="0 0 120 160" aria-hidden="true" focusable="false">'
    '<rect width="120" height="160" fill="currentColor" fill-opacity=".1"/>'
    '<circle cx="{x}" cy="{y}" r="{r}" fill="currentColor" fill-opacity=".38"/>{hills}</svg>'
)
_HILL = Markup('<path d="{line}" fill="currentColor" fill-opacity="{ink}"/>')


def cover(story_id: str) -> Markup:
    """An inline SVG in the colour of the text around it."""
    seed = sha256(story_id.encode()).digest()
    hills = Markup("").join(
        _HILL.format(line=_line(seed[4 * at : 4 * at + 4], 84 + 24 * at), ink=f".{16 + 14 * at}")
        for at in range(3)
    )
    return _COVER.format(
        x=24 + seed[12] % 72, y=26 + seed[13] % 34, r=9 + seed[14] % 9, hills=hills
    )


def _line(seed: bytes, top: int) -> str:
    """One hill: a curve through four heights, closed along the bottom."""
    a, b, c, d = (top - 14 + byte % 29 for byte in seed)
    return f"M0 {a}C30 {b} 42 {c} 64 {(a + d) // 2}S100 {b} {_WIDTH} {d}V{_HEIGHT}H0Z"
