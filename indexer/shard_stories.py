"""The files of the stories: what a result shows of them, and their texts apart.

    cards-HASH-N.bin  the Nth four cards of a shelf: JSON, of each field of a card a list
    text-HASH-N.bin   the parts of the Nth story of a shelf: JSON, [[anchor, [text, …], [subject,
                      …]], …]

A shelf is 64 stories that follow each other. Its hash stands in the manifest and is that of all its
files: a hash for each story would make the manifest grow by six bytes a story, and one for all
would rename every file when one story changes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import TypeVar

from indexer.model import Card, StoryEntry
from indexer.shard_bytes import as_json

SHELF_STORIES = 64

CARDS_TOGETHER = 4
"""Ten results lie in ten files where stories are many, whatever this number; where they are few, a
larger one saves requests. A card costs about 120 bytes."""

CARD_FIELDS = tuple(field.name for field in fields(Card))
"""In the order in which a file of cards has them."""

_T = TypeVar("_T")


def cut_shelves(stories: Sequence[StoryEntry]) -> Iterator[dict[str, bytes]]:
    """The files of each shelf: `cards` or `text` and a number → content."""
    for shelf in _runs(stories, SHELF_STORIES):
        cards = [story.card for story in shelf]
        files = {f"cards-{at}": _cards(run) for at, run in enumerate(_runs(cards, CARDS_TOGETHER))}
        yield files | {f"text-{at}": _text(story) for at, story in enumerate(shelf)}


def _runs(values: Sequence[_T], length: int) -> Iterator[Sequence[_T]]:
    return (values[at : at + length] for at in range(0, len(values), length))


def _cards(cards: Sequence[Card]) -> bytes:
    # By field, because the same kind of text compresses best together.
    return as_json([[getattr(card, name) for card in cards] for name in CARD_FIELDS])


def _text(story: StoryEntry) -> bytes:
    return as_json([[part.anchor, part.texts, part.subjects] for part in story.parts])
