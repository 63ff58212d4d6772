"""Takes the pictures of the documents: `python docs/take_pictures.py`, after `make test`."""

import threading
from datetime import date
from pathlib import Path

from playwright.sync_api import sync_playwright

from commands.steps import plan_files
from library import load_library
from site_builder.preview import Preview, PreviewServer
from tests.conftest import CHROMIUM, FLAGS

ROOT = Path(__file__).parents[1]
PICTURES = {"home": "", "zoeken": "zoeken/#q=deurwaarder%20aan%20de%20deur"}


def main() -> None:
    """Write one picture for each page named above."""
    library, _ = load_library(ROOT, date(2026, 11, 21))
    preview = Preview()
    preview.show(plan_files(library, ""), ())
    with PreviewServer(preview) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": 1100, "height": 780})
        for name, address in PICTURES.items():
            page.goto(server.address + address)
            page.wait_for_timeout(1500)
            page.screenshot(path=ROOT / "docs" / "pictures" / f"{name}.png")
        server.shutdown()


if __name__ == "__main__":
    main()
