"""What does a page cost who comes for the first time? Bytes, requests, first paint, shifts.

`python -m benchmarks.pages --json`

A real browser with an empty cache, on the library of this repository, of each kind of page the
heaviest one. Bytes are what came over the line, with the headers, from a host that packs text with
gzip. The line is a slow 3G: 400 kbit/s, and 400 ms until an answer begins. `paint` is when the
first words stand there, `paint_without` the same where no script ever comes. `shift` is how much of
what stood there moved while the rest came in (CLS; below 0.1 is called good).
"""

import gzip
import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path, PurePosixPath
from statistics import median
from typing import Any

import click
from playwright.sync_api import Browser, CDPSession, Page

import indexer
import site_builder
from benchmarks.counting_host import TEXT_TYPES, open_browser
from benchmarks.generated_library import ROOT
from library import load_library
from library.vocabulary import Purpose

SLOW_3G = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 400_000 / 8,
    "uploadThroughput": 400_000 / 8,
}
KINDS = {
    "home": "index.html",
    "search": "zoeken/index.html",
    "story": "verhalen/*/index.html",
    "theme": "themas/*/index.html",
    "topic": "onderwerpen/*/index.html",
    "insight": "inzichten/*/index.html",
    "help": "hulp/index.html",
}
PHONE = {"width": 360, "height": 740}

WAIT = 1500
"""Milliseconds of rest after the page is there, for what comes late to move something."""
PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null"
SHIFTED = """() => new Promise((tell) => {
  let sum = 0;
  const add = (list) => {
    for (const { value, hadRecentInput } of list) if (!hadRecentInput) sum += value;
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  setTimeout(() => { add(observer.takeRecords()); tell(sum); }, 100);
})"""

Files = Mapping[str, bytes]
Row = dict[str, Any]


def build(root: Path, on: date) -> Files:
    """Every file of the site, with the search."""
    library, _ = load_library(root, on)
    library = library.for_purpose(Purpose.WEBSITE)
    texts = site_builder.read_texts()
    pages = site_builder.plan_site(library, texts, "https://doorleefd.example/")
    return {**pages, **indexer.plan_browser_files(indexer.analyse_library(library))}


def heaviest(files: Files) -> dict[str, str]:
    """Kind of page → the address of the one with most bytes on the line."""
    found: dict[str, str] = {}
    for kind, pattern in KINDS.items():
        paths = [path for path in files if PurePosixPath("/" + path).match("/" + pattern)]
        longest = max(paths, key=lambda path: len(gzip.compress(files[path])))
        found[kind] = longest.removesuffix("index.html")
    return found


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, files: Files, *given: Any) -> None:
        self.files = files
        super().__init__(*given)

    def do_GET(self) -> None:
        path = self.path.partition("?")[0].lstrip("/")
        path += "index.html" if path == "" or path.endswith("/") else ""
        data = self.files.get(path)
        self.send_response(200 if data is not None else 404)
        data = data or b""
        if PurePosixPath(path).suffix in TEXT_TYPES | {".svg", ".webmanifest"}:
            data = gzip.compress(data, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", guess_type(path)[0] or "application/octet-stream")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_given: object) -> None:
        """Say nothing."""


@contextmanager
def serve(files: Files) -> Iterator[str]:
    """A host for these files; gives its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, files))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()


def measure(browser: Browser, address: str, rounds: int) -> Row:
    """One page, in the middle of its rounds."""
    rows = [_visit(browser, address) for _ in range(rounds)]
    bare = [_visit_without(browser, address) for _ in range(rounds)]
    middle = {name: median(row[name] for row in rows) for name in rows[0]}
    return {**middle, "paint_without": median(bare)}


def _visit(browser: Browser, address: str) -> Row:
    with _slow_page(browser) as (page, session):
        sizes: list[float] = []
        session.on("Network.loadingFinished", lambda said: sizes.append(said["encodedDataLength"]))
        page.goto(address, wait_until="networkidle")
        page.wait_for_timeout(WAIT)
        return {
            "kb": round(sum(sizes) / 1000, 1),
            "requests": len(sizes),
            "paint": round(page.evaluate(PAINTED)),
            "shift": round(page.evaluate(SHIFTED), 4),
        }


def _visit_without(browser: Browser, address: str) -> float:
    """First paint where scripts are asked for, and refused."""
    with _slow_page(browser) as (page, _):
        page.route("**/*.js", lambda route: route.abort())
        page.goto(address, wait_until="load")
        page.wait_for_timeout(WAIT)
        return round(page.evaluate(PAINTED))


@contextmanager
def _slow_page(browser: Browser) -> Iterator[tuple[Page, CDPSession]]:
    context = browser.new_context(locale="nl-NL", viewport=PHONE, bypass_csp=True)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_3G)
    try:
        yield page, session
    finally:
        context.close()


@click.command()
@click.option("--rounds", default=3, show_default=True, help="Visits to each page.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def main(rounds: int, as_json: bool) -> None:
    """What a first visit costs, a kind of page a row."""
    files = build(ROOT, date(2026, 11, 22))
    with serve(files) as address, open_browser() as browser:
        rows = {
            kind: {"page": page, **measure(browser, address + page, rounds)}
            for kind, page in heaviest(files).items()
        }
    if as_json:
        click.echo(json.dumps(rows))
        return
    for kind, row in rows.items():
        told = ", ".join(f"{name} {value}" for name, value in row.items() if name != "page")
        click.echo(f"{kind:8} {told}  {row['page']}")


if __name__ == "__main__":
    main()
