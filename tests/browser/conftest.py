"""A real Chromium, the built library of this repository, and a server that remembers requests."""

import contextlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

import indexer
import site_builder
from library import Library, load_library
from library.vocabulary import Purpose
from tests.browser.host import Host

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 21)


@dataclass
class Site:
    """The library of this repository, published in a subfolder of a host."""

    host: str
    address: str
    folder: Path
    log: list[str] = field(default_factory=list)
    """Request lines as the server saw them."""


@pytest.fixture(scope="session")
def library() -> Library:
    library, _ = load_library(ROOT, on=TODAY)
    return library.for_purpose(Purpose.WEBSITE)


@pytest.fixture(scope="session")
def site(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    top = tmp_path_factory.mktemp("host")
    pages = site_builder.plan_site(
        library, site_builder.read_texts(), "https://doorleefd.example/bibliotheek/"
    )
    searched = indexer.plan_browser_files(indexer.analyse_library(library))
    site_builder.publish({**pages, **searched}, top / "bibliotheek")
    log: list[str] = []

    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            log.append(format % args)

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(top)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    host = f"http://127.0.0.1:{server.server_address[1]}"
    yield Site(host, f"{host}/bibliotheek/", top / "bibliotheek", log)
    server.shutdown()


@pytest.fixture
def host(site: Site, tmp_path: Path) -> Iterator[Host]:
    """A host of its own for a test that changes the site, or cuts the line."""
    host = Host.of_copy(site.folder, tmp_path)
    yield host
    host.stop()


@contextlib.contextmanager
def watched_page(browser: Browser, site: Site, **context: Any) -> Iterator[Page]:
    """A page that must keep its console empty and ask nothing of another host."""
    console: list[str] = []
    foreign: list[str] = []
    opened = browser.new_context(locale="nl-NL", **context)
    page = opened.new_page()
    page.set_default_timeout(15_000)
    page.on("console", lambda message: console.append(message.text))
    page.on("pageerror", lambda error: console.append(str(error)))
    page.on(
        "request",
        lambda request: None if request.url.startswith(site.host) else foreign.append(request.url),
    )
    try:
        yield page
    finally:
        opened.close()
    assert console == []
    assert foreign == []


@pytest.fixture
def page(browser: Browser, site: Site) -> Iterator[Page]:
    site.log.clear()
    with watched_page(browser, site) as page:
        yield page
