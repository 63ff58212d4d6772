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
    kern: str
    invented: bool
    minutes: int
    """Reading aloud."""
    phase_label: str
    """Empty where the story does not say."""
    contrasts: tuple[tuple[int, str], ...] = ()
    """Stories in which it went differently: their numbers, and what went differently there."""


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
    stretches: bytes
    """Where it stands in each of those parts, as stretches.py writes it."""


@dataclass(frozen=True)
class Facet:
    """By what stories can be chosen: a theme, a phase."""

    name: str
    label: str
    values: tuple[tuple[str, str], ...]
    """Those that some story has: as in a file and as people read it, in the order they see."""
    stories: tuple[tuple[int, ...], ...]
    """Of each value the numbers of its stories, from low to high."""

    def stories_with(self, value: str) -> tuple[int, ...]:
        """None for a value that no story has."""
        names = [name for name, _ in self.values]
        return self.stories[names.index(value)] if value in names else ()


@dataclass(frozen=True)
class AnalysedLibrary:
    stories: tuple[StoryEntry, ...]
    """Sorted by id, so that a lower number is a lower id."""
    themes: tuple[tuple[str, str], ...]
    """Name and label; also of a theme without stories."""
    facets: tuple[Facet, ...]
    """In the order in which people see them."""
    subjects: tuple[str, ...]
    """The topics of the codebook and the themes, as people read them: `onderwerp schaamte`,
    `thema schulden`."""
    forms: Mapping[str, Terms]
    terms: Mapping[str, TermEntry]

    @property
    def story_of_part(self) -> tuple[int, ...]:
        return number_parts([len(story.parts) for story in self.stories])

    @property
    def invented(self) -> tuple[int, ...]:
        """The numbers of the stories that we made up."""
        return tuple(at for at, story in enumerate(self.stories) if story.card.invented)

    @property
    def spoken_forms(self) -> dict[str, int]:
        """The forms that somebody uses, and in how many parts their commonest term stands."""
        counts: dict[str, int] = {}
        for entry in self.terms.values():
            counts.update(
                (form, max(len(entry.parts), counts.get(form, 0))) for form in entry.forms
            )
        return dict(sorted(counts.items()))

    @property
    def common_forms(self) -> dict[str, int]:
        """Every form, also those in no story, and in how many parts its heaviest term stands."""
        return {form: len(self.terms[terms[0].term].parts) for form, terms in self.forms.items()}


def number_parts(parts_per_story: list[int]) -> tuple[int, ...]:
    """For each part number, the number of its story."""
    return tuple(story for story, parts in enumerate(parts_per_story) for _ in range(parts))
