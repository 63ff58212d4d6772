"""The files for the browser: the same every time, whole, and small enough."""

import hashlib
import json
import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from indexer import AnalysedLibrary, analyse_library, plan_browser_files
from indexer.bundle import bundle_engine
from indexer.shards import SHARD_BYTES
from tests.indexer.stories import Sketch, make_library

PRINT_HASHES = """
import hashlib, sys
from tests.indexer.stories import ON
from library import load_library
from indexer import analyse_library, plan_browser_files
files = plan_browser_files(analyse_library(load_library(sys.argv[1], ON)[0]))
for name, content in files.items():
    print(name, hashlib.sha256(content).hexdigest())
"""

SKETCHES = [
    Sketch(
        (
            (f"Kopje {number}", "schaamte, post", f"De brief van de deurwaarder {number} " * 40),
            ("Later", "post", f"We sliepen bij vrienden en gokten niet meer. woord{number}"),
        ),
        themes=("schulden", "dakloosheid"),
    )
    for number in range(20)
]
TOPICS = {"schaamte": ["schamen", "gezichtsverlies"], "post": ["brieven", "enveloppen"]}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shards")
    make_library(folder, SKETCHES, TOPICS)
    return folder


@pytest.fixture(scope="module")
def analysed(tmp_path_factory: pytest.TempPathFactory) -> AnalysedLibrary:
    return analyse_library(make_library(tmp_path_factory.mktemp("shards"), SKETCHES, TOPICS))


def _manifest(files: dict[str, bytes]) -> Any:
    return json.loads(files["search/manifest.json"])


def test_the_same_input_gives_the_same_bytes_in_every_process(root: Path) -> None:
    def run(seed: str) -> str:
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", PRINT_HASHES, str(root)]
        repository = Path(__file__).parents[2]
        return subprocess.check_output(command, env=environment, text=True, cwd=repository)

    first = run("1")
    assert first.count("\n") > 5
    assert first == run("2")


def test_every_name_carries_the_hash_of_its_content(analysed: AnalysedLibrary) -> None:
    files = plan_browser_files(analysed)
    named = [name for name in files if name not in ("search/manifest.json", "search/engine.js")]
    for name in named:
        found = re.fullmatch(r"search/\w+-([0-9a-f]{12})\.json", name)
        assert found, name
        assert hashlib.sha256(files[name]).hexdigest().startswith(found[1])


def test_the_manifest_names_every_file(analysed: AnalysedLibrary) -> None:
    files = plan_browser_files(analysed)
    manifest = _manifest(files)
    shards = [file for kind in ("forms", "terms", "stories") for _, file in manifest[kind]]
    named = {f"search/{file}" for file in [manifest["library"], *shards]}
    assert named | {"search/manifest.json", "search/engine.js"} == set(files)


def test_each_form_and_term_stands_in_the_shard_where_it_is_sought(
    analysed: AnalysedLibrary,
) -> None:
    files = plan_browser_files(analysed)
    manifest = _manifest(files)
    for kind, expected in (("forms", analysed.forms), ("terms", analysed.terms)):
        firsts = [first for first, _ in manifest[kind]] + ["\uffff"]
        found = [set(json.loads(files[f"search/{file}"])) for _, file in manifest[kind]]
        assert set().union(*found) == set(expected)
        for keys, (first, following) in zip(found, pairwise(firsts), strict=True):
            assert all(first <= key < following for key in keys)


def test_no_shard_is_much_larger_than_meant(analysed: AnalysedLibrary) -> None:
    files = plan_browser_files(analysed)
    stories = [file for _, file in _manifest(files)["stories"]]
    assert len(stories) > 1
    assert all(len(files[f"search/{file}"]) < SHARD_BYTES * 1.1 for file in stories)


def test_every_term_of_a_form_is_in_the_index(analysed: AnalysedLibrary) -> None:
    named = {entry.term for terms in analysed.forms.values() for entry in terms}
    assert named == set(analysed.terms)


def test_impacts_fit_in_a_byte_and_idfs_in_ten_bits(analysed: AnalysedLibrary) -> None:
    for term in analysed.terms.values():
        assert len(term.parts) == len(term.impacts)
        assert list(term.parts) == sorted(set(term.parts))
        assert all(1 <= impact <= 255 for impact in term.impacts)
        assert 1 <= term.idf < 1024


def test_a_withdrawn_story_leaves_nothing_behind(tmp_path: Path) -> None:
    secret = Sketch((("Kopje", "", "Zij danste de sirtaki op tafel."),), title="Sirtaki")
    with_it = plan_browser_files(analyse_library(make_library(tmp_path / "1", [secret])))
    without = plan_browser_files(
        analyse_library(make_library(tmp_path / "2", SKETCHES[:1], TOPICS))
    )
    assert any(b"sirtaki" in content for content in with_it.values())
    assert not any(b"sirtaki" in content.lower() for content in without.values())


def test_a_library_without_stories_can_be_searched_too(tmp_path: Path) -> None:
    (tmp_path / "stories").mkdir()
    files = plan_browser_files(analyse_library(make_library(tmp_path, [])))
    assert _manifest(files)["counts"]["stories"] == 0
    assert files["search/engine.js"].decode() == bundle_engine()
