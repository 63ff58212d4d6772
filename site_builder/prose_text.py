"""A page of prose that belongs to the site itself: about, method, privacy."""

from dataclasses import dataclass

from library.prose import Block


@dataclass(frozen=True)
class ProseText:
    name: str
    """Its file name without `.md`, and its address: `over` stands at `over/`."""
    title: str
    in_one_sentence: str
    blocks: tuple[Block, ...]
