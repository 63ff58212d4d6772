"""From text to words. The twin of `indexer/browser/tokens.js`: same names, same vectors.

Hyphens split: *schuldhulp-maatje* is found by *schuldhulp*, by *maatje*, and by the whole, which is
then two words. Apostrophes inside a word stay (*zo'n*, *foto's*); those around it do not (*'s*).
"""

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from indexer.dutch.language import read_language


class Token(NamedTuple):
    """One word of a text."""

    form: str
    """Normalised."""
    start: int
    """Place in the original text, in code points (in the browser: in UTF-16 units)."""
    end: int


def tokenise(text: str) -> list[Token]:
    """The words of a text, with their places in it."""
    # The original is cut and each word normalised after that: NFKC changes lengths.
    return [
        Token(normalise(match[0]), match.start(), match.end())
        for match in read_language().words.finditer(text)
    ]


def forms_in(text: str) -> list[str]:
    """The same words without their places, in a third of the time."""
    return list(map(normalise, read_language().words.findall(text)))


@lru_cache(maxsize=1 << 16)
def normalise(word: str) -> str:
    """One way of writing a word: one apostrophe, NFKC (ĳ becomes ij), lower case."""
    straight = word.translate(read_language().apostrophes)
    return unicodedata.normalize("NFKC", straight).lower()


@lru_cache(maxsize=1 << 16)
def fold(form: str) -> str:
    """A normalised form without accents: `geëist` becomes `geeist`."""
    if form.isascii():
        return form
    return unicodedata.normalize("NFD", form).translate(read_language().fold)
