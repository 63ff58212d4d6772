"""axe finds nothing on any kind of page, in any state that matters, in any colours, wide and narrow."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.proofs import tools
from tests.proofs.conftest import Built
from tests.proofs.states import states_of

pytestmark = pytest.mark.proof

SIZES: dict[str, ViewportSize] = {
    "1280": {"width": 1280, "height": 900},
    "320": {"width": 320, "height": 640},
}
COLOURS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced": {"color_scheme": "light", "forced_colors": "active"},
}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What axe cannot decide (`incomplete`) is no violation; test_keyboard.py and people look at those.
RUN = """tags => axe.run({
  runOnly: tags,
  resultTypes: ["violations"],
  // Forced colours are the reader's own. axe reads `-webkit-text-fill-color`, for which Chromium
  // then still names the colour that is not used.
  rules: { "color-contrast": { enabled: !matchMedia("(forced-colors: active)").matches } },
})"""


def violations(page: Page) -> Iterator[str]:
    """Each with the first elements that break the rule."""
    for rule in page.evaluate(RUN, TAGS)["violations"]:
        places = [" ".join(map(str, node["target"])) for node in rule["nodes"][:3]]
        yield f"{rule['id']}: {rule['help']} [{' | '.join(places)}]"


@pytest.fixture(scope="session")
def axe() -> str:
    return tools.module("axe-core/axe.min.js")


@pytest.mark.parametrize("size", SIZES)
def test_nothing_breaks_a_rule(browser: Browser, built: Built, axe: str, size: str) -> None:
    found: list[tuple[str, str]] = []
    for state, reach in states_of(built):
        with browser.new_context(locale="nl-NL", viewport=SIZES[size], bypass_csp=True) as context:
            page = context.new_page()
            reach(page, built.host.address)
            page.add_script_tag(path=axe)
            for colours, media in COLOURS.items():
                page.emulate_media(**media)
                found += ((rule, f"{state}, {colours}") for rule in violations(page))
    tools.expect_none(found)


def test_axe_sees_a_mistake(browser: Browser, axe: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.set_content("<html lang=nl><title>x</title><main><h1>x</h1><input>")
        page.add_script_tag(path=axe)
        assert [rule.split(":")[0] for rule in violations(page)] == ["label"]
