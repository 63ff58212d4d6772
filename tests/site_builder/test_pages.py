"""What must hold on every page, whatever stands on it."""

import posixpath
import re
from itertools import pairwise

import pytest

from tests.site_builder.example_site import ADDRESS, example_files, example_pages
from tests.site_builder.page_reader import Tag, all_of, read_page

PAGES = sorted(example_pages())
LOADING = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src"}


def tags_of(path: str) -> list[Tag]:
    return read_page(example_pages()[path])


def ids_of(path: str) -> list[str]:
    return [tag.attributes["id"] for tag in tags_of(path) if "id" in tag.attributes]


@pytest.mark.parametrize("path", PAGES)
def test_every_link_within_the_site_leads_somewhere(path: str) -> None:
    for link in all_of(tags_of(path), "a"):
        href = link.attributes["href"]
        if re.match(r"(https|mailto|tel):", href):
            continue
        target, _, anchor = href.partition("#")
        file = resolve(path, target)
        assert file in example_files(), f"{path}: {href}"
        if anchor and not anchor.startswith("q="):
            assert anchor in ids_of(file), f"{path}: {href}"


def resolve(path: str, target: str) -> str:
    """The file a link leads to. Absolute paths only stand on the page for a wrong address."""
    if path == "404.html" and target != "":
        base = "/" + ADDRESS.split("/", 3)[3]
        assert target.startswith(base), target
        found = target.removeprefix(base)
    else:
        assert not target.startswith("/"), f"{path}: {target} leaves the folder of the site"
        found = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
        if target == "":
            return path
        found = "" if found == "." else found + ("/" if target.endswith("/") else "")
        assert not found.startswith(".."), f"{path}: {target} leaves the folder of the site"
    return f"{found}index.html" if found == "" or found.endswith("/") else found


@pytest.mark.parametrize("path", PAGES)
def test_everything_that_loads_is_our_own_and_exists(path: str) -> None:
    for tag in tags_of(path):
        source = tag.attributes.get(LOADING.get(tag.name, ""), "")
        if not source or tag.attributes.get("rel") == "canonical":
            continue
        assert resolve(path, source) in example_files(), f"{path}: {source}"


@pytest.mark.parametrize("path", PAGES)
def test_no_script_or_style_stands_in_a_page(path: str) -> None:
    for tag in tags_of(path):
        assert tag.name not in {"style", "iframe", "img", "base", "object"}
        assert tag.name != "script" or (tag.attributes.get("src") and not tag.text)
        bad = [name for name in tag.attributes if name == "style" or name.startswith("on")]
        assert not bad, f"{path}: <{tag.name} {bad}>"


@pytest.mark.parametrize("path", PAGES)
def test_no_form_says_where_to_send_it(path: str) -> None:
    for form in all_of(tags_of(path), "form"):
        assert not {"action", "method"} & set(form.attributes)


@pytest.mark.parametrize("path", PAGES)
def test_the_policy_comes_before_anything_that_loads(path: str) -> None:
    first = [tag for tag in tags_of(path) if tag.name in {"meta", "link", "script", "title"}][:2]
    assert first[0].attributes.get("charset") == "utf-8"
    assert first[1].attributes["http-equiv"] == "Content-Security-Policy"
    assert first[1].attributes["content"].startswith("default-src 'none'; script-src 'self'")


@pytest.mark.parametrize("path", PAGES)
def test_an_id_stands_once_on_a_page(path: str) -> None:
    ids = ids_of(path)
    assert len(ids) == len(set(ids)), sorted(name for name in ids if ids.count(name) > 1)


@pytest.mark.parametrize("path", PAGES)
def test_what_a_label_points_at_exists(path: str) -> None:
    ids = set(ids_of(path))
    for tag in tags_of(path):
        for name in ("aria-labelledby", "aria-describedby", "for", "data-copy"):
            assert set(tag.attributes.get(name, "").split()) <= ids, f"{path}: {name}"


@pytest.mark.parametrize("path", PAGES)
def test_headings_skip_no_level(path: str) -> None:
    levels = [int(tag.name[1]) for tag in tags_of(path) if re.fullmatch(r"h[1-6]", tag.name)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    for before, after in pairwise(levels):
        assert after <= before + 1, f"{path}: h{before}, h{after}"


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_a_language_a_title_and_a_way_past_the_menu(path: str) -> None:
    tags = tags_of(path)
    assert example_pages()[path].startswith("<!doctype html>\n")
    assert all_of(tags, "html")[0].attributes["lang"] == "nl"
    assert all_of(tags, "title")[0].text
    assert all_of(tags, "a")[0].attributes["href"] == "#deel-inhoud"
    assert len(all_of(tags, "main")) == 1


def test_the_page_for_a_wrong_address_works_at_any_depth() -> None:
    links = [tag.attributes["href"] for tag in all_of(tags_of("404.html"), "a")]
    assert all(href.startswith(("/hier/", "#", "mailto:", "https:")) for href in links)


def test_marks_in_a_title_are_escaped() -> None:
    html = example_pages()["verhalen/7k2m9q/index.html"]
    assert "<h1>De post bleef &#34;dicht&#34; &amp; (stil)</h1>" in html
