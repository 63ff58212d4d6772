"""What can be pressed by itself is high enough for a thumb: 44 px, a few kinds less, none below 24
(WCAG 2.2, success criteria 2.5.5 and 2.5.8). Measured as a finger meets it: how far up and down from its middle
it is the thing that is hit.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.conftest import Site, watched_page

pytestmark = pytest.mark.browser

PAGES = [
    "",
    "verhalen/whmq82/",
    "zoeken/#q=schaamte",
    "onderwerpen/",
    "onderwerpen/schaamte/",
    "themas/schulden/",
    "hulp/",
    "inzichten/",
    "woordenlijst/",
    "over/",
]
SIZES: dict[str, ViewportSize] = {
    "wide": {"width": 1280, "height": 800},
    "narrow": {"width": 320, "height": 640},
}
LOWEST, HIGH_ENOUGH = 24, 42.5
LOWER = (".theme-link", ".entries dd a", ".topic-counts a", ".small-journey h3 a")
"""Beside a title, or in a list in which everything leads somewhere: higher, they would lie over each
other. A few more may miss a pixel or four where a line breaks."""
MISSED_BY_A_FEW = 37

_HEIGHTS = """(lower) => {
  const inline = (node) => getComputedStyle(node).display === "inline";
  const blockOf = (one) => {
    let block = one.parentElement;
    while (inline(block)) block = block.parentElement;
    return block;
  };
  const isWord = (node, one) =>
    node !== one && !node.contains(one) && (node.nodeType === Node.TEXT_NODE
      || node.nodeType === Node.ELEMENT_NODE && getComputedStyle(node).display.startsWith("inline")
        && !node.matches("a, button, .visually-hidden, .mark"));
  const isAlone = (one) =>
    !one.matches(".skip-link") && (!getComputedStyle(one).display.startsWith("inline")
      || ![...blockOf(one).childNodes].some((node) => isWord(node, one) && node.textContent.trim()));
  const height = (one) => {
    one.scrollIntoView({ block: "center", behavior: "instant" });
    const box = one.getClientRects()[0];
    const x = box.left + Math.min(box.width / 2, 40);
    const middle = (box.top + box.bottom) / 2;
    const hits = (y) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && one.contains(hit);
    };
    if (!hits(middle)) return null;
    const reach = (step) => {
      let far = 0;
      while (far < 45 && hits(middle + step * (far + 0.5))) far += 0.5;
      return far;
    };
    return reach(-1) + reach(1);
  };
  return [...document.querySelectorAll("a[href], button, summary")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
    .filter(isAlone)
    .map((one) => [one.outerHTML.slice(0, 120), height(one), one.matches(lower)])
    .filter(([, high]) => high !== null);
}"""


@pytest.fixture(scope="module", params=SIZES)
def page(request: pytest.FixtureRequest, browser: Browser, site: Site) -> Iterator[Page]:
    with watched_page(
        browser, site, viewport=SIZES[request.param], reduced_motion="reduce"
    ) as page:
        yield page


@pytest.mark.parametrize("address", PAGES)
def test_a_thumb_can_press_it(page: Page, site: Site, address: str) -> None:
    page.goto(site.address + address)
    page.wait_for_load_state("networkidle")
    if "#q=" in address:
        page.locator(".hit").first.wait_for()
    heights = page.evaluate(_HEIGHTS, ", ".join(LOWER))
    assert len(heights) > 5
    assert [(what, high) for what, high, _ in heights if high < LOWEST] == []
    usual = [(what, high) for what, high, may_be_lower in heights if not may_be_lower]
    assert [entry for entry in usual if entry[1] < MISSED_BY_A_FEW] == []
    low = [entry for entry in usual if entry[1] < HIGH_ENOUGH]
    assert len(low) <= max(2, len(usual) // 20), low
