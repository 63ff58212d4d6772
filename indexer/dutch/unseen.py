"""A compound that only a question has: *gokstop*, where stories say *gokken* and *stoppen*.

The browser has no dictionary, so a small table of pieces travels: words that the index knows and
that a linguist says may be part of a compound (`compounds.py`), the commonest first, and others
where there is room. Of all ways
to cut a word into two or three of them the cheapest is taken, if they are cheap enough; else the
word stays whole, because a slip of the pen must not be taken for a compound. The twin of
`indexer/browser/unseen.js`.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from indexer.dutch.compounds import Lexicon, read_choices, read_lexicon
from indexer.dutch.language import read_language
from indexer.dutch.lemma import lemma
from indexer.dutch.tokens import fold

LINKS = ("", "s", "en", "e", "n")
"""Letters that may stand after a piece that is not the last."""

MOST_PIECES = 3

LIMIT = 3
"""What a piece may cost on average."""

TABLE_SIZE = 4800
"""Pieces in the table at most: it is fetched for one unknown word, and this is 12 kB."""


class Piece(NamedTuple):
    """What a word costs as a part of a compound, 1 to 5: that of `compounds` in whole hundreds,
    rounded up, because small numbers travel lightly. 0 where it cannot be one there.
    """

    left: int
    """As any part but the last."""
    links: int
    """After which a next part may begin: a bit for each of `LINKS`, the lowest the first."""
    right: int
    """As the last part."""


_NO_PIECE = Piece(0, 0, 0)


class Cut(NamedTuple):
    """One way to cut the beginning of a word."""

    cost: int
    pieces: tuple[str, ...]


def split_unseen(word: str, pieces: Mapping[str, Piece]) -> tuple[str, ...] | None:
    """The pieces that a word is made of, as the index knows them; None where it is no compound."""
    plain = fold(word)
    found = [cut for cut in _cuts(plain, 0, pieces) if cut.cost <= LIMIT * len(cut.pieces)]
    return min(found).pieces if found else None


def _cuts(word: str, start: int, pieces: Mapping[str, Piece], depth: int = 1) -> Iterator[Cut]:
    """Every way to cut what stands from `start` on, of which the first is piece number `depth`."""
    last = pieces.get(word[start:], _NO_PIECE)
    if last.right and depth > 1:
        yield Cut(last.right, (word[start:],))
    ends = range(start + 1, len(word)) if depth < MOST_PIECES else ()
    for end in ends:
        piece = pieces.get(word[start:end], _NO_PIECE)
        for after in _afters(word, end, piece.links):
            for rest in _cuts(word, after, pieces, depth + 1):
                yield Cut(piece.left + rest.cost, (word[start:end], *rest.pieces))


def _afters(word: str, end: int, links: int) -> Iterator[int]:
    """Where a next piece may begin."""
    for bit, link in enumerate(LINKS):
        if links >> bit & 1 and word.startswith(link, end):
            yield end + len(link)


def known_pieces(common: Mapping[str, int]) -> dict[str, Piece]:
    """The table for an index: of each form that it knows, in how many parts it is found.

    A small library leaves room: that is filled with other parts of Dutch compounds, so that
    *budgetcursus* is found by *budget* where no story speaks of a *cursus*.
    """
    lexicon = read_lexicon()
    words = dict.fromkeys(filter(_may_be_piece, lexicon.right), 0)
    words |= {form: count for form, count in common.items() if count and _may_be_piece(form)}
    left, right = _left_pieces(words, lexicon), _right_pieces(words, lexicon)
    cost = {form: lexicon.right.get(form, 0) for form in words}
    found = sorted(left.keys() | right.keys(), key=lambda form: (-words[form], cost[form], form))
    return {
        form: Piece(*left.get(form, (0, 0)), right.get(form, 0))
        for form in sorted(found[:TABLE_SIZE])
    }


def _rough(cost: int) -> int:
    return -(-cost // 100)


def _may_be_piece(form: str) -> bool:
    """A piece that says something: *uit* in a word is no reason to find a story."""
    return form not in read_language().function_words and fold(form) == form


def _left_pieces(words: Mapping[str, int], lexicon: Lexicon) -> dict[str, tuple[int, int]]:
    """Cost and links. A part stands for the longest word that it begins with: *verslavings*."""
    found: dict[str, tuple[int, int]] = {}
    for part, cost in lexicon.left.items():
        for bit, link in enumerate(LINKS):
            form = part.removesuffix(link)
            if part.endswith(link) and form in words:
                known, links = found.get(form, (_rough(cost), 0))
                found[form] = (min(known, _rough(cost)), links | 1 << bit)
                break
    return found


def _right_pieces(words: Mapping[str, int], lexicon: Lexicon) -> dict[str, int]:
    """A last part may be a plural or a diminutive, as in `compounds`."""
    choices = read_choices()
    found = {form: _rough(lexicon.right[form]) for form in words if form in lexicon.right}
    for form in words.keys() - found.keys():
        if form.endswith(("en", "s", "je")) and choices.may_end(form):
            base = lexicon.right.get(lemma(form))
            if base is not None:
                found[form] = _rough(base + choices.inflected)
    return found
