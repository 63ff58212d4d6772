"""Which flags did an editor rule on? A ruling holds for its words between these other words.

A ruling keeps no word of the story, only a fingerprint. That keeps identifiers out of the file for
who merely reads it, and it is no secret: who has the text around a word, and a list of names, can
try them one by one. Therefore what is taken out of a story leaves no ruling, and a ruling that
fits nowhere any more has to go.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import normalize

from library.finding import Finding, Severity
from library.parsed import Parsed
from library.privacy.advice import finding_for, flags_in
from library.privacy.flag import Flag
from library.privacy.scan import scan
from library.schema import RulingEntry
from library.source_text import SourceText
from library.story import Story
from library.vocabulary import Verdict

_WORDS_AROUND = 6
_REACH = 400
"""Characters in which the words around are looked for: a ruling never costs a whole file."""


def fingerprint(source: SourceText, story_id: str, flag: Flag) -> str:
    """16 hex digits of a SHA-256 over story, check, the flagged words and six words on each side.

    White space and the way an accent is written do not count; anything else that changes there
    makes another fingerprint. Two places with all these words in common share one.

    The number of the story and the words around are in it so that a short word alone cannot be
    looked up in a table, and so that one name has another fingerprint in each place. It does not
    protect against somebody who has the text around: they can try every name there is.
    """
    text = source.file if flag.in_name else source.text
    before = _words(text[max(0, flag.start - _REACH) : flag.start])[-_WORDS_AROUND:]
    after = _words(text[flag.end : flag.end + _REACH])[:_WORDS_AROUND]
    parts = (before, _words(text[flag.start : flag.end]), after)
    where = "naam" if flag.in_name else "tekst"
    told = (story_id, flag.check, where, *(" ".join(words) for words in parts))
    return hashlib.sha256("\0".join(told).encode()).hexdigest()[:16]


def _words(text: str) -> list[str]:
    return normalize("NFC", text).split()


def check_flags(story: Parsed[Story], rulings: Sequence[Parsed[RulingEntry]]) -> Iterator[Finding]:
    """Flags that nobody ruled on, and rulings that do not count.

    Bad: a name that nobody looked at. Good: the same name with `verzonnen`, in an invented story.
    Known false alarm: a ruling that lapses because a comma beside it was mended.
    """
    for flag in open_flags(story, rulings):
        yield finding_for(story.source, flag)
    for ruling in rulings:
        yield from _check_ruling(ruling, story.item.invented)
    for ruling in lapsed(story, rulings):
        yield ruling.finding(
            ("vingerafdruk",),
            "besluit_vervallen",
            "dit besluit past bij geen plek meer.",
            "Haal het weg, of typ ‘doorleefd review’.",
            Severity.NOTICE,
        )


def open_flags(story: Parsed[Story], rulings: Iterable[Parsed[RulingEntry]]) -> list[Flag]:
    """The flags on a story that no ruling answers."""
    invented = story.item.invented
    ruled = {_key(part.item) for part in rulings if not any(_check_ruling(part, invented))}
    return [flag for flag, key in _keys(story) if key not in ruled]


def lapsed(
    story: Parsed[Story], rulings: Iterable[Parsed[RulingEntry]]
) -> list[Parsed[RulingEntry]]:
    """The rulings whose words, or the words around them, are not in the story any more."""
    present = {key for _, key in _keys(story)}
    return [ruling for ruling in rulings if _key(ruling.item) not in present]


def _keys(story: Parsed[Story]) -> list[tuple[Flag, tuple[str, str]]]:
    """Each flag with what a ruling on it says."""
    source, story_id = story.source, story.item.id
    return [(flag, (flag.check, fingerprint(source, story_id, flag))) for flag in flags_in(source)]


def _key(ruling: RulingEntry) -> tuple[str, str]:
    return ruling.check, ruling.fingerprint


def _check_ruling(ruling: Parsed[RulingEntry], invented: bool) -> Iterator[Finding]:
    """A ruling that nobody can have made so."""
    verdict, reason = ruling.item.verdict, ruling.item.reason or ""
    if verdict is Verdict.INVENTED and not invented:
        yield ruling.finding(
            ("besluit",),
            "besluit_verzonnen",
            "dit verhaal is echt, dus ‘verzonnen’ kan niet kloppen.",
            "Haal de woorden uit het verhaal, of leg vast waarom ze mogen blijven.",
        )
    if verdict is Verdict.STAYS and not reason:
        yield ruling.finding(
            ("besluit",),
            "besluit_zonder_reden",
            "bij ‘mag_blijven’ hoort een regel ‘reden’.",
            "Schrijf op waarom het mag blijven. Herhaal de woorden zelf niet.",
        )
    if scan(reason):
        yield ruling.finding(("reden",), "besluit_met_naam", *NAME_IN_REASON)


NAME_IN_REASON = (
    "in deze reden staat misschien zelf een naam, plaats of nummer.",
    "Zeg het zonder: dit bestand is geen plek voor wat iemand herkenbaar maakt.",
)
