"""Names and places without a capital, by the words that announce them."""

from library.privacy.flag import Span
from library.privacy.lexicon import (
    is_also_a_word,
    is_countable,
    is_first_name,
    is_hardly_a_word,
    is_ordinary,
    is_prefixed,
    is_verb,
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
    if len(words.texts[next_]) == 1 and words.gap(next_ + 1)[:1] == ".":  # *meneer z.*
        return words.span(next_, next_)
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
    stopped = at < len(words) and words.gap(at).strip() == "." and words.low(at - 1) in _CLIPPED
    near = words.joined(at) or stopped
    return at if near and at < len(words) else None


def find_of_somebody(words: Words, at: int) -> Span | None:
    """A name after a person: *mijn man peter*, *haar zus sjoukje*."""
    if words.low(at - 1) not in cues("whose") or at + 1 >= len(words):
        return None
    aside = (words.gap(at + 1), words.gap(at + 2)[:1]) in {(", ", ","), (" (", ")")}
    if not aside and not words.joined(at + 1):
        return None
    low = words.low(at + 1)
    if low in _VERBS_TOO and not (words.ends(at + 1) or words.low(at + 2) in _AFTER_VERB_TOO):
        return None
    # *Mijn dochter, bo, was zes*
    told = aside and is_first_name(low) and low not in _NO_NAMES
    if told or _is_a_thing_for_a_name(words, at):
        return words.span(at + 1, at + 1)
    plain = is_ordinary(low) and not is_hardly_a_word(low)
    if plain and low not in _FIRST_AND_NOUN and low not in cues("names-small"):
        return None
    return words.span(at + 1, at + 1) if _is_name_here(low) else None


_VERBS_TOO = frozenset({"koos", "wil", "lag", "lies", "bel"})
"""First names that somebody also does: *mijn zoon koos het bovenste bed*."""
_AFTER_VERB_TOO = cues("verbs") | cues("human-verbs") | {"en"}
_CLIPPED = cues("words-short")


def _is_a_thing_for_a_name(words: Words, at: int) -> bool:
    """*Mijn zusje bloem en ik*, *mijn vriend zilver sliep*: no article, so no thing."""
    low, after = words.low(at + 1), words.low(at + 2)
    if not is_countable(low) or low in cues("capitals-bare") or low in _NO_NAMES:
        return False
    with_me = after == "en" and words.low(at + 3) == "ik"
    does = after in cues("verbs") | cues("human-verbs") and words.joined(at + 2)
    return with_me or (does and words.starts(at - 1) is not Start.NO)


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
    said = words.low(at - 1)
    firm = said in cues("organisations-glosses") or said in cues("organisations-firms")
    return bool(near & {"ik", "hij", "ze", "zij"}) or said in cues("people") or firm


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


def find_van_der(words: Words, at: int) -> Span | None:
    """A surname without a capital: *van der meer*, *van den berg*; no other Dutch is built so."""
    if words.low(at) == "vd":
        return words.span(at, at + 1) if words.joined(at + 1) else None
    if words.low(at - 1) == "van" and words.gap(at - 1) == ", " and words.ends(at) and at > 1:
        return words.span(at - 2, at)  # *Aa, van der*
    if words.low(at - 1) != "van" or not words.joined(at) or not words.joined(at + 1):
        return None
    low = words.low(at + 1)
    if low in {"beginne", "boze", "duivel", "bloede"} or words.form(at + 1).has_capital:
        return None
    return words.span(at - 1, at + 1)


def find_initials(words: Words, at: int) -> Span | None:
    """Initials without a capital: *j. de w.*, *m. k.*; *o.a.* has no space in it."""
    if len(words.texts[at]) > 1 or words.form(at).has_capital:
        return None
    whose = words.low(at - 1) in cues("people") and words.gap(at) in {" ", ", "}
    if whose and words.gap(at + 1)[:1] == ".":
        return words.span(at, at)
    if words.gap(at) in {" (", ", "} and words.gap(at + 1) == "." and len(words.low(at + 1)) == 1:
        return words.span(at, at + 1)
    if words.gap(at + 1) != ". ":
        return None
    last = at + 1
    while words.low(last) in cues("between") and words.joined(last + 1) and last - at < 4:
        last += 1
    low = words.low(last)
    letter = len(low) == 1 and words.gap(last + 1).startswith(".")
    surname = len(low) > 2 and (may_be_a_name(low) or is_also_a_word(low) or not is_ordinary(low))
    return words.span(at, last) if letter or surname else None


def find_named_before(words: Words, at: int) -> Span | None:
    """What somebody is called, said first: *roosje noemden ze me*, *Bolle heette hij*."""
    if at > 1 and _is_told_of_somebody(words, at):
        return words.span(at - 1, at - 1)
    if at == 0 or words.low(at + 1) not in _NAMERS or not words.joined(at):
        return None
    opens = words.starts(at - 1) is not Start.NO or words.low(at - 2) in {"en", "maar", "want"}
    name = words.low(at - 1)
    named = not is_ordinary(name) or may_be_a_name(name) or is_countable(name)
    fits = (named or name.endswith("je")) and name not in _NO_NAMES
    return words.span(at - 1, at - 1) if opens and fits else None


def _is_told_of_somebody(words: Words, at: int) -> bool:
    """*Een man die wolf heette*, *een vrouw bij die ~regenjas~ heette*."""
    told = words.low(at) in {"heet", "heette"} and words.low(at - 2) == "die"
    near = words.starts(at) is not Start.YES and words.starts(at - 1) is not Start.YES
    somebody = words.near(at - 2, 3, cues("people"))
    return told and near and somebody and words.low(at - 1) not in _NO_NAMES


_NAMERS = frozenset({"ze", "zij", "hij", "ie", "ik", "we", "wij", "iedereen"})


def find_small(words: Words, at: int) -> Span | None:
    """A first name that is a thing too, without its article: *ik bel bas*, *met roos*."""
    placed = words.joined(at) and words.low(at - 1) in _BEFORE_SMALL
    aside = words.gap(at) == ", " and words.gap(at + 1)[:1] in {",", "."}
    called = words.starts(at) is Start.YES and words.gap(at + 1) == ", "
    placed = placed or called or (aside and words.near(at, 6, cues("people")))
    return words.span(at, at) if placed and not words.form(at).has_capital else None


_BEFORE_SMALL = cues("names-before-small")


def find_unknown(words: Words, at: int) -> Span | None:
    """A word that no list has, where a name or a place would stand: *uit wroclaw*."""
    before, after = words.low(at - 1), words.low(at + 1)
    joined = words.joined(at)
    announced = joined and (before in _BEFORE_UNKNOWN or before in cues("human-verbs"))
    does = not joined and after in cues("human-verbs") and words.joined(at + 1)
    together = after == "en" and words.low(at + 2) in {"ik", "mijn"}
    whole = (
        words.texts[at].isalpha()
        and not is_prefixed(words.low(at))
        and words.gap(at + 1)[:1] not in {":", "/"}
    )
    aside = words.gap(at) == ", " and words.gap(at + 1) == ", "
    placed = announced or does or together or aside or _is_compared(words, at)
    return words.span(at, at) if whole and placed else None


def _is_compared(words: Words, at: int) -> bool:
    """*In de rij was krelis de luidste*: only somebody stands there."""
    ranked = words.low(at + 1) in {"de", "het"} and words.low(at + 2).endswith("ste")
    return words.low(at - 1) in {"was", "is"} and ranked and words.joined(at + 1)


def find_asked_who(words: Words, at: int) -> Span | None:
    """*Niemand wist wie mo was*: whoever is asked after has a name."""
    low = words.low(at + 1)
    asked = words.low(at + 2) in {"was", "is"} and words.joined(at + 1) and words.joined(at + 2)
    named = not is_ordinary(low) or low in _FIRST_AND_NOUN
    return words.span(at + 1, at + 1) if asked and named and low not in _NO_NAMES else None


def find_role_and_name(words: Words, at: int) -> Span | None:
    """*Wethouder kramer kwam*: without an article before it, a role is a title."""
    name = at + 1
    owned = words.low(at - 1) in cues("whose") or words.low(at - 1) in _NO_TITLE_AFTER
    if owned or not words.joined(name) or name >= len(words) or words.form(name).has_capital:
        return None
    low = words.low(name)
    named = may_be_a_name(low) or is_also_a_word(low) or not is_ordinary(low)
    plain = low in _NO_NAMES or is_verb(low) or low in _VERBS or low in cues("capitals-no-names")
    does = words.ends(name) or words.low(name + 1) in _VERBS or words.low(name + 1) in _AFTER_FLAT
    return words.span(name, name) if named and does and not plain else None


_NO_TITLE_AFTER = frozenset(
    ["geen", "als", "ene", "andere", "nieuwe", "oude", "vaste", "eigen", "elke", "welke"]
)


def find_flat_adjective(words: Words, at: int) -> Span | None:
    """*Volgens de bruin*, *belde de graaf*: after *de* a word that cannot stand so."""
    if words.low(at - 1) != "de" or not words.joined(at):
        return None
    called = words.low(at - 2) in _BEFORE_SMALL or words.low(at + 1) in cues("human-verbs")
    closed = words.ends(at) or words.low(at + 1) in _AFTER_FLAT or words.low(at + 1) in _VERBS
    return words.span(at - 1, at) if called and closed else None


_VERBS = cues("verbs") | cues("human-verbs")
_AFTER_FLAT = frozenset({"van", "en", "die", "dat", "op", "met", "of"})


def find_said_to(words: Words, at: int) -> Span | None:
    """*Iedereen zegt ab*: what somebody is called by all."""
    who = words.low(at - 1) in {"iedereen", "mensen"} or words.low(at + 1) in {"iedereen"}
    name = at + 2 if words.low(at + 1) == "iedereen" else at + 1
    closed = words.ends(name) or words.low(name + 1) in _AFTER_SAID
    plain = words.low(name) in _NO_NAMES or not words.joined(name)
    return words.span(name, name) if who and closed and not plain and name < len(words) else None


_AFTER_SAID = frozenset({"maar", "en", "tegen", "want", "of"})


_BEFORE_UNKNOWN = cues("names-before-unknown")
