"""A story on the device, only when asked for: there without a line, gone when withdrawn or old."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.host import Host
from tests.browser.keeping import (
    NOTHING,
    OTHER,
    RESTAMP,
    STORY,
    TITLE,
    keep,
    left,
    story_file,
    text_kept,
    wait_until,
    wait_until_left,
    withdraw,
)

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="nl-NL")
    page = context.new_page()
    page.set_default_timeout(10_000)
    yield page
    context.close()


def test_nothing_is_kept_and_no_worker_starts_before_somebody_asks(page: Page, host: Host) -> None:
    for address in ("", f"verhalen/{STORY}/", "bewaard/"):
        page.goto(host.address + address)
        page.wait_for_load_state("networkidle")
        assert left(page) == NOTHING
    expect(page.get_by_text("Er staat geen verhaal op dit apparaat.")).to_be_visible()
    assert not [path for path in host.asked if "service-worker" in path]


def test_a_kept_story_and_the_list_are_there_without_a_line(page: Page, host: Host) -> None:
    keep(page, host)
    host.stop()
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    assert page.evaluate(
        "document.fonts.ready.then(all => [...all].some(f => f.status == 'loaded'))"
    )
    page.get_by_role("main").get_by_role("link", name="Bewaarde verhalen").click()
    item = page.locator("#bewaard-lijst > li")
    expect(item).to_contain_text("Verzonnen voorbeeld")
    expect(item).to_contain_text(re.compile(r"Bewaard tot \d+ [a-z]+ 20\d\d\."))
    page.get_by_role("link", name=TITLE).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    assert failed == []


def test_the_newest_text_wins_and_is_kept(page: Page, host: Host) -> None:
    keep(page, host)
    file = story_file(host)
    file.write_text(file.read_text().replace(TITLE, "Een andere titel"))
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Een andere titel")
    host.stop()
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Een andere titel")


def test_a_withdrawn_story_goes_at_the_next_visit_to_any_page(page: Page, host: Host) -> None:
    keep(page, host)
    keep(page, host, OTHER)
    withdraw(host, STORY)
    page.goto(f"{host.address}hulp/")
    wait_until_left(page, {"copies": [OTHER], "caches": 1, "workers": 1})
    withdraw(host, STORY, OTHER)
    page.goto(host.address)
    wait_until_left(page, NOTHING)


@pytest.mark.parametrize("rebuilt", [True, False])
def test_a_copy_names_no_withdrawn_neighbour(page: Page, host: Host, rebuilt: bool) -> None:
    """A story page shows stories that are like it. Rebuilt without one, it is kept without it too."""
    keep(page, host)
    file = story_file(host)
    found = re.findall(r"verhalen/(\w{6})/", file.read_text())
    neighbour = next(name for name in found if name != STORY)
    if rebuilt:
        file.write_text(file.read_text().replace(neighbour, "zzzzzz"))
    withdraw(host, neighbour)
    page.goto(host.address)
    if rebuilt:
        wait_until(page, lambda: "zzzzzz" in text_kept(page, host), lambda: "not fetched again")
        assert neighbour not in text_kept(page, host)
    else:
        wait_until_left(page, NOTHING)


@pytest.mark.parametrize("instead", ["a page that says so", "nothing"])
def test_what_is_no_story_any_more_is_not_kept(page: Page, host: Host, instead: str) -> None:
    keep(page, host)
    if instead == "nothing":
        story_file(host).unlink()
        story_file(host).parent.rmdir()
    else:
        story_file(host).write_text((host.folder / "404.html").read_text())
    page.goto(f"{host.address}verhalen/{STORY}/")
    wait_until_left(page, NOTHING)


def test_a_host_that_is_unwell_takes_nothing_away(page: Page, host: Host) -> None:
    keep(page, host)
    host.unwell = True
    page.reload()
    host.unwell = False
    host.stop()
    page.goto(f"{host.address}verhalen/{STORY}/")
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)


def test_a_copy_that_is_too_old_is_not_shown_but_wiped(page: Page, host: Host) -> None:
    keep(page, host)
    page.evaluate(RESTAMP, "2026-01-01T00:00:00.000Z")
    host.stop()
    page.goto(f"{host.address}verhalen/{STORY}/")
    expect(page).to_have_url(f"{host.address}bewaard/#verlopen")
    expect(page.locator("#verlopen")).to_be_visible()
    expect(page.locator("#niet-bewaard")).to_be_hidden()
    wait_until_left(page, NOTHING)


def test_a_copy_that_is_too_old_goes_at_the_next_visit_to_any_page(page: Page, host: Host) -> None:
    keep(page, host)
    page.evaluate(RESTAMP, "2026-01-01T00:00:00.000Z")
    page.goto(f"{host.address}hulp/")
    wait_until_left(page, NOTHING)


def test_looking_while_it_is_wiped_leaves_nothing(page: Page, host: Host) -> None:
    keep(page, host)
    page.evaluate(
        """async (address) => {
          const { keptStories, wipeAll } = await import(address);
          const look = () => Array.from({ length: 40 }, keptStories);
          await Promise.all([...look(), wipeAll(), ...look()]);
        }""",
        f"{host.address}static/kept.js",
    )
    assert left(page) == NOTHING


def test_a_story_that_is_not_kept_says_so_without_a_line(page: Page, host: Host) -> None:
    keep(page, host)
    host.stop()
    page.goto(f"{host.address}verhalen/{OTHER}/")
    expect(page.locator("#niet-bewaard")).to_be_visible()


@pytest.mark.parametrize("left_there", [None, "<!doctype html>een andere site"])
def test_a_worker_ends_itself_where_the_site_has_no_list(
    page: Page, host: Host, left_there: str | None
) -> None:
    """A later version without this, or another site at the address: an old worker must not stay."""
    keep(page, host)
    listed = host.folder / "ingetrokken.json"
    listed.unlink() if left_there is None else listed.write_text(left_there)
    page.goto(f"{host.address}hulp/")
    wait_until_left(page, NOTHING)


def test_the_worker_leaves_everything_else_alone(page: Page, host: Host) -> None:
    keep(page, host)
    served: list[str] = []
    page.on(
        "response",
        lambda answer: served.append(answer.url) if answer.from_service_worker else None,
    )
    page.goto(f"{host.address}zoeken/#q=schaamte")
    expect(page.locator(".hit").first).to_be_visible()
    page.goto(f"{host.address}hulp/")
    assert served
    assert {url.removeprefix(host.address).split("/")[0] for url in served} == {"static"}
