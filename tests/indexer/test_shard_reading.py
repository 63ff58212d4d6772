"""What stands in the files of the search can be read back, also words that no search of bytes finds."""

import json
from pathlib import Path

import pytest

from indexer import analyse_library, manifest_path, plan_browser_files, read_shard
from indexer.shard_bytes import compress_after, text
from indexer.shard_stories import common_text
from indexer.shards import FORMAT
from library.file_texts import inflated
from tests.indexer.stories import Sketch, make_library

TEXTS = ("De kattenluiken klapperden.", "De kattenbak stond buiten.")
Files = dict[str, bytes]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Each file of the search; those that are gzip inflated."""
    root: Path = tmp_path_factory.mktemp("bieb")
    library = make_library(root, [Sketch((("Een kop", "post", text),)) for text in TEXTS])
    packed = plan_browser_files(analyse_library(library))
    return {path: inflated(data) for path, data in packed.items() if path.endswith(".bin")}


def read(files: Files, kind: str, manifest: str = "search/manifest.bin") -> set[str]:
    """Everything in the files of a kind."""
    paths = [path for path in files if path.startswith(f"search/{kind}")]
    assert paths
    found = (read_shard(path, files[path], files.get(manifest)) for path in paths)
    return {text for texts in found for text in texts}


@pytest.mark.parametrize("kind", ["words", "near"])
def test_every_word_of_the_stories_can_be_read(files: Files, kind: str) -> None:
    assert {"kattenluiken", "kattenbak", "klapperden"} <= read(files, kind)


def test_front_coded_words_are_found_where_a_search_of_bytes_finds_none(files: Files) -> None:
    assert not any(b"kattenluiken" in data for path, data in files.items() if "/words-" in path)
    assert "kattenluiken" in read(files, "words")


def test_words_that_are_written_backwards_are_turned_round(files: Files) -> None:
    last = max(path for path in files if "/near-" in path)  # they come after the others
    kept = {path: files[path] for path in (last, "search/manifest.bin")}
    turned = read(kept, "near")
    assert "klapperden" in turned
    assert "nedreppalk" not in turned
    assert {"klapperden", "nedreppalk"} <= read(kept, "near", manifest="nergens")


@pytest.mark.parametrize(
    ("kind", "said"),
    [("text", "klapperden"), ("cards", "Een titel"), ("facet", "Schulden"), ("manifest", "facets")],
)
def test_texts_can_be_read(files: Files, kind: str, said: str) -> None:
    assert any(said in text for text in read(files, kind))


def test_stories_are_read_after_the_words_that_their_own_manifest_has() -> None:
    """A copy of last year must be searched too when a teller withdraws."""
    language = {"function_words": ["ooit", "eens"]}
    stamp = bytes([FORMAT]) + b"...."
    packed = compress_after(common_text(language), stamp + b'["ooit eens"]')
    manifest = stamp + text(json.dumps({"language": language}))
    assert read_shard("search/text-ab-0.bin", packed, manifest) == ['["ooit eens"]']
    for other in (None, stamp + text("{}"), stamp + b"\x05"):
        with pytest.raises(ValueError, match=r"decompress|manifest"):
            read_shard("search/text-ab-0.bin", packed, other)


def test_only_files_of_the_search_have_a_manifest_beside_them() -> None:
    assert manifest_path("hier/search/words-ab-0.bin") == "hier/search/manifest.bin"
    assert manifest_path("search/engine.js") is None
    assert manifest_path("data/words-ab-0.bin") is None


@pytest.mark.parametrize("content", [b"", b"\x07....", bytes([FORMAT]) + b"....\x05\x01"])
def test_a_broken_file_or_another_format_is_an_error(content: bytes) -> None:
    with pytest.raises(ValueError, match="words"):
        read_shard("search/words-ab-0.bin", content, None)
