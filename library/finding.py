"""Finding: one remark to an editor. Where it is, what is wrong, what now."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from enum import StrEnum

from library.limits import MAX_FINDINGS, MAX_GUESSED
from library.visible import shortened, visible


class Severity(StrEnum):
    BLOCKS = "blokkeert"
    """What it speaks of is not published until somebody mends it."""
    NOTICE = "let_op"
    """Worth a look; stops nothing."""


@dataclass(frozen=True, order=True)
class Place:
    """A stretch of a file. Lines and columns count from 1, offsets from 0, in characters."""

    file: str
    """Path from the root of the library, with forward slashes."""
    start: int = 0
    end: int = 0
    line: int = 1
    column: int = 1


@dataclass(frozen=True, order=True)
class Finding:
    """One remark. Its texts are Dutch, whole sentences, and blame nobody."""

    place: Place
    check: str
    """Short Dutch name of the check, as an editor can look it up in the handbook."""
    message: str
    advice: str
    severity: Severity = Severity.BLOCKS
    title: str = ""
    """Title of the story or text it speaks of, where that could be read."""

    @property
    def blocks(self) -> bool:
        return self.severity is Severity.BLOCKS

    def about(self, title: str) -> "Finding":
        """The same finding, with the title of what it speaks of."""
        return replace(self, title=visible(title))

    def __str__(self) -> str:
        where = f"{visible(self.place.file)}:{self.place.line}:{self.place.column}"
        return f"{where}: {self.message} {self.advice} ({self.check})"


def any_blocks(findings: Iterable[Finding]) -> bool:
    """Whether anything is kept from being published."""
    return any(finding.blocks for finding in findings)


def first_findings(findings: list[Finding]) -> list[Finding]:
    """The first fifty findings on a file, and one that stands for the rest.

    It blocks where one of the rest does: what is not told still counts.
    """
    rest = findings[MAX_FINDINGS:]
    if not rest:
        return findings
    more = Finding(
        rest[0].place,
        "meer_meldingen",
        f"er zijn nog {len(rest)} meldingen over dit bestand.",
        "Maak eerst deze in orde, en kijk het daarna opnieuw na.",
        Severity.BLOCKS if any_blocks(rest) else Severity.NOTICE,
    )
    return [*findings[:MAX_FINDINGS], more]


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """'Bedoelde je ‘schulden’?' where a known word is near, else an empty string."""
    word = shortened(word)
    names = sorted(known)
    same = [name for name in names if name.casefold() == word.casefold()]
    near = same or get_close_matches(word, names[:MAX_GUESSED], n=1, cutoff=0.6)
    return f"Bedoelde je ‘{visible(shortened(near[0]))}’?" if near else ""
