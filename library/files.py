"""Which files make up a library, in one fixed order."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from library.finding import Finding, Place, Severity
from library.limits import MAX_BYTES, MAX_FOLDERS, MAX_NAME
from library.source_text import no_plain_file, read_plain_file
from library.visible import INVISIBLE

LOCAL = Path(".doorleefd")
"""What we make beside the library and keep out of git: index, reading copies, proofs."""
READING_COPIES = LOCAL / "leesexemplaren"
HOUSE_STYLE = Path("themes") / "huisstijl"
"""The folder with an organisation's own look. It is no theme."""
RULINGS = Path("stories") / "besluiten"
"""The folder with the rulings on flags, a file a story."""
_NOT_STORIES = {"besluiten"}
"""Folders in `stories/` that hold something else."""


# What a name may not have, so that a folder can stand on every system, and on a command line:
# Windows' reserved characters and names, and what is no text (PEP 383).
_NO_NAME = re.compile(
    rf"""[<>:"|?*\\\n\r\t\ud800-\udfff]|{INVISIBLE.pattern}|^[- ]|[. ]$"""
    r"""|^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)|^.{%d,}$""" % (MAX_NAME + 1),
    re.IGNORECASE | re.DOTALL,
)


# The name of a theme stands in stories, in addresses and, with a capital, on the site.
_THEME = re.compile(r"[^\W_](?:[\w -]{0,58}[^\W_])?")


def story_files(root: Path, findings: list[Finding]) -> list[Path]:
    """Every story file. A file that we cannot read as one is named, so that nothing is lost."""
    found = []
    for path in _walk(root / "stories", root, findings):
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
    for path in _walk(folder, root, []) if folder.is_dir() else []:
        if path.suffix == ".yaml" and path.parent == folder:
            found.append(path)
        else:
            findings.append(_no_ruling(path.relative_to(root).as_posix()))
    return found


def theme_files(root: Path, findings: list[Finding]) -> list[Path]:
    """The text of every theme."""
    return [path for path in _theme_texts(root, findings, 2) if path.name == "thema.md"]


def insight_files(root: Path) -> list[Path]:
    """Every insight, of all themes."""
    return [path for path in _theme_texts(root, [], 3) if path.match("inzichten/*.md")]


def house_style_files(root: Path, findings: list[Finding]) -> list[Path]:
    """Every file of an organisation's own look."""
    folder = root / HOUSE_STYLE
    return _walk(folder, root, findings) if folder.is_dir() or folder.is_symlink() else []


def _theme_texts(root: Path, findings: list[Finding], levels: int) -> list[Path]:
    """Files in the folder of a theme, so many levels below `themes`."""
    folder = root / "themes"
    found = []
    for path in _walk(folder, root, findings) if folder.is_dir() else []:
        parts = path.relative_to(folder).parts
        if parts[0] == HOUSE_STYLE.name:
            continue
        if len(parts) == levels and _THEME.fullmatch(parts[0]):
            found.append(path)
        elif len(parts) == levels and path.name == "thema.md":
            findings.append(_odd_name(path.parent.relative_to(root).as_posix()))
    return found


def ids_in_files(paths: Iterable[Path]) -> Iterator[str]:
    """Ids as they stand in story files, also in files that cannot be read as a story."""
    for path in paths:
        start = (_bytes_of(path) or b"")[:2000]
        if found := re.search(rb"(?m)^id: *[\"']?([a-z0-9]+)", start):
            yield found[1].decode()


def ids_anywhere(path: Path) -> frozenset[str] | None:
    """Everything in a file that looks like the id of a story; None where it cannot be read.

    For the list of withdrawn stories: a slip in it must not bring a story back.
    """
    data = _bytes_of(path)
    if data is None or len(data) > MAX_BYTES:
        return None
    found = re.findall(rb"(?<![a-z0-9])[a-z0-9]{6}(?![a-z0-9])", data)
    return frozenset(word.decode() for word in found)


def _bytes_of(path: Path) -> bytes | None:
    try:
        return read_plain_file(path)
    except OSError:
        return None


def _walk(folder: Path, root: Path, findings: list[Finding]) -> list[Path]:
    """All files below a folder but hidden ones and README.md, in a fixed order.

    Links are not followed, also where the folder itself is one. What has a name that not every
    system can keep is left out, with all that stands in it.
    """
    found = []
    for path in _list(folder, root, findings):
        if path.name.startswith(".") or path.name == "README.md":
            continue
        name = path.relative_to(root).as_posix()
        if _NO_NAME.search(path.name):
            findings.append(_odd_name(name))
        elif path.is_symlink():
            findings.append(no_plain_file(name))
        elif path.is_dir() and name.count("/") > MAX_FOLDERS:
            findings.append(_too_deep(name))
        elif path.is_dir():
            found += _walk(path, root, findings)
        else:
            found.append(path)
    return sorted(found)


def _list(folder: Path, root: Path, findings: list[Finding]) -> list[Path]:
    if folder.is_symlink():
        findings.append(no_plain_file(folder.relative_to(root).as_posix()))
        return []
    try:
        inside = sorted(folder.iterdir())
        [path.is_dir() for path in inside]  # a folder may be listed and not entered
    except OSError:
        findings.append(_closed(folder.relative_to(root).as_posix()))
        return []
    return inside


def _odd_name(name: str) -> Finding:
    return Finding(
        Place(name),
        "naam_van_bestand",
        "deze naam kan niet op elke computer bestaan.",
        "Geef het een korte naam met letters, cijfers en streepjes, zoals de-post.md.",
    )


def _too_deep(name: str) -> Finding:
    return Finding(
        Place(name),
        "naam_van_bestand",
        "deze map zit in te veel andere mappen.",
        "Zet hem hoger neer.",
    )


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
