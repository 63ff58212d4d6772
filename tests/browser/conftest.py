"""A real Chromium, the built library of this repository, and a server that remembers requests."""

import contextlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

import indexer
import site_builder
from library import Library, load_library
from library.vocabulary import Purpose

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 21)
CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]


@dataclass
class Site:
    """The library of this repository, on a server of its own."""

    address: str
    folder: Path
    requests: list[str] = field(default_factory=list)
    """Request lines as the server saw them."""


@pytest.fixture(scope="session")
def library() -> Library:
    library, _ = load_library(ROOT, on=TODAY)
    return library.for_purpose(Purpose.WEBSITE)


@pytest.fixture(scope="session")
def site(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Published in a subfolder, the harder of the two places."""
    top = tmp_path_factory.mktemp("host")
    files = site_builder.plan_site(
        library, site_builder.read_texts(), "https://doorleefd.example/bibliotheek/"
    )
    searched = indexer.plan_browser_files(indexer.analyse_library(library))
    site_builder.publish({**files, **searched}, top / "bibliotheek")
    site = Site("", top / "bibliotheek")

    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            site.requests.append(format % args)

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(top)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site.address = f"http://127.0.0.1:{server.server_address[1]}/bibliotheek/"
    yield site
    server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@dataclass
class Watched:
    """What went wrong in a page, and where it went."""

    console: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)


@contextlib.contextmanager
def watched_page(browser: Browser, address: str, **context: object) -> Iterator[Page]:
    """A page that must keep its console empty and ask nothing of another host."""
    watched = Watched()

    def hear(message: ConsoleMessage) -> None:
        watched.console.append(message.text)

    def look(request: Request) -> None:
        if not request.url.startswith(
            (address.split("/bibliotheek", maxsplit=1)[0], "data:", "blob:")
        ):
            watched.foreign.append(request.url)

    opened = browser.new_context(locale="nl-NL", **context)  # type: ignore[arg-type]
    page = opened.new_page()
    page.set_default_timeout(15_000)
    page.on("console", hear)
    page.on("pageerror", lambda error: watched.console.append(str(error)))
    page.on("request", look)
    try:
        yield page
    finally:
        opened.close()
    assert watched.console == []
    assert watched.foreign == []
