"""The page of an insight, as a student uses it: weigh who says it, go on to the story, cite it."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Site, watched_page

pytestmark = pytest.mark.browser

ADDRESS = "inzichten/dichte-post-is-opgeborgen/"


def test_a_quote_leads_to_its_own_place_in_the_story(page: Page, site: Site) -> None:
    page.goto(site.address + ADDRESS)
    page.locator(".quote figcaption a").first.click()
    page.wait_for_url("**/verhalen/whmq82/#groentela")


def test_the_line_to_cite_an_insight_can_be_copied(browser: Browser, site: Site) -> None:
    allowed = ["clipboard-read", "clipboard-write"]
    with watched_page(browser, site, permissions=allowed) as page:
        page.goto(site.address + ADDRESS)
        page.get_by_role("button", name="Kopieer deze regel").click()
        expect(page.get_by_role("status")).to_have_text("Gekopieerd")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.startswith("Post die dicht blijft, is niet vergeten maar opgeborgen.")
        assert "Voorbeeldinzicht" in copied
        assert copied.endswith(f"/{ADDRESS}")


def test_on_paper_the_claim_its_evidence_and_the_line_to_cite_are_there(
    browser: Browser, site: Site
) -> None:
    with watched_page(browser, site) as page:
        page.goto(site.address + ADDRESS)
        page.emulate_media(media="print")
        for shown in (
            "Hoe stevig is dit?",
            "Wie zegt het anders?",
            "Zo noem je dit inzicht als bron",
        ):
            expect(page.get_by_role("heading", name=shown)).to_be_visible()
        expect(page.get_by_role("heading", name="Lees verder")).to_be_hidden()
