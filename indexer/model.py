"""What an analysed library is: the facts that the index, the shards and the ranking share."""

from collections.abc import Mapping
from dataclasses import dataclass

from indexer.dutch.terms import Terms


@dataclass(frozen=True)
class Part:
    """What is found: a fragment, or the head of a story (its title, kern, opening and tips)."""

    anchor: str
    """Of the fragment; empty for the head."""
    texts: tuple[str, ...]
    """Its own texts, in the order of `HEAD_FIELDS` or `FRAGMENT_FIELDS`: the heading first."""
    subjects: tuple[int, ...] = ()
    """What it is about: numbers in `AnalysedLibrary.subjects`."""

    @property
    def heading(self) -> str:
        return self.texts[0]

    @property
    def body(self) -> str:
        """All but the heading, a blank line between paragraphs."""
        return "\n\n".join(text for text in self.texts[1:] if text)


@dataclass(frozen=True)
class Card:
    """What a result shows of a story."""

    id: str
    title: str
    address: str
    """From the root of the site: `verhalen/7k2m9q/`."""
    theme: str
    """The main theme."""
    theme_label: str
    themes: tuple[str, ...]
    """All its themes: a filter finds it by each."""
    kern: str
    invented: bool
    minutes: int
    """Reading aloud."""
    phase_label: str
    """Empty where the story does not say."""


@dataclass(frozen=True)
class StoryEntry:
    card: Card
    parts: tuple[Part, ...]
    """The head first, then the fragments in the order of the text."""


@dataclass(frozen=True)
class TermEntry:
    idf: int
    forms: tuple[str, ...]
    """The forms in which it occurs in stories and subjects: what a snippet marks."""
    subjects: tuple[int, ...]
    """Subjects that have it in their label or among their search words."""
    parts: tuple[int, ...]
    """Part numbers, from low to high. Parts are numbered through, in the order of the stories."""
    impacts: tuple[int, ...]
    """How much it says in each of those parts: 1 to 255."""


@dataclass(frozen=True)
class AnalysedLibrary:
    stories: tuple[StoryEntry, ...]
    """Sorted by id, so that a lower number is a lower id."""
    themes: tuple[tuple[str, str], ...]
    """Name and label."""
    subjects: tuple[str, ...]
    """The topics of the codebook and the themes, as people read them: `onderwerp schaamte`,
    `thema schulden`."""
    forms: Mapping[str, Terms]
    terms: Mapping[str, TermEntry]

    @property
    def story_of_part(self) -> tuple[int, ...]:
        return number_parts([len(story.parts) for story in self.stories])


def number_parts(parts_per_story: list[int]) -> tuple[int, ...]:
    """For each part number, the number of its story."""
    return tuple(story for story, parts in enumerate(parts_per_story) for _ in range(parts))
