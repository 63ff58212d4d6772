"""Somebody types words, opens a story, and nobody watches."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import indexer
from library import Library
from tests.browser.conftest import Site

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


def results(page: Page) -> list[str]:
    """The addresses of the stories found, in order, without their anchors."""
    links = page.locator("#zoek-lijst h2 a, #zoek-lijst h3 a")
    return [str(link.get_attribute("href")).split("#")[0] for link in links.all()]


def ask(page: Page, words: str) -> None:
    page.get_by_role("searchbox").fill(words)
    page.get_by_role("searchbox").press("Enter")
    expect(page.get_by_role("status")).to_contain_text(words)


def test_from_the_home_page_to_a_story_without_a_word_on_the_server(page: Page, site: Site) -> None:
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


def test_a_theme_is_a_filter_and_lives_behind_the_hash(page: Page, site: Site) -> None:
    page.goto(f"{site.address}zoeken/#q=schaamte&thema=dakloosheid")
    expect(page.get_by_role("combobox")).to_have_value("dakloosheid")
    expect(page.locator("#zoek-lijst > li").first).to_be_visible()
    narrow = results(page)
    page.get_by_role("combobox").select_option("")
    page.wait_for_function(
        "n => document.querySelectorAll('#zoek-lijst > li').length > n", arg=len(narrow)
    )
    assert set(narrow) < set(results(page))


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
        ("mijn man slaat mij", "Veilig Thuis"),
        ("ik word geslagen", "Veilig Thuis"),
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
    ask(page, "schaamte")
    expect(page.locator(".urgent:visible")).to_have_count(0)
