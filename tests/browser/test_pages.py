"""Every type of page, as people use it: wide and narrow, light and dark, without JavaScript."""

import re

import pytest
from playwright.sync_api import Browser, expect

from library import Library
from tests.browser.conftest import Site, watched_page

pytestmark = pytest.mark.browser

PAGES = [
    "",
    "zoeken/",
    "zoeken/#q=schaamte",
    "verhalen/",
    "verhalen/whmq82/",
    "verhalen/dpdbhh/",
    "themas/",
    "themas/schulden/",
    "themas/verslaving/",
    "themas/dakloosheid/",
    "themas/schulden/hoe-het-is/",
    "themas/schulden/verhalen/",
    "themas/schulden/wat-hielp/",
    "themas/verslaving/hulpverleners/",
    "onderwerpen/",
    "onderwerpen/verzwijgen/",
    "onderwerpen/verzwijgen/2/",
    "onderwerpen/geweld-thuis/",
    "inzichten/",
    "inzichten/dichte-post-is-opgeborgen/",
    "inzichten/kinderen-gaan-iets-doen/",
    "stemmen/",
    "woordenlijst/",
    "hulp/",
    "lezen/",
    "over/",
    "werkwijze/",
    "privacy/",
    "bewaard/",
    "bron/",
    "spreken/",
    "toegankelijkheid/",
    "404.html",
]


@pytest.mark.parametrize("width", [320, 640])
def test_no_page_scrolls_sideways_also_with_large_text(
    browser: Browser, site: Site, width: int
) -> None:
    """640 pixels at 200 % is 320 pixels; text alone can be doubled too."""
    with watched_page(browser, site, viewport={"width": width, "height": 640}) as page:
        for address in PAGES:
            page.goto(site.address + address)
            if width == 640:
                page.evaluate("document.documentElement.style.fontSize = '200%'")
            wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, f"{address}: {wide} px too wide"


def test_without_javascript_everything_but_search_is_there(
    browser: Browser, site: Site, library: Library
) -> None:
    with watched_page(browser, site, java_script_enabled=False) as page:
        page.goto(site.address)
        page.get_by_role("link", name="Schulden").first.click()
        page.wait_for_url("**/themas/schulden/")
        page.get_by_role("link", name="De post lag in de groentela").first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text("De post lag in de groentela")
        story = library.story("whmq82")
        assert story
        for fragment in story.fragments:
            expect(page.locator(f"[id='{fragment.anchor}']")).to_be_attached()
            expect(page.get_by_role("heading", name=fragment.heading)).to_be_visible()
        page.goto(f"{site.address}zoeken/")
        assert "Zoeken werkt alleen met JavaScript" in page.locator("noscript p").inner_text()


def test_with_the_keyboard_alone_from_the_top_to_the_search_field(
    browser: Browser, site: Site
) -> None:
    with watched_page(browser, site) as page:
        page.goto(site.address)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Naar de tekst"
        page.keyboard.press("Enter")
        for _ in range(12):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.type") == "search":
                break
        assert page.evaluate("document.activeElement.type") == "search"
        page.keyboard.type("bewind")
        page.keyboard.press("Enter")
        page.wait_for_url("**/zoeken/#q=bewind")


def test_a_page_that_is_not_there_leads_on_from_any_depth(browser: Browser, site: Site) -> None:
    """Its links go by the address in site.yaml, for a host shows it at any depth."""
    with watched_page(browser, site) as page:
        page.goto(f"{site.address}404.html")
        links = page.locator("a[href]").evaluate_all("all => all.map(a => a.getAttribute('href'))")
        outward = [link for link in links if not link.startswith(("#", "mailto:", "https:"))]
        assert outward
        assert all(link.startswith("/bibliotheek/") for link in outward)


def test_an_invented_story_carries_its_mark_on_paper(browser: Browser, site: Site) -> None:
    with watched_page(browser, site) as page:
        page.emulate_media(media="print")
        page.goto(f"{site.address}verhalen/whmq82/")
        expect(page.get_by_text(re.compile("^Verzonnen voorbeeld$")).first).to_be_visible()
        expect(page.get_by_role("navigation", name="Hoofdmenu")).to_be_hidden()
