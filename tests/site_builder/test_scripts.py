"""Every script that reaches a reader: words are never markup, nothing runs from text, nothing is kept unasked."""

import re
from pathlib import Path

import pytest

HOME = Path(__file__).parents[2]
FOLDERS = ("site_builder/static", "site_builder/preview/static", "indexer/browser")
SCRIPTS = sorted(path for folder in FOLDERS for path in (HOME / folder).glob("*.js"))

FORBIDDEN = {
    "text becomes markup": r"\b(inner|outer)HTML\b|\binsertAdjacentHTML\b|\bsrcdoc\b|\bsetHTML"
    r"|\bparseHTML|\bDOMParser\b|\bcreateContextualFragment\b|document\s*\.\s*write",
    "text becomes a program": r"\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(|\bimportScripts\b"
    r"|\bset(Timeout|Interval)\s*\(\s*[\"'`]|[\"'`]\s*javascript:",
    "a reader is remembered": r"\b(local|session)Storage\b|\bindexedDB\b|\bdocument\s*\.\s*cookie\b"
    r"|\bcookieStore\b",
    "a reader is reported": r"\bsendBeacon\b|\bXMLHttpRequest\b|\bWebSocket\b|[\"'`](https?:)?//\w",
}


def faults(source: str) -> list[str]:
    return [what for what, pattern in FORBIDDEN.items() if re.search(pattern, source)]


REMEMBERS = {"reading-choices.js", "reading-page.js"}
"""May keep one thing on the device, when asked: how a reader likes to read."""


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: str(path.name))
def test_no_script_can_do_harm_with_text(path: Path) -> None:
    allowed = ["a reader is remembered"] if path.name in REMEMBERS else []
    assert faults(path.read_text()) == allowed


def test_what_is_remembered_stands_under_one_key_and_is_only_written_by_the_page_that_asks() -> (
    None
):
    said = {path.name: path.read_text() for path in SCRIPTS if path.name in REMEMBERS}
    uses = {name: re.findall(r"localStorage\W*\w+\(([^),]+)", text) for name, text in said.items()}
    assert uses == {"reading-choices.js": ['"doorleefd-lezen"'], "reading-page.js": ["KEY", "KEY"]}
    assert 'const KEY = "doorleefd-lezen";' in said["reading-page.js"]
    assert "setItem" not in said["reading-choices.js"]


@pytest.mark.parametrize(
    "line",
    [
        "box.innerHTML = words;",
        "box['outerHTML'] = words",
        'box.insertAdjacentHTML("beforeend", words)',
        "document.write(words)",
        "document . writeln(words)",
        "frame.srcdoc = words",
        "box.setHTMLUnsafe(words)",
        "new DOMParser().parseFromString(words, 'text/html')",
        "eval(words)",
        "new Function(words)()",
        "setTimeout('go()', 1)",
        "setInterval( `go()`, 1)",
        "location.href = 'javascript:go()'",
        "importScripts(address)",
        "localStorage.x = 1",
        "document.cookie = 'x'",
        "fetch('https://elders.example/x')",
        "fetch(`//elders.example/x`)",
        "navigator.sendBeacon(address)",
    ],
)
def test_the_look_finds_what_it_looks_for(line: str) -> None:
    assert faults(line)


def test_only_one_file_makes_a_trusted_types_policy() -> None:
    assert [path.name for path in SCRIPTS if "createPolicy(" in path.read_text()] == ["trusted.js"]


def test_the_page_and_the_worker_agree_on_where_copies_are_and_what_they_say() -> None:
    """A service worker imports nothing here: `importScripts` would need a policy of its own."""
    ours = [
        re.findall(r"^const (?:CACHE|UNTIL|FACTS) = .*$", path.read_text(), re.MULTILINE)
        for path in SCRIPTS
        if path.name in {"kept.js", "service-worker.js"}
    ]
    assert len(ours) == 2
    assert ours[0] == ours[1]
    assert len(ours[0]) == 3
