"""Days that can be looked up, in every Dutch notation; feast days with a year; ages from ninety."""

import re

from library.privacy.flag import Span
from library.privacy.lists import cues
from library.privacy.words import Words

MONTHS = cues("dates-months")
_SHORT_MONTHS = cues("dates-short-months")
_YEAR = r"(?:(?:19|20)[0-9]{2}|['’‘´`]\s?[0-9]{2})(?![0-9])"
_DAY_IN_DIGITS = re.compile(r"(?:3[01]|[12][0-9]|0?[1-9])(?:e|ste|de)?")
_NUMERIC = re.compile(
    r"(?:[0-3]?[0-9]\s?([-/.‐–])\s?[01]?[0-9]\s?\1\s?(?:(?:19|20)[0-9]{2}|['’]?[0-9]{2})"
    r"|(?:1[0-2]|0?[1-9])[-/](?:19|20)[0-9]{2}"
    r"|(?:19|20)[0-9]{2}\s?([-/.‐–])\s?[01]?[0-9]\s?\2\s?[0-3]?[0-9])(?![0-9])"
)
_TWO_PARTS = re.compile(
    r"(?:3[01]|[12][0-9]|0?[1-9])[-/.](?:1[0-2]|0?[1-9])(?![0-9])(?![-/.,]?[0-9])"
)
_AFTER_MONTH = re.compile(rf"[ ,.]{{1,3}}(?:van\s)?(?:het jaar\s)?({_YEAR})")
_YEAR_AFTER = re.compile(rf"(?:[ ,]{{1,2}}(?:van|in|het jaar|anno)){{0,2}}[ ,]{{1,2}}({_YEAR})")
_YEAR_BEFORE = re.compile(
    rf"({_YEAR})[ ,]{{1,2}}(?:(?:met|op|rond|voor|na|tijdens|de|het|was|dag)\s){{0,3}}$"
)
_SPELLED_YEAR = re.compile(
    r"(?:[ ,]{1,2}(?:van|in|het jaar))?[ ,]{1,2}"
    r"((?:negentien|achttien)\s?honderd\s?[a-zë]{0,20}|negentien[a-zë]{4,20}|twee\s?duizend\s?[a-zë]{0,20})"
)
ORDINALS = cues("dates-ordinals")
_COUNTED = cues("dates-counted")
_UNITS = cues("dates-units")
DAY_WORDS = (
    ORDINALS
    | _COUNTED
    | {
        f"{unit}{link}{ten}{ending}"
        for unit in _UNITS
        for link in ("en", "ën")
        for ten, ending in (("twintig", ""), ("twintig", "ste"), ("dertig", ""), ("dertig", "ste"))
    }
)


def find_numeric_date(words: Words, at: int) -> Span | None:
    """A date in digits: *12-03-1998*, *3/4/’99*; without a year after a cue: *op 12-3*."""
    found = _NUMERIC.match(words.text, words.spans[at][0], words.spans[at][0] + 24)
    if found:
        return found.span()
    short = _TWO_PARTS.match(words.text, words.spans[at][0], words.spans[at][0] + 6)
    cued = words.low(at - 1) in {
        "op",
        "geboren",
        "datum",
        "geboortedatum",
        "d.d",
        "dd",
        "vanaf",
        "per",
        "sinds",
    }
    return short.span() if short and cued and short[0] != "24/7" else None


def find_written_date(words: Words, at: int) -> Span | None:
    """A month with its day or its year: *12 maart*, *de twaalfde van maart*, *maart 1998*."""
    first = _day_before(words, at)
    end = words.spans[at][1]
    if year := _year_at(words, end):
        end = year
    elif first is None and (day := _day_after(words, at)):
        end = day
    if first is None:
        short = words.low(at) in _SHORT_MONTHS
        return (words.spans[at][0], end) if end > words.spans[at][1] and not short else None
    return words.spans[first][0], end


def _day_before(words: Words, at: int) -> int | None:
    """The word with the day of the month, a *de*, *van* or *of* between them left out."""
    for back in (1, 2, 3):
        if at - back < 0 or words.gap(at - back + 1) not in {" ", ". ", "-", "/"}:
            return None
        text, low = words.texts[at - back], words.low(at - back)
        if _DAY_IN_DIGITS.fullmatch(low) or (
            low in DAY_WORDS and low not in {"een", "tweede", "derde"}
        ):
            return at - back
        if low in {"tweede", "derde", "één", "een"} and (
            back > 1 or words.low(at) != "mei" or text == "één"
        ):
            return at - back
        if low not in {"van", "de", "dag"}:
            return None
    return None


def _day_after(words: Words, at: int) -> int | None:
    """*maart de twaalfde*, *maart 12*; but *maart 12 keer* is no date."""
    next_ = at + 2 if words.low(at + 1) == "de" else at + 1
    if next_ >= len(words) or not words.joined(next_):
        return None
    low = words.low(next_)
    day = low in ORDINALS or (_DAY_IN_DIGITS.fullmatch(low) and words.ends(next_))
    return words.spans[next_][1] if day and (next_ > at + 1 or words.ends(next_)) else None


def _year_at(words: Words, end: int) -> int | None:
    for pattern in (_AFTER_MONTH, _SPELLED_YEAR):
        if found := pattern.match(words.text, end, end + 50):
            return found.end(1)
    return None


def find_ordinal_month(words: Words, at: int) -> Span | None:
    """*De elfde van de elfde*: a day and a month by their numbers."""
    follows = [words.low(at + ahead) for ahead in (1, 2, 3)]
    day = follows[:2] == ["van", "de"] and is_ordinal(follows[2])
    return words.span(at, at + 3) if day else None


def is_ordinal(low: str) -> bool:
    """*Elfde*, *11e*."""
    return low in ORDINALS or re.fullmatch(r"[0-9]{1,2}(?:e|ste|de)", low) is not None


FEASTS = cues("dates-feasts")
_NO_FEAST_ALONE = {"nieuw": "en", "dag": ""}


def find_feast(words: Words, at: int) -> Span | None:
    """A feast day with its year: *kerst 2015*, *oud en nieuw van 2019*, *in 2014 op koningsdag*."""
    low = words.low(at)
    if low in _NO_FEAST_ALONE and words.low(at - 1) != _NO_FEAST_ALONE[low]:
        return None
    first = at - 2 if low == "nieuw" else at
    first -= words.low(first - 1) in {"eerste", "tweede", "derde"}
    start, end = words.spans[max(first, 0)][0], words.spans[at][1]
    for pattern in (_YEAR_AFTER, _SPELLED_YEAR):
        if found := pattern.match(words.text, end, end + 50):
            return start, found.end(1)
    before = _YEAR_BEFORE.search(words.text[max(0, start - 30) : start])
    return (max(0, start - 30) + before.start(1), end) if before else None


BIRTH = frozenset({"geboren", "bouwjaar", "geboortejaar", "ben", "jaargang"})


def find_birth_year(words: Words, at: int) -> Span | None:
    """*Geboren in 1967*, *bouwjaar ’58*, *ik ben van 1971*."""
    found = _YEAR_AFTER.match(words.text, words.spans[at][1], words.spans[at][1] + 24)
    if found is None or (words.low(at) == "ben" and "van" not in found[0]):
        return None
    return words.spans[at][0], found.end(1)


_HUNDREDS = cues("dates-hundreds")
AGE_WORDS = _HUNDREDS | {f"{unit}{link}negentig" for unit in _UNITS for link in ("en", "ën")}
_AGE = re.compile(
    r"(?:9[0-9]|1[01][0-9])(?:\s?-?\s?(?:jaar|jarige|jarig|plusser|plus|jr)"
    r"|(?:e|ste)\s(?:verjaardag|levensjaar))(?! geleden)"
)
_AGE_AFTER = re.compile(r"[ -]{0,2}(?:jaar oud|jaar(?! geleden)|jarige|jarig|plusser|lentes)")
_BEFORE_AGE = cues("dates-before-age")
_NOT_AN_AGE = re.compile(
    r"\s?(?:[€%]|procent|euro|graden|kilo|kg|km|meter|minuten|uur|dagen|keer|man|mensen|cent|cm|stuks|plus"
    r"|punten|gram|bladzijden|stappen|seconden|weken|duizend|miljoen|,[0-9]|\.[0-9]|:[0-9]|[a-z])"
)


_AGE_ENDINGS = ("jarige", "plusser", "ste")


def is_high_age(low: str) -> bool:
    """*Negentig*, *tweeënnegentigjarige*, *honderdste*."""
    high = "negentig" in low or "honderd" in low
    return high and (low in AGE_WORDS or low.endswith(_AGE_ENDINGS))


def find_high_age(words: Words, at: int) -> Span | None:
    """Ninety and over: there are few of them. *Ze is 94*, *mijn tweeënnegentigjarige buurvrouw*."""
    start, end = words.spans[at]
    if found := _AGE.match(words.text, start, start + 30):
        return found.span()
    low = words.low(at)
    spelled = is_high_age(low)
    if not spelled and not re.fullmatch(r"9[0-9]|10[0-9]|11[0-9]", low):
        return None
    if low.endswith(_AGE_ENDINGS):
        return _with_birthday(words, at)
    decade = spelled and words.low(at - 1) in {"jaren", "de"}
    if not decade and (found := _AGE_AFTER.match(words.text, end, end + 14)):
        return start, found.end()
    return (start, end) if not decade and _is_said_of_somebody(words, at) else None


def _with_birthday(words: Words, at: int) -> Span | None:
    """*Tweeënnegentigjarige*; *honderdste verjaardag*, but not *de honderdste keer*."""
    if not words.low(at).endswith("ste"):
        return words.span(at, at)
    birthday = words.low(at + 1) in {"verjaardag", "levensjaar"}
    return words.span(at, at + 1) if birthday else None


def _is_said_of_somebody(words: Words, at: int) -> bool:
    """*Ze werd 94*: a person before it, and no unit after it."""
    end = words.spans[at][1]
    about = words.low(at - 1) in _BEFORE_AGE or words.low(at - 1) == "van"
    alone = words.joined(at) and not _NOT_AN_AGE.match(words.text, end, end + 14)
    return about and alone and words.near(at, 4, _PEOPLE) and words.low(at) != "honderd"


_PEOPLE = cues("dates-people")
