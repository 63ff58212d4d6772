"""The same library as three sites: with our engine, with Pagefind, and with MiniSearch.

Each is a folder, a line of JavaScript that opens its search, and one that asks a question and waits
for the first ten results as a page would show them.

Building them for 10,000 stories takes minutes: with `--keep FOLDER` they stay there for the next
run, as long as nothing changed that they are made from.
"""

import hashlib
import html
import json
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import indexer
from benchmarks.generated_library import ROOT, generate_library
from library import Library, Story

PEERS = ("pagefind@1.6.0", "minisearch@7.2.0", "snowball-stemmers@0.6.0")
MINISEARCH = Path(__file__).with_name("minisearch_index.mjs")

_PACKAGES = Path("node_modules")

_MADE_FROM = ("indexer", "library", "stories", "themes", "benchmarks/generated_library.py",
              "benchmarks/sites_to_weigh.py", "benchmarks/minisearch_index.mjs")  # fmt: skip


@dataclass(frozen=True)
class Scripts:
    open: str
    ask: str


OURS = Scripts(
    """async () => {
      const manifest = fetch("/search/manifest.bin").then((answer) => answer.arrayBuffer());
      const { openEngine } = await import("/search/engine.js");
      window.engine = await openEngine("/search/", { manifest });
    }""",
    "async (text) => (await window.engine.search(text)).total",
)
PAGEFIND = Scripts(
    """async () => {
      window.engine = await import("/pagefind/pagefind.js");
      await window.engine.init();
    }""",
    """async (text) => {
      const { results } = await window.engine.search(text);
      await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return results.length;
    }""",
)
MINI = Scripts(
    """async () => {
      const [{ default: MiniSearch }, index] = await Promise.all([
        import("/minisearch.js"), fetch("/index.json").then((answer) => answer.text()),
      ]);
      const fields = ["title", "text"];
      window.engine = MiniSearch.loadJSON(index, { fields, storeFields: ["title", "kern"] });
    }""",
    "async (text) => window.engine.search(text).length",
)

Builder = Callable[[Library, Path], None]


def build_ours(library: Library, folder: Path) -> None:
    """The files of the search, as a site has them."""
    for name, content in indexer.plan_browser_files(indexer.analyse_library(library)).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def build_pagefind(library: Library, folder: Path) -> None:
    """Plain pages, one a story, and Pagefind over them."""
    for story in library.stories:
        page = folder / story.address / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(_page(story), "utf-8")
    program = folder.parent / _PACKAGES / "pagefind/lib/runner/bin.cjs"
    _run(["node", str(program), "--site", str(folder), "--force-language", "nl"], folder)


def _page(story: Story) -> str:
    sections = "".join(
        f"<h2 id={part.anchor}>{html.escape(part.heading)}</h2><p>{html.escape(part.text)}</p>"
        for part in story.fragments
    )
    title = html.escape(story.title)
    return (
        f"<!doctype html><html lang=nl><title>{title}</title><body><main data-pagefind-body>"
        f"<h1>{title}</h1><p>{html.escape(story.header.kern)}</p>"
        f"<p>{html.escape(story.opening_text)}</p>{sections}</main>"
    )


def build_minisearch(library: Library, folder: Path) -> None:
    """One index with Dutch stems and what a card shows. Its stemmer is not counted."""
    documents = folder.parent / "documents.jsonl"
    with documents.open("w", encoding="utf-8") as file:
        for story in library.stories:
            file.write(json.dumps(_document(story)) + "\n")
    packages = folder.parent / _PACKAGES
    _run(["node", "--max-old-space-size=8000", str(MINISEARCH), str(packages), str(documents),
          str(folder / "index.json")], folder)  # fmt: skip
    engine = packages / "minisearch/dist/es/index.js"
    (folder / "minisearch.js").write_bytes(engine.read_bytes())


def _document(story: Story) -> dict[str, str]:
    texts = [story.opening_text, *(f"{part.heading}\n{part.text}" for part in story.fragments)]
    kern = story.header.kern
    return {"id": story.id, "title": story.title, "kern": kern, "text": "\n".join([kern, *texts])}


def install_peers(folder: Path) -> None:
    """From npm, into a folder that is thrown away afterwards. Not shipped."""
    command = ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(folder), *PEERS]
    _run(command, folder)


def _run(command: list[str], folder: Path) -> None:
    subprocess.run(command, check=True, capture_output=True, cwd=folder)


SITES: dict[str, tuple[Builder, Scripts]] = {
    "doorleefd": (build_ours, OURS),
    "pagefind": (build_pagefind, PAGEFIND),
    "minisearch": (build_minisearch, MINI),
}


@contextmanager
def built_sites(stories: int, names: Collection[str], keep: Path | None) -> Iterator[Path]:
    """A folder that has a folder for each of these sites."""
    with nullcontext(str(keep)) if keep else tempfile.TemporaryDirectory() as folder:
        work = Path(folder) / str(stories)
        work.mkdir(parents=True, exist_ok=True)
        if set(names) - {"doorleefd"} and not (work / _PACKAGES).exists():
            install_peers(work)
        for name in names:
            _build(work, name, stories)
        yield work


def _build(work: Path, name: str, stories: int) -> None:
    """Anew, if there is no such site that was made from what there is now."""
    folder, mark, sources = work / name, work / f"{name}.made-from", _sources()
    if mark.exists() and mark.read_text("utf-8") == sources:
        return
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    SITES[name][0](_library(stories), folder)
    mark.write_text(sources, "utf-8")


@cache
def _library(stories: int) -> Library:
    return generate_library(stories)


@cache
def _sources() -> str:
    """A hash of all that decides what is in the sites."""
    state = hashlib.sha256()
    for path in sorted(
        path for name in _MADE_FROM for path in [ROOT / name, *ROOT.glob(f"{name}/**/*")]
    ):
        if path.is_file() and path.suffix != ".pyc":
            state.update(f"{path.relative_to(ROOT)}\n".encode() + path.read_bytes())
    return state.hexdigest()
