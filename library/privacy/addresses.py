"""Where somebody lives or passes every day: postcode, house number, street, road, tram line."""

import re

from library.privacy.flag import Span
from library.privacy.lexicon import is_first_name, is_name
from library.privacy.lists import cues
from library.privacy.spelled_numbers import NUMBER_WORDS
from library.privacy.words import Words

_POSTCODE = re.compile(r"[1-9][0-9]{3}[ ]?(?!SA|SD|SS)[A-Z]{2}(?![A-Za-z0-9])")
_LOW_POSTCODE = re.compile(r"[1-9][0-9]{3}([ ]?)([a-z]{2})(?![A-Za-z0-9])")
_TWO_LETTERS = cues("addresses-two-letters")
_POINTED_POSTCODE = re.compile(
    r"[1-9][0-9]{3}(?: ?[A-Za-z]\. ?[A-Za-z]| ?[–/_.-] ?[A-Z] ?[–-]? ?[A-Z]|[/_.-][a-z]{2}"
    r"|,? (?:en )?(?:dan )?[A-Z]{2})(?![A-Za-z0-9])"
)
_SPACED_POSTCODE = re.compile(
    r"[1-9](?:[ .\-]{1,3}[0-9]){3}[ ,.\-]{1,3}"
    r"(?:[A-Za-z][ .\-]{1,2}[A-Za-z]|[A-Z]{2}|([a-z]{2}))(?![A-Za-z0-9])"
)
_HOUSE_NUMBER = re.compile(r"[0-9]{1,4}[a-zA-Z]{0,2}(?:-[0-9a-zA-Z]{1,4})?")
_LINE_NUMBER = re.compile(r"[a-z]?[0-9]{1,3}[a-z]?")
_NOT_A_LINE = re.compile(
    r"\s?(?:keer|uur|minuten|euro|dagen|haltes|mensen|km|kilometer|jaar|maal|x\b)"
)
_ROAD_NUMBER = re.compile(r"[an][0-9]{1,3}")
_STREETS = (
    "straat", "laan", "weg", "plein", "gracht", "kade", "dijk", "steeg", "singel", "hof", "pad",
    "dreef", "plantsoen", "baan", "spoor", "einde", "markt", "park", "erf", "wal", "ring",
    "oord", "veld", "brink",
)  # fmt: skip
_LOOSE_STREETS = cues("personal-numbers-loose-streets")


def find_postcode(words: Words, at: int) -> Span | None:
    """Four digits and two letters; small ones only where they are no word: *1998 in*."""
    for pattern in (_POSTCODE, _POINTED_POSTCODE):
        if found := words.match(pattern, at):
            return found.span()
    low = words.match(_LOW_POSTCODE, at)
    if low and (not low[1] or low[2] not in _TWO_LETTERS):
        return low.span()
    after = (words.low(at + 1), words.low(at + 2))
    cued = words.low(at - 1) in {"postcode", "postcodegebied"} or after == ("als", "postcode")
    cued = cued and words.texts[at].isdecimal()
    return words.span(at, at) if cued and len(words.texts[at]) == 4 else None


def find_spaced_postcode(words: Words, at: int) -> Span | None:
    """A postcode digit by digit: *1 2 3 4 A B*, *1-2-3-4 a.b.*"""
    start = words.spans[at][0]
    found = _SPACED_POSTCODE.match(words.text, start, start + 30)
    alone = at == 0 or not words.form(at - 1).has_digit
    if found is None or not alone or found[1] in _TWO_LETTERS:
        return None
    return found.span()


def find_house_number(words: Words, at: int) -> Span | None:
    """A street with a number: *kerkstraat 12a*, *Laan van Meerdervoort 300*, *huisnummer 7*."""
    before = words.low(at - 1)
    clipped = before.endswith("str") and words.gap(at) in {". ", " "} and len(before) > 4
    if clipped and _HOUSE_NUMBER.fullmatch(words.texts[at]):
        return words.span(at - 1, at)
    if not words.joined(at) or not _HOUSE_NUMBER.fullmatch(words.texts[at]):
        return None
    first = _street_start(words, at)
    if first is not None:
        return words.span(first, at)
    if before in {
        "huisnummer",
        "postbus",
        "huisnr",
        "appartement",
        "woning",
        "flat",
        "portiek",
        "galerij",
    }:
        return words.span(at, at)
    cued = before == "nummer" and words.low(at - 2) in {"op", "van"} and words.ends(at)
    return words.span(at, at) if cued else None


def _street_start(words: Words, at: int) -> int | None:
    """The word a street's name begins with; None where no street stands before this number."""
    near = at - 2 if words.low(at - 1) in {"nummer", "nr", "huisnummer"} else at - 1
    for back in range(near, max(near - 5, -1), -1):
        low = words.low(back)
        if low.endswith(_STREETS) and _is_street(words, back, near):
            return back
        if words.gap(back) != " ":
            break
    return None


def _is_street(words: Words, at: int, near: int) -> bool:
    """The street itself right before the number, or *Laan van …*, *Plein 1940*."""
    text, low = words.texts[at], words.low(at)
    if at == near:
        named = words.low(at - 1) in _STREET_ADJECTIVES and low in _STREETS
        lane = words.low(at - 1) in {"de", "het"} and words.low(at - 2) in {"aan", "op"}
        if lane and low in _STREETS and words.ends(near + 1):
            return True
        return named or (low not in _STREETS and low not in _LOOSE_STREETS)
    return low in _STREETS and (text[0].isupper() or (low == "laan" and words.low(at + 1) == "van"))


_STREET_ADJECTIVES = frozenset(
    {"nieuwe", "oude", "grote", "kleine", "lange", "korte", "hoge", "lage", "eerste", "tweede"}
)


def find_line(words: Words, at: int) -> Span | None:
    """A tram, bus or line with its number: *tram 12*, *lijn vijf*, *de a12*."""
    if words.low(at + 1) in {"en", "of"} or not words.joined(at + 1):
        return None
    text = words.low(at + 1)
    number = _LINE_NUMBER.fullmatch(text) or (text in NUMBER_WORDS and text != "een")
    end = words.spans[at + 1][1]
    if not number or _NOT_A_LINE.match(words.text, end, end + 12):
        return None
    return words.span(at, at + 1)


def find_road(words: Words, at: int) -> Span | None:
    """A motorway or provincial road written small: *de a12*, *n201*."""
    road = _ROAD_NUMBER.fullmatch(words.low(at)) and words.low(at - 1) in {
        "de",
        "langs",
        "afrit",
    }
    return words.span(at, at) if road else None


LINES = cues("personal-numbers-lines")


_GENERIC_STREETS = cues("personal-numbers-generic-streets")
STREET_ENDINGS = (
    "straat", "laan", "plein", "gracht", "singel", "kade", "dreef", "plantsoen", "dijk", "steeg",
)  # fmt: skip


NAMED_AFTER = ("brug", "park", "poort", "kerk", "hof", "tunnel", "kazerne", "haven", "bos", "meer")
"""Ends of words that often have somebody's name before them: *willemsbrug*."""


def is_street(low: str) -> bool:
    """Whether a word names one street, not a kind of street."""
    return low.endswith(STREET_ENDINGS) and len(low) > 8 and low not in _GENERIC_STREETS


def find_street(words: Words, at: int) -> Span | None:
    """A street without a capital: *de kastanjelaan*. With one the capital rule sees it."""
    low = words.low(at)
    named = next((low.removesuffix(end) for end in NAMED_AFTER if low.endswith(end)), "")
    street = (
        is_street(low)
        or is_first_name(named)
        or (len(named) > 4 and is_name(named))
        or is_first_name(named.removesuffix("s"))
    )
    return words.span(at, at) if street and not words.form(at).has_capital else None


def find_area_code(words: Words, at: int) -> Span | None:
    """A town by the number one dials for it: *in 020*."""
    return words.span(at, at) if words.low(at - 1) in {"in", "uit", "naar"} else None
