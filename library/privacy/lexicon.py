"""What we know of words: which are ordinary, which exist only with a capital, which may have one.

Lists are files in `data/`; those from OpenTaal are made by `data/make_word_lists.py`.
"""

import re
from collections.abc import Collection
from functools import cache, lru_cache
from unicodedata import normalize

from library.privacy.lists import cues, endings, sections, words_of

SHORTEST_COMPOUND = 9
"""In letters. Shorter words than this are too often a name that happens to fall apart."""
_SHORTEST_PART = 4
_LONGEST_COMPOUND = 40
_SUFFIX = re.compile(r"['’](?:s|er|ers|tje|tjes|je|jes|en|ende|de|t)$")
_DOUBLED = re.compile(r"([aeou])\1([^aeiou])$")
# Clipped words that a list of whole words lacks.
_CLIPPED = cues("lexicon-clipped")


_SURNAME_ENDINGS = endings("surname-endings")


@cache
def _ordinary() -> dict[str, None]:
    return words_of("ordinary") | dict.fromkeys(_CLIPPED)


@cache
def _names() -> dict[str, None]:
    names = words_of("names")
    for clipped in _CLIPPED & names.keys():
        del names[clipped]
    return names | dict.fromkeys(sections("names_that_are_words")["regions"])


def read_lists() -> None:
    """Read every list now. Without this each is read when it is first needed."""
    _ordinary(), _names()
    for name in ("allowed", "first_names", "names_or_words", "names_that_are_words", "cues"):
        sections(name)


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
    if not SHORTEST_COMPOUND <= len(low) <= _LONGEST_COMPOUND:
        return False
    for cut in range(_SHORTEST_PART, len(low) - _SHORTEST_PART + 1):
        if low[cut:] in words and (low[:cut] in words or _linked(low, cut, words)):
            return True
    return False


def _is_long_compound(low: str) -> bool:
    """Three parts: *kringloop* is one already, so the list does not have it."""
    words = _ordinary()
    for cut in range(SHORTEST_COMPOUND, min(len(low), _LONGEST_COMPOUND) - _SHORTEST_PART + 1):
        if low[cut:] in words and is_compound(low[:cut], words):
            return True
    return False


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


def _inflected(low: str, names: Collection[str]) -> bool:
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


@lru_cache(maxsize=20_000)
def is_first_name(low: str) -> bool:
    """Whether it is a first name, double ones too: *Jan-Peter*."""
    names = sections("first_names")[""]
    first, dash, rest = low.partition("-")
    return low in names or (bool(dash) and first in names and rest not in _ordinary())


def is_prefixed(low: str) -> bool:
    """Whether a word is a listed one with a part before it: *meegetekend*, *herlezen*."""
    starts = (prefix for prefix in cues("lexicon-prefixes") if low.startswith(prefix))
    return any(low.removeprefix(prefix) in _ordinary() for prefix in starts)


@lru_cache(maxsize=20_000)
def is_role(low: str) -> bool:
    """Whether a word says who somebody is to another: *buurvrouw*, *dokter*."""
    return low in cues("people") or low in cues("titles")


def is_listed(low: str) -> bool:
    """Whether a word in lower case stands in the list itself; *armstrong* only falls apart."""
    return low in _ordinary()


@lru_cache(maxsize=20_000)
def is_verb(low: str) -> bool:
    """Whether a word could be what one person did or does: *beweerde*, *doelt*, *toont*."""
    words = _ordinary()
    if len(low) < 4 or low not in words:
        return False
    if low.endswith(("te", "de")):
        return True
    stem = low[:-1]
    short = _DOUBLED.sub(r"\1\2", stem)
    whole = (f"{stem}en", f"{stem}{stem[-1]}en", f"{short}en")
    return low.endswith("t") and any(word in words for word in whole)


@lru_cache(maxsize=20_000)
def is_countable(low: str) -> bool:
    """Whether a word is a thing of which there are more and small ones: *tang*, not *geld*."""
    words = _ordinary()
    if low not in words or is_verb(low):
        return False
    double = low + low[-1]
    many = {f"{low}en", f"{low}s", f"{double}en"}
    small = {f"{low}je", f"{low}tje", f"{low}etje", f"{double}etje", f"{low}pje"}
    return any(word in words for word in many) and any(word in words for word in small)


@lru_cache(maxsize=20_000)
def is_hardly_a_word(low: str) -> bool:
    """A name that could be a word and practically never is, also as an owner: *Sjonnie's*."""
    return _SUFFIX.sub("", low) in sections("names_that_are_words")["hardly-words"]


def is_lower_name(low: str) -> bool:
    """A name that could be a word, and that a story has as a name even without its capital."""
    bare = _SUFFIX.sub("", low)
    lower = sections("names_that_are_words")["lower-names"]
    return bare in lower or (bare.endswith("s") and len(bare) > 4 and bare[:-1] in lower)


@lru_cache(maxsize=20_000)
def is_also_a_word(low: str) -> bool:
    """A name that is a word as well: Roos, Wolf."""
    return low in sections("names_that_are_words")["also-words"]


@lru_cache(maxsize=20_000)
def may_be_a_name(low: str) -> bool:
    """A word that somebody somewhere carries as a name; most of the time it is a word."""
    return (
        low in sections("names_or_words")[""] or low in sections("names_that_are_words")["surnames"]
    )


@lru_cache(maxsize=20_000)
def ends_like_a_surname(low: str) -> bool:
    """A word that no list has and that falls apart into two: *Oversteeg*, *Bellemans*."""
    return low.endswith(_SURNAME_ENDINGS) and low not in _ordinary()
