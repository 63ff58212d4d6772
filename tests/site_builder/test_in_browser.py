"""The pages in a real browser under the real policy. The search page has tests of its own."""

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


def test_without_scripts_the_field_makes_way_for_the_topics(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}zoeken/")
    expect(page.locator("#zoek")).to_be_hidden()
    expect(page.locator("#zoek-filters")).to_be_hidden()
    expect(page.locator("#zoek-leeg")).to_be_hidden()
    ways = page.locator("noscript a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    assert ways == ["../onderwerpen/", "../themas/", "../verhalen/"]
    context.close()


@pytest.mark.parametrize("path", ["", "zoeken/", "verhalen/7k2m9q/", "themas/schulden/"])
@pytest.mark.parametrize("width", [320, 640])
def test_nothing_scrolls_sideways(page: Page, address: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


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
