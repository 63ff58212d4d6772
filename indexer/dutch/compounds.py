"""What a compound is made of: *schuldhulpverlening* is schuld + hulp + verlening.

The parts come from OpenTaal's dictionary, in which a linguist marked what may begin a compound,
with or without a linking letter, and what may end one (`data/make_compound_parts.py`). Each has a
cost: low where many listed words have it in that place. Of all ways to cut a word the cheapest is
taken, if its parts are cheap enough on average; and a part is never cut, so every cut is to the
bottom. Data of our own corrects both (`data/compound_choices.json`).

Costs are whole hundredths, and of two cuts that cost the same the first in the alphabet is taken.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from indexer.dutch.language import DATA
from indexer.dutch.lemma import lemma
from indexer.dutch.tokens import fold

Costs = dict[str, int]


class Lexicon(NamedTuple):
    """What the parts cost, with their linking letters; without accents."""

    left: Costs
    """As any part but the last."""
    right: Costs
    """As the last part."""


class Cut(NamedTuple):
    """One way to cut a word, or the beginning of a word."""

    cost: int
    pieces: tuple[str, ...]


@dataclass(frozen=True)
class Choices:
    """Our own choices. Why each list is there stands in the file."""

    shortest: int
    """Letters of the shortest part."""
    limit: int
    """What a part may cost on average."""
    limit_in_lexicon: int
    """The same for a word that is itself in the lexicon: it needs better proof."""
    chosen: int
    """What a part costs that we named ourselves."""
    inflected: int
    """What it costs more if the last part is a plural or a diminutive."""
    short_left: frozenset[str]
    short_right: frozenset[str]
    not_left: frozenset[str]
    not_right: frozenset[str]
    more_left: frozenset[str]
    more_right: frozenset[str]
    whole: frozenset[str]
    lemmas: dict[str, str]

    def may_begin(self, part: str) -> bool:
        """Whether this can be a part before the last."""
        return _may(part, self.shortest, self.short_left, self.not_left)

    def may_end(self, part: str) -> bool:
        """Whether this can be the last part."""
        return _may(part, self.shortest, self.short_right, self.not_right)


def _may(part: str, shortest: int, short: frozenset[str], stopped: frozenset[str]) -> bool:
    return (len(part) > shortest and part not in stopped) or part in short


def split_compound(word: str) -> tuple[str, ...]:
    """The lemmas of the parts; the word alone where it is no compound. Expects a lemma."""
    *left, last = boundaries(word)
    return (*map(_lemma_of_left, left), lemma(last)) if left else (word,)


def lemma_of_compound(form: str) -> str | None:
    """Of a compound whose last part is inflected: *huurtoeslagformulieren*, *…formulier*.

    For compounds that no dictionary has; None where it is none, or not inflected.
    """
    *left, last = boundaries(form)
    right, base = read_lexicon().right, lemma(last)
    inflected = fold(last) not in right and base in right
    return fold("".join(left)) + base if left and inflected else None


def boundaries(word: str) -> tuple[str, ...]:
    """The pieces of a normalised word, linking letters on the left: `verslavings`, `zorg`.

    Together they are the word again. One piece where it is no compound.
    """
    plain = fold(word)
    lexicon = read_lexicon()
    if len(plain) != len(word) or plain in _never_cut():
        return (word,)
    cut = cheapest(plain, lexicon)
    return tuple(_slices(word, cut.pieces)) if cut and is_compound(cut) else (word,)


def _slices(word: str, pieces: Iterable[str]) -> Iterator[str]:
    """The word in pieces of these lengths, with its accents."""
    start = 0
    for piece in pieces:
        yield word[start : start + len(piece)]
        start += len(piece)


def is_compound(cut: Cut, in_lexicon: bool = False) -> bool:
    """Whether the parts are likely enough. A word of the lexicon needs better proof."""
    choices = read_choices()
    limit = choices.limit_in_lexicon if in_lexicon else choices.limit
    return cut.cost <= limit * len(cut.pieces)


def cheapest(word: str, lexicon: Lexicon) -> Cut | None:
    """The cheapest way to cut a word in two or more.

    `reached` holds, per place in the word, the cheapest cut of what stands before it.
    """
    shortest = read_choices().shortest
    reached = {0: Cut(0, ())}
    for start in range(len(word) - 2 * shortest + 1):
        if start in reached:
            for end in range(start + shortest, len(word) - shortest + 1):
                _reach(reached, start, word[start:end], lexicon.left)
    ends = [
        Cut(cut.cost + cost, (*cut.pieces, word[start:]))
        for start, cut in reached.items()
        if start and (cost := _cost_as_last(word[start:], lexicon.right)) is not None
    ]
    return min(ends, default=None)


def _reach(reached: dict[int, Cut], start: int, piece: str, left: Costs) -> None:
    cost = left.get(piece)
    if cost is None:
        return
    before = reached[start]
    cut = Cut(before.cost + cost, (*before.pieces, piece))
    end = start + len(piece)
    reached[end] = min(cut, reached.get(end, cut))


def _cost_as_last(piece: str, right: Costs) -> int | None:
    """A last part may be a plural or a diminutive: *huurachterstanden*, *schuldhulpmaatje*."""
    cost = right.get(piece)
    choices = read_choices()
    if cost is not None or not piece.endswith(("en", "s", "je")) or not choices.may_end(piece):
        return cost
    base = right.get(lemma(piece))
    return None if base is None else base + choices.inflected


def _lemma_of_left(piece: str) -> str:
    """The lemma of a part before the last, without its linking letters."""
    plain = fold(piece)
    lexicon, lemmas = read_lexicon(), read_choices().lemmas
    if plain in lemmas:
        return lemmas[plain]
    without_s = plain[:-1]
    linked = plain.endswith("s") and plain not in lexicon.right
    if linked and (without_s in lexicon.right or without_s in lexicon.left):
        return lemma(without_s)
    return lemma(piece)


@cache
def read_choices() -> Choices:
    """Our own choices, read once."""
    data = json.loads((DATA / "compound_choices.json").read_text("utf-8"))
    del data["about"], data["why"]
    lists = {name: _words(value) for name, value in data.items() if isinstance(value, list)}
    return Choices(**{**data, **lists})


@cache
def read_lexicon() -> Lexicon:
    """The parts, read once, with our own choices applied."""
    data = _read_parts()
    return with_choices(Lexicon(_costs(data["left"]), _costs(data["right"])))


def with_choices(lexicon: Lexicon) -> Lexicon:
    """Without the false parts, and with the parts of our own."""
    choices = read_choices()
    left = {part: cost for part, cost in lexicon.left.items() if choices.may_begin(part)}
    right = {part: cost for part, cost in lexicon.right.items() if choices.may_end(part)}
    for side, more in ((left, choices.more_left), (right, choices.more_right)):
        side.update(dict.fromkeys(more, choices.chosen))
        side.update(dict.fromkeys(choices.whole & side.keys(), choices.chosen))
    return Lexicon(left, right)


@cache
def _never_cut() -> frozenset[str]:
    """The parts themselves, verbs that look like a compound, and exceptions."""
    lexicon = read_lexicon()
    verbs = _words(_read_parts()["verbs"])
    return read_choices().whole | verbs | lexicon.left.keys() | lexicon.right.keys()


@cache
def _read_parts() -> dict[str, Any]:
    parts: dict[str, Any] = json.loads((DATA / "compound_parts.json").read_text("utf-8"))
    return parts


def _costs(groups: dict[str, list[str]]) -> Costs:
    return {word: int(cost) for cost, lines in groups.items() for word in _words(lines)}


def _words(lines: list[str]) -> frozenset[str]:
    return frozenset(" ".join(lines).split())
