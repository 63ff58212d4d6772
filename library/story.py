"""Story: one person's experience. Fragment: the part of it that is found, quoted and cited."""

import re
from dataclasses import dataclass
from functools import cached_property

from library.prose import Block, plain_text
from library.reading_level import ReadingLevel, prose_of, reading_level
from library.schema.story import StoryHeader
from library.vocabulary import Purpose

WORDS_A_MINUTE_ALOUD = 130
"""A calm pace for reading aloud together; computed, never measured on readers."""


FITS_ANCHOR = "deel-past-bij"
FITS_HEADING = "Past bij iemand die zegt"
"""Where the editors say, in other words than the teller, for whom a story is."""


@dataclass(frozen=True, order=True)
class Citation:
    """Where a fragment stands: `7k2m9q#buurvrouw`."""

    story: str
    anchor: str

    @classmethod
    def parse(cls, text: str) -> "Citation":
        """From the form that the schema allows. Raises ValueError for any other text."""
        story, anchor = text.split("#")
        return cls(story, anchor)

    @property
    def address(self) -> str:
        """Where it stands on the site, from the root of the site."""
        return f"verhalen/{self.story}/#{self.anchor}"

    def __str__(self) -> str:
        return f"{self.story}#{self.anchor}"


@dataclass(frozen=True)
class Fragment:
    """One headed section of a story."""

    citation: Citation
    heading: str
    topics: tuple[str, ...]
    """Labels of the codebook."""
    blocks: tuple[Block, ...]
    line: int

    @property
    def anchor(self) -> str:
        return self.citation.anchor

    @cached_property
    def text(self) -> str:
        return plain_text(self.blocks)


@dataclass(frozen=True)
class Story:
    header: StoryHeader
    file: str
    opening: tuple[Block, ...]
    """What stands before the first heading."""
    fragments: tuple[Fragment, ...]

    @property
    def id(self) -> str:
        return self.header.id

    @property
    def title(self) -> str:
        return self.header.title

    @property
    def address(self) -> str:
        """Its page, from the root of the site. No title in it: addresses outlive a withdrawal."""
        return f"verhalen/{self.id}/"

    @property
    def main_theme(self) -> str:
        return self.header.themes[0]

    @property
    def invented(self) -> bool:
        return self.header.invented

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """Every topic of its fragments, in the order of the text."""
        return tuple(dict.fromkeys(topic for part in self.fragments for topic in part.topics))

    @cached_property
    def opening_text(self) -> str:
        return plain_text(self.opening)

    @cached_property
    def prose(self) -> tuple[Block, ...]:
        """The opening and the text of every fragment, without the headings of fragments."""
        return (*self.opening, *(block for part in self.fragments for block in part.blocks))

    @cached_property
    def level(self) -> ReadingLevel | None:
        """How hard the prose is to read by its lengths; None where it is too short to say."""
        return reading_level(prose_of(self.prose))

    @cached_property
    def words(self) -> int:
        texts = [self.opening_text, *(part.text for part in self.fragments)]
        return sum(len(re.findall(r"\w+", text)) for text in texts)

    @property
    def minutes_aloud(self) -> int:
        return max(1, round(self.words / WORDS_A_MINUTE_ALOUD))

    def fragment(self, anchor: str) -> Fragment | None:
        return next((part for part in self.fragments if part.anchor == anchor), None)

    def allows(self, purpose: Purpose) -> bool:
        """Whether it may be used for this. Nobody's consent is needed for what we invented."""
        consent = self.header.consent
        return self.invented or (consent is not None and purpose in consent.purposes)
