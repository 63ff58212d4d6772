"""Hostile texts and hostile questions in a real browser: nothing runs, nothing is asked elsewhere."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Request, expect

import indexer
import site_builder
from library import load_library
from library.vocabulary import Purpose
from tests.hostile.corpus import put_cases
from tests.hostile.run import TODAY

pytestmark = pytest.mark.browser

# Violations of the policy, Trusted Types included, are told to the page's own console.
_LISTEN = """
document.addEventListener('securitypolicyviolation', (event) =>
  console.error(`violation ${event.violatedDirective} ${event.blockedURI}`));
"""
QUESTIONS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "'\"><svg onload=alert(1)>",
    "javascript:alert(1)",
    "{{ 1234*4321 }}",
    "${alert(1)}",
    "__proto__",
    "constructor",
    "toString hasOwnProperty valueOf",
    'onderwerp:"__proto__"',
    "onderwerp:constructor",
    "-__proto__ post",
    '"niet gesloten',
    '"" - onderwerp: onderwerp:"',
    "%00%0d%0a%2e%2e%2f",
    "%",
    "%ZZ%E0%A4%A",
    "\u202epost\u200b\ufeff",
    "post\u0000deur",
    "\ud83d",
    "😀 é ﬁ ẞ İ",
    "(((((((((((((((a+)+)+)+",
    "a" * 5_000,
    "post " * 500,
    "\\u003cscript\\u003e",
    "&lt;script&gt;",
]
HASHES = [
    "#q=<script>alert(1)</script>",
    "#q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&theme=%3Cb%3E",
    "#__proto__=x&constructor=y&q=post",
    "#q=post&__proto__[waar]=ja",
    "#q=%E0%A4%A&theme=%",
    "#q=post&theme=__proto__&theme=constructor&phase=toString",
    "#q=post&without=%3Cscript%3E&n=-1&n=99999999999",
    "#" + "q=a&" * 3_000,
    "#javascript:alert(1)",
    "#deel-inhoud'onclick='x",
]


@dataclass
class Watch:
    """All that a page did and should not have done."""

    host: str
    seen: list[str] = field(default_factory=list)

    def dialog(self, dialog: Dialog) -> None:
        self.seen.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def console(self, message: ConsoleMessage) -> None:
        self.seen.append(f"console {message.text}")

    def request(self, request: Request) -> None:
        if not request.url.startswith(self.host):
            self.seen.append(f"request {request.url}")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a library in which everything hostile stands that is shown as plain words."""
    top = tmp_path_factory.mktemp("vijandig")
    library, _ = load_library(put_cases(top / "bieb", shown=True), TODAY)
    shown = library.for_purpose(Purpose.WEBSITE)
    pages = site_builder.plan_site(shown, site_builder.read_texts(), "https://bieb.example/kast/")
    searched = indexer.plan_browser_files(indexer.analyse_library(shown))
    site_builder.publish({**pages, **searched}, top / "host" / "kast")
    return top / "host"


@pytest.fixture(scope="module")
def host(hostile: Path) -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(hostile)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()


@contextmanager
def watched(browser: Browser, host: str) -> Iterator[tuple[Page, Watch]]:
    watch = Watch(host)
    context = browser.new_context(locale="nl-NL")
    context.add_init_script(_LISTEN)
    page = context.new_page()
    page.set_default_timeout(15_000)
    page.on("dialog", watch.dialog)
    page.on("console", watch.console)
    page.on("pageerror", lambda error: watch.seen.append(f"error {error}"))
    page.on("request", watch.request)
    try:
        yield page, watch
    finally:
        context.close()


def test_every_page_is_quiet(browser: Browser, host: str, hostile: Path) -> None:
    folder = hostile / "kast"
    pages = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    assert len(pages) > 100
    with watched(browser, host) as (page, watch):
        for path in pages:
            page.goto(f"{host}/kast/{path.removesuffix('index.html')}", wait_until="load")
            assert watch.seen == [], path


def test_hostile_questions_typed_are_only_words(browser: Browser, host: str) -> None:
    with watched(browser, host) as (page, watch):
        page.goto(f"{host}/kast/zoeken/")
        for question in QUESTIONS:
            page.locator("#zoek-vraag").fill(question)
            page.keyboard.press("Enter")
            page.wait_for_load_state("networkidle")
            assert watch.seen == [], question
        assert page.evaluate(
            "({}).waar === undefined && Object.keys(Object.prototype).length === 0"
        )


def test_a_question_finds_hostile_stories_too(browser: Browser, host: str) -> None:
    """So the tests above did search, and drew what is in them."""
    with watched(browser, host) as (page, watch):
        page.goto(f"{host}/kast/zoeken/#q=post")
        expect(page.locator("#zoek-lijst > li")).not_to_have_count(0)
        for _ in range(3):
            page.locator("#zoek-meer").click()
        expect(page.locator("#zoek-lijst > li").nth(25)).to_be_visible()
        assert watch.seen == []


@pytest.mark.parametrize("anew", [True, False])
def test_hostile_questions_in_the_address_are_only_words(
    browser: Browser, host: str, anew: bool
) -> None:
    """Opened anew, and by changing the address of an open page."""
    asked = [f"#q={question[:200]}" for question in QUESTIONS if "\ud83d" not in question]
    with watched(browser, host) as (page, watch):
        for part in HASHES if anew else [*HASHES, *asked]:
            if anew:
                page.goto("about:blank")
            page.goto(f"{host}/kast/zoeken/{part}")
            page.wait_for_load_state("networkidle")
            assert watch.seen == [], part


@pytest.mark.parametrize("address", ["verhalen/whmq82/", "themas/schulden/", "", "hulp/"])
def test_a_hostile_anchor_does_nothing(browser: Browser, host: str, address: str) -> None:
    with watched(browser, host) as (page, watch):
        for part in HASHES:
            page.goto(f"{host}/kast/{address}{part}")
            assert watch.seen == [], part


@pytest.mark.parametrize(
    ("planted", "told"),
    [
        ("<script>document.title = 'x'</script>", "violation script"),
        ("<img src=x onerror=alert(1)>", "violation script"),
        ("<img src=https://kwaad.example/x.png>", "violation img"),
        ("<b style='color:red'>x</b>", "violation style"),
    ],
)
def test_what_acts_would_be_seen(
    browser: Browser, host: str, hostile: Path, planted: str, told: str
) -> None:
    """The tests above can fail: a page of ours in which something was planted does not go quietly."""
    page_file = hostile / "kast" / "geplant.html"
    text = (hostile / "kast" / "404.html").read_text("utf-8")
    page_file.write_text(text.replace("</main>", f"{planted}</main>"), "utf-8")
    try:
        with watched(browser, host) as (page, watch):
            page.goto(f"{host}/kast/geplant.html")
            page.wait_for_load_state("networkidle")
            assert any(told in seen for seen in watch.seen), watch.seen
    finally:
        page_file.unlink()
