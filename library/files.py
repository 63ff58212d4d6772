"""Which files make up a library, in one fixed order."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from library.finding import Finding, Place, Severity

RULINGS = Path("stories") / "besluiten"
"""The folder with the rulings on flags, a file a story."""
_NOT_STORIES = {"besluiten"}
"""Folders in `stories/` that hold something else."""


def story_files(root: Path, findings: list[Finding]) -> list[Path]:
    """Every story file. A file that we cannot read as one is named, so that nothing is lost."""
    found = []
    for path in sorted(_walk(root / "stories", root, findings)):
        relative = path.relative_to(root / "stories")
        if relative.parts[0] in _NOT_STORIES or relative.as_posix() == "ingetrokken.yaml":
            continue
        if path.suffix == ".md":
            found.append(path)
        else:
            findings.append(_not_read(path.relative_to(root).as_posix()))
    return found


def ruling_files(root: Path, findings: list[Finding]) -> list[Path]:
    """Every file with rulings. One that we cannot read as such is named."""
    found = []
    folder = root / RULINGS
    for path in sorted(_walk(folder, root, findings)) if folder.is_dir() else []:
        if path.suffix == ".yaml" and path.parent == folder and not folder.is_symlink():
            found.append(path)
        else:
            findings.append(_no_ruling(path.relative_to(root).as_posix()))
    return found


def theme_files(root: Path, findings: list[Finding]) -> list[Path]:
    """The text of every theme."""
    return [path for path in _theme_texts(root, findings) if path.match("themes/*/thema.md")]


def insight_files(root: Path) -> list[Path]:
    """Every insight, of all themes."""
    return [path for path in _theme_texts(root, []) if path.match("themes/*/inzichten/*.md")]


def _theme_texts(root: Path, findings: list[Finding]) -> list[Path]:
    folder = root / "themes"
    return sorted(_walk(folder, root, findings)) if folder.is_dir() else []


def ids_in_files(paths: Iterable[Path]) -> Iterator[str]:
    """Ids as they stand in story files, also in files that cannot be read as a story."""
    for path in paths:
        if path.is_symlink() or not path.is_file() or not os.access(path, os.R_OK):
            continue
        with path.open("rb") as file:
            if found := re.search(rb"(?m)^id: *[\"']?([a-z0-9]+)", file.read(2000)):
                yield found[1].decode()


def ids_anywhere(path: Path) -> frozenset[str] | None:
    """Everything in a file that looks like the id of a story; None where it cannot be read.

    For the list of withdrawn stories: a slip in it must not bring a story back.
    """
    try:
        if path.is_symlink():
            return None
        found = re.findall(rb"(?<![a-z0-9])[a-z0-9]{6}(?![a-z0-9])", path.read_bytes())
    except OSError:
        return None
    return frozenset(word.decode() for word in found)


def _walk(folder: Path, root: Path, findings: list[Finding]) -> Iterator[Path]:
    """All files below a folder but hidden ones and README.md; links are not followed."""
    try:
        inside = sorted(folder.iterdir())
        [path.is_dir() for path in inside]  # a folder may be listed and not entered
    except OSError:
        findings.append(_closed(folder.relative_to(root).as_posix()))
        return
    for path in inside:
        if path.name.startswith(".") or path.name == "README.md":
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _walk(path, root, findings)
        else:
            yield path


def _closed(folder: str) -> Finding:
    return Finding(
        Place(folder),
        "onleesbaar",
        "we mogen niet in deze map kijken.",
        "Kijk wie de eigenaar van de map is en geef leesrechten.",
    )


def _no_ruling(file: str) -> Finding:
    return Finding(
        Place(file),
        "geen_besluit",
        "dit bestand lezen we niet: hier horen alleen besluiten, een bestand per verhaal.",
        "De naam is het nummer van het verhaal met .yaml erachter. Haal weg wat hier niet hoort.",
        Severity.NOTICE,
    )


def _not_read(file: str) -> Finding:
    return Finding(
        Place(file),
        "geen_verhaal",
        "dit bestand lezen we niet: de naam eindigt niet op .md.",
        "Is het een verhaal? Sla het op als tekst met een naam die op .md eindigt.",
        Severity.NOTICE,
    )
