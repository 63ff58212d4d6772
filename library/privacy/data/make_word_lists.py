"""Make the lists of OpenTaal anew. Not part of the gate: run by hand when OpenTaal changes.

    python -m library.privacy.data.make_word_lists dutch

`dutch` is `/usr/share/dict/dutch` of Debian's `wdutch` 2.20.19 (OpenTaal's word list). It keeps
case, so a word that stands there only with a capital is a name. Words that `is_ordinary` takes
apart by itself (compounds of nine letters and up) are left out, which halves the file.
"""

import re
import sys
import textwrap
from collections.abc import Iterable
from pathlib import Path

from library.privacy.lexicon import SHORTEST_COMPOUND, is_compound

_PLAIN = re.compile(r"[a-zà-öø-ÿ]+")
_NAME = re.compile(r"['’]?[A-ZÀ-Þ][a-zß-ÿ]+(?:-[A-ZÀ-Þa-zß-ÿ]+)*")
_ROMAN = re.compile(r"M*(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_HEAD = """\
# {about}
# Made by make_word_lists.py from OpenTaal's Dutch word list (Debian wdutch 2.20.19,
# https://opentaal.org). Copyright 2006-2020 OpenTaal, 2001-2005 Simon Brouwer e.a., 1996
# Nederlandstalige TeX Gebruikersgroep. Revised BSD or CC BY 3.0: see LICENCE-OpenTaal.txt.
"""


def main(word_list: Path) -> None:
    """Write the files beside this one."""
    words = {word.strip().replace("ĳ", "ij") for word in word_list.read_text("utf-8").splitlines()}
    lower = {word for word in words if _PLAIN.fullmatch(word)}
    capital = {word.lower() for word in words if _is_name(word)}
    _write("ordinary", "Words that exist in lower case.", without_compounds(lower))
    _write("names", "Words that exist only with a capital, in lower case here.", capital - lower)
    _write("names_or_words", "Words that exist with and without a capital.", capital & lower)


def _is_name(word: str) -> bool:
    return bool(_NAME.fullmatch(word)) and len(word) > 2 and not _ROMAN.fullmatch(word)


def without_compounds(words: Iterable[str]) -> set[str]:
    """The words that no two shorter ones of them make."""
    kept: set[str] = set()
    for word in sorted(words, key=lambda word: (len(word), word)):
        if len(word) < SHORTEST_COMPOUND or not is_compound(word, kept):
            kept.add(word)
    return kept


def _write(name: str, about: str, words: Iterable[str]) -> None:
    lines = textwrap.wrap(" ".join(sorted(words)), 96, break_on_hyphens=False)
    path = Path(__file__).with_name(f"{name}.txt")
    path.write_text(_HEAD.format(about=about) + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
