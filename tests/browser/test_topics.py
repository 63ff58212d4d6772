"""The pages of a topic, as people use them: wide and narrow, by keyboard, on paper."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Site, watched_page

pytestmark = pytest.mark.browser

LONG = "onderwerpen/verzwijgen/"
WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 320, "height": 640}


def test_by_keyboard_to_the_next_page_and_back(page: Page, site: Site) -> None:
    page.goto(site.address + LONG)
    pager = page.get_by_role("navigation", name="Meer stukken over verzwijgen")
    expect(pager).to_contain_text("Pagina 1 van 2")
    _tab_to(page, "Volgende pagina")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{LONG}2/")
    expect(pager).to_contain_text("Pagina 2 van 2")
    _tab_to(page, "Vorige pagina")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{LONG}")


def _tab_to(page: Page, name: str) -> None:
    """Press Tab until a link with this name has the focus; fails where it is never reached."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == name:
            return
    pytest.fail(f"Tab never reaches {name!r}")


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_what_leads_on_is_large_enough_for_a_thumb(
    browser: Browser, site: Site, size: dict[str, int]
) -> None:
    with watched_page(browser, site, viewport=size) as page:
        page.goto(site.address + LONG)
        links = page.locator(".pager a, .beside a, nav[aria-label='Op deze pagina'] a")
        assert links.count() > 5
        for link in links.all():
            box = link.bounding_box()
            assert box, link.inner_text()
            assert box["height"] >= 44, link.inner_text()
            assert box["width"] >= 44, link.inner_text()


def test_who_says_otherwise_stands_beside_on_a_wide_screen_and_below_on_a_narrow_one(
    browser: Browser, site: Site
) -> None:
    for size, beside in ((WIDE, True), (NARROW, False)):
        with watched_page(browser, site, viewport=size) as page:
            page.goto(site.address + LONG)
            both = page.locator(".voices.both").first
            claim = both.locator(".voices-side:not(.voices-otherwise)").bounding_box()
            other = both.locator(".voices-otherwise").bounding_box()
            assert claim
            assert other
            assert (other["x"] > claim["x"] + claim["width"]) is beside
            assert (other["y"] >= claim["y"] + claim["height"]) is not beside


def test_what_stands_on_the_page_is_one_step_away(page: Page, site: Site) -> None:
    page.goto(site.address + LONG)
    contents = page.get_by_role("navigation", name="Op deze pagina")
    contents.get_by_role("link", name="Wat verhalen samen zeggen").click()
    page.wait_for_url("**/#deel-samen")
    expect(page.locator("#deel-samen")).to_be_in_viewport()


def test_on_paper_the_pager_is_gone_and_the_claims_and_voices_stay(page: Page, site: Site) -> None:
    page.goto(site.address + LONG)
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation", name="Meer stukken over verzwijgen")).to_be_hidden()
    expect(page.get_by_role("navigation", name="Op deze pagina")).to_be_hidden()
    expect(page.locator(".topic-claim h3").first).to_be_visible()
    expect(page.get_by_role("heading", name="Hier ging het anders").first).to_be_visible()
    expect(page.locator("p.count", has_text="Pagina 1 van")).to_be_visible()
