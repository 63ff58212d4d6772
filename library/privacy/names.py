"""Names and places without a capital, by the words that announce them."""

from library.privacy.flag import Span
from library.privacy.lexicon import (
    is_also_a_word,
    is_hardly_a_word,
    is_ordinary,
    may_be_a_name,
)
from library.privacy.lists import cues
from library.privacy.words import Start, Words

_NO_NAMES = cues("names-no-names")


def _is_name_here(low: str) -> bool:
    """Whether a word may be a name where one is expected."""
    if low in _NO_NAMES or len(low) < 2 or low.isdecimal():
        return False
    return not is_ordinary(low) or is_hardly_a_word(low) or (is_also_a_word(low) and len(low) > 2)


def find_titled(words: Words, at: int) -> Span | None:
    """A name after a title: *mevrouw bakker*, *tante sjaan*, *meneer van den berg*."""
    next_ = _skip_stop(words, at + 1)
    if next_ is None:
        return None
    first = next_
    while words.low(next_) in cues("between") and words.joined(next_ + 1) and next_ - first < 3:
        next_ += 1
    if next_ >= len(words):
        return None
    low = words.low(next_)
    surname = (
        next_ > first and words.low(first) in {"van", "de", "ter", "ten"} and may_be_a_name(low)
    )
    return words.span(first, next_) if surname or _is_name_here(low) else None


def _skip_stop(words: Words, at: int) -> int | None:
    """The word after a title, also after the stop of *dhr.*"""
    near = words.joined(at) or (at < len(words) and words.gap(at).strip() == ".")
    return at if near and at < len(words) else None


def find_of_somebody(words: Words, at: int) -> Span | None:
    """A name after a person: *mijn man peter*, *haar zus sjoukje*."""
    if words.low(at - 1) not in cues("whose") or at + 1 >= len(words):
        return None
    aside = words.gap(at + 1) == ", " and words.gap(at + 2)[:1] == ","
    if not aside and not words.joined(at + 1):
        return None
    low = words.low(at + 1)
    if is_ordinary(low) and not is_hardly_a_word(low) and low not in _FIRST_AND_NOUN:
        return None
    return words.span(at + 1, at + 1) if _is_name_here(low) else None


# Names that no verb or little word looks like: *mijn zus roos* says who, *mijn zus wil* does not.
_FIRST_AND_NOUN = cues("names-first-and-noun")


def find_named(words: Words, at: int) -> Span | None:
    """What somebody is called: *ik heet wolf*, *een jongen genaamd storm*."""
    if words.low(at) in {"heet", "heette", "heten"} and not _is_about_a_person(words, at):
        return None
    next_ = at + 1
    while words.low(next_) in {"ik", "hij", "ze", "zij", "je", "toen", "van", "nu", "dan"}:
        next_ += 1
    if not words.joined(next_) or next_ >= len(words):
        return None
    low = words.low(next_)
    fits = low not in _NO_NAMES and not words.form(next_).has_digit
    return words.span(next_, next_) if fits and not low.endswith("lijk") else None


def _is_about_a_person(words: Words, at: int) -> bool:
    """*Hij heet*, *mijn zus heette*; *dat heet bewind* names a thing."""
    near = {words.low(at - 1), words.low(at + 1)}
    return bool(near & {"ik", "hij", "ze", "zij"}) or words.low(at - 1) in cues("people")


def find_nickname(words: Words, at: int) -> Span | None:
    """*Ze noemden me de lange*, *mijn bijnaam was sproet*, *iedereen noemde hem ‘de prof’*."""
    next_ = at + 1
    # *Iedereen noemt mij sjakie*: whom, and little words, stand between.
    while next_ - at < 4 and words.low(next_) in _BETWEEN_NICKNAME:
        next_ += 1
    if next_ >= len(words) or (words.starts(next_) is Start.YES and not _is_quoted(words, next_)):
        return None
    whom = next_ > at + 1 or words.low(at).endswith("naam")
    if whom and words.low(next_) in {"de", "het", "t", "ons", "ouwe"} and words.joined(next_ + 1):
        follows = next_ + 1 < len(words)
        closed = words.ends(next_ + 1) or words.low(next_ + 2) in _AFTER_NICKNAME
        return words.span(next_, next_ + 1) if follows and closed else None
    low = words.low(next_)
    noun = words.low(at).endswith("naam") and next_ > at + 1
    plain = low in _NO_NAMES or (
        not noun and not _is_quoted(words, next_) and not _is_name_here(low)
    )
    return None if plain else words.span(next_, next_)


_AFTER_NICKNAME = cues("names-after-nickname")
_BETWEEN_NICKNAME = cues("names-between-nickname")


def _is_quoted(words: Words, at: int) -> bool:
    return words.gap(at)[-1:] in {"‘", "“", '"', "'", "„", "«"}


def find_place(words: Words, at: int) -> Span | None:
    """A place that is a word too, or one we do not know: *ik woon in best*."""
    place = at + 1
    if not words.joined(place) or place >= len(words) or not words.near(at, 3, cues("living")):
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


DEN_HAAG = _AFTER_DEN


def find_van_der(words: Words, at: int) -> Span | None:
    """A surname without a capital: *van der meer*, *van den berg*; no other Dutch is built so."""
    if words.low(at - 1) != "van" or not words.joined(at) or not words.joined(at + 1):
        return None
    low = words.low(at + 1)
    if low in {"beginne", "boze", "duivel", "bloede"} or words.form(at + 1).has_capital:
        return None
    return words.span(at - 1, at + 1)
