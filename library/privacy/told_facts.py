"""Facts by which others point somebody out: *ik ben de vrouw van het filmpje*, *als enige*."""

from library.privacy.flag import Span
from library.privacy.lexicon import is_countable, is_ordinary
from library.privacy.lists import cues
from library.privacy.spelled_numbers import digits_in
from library.privacy.unique_facts import is_person
from library.privacy.words import Start, Words

_ABOUT_ME = cues("rare-about-me")
_KIN = cues("unique-facts-kin") | cues("told-family")
_NEAR_KIN = cues("people") | cues("unique-facts-kin")
_LINKS = frozenset({"van", "uit", "met", "in", "op", "bij", "die", "dat", "achter"})
_ARTICLES = frozenset({"de", "het", "die", "dat"})
_NO_SIGNS = cues("told-no-signs") | cues("unique-facts-plain")
_MY = frozenset({"mijn", "m'n", "m’n", "onze", "haar", "zijn"})
WAS = frozenset({"ben", "was", "is", "zijn", "waren"})


def find_pointed_out(words: Words, at: int) -> Span | None:
    """*Ik ben de vrouw van het filmpje*, *mijn broer is de dirigent van het koor*."""
    first = at + 1
    while words.low(first) in _OFTEN:
        first += 1
    if words.low(first) not in _ARTICLES or not _says_who(words, at):
        return None
    for noun in (first + 1, first + 2):
        if words.low(noun) in _NO_SIGNS or not words.joined(noun):
            return None
        if words.low(noun + 1) in _LINKS and words.joined(noun + 1):
            return words.span(first, noun + 1) if _is_sign(words, noun) else None
    return None


_OFTEN = frozenset({"ik", "dus", "ooit", "nog", "dan", "ook", "toen", "vroeger", "jarenlang"})


def _says_who(words: Words, at: int) -> bool:
    """*Ik ben*, *mijn broer was*, *ben ik*."""
    before = words.low(at - 1)
    mine = before in _NEAR_KIN and words.low(at - 2) in _MY
    return before in {"ik", "wij", "we"} or words.low(at + 1) in {"ik", "wij"} or mine


def _is_sign(words: Words, noun: int) -> bool:
    """Whether what somebody is called says more than kin: *de moeder van twee* does not."""
    low, link, after = words.low(noun), words.low(noun + 1), words.low(noun + 2)
    if low in _NEAR_KIN and not is_person(low):
        return link == "van" and after in _ARTICLES
    if link == "van" and (after in _MY or digits_in(after)):
        return False
    person = is_person(low)
    return (person and (link != "van" or after in _ARTICLES)) or (
        is_countable(low) and link in {"van", "uit", "met"} and after in _ARTICLES
    )


def find_kin_of_somebody_known(words: Words, at: int) -> Span | None:
    """*De moeder van het meisje dat verdween*, *de familie van het kindje uit de put*."""
    if words.low(at - 1) not in _ARTICLES or words.low(at + 1) != "van":
        return None
    if words.low(at + 2) not in _ARTICLES:
        return None
    for noun in (at + 3, at + 4):
        if noun > at + 3 and not words.low(noun - 1).endswith("e"):
            return None
        known = words.low(noun) in {"vermiste", "vermoorde", "verongelukte", "verdronken"}
        told = words.low(noun + 1) in {"die", "dat", "uit"} and words.joined(noun + 1)
        if known or (told and words.joined(noun)):
            return words.span(at - 1, noun)
    return None


KIN = _KIN
SOLE = frozenset({"enige", "enigste"})


def find_sole(words: Words, at: int) -> Span | None:
    """*De enige homo*, *de enige met één arm*, *als enige van de lichting*."""
    before, after = words.low(at - 1), words.low(at + 1)
    if before == "als":
        told = after in {"van", "in", "op", "uit", "met"} or is_person(after)
        return words.span(at - 1, at + 1) if told and words.joined(at + 1) else None
    if before not in {"de", "het"} or not words.joined(at + 1):
        return None
    noun = at + 2 if after.endswith(("se", "che", "ke")) and len(after) > 5 else at + 1
    person = is_person(words.low(noun)) and words.low(noun) not in _NO_SIGNS
    own = words.low(noun + 1) in _OWNED
    if person and not own:
        return words.span(at - 1, noun)
    with_ = after in {"met", "zonder"} and words.joined(at + 2) and at + 2 < len(words)
    return words.span(at - 1, at + 2) if with_ else None


_OWNED = frozenset({"die", "dat", "in", "wie", "op", "van"})
"""What `enige_of_eerste` judges."""
SUPERLATIVES = (
    "ndste", "kste", "ijkste", "otste", "udste", "ngste", "ertste", "iefste", "jdste", "rste", "pste",
)  # fmt: skip


def find_superlative(words: Words, at: int) -> Span | None:
    """*De bekendste makelaar van de stad*, *de dikste man van het dorp*."""
    if words.low(at - 1) not in {"de", "het", "als"} or len(words.low(at)) < 6:
        return None
    for link in range(at + 1, min(at + 4, len(words) - 1)):
        if not words.joined(link):
            return None
        if words.low(link) in {"van", "in", "uit", "op"}:
            return _in_a_place(words, at, link)
    return None


def _in_a_place(words: Words, at: int, link: int) -> Span | None:
    for place in range(link + 1, min(link + 4, len(words))):
        if not words.joined(place):
            return None
        if words.low(place) in _WIDE | _SMALL:
            return words.span(at - 1, place)
    return None


_WIDE = frozenset(
    "nederland belgië land wereld europa provincie streek regio stad gemeente noorden zuiden oosten"
    " westen holland brabant friesland groningen limburg zeeland drenthe".split()
)
_SMALL = cues("unique-facts-small-places") | {"straat", "wijk", "buurt", "school", "flat", "stad"}
WHOLE = frozenset({"heel", "hele", "ganse"})


def find_in_the_whole_land(words: Words, at: int) -> Span | None:
    """*Geen ander in heel de provincie*, *met z’n drieën in heel het land*."""
    last = at + 1
    if words.low(last) in {"de", "het", "onze", "ons", "mijn"}:
        last += 1
    if words.low(last) not in _WIDE | _SMALL or not words.joined(last):
        return None
    few = words.near(at, 8, _FEW)
    if few and words.near(at, 2, frozenset({"in", "van", "op"})):
        return words.span(at, last)
    knows = any(
        words.low(ahead) in _KNOWING and words.joined(ahead)
        for ahead in range(last + 1, min(last + 4, len(words)))
    )
    return words.span(at, last) if knows and not words.near(at, 1, _PREPOSITIONS) else None


_PREPOSITIONS = frozenset({"in", "door", "van", "op", "over", "bij"})
_FEW = cues("told-few")
_KNOWING = cues("told-knowing")
EVERYBODY = frozenset({"iedereen", "mensen", "elk", "ieder", "elke"})


def find_all_knew(words: Words, at: int) -> Span | None:
    """*Iedereen wist wie ik was*, *elk kind kende mijn vader*."""
    for ahead in range(at + 1, min(at + 5, len(words) - 1)):
        if not words.joined(ahead):
            return None
        if words.low(ahead) in {"kent", "kende", "wist", "weet", "kennen", "kenden", "herkende"}:
            after = [words.low(ahead + 1), words.low(ahead + 2)]
            me = after[0] in {"mij", "me", "ons", "mijn", "onze"} and not words.low(ahead) == "wist"
            return words.span(at, ahead + 1) if me or after[:2] in _WHO else None
    return None


_WHO = (["wie", "ik"], ["wie", "wij"], ["wie", "we"], ["wie", "mijn"], ["het", "verhaal"])
FOUND = cues("told-found")


def find_findable(words: Words, at: int) -> Span | None:
    """*Als je mijn naam googelt*, *het filmpje ging viral*, *een tv-ploeg volgde me*."""
    about = words.near(at, 9, _ABOUT_ME_TOO) or any(
        words.low(ahead) in _ABOUT_ME_TOO for ahead in range(at + 1, at + 5)
    )
    return words.span(at, at) if about else None


_ABOUT_ME_TOO = _ABOUT_ME | {"me", "mij", "ons"}
FATES = cues("told-fates")


def find_fate(words: Words, at: int) -> Span | None:
    """*Mijn broer is vermoord*, *te vondeling gelegd*: others have read or heard of it."""
    low = words.low(at)
    if low in {"verdronk", "verdronken", "instortte"} and words.near(at, 6, _SINKING):
        return None
    last = min(at + 1, len(words) - 1)
    sinks = {words.low(last), words.low(last + 1)} & _SINKING or words.low(last) == "in"
    if low in {"verdronk", "verdronken"} and sinks:
        return None
    return words.span(at, at) if words.near(at, 9, _ABOUT_ME_TOO) else None


_SINKING = cues("told-sinking")
OFFICES = cues("told-offices")


def find_held_office(words: Words, at: int) -> Span | None:
    """*Ik was wethouder*, *mijn vader was hoogleraar insectenkunde*."""
    first = at - 1
    while words.low(first) in {"een", "ooit", "vroeger", "jarenlang", "nog", "lang", "jaren", "ik"}:
        first -= 1
    said = words.low(first) in {"was", "ben", "is", "werd", "geweest", "als"} and words.joined(at)
    return words.span(at, at) if said and words.near(at, 7, _ABOUT_ME) else None


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
