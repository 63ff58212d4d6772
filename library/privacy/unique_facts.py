"""Facts that hold for one person: *de enige … van*, first and last ones, events that were news."""

import re

from library.privacy.flag import Span
from library.privacy.known_events import LOOKED_UP, NEWS
from library.privacy.lexicon import is_name
from library.privacy.lists import cues
from library.privacy.spelled_numbers import NUMBER_WORDS, digits_in
from library.privacy.words import Start, Words

_YEAR = re.compile("(?:19|20)[0-9]{2}")
_PLACES = cues("unique-facts-places")
_PLAIN = cues("unique-facts-plain")
_LINKS = frozenset({"van", "in", "uit", "op", "bij", "met", "ter"})
_PEOPLE = cues("unique-facts-people")
_PERSON_ENDING = (
    "ster",
    "maker",
    "baas",
    "man",
    "vrouw",
    "houder",
    "wachter",
    "meester",
    "ist",
    "iste",
    "aar",
    "eur",
    "arts",
    "loog",
    "smid",
    "bouwer",
    "handelaar",
    "drager",
    "waarder",
    "steker",
    "rijder",
    "loper",
    "drijver",
)
RANKS = cues("unique-facts-ranks")
_SOLE = frozenset({"enige", "enigste"})


def find_rank(words: Words, at: int) -> Span | None:
    """*De enige vrouw op de kazerne*, *de laatste schoenmaker van de straat*.

    Before the *van* stands a person, or after it a place or a group.
    """
    if words.low(at - 1) not in {"de", "het", "als", "t", "allereerste"} or not words.joined(at):
        return None
    if _is_kin_of(words, at) or words.low(at + 1) == "ooit":
        return words.span(at - 1, at + 1)
    link = _link_after(words, at)
    return _sole_who(words, at) if link is None else _of_a_group(words, at, link)


def _of_a_group(words: Words, at: int, link: int) -> Span | None:
    between = [words.low(word) for word in range(at + 1, link)]
    if any(word in _PLAIN for word in between) or not _names_a_group(words, at, link):
        return None
    last = _object_end(words, link)
    if any(map(is_person, between)) or _is_place(words, link, last):
        return words.span(at - 1, last)
    return _sole_in_place(words, at, last)


def _sole_in_place(words: Words, at: int, after: int) -> Span | None:
    """*De enige winkel met orgels van de provincie*: the place comes later in the clause."""
    if words.low(at) not in _SOLE:
        return None
    for ahead in range(after + 1, min(after + 6, len(words))):
        if not words.joined(ahead):
            return None
        if words.low(ahead) in _PLACES:
            return words.span(at - 1, ahead)
    return None


def _is_kin_of(words: Words, at: int) -> bool:
    """*De zoon van de laatste lantaarnopsteker*: no *van* follows, but who it was is known."""
    of = words.low(at - 2) == "van" and words.low(at - 3) in cues("unique-facts-kin")
    return of and at + 1 < len(words) and words.joined(at + 1) and is_person(words.low(at + 1))


def is_person(low: str) -> bool:
    """Whether a word says what somebody is: *man*, *stadsdeurwaarder*."""
    return low in _PEOPLE or (len(low) > 5 and low.endswith(_PERSON_ENDING))


def _names_a_group(words: Words, at: int, link: int) -> bool:
    return link - at <= 5 and link + 1 < len(words) and words.joined(link + 1)


def _link_after(words: Words, at: int) -> int | None:
    """The *van*, *in* or *op* after it, in the same clause."""
    for ahead in range(at + 1, min(at + 6, len(words))):
        if not words.joined(ahead):
            return None
        if words.low(ahead) in _LINKS:
            return ahead
    return None


def _object_end(words: Words, link: int) -> int:
    """The noun after *van de*: up to the first place, or three words on."""
    last = link
    for ahead in range(link + 1, min(link + 4, len(words))):
        if not words.joined(ahead):
            break
        last = ahead
        if words.low(ahead) in _PLACES or words.form(ahead).has_capital:
            break
    return last


def _is_place(words: Words, link: int, last: int) -> bool:
    return any(
        words.low(at) in _PLACES
        or words.form(at).has_capital
        or is_name(words.low(at))
        or words.low(at).endswith(_GROUP_ENDING)
        for at in range(link + 1, last + 1)
    )


_GROUP_ENDING = (
    "dorp",
    "stad",
    "straat",
    "school",
    "flat",
    "wijk",
    "klas",
    "ploeg",
    "team",
    "eiland",
    "gemeente",
    "fabriek",
    "korps",
    "lijn",
    "dienst",
    "afdeling",
    "club",
    "elftal",
)


def _sole_who(words: Words, at: int) -> Span | None:
    """*De enige die het ongeluk overleefde*, *de eerste vrouw die …*: one person by one deed."""
    last = len(words) - 1
    if words.low(at + 1) == "die" and words.near(at, 8, _PLACES):
        return words.span(at - 1, min(at + 3, last))
    told = words.low(at + 1) in {"die", "dat"} and words.low(at) != "beste"
    if told and (found := _ever_after(words, at + 2)):
        return words.span(at - 1, found)
    if words.low(at) in _SOLE and words.low(at + 1) in cues("unique-facts-sole"):
        return words.span(at - 1, at + 1)
    if words.low(at - 1) == "als" and words.low(at) in _SOLE:
        after = range(at + 1, min(at + 7, last + 1))
        deed = next((word for word in after if words.low(word) in _SURVIVING), None)
        return words.span(at - 1, deed) if deed else None
    link = _told_after(words, at)
    return words.span(at - 1, min(link + 3, last)) if link else None


def _ever_after(words: Words, at: int) -> int | None:
    """The *ooit* of *de eerste die ooit …*, or what gets into the paper: *… werd opgepakt*."""
    for ahead in range(at, min(at + 9, len(words))):
        if ahead > at and words.starts(ahead) is Start.YES:
            return None
        if words.low(ahead) in _CAUGHT or (ahead < at + 5 and words.low(ahead) in {"ooit", "nog"}):
            return ahead
    return None


_CAUGHT = cues("unique-facts-caught")


def _told_after(words: Words, at: int) -> int | None:
    """The *die* after a person, or before what only one survived."""
    for ahead in range(at + 1, min(at + 4, len(words) - 1)):
        if words.low(ahead) in {"die", "dat"}:
            person = ahead > at + 1 and is_person(words.low(ahead - 1)) and words.low(at) != "beste"
            deed = any(words.low(word) in _SURVIVING for word in range(ahead, ahead + 7))
            return ahead if person or deed else None
        if words.low(ahead) in _PLAIN:
            return None
    return None


_SURVIVING = cues("unique-facts-surviving")


def find_who_in_year(words: Words, at: int) -> Span | None:
    """*De man die in 2009 …*, *het meisje dat toen de krant haalde*: one person by one event."""
    if words.low(at - 1) not in {"de", "het", "die", "dat"}:
        return None
    follows, last = words.low(at + 1), at + 3
    if follows in {"uit", "van", "op", "in"} and words.low(last) in NEWS:
        return words.span(at - 1, last)
    if follows == "van" and words.low(last) in JOBS:
        return words.span(at - 1, last)
    known = _deed_after(words, at + 2) if follows in {"die", "dat"} else None
    return words.span(at - 1, known) if known else None


def _deed_after(words: Words, at: int) -> int | None:
    """The year, or what was in the news, in the same clause."""
    for ahead in range(at, min(at + 7, len(words))):
        if words.starts(ahead) is Start.YES:
            return None
        if _YEAR.fullmatch(words.low(ahead)) or words.low(ahead) in LOOKED_UP:
            return ahead
    return None


WHO = _PEOPLE | cues("unique-facts-who")


_MANY = cues("unique-facts-many")


def find_many_children(words: Words, at: int) -> Span | None:
    """A record number of children: *elf kinderen*, *een gezin van achttien*."""
    if words.low(at) == "gezin":
        of_many = words.low(at + 1) == "van" and words.low(at + 2) in _MANY
        return words.span(at, at + 2) if of_many else None
    count = words.low(at - 1)
    many = count in _MANY or (count.isdecimal() and 8 <= int(count[:3]) <= 20)
    # A class has thirty children; thirty foster children make a family that people know.
    many = many or (words.low(at) in _IN_A_FAMILY and digits_in(count) == 2)
    alone = (
        words.low(at + 1) not in {"en", "in", "uit", "die", "tegelijk", "op"}
        or words.low(at) != "kinderen"
    )
    owned = words.near(at - 1, 6, _OWNING)
    return words.span(at - 1, at) if many and (owned or alone) else None


_IN_A_FAMILY = cues("unique-facts-in-a-family")
_OWNING = cues("unique-facts-owning")
CHILDREN = cues("unique-facts-children")
MULTIPLES = cues("unique-facts-multiples")


def find_multiple(words: Words, at: int) -> Span | None:
    """Three or more born at once."""
    return words.span(at, at)


JOBS = cues("unique-facts-jobs")


def find_job_and_place(words: Words, at: int) -> Span | None:
    """A job of which a place has one: *burgemeester van ons dorp*, *de bakker op het eiland*."""
    if words.low(at + 1) not in {"van", "in", "op", "uit", "te"} or not words.joined(at + 1):
        return None
    last = at + 2
    while words.low(last) in {
        "de",
        "het",
        "een",
        "ons",
        "onze",
        "mijn",
        "dat",
        "t",
        "kleine",
        "zo",
        "n",
        "grote",
        "oude",
        "nieuwe",
        "ene",
        "nederlands",
    }:
        last += 1
    if last >= len(words) or not words.joined(last):
        return None
    low = words.low(last)
    small = low in _SMALL_PLACES or words.form(last).has_capital or is_name(low)
    small = small or low.endswith(_SMALL_ENDINGS) or low in RANKS or words.low(last - 1) == "ene"
    return words.span(at, last) if small else None


_SMALL_ENDINGS = ("eiland", "dorp", "stadje", "gehucht", "elftal", "orkest")
_SMALL_PLACES = cues("unique-facts-small-places")


def find_one_of_few(words: Words, at: int) -> Span | None:
    """*Een van de drie mensen in nederland met …*, *er zijn er maar twaalf van*."""
    if words.low(at + 1) != "van" or words.low(at + 2) != "de":
        return None
    count = words.low(at + 3)
    if count in _INVOLVED:
        return words.span(at, at + 3)
    few = (count in NUMBER_WORDS or count.isdecimal()) and words.joined(at + 3)
    if count in {"twee", "drie", "vier"} and is_person(_singular(words.low(at + 4))):
        return words.span(at, at + 4)
    for ahead in range(at + 4, min(at + 8, len(words))):
        if few and words.low(ahead) in _PLACES:
            return words.span(at, ahead)
    return None


def _singular(low: str) -> str:
    return low.removesuffix("en") if low.endswith("wen") else low.removesuffix("s")


_INVOLVED = cues("unique-facts-involved")
_HEADS = cues("unique-facts-heads")


def find_so_few(words: Words, at: int) -> Span | None:
    """*Maar twaalf mensen in nederland*, *slechts één persoon met dit syndroom*."""
    count = words.low(at + 1)
    head = at + 3 if words.low(at + 2) in {"andere", "ander"} else at + 2
    few = (count in NUMBER_WORDS or count.isdecimal()) and words.low(head) in _HEADS
    link = words.low(head + 1) in {"met", "in", "ter", "op"} and head + 2 < len(words)
    return words.span(at, head + 2) if few and link else None
