"""The engine in the browser: its own tests, and that it is fit to be one file on an old phone."""

import re
from pathlib import Path

import pytest

from indexer.bundle import BROWSER
from tests.indexer.node import BROWSER_TESTS, run_node

FORBIDDEN = {
    r"innerHTML|outerHTML|insertAdjacentHTML": "text of stories must never become markup",
    r"\beval\b|new Function": "the site's policy forbids it",
    r"WebAssembly": "the site's policy makes no exception for it",
    r"\bdocument\b|\bwindow\.|localStorage": "the engine has no DOM and keeps nothing",
    r"\.at\(|findLast|structuredClone|Object\.hasOwn\b|Object\.groupBy|toSorted|\.replaceAll\(": (
        "a browser of early 2021 does not have it"
    ),
    r"\(\?<[=!]|\\p\{": "lookbehind came to Safari in 2023; Unicode tables differ per browser",
}


@pytest.mark.parametrize("name", sorted(path.name for path in BROWSER_TESTS.glob("*.test.mjs")))
def test_the_browser_engine_passes_its_own_tests(name: str) -> None:
    ran = run_node("--test", BROWSER_TESTS / name)
    assert ran.returncode == 0, ran.stdout
    assert re.search(r"pass [1-9]", ran.stdout), ran.stdout


@pytest.mark.parametrize("path", sorted(BROWSER.glob("*.js")), ids=lambda path: path.name)
@pytest.mark.parametrize("pattern", FORBIDDEN)
def test_the_browser_engine_keeps_to_what_every_browser_has_and_may(
    path: Path, pattern: str
) -> None:
    code = [line for line in path.read_text("utf-8").splitlines() if not line.startswith(" *")]
    found = [line for line in code if re.search(pattern, line)]
    assert not found, FORBIDDEN[pattern]
