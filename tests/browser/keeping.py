"""Keep a story as a reader does, and see what is left on the device."""

import json
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.host import Host

STORY, TITLE = "whmq82", "De post lag in de groentela"
OTHER = "jj2hgm"
"""A story that does not name the first one, nor is named by it."""
KEEP = "Bewaar op dit apparaat"
NOTHING: dict[str, object] = {"copies": [], "caches": 0, "workers": 0}

# A cache is looked into under its lock, and only where it is: opening one that was wiped just now makes
# it again.
_LEFT = """async () => {
  const look = async (name) => ((await caches.has(name)) ? (await caches.open(name)).keys() : []);
  const names = await caches.keys();
  const keys = await Promise.all(
    names.map((name) => navigator.locks.request(name, () => look(name))));
  const copies = keys.flat().map(({ url }) => /verhalen\\/(\\w+)\\/$/.exec(url)?.[1]).filter(Boolean);
  const workers = await navigator.serviceWorker.getRegistrations();
  return { copies: copies.sort(), caches: names.length, workers: workers.length };
}"""
RESTAMP = """async (until) => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const copy = await cache.match(request);
      if (!copy.headers.has("X-Bewaard-Tot")) continue;
      const headers = new Headers(copy.headers);
      headers.set("X-Bewaard-Tot", until);
      await cache.put(request, new Response(await copy.text(), { headers }));
    }
  }
}"""


def withdraw(host: Host, *ids: str) -> None:
    (host.folder / "ingetrokken.json").write_text(json.dumps({"ingetrokken": list(ids)}))


def story_file(host: Host, story: str = STORY) -> Path:
    return host.folder / "verhalen" / story / "index.html"


def keep(page: Page, host: Host, story: str = STORY) -> None:
    page.goto(f"{host.address}verhalen/{story}/")
    page.get_by_role("button", name=KEEP).click()
    expect(page.locator("#deel-bewaard")).to_contain_text("Bewaard tot")
    listed = "/bibliotheek/ingetrokken.json"
    wait_until(page, lambda: listed in host.asked, lambda: "the worker did not look")
    page.context.service_workers[-1].evaluate("async () => { await tidying; }")


def left(page: Page) -> object:
    return page.evaluate(_LEFT)


def text_kept(page: Page, host: Host) -> str:
    read = "async (address) => (await caches.match(address))?.text() ?? ''"
    return str(page.evaluate(read, f"{host.address}verhalen/{STORY}/"))


def wait_until_left(page: Page, wanted: object) -> None:
    """The worker tidies after the page is there."""
    wait_until(page, lambda: left(page) == wanted, lambda: f"left: {left(page)}")


def wait_until(page: Page, happened: Callable[[], bool], what: Callable[[], str]) -> None:
    """For what takes a while; `wait_for_function` does not wait for what a promise brings."""
    for _ in range(300):
        if happened():
            return
        page.wait_for_timeout(50)
    raise AssertionError(what())
