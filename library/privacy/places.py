"""Places without a capital, by the words around them: *in best*, *aan de maas*."""

from library.privacy.flag import Span
from library.privacy.lexicon import is_hardly_a_word, is_ordinary
from library.privacy.lists import cues
from library.privacy.words import Words

_NO_NAMES = cues("names-no-names")


def find_place(words: Words, at: int) -> Span | None:
    """A place that is a word too, or one we do not know: *ik woon in best*."""
    place = at + 1
    if (
        not words.joined(place)
        or place >= len(words)
        or not (words.low(at) in cues("living") or words.near(at, 3, cues("living")))
    ):
        return None
    low = words.low(place)
    if low in {"den", "de"} and words.low(place + 1) in _AFTER_DEN:
        return words.span(place, place + 1)
    if words.form(place).has_digit or low in _NO_NAMES or len(low) < 2:
        return None
    known = low in _PLACES or not is_ordinary(low) or is_hardly_a_word(low)
    return words.span(place, place) if known else None


_AFTER_DEN = frozenset(
    {"haag", "bosch", "helder", "burg", "dolder", "ham", "oever", "hoorn", "bommel", "bilt"}
)
_PLACES = cues("names-places")


def find_den_haag(words: Words, at: int) -> Span | None:
    """Places of two words without a capital: *den haag*, *hoek van holland*."""
    if words.low(at - 1) in {"den", "de"} and words.joined(at):
        return words.span(at - 1, at)
    return None


def find_ter_apel(words: Words, at: int) -> Span | None:
    """Places with *ter* before them, without a capital: *ter apel*."""
    place = words.low(at + 1) in {"apel", "aar", "aalst", "heijde", "heide", "wisch", "idzard"}
    return words.span(at, at + 1) if place and words.joined(at + 1) else None


DEN_HAAG = _AFTER_DEN


DISTRICTS = ("buurt", "wijk", "kwartier", "city")


def find_district(words: Words, at: int) -> Span | None:
    """*In de spijkerbuurt*: a part of a town with a name, not a kind of part."""
    low = words.low(at)
    bare = low in cues("places-plain-districts") or len(low) < 8 or words.form(at).has_capital
    into = {"de", "het", "in", "uit", "naar", "vanuit"}
    named = low.endswith("city") or words.low(at - 1) in into
    return words.span(at, at) if named and not bare else None


def find_with_article(words: Words, at: int) -> Span | None:
    """*Aan de maas*, *op de wallen*, *in de peel*: regions and waters that are words too."""
    there = words.low(at - 1) in {"de", "het", "t"} and words.low(at - 2) in _THERE
    idiom = (words.low(at - 2), words.low(at)) in _IDIOMS and not words.form(at).has_capital
    return words.span(at - 1, at) if there and not idiom and words.joined(at) else None


_IDIOMS = {("over", "kop"), ("op", "kop"), ("aan", "kop")}
"""*De zaak ging over de kop*; *de kop van* a region has another word before it."""


_THERE = frozenset(
    [
        "in",
        "op",
        "aan",
        "langs",
        "over",
        "bij",
        "uit",
        "van",
        "achter",
        "naar",
        "vanuit",
        "door",
        "tussen",
        "voorbij",
        "onder",
    ]
)


def find_wind(words: Words, at: int) -> Span | None:
    """*Een kamer in west*: parts of towns; *het westen* has an article."""
    there = words.low(at - 1) in {"in", "uit", "naar", "vanuit"} and words.joined(at)
    return words.span(at, at) if there and words.low(at + 1) not in {"en", "of"} else None


def find_central(words: Words, at: int) -> Span | None:
    """*Bij eindje centraal*: a station by its town."""
    named = words.joined(at) and words.low(at - 1) not in _NO_NAMES and words.low(at - 2) in _TO
    return words.span(at - 1, at) if named else None


_TO = frozenset(
    ["op", "bij", "naar", "van", "in", "vanaf", "achter", "voor", "langs", "station", "rond"]
)
