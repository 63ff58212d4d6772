"""What a reader chooses at `lezen/`: it shows at once, stays on the device, and breaks no page."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import Site, watched_page
from tests.browser.test_house_style import page_types

pytestmark = pytest.mark.browser

KEY = "doorleefd-lezen"
LARGEST = "grootst,ruimer,donker,opendyslexic"
CHOSEN = "Object.entries(document.documentElement.dataset).sort().map(pair => pair.join(' '))"
KEPT = "Object.entries(localStorage)"
SIZE = "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
GROUND = "getComputedStyle(document.body).backgroundColor"
TOP = "part => part.closest('label').getBoundingClientRect().top"
TOO_WIDE = "document.documentElement.scrollWidth - innerWidth"


def who_chose(context: BrowserContext, kept: str) -> Page:
    """A page of somebody who chose before."""
    context.add_init_script(f"localStorage.setItem('{KEY}', '{kept}')")
    page = context.new_page()
    page.set_default_timeout(15_000)
    return page


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(locale="nl-NL", viewport={"width": 320, "height": 640})
    yield context
    context.close()


def test_two_taps_from_a_story_make_the_letters_larger_there_too(page: Page, site: Site) -> None:
    page.goto(f"{site.address}verhalen/whmq82/")
    before = page.evaluate(SIZE)
    page.get_by_role("link", name="Letters en kleuren").first.click()
    page.get_by_text("Nog groter").click()
    expect(page.get_by_role("status")).to_have_text("Letters: Nog groter.")
    page.get_by_role("button", name="Lees verder waar je was").click()
    page.wait_for_url("**/verhalen/whmq82/")
    assert page.evaluate(SIZE) > 1.3 * before
    page.reload()
    assert page.evaluate(SIZE) > 1.3 * before
    page.goto(f"{site.address}themas/")
    assert page.evaluate(CHOSEN) == ["letters nog-groter"]


def test_nothing_is_kept_before_a_choice_and_nothing_after_all_is_put_back(
    page: Page, site: Site
) -> None:
    page.goto(site.address)
    page.goto(f"{site.address}lezen/")
    assert page.evaluate(KEPT) == []
    page.get_by_text("Grootst").click()
    page.get_by_text("Donker", exact=True).click()
    assert page.evaluate(KEPT) == [[KEY, "grootst,,donker,"]]
    page.get_by_role("button", name="Zet alles terug").click()
    assert page.evaluate(KEPT) == []
    assert page.evaluate(CHOSEN) == []
    expect(page.get_by_role("radio", name="Gewoon").first).to_be_checked()
    expect(page.get_by_role("status")).to_have_text("Alles staat weer gewoon.")


def test_every_choice_of_the_page_is_understood_by_every_page(page: Page, site: Site) -> None:
    page.goto(f"{site.address}lezen/")
    for radio in page.get_by_role("radio").all():
        name, value = radio.get_attribute("name"), radio.get_attribute("value")
        radio.check()
        page.reload()
        assert page.evaluate(CHOSEN) == ([f"{name} {value}"] if value else [])
        page.get_by_role("button", name="Zet alles terug").click()


def test_a_choice_counts_before_the_first_paint(context: BrowserContext, site: Site) -> None:
    """The body is not there yet when <html> knows it, and the page never has another colour."""
    page = who_chose(context, ",,donker,")
    page.add_init_script(
        """new MutationObserver((_, seen) => {
          if (document.documentElement.dataset.kleuren) {
            window.knownBeforeBody = document.body === null;
            seen.disconnect();
          }
        }).observe(document, {attributes: true, subtree: true})"""
    )
    page.goto(site.address)
    assert page.evaluate("window.knownBeforeBody") is True
    assert page.evaluate(GROUND) == "rgb(27, 24, 21)"


def test_with_the_keyboard_alone(page: Page, site: Site) -> None:
    page.goto(f"{site.address}lezen/")
    page.get_by_role("link", name="Letters en kleuren").first.focus()
    for _ in range(8):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "letters":
            break
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("status")).to_have_text("Letters: Groter.")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("status")).to_have_text("Kleuren: Extra contrast.")
    assert page.evaluate(CHOSEN) == ["kleuren contrast", "letters groter"]


def test_what_you_touch_stays_where_it_is(context: BrowserContext, site: Site) -> None:
    """All around it grows; a finger or an eye must not have to search."""
    page = context.new_page()
    page.goto(f"{site.address}lezen/")
    page.get_by_role("radio", name="Grootst").check()
    for name in ("OpenDyslexic", "De letters van je apparaat", "Ruimer"):
        radio = page.get_by_role("radio", name=name)
        radio.scroll_into_view_if_needed()
        before = radio.evaluate(TOP)
        radio.evaluate("radio => radio.click()")
        page.wait_for_timeout(100)  # a browser that moves the page again would do so now
        assert abs(radio.evaluate(TOP) - before) <= 2, name


def test_two_tabs_stay_in_step(context: BrowserContext, site: Site) -> None:
    choosing, reading = context.new_page(), context.new_page()
    reading.goto(site.address)
    choosing.goto(f"{site.address}lezen/")
    choosing.get_by_role("radio", name="Donker", exact=True).check()
    expect(reading.locator("html")).to_have_attribute("data-kleuren", "donker")
    choosing.get_by_role("button", name="Zet alles terug").click()
    expect(reading.locator("html")).not_to_have_attribute("data-kleuren", "donker")


def test_where_the_browser_keeps_nothing_it_counts_on_this_page_and_says_so(
    browser: Browser, site: Site
) -> None:
    with watched_page(browser, site) as page:
        page.add_init_script(
            "Object.defineProperty(window, 'localStorage',"
            " {get() { throw new DOMException('no', 'SecurityError') }})"
        )
        page.goto(site.address)
        page.goto(f"{site.address}lezen/")
        page.get_by_role("radio", name="Grootst").check()
        expect(page.get_by_role("status")).to_contain_text("Je browser wil dit niet bewaren.")
        assert page.evaluate(CHOSEN) == ["letters grootst"]


@pytest.mark.parametrize(
    "bad", ["", "grootst", "enorm,,,", "grootst,,paars,", '{"letters":1}', ",,,,", "x" * 9999]
)
def test_what_is_kept_and_is_no_choice_counts_for_nothing(
    context: BrowserContext, site: Site, bad: str
) -> None:
    page = who_chose(context, bad)
    page.goto(f"{site.address}lezen/")
    assert page.evaluate(CHOSEN) == []
    expect(page.get_by_role("radio", name="Gewoon").first).to_be_checked()


def test_letters_of_another_kind_are_fetched_only_by_who_chose_them(
    browser: Browser, site: Site
) -> None:
    with watched_page(browser, site) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{site.address}lezen/")
        page.wait_for_load_state("networkidle")
        assert not any("opendyslexic" in url for url in asked)
        page.get_by_role("radio", name="OpenDyslexic").check()
        page.wait_for_function("document.fonts.check('16px OpenDyslexic')")
        assert sum("opendyslexic" in url for url in asked) == 1


@pytest.mark.parametrize("kept", [LARGEST, "grootst,,,", ",ruimer,,opendyslexic"])
def test_no_page_scrolls_sideways_on_a_small_phone(
    context: BrowserContext, site: Site, kept: str
) -> None:
    page = who_chose(context, kept)
    found = {}
    for address in page_types(site):
        page.goto(site.address + address)
        page.wait_for_load_state("networkidle")
        if (wide := page.evaluate(TOO_WIDE)) > 0:
            found[address] = wide
    assert found == {}


@pytest.mark.parametrize("device", ["light", "dark"])
@pytest.mark.parametrize("kept", [",,licht,", ",,donker,", ",,contrast,", LARGEST])
def test_no_choice_breaks_a_rule_of_axe(
    browser: Browser, site: Site, kept: str, device: str
) -> None:
    context = browser.new_context(
        color_scheme="dark" if device == "dark" else "light", bypass_csp=True
    )
    page = who_chose(context, kept)
    for address in ("", "verhalen/whmq82/", "zoeken/#q=schaamte", "themas/schulden/", "lezen/"):
        page.goto(site.address + address)
        page.wait_for_load_state("networkidle")
        results = Axe().run(page)
        assert results.violations_count == 0, f"{address}\n{results.generate_report()}"
    context.close()


@pytest.mark.parametrize(
    ("kept", "ground"),
    [
        (",,licht,", "rgb(251, 246, 238)"),
        (",,donker,", "rgb(27, 24, 21)"),
        (",,contrast,", "rgb(0, 0, 0)"),  # dark, as this device is
    ],
)
def test_the_reader_goes_before_the_device(
    browser: Browser, site: Site, kept: str, ground: str
) -> None:
    context = browser.new_context(color_scheme="dark")
    page = who_chose(context, kept)
    page.goto(site.address)
    assert page.evaluate(GROUND) == ground
    context.close()


def test_a_device_that_asks_for_more_contrast_gets_it(browser: Browser, site: Site) -> None:
    context = browser.new_context(contrast="more")
    page = context.new_page()
    page.goto(site.address)
    assert page.evaluate(GROUND) == "rgb(255, 255, 255)"
    context.close()


def test_paper_is_light_and_lies_as_always(context: BrowserContext, site: Site) -> None:
    page = who_chose(context, ",,donker,")
    page.goto(f"{site.address}verhalen/whmq82/")
    page.emulate_media(media="print")
    ink = page.evaluate("getComputedStyle(document.querySelector('.telling p')).color")
    assert [page.evaluate(GROUND), ink] == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]


def test_without_javascript_the_page_points_to_the_browser(browser: Browser, site: Site) -> None:
    with watched_page(browser, site, java_script_enabled=False) as page:
        page.goto(f"{site.address}lezen/")
        assert "Daarom kun je op deze pagina niets kiezen." in page.locator("noscript").inner_text()
        expect(page.get_by_role("heading", name="Ook je browser kan helpen")).to_be_visible()
        assert page.get_by_role("radio").count() == 0
