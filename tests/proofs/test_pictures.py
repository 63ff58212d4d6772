"""Every kind of page looks as it did when somebody last looked: a small grey picture of each.

The pictures stand in `pictures/`, of the pages of the small example library. A difference is not a
mistake: look at the page, then renew with
`DOORLEEFD_RENEW_GOLDEN=1 pytest -m proof tests/proofs/test_pictures.py`. Only what differs is renewed.
"""

import base64
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from tests.proofs.conftest import Built
from tests.proofs.tools import HERE, expect_none

pytestmark = pytest.mark.proof

PICTURES = HERE / "pictures"
RENEW = "DOORLEEFD_RENEW_GOLDEN"
SHRINK = (HERE / "shrink.js").read_text("utf-8")
SIDES = {320: 4, 1280: 8}
"""How wide the page is, and how many of its pixels a side become one."""
HIGHEST = 300
"""Further down stands what is at the top of other kinds of page."""
FAR = 30
"""Greys of 255 that a block may differ: a letter drawn otherwise stays below it."""
MANY = 0.01
"""The part of the blocks that may differ more: room for a word on another line."""


@dataclass(frozen=True)
class Picture:
    width: int
    height: int
    greys: tuple[int, ...]
    png: bytes = b""

    @classmethod
    def of(cls, empty: Tab, png: bytes, side: int = 1) -> "Picture":
        """Drawn small. `empty`: a page to do it in."""
        found = empty.evaluate(SHRINK, [base64.b64encode(png).decode(), side, HIGHEST])
        small = base64.b64decode(found["png"])
        return cls(found["width"], found["height"], tuple(found["greys"]), small)

    def differs(self, other: "Picture") -> str:
        """How, in words; empty where they are alike."""
        if self.width != other.width or abs(self.height - other.height) > 0.02 * other.height + 1:
            return f"is {self.width} × {self.height} pixels, and was {other.width} × {other.height}"
        rows = min(self.height, other.height)  # the lower one may be cut off
        pairs = list(zip(self.blocks(rows), other.blocks(rows), strict=True))
        far = sum(abs(here - there) > FAR for here, there in pairs) / len(pairs)
        return f"differs in {far:.1%}" if far > MANY else ""

    def blocks(self, rows: int) -> Iterator[float]:
        """The mean of every two by two pixels: how letters are smoothed is gone then."""
        for top in range(0, rows - 1, 2):
            for left in range(0, self.width - 1, 2):
                at = top * self.width + left
                under = at + self.width
                yield (sum(self.greys[at : at + 2]) + sum(self.greys[under : under + 2])) / 4


@pytest.mark.parametrize("width", SIDES)
def test_every_kind_of_page_looks_as_it_did(browser: Browser, example: Built, width: int) -> None:
    found: list[tuple[str, str]] = []
    files = {kind: PICTURES / f"{kind}-{width}.png" for kind in example.kinds}
    with browser.new_context(
        locale="nl-NL", viewport={"width": width, "height": 800}, reduced_motion="reduce"
    ) as context:
        tab, empty = context.new_page(), context.new_page()
        for kind, page in example.kinds.items():
            tab.goto(example.host.address + page.address)
            tab.wait_for_load_state("networkidle")
            tab.evaluate("document.fonts.ready.then(() => true)")
            picture = Picture.of(empty, tab.screenshot(full_page=True), SIDES[width])
            found += ((how, kind) for how in compared(picture, files[kind], empty))
    gone = set(PICTURES.glob(f"*-{width}.png")) - set(files.values())
    expect_none([*found, *(("no page looks like this any more", file.name) for file in gone)])


def compared(picture: Picture, file: Path, empty: Tab) -> list[str]:
    how = "has no picture yet"
    if file.exists():
        how = picture.differs(Picture.of(empty, file.read_bytes()))
    if how and os.environ.get(RENEW):
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(picture.png)
        return []
    return [f"{how}; look at it, then see {RENEW}"] if how else []


def test_a_moved_block_is_seen_and_another_edge_of_a_letter_is_not() -> None:
    page = Picture(10, 10, (250,) * 50 + (40,) * 50)
    moved = Picture(10, 10, (250,) * 60 + (40,) * 40)
    softer = Picture(10, 10, (240,) * 50 + (55,) * 50)
    assert "20.0%" in moved.differs(page)
    assert softer.differs(page) == ""
    assert "was 10 × 10" in Picture(10, 12, (250,) * 120).differs(page)
