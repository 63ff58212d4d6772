"""A long list over several pages: twenty a page, each with an address of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

PER_PAGE = 20

T = TypeVar("T")


@dataclass(frozen=True)
class Sheet(Generic[T]):
    """What stands on one of the pages."""

    items: tuple[T, ...]
    number: int
    """Its place among the pages, from 1."""
    of: int
    """How many pages there are."""
    address: str
    before: str | None
    """The address of the page before it; None on the first."""
    after: str | None


def sheets(address: str, items: Sequence[T], per_page: int = PER_PAGE) -> Iterator[Sheet[T]]:
    """The pages of a list: `onderwerpen/schaamte/`, then `onderwerpen/schaamte/2/`.

    A list without items has one page too.
    """
    starts = range(0, max(len(items), 1), per_page)
    addresses = [address, *(f"{address}{number}/" for number in range(2, len(starts) + 1))]
    for at, start in enumerate(starts):
        yield Sheet(
            items=tuple(items[start : start + per_page]),
            number=at + 1,
            of=len(starts),
            address=addresses[at],
            before=addresses[at - 1] if at else None,
            after=addresses[at + 1] if at + 1 < len(addresses) else None,
        )
