"""Somebody types words, opens a story, and nobody watches. With the real engine and the library of
this repository; every state of the page stands in tests/site_builder/test_search_page.py.
"""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

import indexer
from indexer.facets import plan_facets
from library import Library
from library.vocabulary import ContentNote
from tests.browser.conftest import Site, watched_page

pytestmark = pytest.mark.browser

QUERIES = [
    "deurwaarder aan de deur",
    "in de min",
    "slapen op de bank bij vrienden",
    "gokken en schulden en kinderen",
    "“de post”",
    "alcohol -kliniek",
    "schaamte",
]


PHONE: ViewportSize = {"width": 320, "height": 640}
WIDE: ViewportSize = {"width": 1280, "height": 900}
SLOW_LINE = {
    "offline": False,
    "latency": 300,
    "downloadThroughput": 60_000,
    "uploadThroughput": 30_000,
}
"""A phone at the edge of a village, in bytes a second."""

COUNT_SHIFTS = """
globalThis.shifts = [];
new PerformanceObserver((seen) => {
  for (const entry of seen.getEntries()) if (!entry.hadRecentInput) shifts.push(entry.value);
}).observe({ type: "layout-shift", buffered: true });
"""


def results(page: Page) -> list[str]:
    """The addresses of the stories found, in order, without their anchors."""
    links = page.locator("#zoek-lijst .hit h3 a")
    return [str(link.get_attribute("href")).split("#")[0] for link in links.all()]


def ask(page: Page, words: str) -> None:
    """Type a question, press Enter, and wait for the answer."""
    page.get_by_role("searchbox").fill(words)
    page.get_by_role("searchbox").press("Enter")
    expect(page.get_by_role("status")).to_contain_text(words)


def slow_down(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})


def test_from_the_home_page_to_a_story_without_a_word_on_the_server(page: Page, site: Site) -> None:
    referrers: list[str] = []
    page.on("request", lambda request: referrers.append(request.headers.get("referer", "")))
    page.goto(site.address)
    page.get_by_role("searchbox").fill("deurwaarder aan de deur")
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_url("**/zoeken/#q=*")
    first = page.locator("#zoek-lijst a").first
    expect(first).to_have_text("De post lag in de groentela")
    expect(page.locator("#zoek-lijst > li").first).to_contain_text("Verzonnen voorbeeld")
    expect(page.locator("#zoek-lijst > li").first).to_contain_text("deurwaarder")
    first.click()
    page.wait_for_url("**/verhalen/whmq82/#*")
    anchor = page.url.split("#")[1]
    assert page.locator(f"[id='{anchor}']").count() == 1
    expect(page.get_by_role("heading", level=1)).to_have_text("De post lag in de groentela")
    assert not [referrer for referrer in referrers if "zoeken" in referrer]
    assert any("manifest" in line for line in site.log)
    for line in site.log:
        assert "deurwaarder aan" not in line
        assert "deurwaarder%20" not in line
        assert "?" not in line
        assert " 200 " in line or " 304 " in line, line


def test_the_browser_and_the_command_line_find_the_same_in_the_same_order(
    page: Page, site: Site, library: Library, tmp_path: Path
) -> None:
    indexer.write_index(indexer.analyse_library(library), tmp_path / "index", "test")
    index = indexer.open_index(tmp_path / "index")
    page.goto(f"{site.address}zoeken/")
    for words in QUERIES:
        ask(page, words)
        found = [f"../{hit.address}" for hit in indexer.search(index, words).hits]
        assert found
        assert results(page) == found, words


def test_while_somebody_types_a_word_may_be_half(page: Page, site: Site) -> None:
    page.goto(f"{site.address}zoeken/")
    page.get_by_role("searchbox").press_sequentially("deurwaa", delay=40)
    expect(page.locator(".hit").first).to_be_visible()
    expect(page).to_have_url(f"{site.address}zoeken/#q=deurwaa")
    assert not [line for line in site.log if "deurw" in line]


def test_the_count_beside_a_filter_is_what_the_filter_leaves(page: Page, site: Site) -> None:
    page.goto(f"{site.address}zoeken/#q=schaamte")
    page.locator("#zoek-filters summary").click()
    box = page.get_by_role("checkbox", name="Dakloosheid")
    count = box.locator("xpath=..").locator(".choice-count")
    expect(count).to_have_text(re.compile("^[1-9][0-9]* verzonnen$"))
    number = int(count.inner_text().split()[0])
    every = int(page.locator("#zoek-kop").inner_text().split()[0])
    box.check()
    expect(page).to_have_url(re.compile("#q=schaamte&thema=dakloosheid$"))
    expect(page.locator("#zoek-verborgen")).to_contain_text(str(every - number))
    assert page.locator("#zoek-kop").inner_text().split()[0] == str(number)
    page.get_by_role("button", name="Laat ze zien").click()
    expect(page.locator("#zoek-kop")).to_contain_text(str(every))


def test_the_page_and_the_engine_know_the_same_filters(
    page: Page, site: Site, library: Library
) -> None:
    """Neither room imports the other, so this is where they meet. Topics have no box."""
    page.goto(f"{site.address}zoeken/")
    boxes = page.locator("#zoek-filters input").evaluate_all(
        "all => all.map(box => [box.name, box.value, box.nextElementSibling.textContent])"
    )
    known = [
        [facet.name, value, label[:1].upper() + label[1:]]
        for facet in plan_facets(library)
        for value, label in facet.values
        if facet.name != "topic"
    ]
    assert len(known) > 20
    assert boxes == known


def test_stories_about_something_can_be_hidden(page: Page, site: Site, library: Library) -> None:
    page.goto(f"{site.address}zoeken/#q=kinderen&zonder=kinderen_maken_het_mee")
    expect(page.locator("#zoek-verborgen")).to_be_visible()
    expect(page.get_by_role("button", name="Niet: Kinderen die het meemaken")).to_be_visible()
    noted = {s.id for s in library.stories if ContentNote.CHILDREN in s.header.content_notes}
    shown = {address.rstrip("/").split("/")[-1] for address in results(page)}
    number = int(page.locator("#zoek-kop").inner_text().split()[0])
    assert shown
    assert not shown & noted
    page.get_by_role("button", name="Niet: Kinderen die het meemaken").click()
    expect(page.locator("#zoek-verborgen")).to_be_hidden()
    assert int(page.locator("#zoek-kop").inner_text().split()[0]) > number


def test_a_topic_can_be_asked_for_by_its_name(page: Page, site: Site) -> None:
    page.goto(f"{site.address}zoeken/#q=onderwerp:schaamte")
    expect(page.locator(".hit").first).to_be_visible()
    page.goto(f"{site.address}zoeken/#q=onderwerp:blabla+schaamte")
    expect(page.get_by_text("Er is geen onderwerp ‘blabla’.")).to_be_visible()


def test_a_slip_of_the_fingers_is_understood(page: Page, site: Site) -> None:
    page.goto(f"{site.address}zoeken/#q=deurwaader")
    expect(page.get_by_text("‘deurwaader’ kennen we niet.")).to_be_visible()
    expect(page.locator(".hit").first).to_be_visible()
    page.get_by_role("link", name="deurwaarder", exact=True).click()
    expect(page.get_by_role("searchbox")).to_have_value("deurwaarder")
    expect(page.get_by_text("kennen we niet")).to_have_count(0)


def test_beside_the_best_story_stands_one_in_which_it_went_differently(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.address}zoeken/#q=bewind")
    other = page.locator(".contrast")
    expect(other).to_contain_text("Bij een ander ging het anders")
    address = other.get_by_role("link").get_attribute("href")
    assert address not in {None, results(page)[0]}
    other.get_by_role("link").click()
    expect(page).to_have_url(re.compile("/verhalen/"))


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "narrow"])
def test_nothing_jumps_on_a_slow_phone(browser: Browser, site: Site, size: ViewportSize) -> None:
    """Layout shift on arrival, while typing, and when what comes later is there: below 0.02."""
    with watched_page(browser, site, viewport=size) as page:
        page.add_init_script(COUNT_SHIFTS)
        slow_down(page)
        page.goto(f"{site.address}zoeken/#q=bewind")
        expect(page.locator(".contrast")).to_be_attached(timeout=15_000)
        page.get_by_role("searchbox").fill("")
        page.get_by_role("searchbox").press_sequentially("geld van mijn moeder", delay=170)
        status = page.get_by_role("status")
        expect(status).to_contain_text("over ‘geld van mijn moeder’", timeout=15_000)
        page.wait_for_load_state("networkidle")
        assert sum(page.evaluate("shifts")) < 0.02


def test_the_back_button_brings_back_the_question_before(page: Page, site: Site) -> None:
    page.goto(f"{site.address}zoeken/")
    ask(page, "bewind")
    ask(page, "slapen")
    page.go_back()
    expect(page.get_by_role("status")).to_contain_text("bewind")
    expect(page.get_by_role("searchbox")).to_have_value("bewind")


def test_wis_leaves_nothing(page: Page, site: Site) -> None:
    page.goto(f"{site.address}zoeken/")
    ask(page, "bewind")
    page.get_by_role("button", name="Wis").click()
    expect(page.get_by_role("searchbox")).to_have_value("")
    expect(page.locator("#zoek-lijst > li")).to_have_count(0)
    assert "bewind" not in page.url


def test_nothing_found_is_said_kindly_and_offers_another_way(page: Page, site: Site) -> None:
    page.goto(f"{site.address}zoeken/#q=zeppelin")
    expect(page.get_by_role("status")).to_contain_text("zeppelin")
    expect(page.locator("#zoek-niets").get_by_role("link").first).to_be_visible()


def test_what_a_reader_types_is_text_and_never_markup(page: Page, site: Site) -> None:
    page.goto(f"{site.address}zoeken/")
    ask(page, "<img src=x onerror=alert(1)> schaamte")
    assert page.locator("main img").count() == 0


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("ik wil er niet meer zijn", "113"),
        ("Zelfmort", "113"),
        ("ze is beter af zonder mij", "113"),
        ("hij maakte er een einde aan", "113"),
        ("113", "113"),
        ("mijn man slaat mij", "Veilig Thuis"),
        ("ik word geslagen", "Veilig Thuis"),
        ("ik durf niet naar huis", "Veilig Thuis"),
    ],
)
def test_words_of_danger_put_help_above_the_results(
    page: Page, site: Site, words: str, line: str
) -> None:
    page.goto(f"{site.address}zoeken/")
    ask(page, words)
    box = page.locator(".urgent:visible")
    expect(box).to_have_count(1)
    expect(box).to_contain_text(line)
    ask(page, "1130 euro schuld")
    expect(page.locator(".urgent:visible")).to_have_count(0)
