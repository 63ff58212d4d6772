"""Reads a QR code module by module, as a telephone does with a clean picture: no error correction.

Only versions 2 to 4 at level M, which an address of 15 to 62 signs gets (ISO/IEC 18004).
"""

from collections.abc import Callable, Iterator, Sequence

Matrix = Sequence[Sequence[int]]

Mask = Callable[[int, int], int]

_MASKS: tuple[Mask, ...] = (
    lambda y, x: (y + x) % 2,
    lambda y, x: y % 2,
    lambda y, x: x % 3,
    lambda y, x: (y + x) % 3,
    lambda y, x: (y // 2 + x // 3) % 2,
    lambda y, x: y * x % 2 + y * x % 3,
    lambda y, x: (y * x % 2 + y * x % 3) % 2,
    lambda y, x: ((y + x) % 2 + y * x % 3) % 2,
)
_LEVELS = {0: "M", 1: "L", 2: "H", 3: "Q"}
_BLOCKS = {25: (28, 1), 29: (44, 1), 33: (64, 2)}
"""Side of the code → octets of words in it, and over how many blocks they are dealt in turn."""
_BYTES = 4
"""The mode of a code that holds bytes."""


def read_qr(matrix: Matrix) -> tuple[str, str]:
    """Its error level and its words."""
    level, mask = _format(matrix)
    read = "".join(str(matrix[y][x] ^ (mask(y, x) == 0)) for y, x in _data_places(len(matrix)))
    octets, blocks = _BLOCKS[len(matrix)]
    dealt = [read[at : at + 8] for at in range(0, 8 * octets, 8)]
    bits = "".join("".join(dealt[block::blocks]) for block in range(blocks))
    assert int(bits[:4], 2) == _BYTES
    length = int(bits[4:12], 2)
    signs = (bits[at : at + 8] for at in range(12, 12 + 8 * length, 8))
    return level, bytes(int(sign, 2) for sign in signs).decode()


def _format(matrix: Matrix) -> tuple[str, Mask]:
    places = [*((8, x) for x in (0, 1, 2, 3, 4, 5, 7, 8)), *((y, 8) for y in (7, 5, 4, 3, 2, 1, 0))]
    bits = int("".join(str(matrix[y][x]) for y, x in places), 2) ^ 0b101010000010010
    return _LEVELS[bits >> 13], _MASKS[bits >> 10 & 7]


def _data_places(size: int) -> Iterator[tuple[int, int]]:
    """Up and down in columns of two, from the right; column 6 is for timing and is passed over."""
    up = True
    for column in range(size - 1, 0, -2):
        right = column - (column <= 6)
        rows = range(size - 1, -1, -1) if up else range(size)
        yield from ((y, x) for y in rows for x in (right, right - 1) if not _is_fixed(y, x, size))
        up = not up


def _is_fixed(y: int, x: int, size: int) -> bool:
    """Whether it belongs to the squares, the timing or the format."""
    corner = (y < 9 and (x < 9 or x >= size - 8)) or (y >= size - 8 and x < 9)
    small = abs(y - (size - 7)) <= 2 and abs(x - (size - 7)) <= 2
    return corner or small or 6 in (y, x)
