"""The overviews, and the way from home to a claim and all it rests on, as a student goes."""

import re

import pytest
from playwright.sync_api import Browser, FloatRect, Page, expect

from tests.browser.conftest import Site, watched_page

pytestmark = pytest.mark.browser

WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 320, "height": 640}


@pytest.mark.parametrize("with_scripts", [True, False])
def test_from_home_to_a_claim_its_fragments_who_says_otherwise_and_a_full_story(
    browser: Browser, site: Site, with_scripts: bool
) -> None:
    """Two steps: the page of a claim has what carries it beside what speaks against it."""
    with watched_page(browser, site, java_script_enabled=with_scripts) as page:
        for heading in ("Wie zegt dit?", "Wie zegt het anders?"):
            page.goto(site.address)
            page.locator(".insight-card a").first.click()
            expect(page.locator("h1.claim")).to_be_visible()
            part = page.get_by_role("region", name=heading)
            part.get_by_role("link").first.click()
            expect(page).to_have_url(re.compile(r"/verhalen/\w{6}/#"))
            anchor = page.url.split("#")[1]
            expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


def test_from_home_to_what_did_not_help_and_the_place_where_it_is_told(
    browser: Browser, site: Site
) -> None:
    with watched_page(browser, site, java_script_enabled=False) as page:
        page.goto(site.address)
        page.get_by_role("link", name="bij schulden").click()
        page.get_by_role("navigation", name="Van wie kwam het?").get_by_role(
            "link", name="Een hulpverlener"
        ).click()
        part = page.get_by_role("region", name="Een hulpverlener")
        expect(part.get_by_role("heading", level=2)).to_be_in_viewport()
        part.locator(".help-side").nth(1).get_by_role("link").first.click()
        expect(page).to_have_url(re.compile(r"/verhalen/\w{6}/#"))


def test_what_did_not_help_stands_under_what_helped_on_a_phone_and_beside_it_on_a_desk(
    browser: Browser, site: Site
) -> None:
    for size, beside in ((NARROW, False), (WIDE, True)):
        with watched_page(browser, site, viewport=size) as page:
            page.goto(f"{site.address}themas/schulden/wat-hielp/")
            helped, did_not = _sides(page)
            assert (did_not["x"] > helped["x"]) is beside
            assert (did_not["y"] > helped["y"]) is not beside


def _sides(page: Page) -> list[FloatRect]:
    parts = page.locator(".help-both").first.locator(".help-side").all()
    return [box for part in parts if (box := part.bounding_box())]


def test_on_a_phone_the_table_of_voices_is_a_list_that_names_the_theme(
    browser: Browser, site: Site
) -> None:
    for size, named in ((NARROW, True), (WIDE, False)):
        with watched_page(browser, site, viewport=size) as page:
            page.goto(f"{site.address}stemmen/")
            table = page.get_by_role("table", name="Wie vertelt?")
            expect(table.get_by_role("rowheader")).to_have_count(8)
            cell = table.get_by_role("cell").filter(has_text="Schulden").first
            expect(cell.locator(".of-theme")).to_be_visible(visible=named)
