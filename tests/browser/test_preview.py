"""`doorleefd serve` in a browser: the page follows the file, and names what is wrong."""

import threading
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from commands.serve import renew
from site_builder.preview import Preview, PreviewServer
from tests.library_files import STORY, write_library

pytestmark = pytest.mark.browser


def test_the_page_reloads_by_itself_and_shows_the_findings(
    browser: Browser, tmp_path: Path
) -> None:
    root = write_library(tmp_path)
    preview = Preview()
    with PreviewServer(preview) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        renew(preview, root, None, server.address)
        page = browser.new_page()
        console: list[str] = []
        page.on("console", lambda message: console.append(message.text))
        page.goto(f"{server.address}verhalen/")
        expect(page.get_by_role("link", name="De post bleef liggen").first).to_be_visible()

        (root / "stories/schulden/post.md").write_text(STORY.replace("bleef liggen", "is open"))
        renew(preview, root, None, server.address)
        expect(page.get_by_role("link", name="De post is open").first).to_be_visible()

        (root / "stories/kapot.md").write_text("geen verhaal")
        renew(preview, root, None, server.address)
        notes = page.get_by_role("complementary", name="Meldingen voor de redactie")
        expect(notes).to_contain_text("stories/kapot.md")
        expect(notes).to_be_in_viewport()
        assert console == []
        page.close()
        server.shutdown()
