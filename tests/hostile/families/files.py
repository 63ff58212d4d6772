"""What stands in a folder and is no plain file, and what leads out of it."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

from library.limits import MAX_BYTES
from tests.hostile.case import (
    Case,
    Mark,
    Put,
    Shown,
    act,
    gone,
    refused,
    story_file,
    story_text,
    whole,
    write,
)
from tests.library_files import INSIGHT, TOPICS

LINK = "geen_gewoon_bestand"
Make = Callable[[Path, Mark], None]
"""Makes something at a path where a file is expected."""


def _at(file: str, make: Make) -> Put:
    def put(root: Path, mark: Mark) -> None:
        path = root / file.replace("MERK", mark.id)
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            path.unlink()
        make(path, mark)

    return put


def _story_elsewhere(path: Path, mark: Mark) -> Path:
    """A good story, beside the library and not in it."""
    outside = path.parents[2].parent / f"buiten-{mark.id}"
    write(outside / "verhaal.md", story_text(mark, {}))
    return outside


def _link(to: str) -> Make:
    return lambda path, mark: path.symlink_to(to)


def _link_out(path: Path, mark: Mark) -> None:
    path.symlink_to(_story_elsewhere(path, mark) / "verhaal.md")


def _folder_link_out(path: Path, mark: Mark) -> None:
    path.symlink_to(_story_elsewhere(path, mark), target_is_directory=True)


def _link_in(path: Path, mark: Mark) -> None:
    write(path.parent / f".{mark.id}.txt", story_text(mark, {}))
    path.symlink_to(f".{mark.id}.txt")


def _pipe(path: Path, mark: Mark) -> None:
    os.mkfifo(path)


def _socket(path: Path, mark: Mark) -> None:
    here = Path.cwd()
    with socket.socket(socket.AF_UNIX) as made:
        try:
            os.chdir(path.parent)  # the path of a socket may have no more than a hundred characters
            made.bind(path.name)
        finally:
            os.chdir(here)


def _holes(path: Path, mark: Mark) -> None:
    """A hundred megabytes that take no room on the disk."""
    write(path, story_text(mark, {}))
    os.truncate(path, 100_000_000)


def _folder(path: Path, mark: Mark) -> None:
    path.mkdir()


_KINDS: dict[str, Make] = {
    "link to a good story elsewhere": _link_out,
    "link to a good story here": _link_in,
    "link to a file of the system": _link("/etc/passwd"),
    "link to what never ends": _link("/dev/zero"),
    "link to chance": _link("/dev/urandom"),
    "link to the input of the program": _link("/dev/stdin"),
    "link to nothing": _link("bestaat-niet"),
    "link to itself": lambda path, mark: path.symlink_to(path.name),
    "link to the folder": _link("."),
    "link up": _link("../../.."),
    "pipe": _pipe,
    "socket": _socket,
}
_LISTS = (
    "themes/woordenlijst.yaml",
    "themes/hulp.yaml",
    "themes/zoekvragen.yaml",
    "themes/onderwerpen.yaml",
)


def _whole_folder(name: str) -> Put:
    """The folder of all stories, or of all themes, is elsewhere."""

    def put(root: Path, mark: Mark) -> None:
        (root / name).rename(root.parent / f"weg-{mark.id}")
        (root / name).symlink_to(root.parent / f"weg-{mark.id}")

    return put


def _rulings_elsewhere(root: Path, mark: Mark) -> None:
    (root.parent / f"b-{mark.id}").mkdir()
    (root / "stories/besluiten").symlink_to(root.parent / f"b-{mark.id}")


def _topics_with(text: str) -> str:
    return TOPICS + text


CASES = (
    *(
        Case(f"story: {name}", _at("stories/vijandig/MERK.md", make), refused(LINK))
        for name, make in _KINDS.items()
    ),
    *(
        Case(
            f"insight: {name}",
            _at("themes/schulden/inzichten/MERK.md", _KINDS[name]),
            refused(LINK),
        )
        for name in ("link to a file of the system", "link to what never ends", "pipe")
    ),
    *(
        Case(
            f"theme: {name}", _at("themes/t-MERK/thema.md", _KINDS[name]), refused(LINK), alone=True
        )
        for name in ("link to a file of the system", "link to itself", "pipe")
    ),
    *(
        Case(f"list {file}: {name}", _at(file, _KINDS[name]), refused(LINK), alone=True)
        for file in _LISTS
        for name in ("link to a file of the system", "pipe")
    ),
    *(
        Case(
            f"withdrawn stories: {name}",
            _at("stories/ingetrokken.yaml", _KINDS[name]),
            refused(LINK),
            alone=True,
            closes=True,
        )
        for name in (
            "link to a file of the system",
            "link to nothing",
            "link to what never ends",
            "pipe",
            "socket",
        )
    ),
    *(
        Case(
            f"settings: {name}",
            _at("site.yaml", _KINDS[name]),
            refused(LINK),
            alone=True,
            closes=True,
        )
        for name in ("link to a file of the system", "link to what never ends", "pipe")
    ),
    *(
        Case(f"rulings: {name}", _at("stories/besluiten/MERK.yaml", _KINDS[name]), refused(LINK))
        for name in ("link to a file of the system", "pipe")
    ),
    Case(
        "folder of stories that is elsewhere", _at("stories/MERK", _folder_link_out), refused(LINK)
    ),
    Case(
        "folder of a theme that is elsewhere", _at("themes/MERK", _folder_link_out), refused(LINK)
    ),
    Case(
        "all stories are elsewhere",
        _whole_folder("stories"),
        refused(LINK),
        alone=True,
        closes=True,
    ),
    Case(
        "all themes are elsewhere",
        _whole_folder("themes"),
        refused(LINK, "onbekend_thema"),
        alone=True,
        closes=True,
    ),
    Case("rulings are elsewhere", act(_rulings_elsewhere), refused(LINK), alone=True),
    Case("folder that is named as a story", _at("stories/vijandig/MERK.md", _folder), gone()),
    Case(
        "folder that is named as an insight",
        _at("themes/schulden/inzichten/MERK.md", _folder),
        gone(),
    ),
    Case("folder for a list", _at("themes/woordenlijst.yaml", _folder), refused(LINK), alone=True),
    Case(
        "a hundred megabytes of nothing",
        _at("stories/vijandig/MERK.md", _holes),
        refused("te_groot"),
    ),
    Case(
        "a hundred megabytes of withdrawn stories",
        _at("stories/ingetrokken.yaml", _holes),
        refused("te_groot"),
        alone=True,
        closes=True,
    ),
    Case(
        "a hundred megabytes of settings",
        _at("site.yaml", _holes),
        refused("te_groot"),
        alone=True,
        closes=True,
    ),
    Case(
        "list of more than can be",
        whole("themes/woordenlijst.yaml", lambda: "- woord: MERK\n" * (MAX_BYTES // 10)),
        refused("te_groot"),
        alone=True,
    ),
    Case(
        "list of too many",
        whole("themes/woordenlijst.yaml", lambda: "- woord: MERK\n" * 6_000),
        refused("yaml"),
        alone=True,
    ),
    Case(
        "list with one that is wrong",
        whole(
            "themes/onderwerpen.yaml",
            lambda: _topics_with("- onderwerp: x\n  definitie: <b>MERK\n"),
        ),
        refused("html"),
        alone=True,
    ),
    Case(
        "good story beside all this",
        act(lambda root, mark: write(root / story_file(mark), story_text(mark, {}))),
        Shown(),
    ),
    Case(
        "insight of another folder",
        whole("themes/schulden/x/inzichten/MERK.md", INSIGHT),
        gone(),
        alone=True,
    ),
)
