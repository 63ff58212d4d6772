"""What helped by whom, as numbers of stories: for the dots, the table and the words beside them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from library.collective.counts import Tally, tally
from library.collective.helped import HelpBy, Told
from library.vocabulary import Helper
from site_builder.pictures.picture import FEW, Kind
from site_builder.wording import joined


@dataclass(frozen=True)
class HelpRow:
    """One kind of helper, told of by one kind of stories."""

    who: Helper
    helped: int
    did_not: int
    """Stories. One story may stand on both sides."""


def help_rows(rows: Iterable[HelpBy], kind: Kind) -> tuple[HelpRow, ...]:
    """Only helpers of whom at least three stories of this kind tell."""
    return tuple(
        HelpRow(row.who, _count(row.helped, kind), _count(row.did_not, kind))
        for row in rows
        if _count((*row.helped, *row.did_not), kind) >= FEW
    )


def _count(told: Iterable[Told], kind: Kind) -> int:
    found: Tally = tally(line.story for line in told)
    return kind.of(found)


def most_told(rows: Sequence[HelpRow], kind: Kind) -> Iterator[str]:
    """Who stands out on each side: `Bij ‘hielp’ staat familie het vaakst: in 4 verhalen.`"""
    yield from _most("hielp", rows, lambda row: row.helped, kind)
    yield from _most("hielp niet", rows, lambda row: row.did_not, kind)


def _most(
    side: str, rows: Sequence[HelpRow], count: Callable[[HelpRow], int], kind: Kind
) -> Iterator[str]:
    most = max(map(count, rows), default=0)
    first = [row.who.label for row in rows if count(row) == most]
    stands, each = ("staat", "") if len(first) == 1 else ("staan", "elk ")
    if most:
        yield (f"Bij ‘{side}’ {stands} {joined(first)} het vaakst: {each}in {kind.words(most)}.")
