"""The states of pages in which something else is on the screen: opened, found, kept, failed."""

from collections.abc import Callable, Iterator

from playwright.sync_api import Page, expect

from tests.proofs.conftest import Built

State = Callable[[Page, str], None]
"""Brings a page into the state; the second is the address of the site."""

OPEN_ALL = """() => {
  for (const one of document.querySelectorAll("details")) one.open = true;
  for (const one of document.querySelectorAll("dialog:not([open])")) one.showModal();
}"""
STORY = "verhalen/whmq82/"


def opened(address: str) -> State:
    """A kind of page, with everything open that can be opened."""

    def open_it(page: Page, site: str) -> None:
        page.goto(site + address)
        page.wait_for_load_state("networkidle")
        page.evaluate(OPEN_ALL)

    return open_it


def asked(words: str) -> State:
    def ask(page: Page, site: str) -> None:
        page.goto(f"{site}zoeken/#q={words}")
        expect(page.get_by_role("status")).not_to_be_empty()
        page.wait_for_load_state("networkidle")

    return ask


def with_a_filter(page: Page, site: str) -> None:
    asked("schaamte")(page, site)
    page.locator("#zoek-filters summary").click()
    page.get_by_role("checkbox", name="Dakloosheid").check()
    expect(page.get_by_role("list", name="Gekozen filters")).to_be_visible()


def without_a_line(page: Page, site: str) -> None:
    page.route("**/search/**", lambda route: route.abort())
    page.goto(f"{site}zoeken/#q=schaamte")
    expect(page.locator("#zoek-fout")).to_be_visible()
    page.unroute_all()


def kept(page: Page, site: str) -> None:
    page.goto(site + STORY)
    page.get_by_role("button", name="Bewaar op dit apparaat").click()
    expect(page.locator("#deel-bewaard")).to_contain_text("Bewaard tot")
    page.evaluate(OPEN_ALL)


def list_of_kept(page: Page, site: str) -> None:
    kept(page, site)
    page.goto(f"{site}bewaard/")
    expect(page.get_by_role("link", name="De post lag in de groentela")).to_be_visible()


def states_of(built: Built) -> Iterator[tuple[str, State]]:
    """Every kind of page, and every state of those that change while somebody uses them."""
    for kind, page in built.kinds.items():
        yield kind, opened(page.address)
    yield "search: found", asked("schaamte")
    yield "search: with one that went differently", asked("bewind")
    yield "search: a slip of the fingers", asked("deurwaader")
    yield "search: nothing found", asked("zeppelin")
    yield "search: help above", asked("ik wil er niet meer zijn en mijn man slaat mij")
    yield "search: a filter", with_a_filter
    yield "search: no line", without_a_line
    yield "story: kept", kept
    yield "kept: a story", list_of_kept
