"""The page of a theme, as people read it: wide and narrow, without JavaScript, on paper."""

import pytest
from playwright.sync_api import Browser, Page, expect

from library import Library
from tests.browser.conftest import Site, watched_page

pytestmark = pytest.mark.browser

THEMES = ["themas/schulden/", "themas/verslaving/", "themas/dakloosheid/"]
ROUTE = "themas/schulden/hoe-het-is/"
NOTED = "verhalen/dpdbhh/"
"""A story with rules that changed."""
WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 320, "height": 640}
PAPER = {"width": 627, "height": 971}
"""What is left of a sheet of A4 between its margins, in CSS pixels."""


def test_from_home_in_three_steps_to_a_claim_its_fragments_and_who_says_otherwise(
    browser: Browser, site: Site
) -> None:
    with watched_page(browser, site, java_script_enabled=False) as page:
        page.goto(site.address)
        page.get_by_role("link", name="Schulden").first.click()
        page.wait_for_url("**/themas/schulden/")
        claim = page.locator(".passage h3 a").first
        words = claim.inner_text()
        claim.click()
        page.wait_for_url("**/inzichten/**")
        expect(page.get_by_role("heading", level=1)).to_have_text(words)
        page.locator("main a[href*='verhalen/'][href*='#']").first.click()
        page.wait_for_url("**/verhalen/**#**")


def test_every_entry_of_the_list_at_the_top_leads_to_its_part(page: Page, site: Site) -> None:
    page.goto(site.address + THEMES[0])
    contents = page.get_by_role("navigation", name="Op deze pagina").get_by_role("link")
    assert contents.count() >= 9
    for at in range(contents.count()):
        link = contents.nth(at)
        words, target = link.inner_text(), link.get_attribute("href")
        link.click()
        heading = page.locator(f"h2{target}")
        expect(heading).to_have_text(words)
        expect(heading).to_be_in_viewport()
        page.go_back()


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_ways_on_are_large_enough_for_a_thumb(
    browser: Browser, site: Site, size: dict[str, int]
) -> None:
    with watched_page(browser, site, viewport=size) as page:
        page.goto(site.address + THEMES[0])
        links = page.locator(
            ".theme-intro .contents a, .passage h3 a, .claims a, .theme-page .onward,"
            " .theme-page summary, .topic-counts a, .to-contents a"
        )
        assert links.count() > 20
        for link in links.all():
            box = link.bounding_box()
            if box:  # the way back to the list stands on a small screen only
                assert box["height"] >= 44, link.inner_text()


@pytest.mark.parametrize("address", THEMES)
def test_a_theme_is_a_page_that_people_read_to_the_end(
    address: str, browser: Browser, site: Site
) -> None:
    """About ten screens of a laptop, thirty of a small phone; the reading route has the rest."""
    for size, most in ((WIDE, 10_000), (NARROW, 18_500)):
        with watched_page(browser, site, viewport=size) as page:
            page.goto(site.address + address)
            assert page.evaluate("document.documentElement.scrollHeight") <= most


def test_the_reading_route_shows_what_the_theme_only_names(page: Page, site: Site) -> None:
    page.goto(site.address + THEMES[0])
    claims = page.locator(".claims a").all_inner_texts()
    assert claims
    page.get_by_role("link", name="Lees alles achter elkaar").click()
    page.wait_for_url(f"**/{ROUTE}")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hoe het is: schulden")
    crumbs = page.locator(".crumbs li").all_inner_texts()
    assert crumbs[-3:-1] == ["Thema’s", "Schulden"]
    assert set(claims) < set(page.locator(".passage h3").all_inner_texts())


def test_the_official_road_folds_on_a_small_screen_only(browser: Browser, site: Site) -> None:
    for size, folds in ((WIDE, False), (NARROW, True)):
        with watched_page(browser, site, viewport=size) as page:
            page.goto(site.address + THEMES[0])
            steps, opens = page.locator(".road"), page.locator(".road-steps > summary")
            expect(opens).to_be_visible(visible=folds)
            expect(steps).to_be_visible(visible=not folds)
            if folds:
                opens.click()
                expect(steps).to_be_visible()


def test_a_claim_stands_beside_its_voices_where_there_is_room(browser: Browser, site: Site) -> None:
    for size, beside in ((WIDE, True), (NARROW, False)):
        with watched_page(browser, site, viewport=size) as page:
            page.goto(site.address + THEMES[0])
            claim = page.locator(".passage-claim").first.bounding_box()
            voices = page.locator(".passage-voices").first.bounding_box()
            assert claim
            assert voices
            assert (voices["x"] > claim["x"]) is beside
            assert (voices["y"] > claim["y"]) is not beside


def test_the_rules_stand_calmly_above_a_story_that_played_under_the_old_ones(
    page: Page, site: Site
) -> None:
    page.goto(site.address + NOTED)
    note = page.get_by_role("complementary", name="Regels zijn veranderd")
    expect(note).to_contain_text("Schuldregeling")
    expect(note).to_contain_text("meestal zesendertig maanden")
    page.goto(site.address + "verhalen/qqhh2q/")  # only since July 2023
    expect(note).to_have_count(0)


@pytest.mark.parametrize("address", THEMES)
def test_on_paper_the_quotes_stand_and_the_ways_on_are_gone(
    address: str, browser: Browser, site: Site, library: Library
) -> None:
    theme = library.theme(address.split("/")[1])
    assert theme
    with watched_page(browser, site, viewport=PAPER) as page:
        page.goto(site.address + address)
        page.emulate_media(media="print")
        for saying in theme.header.often_heard:
            expect(page.get_by_text(f"‘{saying.sentence}’")).to_be_visible()
        quotes = page.locator(".passage blockquote, .pair blockquote, .to-professionals blockquote")
        assert quotes.count() > 14
        assert all(quote.is_visible() for quote in quotes.all())
        folded = page.locator(".road li, .rule-list dt")
        assert folded.count() >= 8
        assert all(part.is_visible() for part in folded.all())
        for gone in (".contents", ".theme-page .onward", ".to-contents"):
            assert not any(part.is_visible() for part in page.locator(gone).all()), gone


@pytest.mark.parametrize("address", THEMES)
def test_on_paper_no_heading_is_cut_off_from_what_it_stands_above(
    address: str, browser: Browser, site: Site
) -> None:
    """A heading stays with the next lines; what belongs together fits on a sheet and stays whole."""
    with watched_page(browser, site, viewport=PAPER) as page:
        page.goto(site.address + address)
        page.emulate_media(media="print")
        assert _styles(page, "main h2, main h3", "breakAfter") == {"avoid"}
        whole = ".passage, .pair, .helper, .tips li, .theme-page .quote, .story-card"
        assert _styles(page, whole, "breakInside") == {"avoid"}
        for part in page.locator(whole).all():
            box = part.bounding_box()
            assert not box or box["height"] < PAPER["height"], part.inner_text()
        sheets = page.pdf(format="A4").count(b"/Type /Page\n")
    assert 5 < sheets <= 9


def _styles(page: Page, selector: str, name: str) -> set[str]:
    found = page.locator(selector).evaluate_all(
        "(parts, name) => parts.map((part) => getComputedStyle(part)[name])", name
    )
    assert found
    return set(found)
