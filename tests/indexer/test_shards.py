"""The files for the browser: the same every time, whole, and small enough."""

import gzip
import json
import os
import re
import subprocess
import sys
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer import AnalysedLibrary, analyse_library, plan_browser_files, shard_places
from indexer.bundle import bundle_engine
from indexer.dutch.analysis import analysis_fingerprint
from indexer.dutch.language import read_language
from indexer.dutch.place import place
from indexer.dutch.spelling import Vocabulary
from indexer.dutch.terms import Terms, TermWeight
from indexer.dutch.unseen import known_pieces
from indexer.model import Facet, TermEntry
from indexer.shard_bytes import inflate_after
from indexer.shard_facets import plan_facet_files
from indexer.shard_places import WordRun, cut_words
from indexer.shard_stories import SHELF_STORIES, cards_together, common_text
from indexer.shards import FORMAT, run_lengths
from indexer.stretches import NOWHERE
from tests.indexer.node import ask_node
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


def _inflated(files: dict[str, bytes]) -> dict[str, bytes]:
    return {name: _content(name, data) for name, data in files.items()}


def _content(name: str, data: bytes) -> bytes:
    if re.search("/(cards|text)-", name):
        return inflate_after(common_text(read_language().data), data, 1_000_000)
    return gzip.decompress(data) if name.endswith(".bin") else data


def _manifest(files: dict[str, bytes]) -> Any:
    content = gzip.decompress(files["search/manifest.bin"])
    return json.JSONDecoder().raw_decode(content[content.index(b"{") :].decode("utf-8", "replace"))[
        0
    ]


def _write(files: dict[str, bytes], folder: Path) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder / "search"


def test_the_same_input_gives_the_same_bytes_in_every_process(root: Path) -> None:
    def run(seed: str) -> str:
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", PRINT_HASHES, str(root)]
        repository = Path(__file__).parents[2]
        return subprocess.check_output(command, env=environment, text=True, cwd=repository)

    first = run("1")
    assert first.count("\n") > 5
    assert first == run("2")


def test_every_name_carries_a_hash_and_the_manifest_knows_it(analysed: AnalysedLibrary) -> None:
    files = plan_browser_files(analysed)
    manifest = _manifest(files)
    shelves, unknown = manifest["shelves"], [manifest["unknown"]]
    known = {
        "words": [manifest["words"]],
        "cards": shelves,
        "text": shelves,
        "facet": [manifest["facetFiles"]],
        "near": unknown,
        "slips": unknown,
        "pieces": unknown,
    }
    kinds = set()
    for name in files.keys() - {"search/manifest.bin", "search/engine.js"}:
        found = re.fullmatch(r"search/([a-z]+)-([0-9a-f]{12})-\d+\.bin", name)
        assert found, name
        assert found[2] in known[found[1]]
        kinds.add(found[1])
    assert kinds == known.keys()


def test_what_changes_gets_other_names_and_what_stays_keeps_them(tmp_path: Path) -> None:
    """A changed text renames the files of its shelf, not those of the others."""
    sketches = [
        Sketch((("Kopje", "", f"Tekst nummer {number}."),)) for number in range(SHELF_STORIES + 1)
    ]
    changed = [*sketches[:-1], Sketch((("Kopje", "", "Tekst nummer vier."),))]
    before, after = (
        plan_browser_files(analyse_library(make_library(tmp_path / name, made)))
        for name, made in (("before", sketches), ("after", changed))
    )
    one, other = _manifest(before), _manifest(after)
    assert one["words"] != other["words"]
    assert one["shelves"][0] == other["shelves"][0]
    assert one["shelves"][1] != other["shelves"][1]
    shared = before.keys() & after.keys() - {"search/manifest.bin"}
    assert all(before[name] == after[name] for name in shared)


def test_files_say_what_they_are_and_hold_no_time(analysed: AnalysedLibrary) -> None:
    files = plan_browser_files(analysed)
    stamp = bytes([FORMAT]) + bytes.fromhex(analysis_fingerprint()[:8])
    for name, content in files.items():
        if name.endswith(".bin"):
            assert _content(name, content).startswith(stamp)
        if content.startswith(b"\x1f\x8b"):
            assert content[4:8] == bytes(4), "the time of gzip"


def test_the_browser_reads_what_was_written(analysed: AnalysedLibrary, tmp_path: Path) -> None:
    """Every form, every term, every story: also those that no question of a test asks for."""
    folder = _write(plan_browser_files(analysed), tmp_path)
    asked: dict[str, list[Any]] = {
        "forms": list(analysed.forms),
        "terms": list(analysed.terms),
        "stories": list(range(len(analysed.stories))),
        "facets": [facet.name for facet in analysed.facets],
        "words": ["schaamtte", "vreinden", "deurwaarderrs", "nee"],
    }
    found = ask_node("shards_batch.mjs", asked, folder)
    assert found["forms"] == [
        [list(entry) for entry in analysed.forms[form]] for form in analysed.forms
    ]
    for term, (idf, forms, *rest) in zip(analysed.terms, found["terms"], strict=True):
        entry = analysed.terms[term]
        assert (idf, sorted(forms)) == (entry.idf, list(entry.forms)), term
        postings = [list(entry.parts), list(entry.impacts), list(entry.stretches)]
        assert rest == [list(entry.subjects), *postings], term
    assert found["storyOfPart"] == list(analysed.story_of_part)
    firsts = [analysed.story_of_part.index(number) for number in range(len(analysed.stories))]
    assert found["firstParts"] == firsts
    for story, read in zip(analysed.stories, found["stories"], strict=True):
        assert read["card"] == json.loads(json.dumps(asdict(story.card)))
        assert [part["texts"] for part in read["parts"]] == [
            list(part.texts) for part in story.parts
        ]
        assert [part["anchor"] for part in read["parts"]] == [part.anchor for part in story.parts]
        assert [part["subjects"] for part in read["parts"]] == [
            list(part.subjects) for part in story.parts
        ]
    for facet, read in zip(analysed.facets, found["facets"], strict=True):
        told = [
            facet.label,
            [list(value) for value in facet.values],
            list(map(list, facet.stories)),
        ]
        assert list(read.values()) == told
    assert found["invented"] == list(analysed.invented)
    near = Vocabulary(analysed.spoken_forms).near
    assert found["near"] == [near(word) for word in asked["words"]]
    assert "schaamte" in found["near"][0]
    pieces = known_pieces(analysed.common_forms)
    assert found["pieces"] == {form: piece._asdict() for form, piece in pieces.items()}


@pytest.mark.parametrize("stories", [0, 1, 7, 8, 9, 20_000])
def test_a_facet_says_which_stories_have_what(stories: int, tmp_path: Path) -> None:
    """Of many stories the bitmaps lie in files apart: those of an asked value are fetched only."""
    numbers = [tuple(range(at, stories, at + 1)) for at in range(9)]
    values = tuple((f"waarde{at}", f"Waarde {at}") for at in range(9))
    facet = Facet("topic", "Onderwerp", values, tuple(numbers))
    files = plan_facet_files([facet], stories)
    assert len(files) == (1 if stories < 20_000 else 6)
    asked = [[], [0], [4, 8]]
    found = ask_node(
        "facet_batch.mjs",
        {
            "files": [list(content) for content in files.values()],
            "stories": stories,
            "asked": [[f"waarde{at}" for at in one] for one in asked],
        },
    )
    every = list(map(list, numbers))
    if stories < 20_000:
        assert found == [{"fetched": [0], "stories": every}] * 3
        return
    for one, read in zip(asked, found, strict=True):
        assert read["fetched"] == [0, *(1 + at // 2 for at in one)]
        assert all(read["stories"][at] == every[at] for at in one)
        assert read["stories"][2] == [], "not asked for"


@given(st.lists(st.booleans()))
def test_run_lengths_say_who_is_invented(flags: list[bool]) -> None:
    runs = run_lengths(flags)
    assert [at % 2 == 0 for at, length in enumerate(runs) for _ in range(length)] == flags
    assert all(runs[1:])


def test_cards_lie_together_only_where_stories_are_few() -> None:
    assert cards_together(36) == 4
    assert cards_together(10_000) == 1


def test_what_is_on_the_card_is_not_in_the_text_too(analysed: AnalysedLibrary) -> None:
    files = _inflated(plan_browser_files(analysed))
    for name, content in files.items():
        if "/text-" in name:
            assert b"Een titel" not in content
            assert b"Iets over iemand" not in content
            assert b"Hier gaat het over" in content


@given(
    st.dictionaries(
        st.text("aegokt'éñ1字", min_size=1, max_size=8),
        st.lists(st.integers(0, 300), unique=True, min_size=1),
        min_size=1,
    ),
    st.integers(10, 200),
)
@settings(max_examples=50, deadline=None)
def test_runs_are_sorted_whole_and_no_larger_than_meant(
    postings: dict[str, list[int]], cap: int
) -> None:
    terms = {
        word: TermEntry(
            1, (word,), (), tuple(sorted(parts)), (9,) * len(parts), NOWHERE * len(parts)
        )
        for word, parts in postings.items()
    }
    forms: dict[str, Terms] = {word: (TermWeight(word, 256),) for word in postings}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shard_places, "SHARD_BYTES", cap)
        runs = cut_words(forms, terms)
    assert sorted(term for run in runs for term in run.terms) == sorted(terms)
    assert sorted(form for run in runs for form in run.forms) == sorted(forms)
    for run, following in pairwise([*runs, WordRun("\uffff", (), ())]):
        assert all(run.first <= place(word) < following.first for word in run.terms)


def test_no_file_of_words_is_much_larger_than_meant(
    analysed: AnalysedLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shard_places, "SHARD_BYTES", 500)
    files = _inflated(plan_browser_files(analysed))
    sizes = [len(content) for name, content in files.items() if "/words-" in name]
    assert len(sizes) > 5
    assert max(sizes) < 500 * 2


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
    assert any(b"sirtaki" in content for content in _inflated(with_it).values())
    assert not any(b"sirtaki" in content.lower() for content in _inflated(without).values())


def test_a_library_without_stories_can_be_searched_too(tmp_path: Path) -> None:
    (tmp_path / "stories").mkdir()
    files = plan_browser_files(analyse_library(make_library(tmp_path, [])))
    assert _manifest(files)["counts"]["stories"] == 0
    assert files["search/engine.js"].decode() == bundle_engine()
