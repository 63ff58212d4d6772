"""What the tests of the indexer share: a library that is made once, and ways to search in it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from indexer import Index, Results, analyse_library, open_index, search, write_index
from tests.indexer.stories import Sketch, make_library

Search = Callable[..., Results]


@pytest.fixture
def searching(tmp_path: Path) -> Iterator[Callable[..., Search]]:
    """Make a library of sketches and give the way to search in it."""
    opened: list[Index] = []

    def make(*sketches: Sketch, topics: dict[str, list[str]] | None = None) -> Search:
        library = make_library(tmp_path / "library", sketches, topics)
        write_index(analyse_library(library), tmp_path / "index", "x")
        opened.append(open_index(tmp_path / "index"))
        return lambda *question: search(opened[-1], *question)

    yield make
    for index in opened:
        index.close()
