"""The Dutch pipeline: our own words in, their lemmas out. The only file that knows spaCy.

spaCy's `blank("nl")` does not cut the text: we hand it our own words, so that the browser, which
has only our tokeniser, sees the same ones. spaCy takes a second to load, and asking a question
needs no analysis, so it is imported when the first word is analysed.
"""

from functools import cache
from typing import TYPE_CHECKING

from indexer.dutch.lemma import lemma

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

LEMMATISER = "doorleefd_lemma"


def set_lemmas(doc: "Doc") -> "Doc":
    """Give every word its lemma."""
    for token in doc:
        token.lemma_ = lemma(token.text)
    return doc


@cache
def _pipeline() -> "Language":
    import spacy  # noqa: PLC0415 (see above)
    from spacy.language import Language  # noqa: PLC0415

    Language.component(LEMMATISER, func=set_lemmas)
    pipeline = spacy.blank("nl")
    pipeline.add_pipe(LEMMATISER)
    return pipeline


def lemmas_of(words: list[str]) -> list[str]:
    """The lemma of each word. Meant for a list of distinct words, not for running text."""
    from spacy.tokens import Doc  # noqa: PLC0415 (see above)

    pipeline = _pipeline()
    return [token.lemma_ for token in pipeline(Doc(pipeline.vocab, words=words))]
