"""Where somebody can be reached: e-mail, also described in words; web addresses; account names."""

import re

from library.privacy.flag import Span
from library.privacy.lexicon import is_allowed, is_first_name, is_ordinary
from library.privacy.lists import cues
from library.privacy.words import Start, Words

TOP_DOMAINS = cues("contact-top-domains")
_AT = cues("contact-at")
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
    if left is not None and right is None and not left[0].endswith(" "):
        return start - len(left[0]), start + 1
    if left is None or right is None:
        return None
    return start - len(left[0]), right.end()


def find_described_email(words: Words, at: int) -> Span | None:
    """An e-mail address in words: *jan punt jansen apenstaartje gmail punt com*."""
    if words.low(at) in {"at", "ad", "aapje"} and not _dot_follows(words, at):
        return None
    if words.low(at) == "at" and words.low(at - 1) in _EATERS:  # *ik at*
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
_EATERS = frozenset(
    {"ik", "hij", "zij", "ze", "je", "jij", "die", "wie", "en", "niemand", "iedereen"}
)


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
    if words.low(at) in _NAMES_AN_ACCOUNT and (named := _plain_account(words, at)):
        return named
    for next_ in range(at + 1, min(at + 7, len(words))):
        if words.starts(next_).value == 2 and ":" not in words.gap(next_):
            return None
        if words.gap(next_)[-1:] in _OPENING:
            return words.span(next_, next_)
        if words.low(next_) not in _BEFORE_ACCOUNT and not words.low(next_).startswith("account"):
            return _account(words, next_, next_ > at + 1 or ":" in words.gap(next_))
    return None


_OPENING = frozenset('‘“„"')
_NAMES_AN_ACCOUNT = frozenset(
    {
        "accountnaam",
        "gebruikersnaam",
        "username",
        "nickname",
        "nick",
        "gamertag",
        "profielnaam",
        "inlognaam",
        "gamenaam",
        "chatnaam",
        "hashtag",
    }
)


def _plain_account(words: Words, at: int) -> Span | None:
    """*Gebruikersnaam grijzemuis*: a plain word, right where the name is said."""
    said = at + 1
    while words.low(said) in {"is", "was", "luidt", "luidde", "dus", "toen", "daar"}:
        said += 1
    near = said < len(words) and (words.joined(said) or ":" in words.gap(said))
    plain = words.low(said) in _BEFORE_ACCOUNT or words.low(said) in _NO_ACCOUNTS
    return words.span(said, said) if near and not plain else None


_NO_ACCOUNTS = cues("names-no-names") | {"kwijt", "vergeten", "wachtwoord", "staat", "moest"}


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


def find_joined_account(words: Words, at: int) -> Span | None:
    """An account in words with hyphens: *at-tuinslang-onderstreepje-ko*."""
    return words.span(at, at)


SEPARATORS = frozenset({"slash", "schuine", "onderstreepje", "underscore", "liggend", "laag"})
JOINED_DOMAINS = frozenset({"puntcom", "puntnl", "puntbe", "puntorg", "en-el"})


def find_joined_domain(words: Words, at: int) -> Span | None:
    """*Nattepak, puntcom*, *onzewijk punt en-el*."""
    first = at - 2 if words.low(at - 1) in _DOT else at - 1
    return words.span(first, at) if first >= 0 else None


def find_spoken_path(words: Words, at: int) -> Span | None:
    """*Facebook slash groups*, *discord punt gg slash nachtwacht*, *jan ° onderstreepje ° 077*."""
    two = words.low(at) in {"schuine", "liggend", "laag"}
    last = at + 2 if two else at + 1
    if two and words.low(at + 1) not in {"streep", "streepje"}:
        return None
    before = words.low(at - 1)
    part = words.low(at) not in {"slash", "schuine"}
    site = before in PLATFORMS or before in TOP_DOMAINS
    if not (part or site) or last >= len(words) or at == 0 or len(words.gap(at)) > 4:
        return None
    first = at - 3 if before in TOP_DOMAINS and words.low(at - 2) in _DOT and at > 2 else at - 1
    return words.span(first, last)


def find_pen_name(words: Words, at: int) -> Span | None:
    """*Onder de naam gokkert-af*, *schreef ik op het forum als stillewateren*."""
    next_ = at + 1
    online = words.near(at, 9, _ONLINE) or any(
        words.low(ahead) in _ONLINE for ahead in range(at + 1, at + 8)
    )
    said = words.low(at) == "als" or (
        words.low(at - 1) in {"de", "mijn"} and words.low(at) != "als"
    )
    plain = words.low(next_) in _NO_ACCOUNTS or words.low(next_) in {"het", "een", "ook"}
    fits = online and said and not plain and words.joined(next_) and next_ < len(words)
    closed = fits and (words.ends(next_) or words.low(next_ + 1) in _AFTER_PEN_NAME)
    return words.span(next_, next_) if closed else None


_ONLINE = frozenset(
    {"forum", "chat", "chatbox", "chatroom", "prikbord", "subreddit", "blog", "gastenboek"}
)
_AFTER_PEN_NAME = frozenset(
    {"op", "schreef", "in", "en", "plaatste", "stond", "postte", "reageerde"}
)
PEN_NAMES = frozenset({"naam", "schuilnaam", "als", "bijnaam"})


def find_mail_at_host(words: Words, at: int) -> Span | None:
    """*Mijn mail is rode.fiets, en dan gmail*: no at is said, the firm is."""
    if not words.near(at, 8, _MAIL) and words.low(at + 1) not in _ENDS:
        return None
    first = at - 1
    while words.low(first) in _TO_HOST and at - first < 5:
        first -= 1
    name = words.low(first)
    odd = name and (not is_ordinary(name) or words.gap(first) == ".")
    if not odd or name in _MAIL or words.starts(at) is Start.YES:
        return None
    while first > 0 and words.gap(first) == ".":
        first -= 1
    return words.span(first, at)


_MAIL = frozenset({"mail", "mailadres", "e-mail", "e-mailadres", "emailadres", "email", "mailde"})
_ENDS = frozenset({"com", "nl", "punt", "be"})
_TO_HOST = frozenset({"en", "dan", "bij", "op", "van", "gewoon", "daarna"})
MAIL_HOSTS = cues("contact-mail-hosts") - {"home", "live", "planet"}


def find_domain(words: Words, at: int) -> Span | None:
    """A web address without http: *onzebuurt.nl/over*, also *onzebuurt punt nl*."""
    start, end = words.spans[at]
    if at and words.low(at - 1) in _DOT and at >= 2:
        return words.span(at - 2, at)
    if at and words.gap(at) in {"(.)", "[.]", " . ", "{.}"}:
        return words.span(at - 1, at)
    if (
        words.gap(at) == ". "
        and words.low(at) in {"nl", "com", "org"}
        and words.texts[at].islower()
    ):
        return words.span(at - 1, at)
    if words.gap(at) != "." or words.texts[at][0].isupper():
        return None
    left = _DOMAIN_LEFT.search(words.text[max(0, start - 90) : start])
    if left is None:
        return None
    path = _PATH.match(words.text, end)
    return start - len(left[0]), path.end() if path else end
