"""A QR code of an address, for paper. The only file that knows segno.

It is loaded when a page is drawn: other commands need no code.
"""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

_QUIET = 4
"""Empty modules on every side, without which a camera may see no code (ISO/IEC 18004)."""
_MASK = 2
"""Any of the eight patterns can be read. To weigh them all takes seven times as long, and words of
an address are spread well enough by one."""
_CODE = Markup(
    '<svg class="qr" viewBox="0 0 {size} {size}" role="img" aria-label="{label}"'
    ' shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{size}v{size}H0z"/>'
    '<path stroke="#000" d="{line}"/></svg>'
)
_LABEL = "QR-code met het adres van deze pagina"


def qr_code(address: str) -> Markup:
    """An inline SVG, black on white in every look: a camera reads it, with a quiet zone around it.

    Error level M: a smudge or a fold over a seventh of it does not matter.
    """
    rows = matrix(address)
    line = "".join(_runs(rows))
    return _CODE.format(size=len(rows) + 2 * _QUIET, label=_LABEL, line=line)


def matrix(address: str) -> Sequence[Sequence[int]]:
    """The modules by row, 1 for black, without the quiet zone."""
    import segno  # noqa: PLC0415 (see above)

    return segno.make_qr(address, error="m", boost_error=False, mask=_MASK).matrix


def _runs(rows: Sequence[Sequence[int]]) -> Iterator[str]:
    """A line through every black stretch, a module thick."""
    for y, row in enumerate(rows, start=_QUIET):
        at = 0
        while at < len(row):
            end = at
            while end < len(row) and row[end]:
                end += 1
            if end > at:
                yield f"M{at + _QUIET} {y}.5h{end - at}"
            at = end + 1
