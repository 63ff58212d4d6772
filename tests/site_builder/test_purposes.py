"""Each purpose that a teller agreed to is honoured apart, in every file that is built."""

import gzip
import json

import pytest
from playwright.sync_api import Browser, Route

from commands.steps import plan_files
from indexer import manifest_path, read_shard
from library import Library
from library.vocabulary import Purpose
from site_builder import plan_site
from tests.site_builder.page_reader import read_page
from tests.site_builder.purposes import ID, THING, innermost, purposes_library

ADDRESS = "https://bieb.example/hier/"
NOINDEX = '<meta name="robots" content="noindex">'
OFF_PAPER = {"not-on-paper", "screen-only", "crumbs", "contents", "margin"}
"""Classes that the style sheet takes out of a print; `test_a_print_…` proves it in a browser."""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return purposes_library(tmp_path_factory.mktemp("bieb"))


@pytest.fixture(scope="module")
def files(library: Library) -> dict[str, bytes]:
    return plan_site(library.for_purpose(Purpose.WEBSITE), {}, ADDRESS)


def pages(files: dict[str, bytes]) -> dict[str, str]:
    return {path: data.decode() for path, data in files.items() if path.endswith(".html")}


def places(files: dict[str, bytes], word: str) -> list[str]:
    return [path for path, html in pages(files).items() if word in html.casefold()]


def test_a_teller_shows_wherever_nothing_forbids_it(files: dict[str, bytes]) -> None:
    """Else the tests below could pass on an empty site."""
    for word in ("schemerlamp", THING[Purpose.EDUCATION]):
        kinds = {path.split("/")[0] for path in places(files, word)}
        assert kinds == {"verhalen", "themas", "onderwerpen", "inzichten"}


def test_no_to_the_website_is_in_no_file_also_not_in_the_search(library: Library) -> None:
    for path, data in plan_files(library, ADDRESS).items():
        plain = gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data
        packed = " ".join(read_shard(path, plain, None)) if manifest_path(path) else ""
        for text in (plain.decode(errors="replace"), packed):
            assert THING[Purpose.WEBSITE] not in text.lower(), path
            assert ID[Purpose.WEBSITE] not in text, path


def test_no_to_search_engines_is_on_no_page_that_they_may_show(files: dict[str, bytes]) -> None:
    word = THING[Purpose.SEARCH_ENGINES]
    assert places(files, word)
    for path in places(files, word):
        assert NOINDEX in pages(files)[path], path
    for path in ("sitemap.xml", "feed.atom"):
        assert word not in files[path].decode().casefold()
        assert ID[Purpose.SEARCH_ENGINES] not in files[path].decode()


def test_who_said_yes_to_search_engines_is_not_hidden_with_them(files: dict[str, bytes]) -> None:
    own = f"verhalen/{ID[Purpose.PRINT]}/"
    assert NOINDEX not in pages(files)[f"{own}index.html"]
    assert own in files["sitemap.xml"].decode()


def test_a_page_that_is_kept_from_search_engines_is_not_in_the_sitemap(
    files: dict[str, bytes],
) -> None:
    sitemap = files["sitemap.xml"].decode()
    for path, html in pages(files).items():
        listed = f"<loc>{ADDRESS}{path.removesuffix('index.html')}</loc>" in sitemap
        assert listed is (NOINDEX not in html), path


def test_search_engines_stay_out_of_the_data(files: dict[str, bytes]) -> None:
    """A file with data cannot say noindex itself, and holds words of who said no to them."""
    assert THING[Purpose.SEARCH_ENGINES] in files["data/verhalen.jsonl"].decode()
    assert "Disallow: /hier/data/" in files["robots.txt"].decode().split("\n")
    rules = files["_headers"].decode().split("\n\n")
    (rule,) = (rule for rule in rules if rule.startswith("/hier/data/*\n"))
    assert "X-Robots-Tag: noindex" in rule
    assert "/data/" not in files["sitemap.xml"].decode()


def test_no_to_paper_stands_only_in_what_is_not_printed(files: dict[str, bytes]) -> None:
    word, seen = THING[Purpose.PRINT], 0
    for path, html in pages(files).items():
        for tag in innermost(read_page(html), word):
            if tag.name not in {"title", "script"}:
                around = {name for above in (*tag.inside, tag) for name in above.classes}
                assert around & OFF_PAPER, f"{path}: <{tag.name}> {tag.text[:60]}"
                seen += 1
    assert seen > 10


@pytest.mark.parametrize("folder", ["themas", "onderwerpen", "inzichten"])
def test_a_page_says_that_something_is_missing_on_paper(
    folder: str, files: dict[str, bytes]
) -> None:
    for path in places(files, THING[Purpose.PRINT]):
        if path.startswith(folder):
            assert "één verteller zei daar nee tegen" in pages(files)[path]


@pytest.mark.browser
def test_a_print_shows_only_who_said_yes(browser: Browser, files: dict[str, bytes]) -> None:
    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(ADDRESS) or "index.html"
        data = files.get(f"{path}index.html" if path.endswith("/") else path)
        kind = "text/css" if path.endswith(".css") else "text/html"
        route.fulfill(body=data, content_type=kind) if data else route.abort()

    page = browser.new_page()
    page.route("**/*", answer)
    page.emulate_media(media="print")
    for path in places(files, THING[Purpose.PRINT]):
        page.goto(f"{ADDRESS}{path.removesuffix('index.html')}")
        printed = page.inner_text("body").casefold()
        assert THING[Purpose.PRINT] not in printed, path
        if not path.startswith("verhalen/"):
            assert "schemerlamp" in printed, path
    page.close()


def test_the_search_page_prints_no_results_where_somebody_said_no(
    library: Library, files: dict[str, bytes]
) -> None:
    assert 'id="zoek-lijst" class="results not-on-paper"' in pages(files)["zoeken/index.html"]
    willing = plan_site(library.for_purpose(Purpose.PRINT), {}, ADDRESS)
    assert "not-on-paper" not in pages(willing)["zoeken/index.html"]


def test_lessons_get_only_who_said_yes(library: Library) -> None:
    lessons = library.for_purpose(Purpose.EDUCATION)
    assert {story.id for story in library.stories} - {story.id for story in lessons.stories} == {
        ID[Purpose.EDUCATION]
    }
    cited = {citation.story for insight in lessons.insights for citation in insight.support}
    assert ID[Purpose.EDUCATION] not in cited


def test_no_to_open_data_is_in_no_file_with_data(files: dict[str, bytes]) -> None:
    data = {path: files[path].decode() for path in files if path.startswith("data/")}
    ids = {json.loads(line)["id"] for line in data["data/verhalen.jsonl"].splitlines()}
    assert ids == {"whmq82", *ID.values()} - {ID[Purpose.OPEN_DATA], ID[Purpose.WEBSITE]}
    for path, text in data.items():
        assert THING[Purpose.OPEN_DATA] not in text.casefold(), path


@pytest.mark.parametrize(
    ("no", "said"),
    [
        (
            Purpose.SEARCH_ENGINES,
            "De verteller zei ja tegen gebruik op papier, in lessen en als open data.",
        ),
        (
            Purpose.PRINT,
            "De verteller zei ja tegen gebruik in lessen en als open data. Maar niet op papier.",
        ),
        (
            Purpose.EDUCATION,
            "De verteller zei ja tegen gebruik op papier en als open data. Maar niet in lessen.",
        ),
        (
            Purpose.OPEN_DATA,
            "De verteller zei ja tegen gebruik op papier en in lessen. Maar niet als open data.",
        ),
    ],
)
def test_a_story_says_what_it_may_be_used_for(
    no: Purpose, said: str, files: dict[str, bytes]
) -> None:
    html = pages(files)[f"verhalen/{ID[no]}/index.html"]
    assert f"<dt>Mag je dit gebruiken?</dt><dd>{said}</dd>" in html
