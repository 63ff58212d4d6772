"""Which values, taken together, do few real stories have?

Somebody who knows the teller, and knows a few things about them, can look for the story in which
those things meet. So every set of up to three values of a story is counted over the real stories
on the site; a set that fewer than three of them have makes a story stand out. Only *minimal* sets
count: those of which every part is had by three or more.

Sources: L. Sweeney, "k-anonymity: a model for protecting privacy" (2002); M. Elliot, A. Manning and
R. Ford, "A computational algorithm for handling the special uniques problem" (2002), known as SUDA.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from itertools import chain, combinations
from typing import NamedTuple

from library.privacy.lists import read_data
from library.story import Story
from library.vocabulary import Purpose

RARE = "zeldzame_combinatie"
"""The name of the check, in findings and in rulings."""
K = 3
"""A set of values that fewer stories have is rare."""
LARGEST = 3
"""Values in a set: what somebody may know of a person without having been told the story."""


class Value(NamedTuple):
    """One value as it stands in the front matter: `leefsituatie` and `ondernemer`."""

    key: str
    value: str


Combination = tuple[Value, ...]
"""One to three values, sorted."""


def values_of(story: Story) -> tuple[Value, ...]:
    """What is published of a teller and could be known by somebody who knows them, sorted.

    In: what the story is about (`themas`, `gaat_ook_over`), who tells it (`perspectief`), how
    somebody lived and when (`leeftijd_toen`, `leefsituatie`, `speelde_in`), and a relapse; that
    there was none is not printed. Out, on purpose: `fase` and `blik`, which only the teller knows;
    `bron` and `verteld_in`, which speak of the telling; helpers and topics of fragments, which
    say again what the text says. Text cannot be counted: an editor reads it.
    """
    header = story.header
    told: dict[str, Iterable[object]] = {
        "themas": header.themes,
        "perspectief": header.perspectives,
        "leeftijd_toen": [header.age_then],
        "leefsituatie": header.life_situation,
        "speelde_in": header.periods,
        "gaat_ook_over": header.content_notes,
        "terugval": [header.relapse],
    }
    pairs = ((key, value) for key, values in told.items() for value in values)
    return tuple(sorted({Value(key, str(value)) for key, value in pairs if value}))


def subsets(values: Collection[Value]) -> Iterator[Combination]:
    """Every set of up to three values, the smallest first. Sorted where `values` are."""
    sizes = range(1, LARGEST + 1)
    return chain.from_iterable(combinations(values, size) for size in sizes)


def counts(story: Story) -> bool:
    """Whether a story is one of those that a teller can be looked for in."""
    return not story.invented and story.allows(Purpose.WEBSITE)


class Population:
    """How many of the real stories on the site have a set of values."""

    def __init__(self, stories: Iterable[Story]) -> None:
        told = [values_of(story) for story in stories if counts(story)]
        self.size = len(told)
        self._held = Counter(chain.from_iterable(map(subsets, told)))

    def held(self, combination: Combination) -> int:
        """The number of stories that have all these values."""
        return self._held[combination]

    def rare(
        self, values: Collection[Value], counted: Collection[Value] | None = None
    ) -> list[Combination]:
        """The minimal rare sets of a story with these values, sorted and the smallest first.

        `counted` are the values with which that story stands in the population, where it would
        have others: its own are not there yet.
        """
        own = frozenset(values if counted is None else counted)

        def few(combination: Combination) -> bool:
            return self._held[combination] + (not own.issuperset(combination)) < K

        return [
            combination
            for combination in subsets(values)
            if few(combination) and not any(map(few, _parts(combination)))
        ]


def _parts(combination: Combination) -> Iterator[Combination]:
    """With one value less. Where these are not rare, smaller ones are not: more have those."""
    if len(combination) > 1:
        yield from combinations(combination, len(combination) - 1)


def always_rare(values: Collection[Value]) -> list[Combination]:
    """The sets of values of this story that few people have, however many stories do."""
    return [combination for combination in reasons() if set(values).issuperset(combination)]


@cache
def reasons() -> dict[Combination, str]:
    """Every set of values that always goes to the editor, with the sentence that says why."""
    lines = (line.partition(" : ") for line in _section("always"))
    return {_read_values(words): why.strip() for words, _, why in lines}


@cache
def wider() -> dict[Value, Value]:
    """For some values, the one that says the same in a wider way."""
    found = {}
    for line in _section("wider"):
        narrow, wide = map(_read_value, line.split())
        found[narrow] = wide
    return found


def _section(name: str) -> list[str]:
    text = read_data("rare.txt").partition(f"[{name}]\n")[2].partition("\n[")[0]
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _read_values(words: str) -> Combination:
    return tuple(sorted(map(_read_value, words.split())))


def _read_value(word: str) -> Value:
    key, _, value = word.partition("=")
    return Value(key, value)
