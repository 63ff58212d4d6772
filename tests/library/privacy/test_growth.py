"""Twice the text, twice the time: no pattern and no check may be worse than linear."""

import re
from importlib import import_module
from pathlib import Path
from time import process_time

import pytest

from library.privacy import scan

ROOM = Path(__file__).parents[3] / "library" / "privacy"
SIZE = 3_000
TRIES = 4

# What patterns trip over: long runs of what they repeat, and almost a match again and again.
HOSTILE = [
    "0", "1 ", "1-", "a", "a ", "A", "A. ", "a.", "a_", "@a", "@a.", "&#1", "&a", "%41", "\\.", "*a", "<a", "a<", "é", "\u200b",
    "'", "‘", "\n", "\n- ", "a\n", " van", "van der ", "06 ", "nul ", "12.", "12-03-", "12ab", "NL91", "de enige ", "de eerste van ",
    "http://", "www.", "kerst ", "1 maart ", "Roos ", "Jan van ", "bij ", "een van de ", "---\n", "id: a\n", "a-", "A-1",
    "vee drie ", "kenteken 1 a ", "nummer ", "de z van ", "honderd min ", "zesnegen", "één4", "een-", "hele ", ", zo noemden ", "dat was ik ",
]  # fmt: skip


def patterns() -> list[tuple[str, re.Pattern[str]]]:
    modules = [
        import_module(f"library.privacy.{path.stem}") for path in sorted(ROOM.glob("[a-z]*.py"))
    ]
    return [
        (f"{module.__name__.rpartition('.')[2]}.{name}", value)
        for module in modules
        for name, value in sorted(vars(module).items())
        if isinstance(value, re.Pattern)
    ]


def seconds(pattern: re.Pattern[str], text: str) -> float:
    began = process_time()
    for _ in pattern.finditer(text):
        pass
    return process_time() - began


def is_linear(times: list[float]) -> bool:
    """From n to 4n: sixteen times as long would be quadratic, four is linear, ten is neither."""
    return times[2] < 0.002 or times[2] < 10 * times[0]


@pytest.mark.parametrize(
    ("name", "pattern"), patterns(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_every_pattern_is_linear(name: str, pattern: re.Pattern[str]) -> None:
    for piece in HOSTILE:
        for end in ("", "!"):
            texts = [piece * (size // len(piece)) + end for size in (SIZE, 2 * SIZE, 4 * SIZE)]
            assert any(
                is_linear([seconds(pattern, text) for text in texts]) for _ in range(TRIES)
            ), (name, piece)


def scan_seconds(text: str) -> float:
    began = process_time()
    scan(text)
    return process_time() - began


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_scan_is_linear(piece: str) -> None:
    texts = [piece * (size // len(piece)) for size in (SIZE, 2 * SIZE, 4 * SIZE)]
    assert any(is_linear([scan_seconds(text) for text in texts]) for _ in range(TRIES))
