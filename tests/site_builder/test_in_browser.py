"""The pages in a real browser under the real policy; the engine always knows the same stories."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site_builder.example_site import HERE, example_files

pytestmark = pytest.mark.browser


class _Quiet(SimpleHTTPRequestHandler):
    seen: list[str] = []  # noqa: RUF012 - one list for the one server of these tests

    def log_message(self, format: str, *args: object) -> None:
        self.seen.append(format % args)


@pytest.fixture(scope="module")
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
    context = browser.new_context()
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    context.close()
    assert said == []


def test_a_question_on_the_front_page_goes_to_the_search_page(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_label("Wat wil je vinden?").fill("brief")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}zoeken/#q=brief")
    expect(page.get_by_role("status")).to_have_text(
        "1 verhaal en 9 verzonnen voorbeelden over ‘brief’, de best passende eerst."
    )


def test_what_is_asked_never_reaches_the_host(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/")
    page.get_by_label("Wat wil je vinden?").fill("brief")
    page.get_by_role("button", name="Zoek", exact=True).click()
    expect(page.locator(".hit")).to_have_count(10)
    assert not [line for line in _Quiet.seen if "brief" in line]


def test_a_card_says_why_and_opens_at_the_fragment(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=brief")
    card = page.locator(".hit").first
    expect(card).to_contain_text("Waarom dit past: brief · ongeopende post")
    expect(card).to_contain_text("hardop 1 minuut")
    expect(card).to_contain_text("brief <b>.")
    expect(card.locator("mark")).to_have_text("brief")
    expect(card).not_to_contain_text("Verzonnen voorbeeld")
    expect(page.locator(".hit").nth(1)).to_contain_text("Verzonnen voorbeeld")
    card.get_by_role("link", name="De post bleef <dicht>").click()
    expect(page).to_have_url(f"{address}verhalen/7k2m9q/#buurvrouw")


def test_back_brings_the_former_question_back(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=brief")
    expect(page.locator(".hit")).to_have_count(10)
    page.get_by_label("Wat wil je vinden?").fill("olifant")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("We vonden niets over ‘olifant’.")
    page.go_back()
    expect(page.locator(".hit")).to_have_count(10)
    expect(page.get_by_label("Wat wil je vinden?")).to_have_value("brief")


def test_nothing_found_points_at_topics_and_help(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=olifant")
    panel = page.locator("#zoek-niets")
    expect(panel.get_by_role("link", name="onderwerpen van A tot Z")).to_be_visible()
    expect(panel.get_by_role("link", name="hulp")).to_be_visible()


def test_a_theme_is_kept_in_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=brief")
    page.get_by_label("Thema").select_option("wonen")
    expect(page).to_have_url(f"{address}zoeken/#q=brief&thema=wonen")
    expect(page.locator(".hit")).to_have_count(0)


def test_clearing_empties_everything_and_puts_the_cursor_back(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=brief")
    page.get_by_role("button", name="Wis").click()
    expect(page.locator(".hit")).to_have_count(0)
    expect(page).to_have_url(f"{address}zoeken/")
    expect(page.get_by_label("Wat wil je vinden?")).to_be_focused()


def test_more_results_come_on_request_and_get_the_focus(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=brief")
    page.get_by_role("button", name="Laat er meer zien").click()
    expect(page.locator(".hit")).to_have_count(12)
    expect(page.locator(".hit").nth(10).get_by_role("link").first).to_be_focused()


def test_a_link_within_the_page_leaves_the_results_alone(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=brief")
    expect(page.locator(".hit")).to_have_count(10)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".hit")).to_have_count(10)


def test_an_engine_that_fails_gives_a_kind_sentence(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=stuk")
    expect(page.get_by_role("status")).to_have_text("Het zoeken lukt nu niet.")
    expect(page.locator("#zoek-fout")).to_be_visible()


def test_without_scripts_the_field_makes_way_for_the_topics(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}zoeken/")
    expect(page.locator("#zoek")).to_be_hidden()
    expect(page.locator("noscript a")).to_have_attribute("href", "../onderwerpen/")
    context.close()


@pytest.mark.parametrize("path", ["", "zoeken/", "verhalen/7k2m9q/", "themas/schulden/"])
@pytest.mark.parametrize("width", [320, 640])
def test_nothing_scrolls_sideways(page: Page, address: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_words_of_despair_put_help_above_the_results(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/#q=brief")
    expect(page.locator("#zoek-nu")).to_be_hidden()
    page.get_by_label("Wat wil je vinden?").fill("ik wíl dood")
    page.keyboard.press("Enter")
    expect(page.locator("#zoek-nu")).to_be_visible()
    expect(page.locator("#zoek-nu")).to_contain_text("De luisterende lijn")
    expect(page.get_by_role("status")).to_contain_text("Erboven staat wie je nu kunt bellen.")


def test_shift_three_times_leaves_the_site(page: Page, address: str) -> None:
    page.route("https://www.knmi.nl/", lambda route: route.fulfill(body="het weer"))
    page.goto(f"{address}verhalen/7k2m9q/")
    for _ in range(3):
        page.keyboard.press("Shift")
    expect(page).to_have_url("https://www.knmi.nl/")


def test_a_fragment_and_a_citation_can_be_copied(page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{address}verhalen/p4x8dn/")
    page.get_by_role("link", name="Link naar dit stuk").click()
    expect(page.locator("#deel-gekopieerd")).to_have_text("Gekopieerd")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{address}verhalen/p4x8dn/#la"
    page.get_by_role("button", name="Kopieer deze regel").click()
    page.wait_for_function("navigator.clipboard.readText().then(text => text.includes('la vol'))")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Tinus (schuilnaam). Een la vol brieven. Verzonnen voorbeeld.")
