"""What is the least an editor can leave out, or make wider, so that a story stands out no more?"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from library.privacy.rare import Combination, Value, values_of, wider
from library.story import Story

OpenIn = Callable[[Collection[Value]], Collection[Combination]]
"""The rare sets that nobody ruled on, if the story had these values."""

_PRICE = {
    "terugval": 1.0,
    "speelde_in": 1.1,
    "leefsituatie": 1.2,
    "leeftijd_toen": 1.3,
    "themas": 2.0,
    "perspectief": 2.0,
    "gaat_ook_over": 2.5,
}
"""What a reader misses when it is gone. A content note is the dearest, for it warns somebody."""


@dataclass(frozen=True)
class Coarsening:
    """One value made wider, or some left out. Neither where nothing helps."""

    widen: tuple[Value, Value] | None = None
    """The value that stands there, and the wider one."""
    leave_out: tuple[Value, ...] = ()
    """The one that ends most rare sets for its price first."""
    ended_by_first: int = 0
    """Rare sets that end with the first of these alone."""
    left: int = 0
    """Rare sets that stay: those of values that a story cannot do without."""

    @property
    def helps(self) -> bool:
        return bool(self.widen or self.leave_out)


def cheapest_coarsening(
    story: Story, combinations: Collection[Combination], open_in: OpenIn
) -> Coarsening:
    """One wider value where that ends it; else one value to leave out; else a few of them.

    The few are chosen greedily: again and again the value that ends most of the sets that are left,
    for its price; then what turned out to be needless is taken back. To find the very cheapest is
    the weighted set cover problem, and greedy is within a factor ln n of it (V. Chvátal 1979).
    """
    if not combinations:
        return Coarsening()
    if (change := _one_wider(story, combinations, open_in)) is not None:
        return Coarsening(widen=change)
    gone = _leave_out(story, combinations)
    left = sum(not set(gone) & set(combination) for combination in combinations)
    return Coarsening(
        leave_out=gone, ended_by_first=_ended(gone[0], combinations) if gone else 0, left=left
    )


def _one_wider(
    story: Story, combinations: Collection[Combination], open_in: OpenIn
) -> tuple[Value, Value] | None:
    in_all = frozenset.intersection(*map(frozenset, combinations))
    values = frozenset(values_of(story))
    for value in sorted(in_all & wider().keys(), key=_cost):
        wide = wider()[value]
        if wide not in values and not open_in(sorted(values - {value} | {wide})):
            return value, wide
    return None


def _leave_out(story: Story, combinations: Collection[Combination]) -> tuple[Value, ...]:
    gone: list[Value] = []
    left = list(combinations)
    while choices := list(_choices(story, left, gone)):
        gone.append(min(choices, key=lambda value: (-_ended(value, left) / _cost(value)[0], value)))
        left = [combination for combination in left if gone[-1] not in combination]
    for value in tuple(gone):
        others = set(gone) - {value}
        if all(others & set(told) for told in combinations if value in told):
            gone.remove(value)
    return tuple(gone)


def _choices(story: Story, left: list[Combination], gone: list[Value]) -> Iterator[Value]:
    """Values that a story can do without: not its main theme, nor its last perspective."""
    stays = set(values_of(story)) - set(gone)
    for value in {value for combination in left for value in combination}:
        last = value.key == "perspectief" and sum(v.key == value.key for v in stays) == 1
        if not last and value != Value("themas", story.main_theme):
            yield value


def _ended(value: Value, combinations: Collection[Combination]) -> int:
    return sum(value in combination for combination in combinations)


def _cost(value: Value) -> tuple[float, Value]:
    return _PRICE[value.key], value
