"""Words that are made hard to read: spelled letter by letter, digits or foreign letters inside."""

import re
import unicodedata

from library.privacy.flag import Span
from library.privacy.lexicon import is_name, is_ordinary
from library.privacy.words import Words

_LEET = str.maketrans("0134578@", "oieastb" + "a")
_SPELLED = re.compile(r"[^\W\d_](?:[ .\-‐·*]{1,2}[^\W\d_]){3,30}(?![^\W_])")


_SHORT = re.compile(r"([A-Z])[ .\-]([A-Z])[ .\-]([A-Z])(?![A-Za-z0-9])")
_LETTER_BEFORE = re.compile(r"(?<!\w)\w[ .\-]{1,2}$")
_MIXED = re.compile(r"[a-z][0-9@]{1,20}[a-z]|^[0-9]{1,20}[a-z]{3}|[a-z]{2}[0-9]$")
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def find_spelled_word(words: Words, at: int) -> Span | None:
    """Letters one by one: *R o o s*, *j.a.n.s.e.n*, *w-o-l-f*."""
    start, end = words.spans[at]
    if start and (
        words.text[start - 1].isalnum()
        or _LETTER_BEFORE.search(words.text[max(0, start - 4) : start])
    ):
        return None
    found = _SPELLED.match(words.text, start, start + 100)
    if found is None and (short := _SHORT.match(words.text, start, start + 12)):
        found = None if "".join(short.group(1, 2, 3)) in _ALPHABET else short
    return found.span() if found and found.end() >= end else None


def find_leet(words: Words, at: int) -> Span | None:
    """Digits in the place of letters: *R0tterdam*, *p3ter*."""
    low = words.low(at)
    if low.isdecimal() or not low.isalnum() or not _MIXED.search(low):
        return None
    plain = low.translate(_LEET)
    if not plain.isalpha() or not sum(map(str.isdecimal, low)) <= len(low) // 2:
        return None
    return words.span(at, at) if is_name(plain) or (is_ordinary(plain) and len(low) > 3) else None


def find_mixed_script(words: Words, at: int) -> Span | None:
    """Letters of two alphabets in one word, or of another alphabet: a Cyrillic *о* in *Rооs*."""
    scripts = {
        unicodedata.name(letter, "?").split()[0] for letter in words.texts[at] if letter.isalpha()
    }
    return words.span(at, at) if scripts - {"LATIN", "MICRO", "FEMININE", "MASCULINE"} else None
