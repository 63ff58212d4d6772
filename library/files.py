"""Which files make up a library, in one fixed order."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from library.finding import Finding, Place, Severity

_NOT_STORIES = {"besluiten"}
"""Folders in `stories/` that hold something else."""


def story_files(root: Path, findings: list[Finding]) -> list[Path]:
    """Every story file. A file that we cannot read as one is named, so that nothing is lost."""
    found = []
    for path in sorted(_walk(root / "stories")):
        relative = path.relative_to(root / "stories")
        if relative.parts[0] in _NOT_STORIES or relative.as_posix() == "ingetrokken.yaml":
            continue
        if path.suffix == ".md":
            found.append(path)
        else:
            findings.append(_not_read(path.relative_to(root).as_posix()))
    return found


def theme_files(root: Path) -> list[Path]:
    """The text of every theme."""
    return sorted(root.glob("themes/*/thema.md"))


def insight_files(root: Path) -> list[Path]:
    """Every insight, of all themes."""
    return sorted(root.glob("themes/*/inzichten/*.md"))


def ids_in_files(paths: Iterable[Path]) -> Iterator[str]:
    """Ids as they stand in story files, also in files that cannot be read as a story."""
    for path in paths:
        if path.is_symlink() or not path.is_file():
            continue
        with path.open("rb") as file:
            if found := re.search(rb"(?m)^id: *[\"']?([a-z0-9]+)", file.read(2000)):
                yield found[1].decode()


def _walk(folder: Path) -> Iterator[Path]:
    """All files below a folder but hidden ones and README.md; links are not followed."""
    for path in folder.iterdir():
        if path.name.startswith(".") or path.name == "README.md":
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _walk(path)
        else:
            yield path


def _not_read(file: str) -> Finding:
    return Finding(
        Place(file),
        "geen_verhaal",
        "dit bestand lezen we niet: de naam eindigt niet op .md.",
        "Is het een verhaal? Sla het op als tekst met een naam die op .md eindigt.",
        Severity.NOTICE,
    )
