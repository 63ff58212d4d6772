"""Scan a text or a file: every word that could matter goes to the checks it triggers."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import PurePosixPath

from library.privacy.checks import called_by
from library.privacy.flag import Flag
from library.privacy.lexicon import is_also_a_word, is_first_name, is_ordinary
from library.privacy.normalise import normalise
from library.privacy.words import Words
from library.schema.form import Form
from library.template import offered_lines
from library.vocabulary import ControlledValue

_HIDES = 1.5
"""A flag inside another of another kind is left out when the other is not much longer: one remark
is enough. Where it is much longer both stay, because they say different things.
"""


def scan(text: str) -> list[Flag]:
    """Everything in a text that could show who somebody is, in order of place."""
    normalised = normalise(text)
    words = Words(normalised.text)
    found = list(_find(words))
    flags = _merge([*found, *_said_again(words, found)])
    return [
        Flag(*normalised.source_span((flag.start, flag.end)), flag.check, flag.kind)
        for flag in flags
    ]


def _find(words: Words) -> Iterator[Flag]:
    for at, checks in enumerate(map(called_by, words.texts)):
        for check in checks:
            if span := check.find(words, at):
                yield Flag(*span, check.name, check.kind)


def _said_again(words: Words, found: Iterable[Flag]) -> Iterator[Flag]:
    """A name without its capital, once announced, wherever else it stands without an article."""
    told = {(flag.start, flag.end) for flag in found}
    names = {
        words.text[flag.start : flag.end]: flag
        for flag in found
        if flag.check in _ANNOUNCED and _is_likely_a_name(words.text[flag.start : flag.end])
    }
    if not names:
        return
    for at, text in enumerate(words.texts):
        if text in names and words.spans[at] not in told and words.low(at - 1) not in _NOT_BEFORE:
            yield Flag(*words.spans[at], names[text].check, names[text].kind)


def _is_likely_a_name(text: str) -> bool:
    return text.islower() and (not is_ordinary(text) or is_also_a_word(text) or is_first_name(text))


_ANNOUNCED = frozenset(
    {"aanspreking", "naam_bij_persoon", "genaamd", "iedereen_zegt", "wie_dat_was", "zo_noemden_ze"}
)
_NOT_BEFORE = frozenset(
    {"de", "het", "een", "geen", "die", "dat", "mijn", "ik", "je", "ze", "we", "hij", "jij", "jou"}
)


def _merge(flags: Iterable[Flag]) -> list[Flag]:
    """Without repetitions: of flags on the same words the first check stays."""
    kept: list[Flag] = []
    for flag in sorted(flags, key=lambda flag: (flag.start, -flag.end)):
        if not any(_covers(other, flag) for other in kept[-4:]):
            kept.append(flag)
    return kept


def _covers(outer: Flag, inner: Flag) -> bool:
    if not (outer.start <= inner.start and inner.end <= outer.end):
        return False
    size, within = outer.end - outer.start, inner.end - inner.start
    return outer.kind is inner.kind or size <= _HIDES * within


def scan_file(raw: bytes | str, name: str) -> list[Flag]:
    """A whole file with its name. Offsets count in the decoded text, for flags on the name in it.

    Front matter, comments, link targets and alt text are text like any other. Only what the schema
    itself asks for is passed over: ids, closed values, a pseudonym the teller chose.
    """
    text = raw if isinstance(raw, str) else raw.decode("utf-8", errors="replace")
    alias = _alias(text)
    flags = [flag for flag in scan(mask_form(text)) if not _is_alias(text, flag, alias)]
    return [*scan_name(name), *flags]


def _alias(text: str) -> str | None:
    """The pseudonym that the teller chose for this story: it is published above it."""
    front = _FRONT.match(text)
    chosen = _ALIAS.search(front[0]) if front else None
    return chosen[1] if chosen else None


def _is_alias(text: str, flag: Flag, alias: str | None) -> bool:
    """Whether a flag points at that pseudonym alone, as it is written there."""
    return alias is not None and _OWNER.sub("", text[flag.start : flag.end]) == alias


# One line of front matter of which the form is closed, so that nothing personal fits in it.
_CLOSED = re.compile(
    r"^[ \t]*(?:- [ \t]*)?(?:"
    r"id:[ \t]*[a-z0-9]{6}|kenmerk:[ \t]*t-[a-z0-9]{4,12}|(?:- )?(?:red-[0-9]+)"
    r"|schuilnaam:[ \t]*(?P<alias>[^\W\d_]{2,20})|(?:gecodeerd|nagelezen)_door:[ \t]*red-[0-9]{1,3}"
    r"|(?:gegeven|vernieuwen_voor|verteld_in|gepubliceerd_in|bijgewerkt):[ \t]*[0-9]{4}-K[1-4]"
    r"|(?:leeftijd_toen:[ \t]*)?(?:[0-9]{2}-[0-9]{2}|67_plus)"
    r"|(?:voor_2008|2008-2014|2015-2020|2021-juni_2023|vanaf_juli_2023)"
    r")(?=[ \t\r]*(?:#.*)?$)",  # a comment behind it is text like any other
    re.MULTILINE,
)
# A value of a closed list that looks like something else: a period like a number, say.
_ALIAS = re.compile(r"^schuilnaam:[ \t]*([^\W\d_]{2,20})[ \t\r]*$", re.MULTILINE)
_OWNER = re.compile(r"['’]s$")
_VALUES = {value for kind in ControlledValue.__subclasses__() for value in kind}
_DECLARED = re.compile(
    rf"(?<![^\s\[,])(?:{'|'.join(sorted(v for v in _VALUES if not v.isalpha()))})(?=[\s,\]]|$)"
)
_COMMENT = re.compile(r"^#.*$", re.MULTILINE)
_KEY = re.compile(r"^[ \t]*(?:- )?([a-z_]{2,30})(?=:(?:\s|$))", re.MULTILINE)
_FRONT = re.compile(r"\A\ufeff?---[ \t\r]*\n(?:.*\n)*?---[ \t\r]*$", re.MULTILINE)


def mask_form(text: str) -> str:
    """The text with the closed parts of its front matter blanked out, letter for letter."""
    front = _FRONT.match(text)
    if front is None:
        return text
    head = _COMMENT.sub(_blank_offered, front[0])
    for closed in (_CLOSED, _DECLARED):
        head = closed.sub(_blank, head)
    return _KEY.sub(_blank_known_key, head) + text[front.end() :]


@cache
def _known_keys() -> frozenset[str]:
    return frozenset(key for form in Form.__subclasses__() for key in form.dutch_keys())


def _blank_known_key(key: re.Match[str]) -> str:
    """A key that no form has is text: in a long passage a name can stand so."""
    return _blank(key) if key[1] in _known_keys() else key[0]


def _blank_offered(comment: re.Match[str]) -> str:
    """Blanks what the form of a new story itself says."""
    return _blank(comment) if comment[0].rstrip() in offered_lines() else comment[0]


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\s]", " ", match[0])


def scan_name(name: str) -> list[Flag]:
    """A file's name: words in it that exist only with a capital, and long numbers."""
    plain = normalise(name)
    stem = PurePosixPath(plain.text).with_suffix("").as_posix()
    spaced = re.sub(r"[-_/.]", " ", stem)
    found = [(flag.start, flag.end, flag.check, flag.kind) for flag in _merge(_find(Words(spaced)))]
    return [
        Flag(*plain.source_span((start, end)), check, kind, in_name=True)
        for start, end, check, kind in found
    ]
