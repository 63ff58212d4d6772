"""Days that can be looked up, in every Dutch notation; feast days with a year."""

import re

from library.privacy.ages import is_somebody
from library.privacy.flag import Span
from library.privacy.lists import cues
from library.privacy.spelled_numbers import digits_in
from library.privacy.words import Start, Words

MONTHS = cues("dates-months")
_SHORT_MONTHS = cues("dates-short-months")
_YEAR = r"(?:(?:19|20)[0-9]{2}|['’‘´`]\s?[0-9]{2})(?![0-9])"
_DAY_IN_DIGITS = re.compile(r"(?:3[01]|[12][0-9]|0?[1-9])(?:e|ste|de)?")
_NUMERIC = re.compile(
    r"(?:[0-3oO]?[0-9oO]\s?([-/.‐–])\s?[01]?[0-9]\s?\1\s?(?:(?:19|20)[0-9]{2}|['’]?[0-9]{2})"
    r"|(?:1[0-2]|0?[1-9])[-/](?:19|20)[0-9]{2}"
    r"|(?:19|20)[0-9]{2}\s?([-/.‐–])\s?[01]?[0-9]\s?\2\s?[0-3]?[0-9])(?![0-9])"
)
_ROMAN = re.compile(
    r"(?:3[01]|[12][0-9]|0?[1-9])[ ./-]{1,2}(?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})[ ./-]{1,2}"
    r"(?:['’]?[0-9]{2}|(?:19|20)[0-9]{2})(?![0-9])",
    re.IGNORECASE,
)
_SOLID = re.compile(
    r"(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])(?:19[2-9][0-9]|20[0-3][0-9])(?![0-9])"
)
_SPACED = re.compile(
    r"(?:3[01]|[12][0-9]|0[1-9]) (?:1[0-2]|0[1-9]) (?:(?:19|20)[0-9]{2}|[0-9]{2})(?! ?[0-9])"
    r"|(?:3[01]|[12][0-9]|[1-9]) (?:1[0-2]|[1-9]) (?:19|20)[0-9]{2}(?! ?[0-9])"
)
_TWO_PARTS = re.compile(
    r"(?:3[01]|[12][0-9]|[0oO]?[1-9])[-/.](?:1[0-2]|[0oO]?[1-9])(?![0-9])(?![-/.,]?[0-9])"
)
_AFTER_MONTH = re.compile(rf"[ ,.]{{1,3}}(?:van\s)?(?:het jaar\s)?({_YEAR})")
_YEAR_AFTER = re.compile(rf"(?:[ ,]{{1,2}}(?:van|in|het jaar|anno)){{0,2}}[ ,]{{1,2}}({_YEAR})")
_YEAR_BEFORE = re.compile(
    rf"({_YEAR})[ ,]{{1,2}}(?:(?:met|op|rond|voor|na|tijdens|de|het|was|dag)\s){{0,3}}$"
)
_SPELLED_YEAR = re.compile(
    r"(?:[ ,]{1,2}(?:van|in|het jaar))?[ ,]{1,2}"
    r"((?:negentien|achttien)[ -]?honderd[ -]?[a-zë]{0,20}|negentien[a-zë-]{4,20}"
    r"|twee[ -]?duizend[ -]?[a-zë]{0,20})"
)
_ORDINAL = re.compile(r"[0-9]{1,2}(?:e|ste|de)")
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
    """A date in digits: *12-03-1998*, *5/xi/19*; without a year after a cue: *op 12-3*."""
    start = words.spans[at][0]
    for pattern in (_NUMERIC, _ROMAN, _SOLID):
        if found := pattern.match(words.text, start, start + 24):
            return found.span()
    alone = not words.form(at - 1).has_digit if at else True
    if alone and (found := _SPACED.match(words.text, start, start + 12)):
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
        text, low = words.texts[at - back], words.low(at - back).replace("-", "")
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
    said = words.low(at - 1) == "de" and words.low(at - 2) in {"op", "tot", "vanaf", "sinds"}
    alone = words.ends(at) or follows[0] in {"was", "kwam", "moest", "is", "werd", "begon", "ging"}
    if said and alone and _is_past_ten(words.low(at)):
        return words.span(at - 1, at)
    day = follows[:2] == ["van", "de"] and is_ordinal(follows[2])
    return words.span(at, at + 3) if day else None


def _is_past_ten(low: str) -> bool:
    """Above ten it is hardly a floor or a place in a row: *op de negentiende*."""
    number = "".join(filter(str.isdecimal, low))
    spelled = low.endswith(("tiende", "tigste", "elfde", "twaalfde")) and low != "tiende"
    return spelled or (number != "" and 10 < int(number[:3]) < 32)


def is_ordinal(low: str) -> bool:
    """*Elfde*, *11e*."""
    return low in ORDINALS or _ORDINAL.fullmatch(low) is not None


WEEKDAYS = cues("dates-weekdays")
_OF_YEAR = re.compile("(?:19|20|2o|2O)[0-9oO]{2}")


def find_weekday(words: Words, at: int) -> Span | None:
    """*Donderdag de negende*, *de langste dag van 2014*, *week 7 van 2022*."""
    after = words.low(at + 1)
    if after in {"de", "den"} and is_ordinal(words.low(at + 2)) and words.ends(at + 2):
        return words.span(at, at + 2)
    numbered = after.isdecimal() or after in _COUNTED
    for year in range(at + 2, min(at + 6, len(words))):
        if words.starts(year) is Start.YES:
            return None
        if _OF_YEAR.fullmatch(words.low(year)):
            linked = after in {"van", "in", "voor", "na", "tussen"} or numbered
            return words.span(at, year) if linked else None
    return None


FEASTS = cues("dates-feasts")
_BORN = frozenset({"jarig", "geboren", "verjaardag", "verjaar"})
"""With these a feast is a day of birth, without any year."""
_NO_FEAST_ALONE = {"nieuw": "en", "dag": ""}


def find_feast(words: Words, at: int) -> Span | None:
    """A feast day with its year: *kerst 2015*, *oud en nieuw van 2019*, *in 2014 op koningsdag*."""
    low = words.low(at)
    both = words.low(at - 1) == "oud" and words.gap(at).strip() in {"&", "+"}
    if low in _NO_FEAST_ALONE and words.low(at - 1) != _NO_FEAST_ALONE[low] and not both:
        return None
    first = at
    if low == "nieuw":  # *oud & nieuw* has one word less
        first = at - 1 if words.low(at - 1) == "oud" else at - 2
    first -= words.low(first - 1) in {"eerste", "tweede", "derde"}
    start, end = words.spans[max(first, 0)][0], words.spans[at][1]
    for pattern in (_YEAR_AFTER, _SPELLED_YEAR):
        if found := pattern.match(words.text, end, end + 50):
            return start, found.end(1)
    if year := _short_year(words, at):
        return start, words.spans[year][1]
    if words.near(first, 4, _BORN):
        return start, end
    ranked = words.gap(at + 1) == ", " and words.low(at + 1) == "de"
    if ranked and words.low(at + 2) in {"laatste", "eerste"}:
        return start, end
    before = _YEAR_BEFORE.search(words.text[max(0, start - 30) : start])
    return (max(0, start - 30) + before.start(1), end) if before else None


def _short_year(words: Words, at: int) -> int | None:
    """*De kerst van negenentachtig*, *oud en nieuw van 12 op 13*, *pasen 88*."""
    said = words.low(at + 1) == "van"
    year = at + 2 if said else at + 1
    if not words.joined(year) or digits_in(words.low(year)) != 2:
        return None
    if words.low(year + 1) == "op" and digits_in(words.low(year + 2)) == 2:
        return year + 2
    digits = words.low(year).isdecimal()
    closed = words.ends(year) or (digits and words.low(year + 1) in _VERBS)
    return year if closed and (said or digits) else None


_VERBS = cues("verbs") | cues("human-verbs")


BIRTH = frozenset({"geboren", "bouwjaar", "geboortejaar", "ben", "jaargang", "is", "was"})


def find_birth_year(words: Words, at: int) -> Span | None:
    """*Geboren in 1967*, *bouwjaar ’58*, *ik ben van 1971*."""
    said = words.low(at) in {"ben", "is", "was"}
    if said and (words.low(at + 1) != "van" or not is_somebody(words.low(at - 1))):
        return None
    end = words.spans[at][1]
    found = _YEAR_AFTER.match(words.text, end, end + 24) or _SPELLED_YEAR.match(
        words.text, end, end + 50
    )
    if found is None:
        return _year_later(words, at) if words.low(at) == "geboren" else None
    return found.span(1)


def _year_later(words: Words, at: int) -> Span | None:
    """*Geboren vlak voor de oorlog, in 1931*."""
    for ahead in range(at + 1, min(at + 8, len(words))):
        if words.starts(ahead) is Start.YES:
            return None
        if _WHOLE_YEAR.fullmatch(words.texts[ahead]):
            return words.span(ahead, ahead)
    return None


_WHOLE_YEAR = re.compile("(?:19|20)[0-9]{2}")
