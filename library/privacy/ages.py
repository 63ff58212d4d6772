"""Ages from ninety: so few people are as old as that that an age says who it is."""

import re

from library.privacy.flag import Span
from library.privacy.lexicon import is_verb
from library.privacy.lists import cues
from library.privacy.spelled_numbers import NUMBER_WORDS, digits_in
from library.privacy.words import Start, Words

_AGE = re.compile(
    r"(9[0-9]|1[01][0-9])(?:\s?-?\s?(?:jaar|jarige|jarig|plusser|plus|jr)"
    r"|(?:e|ste)\s(?:verjaardag|levensjaar))(?! geleden)"
)
_AGE_AFTER = re.compile(
    r"[ -]{0,2}(?:jaar oud|jaar(?! geleden)|jaren(?! geleden)|jarige|jarig|plusser|lentes)"
)
_HIGH_NUMBER = re.compile("9[0-9]|1[01][0-9]")
_NTH = re.compile("(?:9[0-9]|1[01][0-9])(?:e|ste)")
_OWNERS = frozenset({"zijn", "haar", "z'n", "m'n", "mijn", "je", "z’n", "m’n", "jouw", "hun"})
_LESS = frozenset({"min", "minus", "zonder", "op"})
_REACHED = frozenset(
    {
        "haal",
        "haalt",
        "haalde",
        "haalden",
        "gehaald",
        "nadert",
        "naderde",
        "af",
        "net",
        "tikt",
        "tikte",
    }
)
_AGE_REST = re.compile(
    r"(?: en | plus )(?:[1-9]|een half|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)(?!\w)"
)
_BEFORE_AGE = cues("dates-before-age")
_AFTER_AGE = cues("dates-after-age") | cues("verbs") | cues("human-verbs")
_AGE_ENDINGS = ("jarige", "jarig", "plusser", "ste", "tiger", "tigers", "eeuweling")
_HIGH = re.compile(
    r"(?:[a-zé]{2,5}-?[eë]n-?)?negentig|(?:[1-9]-en-)90"
    r"|honderd(?:-?[eë]n-?)?(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)?"
)


def is_high_age(low: str) -> bool:
    """*Negentig*, *tweeënnegentigjarige*, *honderdste*, *3-en-90*."""
    if low in {"negentiger", "negentigers", "eeuweling", "eeuw"}:
        return True
    if "negentig" not in low and "honderd" not in low and not low.endswith("-90"):
        return False
    ending = next((end for end in _AGE_ENDINGS if low.endswith(end)), "")
    return _HIGH.fullmatch(low.removesuffix(ending).removesuffix("-")) is not None


def find_high_age(words: Words, at: int) -> Span | None:
    """Ninety and over: there are few of them. *Ze is 94*, *mijn tweeënnegentigjarige buurvrouw*."""
    start, low = words.spans[at][0], words.low(at)
    if found := _AGE.match(words.text, start, start + 30):
        return found.span(1)
    if low in {"eeuw", "honderd", "100"} and (near := _near_hundred(words, at)):
        return near
    if words.low(at - 1) == "de" and words.low(at + 1) in {"aan", "voorbij", "gepasseerd"}:
        return words.span(at, at)
    if low != "eeuw" and is_high_age(low):
        return _spelled_age(words, at)
    if _NTH.fullmatch(low):
        return words.span(at, at) if _is_reached(words, at) else None
    return _bare_age(words, at) if _HIGH_NUMBER.fullmatch(low) else None


def _is_reached(words: Words, at: int) -> bool:
    """*Op haar 92e*."""
    return words.low(at - 1) in _OWNERS and words.low(at - 2) == "op"


def _century(words: Words, at: int) -> Span | None:
    """*Ze werd een eeuw oud*, *vier jaar voor zijn eeuw*, *hij is bijna een eeuw*."""
    before = (words.low(at - 2), words.low(at - 1))
    owned = before[1] in _OWNERS and before[0] in {"voor", "op", "tot", "aan", "bijna"}
    almost = before in {("bijna", "een"), ("ruim", "een"), ("dan", "een")} and words.ends(at)
    if words.low(at + 1) in _LESS and words.near(at, 6, _PEOPLE):
        return words.span(at, min(at + 2, len(words) - 1))
    if owned or (almost and words.near(at, 6, _PEOPLE)):
        return words.span(at - 2, at)
    about = words.low(at + 1) == "oud" and words.near(at, 6, _PEOPLE)
    return words.span(at, at + 1) if about else None


def _near_hundred(words: Words, at: int) -> Span | None:
    """*Honderd min drie*, *twee kaarsjes van de honderd af*, *hij haalde de honderd*."""
    if words.low(at) == "eeuw":
        return _century(words, at)
    after, less = words.low(at + 1), words.low(at + 2)
    counted = (less in NUMBER_WORDS or less.isdecimal()) and not _is_counted(words, at + 2)
    if after in _LESS and counted and words.near(at, 6, _PEOPLE):
        return words.span(at, at + 2)
    towards = words.low(at - 1) == "de" and words.low(at - 2) in {"voor", "tot"}
    if towards and words.low(at - 3) == "jaar":
        return words.span(at - 3, at)
    if _is_just_below(words, at):
        return words.span(at - 1, at)
    if words.low(at - 1) in {"vanwege", "wegens"} and words.ends(at):
        return words.span(at, at)
    reached = words.low(at - 1) == "de" and (after in _REACHED or words.near(at, 3, _REACHED))
    return words.span(at - 1, at) if reached and words.near(at, 14, _PEOPLE) else None


def _is_just_below(words: Words, at: int) -> bool:
    """*Ze is op een haar na honderd*, *hij was net geen honderd*."""
    before = words.low(at - 1)
    below = before == "na" and words.near(at, 5, frozenset({"op"}))
    below = below or (before, words.low(at - 2)) in {("geen", "net"), ("als", "goed")}
    below = below or (before in {"bijna", "haast"} and words.low(at - 2) in _IS | _TURNS)
    return below and not _is_counted(words, at) and words.near(at, 8, _PRONOUNS | _PEOPLE)


TALLY = ("tachtig", "zeventig", "dozijn")
_PAST = frozenset({"voorbij", "gepasseerd", "ouder"})


def find_sum_of_years(words: Words, at: int) -> Span | None:
    """*Eenentachtig en toen nog een keer tien*, *drie dozijn plus vijftig*: an age as a sum."""
    after = [words.low(ahead) for ahead in range(at + 1, min(at + 7, len(words)))]
    if "jaar" in after and _PAST & set(after) and words.near(at, 10, _PEOPLE):
        return words.span(at, at + 1 + after.index("jaar"))
    added = False
    for ahead in range(at + 1, min(at + 8, len(words))):
        low = words.low(ahead)
        if words.starts(ahead) is Start.YES:
            return None
        if added and low != "een" and digits_in(low) in {1, 2}:
            said = words.near(at, 10, _PEOPLE) and not _is_counted(words, ahead)
            return words.span(at, ahead) if said else None
        if not added and low not in _ADDED and low not in {"en", "toen", "dan", "half", "een"}:
            return None
        added = added or low in _ADDED
    return None


_ADDED = frozenset({"plus", "nog", "eens"})


def _spelled_age(words: Words, at: int) -> Span | None:
    if words.low(at).endswith(_AGE_ENDINGS):
        return _with_birthday(words, at)
    if words.low(at - 1) == "de" and words.low(at - 2) == "in" and not _is_counted(words, at):
        return words.span(at - 2, at)
    if words.low(at - 1) in {"jaren", "de"}:  # *de jaren negentig*
        return words.span(at - 1, at) if _is_past_it(words, at) else None
    return _bare_age(words, at)


def _bare_age(words: Words, at: int) -> Span | None:
    """A number, with *en drie* or *plus drie* behind it, that is said of somebody."""
    start, end = words.spans[at]
    if _AGE_AFTER.match(words.text, end, end + 14):
        return start, end
    rest = _AGE_REST.match(words.text, end, end + 15)
    said = _is_said_of_somebody(words, at, at + len(rest[0].split()) if rest else at)
    return (start, rest.end() if rest else end) if said else None


_FAR = frozenset(
    {"achter", "diep", "dik", "ver", "hoog", "midden", "eind", "begin", "voor", "ergens"}
)


def _is_past_it(words: Words, at: int) -> bool:
    """*De negentig voorbij*, *ze liep tegen de honderd*."""
    after = {words.low(at + 1), words.low(at + 2)}
    towards = words.low(at - 2) in {"in", "tegen", "boven", "over", "richting"}
    towards = towards and not _is_counted(words, at)
    return bool(after & {"voorbij", "gepasseerd"}) or (towards and words.near(at, 8, _PEOPLE))


def _with_birthday(words: Words, at: int) -> Span | None:
    """*Tweeënnegentigjarige*; *honderdste verjaardag*, but not *de honderdste keer*."""
    if not words.low(at).endswith("ste"):
        return words.span(at, at)
    if _is_reached(words, at) or words.low(at - 1) in _OWNERS:
        return words.span(at, at)
    birthday = words.low(at + 1) in {"verjaardag", "levensjaar"}
    return words.span(at, at) if birthday else None


def _is_said_of_somebody(words: Words, first: int, last: int) -> bool:
    """*Ze werd 94*, *mijn moeder van 94 zat*, *94 is ze*: a person near it, and nothing counted."""
    before, after = words.low(first - 1), words.low(last + 1)
    turns = words.near(first, 5, _TURNS) and words.ends(last)
    if _was_then(words, first, last) or _is_a_hundred(words, first):
        return True
    if words.low(first) == "honderd" and first == last and not (turns or after in _TURNS):
        return False
    if _is_aside(words, first, last) or (before == "van" and is_somebody(words.low(first - 2))):
        return True
    if after in _TURNS | _IS:
        return is_somebody(before) or words.low(last + 2) in _PRONOUNS or _has_told(words, first)
    if before == "met" and _PRONOUNS & {words.low(last + ahead) for ahead in (1, 2, 3)}:
        return is_high_age(words.low(first)) and not _is_counted(words, last)
    known = before in _BEFORE_AGE or turns or is_high_age(words.low(first))
    return known and not _is_counted(words, last) and _has_told(words, first)


def _has_told(words: Words, first: int) -> bool:
    """Whether somebody is spoken of just before, in the same sentence."""
    return any(
        is_somebody(words.low(back))
        for back in range(max(0, first - 7), first)
        if back + 1 == first or words.starts(back + 1) is not Start.YES
    )


_IS = frozenset({"is", "was"})


def _is_a_hundred(words: Words, at: int) -> bool:
    """*Over zes jaar is ze honderd.*"""
    said = words.low(at) == "honderd" and words.low(at - 1) in _PRONOUNS
    return said and words.low(at - 2) in _IS and words.ends(at)


def _was_then(words: Words, first: int, last: int) -> bool:
    """*Zuster Amabilis was toen eenennegentig en …*: said in words, of anybody."""
    said = words.low(first - 1) in _IS or (
        words.low(first - 1) in _ASIDE and words.low(first - 2) in _IS
    )
    spelled = words.low(first).isalpha() and words.low(first) != "honderd"
    return said and spelled and (words.ends(last) or words.low(last + 1) == "en")


def _is_counted(words: Words, last: int) -> bool:
    """Whether what follows a number is what it counts: *95 euro*; candles count years."""
    after = words.low(last + 1)
    if after in {"kaarsjes", "kaarsen", "lentes"}:
        return False
    return not words.ends(last) and after not in _AFTER_AGE and not is_verb(after)


def _is_aside(words: Words, first: int, last: int) -> bool:
    """*Mijn opa, 95 inmiddels*; *mijn oma (97)*."""
    after = words.gap(last + 1)[:1] in {",", ")"} or words.low(last + 1) in _ASIDE
    return words.gap(first) in {", ", " ("} and after and is_somebody(words.low(first - 1))


_ASIDE = frozenset({"inmiddels", "al", "alweer", "toen", "nu", "intussen", "net", "pas", "bijna"})
_TURNS = frozenset({"wordt", "werd", "geworden", "worden", "word"})


def is_somebody(low: str) -> bool:
    """Whether a word stands for a person: *ze*, *moeder*, *onderbuurvrouw*."""
    return low in _PEOPLE or low.endswith(_KIN)


_PEOPLE = cues("dates-people") | cues("people")
_PRONOUNS = frozenset({"ze", "zij", "hij", "ie", "ik"})
_KIN = (
    "moeder",
    "vader",
    "vrouw",
    "man",
    "tante",
    "oom",
    "oma",
    "opa",
    "zus",
    "broer",
    "buur",
    "dame",
    "heer",
)
