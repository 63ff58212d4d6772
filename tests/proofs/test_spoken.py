"""The three main journeys as a screen reader meets them: the tree of names, roles and states as text.

The texts stand in `spoken/`, drawn from the small example library. A difference is not a mistake:
read it aloud, and renew with `DOORLEEFD_RENEW_GOLDEN=1 pytest -m proof tests/proofs/test_spoken.py`.
"""

import os
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.proofs.conftest import Built
from tests.proofs.tools import HERE
from tests.site_builder.example_site import REAL

pytestmark = pytest.mark.proof

SPOKEN = HERE / "spoken"
RENEW = "DOORLEEFD_RENEW_GOLDEN"


def at_home(page: Page, site: str) -> None:
    page.goto(site)


def asking(page: Page, site: str) -> None:
    """Words of one's own, from home, with Enter; then the filters opened."""
    page.goto(site)
    page.get_by_role("searchbox").fill("brieven in de la")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/#q=*")
    expect(page.get_by_role("status")).to_contain_text("brieven in de la")
    expect(page.locator("#zoek-lijst .hit")).not_to_have_count(0)
    page.wait_for_load_state("networkidle")
    page.locator("#zoek-filters summary").press("Enter")
    expect(page.locator(".choice-count").first).not_to_be_empty()


def reading(page: Page, site: str) -> None:
    page.goto(f"{site}verhalen/{REAL}/")
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize(
    ("name", "go"), [("1-home", at_home), ("2-found", asking), ("3-story", reading)]
)
def test_the_journey_sounds_as_it_did(
    browser: Browser, example: Built, name: str, go: Callable[[Page, str], None]
) -> None:
    with browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        go(page, example.host.address)
        tree = page.locator("body").aria_snapshot() + "\n"
    file = SPOKEN / f"{name}.txt"
    if os.environ.get(RENEW):
        file.parent.mkdir(exist_ok=True)
        file.write_text(tree, "utf-8")
    assert tree.split("\n") == file.read_text("utf-8").split("\n"), f"read it, then see {RENEW}"
