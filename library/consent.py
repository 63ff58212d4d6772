"""What did the tellers agree to, all together? Counted per purpose, and which consent ends when."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from library.provenance import RENEWAL_NOTICE, quarter_start
from library.schema.story import Consent
from library.story import Story
from library.vocabulary import Purpose

_A_YEAR = timedelta(days=365)


class Standing(StrEnum):
    """How the consent of a real story stands on a day. The first three keep it off the site."""

    ENDED = "ended"
    ABSENT = "absent"
    NOT_BEGUN = "not_begun"
    ENDS_SOON = "ends_within_90_days"
    ENDS_THIS_YEAR = "ends_within_a_year"
    HOLDS = "holds"


_CURRENT = {Standing.ENDS_SOON, Standing.ENDS_THIS_YEAR, Standing.HOLDS}


@dataclass(frozen=True, order=True)
class Entry:
    """The consent of one real story. No title and no token: this is printed and logged."""

    file: str
    story: str
    until: str
    """The quarter in which it ends, such as 2029-K1; empty where there is no consent."""

    def as_dict(self) -> dict[str, str]:
        return {"id": self.story, "file": self.file, "until": self.until}


@dataclass(frozen=True)
class Overview:
    """The consent of a whole library. Invented stories need none and are counted apart."""

    on: date
    real: int
    shown: int
    """Real stories that pass every check, so that they may be used."""
    invented: int
    unreadable: int
    """Files of which nobody can tell what the teller agreed to."""
    purposes_shown: Counter[Purpose]
    purposes_waiting: Counter[Purpose]
    """Of stories that are not finished, or that a check keeps back. Their consent holds."""
    entries: dict[Standing, tuple[Entry, ...]]

    def as_dict(self) -> dict[str, Any]:
        """The JSON form that `doorleefd consent --json` promises."""
        named = [standing for standing in Standing if standing is not Standing.HOLDS]
        return {
            "date": self.on.isoformat(),
            "real": self.real,
            "shown": self.shown,
            "invented": self.invented,
            "unreadable": self.unreadable,
            "purposes": {
                purpose.value: {
                    "shown": self.purposes_shown[purpose],
                    "waiting": self.purposes_waiting[purpose],
                }
                for purpose in Purpose
            },
            **{kind.value: [entry.as_dict() for entry in self.entries[kind]] for kind in named},
        }


def overview(
    stories: Iterable[Story], shown: Iterable[str], on: date, unreadable: int = 0
) -> Overview:
    """Count the consent in `stories`, of which those with an id in `shown` pass every check."""
    every, passed = list(stories), frozenset(shown)
    real = [story for story in every if not story.invented]
    holding = [story for story in real if standing(story.header.consent, on) in _CURRENT]
    return Overview(
        on=on,
        real=len(real),
        shown=sum(story.id in passed for story in real),
        invented=len(every) - len(real),
        unreadable=unreadable,
        purposes_shown=Counter(_purposes(s for s in holding if s.id in passed)),
        purposes_waiting=Counter(_purposes(s for s in holding if s.id not in passed)),
        entries=_by_standing(real, on),
    )


def standing(consent: Consent | None, on: date) -> Standing:
    """How a consent stands on a day. It ends on the first day of the quarter that it names."""
    if consent is None:
        return Standing.ABSENT
    left = quarter_start(consent.renew_before) - on
    if left <= timedelta(0):
        return Standing.ENDED
    if quarter_start(consent.given) > on:
        return Standing.NOT_BEGUN
    if left <= RENEWAL_NOTICE:
        return Standing.ENDS_SOON
    return Standing.ENDS_THIS_YEAR if left <= _A_YEAR else Standing.HOLDS


def _purposes(stories: Iterable[Story]) -> Iterator[Purpose]:
    """Each purpose once a story, also where a file names it twice."""
    for story in stories:
        yield from (purpose for purpose in Purpose if story.allows(purpose))


def _by_standing(real: list[Story], on: date) -> dict[Standing, tuple[Entry, ...]]:
    found: dict[Standing, list[Entry]] = {kind: [] for kind in Standing}
    for story in real:
        consent = story.header.consent
        until = consent.renew_before if consent else ""
        found[standing(consent, on)].append(Entry(story.file, story.id, until))
    return {kind: tuple(sorted(entries)) for kind, entries in found.items()}
