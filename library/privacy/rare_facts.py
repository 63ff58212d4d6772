"""Facts that few people share: a rare job or disease, a name in the street, a visit of the king."""

from library.privacy.flag import Span
from library.privacy.lexicon import is_countable
from library.privacy.lists import cues
from library.privacy.spelled_numbers import digits_in
from library.privacy.unique_facts import RANKS, is_person
from library.privacy.words import Start, Words

_ABOUT_ME = cues("rare-about-me")
_PLAIN = cues("unique-facts-plain")
RARE_JOBS = cues("rare-jobs")
REMEMBERED = cues("rare-remembered")
ANIMALS = cues("rare-animals")
VISITORS = cues("rare-visitors")
RARE = frozenset({"zeldzame", "zeldzaam", "zeldzaamste"})
EVERYBODY = frozenset({"iedereen"})
MILLIONS = frozenset({"miljoen", "honderdduizend"})


def find_rare_job(words: Words, at: int) -> Span | None:
    """*Mijn vader was vuurtorenwachter*: there are few."""
    return words.span(at, at) if words.near(at, 7, _ABOUT_ME) else None


def find_remembered(words: Words, at: int) -> Span | None:
    """*De straat is naar mijn opa vernoemd*, *er kwamen kamervragen over*."""
    about = words.near(at, 8, _ABOUT_ME)
    return words.span(at, at) if about else None


def find_many_animals(words: Words, at: int) -> Span | None:
    """*Ik woonde met veertig katten*: neighbours and the paper know."""
    count = words.low(at - 1)
    many = digits_in(count) >= 2 and words.joined(at)
    return words.span(at - 1, at) if many and words.near(at - 1, 7, _ABOUT_ME) else None


def find_visit(words: Words, at: int) -> Span | None:
    """*De koning gaf me een hand*: there are pictures of it."""
    after = {words.low(ahead) for ahead in range(at + 1, at + 7)}
    if words.low(at - 2) == "van" and words.low(at - 3) in {"kaart", "brief", "telegram"}:
        return words.span(at - 3, at)
    return words.span(at - 1, at) if after & _VISITING and words.low(at - 1) == "de" else None


_VISITING = cues("rare-visiting")


def find_rare_disease(words: Words, at: int) -> Span | None:
    """*Een zeldzame spierziekte*."""
    last = min(at + 1, len(words) - 1)
    ill = words.low(last).endswith(_ILLNESS) and words.joined(last)
    return words.span(at, last) if ill else None


_ILLNESS = (
    "ziekte",
    "aandoening",
    "afwijking",
    "syndroom",
    "kanker",
    "stoornis",
    "tumor",
    "allergie",
)


def find_one_in_a_million(words: Words, at: int) -> Span | None:
    """*Dat heeft één op de miljoen*."""
    odds = words.low(at - 1) in {"de", "het"} and words.low(at - 2) == "op"
    return words.span(at - 3, at) if odds and digits_in(words.low(at - 3)) else None


def find_known_to_all(words: Words, at: int) -> Span | None:
    """*Iedereen in het dorp kent me*."""
    place = any(words.low(at + ahead) in _AROUND for ahead in (2, 3, 4))
    for ahead in range(at + 2, min(at + 7, len(words))):
        if place and words.low(ahead) in _KNOWING and words.joined(ahead):
            return words.span(at, ahead)
    return None


_AROUND = cues("unique-facts-small-places") | cues("rare-around")
_KNOWING = frozenset({"kent", "kende", "kennen", "weet", "wist", "herkent", "herkende"})


def find_ranked_self(words: Words, at: int) -> Span | None:
    """*Ik was de eerste vrouw bij de brandweer*, *mijn vader was de laatste klompenmaker*."""
    if words.low(at - 1) not in _ABOUT_ME or words.low(at + 1) not in {"de", "het"}:
        return None
    rank, noun = words.low(at + 2), words.low(at + 3)
    if rank not in RANKS or noun in _PLAIN or not words.joined(at + 3):
        return None
    return words.span(at + 1, at + 3) if is_person(noun) or is_countable(noun) else None


SELF_NAMED = frozenset({"dat", "die"})


def find_that_was_me(words: Words, at: int) -> Span | None:
    """*De fietser met de kat, dat was ik*: somebody says who was known."""
    said = words.low(at + 1) in {"was", "ben", "waren", "zijn"}
    mine = words.low(at + 2) in _MINE or words.low(at + 3) in {"mijne", "onze"}
    if not (said and mine):
        return None
    closed = words.ends(at + 2) or words.low(at + 3) in {"dus", "toen", "ook", "mijne", "onze"}
    return _told_before(words, at) if closed else None


_MINE = frozenset({"ik", "wij", "we", "mijn"})


def _told_before(words: Words, at: int) -> Span | None:
    """The first words of what was said in the same sentence: *de fietser met de kat, …*."""
    first = None
    for back in range(at - 1, max(at - 26, -1), -1):
        if words.starts(back + 1) is Start.YES and words.gap(back + 1)[:1] not in "’”'\"»":
            break
        if words.low(back) in {"de", "het", "die", "dat"} or _opens_with_number(words, back):
            first = back
    return None if first is None else words.span(first, first + 1)


def _opens_with_number(words: Words, at: int) -> bool:
    """*Zeven broers bij dezelfde brandweer, dat waren wij*."""
    counted = digits_in(words.low(at)) > 0 and words.low(at) not in {"een", "één"}
    return counted and words.starts(at) is Start.YES


SO_CALLED = frozenset({"zo", "stond"})


def find_so_called(words: Words, at: int) -> Span | None:
    """*De penningmeester die speelde, zo noemen ze me nog*; *de man met de kat, stond er*."""
    after = words.low(at + 1)
    named = words.low(at) == "zo" and (after.startswith("noem") or after in {"heet", "heette"})
    written = words.low(at) == "stond" and after in {"er", "erboven", "eronder"} and at > 0
    if words.low(at) == "zo":
        named = named or after in _KNOWING - {"weet", "wist"} or after in {"kennen", "kenden"}
    if named and words.gap(at)[:1] == "," and at > 0 and words.starts(at - 1) is Start.YES:
        return words.span(at - 1, at - 1)  # *Monsieur, zo noemden we hem*
    aside = words.gap(at).strip()[-1:] in {",", ":"} or words.gap(at)[:1] in "’”'\"»"
    return (
        _told_before(words, at) if aside and (named or (written and words.ends(at + 1))) else None
    )
