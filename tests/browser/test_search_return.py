"""From the results to a story, and back to the same results: one button, and nothing kept for it."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Site, watched_page
from tests.browser.test_search import COUNT_SHIFTS, PHONE, ask

pytestmark = pytest.mark.browser

BACK = "Terug naar je zoekresultaten"


def open_result(page: Page, site: Site, number: int = 0) -> None:
    """Ask, and open one of the stories that were found."""
    page.goto(f"{site.address}zoeken/")
    ask(page, "schaamte")
    page.locator("#zoek-lijst > li h3 a").nth(number).click()
    page.wait_for_url("**/verhalen/**")


def expect_results(page: Page) -> None:
    expect(page).to_have_url(re.compile(r"/zoeken/#q=schaamte$"))
    expect(page.locator(".hit").first).to_be_visible()


def test_a_story_from_the_results_leads_back_to_them(page: Page, site: Site) -> None:
    open_result(page, site)
    page.get_by_role("button", name=BACK).click()
    expect_results(page)
    assert not [line for line in site.log if "schaamte" in line]


def test_it_leads_to_the_place_where_somebody_was(page: Page, site: Site) -> None:
    open_result(page, site, 8)
    page.get_by_role("button", name=BACK).click()
    expect_results(page)
    expect(page.locator("#zoek-lijst > li").nth(8)).to_be_in_viewport()


def test_steps_within_the_story_and_on_to_another_do_not_lose_the_way(
    page: Page, site: Site
) -> None:
    open_result(page, site)
    page.locator(".contents a").last.click()
    page.reload()
    page.locator("[aria-labelledby=deel-verwant] h3 a").first.click()
    expect(page.get_by_role("button", name=BACK)).to_be_visible()
    page.get_by_role("button", name=BACK).click()
    expect_results(page)


def test_the_buttons_of_the_browser_work_as_they_do(page: Page, site: Site) -> None:
    open_result(page, site)
    story = page.url
    page.get_by_role("button", name=BACK).click()
    expect_results(page)
    page.go_forward()
    expect(page).to_have_url(story)
    expect(page.get_by_role("button", name=BACK)).to_be_visible()
    page.go_back()
    expect_results(page)


def test_a_story_from_elsewhere_says_nothing_of_results(page: Page, site: Site) -> None:
    """Also after a search: somebody went another way since."""
    open_result(page, site)
    page.goto(f"{site.address}verhalen/")
    page.locator(".story-card h3 a").first.click()
    page.wait_for_url("**/verhalen/*/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("button", name=BACK)).to_be_hidden()


def test_nothing_is_kept_for_it(page: Page, site: Site) -> None:
    open_result(page, site)
    expect(page.get_by_role("button", name=BACK)).to_be_visible()
    assert page.evaluate("[sessionStorage.length, localStorage.length]") == [0, 0]
    assert "schaamte" not in page.evaluate(
        "JSON.stringify([history.state, name, document.referrer])"
    )


def test_it_stands_there_from_the_start_on_a_phone(browser: Browser, site: Site) -> None:
    with watched_page(browser, site, viewport=PHONE) as page:
        page.add_init_script(COUNT_SHIFTS)
        open_result(page, site)
        button = page.get_by_role("button", name=BACK)
        expect(button).to_be_attached()
        page.wait_for_load_state("networkidle")
        assert sum(page.evaluate("shifts")) < 0.02
        button.scroll_into_view_if_needed()
        size = button.bounding_box()
        assert size
        assert size["height"] >= 44
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_browser_that_cannot_tell_its_steps_shows_no_button(browser: Browser, site: Site) -> None:
    with watched_page(browser, site) as page:
        page.add_init_script("delete globalThis.navigation")
        open_result(page, site)
        assert page.evaluate("globalThis.navigation === undefined")
        expect(page.get_by_role("button", name=BACK)).to_be_hidden()
        page.go_back()
        expect_results(page)
