"""Pictures, as people use them: with a keyboard, by ear, on a small screen, and on paper."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from library import Library
from library.schema.story import Moment
from tests.browser.conftest import Site, watched_page

pytestmark = pytest.mark.browser

STORY = "verhalen/whmq82/"
PICTURES = [STORY, "themas/schulden/", "themas/schulden/wat-hielp/"]


@pytest.fixture
def journey(library: Library) -> tuple[Moment, ...]:
    story = library.story("whmq82")
    assert story
    return story.header.journey


def focused(page: Page) -> str | None:
    name: str | None = page.evaluate("document.activeElement.getAttribute('aria-label')")
    return name


def test_with_the_keyboard_through_every_moment_in_order(
    page: Page, site: Site, journey: tuple[Moment, ...]
) -> None:
    page.goto(site.address + STORY)
    page.locator(".journey-line a").first.focus()
    for at, moment in enumerate(journey, start=1):
        turning = "Keerpunt: " if moment.turning_point else ""
        assert focused(page) == f"{at}. {turning}{moment.moment}: {moment.feeling.label}"
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('table') !== null")


def test_what_has_focus_can_be_seen(page: Page, site: Site) -> None:
    page.goto(site.address + STORY)
    page.locator(".journey-line a").first.focus()
    page.keyboard.press("Tab")
    column = page.locator(".journey-line a:focus .column")
    stroke = column.evaluate(
        "it => [getComputedStyle(it).stroke, getComputedStyle(it).strokeWidth]"
    )
    assert stroke == ["rgb(11, 79, 168)", "3px"]


def test_a_moment_leads_to_the_fragment_that_tells_of_it(
    page: Page, site: Site, journey: tuple[Moment, ...]
) -> None:
    page.goto(site.address + STORY)
    page.locator(".journey-line a").nth(1).focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/#{journey[1].fragment}")
    expect(page.locator(f"[id='{journey[1].fragment}']")).to_be_in_viewport()


def test_a_moment_without_a_fragment_leads_to_its_row(
    page: Page, site: Site, journey: tuple[Moment, ...]
) -> None:
    assert journey[0].fragment is None
    page.emulate_media(reduced_motion="reduce")
    page.goto(site.address + STORY, wait_until="networkidle")
    page.locator(".journey-line a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/#deel-moment-1")
    cell = page.locator("#deel-moment-1").get_by_text(journey[0].moment)
    expect(cell).to_be_in_viewport()


def test_the_journey_by_ear(page: Page, site: Site) -> None:
    page.goto(site.address + STORY)
    line = page.get_by_role("list", name="Het verloop, in zeven momenten")
    expect(line).to_match_aria_snapshot("""
        - list "Het verloop, in zeven momenten":
          - listitem:
            - 'link "1. We gingen uit elkaar: zwaar"'
          - listitem:
            - 'link "2. De post ging ongeopend de koelkast in: heel zwaar"'
          - listitem:
            - 'link "3. Keerpunt: De deurwaarder belde bij de verkeerde aan: heel zwaar"'
          - listitem:
            - 'link "4. De buurvrouw ging mee naar de gemeente: dubbel"'
          - listitem:
            - 'link "5. Alles vijf keer vertellen: zwaar"'
          - listitem:
            - 'link "6. De schuldregeling liep: ertussenin"'
          - listitem:
            - 'link "7. De brief dat het klaar was: dubbel"'
    """)


def test_every_small_journey_says_how_it_went(page: Page, site: Site) -> None:
    page.goto(site.address + "themas/schulden/")
    small = page.locator(".small-line")
    assert small.count() >= 3
    for at in range(small.count()):
        name = small.nth(at).get_attribute("aria-label") or ""
        assert name.startswith("Begint ")
        assert ", eindigt " in name


@pytest.mark.parametrize("address", PICTURES)
@pytest.mark.parametrize(("width", "text"), [(320, "100%"), (640, "200%")])
def test_no_word_or_mark_of_a_picture_falls_off_a_small_screen(
    browser: Browser, site: Site, address: str, width: int, text: str
) -> None:
    with watched_page(browser, site, viewport={"width": width, "height": 640}) as page:
        page.goto(site.address + address)
        page.evaluate("size => document.documentElement.style.fontSize = size", text)
        outside = page.locator(".picture svg text, .picture svg .moment").evaluate_all(
            """all => all.map(it => [it.textContent, it.getBoundingClientRect()])
                .filter(([, box]) => box.width && (box.left < 0 || box.right > innerWidth))
                .map(([text]) => text)"""
        )
        assert outside == []
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize("address", PICTURES)
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("look", ["light", "dark", "forced"])
def test_no_picture_breaks_a_rule_of_axe(
    browser: Browser, site: Site, address: str, width: int, look: str
) -> None:
    settings = {
        "viewport": {"width": width, "height": 800},
        "color_scheme": "dark" if look == "dark" else "light",
        "forced_colors": "active" if look == "forced" else "none",
    }
    with watched_page(browser, site, bypass_csp=True, **settings) as page:
        page.goto(site.address + address)
        assert page.locator(".picture svg").count()
        results = Axe().run(page, ".picture")
        assert results.violations_count == 0, results.generate_report()


def test_on_paper_the_words_behind_a_picture_are_open(page: Page, site: Site) -> None:
    page.goto(site.address + "themas/schulden/wat-hielp/")
    table = page.locator(".in-words table").first
    expect(table).to_be_hidden()
    page.emulate_media(media="print")
    expect(table).to_be_visible()
    expect(page.locator(".in-words summary").first).to_be_hidden()


def test_in_forced_colours_line_and_marks_stand_out_from_the_page(
    browser: Browser, site: Site
) -> None:
    with watched_page(browser, site, forced_colors="active") as page:
        page.goto(site.address + STORY)
        paint = page.evaluate(
            """() => ['.course', '.moment', '.moment .number'].map(it => {
                const style = getComputedStyle(document.querySelector(`.journey-line ${it}`));
                return it === '.course' ? style.stroke : style.fill;
            })"""
        )
        ink, paper = page.evaluate(
            "(({color, backgroundColor}) => [color, backgroundColor])(getComputedStyle(document.body))"
        )
        assert paint == [ink, ink, paper]
