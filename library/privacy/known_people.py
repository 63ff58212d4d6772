"""People whom others know by one fact: an office, a title, *de vrouw die …*."""

from library.privacy.flag import Span
from library.privacy.lexicon import is_verb
from library.privacy.lists import cues
from library.privacy.spelled_numbers import digits_in
from library.privacy.unique_facts import is_person
from library.privacy.words import Words


def find_office_holder(words: Words, at: int) -> Span | None:
    """*De burgemeester die opstapte*: there is one at a time, and what he did was in the paper."""
    if words.low(at - 1) not in {"de", "die"} or words.low(at + 1) != "die":
        return None
    if not words.joined(at + 1):
        return None
    after = range(at + 2, min(at + 8, len(words)))
    to_me = any(words.low(word) in _TO_ME for word in after)
    for deed in after:
        if not words.joined(deed):
            return None
        low = words.low(deed)
        if is_verb(low) or low in cues("verbs") or low in cues("human-verbs"):
            return None if to_me else words.span(at - 1, at + 2)
    return None


WITH = frozenset({"man", "vrouw", "jongen", "meisje", "kerel", "vent", "gast"})


def find_man_with(words: Words, at: int) -> Span | None:
    """*De onbekende man met de twee linkerschoenen*."""
    told = words.low(at + 1) == "met" and words.low(at + 2) in {"de", "het", "die", "dat", "twee"}
    known = words.low(at - 2) in {"de", "het", "die", "dat"} and words.low(at - 1).endswith("e")
    if told and _is_quoted(words, at):
        return words.span(at - 1, at + 2)
    joined = all(words.joined(word) for word in range(at - 1, at + 4))
    return words.span(at - 2, at + 2) if told and known and joined else None


def _is_quoted(words: Words, at: int) -> bool:
    """*Ik zit in aflevering vier, “de man met de fluitketel”*: so others call somebody."""
    opened = words.gap(at - 1)[-1:] in {"‘", "“", '"', "'", "„", "«"}
    closed = any(words.gap(end)[:1] in {"’", "”", '"', "'", "»"} for end in range(at + 3, at + 6))
    return opened and closed and words.low(at - 1) in {"de", "het", "die", "dat"}


OFFICES = cues("unique-facts-offices")
JOBS = cues("unique-facts-jobs")
RARE_JOBS = cues("rare-jobs")
_TO_ME = frozenset({"mij", "me", "ons", "ik", "we", "wij", "hem", "haar", "toen"})


WAS = frozenset({"is", "ben", "was", "waren", "zijn"})
_SELF = frozenset(
    {"ik", "wij", "we", "man", "vrouw", "vader", "moeder", "broer", "zus", "zoon", "dochter"}
)


def find_self(words: Words, at: int) -> Span | None:
    """*Ik ben de vrouw die …*, *mijn broer was die bakker met …*: who it is, by one fact."""
    if words.low(at - 2) == "wie" and words.low(at) == "ben" and (said := _said_who(words, at)):
        return said
    if words.low(at - 1) not in _SELF or words.low(at + 1) not in {"de", "die", "het", "dat"}:
        return None
    for noun in (at + 2, at + 3):
        if is_person(words.low(noun)) and words.low(noun) not in _COMMON:
            told = words.low(noun + 1) in {"die", "dat", "met"} and words.joined(noun + 1)
            return words.span(at + 1, noun + 1) if told else None
    return None


def _said_who(words: Words, at: int) -> Span | None:
    """*Je weet wie ik ben als ik zeg: de weerman …*."""
    for ahead in range(at + 1, min(at + 6, len(words) - 1)):
        if ":" in words.gap(ahead):
            article = words.low(ahead) in {"de", "die", "het", "dat"}
            return words.span(ahead, ahead + 1) if article else None
    return None


_COMMON = frozenset({"persoon", "mens", "kind", "moeder", "vader"})
KNOWN = frozenset(
    {"bekend", "kent", "kennen", "kende", "kenden", "herkent", "herkennen", "berucht"}
)


def find_known_as(words: Words, at: int) -> Span | None:
    """*Iedereen kent me als de man met de ezel*."""
    for ahead in range(at + 1, min(at + 6, len(words) - 2)):
        if not words.joined(ahead):
            return None
        if words.low(ahead) == "als" and words.low(ahead + 1) in {"de", "die", "het", "dat"}:
            return words.span(ahead + 1, ahead + 2)
    return None


CHAMPIONS = frozenset({"kampioen", "kampioene", "kampioenen", "kampioenschap"})
_OF_WHAT = cues("unique-facts-of-what")


def find_champion(words: Words, at: int) -> Span | None:
    """*Nederlands kampioen dammen*: every year has one."""
    return words.span(at - 1, at) if words.low(at - 1) in _OF_WHAT and words.joined(at) else None


def find_tall(words: Words, at: int) -> Span | None:
    """*De man van twee meter twintig*: few are as tall as that."""
    about = words.near(at - 1, 5, cues("dates-people") | cues("people"))
    about = about and words.low(at - 2) in {"van", "ben", "was", "is", "al", "ruim", "bijna"}
    if words.low(at - 1) != "twee" or not about or not words.joined(at + 1):
        return None
    more = digits_in(words.low(at + 1))
    return words.span(at - 1, at + 1) if more or words.low(at + 1) == "lang" else None


WORKS = frozenset(
    {"boek", "dichtbundel", "roman", "plaat", "album", "cd", "film", "documentaire", "podcast"}
)


def find_work(words: Words, at: int) -> Span | None:
    """*Ik schreef een boek over mijn tijd daar*: it can be looked up who did."""
    made = words.near(at, 5, _MADE) or words.low(at + 1) in _MADE
    about = words.near(at, 8, frozenset({"ik", "mijn", "wij", "we"}))
    owned = words.low(at - 1) in {"een", "mijn", "eigen", "dichtbundel"}
    if not made or not about or not owned or words.low(at - 2) == "in":
        return None
    return words.span(at - 1, at)


_MADE = frozenset(
    {"schreef", "geschreven", "uitgebracht", "uitgegeven", "opgenomen", "gemaakt", "maakte"}
)


FAMOUS = frozenset({"bekende", "beroemde", "beruchte"})


def find_kin_of_famous(words: Words, at: int) -> Span | None:
    """*De kleindochter van een bekende schilder*."""
    before = [words.low(at - back) for back in (1, 2)]
    noun = words.low(at + 1)
    known = noun in JOBS or noun in OFFICES or noun in RARE_JOBS
    if known and words.near(at, 7, cues("rare-about-me")) and words.joined(at + 1):
        return words.span(at, at + 1)
    of = before[0] in {"een", "de"} and before[1] == "van" and words.low(at - 3) in _KIN
    return words.span(at - 3, at + 1) if of and words.joined(at + 1) else None


_KIN = cues("unique-facts-kin")
