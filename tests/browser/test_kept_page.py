"""The page of kept stories, and every way to wipe."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.host import Host
from tests.browser.keeping import KEEP, NOTHING, OTHER, STORY, TITLE, keep, left, wait_until_left

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="nl-NL")
    page = context.new_page()
    page.set_default_timeout(10_000)
    yield page
    context.close()


def test_each_story_has_its_own_thirty_days_and_after_the_last_nothing_stays_behind(
    page: Page, host: Host
) -> None:
    def days_later(days: float) -> None:
        page.clock.set_fixed_time(datetime.now() + timedelta(days=days))

    stories = page.locator("#bewaard-lijst > li")
    keep(page, host)
    days_later(20)
    keep(page, host, OTHER)
    days_later(29.9)
    page.goto(f"{host.address}bewaard/")
    expect(stories).to_have_count(2)
    days_later(30.1)
    page.reload()
    expect(stories).to_have_count(1)
    wait_until_left(page, {"copies": [OTHER], "caches": 1, "workers": 1})
    days_later(50.1)
    page.reload()
    expect(page.locator("#bewaard-niets")).to_be_visible()
    wait_until_left(page, NOTHING)


def test_one_can_be_wiped_and_all_can(page: Page, host: Host) -> None:
    keep(page, host)
    keep(page, host, OTHER)
    page.goto(f"{host.address}bewaard/")
    page.get_by_role("button", name=f"Wis dit: {TITLE}").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text(TITLE)
    assert left(page) == {"copies": [OTHER], "caches": 1, "workers": 1}
    assert page.evaluate("document.activeElement.textContent") == "Wis dit"
    page.get_by_role("button", name="Wis alles").click()
    expect(page.locator("#bewaard-niets")).to_be_visible()
    assert left(page) == NOTHING


def test_the_story_itself_can_wipe_it_too(page: Page, host: Host) -> None:
    keep(page, host)
    page.reload()
    page.get_by_role("button", name="Wis van dit apparaat").click()
    expect(page.locator("#deel-bewaard")).to_have_text("Gewist van dit apparaat.")
    assert left(page) == NOTHING


def test_where_keeping_fails_nothing_stays_behind(page: Page, host: Host) -> None:
    page.goto(f"{host.address}verhalen/{STORY}/")
    (host.folder / "service-worker.js").unlink()
    page.get_by_role("button", name=KEEP).click()
    expect(page.locator("#deel-bewaard")).to_contain_text("Dat lukt nu niet.")
    assert left(page) == NOTHING


def test_the_page_of_kept_stories_works_for_everybody(browser: Browser, host: Host) -> None:
    for colours in ("light", "dark"):
        context = narrow(browser, colours)
        page = context.new_page()
        keep(page, host)
        page.goto(f"{host.address}bewaard/#verlopen")
        expect(page.locator("#bewaard-lijst > li")).to_have_count(1)
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        context.close()


def narrow(browser: Browser, colours: str) -> BrowserContext:
    return browser.new_context(
        viewport={"width": 320, "height": 640},
        color_scheme="dark" if colours == "dark" else "light",
        bypass_csp=True,
    )
