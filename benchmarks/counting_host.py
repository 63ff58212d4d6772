"""A host on this machine, and a real browser that counts what it asks of it."""

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page, Request, sync_playwright

CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]

DELAY = 0.05
"""Seconds before each answer, so that what waits for what can be seen from the order."""

TEXT_TYPES = {".js", ".mjs", ".json", ".css", ".html"}
"""What a host compresses on the way. Other files count as they are."""

BLANK = "<!doctype html><html lang=nl><title>leeg</title><link rel=icon href=data:,>"


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        time.sleep(DELAY)
        super().do_GET()

    def end_headers(self) -> None:
        # Only a page that is alone gets a clock finer than a tenth of a millisecond.
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.send_header("Cross-Origin-Embedder-Policy", "require-corp")
        super().end_headers()

    def log_message(self, *_given: object) -> None:
        """Say nothing."""


@contextmanager
def serve_folder(folder: Path) -> Iterator[str]:
    """Serve a folder as it is; gives its address."""
    (folder / "leeg.html").write_text(BLANK, "utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()


@dataclass
class Traffic:
    """What was asked since it was last emptied."""

    folder: Path
    asked: dict[str, int] = field(default_factory=dict)
    """Path → how deep: 1 + the deepest that had been answered when it was asked."""
    answered: int = 0

    def on_request(self, request: Request) -> None:
        path = unquote(urlsplit(request.url).path)
        if path != "/leeg.html" and request.url.startswith("http"):
            self.asked.setdefault(path, self.answered + 1)

    def on_finished(self, request: Request) -> None:
        depth = self.asked.get(unquote(urlsplit(request.url).path), 0)
        self.answered = max(self.answered, depth)

    def sizes(self) -> dict[str, int]:
        """Path → bytes on the line."""
        return {path: line_bytes(self.folder / path.lstrip("/")) for path in self.asked}

    def empty(self) -> None:
        self.asked, self.answered = {}, 0


def line_bytes(path: Path) -> int:
    """As a host sends it: text with gzip, the rest as it is."""
    content = path.read_bytes()
    return len(gzip.compress(content)) if path.suffix in TEXT_TYPES else len(content)


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def fresh_page(browser: Browser, address: str, folder: Path) -> Iterator[tuple[Page, Traffic]]:
    """A page with an empty cache."""
    context = browser.new_context(locale="nl-NL")
    page, traffic = context.new_page(), Traffic(folder)
    page.set_default_timeout(120_000)
    page.on("request", traffic.on_request)
    page.on("requestfinished", traffic.on_finished)
    page.goto(f"{address}/leeg.html")
    try:
        yield page, traffic
    finally:
        context.close()
