"""The word lists in `data/`: words with white space between them, sections in [brackets]."""

import re
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


def words_of(name: str) -> dict[str, None]:
    """The words of a list without sections, as keys.

    Python's garbage collector walks through a set each time it looks for rubbish, and passes over a
    dictionary of text. With 200,000 words that halves the time a small text takes.
    """
    return dict.fromkeys(re.sub("(?m)^#.*$", "", read_data(f"{name}.txt")).split())


def cues(section: str) -> frozenset[str]:
    """A section of `data/cues.txt`."""
    return sections("cues")[section]


def endings(section: str) -> tuple[str, ...]:
    """A section of `data/cues.txt` with ends of words."""
    return tuple(sorted(cues(section)))


def read_data(name: str) -> str:
    """The text of a file in `data/`."""
    return (_DATA / name).read_text("utf-8")
