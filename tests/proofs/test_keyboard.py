"""With Tab alone through every kind of page: what has the focus is there to see, and no way is shut."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.proofs import tools
from tests.proofs.conftest import Built
from tests.proofs.states import states_of

pytestmark = pytest.mark.proof

PHONE: ViewportSize = {"width": 320, "height": 640}
WALK = (tools.HERE / "walk.js").read_text("utf-8")
MOST = 400
"""More presses than any page has controls, with everything open."""
# What WCAG 1.4.12 says that a reader may set; the page must bear it.
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }"""


def stops(page: Page) -> Iterator[dict[str, Any]]:
    """Every control that Tab comes to, from the top of the page to its end."""
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    for _ in range(MOST):
        page.keyboard.press("Tab")
        stop = page.evaluate(WALK)
        if stop is None:
            return
        yield stop
    yield {"trap": True}


def mistakes(page: Page) -> Iterator[str]:
    """WCAG 2.1.2, 2.4.3, 2.4.7 and 2.4.11."""
    before = -1
    count = 0
    for stop in stops(page):
        if "trap" in stop:
            yield f"Tab never comes to the end: {stop}"
            return
        count += 1
        if stop["number"] <= before:
            yield f"{stop['what']} has the focus before what stands above it"
        before = stop["number"]
        if stop["ring"] < 2:
            yield f"{stop['what']} does not show that it has the focus"
        if not stop["seen"] or stop["covered"]:
            yield f"{stop['what']} has the focus out of sight, or behind something"
    if count < 5:
        yield f"only {count} controls were found"


def test_the_focus_is_seen_in_the_order_of_the_page_and_never_caught(
    browser: Browser, built: Built
) -> None:
    found: list[tuple[str, str]] = []
    for state, reach in states_of(built):
        with browser.new_context(
            locale="nl-NL", viewport=PHONE, reduced_motion="reduce"
        ) as context:
            page = context.new_page()
            reach(page, built.host.address)
            found += ((mistake, state) for mistake in mistakes(page))
    tools.expect_none(found)


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<a href=x style='outline:none'>a</a>", "does not show"),
        ("<a href=x>a</a><a href=y tabindex=1>b</a>", "before what stands above"),
        ("<a href=x style='position:absolute;left:-999px'>a</a>", "out of sight"),
        (
            "<b style='position:fixed;inset:0;background:red'></b><a href=x>a</a>",
            "behind something",
        ),
        ("<a href=x onkeydown='event.preventDefault()'>a</a>", "never comes to the end"),
    ],
)
def test_the_walk_sees_what_it_looks_for(browser: Browser, html: str, said: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.set_content(f"<style>:focus {{ outline: 3px solid }}</style>{html}")
        assert any(said in mistake for mistake in mistakes(page))


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_scrolls_sideways_in_any_state(browser: Browser, built: Built, width: int) -> None:
    """320 pixels is 1280 at 400 %. With the reader's own spacing between letters and words too."""
    found: list[tuple[str, str]] = []
    size: ViewportSize = {"width": width, "height": 640}
    for state, reach in states_of(built):
        with browser.new_context(locale="nl-NL", viewport=size, bypass_csp=True) as context:
            page = context.new_page()
            reach(page, built.host.address)
            found += ((f"{wide} px too wide", state) for wide in [too_wide(page)] if wide > 0)
            page.add_style_tag(content=SPACED)
            found += ((f"{wide} px, spaced", state) for wide in [too_wide(page)] if wide > 0)
    tools.expect_none(found)


def too_wide(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
