"""Steps that several commands are made of. Here the rooms meet."""

import sys
from datetime import date, datetime
from pathlib import Path

import click

import indexer
import site_builder
from commands.words import progress
from library import Finding, Library, Story, any_blocks, load_library
from library.parsed import Parsed
from library.shelf import Shelf, read_shelf
from library.vocabulary import Purpose


def load(root: Path, day: datetime | None) -> tuple[Library, list[Finding]]:
    """Read and judge the library."""
    with progress("De verhalen worden gelezen"):
        try:
            library, findings = load_library(root, reference_date(day))
        except NotADirectoryError:
            raise _no_stories(root) from None
    dressed, more = site_builder.dress(library)
    return dressed, sorted([*findings, *more])


def _no_stories(root: Path) -> click.UsageError:
    return click.UsageError(
        f"In {root} staat geen map ‘stories’. Ga naar de map van de bibliotheek,"
        " of wijs hem aan met --root."
    )


def reference_date(day: datetime | None) -> date:
    """The reference date. The only place where the clock is read."""
    return day.date() if day else date.today()


def read_shelf_of(root: Path, findings: list[Finding] | None = None) -> Shelf:
    """Everything that stands in the files, also what may not be shown yet."""
    if not (root / "stories").is_dir():
        raise _no_stories(root)
    return read_shelf(root, [] if findings is None else findings)


def is_named(story: Parsed[Story], root: Path, names: tuple[str, ...]) -> bool:
    """Whether somebody meant this story: by its number, or by its file."""
    file = (root / story.source.file).resolve()
    paths = [path.resolve() for name in names for path in (Path(name), root / name)]
    return story.item.id in names or file in paths


def keep_out_of_git(folder: Path) -> None:
    """For folders that hold words of stories: nobody should commit one by accident."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / ".gitignore").write_text("*\n", "utf-8")


def plan_files(library: Library, address: str) -> dict[str, bytes]:
    """The files of the site and of the search in it."""
    shown = library.for_purpose(Purpose.WEBSITE)
    with progress("De zoekmachine wordt gemaakt"):
        searched = indexer.plan_browser_files(indexer.analyse_library(shown))
    with progress("De pagina’s worden gemaakt"):
        pages = site_builder.plan_site(shown, site_builder.read_texts(), address)
    return {**pages, **searched}


def exit_with(findings: list[Finding]) -> None:
    """End the command: 1 where anything is kept back, else 0."""
    sys.exit(1 if any_blocks(findings) else 0)
