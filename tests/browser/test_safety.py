"""No page type runs what it should not, asks another host, or stays when somebody must leave."""

import contextlib
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Error, Page, Request, expect

from library import Library
from library.schema import WithdrawnEntry
from site_builder import plan_site, read_texts
from site_builder.drawing import WAY_OUT
from tests.browser.conftest import Site
from tests.browser.host import Host
from tests.browser.test_pages import PAGES

pytestmark = pytest.mark.browser

WITHDRAWN = "zzzzzz"
KINDS = [*PAGES, f"verhalen/{WITHDRAWN}/"]
STORY = "verhalen/whmq82/"
HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script> javascript:alert(3) schaamte"
TELL = """addEventListener("securitypolicyviolation", (event) =>
  console.error("policy:", event.violatedDirective, event.blockedURI, event.sample));"""


@pytest.fixture(scope="module")
def host(site: Site, library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """With the headers that a published site asks for, and with a story that was withdrawn."""
    host = Host.of_copy(site.folder, tmp_path_factory.mktemp("host"))
    entry = WithdrawnEntry.model_validate({"id": WITHDRAWN, "kwartaal": "2026-K3"})
    files = plan_site(replace(library, withdrawn=(entry,)), read_texts(), host.address)
    tombstone = host.folder / f"verhalen/{WITHDRAWN}/index.html"
    tombstone.parent.mkdir()
    tombstone.write_bytes(files[f"verhalen/{WITHDRAWN}/index.html"])
    yield host
    host.stop()


@contextlib.contextmanager
def suspicious(browser: Browser, host: Host) -> Iterator[Page]:
    """A page in which any dialog, violation, word in the console or foreign request is a failure."""
    seen: list[str] = []

    def dismissed(dialog: Dialog) -> None:
        seen.append(dialog.message)
        dialog.dismiss()

    def asked(request: Request) -> None:
        if not request.url.startswith(host.host):
            seen.append(request.url)

    context = browser.new_context(locale="nl-NL")
    context.add_init_script(TELL)
    page = context.new_page()
    page.set_default_timeout(15_000)
    page.on("console", lambda message: seen.append(message.text))
    page.on("pageerror", lambda error: seen.append(str(error)))
    page.on("dialog", dismissed)
    page.on("request", asked)
    try:
        yield page
    finally:
        context.close()
    assert seen == [], "\n".join(seen)


def test_no_page_type_breaks_the_policy_or_speaks(browser: Browser, host: Host) -> None:
    with suspicious(browser, host) as page:
        for address in KINDS:
            page.goto(host.address + address)
            page.wait_for_load_state("networkidle")


def test_the_watch_sees_what_it_watches_for(browser: Browser, host: Host) -> None:
    with pytest.raises(AssertionError, match="policy: style-src"):
        put_a_style_in(browser, host)


def put_a_style_in(browser: Browser, host: Host) -> None:
    with suspicious(browser, host) as page:
        page.goto(host.address)
        page.evaluate("document.body.setAttribute('style', 'color: red')")
        page.wait_for_function("getComputedStyle(document.body).color !== 'red'")


def test_what_somebody_types_or_opens_stays_text(browser: Browser, host: Host) -> None:
    with suspicious(browser, host) as page:
        page.goto(f"{host.address}zoeken/")
        page.get_by_role("searchbox").fill(HOSTILE)
        page.get_by_role("searchbox").press("Enter")
        expect(page.locator(".hit").first).to_be_visible()
        assert page.locator("main img, main script").count() == 0
        for hostile in ("#q=<svg onload=alert(1)>", "#theme=%3Cscript%3E", "#__proto__=x&q=%E0%A4"):
            page.goto("about:blank")
            page.goto(f"{host.address}zoeken/{hostile}")
            page.wait_for_load_state("networkidle")


def test_a_story_can_be_kept_shared_and_printed_under_the_policy(
    browser: Browser, host: Host
) -> None:
    with suspicious(browser, host) as page:
        page.goto(f"{host.address}{STORY}#post")
        page.get_by_role("button", name="Bewaar op dit apparaat").click()
        expect(page.locator("#deel-bewaard")).to_contain_text("Bewaard tot")
        page.get_by_role("button", name="Deel").click()
        expect(page.locator("#deel-gedeeld")).not_to_be_empty()
        page.get_by_label("Met een neutraal voorblad").check()
        page.pdf()


@pytest.mark.parametrize(
    "line",
    [
        "document.body.innerHTML = '<b>x</b>'",
        "document.createElement('script').src = '/x.js'",
        "trustedTypes.createPolicy('anders', {})",
        "import('/bibliotheek/static/trusted.js').then(() => trustedTypes.createPolicy('doorleefd', {}))",
        "import('/bibliotheek/static/trusted.js').then(({ policy }) => policy.createHTML('<b>x</b>'))",
        "import('/bibliotheek/static/trusted.js')"
        ".then(({ policy }) => policy.createScriptURL(location.origin + '/bibliotheek/static/leave.js'))",
        "navigator.serviceWorker.register('/bibliotheek/service-worker.js')",
    ],
)
def test_nothing_but_our_own_worker_is_trusted(browser: Browser, host: Host, line: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{host.address}hulp/")
    with pytest.raises(Error, match=r"TypeError"):
        page.evaluate(f"async () => {{ await ({line}); }}")
    context.close()


def test_the_one_address_that_is_trusted_is_the_worker(browser: Browser, host: Host) -> None:
    with suspicious(browser, host) as page:
        page.goto(f"{host.address}hulp/")
        address = page.evaluate(
            "import('/bibliotheek/static/trusted.js').then(({ policy }) =>"
            " String(policy.createScriptURL(location.origin + '/bibliotheek/service-worker.js')))"
        )
        assert address == f"{host.address}service-worker.js"


@pytest.mark.parametrize("how", ["the link", "the keyboard"])
def test_leaving_works_on_every_page_type_and_back_does_not_return(
    browser: Browser, host: Host, how: str
) -> None:
    context = browser.new_context()
    context.route(f"{WAY_OUT}**", lambda route: route.fulfill(body="het weer"))
    for address in KINDS[1:]:
        page = context.new_page()
        page.goto(host.address)
        page.goto(host.address + address)
        if how == "the link":
            page.get_by_role("link", name="Verlaat deze site").click()
        else:
            for _ in range(3):
                page.keyboard.press("Shift")
        expect(page).to_have_url(WAY_OUT)
        page.go_back()
        expect(page).to_have_url(host.address)
        page.close()
    context.close()


def test_the_page_is_blank_before_the_way_out_answers(browser: Browser, host: Host) -> None:
    context = browser.new_context()
    context.route(f"{WAY_OUT}**", lambda route: route.fulfill(body="het weer"))
    page = context.new_page()
    page.goto(host.address + STORY)
    shown = "[document.body.checkVisibility(), document.title]"
    before, after = page.evaluate(
        f"() => [{shown}, (document.querySelector('.leave').click(), {shown})]"
    )
    assert before == [True, page_title(host)]
    assert after == [False, "…"]
    context.close()


def page_title(host: Host) -> str:
    found = re.search("<title>(.*)</title>", (host.folder / STORY / "index.html").read_text())
    assert found
    return found[1]


def test_every_page_type_says_that_history_stays(browser: Browser, host: Host) -> None:
    with suspicious(browser, host) as page:
        for address in KINDS:
            page.goto(host.address + address)
            expect(page.get_by_role("contentinfo")).to_contain_text("wist je geschiedenis niet")


def test_a_link_out_tells_the_other_site_nothing(host: Host) -> None:
    out = [
        (file, link)
        for file in sorted(Path(host.folder).rglob("*.html"))
        for link in re.findall(r'<a [^>]*href="https:[^>]*>', file.read_text())
    ]
    assert out
    for file, link in out:
        assert re.search(r'rel="[^"]*\bnoreferrer\b', link), f"{file.name}: {link}"


def test_sharing_sends_neutral_words_and_an_address_that_names_no_part(
    browser: Browser, host: Host
) -> None:
    with suspicious(browser, host) as page:
        page.add_init_script("navigator.share = async (sent) => { globalThis.sent = sent; };")
        page.goto(f"{host.address}{STORY}?van=iemand#de-deurwaarder")
        page.get_by_role("button", name="Deel").click()
        words = "Een verhaal voor jou (verzonnen voorbeeld)"
        wanted = {"title": words, "text": words, "url": host.address + STORY}
        assert page.evaluate("globalThis.sent") == wanted


def test_without_a_way_to_share_the_address_alone_is_copied(browser: Browser, host: Host) -> None:
    with suspicious(browser, host) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.add_init_script("delete Navigator.prototype.share;")
        page.goto(f"{host.address}{STORY}#post")
        page.get_by_role("button", name="Deel").click()
        expect(page.locator("#deel-gedeeld")).to_contain_text("gekopieerd")
        assert page.evaluate("navigator.clipboard.readText()") == host.address + STORY


def test_a_front_page_is_printed_only_when_asked_for(browser: Browser, host: Host) -> None:
    with suspicious(browser, host) as page:
        page.goto(host.address + STORY)
        front, mark = page.locator(".front-page"), page.locator(".story-head .mark")
        for asked in (False, True):
            page.emulate_media(media="screen")
            page.get_by_label("Met een neutraal voorblad").set_checked(asked)
            page.evaluate("dispatchEvent(new Event('beforeprint'))")
            page.emulate_media(media="print")
            assert front.is_visible() is asked
            assert mark.is_visible()
            assert page.title().startswith("Een verhaal voor jou") is asked
            page.evaluate("dispatchEvent(new Event('afterprint'))")
            assert page.title().startswith("De post lag in de groentela")
