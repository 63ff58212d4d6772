"""What hosts must say: one table in three forms, the meta tag, and the preview."""

import http.client
import re
import threading
from collections.abc import Callable
from functools import cache

import pytest

from site_builder.headers import POLICY, headers_for
from site_builder.preview import Preview, PreviewServer
from tests.site_builder.example_site import example_files, example_pages

ROOT = "/hier/"
Headers = dict[str, list[str]]
"""Name → every value that is said."""

FORMS = {"_headers", ".htaccess", "_headers.nginx.conf"}
PATHS = [*sorted({*example_files()} - FORMS), "search/manifest.bin", "search/engine.js", ""]
LATER = "verhalen/zzzzzz/index.html"
"""A story that came after the settings of a host were copied."""


@cache
def text(name: str) -> str:
    return example_files()[name].decode()


def of_static_host(path: str) -> Headers:
    """What Netlify and Cloudflare Pages make of `_headers`: every rule that fits adds up."""
    found: Headers = {}
    for rule in text("_headers").strip().split("\n\n"):
        pattern, *lines = rule.split("\n")
        prefix, star, _ = pattern.partition("*")
        asked = ROOT + path
        if asked.startswith(prefix) if star else asked == pattern:
            for line in lines:
                name, _, value = line.strip().partition(": ")
                found.setdefault(name, []).append(value)
    return found


def of_apache(path: str) -> Headers:
    """`Header set`: a later one wins. What stands in <If> counts where its pattern fits."""
    found: Headers = {}
    pattern = ""
    for line in text(".htaccess").splitlines():
        if opened := re.fullmatch(r'<If "%\{REQUEST_URI\} =~ m#(.+)#">', line):
            pattern = opened[1]
        elif line == "</If>":
            pattern = ""
        elif line.strip().startswith("Header") and re.search(pattern, ROOT + path):
            name, value = line.strip().removeprefix("Header always set ").split(" ", 1)
            found[name] = [value.strip('"')]
    return found


def of_nginx(path: str) -> Headers:
    """The block with the longest address that fits; it hears nothing of the one around it."""
    blocks: dict[str, Headers] = {}
    open_blocks: list[str] = []
    for line in text("_headers.nginx.conf").splitlines():
        if opened := re.fullmatch(r"\s*location \^~ (\S+) \{", line):
            open_blocks.append(opened[1])
            blocks[opened[1]] = {}
        elif line.strip() == "}":
            open_blocks.pop()
        elif said := re.fullmatch(r'\s*add_header (\S+) "(.+)" always;', line):
            blocks[open_blocks[-1]].setdefault(said[1], []).append(said[2])
    fitting = [prefix for prefix in blocks if (ROOT + path).startswith(prefix)]
    return blocks[max(fitting, key=len)]


@pytest.mark.parametrize("read", [of_static_host, of_apache, of_nginx])
def test_every_host_says_the_same_of_every_file(read: Callable[[str], Headers]) -> None:
    for path in (*PATHS, LATER):
        assert read(path) == {name: [value] for name, value in headers_for(path).items()}, path


def test_only_fonts_may_be_kept_for_ever() -> None:
    for path in PATHS:
        kept = "immutable" in headers_for(path)["Cache-Control"]
        assert kept == path.startswith("static/fonts/"), path


def test_a_worker_and_the_list_of_withdrawn_stories_are_asked_for_again() -> None:
    for path in ("service-worker.js", "ingetrokken.json"):
        assert path in example_files()
        assert headers_for(path)["Cache-Control"] == "no-cache"


def test_the_policy_allows_nothing_but_our_own_files_and_one_trusted_policy() -> None:
    rules = dict(rule.split(" ", 1) for rule in POLICY.split("; "))
    assert rules.pop("default-src") == "'none'"
    assert rules.pop("base-uri") == rules.pop("form-action") == "'none'"
    assert rules.pop("trusted-types") == "doorleefd"
    assert rules.pop("require-trusted-types-for") == "'script'"
    kinds = ("script", "style", "img", "font", "connect", "worker", "manifest")
    assert rules == {f"{kind}-src": "'self'" for kind in kinds}
    said = headers_for("")["Content-Security-Policy"]
    assert said == f"{POLICY}; frame-ancestors 'none'"


def test_every_page_says_the_policy_itself_for_plain_hosts() -> None:
    meta = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    for path, html in example_pages().items():
        assert meta.replace("'", "&#39;") in html, path


def test_the_preview_says_what_a_host_would_say_and_keeps_nothing() -> None:
    preview = Preview()
    preview.show({"search/x": b"1", "404.html": b"<html></html>"}, ())
    with PreviewServer(preview) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for path in ("search/x", "404.html", "weg/"):
            connection = http.client.HTTPConnection(
                "127.0.0.1", server.server_address[1], timeout=5
            )
            connection.request("GET", f"/{path}", headers={"Host": "127.0.0.1"})
            got = connection.getresponse().headers
            wanted = {**headers_for(path), "Cache-Control": "no-store"}
            assert {name: got.get_all(name) for name in wanted} == {
                name: [value] for name, value in wanted.items()
            }
            connection.close()
        server.shutdown()
