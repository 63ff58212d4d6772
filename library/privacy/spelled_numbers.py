"""Numbers in words: *nul zes twaalf*, *zes-twaalf-honderdtwintig*, *negenduizend twee, AB*."""

import re
from functools import lru_cache

from library.privacy.flag import Span
from library.privacy.lists import cues
from library.privacy.personal_numbers import BSN_CUES, CASE_CUES
from library.privacy.words import Words

_PHONE_CUES = cues("personal-numbers-phone-cues")
_UNIT_WORD = "(?:een|één|eén|twee|drie|vier|vijf|zes|zeven|acht|negen)"
_TENS = (
    "(?:tien|elf|twaalf|dertien|veertien|(?:vijf|zes|zeven|acht|negen)tien"
    "|(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig)"
)
_BELOW_HUNDRED = f"(?:{_UNIT_WORD}(?:(?:en|ën)?{_TENS})?|{_TENS})"
_TEN_THOUSANDS = re.compile(f"(?:{_UNIT_WORD}(?:en|ën)?)?{_TENS}")
_NUMBER_WORD = re.compile(
    f"nul|zero|dubbel|driedubbel|(?:{_BELOW_HUNDRED}?duizend)?(?:{_BELOW_HUNDRED}?honderd(?:en)?)?"
    f"{_BELOW_HUNDRED}?"
)
BETWEEN_DIGITS = cues("spelled-between")
"""Little words inside a number that somebody reads out: *nul zes, en dan drie keer 04*."""
_SOLID = re.compile(
    f"(?>nul|zero|{_UNIT_WORD}(?:en|ën){_TENS}|{_TENS}|{_UNIT_WORD}|[0-9]{{1,4}})++"
)
_PIECE = re.compile(f"nul|zero|{_UNIT_WORD}(?:en|ën){_TENS}|{_TENS}|{_UNIT_WORD}|[0-9]{{1,4}}")
_LOOKALIKES = re.compile("(?=[oil]{0,8}[0-9])[0-9oil]{2,8}|o{2,3}")
"""Letters for digits: *22o1*, *oo*."""
_ZEROES = frozenset({"nul", "zero", "06", "o6", "088", "085", "nulzes"})
NUMBER_WORDS = cues("dates-counted") | {"nul", "zero"}
NUMBER_ENDINGS = (
    "nul", "zero", "bel", "een", "één", "eén", "twee", "drie", "vier", "vijf", "zes", "zeven",
    "acht", "negen", "tien", "elf", "twaalf", "tig", "honderd", "duizend",
)  # fmt: skip


@lru_cache(maxsize=20_000)
def digits_in(low: str) -> int:
    """How many digits a number has that is written in words: *elf* 2, *zeshonderd* 3, *jan* 0.

    Parts with a hyphen between them are added up: *zes-twaalf-vier* is 4.
    """
    if not low or low.isdecimal():
        return len(low) if len(low) < 5 else 0
    if "-" in low:
        parts = [digits_in(part) for part in low.split("-") if part != "en"]
        return sum(parts) if all(parts) else 0
    if _LOOKALIKES.fullmatch(low):
        return len(low)
    return _digits_of_one(low) if _NUMBER_WORD.fullmatch(low) else _solid_digits(low)


def _digits_of_one(low: str) -> int:
    if "duizend" in low:
        return 5 if _TEN_THOUSANDS.match(low) else 4
    if "honderd" in low:
        return 3
    return 2 if low.endswith(("tien", "elf", "twaalf", "tig")) else 1


def _solid_digits(low: str) -> int:
    """*Nulzesnegentwee*, *één4*: numbers written as one word."""
    if not _SOLID.fullmatch(low):
        return 0
    return sum(map(digits_in, _PIECE.findall(low)))


def find_spelled_number(words: Words, at: int) -> Span | None:
    """A number in words: *nul zes twaalf vierendertig zesenvijftig achtenzeventig*."""
    if not digits_in(words.low(at)) or (
        at and digits_in(words.low(at - 1)) and _same_run(words, at)
    ):
        return None
    last = at
    while (step := _step(words, last)) is not None:
        last = step
    told = [words.low(word) for word in range(at, last + 1)]
    told = [low for low in told if low not in BETWEEN_DIGITS or digits_in(low)]
    spelled = any(not word.isdecimal() for word in told) or len(told) <= last - at
    parts = sum(word.count("-") + 1 for word in told)
    digits = sum(map(digits_in, told))
    enough = spelled and (parts >= 4 or digits >= 9) and digits >= _least(words, at, last)
    return words.span(at, last) if enough else None


def _step(words: Words, last: int) -> int | None:
    """The next word with digits of the same number; little words may stand between."""
    for next_ in range(last + 1, min(last + 5, len(words))):
        if not _same_run(words, next_):
            return None
        if digits_in(words.low(next_)):
            return next_
        if words.low(next_) not in BETWEEN_DIGITS:
            return None
    return None


def _least(words: Words, at: int, last: int) -> int:
    """How many digits make it a number that somebody has; fewer where it is said to be one."""
    if words.near(at, 5, CASE_CUES):
        return 4
    inside = {words.low(word) for word in range(at, last + 1)}
    zero = bool(({words.low(last + 2), words.low(last + 3)} | inside) & _ZEROES)
    return 7 if zero or words.near(at, 5, _PHONE_CUES | BSN_CUES) else 8


def find_spoken_number(words: Words, at: int) -> Span | None:
    """A number with its marks in words: *SHV 2011 streepje 473*, *12 slash 34567*."""
    after = at + 2 if words.low(at) == "schuine" else at + 1
    around = (words.low(at - 1), words.low(after))
    if not all(word and word[-1:].isdecimal() for word in around):
        return None
    digits = sum(map(str.isdecimal, "".join(around)))
    upper = at > 1 and words.texts[at - 2].isupper() and words.joined(at - 1)
    return words.span(at - 2 if upper else at - 1, after) if digits >= 5 else None


def find_spelled_postcode(words: Words, at: int) -> Span | None:
    """A postcode with its digits in words: *negenduizend honderdtwee, AB*."""
    last, digits = at, digits_in(words.low(at))
    while last - at < 4 and _same_run(words, last + 1) and digits_in(words.low(last + 1)):
        last += 1
        digits += digits_in(words.low(last))
    letters = words.texts[last + 1] if last + 1 < len(words) else ""
    end = last + 1
    if len(letters) == 1 and last + 2 < len(words) and len(words.texts[last + 2]) == 1:
        letters, end = letters + words.texts[last + 2], last + 2
    near = words.gap(last + 1) in {" ", ", ", "-", " - "}
    plain = letters.lower() in cues("addresses-two-letters") or digits != 4
    shown = letters.isupper() or (letters.islower() and not plain)
    said = near and len(letters) == 2 and shown and letters.isalpha()
    spelled = words.low(at)[0].isalpha() and digits >= 4
    return words.span(at, end) if said and spelled else None


def find_spelled_date(words: Words, at: int) -> Span | None:
    """*Op een twaalf negentien*: a day, a month and a year by their numbers."""
    if words.low(at).count("-") == 2:  # *acht-elf-negenennegentig*
        first, second, third = words.low(at).split("-")
        numbered = digits_in(first) in {1, 2} and second in cues("dates-counted")
        return words.span(at, at) if numbered and third.endswith("tig") else None
    announced = (
        words.low(at - 1) in {"op", "sinds", "datum", "van", "geboren", "geb", "dag"}
        or words.gap(at)[-1:] in "‘“'\"«"
        or words.gap(at) in {", ", ": "}
    )
    if words.low(at + 1) == "en" and words.low(at + 2) in {"twintig", "dertig"}:
        at += 2  # *een en dertig twaalf zesennegentig*
    told = [words.low(at + ahead) for ahead in (0, 1, 2)]
    joined = words.joined(at + 1) and words.joined(at + 2) and words.ends(at + 2)
    if not (announced and words.gap(at) and at + 2 < len(words)) or not (
        joined or words.low(at + 3) not in NUMBER_WORDS
    ):
        return None
    dated = told[1] in cues("dates-counted") and digits_in(told[0]) in {1, 2}
    year = digits_in(told[2]) in {2, 6} and told[2] not in {"tien", "elf"}
    return words.span(at, at + 2) if dated and year and _same_run(words, at + 1) else None


def _same_run(words: Words, at: int) -> bool:
    return words.gap(at) in {" ", ", ", "-", " - ", "‐", "\n", "/", ". "}
