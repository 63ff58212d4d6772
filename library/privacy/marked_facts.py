"""What everybody there can point at: a house with a giraffe, a body like no other, a picture."""

from library.privacy.flag import Span
from library.privacy.lexicon import is_countable, is_ordinary
from library.privacy.lists import cues
from library.privacy.spelled_numbers import digits_in
from library.privacy.words import Start, Words

_ABOUT_ME = cues("rare-about-me")
_ARTICLES = frozenset({"de", "het", "die", "dat"})
_SMALL = cues("unique-facts-small-places")
BUILDINGS = cues("told-buildings")


def find_marked_house(words: Words, at: int) -> Span | None:
    """*Het roze huis met de giraf op het dak*: everybody there can point at it."""
    marked = words.low(at + 1) == "met" and words.low(at + 2) in {
        "de",
        "het",
        "die",
        "drie",
        "twee",
    }
    known = words.low(at - 1) in _ARTICLES or words.low(at - 2) in _ARTICLES
    thing = words.low(at + 3)
    # *Uit de schuur met de jas*: what somebody carries, not what the shed has.
    known = known and "uit" not in {words.low(at - 2), words.low(at - 3)}
    if not marked or not known or thing in cues("told-plain-parts") or at + 3 >= len(words):
        return None
    return words.span(at, at + 3) if words.joined(at + 3) else None


def find_generation(words: Words, at: int) -> Span | None:
    """*De tiende generatie molenaar*."""
    return words.span(at - 1, at) if words.low(at - 1) in _GENERATIONS else None


_GENERATIONS = cues("dates-ordinals") - {"eerste", "tweede"}
PARTS = cues("told-body")


def find_rare_body(words: Words, at: int) -> Span | None:
    """*Ik heb zeven vingers*, *een houten been*, *met één arm*."""
    before = words.low(at - 1)
    low = words.low(at)
    wooden = before in {"houten", "glazen", "kunst"} and words.joined(at)
    one = before in {"één", "eén"} and low in {"arm", "been", "oor"} and words.low(at + 1) != "in"
    one = one and words.low(at - 2) != "op"  # *op één been staan*
    few = low in {"vingers", "tenen"} and digits_in(before) == 1 and before not in _PAIRS
    few = few and words.near(at, 4, frozenset({"heb", "had", "heeft", "met", "mist", "miste"}))
    return words.span(at - 1, at) if wooden or one or few else None


_PAIRS = frozenset({"twee", "een"})


def find_heavy(words: Words, at: int) -> Span | None:
    """*Ik weeg tweehonderdtien kilo*."""
    count = words.low(at - 1)
    heavy = digits_in(count) == 3 and (not count.isdecimal() or int(count) >= 180)
    heavy = heavy and not count.startswith("honderd")
    weighs = words.near(at, 6, frozenset({"weeg", "woog", "weegt", "gewicht", "was", "wogen"}))
    return words.span(at - 1, at) if heavy and weighs and words.joined(at) else None


def find_shown(words: Words, at: int) -> Span | None:
    """*Er hangt een foto van mij in het gemeentehuis*, *ik stond model voor het beeld*."""
    after = [words.low(at + ahead) for ahead in (1, 2, 3)]
    of_me = after[0] in {"van", "over"} and after[1] in {"mij", "me", "ons", "mijn", "onze"}
    out = any(words.low(ahead) in _SHOWN_IN for ahead in range(at + 2, min(at + 9, len(words))))
    return words.span(at, at + 2) if of_me and out else None


_SHOWN_IN = cues("told-shown-in") | {"krant", "kranten", "tv", "televisie", "nieuws", "internet"}
PICTURES = cues("told-pictures")
KNOWN_FOR = cues("told-known-for")


def find_known_deed(words: Words, at: int) -> Span | None:
    """*Ik was de kerstman van het winkelcentrum*, *mijn opa schreef het dorpslied*."""
    about = words.near(at, 9, _ABOUT_ME)
    return words.span(at, at) if about else None


def find_small_settlement(words: Words, at: int) -> Span | None:
    """*Ons dorp telt maar twaalf huizen*."""
    count = words.low(at - 1)
    few = digits_in(count) in {1, 2} and words.near(at, 5, frozenset({"telt", "telde", "maar"}))
    return words.span(at - 1, at) if few and words.near(at, 9, _SMALL) else None


SETTLED = frozenset({"huizen", "inwoners", "zielen", "leerlingen", "woningen", "bewoners"})


def find_called_boat(words: Words, at: int) -> Span | None:
    """*De boot van de brand*, *het huis van de moord*: a thing known by what happened to it."""
    named = words.low(at - 1) in {"de", "het", "die"} and words.low(at - 2) in {"van", "na"}
    thing = is_countable(words.low(at - 3)) and words.low(at - 4) in _ARTICLES
    closed = words.ends(at) or not is_ordinary(words.low(at + 1))
    same = words.joined(at) and words.joined(at - 1) and words.starts(at) is Start.NO
    return words.span(at - 4, at) if named and thing and closed and same else None
