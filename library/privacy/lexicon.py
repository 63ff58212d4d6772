"""What we know of words: which are ordinary, which exist only with a capital, which may have one.

Lists are files in `data/`; those from OpenTaal are made by `data/make_word_lists.py`.
"""

import re
from collections.abc import Collection
from functools import cache, lru_cache
from unicodedata import normalize

from library.privacy.lists import cues, endings, sections

SHORTEST_COMPOUND = 9
"""In letters. Shorter words than this are too often a name that happens to fall apart."""
_SHORTEST_PART = 4
_SUFFIX = re.compile(r"['’](?:s|er|ers|tje|tjes|je|jes|en|ende|de|t)$")
# Clipped words that a list of whole words lacks.
_CLIPPED = cues("lexicon-clipped")


_SURNAME_ENDINGS = endings("surname-endings")


@cache
def _ordinary() -> frozenset[str]:
    return sections("ordinary")[""] | _CLIPPED


@cache
def _names() -> frozenset[str]:
    return (sections("names")[""] - _CLIPPED) | sections("names_that_are_words")["regions"]


@lru_cache(maxsize=100_000)
def is_ordinary(low: str) -> bool:
    """Whether a word in lower case is a Dutch word: listed, or put together of such words."""
    words = _ordinary()
    if low in words:
        return True
    if low in _names():
        return False
    if "’" in low:
        return is_ordinary(low.replace("’", "'"))
    low = low.replace("‐", "-")
    if "-" in low:
        return all(not part or is_ordinary(part) for part in low.split("-"))
    plain = without_stress(_SUFFIX.sub("", low))
    if plain != low:
        return is_ordinary(plain)
    return is_compound(low, words) or _is_long_compound(low)


def without_stress(low: str) -> str:
    """Without the acute accents that carry stress: *dát*, *één*, *óp*."""
    if low.isascii():
        return low
    letters = (letter for letter in normalize("NFD", low) if letter != "\u0301")
    return normalize("NFC", "".join(letters))


def is_compound(low: str, words: Collection[str]) -> bool:
    """Whether two listed words make it, perhaps with an s between: *woonbegeleider*."""
    if not SHORTEST_COMPOUND <= len(low) <= 40:
        return False
    return any(
        low[cut:] in words and (low[:cut] in words or _linked(low, cut, words))
        for cut in range(_SHORTEST_PART, len(low) - _SHORTEST_PART + 1)
    )


def _is_long_compound(low: str) -> bool:
    """Three parts: *kringloop* is one already, so the list does not have it."""
    words = _ordinary()
    cuts = range(SHORTEST_COMPOUND, min(len(low), 40) - _SHORTEST_PART + 1)
    return any(low[cut:] in words and is_compound(low[:cut], words) for cut in cuts)


def _linked(low: str, cut: int, words: Collection[str]) -> bool:
    return cut > _SHORTEST_PART and low[cut - 1] == "s" and low[: cut - 1] in words


@lru_cache(maxsize=100_000)
def is_name(low: str) -> bool:
    """Whether a word in lower case exists only with a capital, as it is or inflected."""
    names = _names()
    if low in names:
        return True
    if len(low) < 4 or low in _ordinary():
        return False
    if "-" in low:
        return any(len(part) > 3 and part in names for part in low.split("-"))
    bare = _SUFFIX.sub("", low)
    if bare != low:
        return bare in names
    return _inflected(low, names) and not is_ordinary(low)


def _inflected(low: str, names: frozenset[str]) -> bool:
    """*Almelose*, *Almeloos* no, *Drentenaar*: a place with the ending of its people or things."""
    return any(
        low.endswith(ending)
        and len(low) - len(ending) > 3
        and any(low[: -len(ending)] + tail in names for tail in ("", "e", "en"))
        for ending in ("se", "sche", "er", "ers", "enaar", "enaren", "ster", "s")
    )


@cache
def _allowed(section: str) -> frozenset[str]:
    return sections("allowed")[section]


def is_brand(text: str) -> bool:
    """Whether it is a brand of every day, which only says something where somebody works."""
    return text in _allowed("brands")


@lru_cache(maxsize=20_000)
def is_allowed(text: str) -> bool:
    """Whether a word may have a capital: it is listed, or made of such words and ordinary ones."""
    if text in _allowed("field") or text in _allowed("everyday") or is_brand(text):
        return True
    bare = _SUFFIX.sub("", text)
    if bare != text:
        return is_allowed(bare)
    first, dash, rest = text.partition("-")
    return bool(dash) and is_allowed(first) and (is_ordinary(rest) or is_allowed(rest))


def is_first_name(low: str) -> bool:
    """Whether it is a first name, double ones too: *Jan-Peter*."""
    names = sections("first_names")[""]
    return low in names or ("-" in low and low.split("-", maxsplit=1)[0] in names)


def is_hardly_a_word(low: str) -> bool:
    """A name that could be a word and practically never is."""
    return low in sections("names_that_are_words")["hardly-words"]


def is_also_a_word(low: str) -> bool:
    """A name that is a word as well: Roos, Wolf."""
    return low in sections("names_that_are_words")["also-words"]


def may_be_a_name(low: str) -> bool:
    """A word that somebody somewhere carries as a name; most of the time it is a word."""
    return (
        low in sections("names_or_words")[""] or low in sections("names_that_are_words")["surnames"]
    )


def ends_like_a_surname(low: str) -> bool:
    """A word that no list has and that falls apart into two: *Oversteeg*, *Bellemans*."""
    return low.endswith(_SURNAME_ENDINGS) and low not in _ordinary()
