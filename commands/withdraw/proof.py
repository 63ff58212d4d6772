"""The proof that a story is gone: what only it has, and the search for that in every file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path

import indexer
import site_builder
from library import Library
from library.file_texts import ClosedFileError, inflated, read_texts
from library.gone import Traces, find_traces, words_of
from library.visible import visible
from library.withdrawal import LIST, editors_texts, story_texts
from site_builder.pages.withdrawn import LIST_FILE
from site_builder.static_files import static_files


class Files:
    """Files by their path: planned ones, or those in a folder. None for one we cannot read.

    What begins with a path in `passed_over` is not looked at.
    """

    def __init__(
        self, files: Mapping[str, bytes] | Path, passed_over: tuple[str, ...] = ()
    ) -> None:
        self._files, self._passed_over = files, passed_over

    def __call__(self, path: str) -> bytes | None:
        if not isinstance(self._files, Path):
            return self._files.get(path)
        try:
            return (self._files / path).read_bytes()
        except OSError:
            return None

    def paths(self) -> list[str]:
        """All of them, sorted. A folder of git counts as one file that cannot be read."""
        files = self._files
        found = _paths_in(files, files) if isinstance(files, Path) else files
        return sorted(path for path in found if not path.startswith(self._passed_over))


def _paths_in(folder: Path, top: Path) -> Iterator[str]:
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink() and path.name != ".git":
            yield from _paths_in(path, top)
        else:
            yield path.relative_to(top).as_posix()


@dataclass
class Searched:
    """What a search through files found."""

    files: int = 0
    found: dict[str, tuple[int, int]] = field(default_factory=dict)
    """File → how many runs and how many single words of the story stand in it."""
    named: list[str] = field(default_factory=list)
    """Files that have the number of the story, where it should not be."""
    closed: list[str] = field(default_factory=list)
    """Files with more in them than we can read, such as pictures."""

    @property
    def clean(self) -> bool:
        return not (self.found or self.named)

    def add(self, other: "Searched", folder: str) -> None:
        """What was found in another folder, under its name."""
        self.files += other.files
        self.found |= {f"{folder}/{path}": counts for path, counts in other.found.items()}
        self.named += [f"{folder}/{path}" for path in other.named]
        self.closed += [f"{folder}/{path}" for path in other.closed]


def gather_traces(own: list[str], names: list[str], rest: Library, root: Path) -> Traces:
    """What only this story has. `rest` is the library without it."""
    analysed = indexer.analyse_library(rest)
    others = (text for story in rest.stories for text in story_texts(story))
    written = (text for _, text in editors_texts(root))
    # Search also knows other forms and parts of the words of the other stories.
    ordinary = (*analysed.forms, *analysed.terms, *written, *_what_pages_say())
    words = {word for text in ordinary for word in words_of(text)}
    return find_traces(own, [*_fixed_texts(rest), *others], words, names)


def _what_pages_say() -> Iterator[str]:
    """Where the words come from that pages say around a story, such as `vanaf juli 2023`."""
    package = files("site_builder")
    folders = (package, package / "pages", package / "templates")
    for item in (file for folder in folders for file in folder.iterdir() if file.is_file()):
        yield item.read_text("utf-8")
    yield (files("library") / "vocabulary.py").read_text("utf-8")


def _fixed_texts(library: Library) -> Iterator[str]:
    """What a site says that has nothing in it yet."""
    bare = Library(library.on, library.site)
    pages = site_builder.plan_site(bare, site_builder.read_texts(), bare.site.address)
    searched = indexer.plan_browser_files(indexer.analyse_library(bare))
    bare_site = Files({**pages, **searched})
    for path in bare_site.paths():
        yield from _texts_in(path, bare_site(path) or b"", bare_site)[0]


def search_files(place: Files, traces: Traces, story_id: str) -> Searched:
    """Search these files for the traces and for the number of the story."""
    searched = Searched()
    for path in place.paths():
        data = place(path)
        name = _told(path, traces)
        searched.files += 1
        texts, whole = _texts_in(path, data, place) if data is not None else ([], False)
        if not whole:
            searched.closed.append(name)
        if found := traces.found_in([path, *texts]):
            words = found.pop(1, 0)
            searched.found[name] = sum(found.values()), words
        if path not in _may_name(story_id) and any(story_id in words_of(text) for text in texts):
            searched.named.append(name)
    return searched


def _told(path: str, traces: Traces) -> str:
    """The path of a file; only its folder where its name itself repeats the story."""
    return f"{path.rpartition('/')[0]}/…" if traces.found_in([path]) else visible(path)


def _may_name(story_id: str) -> tuple[str, ...]:
    """The files of a site that have the number of a withdrawn story, and nothing else of it."""
    return LIST_FILE, f"verhalen/{story_id}/index.html", LIST.as_posix()


def _texts_in(path: str, data: bytes, place: Files) -> tuple[list[str], bool]:
    """The texts in a file, and whether these are all."""
    if data in _own_files():
        return [], True  # such as fonts
    reading = read_texts(data)
    manifest = indexer.manifest_path(path)
    if manifest is None:
        return list(reading.texts), reading.whole
    try:
        beside = place(manifest)
        shard = indexer.read_shard(path, inflated(data), inflated(beside) if beside else None)
    except (ValueError, ClosedFileError):
        return list(reading.texts), False
    return [*reading.texts, *shard], True


@cache
def _own_files() -> frozenset[bytes]:
    """The same on every site: nothing of a story is in them."""
    return frozenset(static_files().values())
