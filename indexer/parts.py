"""From a Library to the parts that can be found, with their fields."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from indexer.dutch.language import DATA
from indexer.model import Card, Part, StoryEntry
from library import Library, Story
from library.collective.contrasts import contrasts
from library.story import FITS_ANCHOR
from library.vocabulary import LifeSituation, Perspective

HEAD_FIELDS = ("title", "kern", "kern", "opening", "tips")
"""The fields of a head: title, own words, kern, opening, and what the teller advises."""

FRAGMENT_FIELDS = ("heading", "text")

FITS_FIELDS = ("heading", "fits")
"""What editors say for whom it is, in words that the teller does not use. It has no heading of its
own, so that those words do not count in every story; a result shows `FITS_HEADING`."""


@dataclass(frozen=True)
class Subject:
    """What a part can be about."""

    key: tuple[str, str]
    """Its kind and its name: a topic and a theme may have the same one."""
    name: str
    """As people read it: `onderwerp schaamte`."""
    label: str
    search_words: tuple[str, ...] = ()


def field_names(part: Part) -> tuple[str, ...]:
    """The field of each of its texts."""
    if part.anchor == FITS_ANCHOR:
        return FITS_FIELDS
    return FRAGMENT_FIELDS if part.anchor else HEAD_FIELDS


def plan_stories(library: Library) -> tuple[StoryEntry, ...]:
    """The card and the parts of every story of the library, in its order."""
    numbers = {subject.key: number for number, subject in enumerate(plan_subjects(library))}
    places = {story.id: number for number, story in enumerate(library.stories)}
    return tuple(
        StoryEntry(
            _card(story, library, places),
            (_head(story, numbers), *_fragments(story, numbers), *_fits(story)),
        )
        for story in library.stories
    )


def plan_subjects(library: Library) -> tuple[Subject, ...]:
    """The topics of the codebook, which fragments have, and what stories have: themes, who tells,
    how somebody lived.
    """
    topics = (
        Subject(("topic", topic.label), f"onderwerp {topic.label}", topic.label, topic.search_words)
        for topic in library.topics
    )
    themes = (
        Subject(("theme", theme.name), f"thema {_in_sentence(theme.label)}", theme.label)
        for theme in library.themes
    )
    return (*topics, *themes, *_plan_situations(library))


def _plan_situations(library: Library) -> Iterator[Subject]:
    """Who tells and how they lived, where a story says so: `leefsituatie ondernemer`."""
    told = {value for story in library.stories for value in _situations(story)}
    words = situation_words()
    for kind, prefix, values in (
        ("perspective", "verteld", Perspective),
        ("situation", "leefsituatie", LifeSituation),
    ):
        for value in values:
            if (kind, value.value) in told and value.value in words[kind]:
                searched = tuple(words[kind][value.value])
                yield Subject((kind, value.value), f"{prefix} {value.label}", value.label, searched)


def _situations(story: Story) -> Iterator[tuple[str, str]]:
    header = story.header
    yield from (("perspective", value.value) for value in header.perspectives)
    yield from (("situation", value.value) for value in header.life_situation)


@cache
def situation_words() -> dict[str, dict[str, list[str]]]:
    """What people call them, by kind and value. Listed by hand, with the reason, in the data."""
    data: dict[str, dict[str, list[str]]]
    data = json.loads((DATA / "situation_words.json").read_text("utf-8"))
    return {kind: data[kind] for kind in ("perspective", "situation")}


def _in_sentence(label: str) -> str:
    return label[:1].lower() + label[1:]


def _head(story: Story, numbers: dict[tuple[str, str], int]) -> Part:
    header = story.header
    return Part(
        "",
        (
            story.title,
            header.in_own_words,
            header.kern,
            story.opening_text,
            "\n\n".join(_tips(story)),
        ),
        (
            *(numbers["theme", theme] for theme in header.themes),
            *(numbers[one] for one in _situations(story) if one in numbers),
        ),
    )


def _tips(story: Story) -> Iterator[str]:
    header = story.header
    yield from filter(None, (header.for_professionals, header.for_peers))
    yield from (help_.what for help_ in (*header.what_helped, *header.what_did_not))


def _fragments(story: Story, numbers: dict[tuple[str, str], int]) -> Iterator[Part]:
    for fragment in story.fragments:
        topics = tuple(numbers["topic", label] for label in fragment.topics)
        yield Part(fragment.anchor, (fragment.heading, fragment.text), topics)


def _fits(story: Story) -> Iterator[Part]:
    if story.header.fits:
        yield Part(FITS_ANCHOR, ("", "\n\n".join(f"‘{said}’" for said in story.header.fits)))


def _card(story: Story, library: Library, places: Mapping[str, int]) -> Card:
    header = story.header
    theme = library.theme(story.main_theme)
    return Card(
        id=story.id,
        title=story.title,
        address=story.address,
        theme=story.main_theme,
        theme_label=theme.label if theme else story.main_theme.capitalize(),
        kern=header.kern,
        invented=story.invented,
        minutes=story.minutes_aloud,
        phase_label=header.phase.label if header.phase else "",
        contrasts=tuple(
            (places[contrast.story], contrast.why)
            for contrast in contrasts(library, story)
            if contrast.story in places
        ),
    )
