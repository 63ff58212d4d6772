"""Numbers that belong to one person: telephone, citizen number, account, plate, case."""

import re

from library.privacy.flag import Span
from library.privacy.lists import cues
from library.privacy.words import Words

# A gap inside a number: one or two marks, so that a list of amounts is not one number.
_SEP = r"[ ./()\-–‐—_*|]{0,3}"
_PHONE = re.compile(
    rf"\(?(?:(?:\+|00{_SEP})(?:31|32|49|44|33|90|212|48)|[0oO])(?:{_SEP}[0-9oO]){{8,11}}(?![0-9])"
)
_DIGITS = re.compile(r"[0-9](?:[ .\-]{0,2}[0-9]){7,17}(?![0-9])")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:[. ][0-9]{3})+(?![0-9])")
_IBAN = re.compile(r"[A-Za-z]{2}[0-9]{2}(?:[ .\-]?[A-Za-z0-9]){11,30}")
_DUTCH_IBAN = re.compile(
    r"[A-Za-z]{2}[ .\-]?[0-9]{2}[ .\-]?[A-Za-z]{4}(?:[ .\-]?[0-9]){10}(?![0-9])"
)
_PLATE_GROUP = r"(?:[A-Za-z]{1,3}|[0-9]{1,3})"
_PLATE = re.compile(
    rf"({_PLATE_GROUP})([ \-‐–.]?)({_PLATE_GROUP})([ \-‐–.]?)({_PLATE_GROUP})(?![A-Za-z0-9])"
)
_CASE = re.compile(
    r"(?:[A-Za-z]{1,6}[ .\-/:]{0,2})?[0-9]{1,6}(?:[.\-/:][A-Za-z0-9]{1,10}){1,4}(?![A-Za-z0-9])"
)
_GROUPED = re.compile(r"[0-9]{1,4}(?:[ .\-][0-9]{1,4}){1,4}(?![0-9])")
_DIGIT_BEFORE = re.compile(r"[0-9][ .\-]$|[0-9]$")
# Help lines and other numbers that belong to nobody.
_PUBLIC = ("0800", "0900", "0906", "0909")
_LOOSE_IBAN = re.compile(
    r"[A-Za-z]{2}[ .\-]?[0-9oO]{2}[ .\-]?(?:[A-Za-z] ?){4}(?:[ .\-]?[0-9oO]){6,12}(?![0-9])"
)
_SPACED_CASE = re.compile(
    r"[A-Z]{1,4}[ .]{1,2}[0-9]{1,6}(?:[ ]?[/\-][ ]?[0-9]{1,6}|(?: [0-9]{1,6}){2,4})(?![A-Za-z0-9])"
)
_UNIT = re.compile(
    r"\s?(?:euro|eu\b|€|gulden|frank|procent|%|,-|,[0-9]|kilo|kg|km|meter|m2|stuks|mensen|inwoners|uur"
    r"|dollar|pond|mg|ml|gram|duizend|miljoen|keer|jaar|dagen|weken|maanden|stappen|woorden)"
)
CASE_CUES = cues("personal-numbers-case-cues")
BSN_CUES = frozenset(
    {"bsn", "sofi", "sofinummer", "sofi-nummer", "burgerservicenummer", "bsn-nummer"}
)


def find_phone(words: Words, at: int) -> Span | None:
    """A Dutch or Belgian telephone number, in any spacing; help lines are shorter."""
    start = _reach_back(words, words.spans[at][0], "+(")
    found = _PHONE.match(words.text, start, start + 40)
    if found is None or found.end() <= words.spans[at][0]:
        return None
    return found.span() if sum(map(str.isdecimal, found[0])) >= 9 else None


def _reach_back(words: Words, start: int, marks: str) -> int:
    while start > 0 and words.text[start - 1] in marks:
        start -= 1
    return start


def find_bsn(words: Words, at: int) -> Span | None:
    """Nine digits, or eight after a cue. Failing the 11-proof is no excuse."""
    found = _whole_number(words, at)
    if found is None:
        return None
    digits = sum(map(str.isdecimal, found[0]))
    cued = words.near(at, 5, BSN_CUES)
    if digits == 9 and (cued or not _is_amount(words, found) or passes_eleven(found[0])):
        return found.span()
    return found.span() if digits == 8 and cued else None


def find_proved_bsn(words: Words, at: int) -> Span | None:
    """A number of nine digits that passes the proof of a citizen number. One in eleven does so by
    chance.
    """
    span = find_bsn(words, at)
    return span if span and passes_eleven(words.text[slice(*span)]) else None


def passes_eleven(number: str) -> bool:
    """The proof of a citizen number: weighed 9 to 2 and -1 they make a multiple of 11."""
    digits = [int(digit) for digit in number if digit.isdecimal()]
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return len(digits) == 9 and sum(map(int.__mul__, digits, weights)) % 11 == 0


def _whole_number(words: Words, at: int) -> re.Match[str] | None:
    """A run of digits that begins with this word and not before it."""
    start = words.spans[at][0]
    before = words.text[max(0, start - 2) : start]
    if _DIGIT_BEFORE.search(before):
        return None
    return _DIGITS.match(words.text, start, start + 60)


def _is_amount(words: Words, found: re.Match[str]) -> bool:
    money = words.text[max(0, found.start() - 2) : found.start()].strip() == "€"
    grouped = _THOUSANDS.fullmatch(found[0]) is not None
    return money or grouped or _UNIT.match(words.text, found.end()) is not None


def find_long_number(words: Words, at: int) -> Span | None:
    """Any long number: what else would have eight digits or more, or six in one piece?"""
    found = _whole_number(words, at)
    if found and not _is_amount(words, found) and not found[0].startswith(_PUBLIC):
        return found.span()
    text = words.texts[at]
    digits = sum(map(str.isdecimal, text))
    if text.startswith(_PUBLIC):
        return None
    money = words.text[words.spans[at][0] - 1 : words.spans[at][0]] == "€"
    alone = text.isdecimal() and not money and not _UNIT.match(words.text, words.spans[at][1])
    after = words.text[words.spans[at][1] : words.spans[at][1] + 1]
    mixed = digits >= 3 and len(text) >= 6 and any(map(str.isalpha, text)) and "-" not in text
    if mixed or (alone and digits >= 6 and after != "."):
        return words.span(at, at)
    return None


def find_iban(words: Words, at: int) -> Span | None:
    """A bank account: the Dutch form whatever its proof says, any other only when mod 97 agrees."""
    dutch = words.match(_DUTCH_IBAN, at, before=1) or words.match(_LOOSE_IBAN, at, before=1)
    if dutch:
        return dutch.span()
    found = words.match(_IBAN, at)
    if found is None:
        return None
    for end in range(found.end(), found.start() + 14, -1):
        if passes_97(words.text[found.start() : end]):
            return found.start(), end
    return None


def passes_97(account: str) -> bool:
    """ISO 13616: the first four signs at the end, letters as 10 to 35, the rest by 97 is 1."""
    signs = "".join(sign for sign in account if sign.isalnum())
    if not 15 <= len(signs) <= 34 or not account[-1].isalnum() or not signs.isascii():
        return False
    return int("".join(str(int(sign, 36)) for sign in signs[4:] + signs[:4])) % 97 == 1


def find_plate(words: Words, at: int) -> Span | None:
    """A licence plate: three groups of letters or digits, six signs (seven in Belgium)."""
    cued = words.near(at, 5, cues("personal-numbers-plate-cues"))
    for back in (0, 1, 2):
        if at - back < 0:
            break
        found = _PLATE.match(words.text, words.spans[at - back][0])
        if found and found.end() > words.spans[at][0] and _is_plate(found, cued):
            return found.span()
    return None


def _is_plate(found: re.Match[str], cued: bool) -> bool:
    groups, gaps = (found[1], found[3], found[5]), {found[2], found[4]}
    letters = [group for group in groups if group.isalpha()]
    if not 0 < len(letters) < 3 or len("".join(groups)) not in {6, 7} or len(gaps) != 1:
        return False
    hyphens = gaps <= {"-", "‐", "–"}
    return hyphens or cued or (gaps == {" "} and all(map(str.isupper, letters)))


def find_case_number(words: Words, at: int) -> Span | None:
    """A number that a file or a client has: after a cue, or one too mixed for anything else."""
    cued = words.near(at, 6, CASE_CUES)
    lettered = at > 0 and words.texts[at - 1].isupper()
    if lettered and (spaced := words.match(_SPACED_CASE, at, before=1)):
        digits = sum(map(str.isdecimal, spaced[0]))
        return spaced.span() if digits >= 5 else None
    found = words.match(_CASE, at, before=1 if cued or lettered else 0)
    if found and (cued or _is_reference(found[0])):
        return found.span()
    grouped = words.match(_GROUPED, at) if cued else None
    if grouped and sum(map(str.isdecimal, grouped[0])) >= 5 and not _is_amount(words, grouped):
        return grouped.span()
    digits = sum(map(str.isdecimal, words.texts[at]))
    cued = words.near(at, 4, CASE_CUES)
    return words.span(at, at) if cued and digits >= 4 and not _is_money(words, at) else None


def _is_money(words: Words, at: int) -> bool:
    start, end = words.spans[at]
    return words.text[max(0, start - 2) : start].strip() == "€" or bool(
        _UNIT.match(words.text, end)
    )


def _is_reference(text: str) -> bool:
    digits = sum(map(str.isdecimal, text))
    if digits >= 5 and any(map(str.isalpha, text)):
        return any(mark in text for mark in "/:-")
    return digits >= 9 and "/" in text
