"""Sentences about who is missing, made from what the coverage says."""

from collections.abc import Iterable, Iterator
from itertools import islice

from library.collective.coverage import Coverage, Heard, Voice
from library.vocabulary import Perspective, Phase
from site_builder.wording import joined

TELLERS: dict[Voice, str] = {
    Perspective.SELF: "iemand die het zelf meemaakte",
    Perspective.PARTNER: "een partner",
    Perspective.PARENT: "een ouder",
    Perspective.CHILD: "een zoon of dochter",
    Perspective.SIBLING: "een broer of zus",
    Perspective.FRIEND: "een vriend of vriendin",
    Perspective.EXPERIENCE_WORKER: "een ervaringswerker",
    Perspective.PROFESSIONAL: "een hulpverlener met eigen ervaring",
}
"""Who tells, as the end of *een verhaal van*."""

_GAPS = 2
"""Of each theme: who reads ten of such sentences, reads none."""


def missing_sentences(coverage: Coverage, theme: str, about: str, kind: str) -> tuple[str, ...]:
    """What is missing of a theme, the largest first. `kind`: *verhaal* or *voorbeeld*."""
    nobody = f"Nog geen {kind} over {about}"
    if theme in coverage.silent:
        return (f"{nobody}.",)
    return tuple(f"{nobody} van {who}." for who in _missing(coverage, theme))


def _missing(coverage: Coverage, theme: str) -> Iterator[str]:
    """Kinds of tellers, then phases, then the two together."""
    at = coverage.themes.index(theme)
    tellers = [row.voice for row in coverage.perspectives if row.heard[at] is Heard.NONE]
    if tellers:
        yield joined((TELLERS[voice] for voice in tellers if voice in TELLERS), "of")
    phases = [row.voice for row in coverage.phases if row.heard[at] is Heard.NONE]
    if phases:
        yield f"iemand {_who_says(phases)}"
    for teller, missing in islice(_by_teller(coverage, theme).items(), _GAPS):
        yield f"{TELLERS[teller]} {_who_says(missing)}"


def _by_teller(coverage: Coverage, theme: str) -> dict[Perspective, list[Phase]]:
    found: dict[Perspective, list[Phase]] = {}
    for gap in coverage.gaps:
        if gap.theme == theme:
            found.setdefault(gap.perspective, []).append(gap.phase)
    return found


def _who_says(phases: Iterable[Voice]) -> str:
    """`die zegt: ‘Het overspoelt me’ of ‘Ik worstel ermee’`."""
    return f"die zegt: {joined((f'‘{phase.label}’' for phase in phases), 'of')}"
