"""Street language of several words: *slapen op de bank* is about the topic bankslapen.

A phrase is known by the main terms of the words that say something, sorted: `bank slapen`. So *ik
slaap op een bank* and *op de bank slapen* match too, for Dutch turns its verbs around; *slapen* and
*bank* must stand beside each other. One rule reads the codebook, the texts and the question.
`phrase_key` and `phrase_keys` have their twins in `indexer/browser/topic_phrases.js`.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

MIN_WORDS = 2
MAX_WORDS = 4
"""Longer search words exist, but people type the heart of them."""


def phrase_key(terms: Sequence[str]) -> str:
    """The key of one phrase. Terms hold no spaces, so a key is never a term."""
    return " ".join(sorted(terms))


def phrase_keys(terms: Sequence[str], known: Collection[str] | None = None) -> Iterator[str]:
    """The key of every stretch of two to four terms, from left to right, the shorter first.

    With `known`, only of those that begin with one of these terms.
    """
    for start, first in enumerate(terms):
        if known is None or first in known:
            for end in range(start + MIN_WORDS, min(start + MAX_WORDS, len(terms)) + 1):
                yield phrase_key(terms[start:end])


@dataclass(frozen=True)
class TopicPhrases:
    """The phrases of a codebook."""

    subjects: Mapping[str, tuple[int, ...]]
    """Of each key, the numbers of the subjects it stands for."""

    def said_in(self, terms: Sequence[str]) -> set[int]:
        """The subjects that a text speaks of in one of its phrases."""
        found = (self.subjects.get(key, ()) for key in phrase_keys(terms, self.terms))
        return {subject for subjects in found for subject in subjects}

    @cached_property
    def terms(self) -> frozenset[str]:
        """Every term of every key."""
        return frozenset(term for key in self.subjects for term in key.split(" "))
