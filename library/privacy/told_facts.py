"""Facts by which others point somebody out: *ik ben de vrouw van het filmpje*, *als enige*."""

from library.privacy.flag import Span
from library.privacy.lexicon import is_also_a_word, is_countable, is_verb
from library.privacy.lists import cues
from library.privacy.spelled_numbers import digits_in
from library.privacy.unique_facts import is_person
from library.privacy.words import Words

_ABOUT_ME = cues("rare-about-me")
_KIN = cues("unique-facts-kin") | cues("told-family")
_NEAR_KIN = cues("people") | cues("unique-facts-kin") | {"oom", "tante", "opa", "oma"}
_LINKS = frozenset({"van", "uit", "met", "in", "op", "bij", "die", "dat", "achter"})
_ARTICLES = frozenset({"de", "het", "die", "dat"})
_NO_SIGNS = cues("told-no-signs") | cues("unique-facts-plain")
_MY = frozenset({"mijn", "m'n", "m’n", "onze", "haar", "zijn"})
WAS = frozenset({"ben", "was", "is", "zijn", "waren"})


def find_pointed_out(words: Words, at: int) -> Span | None:
    """*Ik ben de vrouw van het filmpje*, *ik ben die met de bontjas*."""
    first = at + 1
    while words.low(first) in _OFTEN:
        first += 1
    if words.low(first) not in _ARTICLES or not _says_who(words, at):
        return None
    if words.low(first) == "die" and words.low(first + 1) == "met":
        shown = words.low(first + 2) in _ARTICLES and words.joined(first + 2)
        return words.span(first, first + 3) if shown and first + 3 < len(words) else None
    if words.low(first + 1) == "ene" and (one := _that_one(words, first)):
        return one
    for noun in (first + 1, first + 2):
        if words.low(noun) in _NO_SIGNS or not words.joined(noun):
            return None
        if words.low(noun + 1) in _LINKS and words.joined(noun + 1):
            return words.span(first, noun + 1) if _is_sign(words, noun) else None
    return None


def _that_one(words: Words, first: int) -> Span | None:
    """*Die ene non die uittrad*, *die ene van de brug*: whatever the noun is, there is one."""
    for link in (first + 2, first + 3):
        if not words.joined(link):
            return None
        if words.low(link) in _LINKS:
            return words.span(first, link)
        if words.low(link) in _NO_SIGNS:
            return None
    return None


_OFTEN = frozenset({"ik", "dus", "ooit", "nog", "dan", "ook", "toen", "vroeger", "jarenlang"})


def _says_who(words: Words, at: int) -> bool:
    """*Ik ben*, *mijn broer was*, *ben ik*."""
    before = words.low(at - 1)
    mine = before in _NEAR_KIN and words.low(at - 2) in _MY
    return (
        before in {"ik", "wij", "we", "hij", "zij", "ze"}
        or words.low(at + 1) in {"ik", "wij"}
        or mine
    )


def _is_sign(words: Words, noun: int) -> bool:
    """Whether what somebody is called says more than kin: *de moeder van twee* does not."""
    low, link, after = words.low(noun), words.low(noun + 1), words.low(noun + 2)
    if low in _NEAR_KIN and not is_person(low):
        return link == "van" and after in _ARTICLES
    if link == "van" and (after in _MY or digits_in(after)):
        return False
    person = is_person(low)
    return (person and (link != "van" or after in _ARTICLES)) or (
        (is_countable(low) or is_also_a_word(low))
        and link in {"van", "uit", "met"}
        and after in _ARTICLES
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
_ONLY = frozenset({"enige", "enigste"})
_VERY = frozenset({"allereerste", "allerlaatste", "allerjongste", "alleroudste"})
SOLE = _ONLY | _VERY | {"eerste"}


def find_sole(words: Words, at: int) -> Span | None:
    """*De enige homo*, *de enige met één arm*, *als enige van de lichting*."""
    before, after = words.low(at - 1), words.low(at + 1)
    if not words.joined(at + 1) or before not in {"de", "het", "als"}:
        return None
    with_one = after in {"met", "zonder"} and words.low(at + 2) in {"een", "één", "de", "het"}
    with_one = with_one or (after in {"met", "zonder"} and words.low(at) in _ONLY)
    if with_one and at + 2 < len(words):
        return words.span(at - 1, at + 2)
    if words.low(at) in _ONLY:
        return _only_one(words, at)
    very = words.low(at) in _VERY and before != "als" and after not in _NO_SIGNS
    return words.span(at - 1, at + 1) if very else None


def _only_one(words: Words, at: int) -> Span | None:
    after = words.low(at + 1)
    if words.low(at - 1) == "als":
        told = after in {"van", "in", "op", "uit"} or is_person(after)
        return words.span(at - 1, at + 1) if told else None
    noun = at + 2 if after.endswith(("se", "che", "ke")) and len(after) > 5 else at + 1
    person = is_person(words.low(noun)) and words.low(noun) not in _NO_SIGNS
    return words.span(at - 1, noun) if person and words.low(noun + 1) not in _OWNED else None


_OWNED = frozenset({"die", "dat", "in", "wie", "op", "van"})
"""What `enige_of_eerste` judges."""
SUPERLATIVES = (
    "ndste", "kste", "ijkste", "otste", "udste", "ngste", "ertste", "iefste",
    "jdste", "rste", "pste",
)  # fmt: skip


def find_loose_rank(words: Words, at: int) -> Span | None:
    """*De eerste met een oorbel*, *de enige vrouw die bleef*."""
    if words.low(at - 1) not in {"de", "het"}:
        return None
    for link in range(at + 1, min(at + 4, len(words))):
        low = words.low(link)
        if not words.joined(link):
            return None
        if low in _LINKS - {"achter"}:
            sure = low not in {"die", "dat"} or link > at + 1
            return words.span(at - 1, link) if sure and words.low(at) != "beste" else None
        if low in _NO_RANKED or low in _NO_SIGNS or is_verb(low) or low in _VERBS:
            return None
    return None


_VERBS = cues("verbs")
_NO_RANKED = cues("told-no-ranked") | cues("dates-weekdays") | cues("dates-months")


def find_once_was(words: Words, at: int) -> Span | None:
    """*Ik was ooit zanger van een band*, *wij waren een gezin op een schip*."""
    if words.low(at - 1) not in {"ik", "wij", "we"}:
        return None
    noun = at + 1
    while words.low(noun) in {"een", "toen", "vroeger", "ooit", "jarenlang", "nog", "lang"}:
        noun += 1
    linked = words.low(noun + 1) in {"van", "bij", "in", "op"} and words.joined(noun + 1)
    plain = words.low(noun + 2) == "een" and words.low(noun + 1) != "van"
    linked = linked and not plain and words.low(noun + 2) not in {"mijn", "mezelf"}
    job = is_person(words.low(noun)) or words.low(noun).endswith("er")
    fits = linked and job and words.joined(noun) and words.low(noun) not in _NO_SIGNS
    return words.span(noun, noun + 1) if fits and words.low(noun) not in _NO_JOBS else None


_NO_JOBS = cues("told-no-jobs")


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


_WIDE = cues("told-wide")
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
    # *Ze vertelde aan de hele straat* and *de hele flat kreeg een brief* tell nothing of anybody.
    spoken_to = words.low(at - 1) in _PREPOSITIONS or words.low(at - 2) in _PREPOSITIONS
    return words.span(at, last) if not spoken_to and _knows(words, at, last) else None


def _knows(words: Words, first: int, last: int) -> bool:
    """*Het hele dorp sprak erover*, *dat wist de hele straat*."""
    before = words.low(first - 2) in _KNEW
    return before or any(
        words.low(ahead) in _KNOWING and words.joined(ahead)
        for ahead in range(last + 1, min(last + 4, len(words)))
    )


_KNEW = frozenset({"wist", "weet", "kende", "kent", "praatte", "roddelde", "sprak"})
_PREPOSITIONS = frozenset(
    ["in", "door", "van", "op", "over", "bij", "aan", "voor", "langs", "tegen", "met", "uit"]
)
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
            me = after[0] in {"mij", "me", "ons", "mijn", "onze"} and words.low(ahead) != "wist"
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
    if low == "gevonden":  # *als baby gevonden in een kerk*
        child = words.low(at - 1) in _FOUNDLINGS and words.low(at - 2) == "als"
        return words.span(at - 2, at) if child else None
    if low in {"verdronk", "verdronken", "instortte"} and words.near(at, 6, _SINKING):
        return None
    last = min(at + 1, len(words) - 1)
    sinks = {words.low(last), words.low(last + 1)} & _SINKING or words.low(last) == "in"
    if low in {"verdronk", "verdronken"} and sinks:
        return None
    return words.span(at, at) if words.near(at, 9, _ABOUT_ME_TOO) else None


_FOUNDLINGS = frozenset({"baby", "zuigeling", "kindje", "pasgeborene"})
_SINKING = cues("told-sinking")
OFFICES = cues("told-offices")


def find_held_office(words: Words, at: int) -> Span | None:
    """*Ik was wethouder*, *mijn vader was hoogleraar insectenkunde*."""
    first = at - 1
    if words.low(first) == "de" and words.low(at + 1) == "van":
        first -= 1
    while words.low(first) in {"een", "ooit", "vroeger", "jarenlang", "nog", "lang", "jaren", "ik"}:
        first -= 1
    said = words.low(first) in {"was", "ben", "is", "werd", "geweest", "als"} and words.joined(at)
    return words.span(at, at) if said and words.near(at, 7, _ABOUT_ME) else None
