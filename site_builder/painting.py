"""Pictures of dots (PNG), for those who take no SVG: other sites and telephones.

The only file that knows Pillow. It is loaded when something is to be painted. What it gives is
packed here, with zlib as our other files are, so that no version of its packer changes a byte.
"""

import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

from site_builder.sign import SIDE, SPINE, THICK, Point, outline

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

_FONTS = files("site_builder") / "static" / "fonts"
_FINER = 4
"""A shape is painted this many times larger."""
_COLOURS = 64
"""In a picture: enough for a few flat colours with smooth edges."""


class Canvas:
    """A picture in the making. All sizes and places are in dots of the finished picture."""

    def __init__(self, width: int, height: int, ground: str) -> None:
        from PIL import Image  # noqa: PLC0415 (see above)

        self._image: Image.Image = Image.new("RGB", (width, height), ground)

    def fill(self, shape: Iterable[Point], colour: str, ink: float = 1) -> None:
        """A shape with these corners, through which the ground shows where `ink` is below 1."""
        with self._mask(colour) as draw:
            draw.polygon(_finer(shape), fill=round(255 * ink))

    def disc(self, middle: Point, radius: float, colour: str, ink: float = 1) -> None:
        """As `fill`, for a round shape."""
        with self._mask(colour) as draw:
            draw.ellipse(_around(middle, radius), fill=round(255 * ink))

    def sign(self, at: Point, side: float, colour: str) -> None:
        """The sign of the library, in a square with this corner and side."""
        scale = side / SIDE
        with self._mask(colour) as draw:
            for line in ([*outline(), next(outline())], SPINE):
                points = [(at[0] + x * scale, at[1] + y * scale) for x, y in line]
                draw.line(_finer(points), 255, round(THICK * scale * _FINER))
                for point in points:  # round where two pieces meet
                    draw.ellipse(_around(point, THICK * scale / 2), fill=255)

    def words(self, at: Point, words: str, size: int, colour: str, bold: bool = False) -> None:
        """One line of words; `at` is where its left edge meets the line it stands on."""
        from PIL import ImageDraw  # noqa: PLC0415 (see above)

        ImageDraw.Draw(self._image).text(at, words, colour, _letters(size, bold), anchor="ls")

    def png(self) -> bytes:
        """The finished picture."""
        from PIL import Image  # noqa: PLC0415 (see above)

        return _packed(self._image.quantize(_COLOURS, dither=Image.Dither.NONE))

    @contextmanager
    def _mask(self, colour: str) -> "Iterator[ImageDraw]":
        """Draw where the colour goes. Larger, then made smaller: edges come out smooth."""
        from PIL import Image, ImageDraw  # noqa: PLC0415 (see above)

        mask = Image.new("L", (self._image.width * _FINER, self._image.height * _FINER), 0)
        yield ImageDraw.Draw(mask)
        self._image.paste(colour, mask=mask.reduce(_FINER))


def width_of(words: str, size: int, bold: bool = False) -> float:
    """How wide a line of words will be."""
    return _letters(size, bold).getlength(words)


def can_write(words: str) -> bool:
    """Whether our letters have all of these; where they do not, a picture shows empty boxes."""
    letters = _letters(32, False)
    missing = bytes(letters.getmask("\uffff"))
    return all(bytes(letters.getmask(letter)) != missing for letter in set(words) - {" "})


@cache
def _letters(size: int, bold: bool) -> "FreeTypeFont":
    from PIL import ImageFont  # noqa: PLC0415 (see above)

    name = f"atkinson-hyperlegible-next-latin-{700 if bold else 400}-normal.woff2"
    data = BytesIO((_FONTS / name).read_bytes())
    return ImageFont.truetype(data, size, layout_engine=ImageFont.Layout.BASIC)


def _around(middle: Point, radius: float) -> list[Point]:
    """The box around a circle."""
    x, y = middle
    return _finer([(x - radius, y - radius), (x + radius, y + radius)])


def _finer(points: Iterable[Point]) -> list[Point]:
    return [(x * _FINER, y * _FINER) for x, y in points]


def _packed(image: "Image") -> bytes:
    """A picture of at most 256 colours as PNG (ISO/IEC 15948), no line filtered: flat colours."""
    width, height = image.size
    dots = image.tobytes()
    lines = b"".join(b"\0" + dots[at : at + width] for at in range(0, len(dots), width))
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, 3, 0, 0, 0])
    palette = bytes(image.getpalette() or [])[: 3 * _COLOURS]
    parts = (
        (b"IHDR", head),
        (b"PLTE", palette),
        (b"IDAT", zlib.compress(lines, 9)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(kind, data) for kind, data in parts)


def _part(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data).to_bytes(4, "big")
    return len(data).to_bytes(4, "big") + kind + data + check
