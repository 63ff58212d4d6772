"""The word lists in `data/`: words with white space between them, sections in [brackets]."""

from functools import cache
from pathlib import Path

_DATA = Path(__file__).with_name("data")


@cache
def sections(name: str) -> dict[str, frozenset[str]]:
    """The words of a list in `data/`, per section; before the first section under ''."""
    found: dict[str, set[str]] = {}
    section = ""
    for line in (_DATA / f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif not line.startswith("#"):
            found.setdefault(section, set()).update(line.split())
    return {section: frozenset(words) for section, words in found.items()}


def cues(section: str) -> frozenset[str]:
    """A section of `data/cues.txt`."""
    return sections("cues")[section]


def endings(section: str) -> tuple[str, ...]:
    """A section of `data/cues.txt` with ends of words."""
    return tuple(sorted(cues(section)))


def read_data(name: str) -> str:
    """The text of a file in `data/`."""
    return (_DATA / name).read_text("utf-8")
