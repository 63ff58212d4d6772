"""The capital rule: a capital that does not open a sentence belongs to a name until a person says
otherwise. At the start of a sentence what we know of words decides.
"""

from library.privacy.flag import Span
from library.privacy.lexicon import (
    ends_like_a_surname,
    is_allowed,
    is_also_a_word,
    is_brand,
    is_countable,
    is_first_name,
    is_hardly_a_word,
    is_listed,
    is_lower_name,
    is_name,
    is_ordinary,
    is_role,
    is_verb,
    may_be_a_name,
)
from library.privacy.lists import cues, endings
from library.privacy.words import Form, Start, Words

_INSIDE_A_NAME = {" ", ". ", ".", " '", " ’", " ‘", "-"}
_FIRST_PARTS = cues("capitals-first-parts")
"""Of places of more than one word."""
_ARTICLES = frozenset({"den", "der", "ten", "ter"})
"""Old forms, which live on in surnames only."""
_BETWEEN = cues("between")
_TITLED = cues("titles") | cues("people")
_VERBS = cues("verbs") | cues("human-verbs")
_LONGEST_NAME = 7
"""In words: *Jan Pieter van der Berg tot Lingen*."""


def find_capital(words: Words, at: int) -> Span | None:
    """A word with a capital, with the rest of the name it begins."""
    form = words.form(at)
    if is_allowed(form.text) and not _is_employer(words, at):
        return None
    if len(form.text) == 1:
        return _initial(words, at)
    if _is_name_by_its_place(words, at):
        return words.span(_first(words, at), _last(words, at))
    return None


def _is_name_by_its_place(words: Words, at: int) -> bool:
    if _is_shouted(words.form(at)):
        return _stands_in_brackets(words, at)
    if words.starts(at) is Start.NO or words.texts[at][1] == "-":
        return True
    return _opens_with_a_name(words, at) or _stands_in_brackets(words, at)


def _stands_in_brackets(words: Words, at: int) -> bool:
    """*Finot (Fra) won*, *(KS)*: one word in brackets is no sentence."""
    opened = words.gap(at).rstrip().endswith("(")
    return opened and words.gap(at + 1).lstrip()[:1] in {")", ",", "/"}


def _is_employer(words: Words, at: int) -> bool:
    return is_brand(words.texts[at]) and words.near(at, 4, cues("work"))


def _is_shouted(form: Form) -> bool:
    """*Ik wil NIET*: a plain word in capitals is a raised voice."""
    if not form.all_capitals or not is_ordinary(form.low):
        return False
    if len(form.text) == 2:  # *KS* are initials, *NU* is a shout
        return form.low in cues("capitals-shouted")
    return not (is_hardly_a_word(form.low) or is_also_a_word(form.low))


def _initial(words: Words, at: int) -> Span | None:
    """One letter: *J. de Vries*, *meneer K.*, *toen zei B. niets*, but not *plan B*."""
    titled = words.joined(at) and words.low(at - 1) in _TITLED
    if titled:
        return words.span(at, at)
    does = words.joined(at + 1) and words.low(at + 1) in _VERBS
    if does and words.starts(at) is Start.YES and words.texts[at] not in _NO_INITIALS:
        return words.span(at, at)
    if at + 1 >= len(words) or words.gap(at + 1).replace(" ", "") not in {".", ".,"}:
        return None
    last = _last(words, at)
    after = words.low(at + 1)
    inside = words.starts(at) is Start.NO or after in _VERBS
    clipped = inside and not words.form(at + 1).has_capital
    return words.span(at, last) if last > at or clipped else None


_NO_INITIALS = frozenset({"U", "O", "I", "T", "K", "A", "Z"})
"""*U was*, *’t Is*, *’k Heb*."""


def _opens_with_a_name(words: Words, at: int) -> bool:
    """Whether a word that opens a sentence, or may, is a name all the same."""
    low = words.low(at)
    if is_hardly_a_word(low) or not is_ordinary(low) or ends_like_a_surname(low):
        return True
    if low in _NO_NAMES:
        return _has_surname(words, at)
    if is_also_a_word(low) or is_first_name(low):
        maybe = words.starts(at) is Start.MAYBE and len(low) > 2
        if maybe or _has_company(words, at) or _is_explained(words, at):
            return True
    if may_be_a_name(low) and (
        _has_company(words, at) or _has_initial(words, at) or _is_explained(words, at)
    ):
        return True
    told = _has_surname(words, at) or _speaks(words, at) or _is_glossed(words, at)
    told = told or _is_called(words, at)
    return told or _acts(words, at) or _is_a_name_elsewhere(words, at)


def _is_a_name_elsewhere(words: Words, at: int) -> bool:
    """Whether the same word has a capital inside a sentence too: *Toen kwam Tang. Tang is …*"""
    text, low = words.texts[at], words.low(at)
    if len(text) < 3 or text.isupper():
        return False
    named = may_be_a_name(low) or is_also_a_word(low) or is_countable(low) or not is_listed(low)
    return named and text in words.inner_capitals


def _acts(words: Words, at: int) -> bool:
    """*Tang belde*: a thing needs an article, a name does not."""
    low, after = words.low(at), words.low(at + 1)
    if words.ends(at) or after in cues("verbs") or low in _BARE or is_role(low):
        return False
    if is_listed(low) and not is_countable(low):
        return False
    does = after in cues("human-verbs") or (is_verb(after) and not after.endswith("e"))
    return does and (is_listed(low) or not low.endswith(_NO_NAME_ENDINGS))


_NO_NAME_ENDINGS = endings("capitals-no-name-endings")
"""Of long words before a verb that the list does not have: *natuurlijk wist ik*."""
_BARE = cues("capitals-bare")
"""Things that people speak of without an article: *school belde*."""


def _speaks(words: Words, at: int) -> bool:
    """*Bode: ‘Dat klopt’*: who says it, unless that is a role."""
    gap = words.gap(at + 1).strip()
    return gap.startswith(":") and gap[-1:] in _QUOTES and not is_role(words.low(at))


_QUOTES = frozenset("‘“\"'„«")


def _is_called(words: Words, at: int) -> bool:
    """*‘Bloem!’ riep hij*: somebody by name, unless that is a role."""
    low, gap = words.low(at), words.gap(at + 1)
    alone = gap[:1] in {"!", ","} and gap[1:2] in _CLOSING
    said = words.gap(at).rstrip().endswith(":") and gap[:1] in {",", "."}
    if said and is_also_a_word(low) and not is_role(low):
        return True
    asked = gap == ", " and words.low(at + 1) in cues("capitals-asking")
    opens = words.gap(at)[-1:] in _QUOTES or words.gap(at).rstrip().endswith(":")
    if not opens or not (alone or asked):
        return False
    named = may_be_a_name(low) or is_also_a_word(low) or is_countable(low)
    return (named or low.endswith("je")) and not is_role(low)


_CLOSING = frozenset("’”\"'»")


def _is_glossed(words: Words, at: int) -> bool:
    """*Frigo (Ita)*, *Frigo (12)*: a name with what is known of it."""
    if at + 1 >= len(words) or words.gap(at + 1).strip() != "(":
        return False
    form = words.form(at + 1)
    return form.has_digit or (form.has_capital and not is_allowed(form.text))


_NO_NAMES = cues("capitals-no-names")
"""Words that often open a sentence right before a verb, though some family is called so."""


def _has_company(words: Words, at: int) -> bool:
    """Roos en ik, Wolf zei, Bos van hiernaast: no noun stands so without an article."""
    if words.ends(at):
        return False
    after, then = words.low(at + 1), words.low(at + 2)
    if after in cues("company"):
        return then in cues("company-next") or _is_capital(words, at + 2)
    return after in _VERBS or is_verb(after)


def _is_explained(words: Words, at: int) -> bool:
    """*Roos, de buurvrouw*; *Bos (35)*."""
    gap = words.gap(at + 1).strip()
    if gap in {"--", "/"}:
        return True
    return _has_age(words, at) or (gap == "," and words.low(at + 1) in _EXPLAINING)


_EXPLAINING = cues("capitals-explaining")


def _has_age(words: Words, at: int) -> bool:
    return words.gap(at + 1).strip() == "("


def _has_initial(words: Words, at: int) -> bool:
    return at > 0 and len(words.texts[at - 1]) == 1 and words.form(at - 1).has_capital


def _has_surname(words: Words, at: int) -> bool:
    """A first name that is a word, or *van den*, before a word with a capital: *Dan Brown*."""
    low = words.low(at)
    if low in {"van", "ten", "ter"}:
        return words.low(at + 1) in {"den", "der", "de", "t"} and _is_capital(words, at + 2)
    named = is_first_name(low) and len(low) > 2 and low not in {"dan", "door", "per"}
    return named and _last(words, at) > at


def _is_capital(words: Words, at: int) -> bool:
    return at < len(words) and words.form(at).has_capital and not is_allowed(words.texts[at])


def _last(words: Words, at: int) -> int:
    """The last word of the name that begins here. Only what surely belongs to it: two names side
    by side are two flags, so that none is lost in the other.
    """
    if not _leads(words, at):
        return at
    last = at
    for next_ in range(at + 1, min(at + _LONGEST_NAME, len(words))):
        if words.gap(next_) not in _INSIDE_A_NAME or not _fits(words, next_):
            break
        if _is_capital(words, next_) and not is_brand(words.texts[next_]):
            last = next_
            if not _leads(words, next_):
                break
        elif not _is_between(words, next_):
            break
    return last


def _is_between(words: Words, at: int) -> bool:
    """*van*, *de*; *op*, *in* and *aan* only before *den* or *’t*: *Jan in Epe* is two things."""
    low = words.low(at)
    before_article = words.low(at + 1) in {"den", "der", "t", "zee", "zoom", "de"}
    return low in _BETWEEN or (low in {"op", "in", "aan", "uit", "bij"} and before_article)


def _fits(words: Words, at: int) -> bool:
    """A stop parts names from the next sentence, unless it follows an initial."""
    return "." not in words.gap(at) or len(words.texts[at - 1]) <= 2


def _leads(words: Words, at: int) -> bool:
    """Whether more of the same name is likely to follow."""
    form = words.form(at)
    initial = len(form.text) == 1 and words.gap(at + 1)[:1] == "."
    between = form.low in _BETWEEN and form.has_capital and len(form.low) > 1
    return initial or between or is_first_name(form.low) or form.low in _FIRST_PARTS


def _first(words: Words, at: int) -> int:
    """The first word of the name: *van den* belongs to it, *van de* only after *meneer* or *mijn
    buurman*: in *de bocht van de Maas* it does not.
    """
    first = at
    while first > 0 and words.joined(first) and words.low(first - 1) in _BETWEEN:
        first -= 1
        if at - first > 3:
            return at
    before = words.low(first - 1)
    known = before in _TITLED or words.low(at - 1) in _ARTICLES
    surname = first < at and words.low(first) in {"van", "de", "ter", "ten", "den", "t"}
    article = words.low(at - 1) in {"den", "der", "de", "t", "ter", "ten"}
    return first if surname and article and known else at


def find_lower_case_name(words: Words, at: int) -> Span | None:
    """A word that exists only with a capital, written without: *rotterdam*, *fatima*."""
    low = words.low(at)
    if low == "koos" and not words.ends(at) and words.low(at + 1) not in _VERBS:
        return None
    known = (
        (is_name(low) or is_lower_name(low)) and len(low) > 2 and not is_allowed(low.capitalize())
    )
    return words.span(at, at) if known else None
