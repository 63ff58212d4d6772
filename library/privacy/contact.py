"""Where somebody can be reached: e-mail, also described in words; web addresses; account names."""

import re

from library.privacy.flag import Span
from library.privacy.lexicon import is_allowed, is_first_name, is_ordinary
from library.privacy.lists import cues
from library.privacy.words import Words

TOP_DOMAINS = cues("contact-top-domains")
_AT = frozenset({"apenstaartje", "apestaartje", "apenstaart", "apestaart", "at", "aapje", "ad"})
_DOT = frozenset({"punt", "dot", "puntje"})
_MAIL_LEFT = re.compile(r"[\w.+\-]{1,40}\s?$")
_MAIL_RIGHT = re.compile(r"@\s?[\w\-]{1,40}(?:\s?[.]\s?[\w\-]{1,20}){1,4}")
_HANDLE = re.compile(r"@[\w.]{2,40}|@ (?=[^\W\d])\w{0,40}[0-9_]\w{0,40}")
_URL = re.compile(
    r"(?:https?:/{0,2}|www\.)[^\s<>\"')\]]{2,200}|https?://[^\s<>]{1,200}", re.IGNORECASE
)
_DOMAIN_LEFT = re.compile(r"[\w\-]{1,40}(?:\.[\w\-]{1,40}){0,3}\.$")
_ACCOUNT = re.compile(r"[\w.\-]{0,40}")
_PATH = re.compile(r"(?:/[^\s<>\"')\]]{0,100})?")
PLATFORMS = cues("contact-platforms")
_BEFORE_ACCOUNT = cues("contact-before-account")


def find_email(words: Words, at: int) -> Span | None:
    """An e-mail address around its @."""
    start = words.spans[at][0]
    left = _MAIL_LEFT.search(words.text[max(0, start - 42) : start])
    right = _MAIL_RIGHT.match(words.text, start, start + 140)
    if left is None or right is None:
        return None
    return start - len(left[0]), right.end()


def find_described_email(words: Words, at: int) -> Span | None:
    """An e-mail address in words: *jan punt jansen apenstaartje gmail punt com*."""
    if words.low(at) in {"at", "ad", "aapje"} and not _dot_follows(words, at):
        return None
    named = at > 0 and words.low(at - 1) not in {
        "een",
        "het",
        "met",
        "de",
        "dat",
        "of",
        "en",
        "teken",
    }
    first, last = at - named, at
    while first >= 2 and words.low(first - 1) in _DOT:
        first -= 2
    while (
        last + 1 < len(words) and last - at < 5 and words.low(last + 1) not in {"en", "of", "maar"}
    ):
        last += 1
        if words.low(last) in TOP_DOMAINS - {"gmail", "hotmail"} and words.low(last - 1) in _DOT:
            return words.span(first, last)
    return words.span(first, min(at + 1, len(words) - 1))


def _dot_follows(words: Words, at: int) -> bool:
    return any(
        words.low(at + ahead) in _DOT or words.low(at + ahead) in TOP_DOMAINS for ahead in (2, 3, 4)
    ) or words.low(at + 1) in cues("contact-mail-hosts")


AT_WORDS = _AT


def find_handle(words: Words, at: int) -> Span | None:
    """An account name with its @."""
    start = words.spans[at][0]
    found = _HANDLE.match(words.text, start)
    end = start + len(found[0].rstrip(".")) if found else start
    free = start == 0 or not (words.text[start - 1].isalnum() or words.text[start - 1] in "._-")
    return (start, end) if found and free else None


def find_underscored(words: Words, at: int) -> Span | None:
    """A word with an underscore in it: *jan_95*, *de_zoon_van*; but keys are written so too."""
    low = words.low(at)
    parts = low.split("_")
    plain = all(is_ordinary(part) and not is_first_name(part) for part in parts)
    return None if plain and parts[0] not in _ARTICLES else words.span(at, at)


_ARTICLES = frozenset({"de", "het", "een", "die", "dat", "mijn", "je", "jouw", "onze", "the"})


def find_tagged(words: Words, at: int) -> Span | None:
    """A name with a number that a platform gave: *nachtuil#4471*."""
    tagged = at > 0 and words.gap(at) == "#" and len(words.texts[at]) in {3, 4, 5}
    return words.span(at - 1, at) if tagged else None


def find_numbered(words: Words, at: int) -> Span | None:
    """A word that ends in a number: *blauwevogel88*; brands and periods have one too."""
    return None if is_allowed(words.texts[at]) else words.span(at, at)


def find_account(words: Words, at: int) -> Span | None:
    """What an account is called: *op insta heet ik sproetje95*, *snapchat: lange.jan*."""
    for next_ in range(at + 1, min(at + 7, len(words))):
        if words.starts(next_).value == 2 and ":" not in words.gap(next_):
            return None
        if words.low(next_) not in _BEFORE_ACCOUNT and not words.low(next_).startswith("account"):
            return _account(words, next_, next_ > at + 1 or ":" in words.gap(next_))
    return None


def _account(words: Words, at: int, announced: bool) -> Span | None:
    start, end = words.spans[at]
    whole = _ACCOUNT.match(words.text, start)
    end = whole.end() if whole and whole.end() > end else end
    text = words.text[start:end].rstrip(".")
    odd = any(map(str.isdecimal, text)) and not text.isdecimal()
    odd = odd or "." in text or "_" in text or (announced and not is_ordinary(text.lower()))
    return (start, start + len(text)) if odd and text[0].isalnum() else None


def find_url(words: Words, at: int) -> Span | None:
    """A web address that begins with http or www."""
    if words.low(at) in {"www", "http", "https"}:
        return _spaced_url(words, at)
    found = _URL.match(words.text, words.spans[at][0])
    return (found.start(), found.start() + len(found[0].rstrip(".,;:!?"))) if found else None


def _spaced_url(words: Words, at: int) -> Span | None:
    """*www dorpsblad nl*, *www punt dorpsblad punt nl slash nieuws*."""
    if found := _URL.match(words.text, words.spans[at][0]):
        return found.start(), found.start() + len(found[0].rstrip(".,;:!?"))
    for last in range(at + 1, min(at + 6, len(words))):
        if words.gap(last).strip(" .:/"):
            return None
        if words.low(last) in TOP_DOMAINS:
            path = words.low(last + 1) in {"slash", "schuine"} and last + 2 < len(words)
            return words.span(at, last + 2 if path else last)
    return None


def find_joined_email(words: Words, at: int) -> Span | None:
    """An e-mail address in words with hyphens: *jan-punt-k-apenstaartje-post-punt-nl*."""
    return words.span(at, at)


def find_domain(words: Words, at: int) -> Span | None:
    """A web address without http: *onzebuurt.nl/over*, also *onzebuurt punt nl*."""
    start, end = words.spans[at]
    if at and words.low(at - 1) in _DOT and at >= 2:
        return words.span(at - 2, at)
    if at and words.gap(at) in {"(.)", "[.]", " . ", "{.}"}:
        return words.span(at - 1, at)
    if words.gap(at) != "." or words.texts[at][0].isupper():
        return None
    left = _DOMAIN_LEFT.search(words.text[max(0, start - 90) : start])
    if left is None:
        return None
    path = _PATH.match(words.text, end)
    return start - len(left[0]), path.end() if path else end
