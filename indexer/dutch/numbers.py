"""Numbers in words: *achttien* is 18, so that one finds the other."""

from functools import cache

_SMALL = [
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
]
_TENS = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
_LARGE = {"honderd": 100, "tweehonderd": 200, "vijfhonderd": 500, "duizend": 1000}
_NOT_A_NUMBER = {"een"}
"""Nearly always the article."""


def digits_of(word: str) -> str:
    """The number that a word without accents stands for, in digits; empty for any other word."""
    return str(_numbers().get(word, ""))


@cache
def _numbers() -> dict[str, int]:
    """The words up to a hundred, as they are written together, and round ones above."""
    words = {word: number for number, word in enumerate(_SMALL)}
    for at, ten in enumerate(_TENS, 2):
        words[ten] = at * 10
        for unit, word in enumerate(_SMALL[1:10], 1):
            words[f"{word}en{ten}"] = at * 10 + unit
    words |= _LARGE
    return {word: number for word, number in words.items() if word not in _NOT_A_NUMBER}
