"""Numbers as people dictate them: *de z van zwembad, dan 617, dan xb*.

A run is a row of digits, numbers in words, letters, names of letters (*vee*, *tango*) and the
little words between them.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from library.privacy.flag import Span
from library.privacy.lexicon import is_ordinary
from library.privacy.lists import cues
from library.privacy.spelled_numbers import BETWEEN_DIGITS, digits_in
from library.privacy.words import Start, Words

_LETTER_NAMES = cues("dictated-letters")
_SPOKEN_ONLY = cues("dictated-alphabet")
_BETWEEN = BETWEEN_DIGITS | cues("dictated-between")
_UNITS = cues("dictated-units")
_CODE = re.compile(r"(?=[a-z\-/]{0,11}[0-9])[a-z0-9\-/]{1,12}$")
_LETTERS = re.compile(r"[a-z](?:-?[a-z]){0,2}$")
_AHEAD = 8
"""How far behind the word for it a number may begin: *het kenteken van mijn oude auto was …*"""


class Run(NamedTuple):
    first: int
    last: int
    digits: int
    letters: int
    parts: int


@lru_cache(maxsize=20_000)
def _count(low: str) -> tuple[int, int]:
    """How many digits and letters of a number one word stands for."""
    if digits := digits_in(low):
        return digits, 0
    if "-" in low and not _CODE.match(low):
        pieces = [_count(piece) for piece in low.split("-")]
        return (
            (0, 0) if (0, 0) in pieces else (sum(d for d, _ in pieces), sum(n for _, n in pieces))
        )
    if _CODE.match(low):
        digits = sum(map(str.isdecimal, low))
        return digits, sum(map(str.isalpha, low))
    if low in _LETTER_NAMES:
        return 0, 1
    if _LETTERS.match(low) and (len(low) == 1 or not is_ordinary(low)):
        return 0, sum(map(str.isalpha, low))
    return 0, 0


def run_at(words: Words, at: int) -> Run:
    """The run that begins at a word."""
    digits = letters = parts = 0
    last, here = at - 1, at
    while here < min(at + 24, len(words)):
        if here > at and not _is_near(words, here):
            break
        if words.low(here) in _BETWEEN and here > at:
            here += 1
            continue
        end = _lettered(words, here)
        counted = (0, 1) if end > here else _count(words.low(here))
        if counted == (0, 0):
            break
        last, here = end, end + 1
        digits, letters = digits + counted[0], letters + counted[1]
        parts += 1 + words.low(here - 1).count("-")
    return Run(at, last, digits, letters, parts)


def find_mixed_run(words: Words, at: int) -> Span | None:
    """*Vee zeven nul acht zet ef*, *tx nul drie 9 B*: letters and digits, whatever they are of."""
    first = at
    while first > 0 and at - first < 8 and _is_near(words, first) and _is_part(words, first - 1):
        first -= 1
    while words.low(first) in _BETWEEN and first < at:
        first += 1
    run = run_at(words, first)
    mixed = run.letters > 1 and run.digits > 1 and run.parts > 2
    fits = mixed and 5 <= run.digits + run.letters <= 8 and run.last >= at
    return words.span(run.first, run.last) if fits and not _is_counted(words, run.last) else None


def _is_part(words: Words, at: int) -> bool:
    low = words.low(at)
    return low in _BETWEEN or low == "van" or _count(low) != (0, 0)


SPOKEN_LETTERS = cues("dictated-letters") - cues("dictated-plain")


def _is_near(words: Words, at: int) -> bool:
    gap = words.gap(at)
    return len(gap) <= 3 and "\n\n" not in gap and words.starts(at) is not Start.YES


def _lettered(words: Words, at: int) -> int:
    """The last word of *de z van zwembad*, *met de k van*; the word itself where it is none."""
    first = at + 1 if words.low(at) in {"de", "een"} else at
    named = len(words.low(first)) == 1 and words.low(first + 1) == "van" and words.joined(first + 1)
    return min(first + 2, len(words) - 1) if named else at


def find_dictated(words: Words, at: int) -> Span | None:
    """*Kenteken negen, n j k, veertien*; *postcode drieënvijftig elf en dan s k*."""
    least, lettered = _asked(words.low(at))
    here, stop = at + 1, min(at + 1 + _AHEAD, len(words))
    while here < stop:
        if words.starts(here) is Start.YES and ":" not in words.gap(here):
            return None
        run = run_at(words, here)
        if _is_enough(run, least, lettered) and not _is_counted(words, run.last):
            return words.span(run.first, run.last)
        here = max(run.last, here) + 1
    return None


def _asked(low: str) -> tuple[int, bool]:
    """How many digits it must have, and whether letters belong to it."""
    if low.endswith(PLATES):
        return 1, True
    return (4, True) if low.endswith("postcode") else (3, False)


def _is_enough(run: Run, least: int, lettered: bool) -> bool:
    if run.digits < least or run.parts < 2:
        return False
    if least == 1:
        return run.letters > 0 and 5 <= run.digits + run.letters <= 8
    return run.digits + run.letters >= (5 if lettered else 4) and (run.letters > 0 or not lettered)


def _is_counted(words: Words, at: int) -> bool:
    return words.joined(at + 1) and words.low(at + 1) in _UNITS


PLATES = ("kenteken", "nummerplaat", "kentekenplaat", "nummerbord")
ANNOUNCING = (
    *PLATES,
    "postcode",
    "nummer",
    "nr",
    "kaart",
    "dossier",
    "kenmerk",
    "polis",
    "bsn",
    "sofi",
)
"""Ends of words after which a number of that kind is dictated."""


def find_alphabet(words: Words, at: int) -> Span | None:
    """*3 5 6 2, tango tango*: letters of a spelling alphabet, with the number before them."""
    if words.low(at - 1) in _SPOKEN_ONLY or words.low(at + 1) not in _SPOKEN_ONLY:
        return None
    first, digits = at, 0
    while first > 0 and at - first < 6 and (found := digits_in(words.low(first - 1))):
        first, digits = first - 1, digits + found
    return words.span(first, at + 1) if digits >= 2 else None


ALPHABET = _SPOKEN_ONLY
DWELLING_PARTS = cues("dictated-dwelling-parts")
_FLOORED = re.compile(r"[0-9a-z]{1,4}$")


def find_dwelling_part(words: Words, at: int) -> Span | None:
    """*Blok c, deur 0 31*; *steiger zeven-achter*; *bed 12*."""
    if not words.joined(at + 1):
        return None
    low = words.low(at + 1)
    number = low[:1].isdecimal() and _FLOORED.match(low) is not None
    letter = len(low) == 1 and low.isalpha() and words.ends(at + 1)
    spelled = digits_in(low.split("-")[0]) > 0 and low not in {"een", "één"}
    last = at + 1
    while words.joined(last + 1) and words.low(last + 1)[:1].isdecimal():
        last += 1
    counted = words.joined(last + 1) and words.low(last + 1) in _UNITS
    return words.span(at, last) if (number or letter or spelled) and not counted else None


FLOORS = ("hoog",)


ADDED_TO_NUMBER = frozenset({"bis", "hs", "rood", "zwart"})


def find_number_with_part(words: Words, at: int) -> Span | None:
    """*Vierhonderdtwee bis*, *zevenentwintig rood*: what some house numbers have behind them."""
    number = digits_in(words.low(at - 1)) if at else 0
    closed = words.ends(at) and words.joined(at) and words.low(at - 1) not in {"een", "één"}
    return words.span(at - 1, at) if number and closed else None


def find_floor(words: Words, at: int) -> Span | None:
    """*Op de wal 212 driehoog achter*: a number or a street right before the floor."""
    floor = words.low(at).removesuffix("hoog")
    if not floor or not (digits_in(floor) or floor.isdecimal()):
        return None
    before = words.low(at - 1)
    return words.span(at - 1, at) if before[:1].isdecimal() or digits_in(before) else None


_LANES = ("straat", "weg", "steeg", "dijk", "laan", "gracht", "plein", "kade", "singel", "hof")


def find_number_at(words: Words, at: int) -> Span | None:
    """*Zes en dertig a aan de ossekop*, *op nummer acht*, *nummer 12 in de dorpsstraat*."""
    low = words.low(at + 1)
    number = low.isdecimal() or (digits_in(low) > 0 and low not in {"een", "één", "twee"})
    before = words.low(at - 1) in {"op", "van", "tussen"} or words.gap(at) == ", "
    before = before or words.low(at) == "huisnummer"
    after = words.low(at + 2) in {"in", "aan", "op"} and words.low(at + 4).endswith(_LANES)
    closed = words.ends(at + 1) and before
    return words.span(at, at + 1) if number and words.joined(at + 1) and (closed or after) else None
