"""Schools, employers, hospitals and clubs that are written without a capital."""

from library.privacy.flag import Span
from library.privacy.lexicon import is_countable, is_first_name, is_name, is_ordinary, is_verb
from library.privacy.lists import cues
from library.privacy.unique_facts import is_person
from library.privacy.words import Words

_ARTICLES = frozenset({"de", "het", "t", "sint", "st", "den"})
_AFTER_HOUSE = cues("organisations-after-house")
_SUFFIXES = (
    "college",
    "lyceum",
    "gymnasium",
    "ziekenhuis",
    "gasthuis",
    "school",
    "kliniek",
    "hof",
    "huis",
)
_PLAIN_HOUSES = frozenset(
    {"school", "flat", "ziekenhuis", "kliniek", "garage", "boerderij", "kroeg", "café", "hotel"}
)


def find_house(words: Words, at: int) -> Span | None:
    """A house with a name of its own: *basisschool de regenboog*, *café het hoekje*."""
    next_ = at + 1
    if not words.joined(next_):
        return None
    if words.low(next_) in _ARTICLES and words.joined(next_ + 1):
        name = next_ + 1
        closed = words.ends(name) or words.low(name + 1) in _AFTER_HOUSE
        plain = words.low(at) in _PLAIN_HOUSES and not _is_odd(words.low(name))
        return (
            words.span(next_, name)
            if closed and not plain and words.low(name) not in _NO_NAME
            else None
        )
    unknown = _is_odd(words.low(next_)) and not words.form(next_).has_digit
    return words.span(next_, next_) if unknown or _is_thing_for_a_name(words, next_) else None


_NO_NAME = cues("organisations-no-name")


def _is_thing_for_a_name(words: Words, at: int) -> bool:
    """*Stichting opstap*, *huize avondrood*: two things side by side, the second has no article."""
    low = words.low(at)
    type_, before = words.low(at - 1), words.low(at - 2)
    firm = type_ in cues("organisations-firms") or type_.endswith(FIRM_ENDINGS)
    firm = firm and before in _BEFORE_FIRM and words.joined(at - 1)
    plain = low in cues("capitals-bare") or low in _NO_THINGS or is_person(low)
    sure = before in {"bij", "via", "van", "in"} and type_ in _SURE and not is_verb(low)
    closed = words.ends(at) or words.low(at + 1) in _VERBS
    return firm and not plain and (is_countable(low) or (sure and closed))


_SURE = frozenset({"huize", "stichting", "uitzendbureau", "zorggroep", "pension", "firma"})
_VERBS = cues("verbs") | cues("human-verbs")


_BEFORE_FIRM = frozenset(
    ["bij", "via", "van", "in", "op", "voor", "naar", "met", "door", "uit", "aan", "heet", "en"]
)
"""No article: *bij stichting opstap*, but *in de kerk rol ik kabels op*."""
_NO_THINGS = cues("names-no-names") | cues("organisations-no-things")
FIRM_ENDINGS = (
    "verhuur", "handel", "bureau", "rijders", "service", "groep", "markt", "bedrijf", "kantoor",
    "winkel", "makelaardij", "praktijk", "drogist", "bewind", "beheer", "vereniging",
    "fabriek", "centrum", "pension",
)  # fmt: skip
"""Ends of words for firms: *autoverhuur*, *uitzendbureau*."""


def find_firm(words: Words, at: int) -> Span | None:
    """*Autoverhuur de rappe knoest*, *uitzendbureau tempo*, *de kerk, de ark, had*."""
    next_ = at + 1
    if words.gap(next_) == ", ":
        return _firm_aside(words, next_)
    if not words.joined(next_):
        return None
    if words.low(next_) in {"aan", "in", "van"}:
        return _firm_at_place(words, at)
    if words.low(next_) in _ARTICLES:
        return _firm_with_article(words, next_)
    return words.span(next_, next_) if _is_thing_for_a_name(words, next_) else None


def _firm_aside(words: Words, at: int) -> Span | None:
    """*De kerk, de ark, had soep*."""
    if words.low(at) not in {"de", "het", "t"} or at + 2 >= len(words) or not words.joined(at + 1):
        return None
    name = words.low(at + 1)
    closed = words.gap(at + 2).startswith(",") and name not in _NO_NAME
    return words.span(at, at + 1) if closed and not is_person(name) else None


def _firm_at_place(words: Words, at: int) -> Span | None:
    """*Fysio aan de geul*, *de tapijtfabriek in het dorp*, *de moskee in de oude gymzaal*."""
    link, noun, last = words.low(at + 1), words.low(at + 3), min(at + 3, len(words) - 1)
    if words.low(at + 2) not in {"de", "het", "ons"}:
        return None
    if link == "aan":
        closed = words.ends(last) or words.low(last + 1) in _AFTER_HOUSE
        return words.span(at, last) if closed and noun not in _WATERS else None
    plant = words.low(at).endswith("fabriek") and len(words.low(at)) > 7
    if plant and noun in cues("unique-facts-small-places"):
        return words.span(at, last)
    within = link == "in" and noun in {"oude", "nieuwe", "voormalige"} and at + 4 < len(words)
    return words.span(at, at + 4) if within else None


_WATERS = cues("organisations-waters")


def _firm_with_article(words: Words, at: int) -> Span | None:
    """*De rappe knoest* after a firm."""
    if words.low(at - 2) not in _BEFORE_FIRM:
        return None
    for name in (at + 1, at + 2):
        if name >= len(words) or not words.joined(name):
            return None
        if words.ends(name) or words.low(name + 1) in _AFTER_HOUSE:
            plain = words.low(name) in _NO_NAME or is_person(words.low(name))
            return None if plain else words.span(at, name)
    return None


def find_glossed(words: Words, at: int) -> Span | None:
    """*Bij de zonnehoek, een hostel*; *op de wegwijzer, dat is een school*."""
    first = at - 1
    if words.low(first) in {"soort", "klein", "kleine"}:
        first -= 1
    if words.low(first) not in {"een", "zo'n", "zo’n"}:
        return None
    if words.low(first - 1) == "is" and words.low(first - 2) == "dat":
        first -= 2
    name = first - 1
    named = words.gap(first) == ", " and words.low(name - 1) in _ARTICLES and words.joined(name)
    at_it = words.low(name - 2) in {"bij", "op", "in", "van", "naar", "heet", "heette"}
    return words.span(name - 1, name) if named and at_it else None


GLOSSES = cues("organisations-glosses")


def find_place_of_child(words: Words, at: int) -> Span | None:
    """*Mijn dochter zit op de bolster*: a school by its name."""
    if words.low(at + 1) != "op" or words.low(at + 2) not in {"de", "het"}:
        return None
    name = at + 3
    child = words.low(at - 1) in _CHILDREN
    closed = words.ends(name) or words.low(name + 1) in _AFTER_HOUSE
    plain = words.low(name) in cues("organisations-seats") or not words.joined(name)
    return (
        words.span(at + 2, name) if child and closed and not plain and name < len(words) else None
    )


_CHILDREN = frozenset(
    ["dochter", "zoon", "zoontje", "dochtertje", "kind", "kinderen", "meisje", "oudste", "jongste"]
)


def _is_odd(low: str) -> bool:
    return not is_ordinary(low)


def find_named_house(words: Words, at: int) -> Span | None:
    """One word for a house and its name: *erasmuscollege*, *vlietlandziekenhuis*."""
    low = words.low(at)
    if len(low) < 10 or words.form(at).has_capital:
        return None
    named = next((low.removesuffix(end) for end in _SUFFIXES if low.endswith(end)), "")
    if len(named) > 2 and (is_first_name(named) or is_name(named)):
        return words.span(at, at)
    school = low.endswith(("college", "lyceum", "gymnasium", "gasthuis")) and low not in _LESSONS
    return words.span(at, at) if school or not is_ordinary(low) else None


_LESSONS = cues("organisations-lessons")


def find_institution(words: Words, at: int) -> Span | None:
    """An institution or company that people write small: *het lumc*, *bij philips*."""
    before = words.low(at - 1)
    low = words.low(at)
    if len(low) > 3 and not is_ordinary(low):
        return words.span(at, at)
    return words.span(at, at) if before in {"het", "de", "bij", "van", "in", "op", "aan"} else None


def _is_worked_in(words: Words, at: int) -> bool:
    """*Bij de supermarkt achter de kassa*: the work comes after it, in the same clause."""
    for ahead in range(at + 1, min(at + 7, len(words))):
        if not words.joined(ahead):
            return False
        if words.low(ahead) in _DONE_THERE:
            return True
    return False


_DONE_THERE = frozenset({"kassa", "magazijn", "vakken", "gewerkt", "gestaan", "balie"})


def find_employer(words: Words, at: int) -> Span | None:
    """*Ik werkte bij van dalen*, *in dienst bij philips*: a name after work and *bij* or *voor*."""
    if not words.near(at, 6, cues("work")) and not _is_worked_in(words, at):
        return None
    next_ = at + 1
    if words.low(next_) in {"van", "ter", "ten"} and words.joined(next_ + 1):
        return words.span(next_, min(next_ + 1, len(words) - 1))
    while words.low(next_) in {"de", "het", "een", "onze", "firma", "t"}:
        next_ += 1
    if next_ >= len(words) or not words.joined(next_) or words.form(next_).has_digit:
        return None
    low = words.low(next_)
    known = not is_ordinary(low) or is_name(low) or low in cues("institutions") or low in _SHOPS
    return words.span(next_, next_) if known else None


_SHOPS = cues("organisations-shops")
HOUSE_SUFFIXES = _SUFFIXES
