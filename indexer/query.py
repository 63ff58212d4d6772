"""What somebody asks: words, "exact phrases", -words to leave out, and onderwerp:schaamte.

The twin of `indexer/browser/query.js`: same names, same vectors.
"""

import re
from dataclasses import dataclass

from indexer.dutch.language import read_language
from indexer.dutch.tokens import tokenise

Phrase = tuple[str, ...]
"""Normalised forms that follow each other."""

MAX_WORDS = 32
"""More different words than this is a pasted text; the first ones say enough."""

_SPACE = " \t\r\n\u00a0"
_QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb'
_DASHES = "-\u2013\u2212"
_TOPIC = f"[Oo]nderwerp:[{_SPACE}]*"
# A phrase between two marks, with perhaps a dash before it; or anything up to a space or a mark.
# Either may be a topic. A mark that is never closed is no mark.
_PIECE = re.compile(
    f"({_TOPIC})?(?:([{_DASHES}]?)[{_QUOTES}]([^{_QUOTES}]*)[{_QUOTES}]|([^{_SPACE}{_QUOTES}]+))"
)


@dataclass(frozen=True)
class Query:
    words: tuple[str, ...] = ()
    """Each once, in the order in which they were asked; those of the phrases too."""
    phrases: tuple[Phrase, ...] = ()
    excluded: tuple[Phrase, ...] = ()
    """One word, or several that stand together."""
    topics: tuple[Phrase, ...] = ()
    """Names of topics: a story must have a fragment on each."""


def parse_query(text: str) -> Query:
    """Read a question. Never fails: what has no meaning is left out."""
    words: dict[str, None] = {}
    phrases: dict[Phrase, None] = {}
    excluded: dict[Phrase, None] = {}
    topics: dict[Phrase, None] = {}
    for topic, dash, quoted, plain in _PIECE.findall(text):
        forms = tuple(token.form for token in tokenise(quoted or plain))
        if not forms:
            continue
        if topic:
            topics[forms] = None
            continue
        if dash or plain[:1] in tuple(_DASHES):
            excluded[forms] = None
            continue
        words.update(dict.fromkeys(forms))
        if quoted:
            phrases[forms] = None
    return Query(tuple(words)[:MAX_WORDS], tuple(phrases), tuple(excluded), tuple(topics))


def asked_words(query: Query) -> tuple[str, ...]:
    """The words that say something; function words only where there is nothing else."""
    function_words = read_language().function_words
    content = tuple(word for word in query.words if word not in function_words)
    return content or query.words


def stands_in(phrase: Phrase, texts: tuple[str, ...]) -> bool:
    """Whether these forms follow each other in one of the texts."""
    return any(_stands_in_text(phrase, text) for text in texts)


def _stands_in_text(phrase: Phrase, text: str) -> bool:
    forms = [token.form for token in tokenise(text)]
    length = len(phrase)
    return any(tuple(forms[at : at + length]) == phrase for at in range(len(forms) - length + 1))
