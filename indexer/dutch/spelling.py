"""Which known words somebody may have meant by a word that nobody knows.

The rule is small, so that the browser can follow it (`indexer/browser/spelling.js`):

1. a known form is filed twice, at *keys* that need no table: its first letters with its length, and
   its last letters with its length. A word looks under its own beginning and its own end, at every
   length that its slips allow. One slip leaves the beginning or the end as it was, so every form
   that is one slip away is found; of two slips in a long word one can have spoiled each, then it is
   not (about one in six);
2. what is nearly as long and has nearly the same letters is a candidate;
3. the cost of a candidate is that of the cheapest slips from the one to the other, in hundredths
   of a letter; one letter's worth is allowed, in a long word two;
4. the cheapest first, then the most common, then the alphabet.

How common is told roughly, as the number of bits of a count: it only decides between equals, and
the files stay small. Costs are whole numbers and give the same everywhere.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from indexer.dutch.language import DATA

KEY_LETTERS = ((4, 1), (7, 2))
"""Of words of at most so many letters: how many of them are in a key. Between beginning and end a
letter is left, else a slip on the border could spoil both."""

LONG_KEY = 3

BEGINNING, END = "<", ">"

_SIZES = "abcdefghijklmnopqrstuvwxyz"
"""The length of a word as a letter; all the longest share one."""

_NO_KEY = re.compile(r"[^a-z0-9]")
"""A key is ASCII, so that both languages sort it alike."""

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
    suggestions: int

    def allowed(self, word: str) -> int:
        """How many slips a word may hold."""
        return 2 if len(word) >= self.long else 1


class Vocabulary:
    """Known forms by the keys they are filed at, and how common each is."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._common = how_common(counts)
        self._filed: dict[str, list[str]] = {}
        for form in sorted(counts):
            for key in keys_of(form):
                self._filed.setdefault(key, []).append(form)

    def near(self, word: str) -> dict[str, int]:
        """The forms filed where this word would look, and how common each is."""
        forms = {form for key in asked_keys(word) for form in self._filed.get(key, ())}
        return {form: self._common[form] for form in sorted(forms)}


def how_common(counts: Mapping[str, int]) -> dict[str, int]:
    """Roughly: the bits of each count."""
    return {form: count.bit_length() for form, count in counts.items()}


def keys_of(form: str) -> tuple[str, ...]:
    """Where a form is filed: by its beginning and by its end. A very short one is nowhere."""
    length = len(form)
    return _keys(form, length) if length >= read_slips().shortest - 1 else ()


def asked_keys(word: str) -> tuple[str, ...]:
    """Where the forms lie that may be meant by a word. Each form that is one slip away is there."""
    slips = read_slips()
    if len(word) < slips.shortest:
        return ()
    most = slips.allowed(word)
    lengths = range(len(word) - most, len(word) + most + 1)
    return tuple(key for length in lengths for key in _keys(word, length))


def _keys(word: str, length: int) -> tuple[str, str]:
    """The keys of a word, looked at as if it had so many letters."""
    letters = next((letters for most, letters in KEY_LETTERS if length <= most), LONG_KEY)
    plain = _NO_KEY.sub("*", word)
    size = _SIZES[min(length, len(_SIZES) - 1)]
    return (
        f"{BEGINNING}{plain[:letters]}{size}",
        f"{END}{plain[::-1][:letters]}{size}",
    )


def suggest(word: str, near: Mapping[str, int]) -> tuple[str, ...]:
    """At most three known forms for an unknown one, the most likely first.

    `near` are the forms of `Vocabulary.near`: more may be in it, they are judged here.
    """
    slips = read_slips()
    if len(word) < slips.shortest:
        return ()
    most = slips.allowed(word)
    meant = [form for form in near if form != word and _may_be_meant(word, form, most)]
    costs = {form: slip_cost(word, form) for form in meant}
    likely = [form for form, cost in costs.items() if cost <= most * slips.letter]
    likely.sort(key=lambda form: (costs[form], -near[form], form))
    return tuple(likely[: slips.suggestions])


def _may_be_meant(word: str, form: str, most: int) -> bool:
    """Cheap, before the costs are counted: a slip changes the length by one letter at most, and
    takes or brings three different letters at most (*ch*, *g*).
    """
    other_letters = set(word) ^ set(form)
    return abs(len(word) - len(form)) <= most and len(other_letters) <= 2 * most + 1


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
    data = read_slips_data()
    return Slips(
        **{name: value for name, value in data.items() if isinstance(value, int)},
        alike_pairs=frozenset(_both_ways(data["alike_letters"])),
        final_pairs=frozenset(_both_ways(data["final_letters"])),
        sound_pairs=tuple(_both_ways(data["same_sound"])),
    )


@cache
def read_slips_data() -> dict[str, Any]:
    """As the browser gets them."""
    data: dict[str, Any] = json.loads((DATA / "slips.json").read_text("utf-8"))
    del data["about"]
    return data


def _both_ways(pairs: Iterable[Sequence[str]]) -> Iterator[tuple[str, str]]:
    for pair in pairs:
        yield pair[0], pair[1]
        yield pair[1], pair[0]
