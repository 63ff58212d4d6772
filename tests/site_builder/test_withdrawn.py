"""At the address of a withdrawn story stands that it is gone, and nothing of what it was."""

import json
from dataclasses import replace
from functools import cache

from library.schema import WithdrawnEntry
from site_builder import plan_site
from tests.site_builder.example_site import ADDRESS, REAL, TEXTS, example_files, example_library
from tests.site_builder.page_reader import all_of, read_page

GONE = ("7wt4fd", REAL, "7wt4fd")
PAGE = f"verhalen/{REAL}/index.html"


@cache
def files() -> dict[str, bytes]:
    """The example site after its real story was withdrawn, and an older one before it."""
    library = example_library()
    rest = library.with_stories(story for story in library.stories if story.id != REAL)
    entries = (WithdrawnEntry.model_validate({"id": one, "kwartaal": "2026-K4"}) for one in GONE)
    return plan_site(replace(rest, withdrawn=tuple(entries)), TEXTS, ADDRESS)


def test_the_page_says_kindly_that_it_is_gone_and_where_to_go() -> None:
    tags = read_page(files()[PAGE].decode())
    assert [tag.text for tag in all_of(tags, "h1")] == ["Dit verhaal is er niet meer"]
    links = {tag.attributes.get("href") for tag in all_of(tags, "a")}
    assert {"../../zoeken/", "../../verhalen/", "../../hulp/"} <= links


def test_it_tells_nothing_of_the_story() -> None:
    """Two stories, of other themes, leave the same page but for nothing at all."""
    assert files()[PAGE] == files()["verhalen/7wt4fd/index.html"]
    story = example_library().story(REAL)
    assert story
    assert story.title not in files()[PAGE].decode()
    assert b'<meta name="robots" content="noindex">' in files()[PAGE]


def test_no_list_and_no_feed_leads_to_it() -> None:
    naming = {path for path, data in files().items() if REAL.encode() in data}
    assert naming == {"ingetrokken.json"}


def test_the_list_for_offline_copies_is_always_there_sorted_and_each_once() -> None:
    assert json.loads(files()["ingetrokken.json"]) == {"ingetrokken": sorted({"7wt4fd", REAL})}
    assert json.loads(example_files()["ingetrokken.json"]) == {"ingetrokken": []}
