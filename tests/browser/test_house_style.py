"""Colours as a browser shows them: the table of pairs is whole, and the worked example works."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from commands.steps import plan_files
from library import load_library
from site_builder import dress
from site_builder.contrast import our_colours, pairs
from site_builder.preview import Preview, PreviewServer
from tests.browser.conftest import ROOT, TODAY, Site

pytestmark = pytest.mark.browser

EXAMPLE = ROOT / "docs" / "voorbeelden" / "huisstijl"

# Every text that can be seen, as [its colour, the first colour behind it, its words].
SEEN = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!node.data.trim() || !holder.checkVisibility() || holder.closest('.visually-hidden, noscript')) continue;
    const dot = holder.matches('circle + text') && holder.previousElementSibling;  // a number in a dot
    let behind = holder;
    while (behind && getComputedStyle(behind).backgroundColor === 'rgba(0, 0, 0, 0)') behind = behind.parentElement;
    const ground = dot ? getComputedStyle(dot).fill : getComputedStyle(behind || document.body).backgroundColor;
    const style = getComputedStyle(holder);
    found.push([holder instanceof SVGElement ? style.fill : style.color, ground, node.data.trim().slice(0, 40)]);
  }
  return found;
}"""


def as_rgb(colour: str) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgb({red}, {green}, {blue})"


def page_types(site: Site) -> list[str]:
    """An address of each type of page: the first folder below each folder."""
    top = [path.parent for path in sorted(site.folder.glob("*/index.html"))]
    deeper = [next(iter(sorted(folder.glob("*/index.html"))), None) for folder in top]
    below = sorted(site.folder.glob("themas/*/*/index.html"))[:2]
    found = [*(folder / "index.html" for folder in top), *filter(None, deeper), *below]
    addresses = [path.parent.relative_to(site.folder).as_posix() + "/" for path in found]
    return ["", *addresses, "zoeken/#q=deurwaarder", "zoeken/#q=ik%20wil%20dood"]


def test_every_pair_of_colours_on_the_pages_is_in_the_table(page: Page, site: Site) -> None:
    names = {as_rgb(colour): token for token, colour in our_colours()["light"].items()}
    assert len(names) == len(our_colours()["light"]), "each token needs a colour of its own here"
    known = {(pair.front, pair.back) for pair in pairs() if pair.is_text}
    known |= {(back, front) for front, back in known}  # contrast is the same both ways
    missing: dict[tuple[str, str], str] = {}
    for address in page_types(site):
        page.goto(site.address + address)
        page.wait_for_load_state("networkidle")
        for front, back, words in page.evaluate(SEEN):
            pair = names.get(front, front), names.get(back, back)
            if pair not in known:
                missing.setdefault(pair, f"{address}: {words}")
    assert missing == {}


@pytest.fixture(scope="module")
def dressed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """This library in the look of the worked example."""
    root: Path = tmp_path_factory.mktemp("waterrand")
    for name in ("stories", "themes"):
        shutil.copytree(ROOT / name, root / name, dirs_exist_ok=True)
    shutil.copytree(EXAMPLE, root / "themes" / "huisstijl")
    library, findings = dress(load_library(root, TODAY)[0])
    assert findings == []
    assert library.house_style
    preview = Preview()
    preview.show(plan_files(library, ""), ())
    with PreviewServer(preview) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.address
        server.shutdown()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_worked_example_is_accessible_and_fits(
    browser: Browser, dressed: str, width: int, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    for address in ("", "themas/schulden/", "zoeken/#q=deurwaarder"):
        page.goto(dressed + address)
        page.locator("h1").wait_for()
        logo = page.locator(".house-logo:visible")
        assert logo.evaluate("image => image.currentSrc").endswith(
            "logo-donker.svg" if scheme == "dark" else "logo.svg"
        )
        assert logo.evaluate("image => image.naturalWidth") > 0
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert Axe().run(page).response["violations"] == []
    context.close()


def test_the_name_of_the_link_home_is_read_out(browser: Browser, dressed: str) -> None:
    page = browser.new_page()
    page.goto(dressed)
    assert page.get_by_role("link", name="Waterrand Verhalen").count() == 1
    page.close()


def test_who_chooses_dark_on_a_light_device_gets_the_dark_logo(
    browser: Browser, dressed: str
) -> None:
    """The choice of a reader throws the switches of 1-tokens.css, and no media query sees it."""
    page = browser.new_page(color_scheme="light")
    page.goto(dressed)
    page.evaluate(
        "for (const [name, value] of [['--is-light', ' '], ['--is-dark', 'initial']])"
        " document.documentElement.style.setProperty(name, value)"
    )
    logo = page.locator(".house-logo:visible")
    assert logo.evaluate("image => image.currentSrc").endswith("logo-donker.svg")
    page.close()
