"""What a reader on a slow line has to wait for: bytes as a host with gzip sends them, never times.

`python -m benchmarks.pages` measures the same with a real browser.
"""

import gzip
import re
from datetime import date
from pathlib import Path

import pytest

from library import load_library
from library.vocabulary import Purpose
from site_builder import plan_site, read_texts

ROOT = Path(__file__).parents[2]
STYLE = "static/style.css"
LETTERS = "static/fonts/atkinson-hyperlegible-next-latin-{}.woff2"
ALWAYS, SLANTED = ("400-normal", "700-normal"), "400-italic"
KB = 1000

BUDGETS = {
    "verhalen/*/": 60,
    "": 55,
    "themas/*/": 75,
    "onderwerpen/*/": 60,
    "inzichten/*/": 60,
    "hulp/": 55,
}
"""Kind of page → kB in all. That of a story is a promise; the others keep what they are now."""

_SCRIPT = re.compile(r'<script[^>]* src="(?:\.\./|\./)*([^"]+)"')
_IMPORT = re.compile(r'^import .*from "\./([^"]+)";$', re.MULTILINE)
_SLANTS = re.compile(r"<(?:em|i|address)\b")


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """The site of the library of this repository."""
    library, _ = load_library(ROOT, on=date(2026, 11, 22))
    address = "https://doorleefd.example/"
    return plan_site(library.for_purpose(Purpose.WEBSITE), read_texts(), address)


def sent(files: dict[str, bytes], path: str) -> int:
    """Bytes on the line: letters are packed already, the rest with gzip as hosts do it."""
    data = files[path]
    return len(data) if path.endswith(".woff2") else len(gzip.compress(data, 6))


def loaded(files: dict[str, bytes], path: str) -> set[str]:
    """All that comes with a page when it opens."""
    html = files[path].decode()
    scripts = set(_SCRIPT.findall(html))
    waiting = [*scripts]
    while waiting:
        for name in _IMPORT.findall(files[waiting.pop()].decode()):
            if (found := f"static/{name}") not in scripts:
                scripts.add(found)
                waiting.append(found)
    letters = {LETTERS.format(face) for face in ALWAYS}
    if _SLANTS.search(html):
        letters.add(LETTERS.format(SLANTED))
    return {path, STYLE, "static/favicon.svg", *scripts, *letters}


def weights(files: dict[str, bytes], kind: str) -> dict[str, int]:
    wanted = re.compile(kind.replace("*", "[^/]+") + "index.html")
    pages = (path for path in files if wanted.fullmatch(path))
    return {path: sum(sent(files, part) for part in loaded(files, path)) for path in pages}


@pytest.mark.parametrize("kind", BUDGETS)
def test_a_page_weighs_no_more_than_its_budget(files: dict[str, bytes], kind: str) -> None:
    found = weights(files, kind)
    assert found
    too_heavy = {path: size for path, size in found.items() if size > BUDGETS[kind] * KB}
    assert too_heavy == {}


def test_the_styles_are_small(files: dict[str, bytes]) -> None:
    assert sent(files, STYLE) <= 20 * KB


def test_a_page_with_scripts_of_scripts_counts_them_all(files: dict[str, bytes]) -> None:
    """Otherwise the budgets would say nothing."""
    parts = loaded(files, "verhalen/whmq82/index.html")
    assert {"static/story-keep.js", "static/kept.js", "static/trusted.js"} <= parts
    assert all(path in files for path in parts)


def test_slanted_letters_are_used_by_nothing_but_stress_in_a_text(files: dict[str, bytes]) -> None:
    """They are a file of their own, which an ordinary page does not fetch."""
    style = re.sub(r"@font-face\s*{[^}]*}", "", files[STYLE].decode())
    assert "italic" not in style
    assert "oblique" not in style


def test_every_file_of_letters_lets_words_show_before_it_is_there(files: dict[str, bytes]) -> None:
    faces = re.findall(r"@font-face\s*{([^}]*)}", files[STYLE].decode())
    for face in faces:
        assert "font-display: swap" in face or "local(" in face, face
