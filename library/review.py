"""Review: what waits for an editor, one by one, and the ruling that answers it."""

from abc import ABC, abstractmethod
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from library.finding import Finding
from library.loading import stories_standing_out
from library.parsed import Parsed
from library.privacy import Flag
from library.privacy.advice import finding_for
from library.privacy.rulings import (
    NEVER_STAYS,
    fingerprint,
    fingerprint_of,
    fingerprint_of_prose,
    open_flags,
)
from library.privacy.standing_out import StandsOut
from library.reading_checks import check_level
from library.rulings_file import BrokenRulingsError, render_rulings, rulings_file, write_ruling
from library.schema import RulingEntry
from library.shelf import Shelf
from library.story import Story
from library.visible import INVISIBLE
from library.vocabulary import Verdict

__all__ = [
    "BrokenRulingsError",
    "FlagQuestion",
    "LevelQuestion",
    "Question",
    "RareQuestion",
    "level_questions",
    "open_questions",
    "rare_questions",
    "render_rulings",
    "rulings_file",
    "write_ruling",
]

_AROUND = 160
"""Characters an editor sees on each side of the words: about two lines on a terminal."""


@dataclass(frozen=True)
class Question(ABC):
    """One thing that nobody ruled on yet: an editor answers it with one ruling."""

    story: Parsed[Story]

    @property
    @abstractmethod
    def finding(self) -> Finding:
        """What `doorleefd check` says of it: where, what, what now."""

    @property
    @abstractmethod
    def fingerprints(self) -> tuple[str, ...]:
        """What the ruling is bound to."""

    @property
    def may_be_invented(self) -> bool:
        return self.story.item.invented

    @property
    def may_stay(self) -> bool:
        return True

    def passage(self) -> tuple[str, str, str] | None:
        """Before, the words themselves, after; None where it is not about words of the text."""
        return None

    def lines(self) -> list[str]:
        """What an editor rules on at once, a line each; none where the message says it all."""
        return []

    def ruling(self, verdict: Verdict, reason: str | None, by: str, on: str) -> RulingEntry:
        """The ruling that answers this."""
        told = {
            "controle": self.finding.check,
            "vingerafdruk": " ".join(self.fingerprints),
            "besluit": verdict,
            "reden": reason,
            "door": by,
            "op": on,
        }
        return RulingEntry.model_validate(told)


@dataclass(frozen=True)
class FlagQuestion(Question):
    """Words that could show who somebody is."""

    flag: Flag

    @property
    def finding(self) -> Finding:
        return finding_for(self.story.source, self.flag)

    @property
    def fingerprints(self) -> tuple[str, ...]:
        return (fingerprint(self.story.source, self.story.item.id, self.flag),)

    @property
    def may_stay(self) -> bool:
        return self.flag.check not in NEVER_STAYS

    def passage(self) -> tuple[str, str, str]:
        """Before, the flagged words, after: for the eyes of an editor, and for nothing else."""
        source, flag = self.story.source, self.flag
        text = source.file if flag.in_name else source.text
        begin = max(text.rfind("\n", 0, flag.start) + 1, flag.start - _AROUND)
        stop = text.find("\n", flag.end)
        stop = min(len(text) if stop < 0 else stop, flag.end + _AROUND)
        parts = text[begin : flag.start], text[flag.start : flag.end], text[flag.end : stop]
        before, words, after = (INVISIBLE.sub("·", part).replace("\n", " ") for part in parts)
        return before, words, after


@dataclass(frozen=True)
class RareQuestion(Question):
    """Values that together few stories have: one question and one ruling a story."""

    stands_out: StandsOut

    @property
    def finding(self) -> Finding:
        return self.stands_out.finding()

    @property
    def fingerprints(self) -> tuple[str, ...]:
        story_id = self.story.item.id
        return tuple(fingerprint_of(story_id, told) for told in self.stands_out.combinations)

    def lines(self) -> list[str]:
        return self.stands_out.lines()


@dataclass(frozen=True)
class LevelQuestion(Question):
    """Prose that may be hard to read: it may stay as somebody tells it."""

    hard: Finding

    @property
    def finding(self) -> Finding:
        return self.hard

    @property
    def fingerprints(self) -> tuple[str, ...]:
        return (fingerprint_of_prose(self.story.item),)

    @property
    def may_be_invented(self) -> bool:
        return False


def level_questions(shelf: Shelf) -> list[LevelQuestion]:
    """The stories that may be hard to read, in the order of the files."""
    return [
        LevelQuestion(story, hard)
        for story in sorted(shelf.stories, key=lambda story: story.source.file)
        for hard in check_level(story, shelf.rulings.get(story.item.id, []))
    ]


def open_questions(shelf: Shelf) -> list[FlagQuestion]:
    """Every open flag, in the order of the files and of their text."""
    return [
        FlagQuestion(story, flag)
        for story in sorted(shelf.stories, key=lambda story: story.source.file)
        for flag in open_flags(story, shelf.rulings.get(story.item.id, []))
    ]


def rare_questions(
    shelf: Shelf, on: date, findings: list[Finding], asked: Collection[str]
) -> list[RareQuestion]:
    """The stories in the files `asked` that stand out, in the order of the files.

    `findings` are those of reading the shelf. Open flags on the files `asked` keep no story from
    being counted: they are asked in the same review.
    """
    found = stories_standing_out(shelf, on, list(findings), asked)
    questions = [RareQuestion(one.story, one) for one in found if one.story.source.file in asked]
    return sorted(questions, key=lambda question: question.story.source.file)
