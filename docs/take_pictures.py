"""Takes the pictures of the documents: `python -m docs.take_pictures`, after `make test`."""

import shutil
import sys
import tempfile
import threading
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser, ViewportSize, sync_playwright

from commands.steps import plan_files
from library import load_library
from site_builder import dress
from site_builder.preview import Preview, PreviewServer
from tests.conftest import CHROMIUM, FLAGS

ROOT = Path(__file__).parents[1]
ON = date(2026, 11, 21)
PICTURES = {
    "home": "",
    "zoeken": "zoeken/#q=deurwaarder%20aan%20de%20deur",
    "thema": "themas/schulden/",
    "onderwerp": "onderwerpen/schaamte/",
    "inzicht": "inzichten/dichte-post-is-opgeborgen/",
    "verhaal": "verhalen/whmq82/",
}
"""Name → address."""
ON_A_PHONE = {
    "zoeken-320": "zoeken/#q=deurwaarder%20aan%20de%20deur",
    "verhaal-320": "verhalen/whmq82/",
}
IN_HOUSE_STYLE = {"huisstijl": ""}
"""In the look of the worked example."""
WIDE: ViewportSize = {"width": 1100, "height": 780}
PHONE: ViewportSize = {"width": 320, "height": 640}
MOST_BYTES = 150_000


def main() -> None:
    """Write one picture for each page named above."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        take(browser, ROOT, PICTURES)
        take(browser, ROOT, ON_A_PHONE, PHONE)
        take(browser, with_house_style(Path(folder)), IN_HOUSE_STYLE)


def with_house_style(root: Path) -> Path:
    """A copy of this library in the look of the worked example."""
    for name in ("stories", "themes"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copytree(ROOT / "docs" / "voorbeelden" / "huisstijl", root / "themes" / "huisstijl")
    return root


def take(
    browser: Browser, root: Path, pictures: Mapping[str, str], size: ViewportSize = WIDE
) -> None:
    """Show the library in `root`, and write a picture of each address under its name."""
    library, _ = dress(load_library(root, ON)[0])
    preview = Preview()
    preview.show(plan_files(library, ""), ())
    with PreviewServer(preview) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_page(viewport=size)
        for name, address in pictures.items():
            page.goto(server.address + address)
            page.wait_for_timeout(1500)
            picture = page.screenshot(path=ROOT / "docs" / "pictures" / f"{name}.png")
            if len(picture) > MOST_BYTES:
                sys.exit(f"{name}.png is too large to keep: {len(picture)} bytes")
        server.shutdown()


if __name__ == "__main__":
    main()
