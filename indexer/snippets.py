"""The few words of a text that show why it was found.

The twin of `indexer/browser/snippets.js`: same names, same vectors.
"""

from collections.abc import Collection
from typing import NamedTuple

from indexer.dutch.tokens import Token, tokenise

WINDOW = 30
"""Words in a snippet: two lines on a phone, long enough to recognise a situation."""

CUT = "…"


class Piece(NamedTuple):
    """A stretch of a snippet."""

    text: str
    match: bool
    """Whether it is one of the words that were looked for."""


class _Window(NamedTuple):
    distinct: int
    """How many different words of the question it has."""
    matches: int
    first: int
    """Its first match, as a place in the row of tokens."""
    last: int


def snippet(text: str, forms: Collection[str]) -> tuple[Piece, ...]:
    """About thirty words of one paragraph, around the most matches; else the beginning.

    `forms` are the normalised word forms to mark.
    """
    best: tuple[_Window, str, list[Token]] | None = None
    for paragraph in text.split("\n\n"):
        tokens = tokenise(paragraph)
        window = _best_window(tokens, forms)
        if tokens and (best is None or window[:2] > best[0][:2]):
            best = (window, paragraph, tokens)
    return _cut(*best, forms) if best else ()


def snippet_text(pieces: tuple[Piece, ...]) -> str:
    """A snippet as plain text."""
    return "".join(piece.text for piece in pieces)


def _best_window(tokens: list[Token], forms: Collection[str]) -> _Window:
    matches = [at for at, token in enumerate(tokens) if token.form in forms]
    best = _Window(0, 0, 0, 0)
    for first in matches:
        inside = [at for at in matches if first <= at < first + WINDOW]
        distinct = len({tokens[at].form for at in inside})
        if (distinct, len(inside)) > best[:2]:
            best = _Window(distinct, len(inside), first, inside[-1])
    return best


def _cut(
    window: _Window, paragraph: str, tokens: list[Token], forms: Collection[str]
) -> tuple[Piece, ...]:
    """Cut the paragraph between words, with the matches in the middle."""
    room = WINDOW - (window.last - window.first + 1)
    start = max(0, min(window.first - room // 2, len(tokens) - WINDOW))
    end = min(len(tokens), start + WINDOW)
    left = tokens[start].start if start > 0 else 0
    right = tokens[end - 1].end if end < len(tokens) else len(paragraph)
    pieces = [Piece(f"{CUT} ", False)] if start > 0 else []
    for token in tokens[start:end]:
        if token.form in forms:
            pieces += [
                Piece(paragraph[left : token.start], False),
                Piece(paragraph[token.start : token.end], True),
            ]
            left = token.end
    pieces += [Piece(paragraph[left:right], False)]
    pieces += [Piece(f" {CUT}", False)] if end < len(tokens) else []
    return _joined(pieces)


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Without empty pieces and line breaks, and plain stretches in one."""
    joined: list[Piece] = []
    for text, match in pieces:
        if joined and not match and not joined[-1].match:
            joined[-1] = Piece(joined[-1].text + text, False)
        elif text:
            joined.append(Piece(text, match))
    return tuple(Piece(text.replace("\n", " "), match) for text, match in joined)
