"""What helped, what did not, and by whom. The same kind of helper stands on both sides.

Nothing is counted here: each line stays the teller's own.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from library.schema.story import Help
from library.story import Citation, Story
from library.vocabulary import Helper


@dataclass(frozen=True)
class Told:
    """One line of one teller."""

    story: Story
    help: Help
    citation: Citation | None
    """The fragment where it is told; None where the story names none, or names one it has not."""


@dataclass(frozen=True)
class HelpBy:
    """What tellers say of one kind of helper. At least one of the two is not empty."""

    who: Helper
    helped: tuple[Told, ...]
    did_not: tuple[Told, ...]


def help_by_whom(stories: Iterable[Story]) -> tuple[HelpBy, ...]:
    """Only helpers that are told of, in the order of the vocabulary; lines as the stories come."""
    helped: dict[Helper, list[Told]] = {}
    did_not: dict[Helper, list[Told]] = {}
    for story in stories:
        _add(helped, story, story.header.what_helped)
        _add(did_not, story, story.header.what_did_not)
    return tuple(
        HelpBy(who, tuple(helped.get(who, ())), tuple(did_not.get(who, ())))
        for who in Helper
        if who in helped or who in did_not
    )


def _add(found: dict[Helper, list[Told]], story: Story, lines: Iterable[Help]) -> None:
    for line in lines:
        found.setdefault(line.who, []).append(Told(story, line, _citation(story, line)))


def _citation(story: Story, line: Help) -> Citation | None:
    fragment = story.fragment(line.fragment) if line.fragment else None
    return fragment.citation if fragment else None
