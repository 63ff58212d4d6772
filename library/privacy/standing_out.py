"""What an editor reads about a story that stands out: where, by which values, what now."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from library.finding import Finding
from library.parsed import Parsed
from library.privacy.coarsening import Coarsening
from library.privacy.rare import RARE, Combination, K, Population, Value, reasons
from library.story import Story

_TOLD = 3
"""Sets of values that a finding names; `doorleefd review` shows them all."""
_SHOWN = 20
"""Sets that a review shows, those that fewest have first."""
_STAY = "Mag het zo blijven? Leg dan vast waarom, met ‘doorleefd review’."


@dataclass(frozen=True)
class StandsOut:
    """A real story with rare sets of values that nobody ruled on."""

    story: Parsed[Story]
    combinations: tuple[Combination, ...]
    """Those that are rare whatever the library holds first, then by size."""
    population: Population
    coarsening: Coarsening

    def finding(self) -> Finding:
        """One finding that blocks, on the value that would best be changed."""
        change = self.coarsening
        values = [*(change.widen or ())[:1], *change.leave_out, *self.combinations[0]]
        message = " ".join(self._message())
        return self.story.finding(self._path(values[0]), RARE, message, self._advice())

    def lines(self) -> list[str]:
        """The sets, each on a line with how many stories have it."""
        more = len(self.combinations) - _SHOWN
        told = [f"{_by_key(c)}: {self._held(c)}" for c in self.combinations[:_SHOWN]]
        return [*told, f"en nog {more}, van dezelfde waarden"] if more > 0 else told

    def _path(self, value: Value) -> tuple[str | int, ...]:
        plain = self.story.node.plain()
        told = plain.get(value.key) if isinstance(plain, dict) else None
        return (value.key, told.index(value.value)) if isinstance(told, list) else (value.key,)

    def _held(self, combination: Combination) -> str:
        held = self.population.held(combination)
        number = "alleen dit verhaal" if held == 1 else f"{held} verhalen"
        return f"{number}. {reasons()[combination]}" if combination in reasons() else number

    def _message(self) -> Iterator[str]:
        always = [c for c in self.combinations if c in reasons()]
        here = [c for c in self.combinations if c not in reasons()]
        if here and self.population.size < K:
            yield "er zijn nog geen drie echte verhalen op de site, dus elk verhaal valt op."
        elif here:
            told = here[: max(1, _TOLD - len(always))]
            more = len(here) - len(told)
            rest = f"; en nog {more}" if more else ""
            yield (
                f"dit verhaal valt op tussen de {self.population.size} echte verhalen. Minder dan"
                f" drie verhalen hebben: {'; '.join(map(_words, told))}{rest}."
            )
        for combination in always[:_TOLD]:
            verb = "valt" if len(combination) == 1 else "vallen samen"
            yield f"{_words(combination)} {verb} altijd op. {reasons()[combination]}"

    def _advice(self) -> str:
        told = word_coarsening(self.coarsening, len(self.combinations))
        if self.population.size >= K:
            return f"{told} {_STAY}"
        if self.coarsening.helps:
            return f"{told} Of wacht tot er meer verhalen zijn. {_STAY}"
        return f"Wacht tot er meer verhalen zijn. {_STAY}"


def word_coarsening(change: Coarsening, of: int) -> str:
    """What to leave out or make wider, and what comes of it; `of` is the number of rare sets."""
    if change.widen:
        narrow, wide = change.widen
        return (
            f"Maak van ‘{narrow.value}’ bij ‘{narrow.key}’ het ruimere ‘{wide.value}’."
            " Dan valt het hier niet meer op."
        )
    if not change.leave_out:
        return "Er is niets dat je kunt weglaten: een thema en wie er vertelt horen erbij."
    return " ".join(_word_leaving_out(change, of))


def _word_leaving_out(change: Coarsening, of: int) -> Iterator[str]:
    first, *others = change.leave_out
    if others:
        yield f"Laat eerst {_at(first)} weg: dat scheelt {change.ended_by_first} van de {of}."
        yield f"Laat daarna ook weg: {_by_key(others)}."
    else:
        yield f"Laat {_at(first)} weg."
    yield _result(change.left)
    if any(value.key == "gaat_ook_over" for value in change.leave_out):
        yield "Bedenk wel: ‘gaat_ook_over’ waarschuwt lezers."


def _result(left: int) -> str:
    if not left:
        return "Dan valt het hier niet meer op."
    stays = "blijft er nog 1 combinatie" if left == 1 else f"blijven er nog {left} combinaties"
    return f"Dan {stays} over. Een thema en wie er vertelt horen erbij."


def _at(value: Value) -> str:
    """Of a relapse the line, for `ja` alone would say nothing."""
    return (
        "de regel ‘terugval’" if value.key == "terugval" else f"‘{value.value}’ bij ‘{value.key}’"
    )


def _by_key(values: Iterable[Value]) -> str:
    groups = groupby(sorted(values), key=lambda value: value.key)
    return ", ".join(map(_of_one_key, (list(group) for _, group in groups)))


def _of_one_key(values: list[Value]) -> str:
    *before, last = values
    return _joined([*(f"‘{value.value}’" for value in before), _at(last)])


def _words(combination: Combination) -> str:
    return _joined(_word(value) for value in combination)


def _word(value: Value) -> str:
    return f"‘{value.key}: {value.value}’" if value.key == "terugval" else f"‘{value.value}’"


def _joined(words: Iterable[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} en {last}" if first else last
