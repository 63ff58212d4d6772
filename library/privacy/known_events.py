"""What others may have read or seen: news, disasters, prizes, television."""

import re

from library.privacy.flag import Span
from library.privacy.lists import cues
from library.privacy.words import Start, Words

NEWS = cues("unique-facts-news")
LOOKED_UP = NEWS | cues("unique-facts-looked-up")
_SHOWN = cues("unique-facts-shown")
_ABOUT_ME = cues("unique-facts-about-me")


def find_news(words: Words, at: int) -> Span | None:
    """Something that was in the news: *mijn foto stond in de krant*, *we haalden het journaal*."""
    if words.low(at - 1) not in {"de", "het", "op", "in", "alle", "landelijk", "landelijke"}:
        return None
    shown = words.near(at, 7, _SHOWN) or words.low(at + 1) in _SHOWN
    if not shown or (not words.near(at, 9, _ABOUT_ME) and words.low(at + 1) not in _SHOWN):
        return None
    first = next(
        (back for back in range(at - 1, max(at - 6, -1), -1) if words.low(back) in _SHOWN), at - 1
    )
    last = at + 1 if words.low(at + 1) in _SHOWN else at
    return words.span(first, last)


PAPERS = ("krant", "journaal", "blad", "nieuws", "documentaire")
"""Ends of words for where people can be read of or seen."""


def find_known_from(words: Words, at: int) -> Span | None:
    """*De fietser uit de streekkrant, dat was ik*: somebody says who was in the news."""
    if words.low(at - 1) not in {"de", "het", "een", "die"} or words.low(at - 2) not in _FROM:
        return None
    after = [words.low(at + ahead) for ahead in (1, 2, 3)]
    said = after[0] in {"dat", "die"} and after[1] in {"was", "ben", "waren"}
    return words.span(at - 2, at) if said and after[2] in {"ik", "wij", "we", "mijn"} else None


_FROM = frozenset({"uit", "van", "in", "op"})
EVENTS = cues("unique-facts-events")


DISASTERS = (
    "ramp", "ontploffing", "explosie", "gijzeling", "schietpartij", "treinongeluk", "busongeluk",
    "vliegtuigongeluk", "kettingbotsing", "gijzelingsdrama", "familiedrama", "gezinsdrama",
    "steekpartij", "neerstortte", "neergestort", "ontspoorde", "ontplofte", "kapseisde",
    "neergestoken", "neergeschoten", "doodgeschoten", "doodgestoken", "gegijzeld", "ontvoerd",
)  # fmt: skip
"""Ends of words for what is always news: *busramp*, *gasontploffing*."""


def find_disaster(words: Words, at: int) -> Span | None:
    """Any disaster with a word of its own."""
    if len(words.low(at)) < 7:
        return None
    first = at - 1 if words.low(at - 1) in {"de", "die", "een"} and words.joined(at) else at
    return words.span(first, at)


def find_event(words: Words, at: int) -> Span | None:
    """An event that anybody can look up: *de brand in de verffabriek*, *de moord op mijn zus*."""
    article = words.low(at - 1) in {"de", "het", "die", "dat"} and words.joined(at)
    link = words.low(at + 1) in {"in", "op", "van", "bij", "aan", "met"} and words.joined(at + 1)
    if not article or not link or at + 2 >= len(words):
        return None
    last = at + 2
    if words.low(last) in {
        "de",
        "het",
        "een",
        "mijn",
        "die",
        "dat",
        "ons",
        "onze",
    } and words.joined(last + 1):
        last += 1
    return words.span(at - 1, last)


DEEDS = cues("unique-facts-deeds")


def find_dated_deed(words: Words, at: int) -> Span | None:
    """*Ik heb in 2009 met een shovel de bankhal geramd*: the year finds the piece in the paper."""
    if not words.near(at, 10, _ABOUT_ME) and words.low(at + 1) not in _ABOUT_ME:
        return None
    for back in range(at, max(at - 11, -1), -1):
        if _YEAR.fullmatch(words.low(back)):
            return words.span(back, at)
        if words.starts(back) is Start.YES:
            return None
    return None


_YEAR = re.compile("(?:19|20)[0-9]{2}")
HONOURS = cues("unique-facts-honours")


def find_honour(words: Words, at: int) -> Span | None:
    """What few people ever were or won, in a story about oneself."""
    about_me = words.near(
        at, 8, frozenset({"ik", "mijn", "hij", "zij", "ze", "was", "werd", "won", "haar", "zijn"})
    )
    return words.span(at, at) if about_me else None


_PRIZES = (
    "wedstrijd",
    "kampioenschap",
    "prijs",
    "titel",
    "toernooi",
    "finale",
    "jackpot",
    "medaille",
    "goud",
    "beker",
    "loterij",
    "staatslot",
    "programma",
    "quiz",
    "verkiezing",
    "talentenjacht",
)


MEDALS = frozenset({"brons", "zilver", "goud", "medaille", "hoofdrol"})


def find_medal(words: Words, at: int) -> Span | None:
    """*Ze haalde brons*, *ik had de hoofdrol*: it can be looked up who did."""
    got = words.near(at, 4, frozenset({"haalde", "won", "pakte", "kreeg", "had", "haalden"}))
    who = words.near(at, 6, frozenset({"ik", "mijn", "zij", "ze", "hij", "dochter", "zoon", "we"}))
    return words.span(at, at) if got and who else None


WINNING = frozenset({"won", "winnaar", "winnares", "gewonnen"})


def find_win(words: Words, at: int) -> Span | None:
    """What somebody won: *ik won de nationale voorleeswedstrijd*."""
    for ahead in range(at + 1, min(at + 5, len(words))):
        if not words.joined(ahead):
            break
        if words.low(ahead).endswith(_PRIZES):
            return words.span(at, ahead)
    before = words.low(at - 1) if words.low(at) in {"gewonnen", "won"} else ""
    return words.span(at - 1, at) if before.endswith(_PRIZES) else None


SHOWS = ("show", "programma", "talentenjacht", "realityserie", "quiz", "talkshow", "soap")
"""Ends of words for what people take part in on television."""


def find_show(words: Words, at: int) -> Span | None:
    """*Ik deed mee aan een datingprogramma*; watching one says nothing."""
    part = words.near(
        at, 8, frozenset({"mee", "meegedaan", "kandidaat", "zat", "deelgenomen", "deelnemer"})
    )
    first = next(
        (
            back
            for back in range(at - 1, max(at - 7, -1), -1)
            if words.low(back) in {"een", "het", "dat"}
        ),
        at,
    )
    return words.span(first, at) if part and len(words.low(at)) > 9 else None
