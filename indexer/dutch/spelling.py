"""Which known words somebody may have meant by a word that nobody knows.

The rule is small, so that the browser can follow it:

1. take every way to leave letters out of the beginning (`prefix` letters) of the word: one letter,
   and in a long word two; a known word that gives one of the same remainders is a candidate, if it
   is nearly as long and has nearly the same letters; so is one that sounds the same (*teid*,
   *tijd*);
2. the cost of a candidate is that of the cheapest slips from the one to the other, in hundredths
   of a letter; one letter's worth is allowed, in a long word two;
3. the cheapest first, then the most frequent, then the alphabet.

For the browser: `deletes` of every known form make a table remainder → forms. Cut it in shards by
the first two letters of the remainder. Remainders of one word nearly all begin alike, so a word
needs three or four shards; sorting and costs are whole numbers and give the same everywhere.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from indexer.dutch.language import DATA

Step = tuple[int, int, int]
"""Letters of the typed word, letters of the meant word, and what going from one to other costs."""


@dataclass(frozen=True)
class Slips:
    """What slips cost, and how far to look."""

    letter: int
    """One letter too many, or another letter."""
    missing: int
    doubled: int
    """A letter twice that should be there once, or once that should be twice."""
    swapped: int
    alike: int
    final: int
    sound: int
    alike_pairs: frozenset[tuple[str, str]]
    final_pairs: frozenset[tuple[str, str]]
    sound_pairs: tuple[tuple[str, str], ...]
    shortest: int
    """Letters of the shortest word that gets suggestions."""
    long: int
    """Letters of the shortest word that may hold two slips."""
    prefix: int
    suggestions: int

    def allowed(self, word: str) -> int:
        """How many slips a word may hold."""
        return 2 if len(word) >= self.long else 1


class Vocabulary:
    """Known forms, how often each occurs, and the table in which near ones are found."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self.counts = counts
        self._forms_by_rest: dict[str, list[str]] = {}
        for form in sorted(counts):
            # A long word that was typed with two letters too many is meant by a shorter one.
            most = 2 if len(form) >= read_slips().long - 2 else 1
            for rest in deletes(form, most):
                self._forms_by_rest.setdefault(rest, []).append(form)

    def candidates(self, word: str) -> set[str]:
        """Every known form within the allowed slips, and some that are further."""
        most = read_slips().allowed(word)
        rests = deletes(word, most)
        near = {form for rest in rests for form in self._forms_by_rest.get(rest, ())}
        near.update(form for form in respellings(word) if form in self.counts)
        return {form for form in near if _may_be_meant(word, form, most)}


def _may_be_meant(word: str, form: str, most: int) -> bool:
    """Cheap, before the costs are counted: a slip changes the length by one letter at most, and
    takes or brings three different letters at most (*ch*, *g*).
    """
    other_letters = set(word) ^ set(form)
    return abs(len(word) - len(form)) <= most and len(other_letters) <= 2 * most + 1


def suggest(word: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """At most three known forms for an unknown one, the most likely first."""
    slips = read_slips()
    if len(word) < slips.shortest:
        return ()
    limit = slips.allowed(word) * slips.letter
    costs = {form: slip_cost(word, form) for form in vocabulary.candidates(word) - {word}}
    likely = [form for form, cost in costs.items() if cost <= limit]
    likely.sort(key=lambda form: (costs[form], -vocabulary.counts[form], form))
    return tuple(likely[: slips.suggestions])


def deletes(form: str, most: int) -> set[str]:
    """The beginning of a form with at most so many letters left out."""
    start = form[: read_slips().prefix]
    kept = range(max(0, len(start) - most), len(start) + 1)
    return {"".join(letters) for length in kept for letters in combinations(start, length)}


def respellings(word: str) -> Iterator[str]:
    """The word with one sound written the other way."""
    for written, other in read_slips().sound_pairs:
        at = word.find(written)
        while at >= 0:
            yield word[:at] + other + word[at + len(written) :]
            at = word.find(written, at + 1)


def slip_cost(typed: str, meant: str) -> int:
    """What the cheapest slips from one to the other cost.

    `costs[i, j]` is the cost from the first i letters of the typed word to the first j of the other
    one. What both begin and end with needs no table, but for a letter on each side.
    """
    start = max(0, _same_letters(typed, meant) - 1)
    ends = max(0, _same_letters(typed[:start:-1], meant[:start:-1]) - 1)
    costs = {(start, start): 0}
    for i in range(start, len(typed) - ends + 1):
        for j in range(start, len(meant) - ends + 1):
            if i > start or j > start:
                costs[i, j] = min(
                    costs[i - back, j - over] + cost
                    for back, over, cost in _steps(typed, meant, i, j)
                    if (i - back, j - over) in costs
                )
    return costs[len(typed) - ends, len(meant) - ends]


def _same_letters(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _steps(typed: str, meant: str, i: int, j: int) -> Iterator[Step]:
    """The slips that can be the last one, after i letters of the one and j of the other."""
    slips = read_slips()
    if i:
        yield 1, 0, slips.doubled if _is_double(typed, i) else slips.letter
    if j:
        yield 0, 1, slips.doubled if _is_double(meant, j) else slips.missing
    if not (i and j):
        return
    last = i == len(typed) and j == len(meant)
    yield 1, 1, _other_letter(typed[i - 1], meant[j - 1], last)
    if i > 1 and j > 1 and typed[i - 2 : i] == meant[j - 2 : j][::-1]:
        yield 2, 2, slips.swapped
    for written, other in slips.sound_pairs:
        if typed.endswith(written, 0, i) and meant.endswith(other, 0, j):
            yield len(written), len(other), slips.sound


def _is_double(word: str, end: int) -> bool:
    return end > 1 and word[end - 1] == word[end - 2]


def _other_letter(typed: str, meant: str, last: bool) -> int:
    slips = read_slips()
    if typed == meant:
        return 0
    if last and (typed, meant) in slips.final_pairs:
        return slips.final
    return slips.alike if (typed, meant) in slips.alike_pairs else slips.letter


@cache
def read_slips() -> Slips:
    """The costs, read once."""
    data = json.loads((DATA / "slips.json").read_text("utf-8"))
    return Slips(
        **{name: value for name, value in data.items() if isinstance(value, int)},
        alike_pairs=frozenset(_both_ways(data["alike_letters"])),
        final_pairs=frozenset(_both_ways(data["final_letters"])),
        sound_pairs=tuple(_both_ways(data["same_sound"])),
    )


def _both_ways(pairs: Iterable[Sequence[str]]) -> Iterator[tuple[str, str]]:
    for pair in pairs:
        yield pair[0], pair[1]
        yield pair[1], pair[0]
