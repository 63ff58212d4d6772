"""The whole site: the same bytes always, in any folder, with and without an address."""

import gzip
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from library import Library
from library.vocabulary import Purpose
from site_builder import plan_site
from site_builder.static_files import static_files
from tests.site_builder.example_site import (
    ADDRESS,
    HERE,
    INVENTED,
    REAL,
    TEXTS,
    example_files,
    example_library,
)

GOLDEN = HERE / "golden"
RENEW = "DOORLEEFD_RENEW_GOLDEN"


def golden_files() -> dict[str, bytes]:
    """Everything but styles, scripts, fonts and painted pictures: who reads a difference, reads words."""
    files = example_files().items()
    skipped = static_files()
    return {path: data for path, data in files if path not in skipped and path[-4:] != ".png"}


def test_the_pages_are_the_golden_ones() -> None:
    """Renew with `DOORLEEFD_RENEW_GOLDEN=1 pytest tests/site_builder`, and read the difference."""
    if os.environ.get(RENEW):
        renew(golden_files())
    found = {p.relative_to(GOLDEN).as_posix(): p.read_bytes() for p in all_files(GOLDEN)}
    assert sorted(found) == sorted(golden_files())
    for path, data in golden_files().items():
        assert data.decode() == found[path].decode(), f"{path} changed; see {RENEW}"


def renew(files: dict[str, bytes]) -> None:
    for old in all_files(GOLDEN):
        old.unlink()
    for path, data in files.items():
        (GOLDEN / path).parent.mkdir(parents=True, exist_ok=True)
        (GOLDEN / path).write_bytes(data)


def all_files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def fingerprint(files: dict[str, bytes]) -> str:
    lines = (f"{path} {sha256(data).hexdigest()}\n" for path, data in files.items())
    return sha256("".join(lines).encode()).hexdigest()


def test_another_process_makes_the_same_bytes() -> None:
    code = "from tests.site_builder.test_planning import *\nprint(fingerprint(example_files()))"
    for seed in ("1", "2"):
        other = subprocess.run(
            [sys.executable, "-c", code],
            cwd=HERE.parents[1],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        assert other.stdout.strip() == fingerprint(example_files())


def test_the_address_only_shows_where_a_full_one_is_needed() -> None:
    bare = plan_site(example_library(), TEXTS)
    only_there = set(example_files()) - set(bare)
    assert {path for path in only_there if not path.startswith("static/deel/")} == {
        "sitemap.xml",
        "feed.atom",
    }
    assert not [path for path, data in bare.items() if b"bieb.example/" in data]
    assert b'href="/zoeken/"' in bare["404.html"]


def test_a_library_without_anything_still_makes_a_site() -> None:
    files = plan_site(Library(example_library().on, example_library().site), {}, ADDRESS)
    assert "index.html" in files
    assert "verhalen/index.html" in files


def without_consent_for(purpose: Purpose) -> Library:
    """The example library in which the real teller said no to one use."""
    story = example_library().story(REAL)
    assert story
    assert story.header.consent
    kept = tuple(one for one in story.header.consent.purposes if one is not purpose)
    consent = story.header.consent.model_copy(update={"purposes": kept})
    header = story.header.model_copy(update={"consent": consent})
    other = type(story)(header, story.file, story.opening, story.fragments)
    rest = [one for one in example_library().stories if one.id != REAL]
    return example_library().with_stories([other, *rest])


def test_what_search_engines_may_not_have_is_nowhere_they_look() -> None:
    files = plan_site(without_consent_for(Purpose.SEARCH_ENGINES), TEXTS, ADDRESS)
    for path in ("sitemap.xml", "feed.atom"):
        assert REAL not in files[path].decode()
        assert REAL in example_files()[path].decode()
    story = example_library().story(REAL)
    assert story
    sentence = "Ik stapte eroverheen"
    for path, data in files.items():
        html = data.decode(errors="ignore")
        if path.endswith(".html") and (sentence in html or story.header.kern in html):
            assert '<meta name="robots" content="noindex">' in html, path


def test_an_invented_story_needs_nobodys_consent_for_search_engines() -> None:
    assert f"verhalen/{INVENTED}/" in example_files()["sitemap.xml"].decode()
    assert b'content="noindex"' not in example_files()[f"verhalen/{INVENTED}/index.html"]


def test_a_story_that_is_not_for_paper_says_so_when_it_is_printed() -> None:
    files = plan_site(without_consent_for(Purpose.PRINT), TEXTS, ADDRESS)
    html = files[f"verhalen/{REAL}/index.html"].decode()
    assert "De verteller zei nee tegen papier. Dit verhaal staat alleen op het scherm" in html
    assert 'class="story not-on-paper"' in html


def test_topics_that_nobody_tells_about_have_no_page() -> None:
    assert "onderwerpen/schaamte/index.html" in example_files()
    assert "onderwerpen/trots/index.html" not in example_files()


def test_the_styles_stay_small() -> None:
    assert len(gzip.compress(example_files()["static/style.css"])) < 20_000
