"""The files of the stories: what a result shows of them, and their texts apart.

    cards-HASH-N.bin  the Nth few cards of a shelf: JSON, of each field of a card a list
    text-HASH-N.bin   the parts of the Nth story of a shelf: JSON, [[anchor, …] of the fragments,
                      [[subject, …], …] of all parts, [text, …] of all parts, one after the other]

A title and a kern are in the card already, so the texts of a head come without them.

Both are packed after `common_text`, which every reader has already.

A shelf is 64 stories that follow each other. Its hash stands in the manifest and is that of all its
files: a hash for each story would make the manifest grow by six bytes a story, and one for all
would rename every file when one story changes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Any, TypeVar

from indexer.model import Card, StoryEntry
from indexer.shard_bytes import as_json

SHELF_STORIES = 64

ON_CARD = ((0, "title"), (2, "kern"))
"""Which texts of a head stand on the card: the place, and the field there."""

CARDS_TOGETHER = 4
FEW_STORIES = 500
"""So many stories or fewer have their cards in fours: ten results often share a file, which saves
requests. Where there are more they hardly ever do, and what lies beside a card is waste."""

CARD_FIELDS = tuple(field.name for field in fields(Card))
"""In the order in which a file of cards has them."""

_T = TypeVar("_T")


def common_text(language: dict[str, Any]) -> bytes:
    """What files of stories are packed after: the function words, as they begin a sentence and as
    they stand in one. They are in the manifest, so they cost a reader nothing.

    The most useful stand last: deflate writes what is near in fewer bits.
    """
    words = language["function_words"]
    return f"{'. '.join(word[0].upper() + word[1:] for word in words)}. {' '.join(words)} ".encode()


def cards_together(stories: int) -> int:
    """How many cards a file has."""
    return CARDS_TOGETHER if stories <= FEW_STORIES else 1


def cut_shelves(stories: Sequence[StoryEntry]) -> Iterator[dict[str, bytes]]:
    """The files of each shelf: `cards` or `text` and a number → content."""
    together = cards_together(len(stories))
    for shelf in _runs(stories, SHELF_STORIES):
        cards = [story.card for story in shelf]
        files = {f"cards-{at}": _cards(run) for at, run in enumerate(_runs(cards, together))}
        yield files | {f"text-{at}": _text(story) for at, story in enumerate(shelf)}


def _runs(values: Sequence[_T], length: int) -> Iterator[Sequence[_T]]:
    return (values[at : at + length] for at in range(0, len(values), length))


def _cards(cards: Sequence[Card]) -> bytes:
    # By field, because the same kind of text compresses best together.
    return as_json([[getattr(card, name) for card in cards] for name in CARD_FIELDS])


def _text(story: StoryEntry) -> bytes:
    head, *fragments = story.parts
    own = [text for at, text in enumerate(head.texts) if at not in dict(ON_CARD)]
    texts = [text for part in fragments for text in part.texts]
    return as_json(
        [
            [part.anchor for part in fragments],
            [part.subjects for part in story.parts],
            [*own, *texts],
        ]
    )
