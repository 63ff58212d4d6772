"""The example site behind a server, for the tests with a browser; its engine always knows the same."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Page

from tests.site_builder.example_site import HERE, example_files

SEEN: list[str] = []
"""Request lines, with the referrer, as the one server of these tests saw them."""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        SEEN.append(f"{format % args} {self.headers.get('Referer', '')}")


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The example site in a subfolder of a host."""
    top = tmp_path_factory.mktemp("host")
    engine = (HERE / "fake_engine" / "engine.js").read_bytes()
    for path, data in {
        **example_files(),
        "search/engine.js": engine,
        "search/manifest.bin": b"",
    }.items():
        target = top / "hier" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(top)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/hier/"
    server.shutdown()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page under the real policy, whose console must stay empty."""
    context = browser.new_context(locale="nl-NL")
    page = context.new_page()
    page.set_default_timeout(10_000)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    context.close()
    assert said == []
