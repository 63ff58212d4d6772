"""Which voices are there, and which are missing? In words only: *nog geen*, *weinig*, *meer*.

A count of one or two tells a neighbour that a teller is in the library. So no number leaves this
module, and none can be worked out from the words that do (`ENOUGH`). What comes first is chosen by
these words as well, never by the counts behind them. Who reads every story can still count: what
then stands out is the work of `library/privacy/rare.py`.

Real and invented stories are never looked at together: a caller asks for one of the two.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from library.library import Library
from library.story import Story
from library.vocabulary import ControlledValue, LifeSituation, Perspective, Phase

ENOUGH = 3 + len(Phase)
"""From this number of stories on we say *meer*; below it, *weinig*.

Why not just 3? A reader can add up. Where one kind of teller is *weinig*, and every phase is told,
the most that one phase can hold is what is left after one story for each of the others. Here that
is 3 at least, so that *weinig* never has to mean 1 or 2.
"""


class Heard(ControlledValue):
    """How much is told, in the only words that a page gets."""

    NONE = "nog_geen", "nog geen"
    FEW = "weinig", "weinig"
    MORE = "meer", "meer"


Voice = Perspective | Phase | LifeSituation


@dataclass(frozen=True)
class Row:
    """One kind of voice, with a word for every theme in the order of the library."""

    voice: Voice
    heard: tuple[Heard, ...]


@dataclass(frozen=True)
class Gap:
    """Nobody of this kind stands there, though the theme has this kind, and others stand there."""

    theme: str
    perspective: Perspective
    phase: Phase


@dataclass(frozen=True)
class Coverage:
    """Of the stories of one kind: the real ones, or the invented ones."""

    themes: tuple[str, ...]
    """The names, in the order of the library."""
    silent: tuple[str, ...]
    """The themes of which nobody tells."""
    perspectives: tuple[Row, ...]
    phases: tuple[Row, ...]
    situations: tuple[Row, ...]
    gaps: tuple[Gap, ...]
    """By theme; in a theme those first of which both sides are heard most."""


def coverage(library: Library, *, invented: bool) -> Coverage:
    """What is told of every theme, among the real or among the invented stories. One pass."""
    told = _Told(story for story in library.stories if story.invented is invented)
    themes = tuple(theme.name for theme in library.themes)
    return Coverage(
        themes,
        tuple(theme for theme in themes if told.heard(theme) is Heard.NONE),
        _rows(told, themes, Perspective),
        _rows(told, themes, Phase),
        _rows(told, themes, LifeSituation),
        tuple(gap for theme in themes for gap in _gaps(told, theme)),
    )


class _Told:
    """The counts. They stay in here."""

    def __init__(self, stories: Iterable[Story]) -> None:
        self._counts: Counter[tuple[object, ...]] = Counter()
        for story in stories:
            self._counts.update(_held(story))

    def heard(self, theme: str, *voices: Voice) -> Heard:
        count = self._counts[_key(theme, *voices)]
        return Heard.NONE if not count else Heard.FEW if count < ENOUGH else Heard.MORE


def _held(story: Story) -> Iterator[tuple[object, ...]]:
    """Everything that a story counts for, each once."""
    header = story.header
    phases = (header.phase,) if header.phase else ()
    perspectives = tuple(dict.fromkeys(header.perspectives))
    for theme in dict.fromkeys(header.themes):
        yield _key(theme)
        for voice in (*perspectives, *phases, *dict.fromkeys(header.life_situation)):
            yield _key(theme, voice)
        for both in product(perspectives, phases):
            yield _key(theme, *both)


def _key(theme: str, *voices: Voice) -> tuple[object, ...]:
    """With the kind of each value: the same word may stand in two lists."""
    return theme, *((type(voice), voice) for voice in voices)


def _rows(told: _Told, themes: tuple[str, ...], voices: Iterable[Voice]) -> tuple[Row, ...]:
    return tuple(
        Row(voice, tuple(told.heard(theme, voice) for theme in themes)) for voice in voices
    )


def _gaps(told: _Told, theme: str) -> Iterator[Gap]:
    """Who tells, and where somebody stands: both are there, but not in one person."""
    tellers = [voice for voice in Perspective if told.heard(theme, voice) is not Heard.NONE]
    phases = [voice for voice in Phase if told.heard(theme, voice) is not Heard.NONE]
    found = [
        Gap(theme, teller, phase)
        for teller, phase in product(tellers, phases)
        if told.heard(theme, teller, phase) is Heard.NONE
    ]
    if _may_be_told(told, theme, phases):
        yield from sorted(found, key=lambda gap: -_loudness(told, gap))


def _may_be_told(told: _Told, theme: str, phases: Iterable[Phase]) -> bool:
    """A phase with *meer* that only few of each kind are in, would bound how many those are."""
    loud = [voice for voice in Perspective if told.heard(theme, voice) is Heard.MORE]
    return all(
        any(told.heard(theme, teller, phase) is not Heard.NONE for teller in loud)
        for phase in phases
        if told.heard(theme, phase) is Heard.MORE
    )


def _loudness(told: _Told, gap: Gap) -> int:
    """How striking it is that the two never meet, by their words."""
    words = (told.heard(gap.theme, gap.perspective), told.heard(gap.theme, gap.phase))
    return sum(word is Heard.MORE for word in words)
