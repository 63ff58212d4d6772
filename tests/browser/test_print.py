"""On A4: no heading alone at the foot of a page, the code for a telephone, the mark, and consent."""

import re
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from library import Library
from library.vocabulary import Purpose
from site_builder import plan_site, publish
from tests.browser.conftest import Site, watched_page
from tests.browser.host import FOLDER, Host
from tests.site_builder.purposes import ID, THING, purposes_library
from tests.site_builder.qr_reader import read_qr

pytestmark = pytest.mark.browser

ADDRESS = "https://doorleefd.example/bibliotheek/"
PAGES = [
    "themas/schulden/",
    "onderwerpen/verzwijgen/",
    "onderwerpen/verzwijgen/2/",
    "inzichten/dichte-post-is-opgeborgen/",
]
NUMBER = re.compile(r"\d+ van \d+")
QUIET = 4
KNOWN = 33
"""Modules on a side of the largest code that our reader knows: addresses up to 62 signs."""


@pytest.fixture(scope="module")
def printed(library: Library) -> list[str]:
    """The shortest story, the longest, and one of each other kind that is printed."""
    by_length = sorted(library.stories, key=lambda story: len(str(story.fragments)))
    return [by_length[0].address, by_length[-1].address, *PAGES]


def sheets(page: Page, folder: Path) -> list[list[str]]:
    """The lines of each sheet of A4, from top to bottom."""
    page.pdf(path=folder / "blad.pdf", format="A4", prefer_css_page_size=True)
    command = ["pdftotext", "-layout", str(folder / "blad.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    lines = [sheet.splitlines() for sheet in text.split("\f")]
    return [[line.strip() for line in sheet if line.strip()] for sheet in lines][:-1]


def headings(page: Page) -> list[str]:
    found: list[str] = page.locator("h1, h2, h3, h4").all_text_contents()
    return [" ".join(heading.split()) for heading in found]


def test_no_heading_is_the_last_line_of_a_sheet(
    browser: Browser, site: Site, printed: list[str], tmp_path: Path
) -> None:
    with watched_page(browser, site) as page:
        for address in printed:
            page.goto(site.address + address)
            names, pages = headings(page), sheets(page, tmp_path)
            assert len(pages) > 1, address
            for number, sheet in enumerate(pages, start=1):
                assert sheet[-1] == f"{number} van {len(pages)}", address
                ends = [" ".join(sheet[-1 - lines : -1]) for lines in (1, 2, 3)]
                assert not set(ends) & set(names), f"{address} {number}: {ends}"


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_code_on_paper_is_read_as_the_address(
    browser: Browser, site: Site, printed: list[str], colours: str
) -> None:
    """From the picture, module by module; that of a story in any case."""
    with watched_page(browser, site, color_scheme=colours, device_scale_factor=2) as page:
        page.emulate_media(media="print")
        for address in printed:
            page.goto(site.address + address)
            assert page.locator(".paper-address").inner_text() == ADDRESS + address
            rows = seen(page)
            if len(rows) <= KNOWN:
                assert read_qr(rows) == ("M", ADDRESS + address)


def seen(page: Page) -> list[list[int]]:
    """The modules of the code as they are painted."""
    code = page.locator(".qr")
    side = int((code.get_attribute("viewBox") or "").split()[-1])
    picture = Image.open(BytesIO(code.screenshot())).convert("L")
    dots, step = picture.tobytes(), picture.width / side
    middles = [int((at + 0.5) * step) for at in range(side)]
    rows = [[int(dots[y * picture.width + x] < 128) for x in middles] for y in middles]
    return [row[QUIET:-QUIET] for row in rows[QUIET:-QUIET]]


def test_a_story_on_paper_says_that_it_is_invented_first_and_last(
    browser: Browser, site: Site, printed: list[str], tmp_path: Path
) -> None:
    with watched_page(browser, site) as page:
        page.goto(site.address + printed[0])
        first, *_, last = sheets(page, tmp_path)
        assert first[0] == "Verzonnen voorbeeld"
        assert "Verzonnen voorbeeld" in " ".join(last)


def test_what_works_only_on_a_screen_is_not_printed(
    browser: Browser, site: Site, printed: list[str]
) -> None:
    with watched_page(browser, site) as page:
        page.emulate_media(media="print")
        for address in printed:
            page.goto(site.address + address)
            for part in ("nav", "button", "input", ".anchor-link", ".leave"):
                shown = page.locator(part).evaluate_all(
                    "(all) => all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML)"
                )
                assert shown == [], f"{address} {part}"


def test_letters_that_a_reader_made_larger_are_larger_on_paper(
    browser: Browser, site: Site, printed: list[str]
) -> None:
    with watched_page(browser, site) as page:
        page.emulate_media(media="print")
        page.goto(site.address + printed[0])
        size = "parseFloat(getComputedStyle(document.querySelector('.telling p')).fontSize)"
        usual = page.evaluate(size)
        page.evaluate("document.documentElement.dataset.letters = 'grootst'")
        assert page.evaluate(size) > 1.5 * usual


@pytest.fixture
def with_refusals(tmp_path: Path) -> Iterator[Host]:
    """A library in which one teller said no to paper."""
    library = purposes_library(tmp_path / "bieb").for_purpose(Purpose.WEBSITE)
    publish(plan_site(library, {}, "https://bieb.example/"), tmp_path / "host" / FOLDER.strip("/"))
    host = Host(tmp_path / "host")
    host.start()
    yield host
    host.stop()


def test_nothing_of_who_said_no_to_paper_comes_out_of_the_printer(
    browser: Browser, with_refusals: Host, tmp_path: Path
) -> None:
    story = f"verhalen/{ID[Purpose.PRINT]}/"
    page = browser.new_page()
    for address in (story, "themas/schulden/", "inzichten/post-en-schaamte/", "verhalen/"):
        page.goto(with_refusals.address + address)
        lines = " ".join(line for sheet in sheets(page, tmp_path) for line in sheet)
        assert THING[Purpose.PRINT] not in lines.casefold(), address
        assert (story in lines) is False, address
    page.close()
