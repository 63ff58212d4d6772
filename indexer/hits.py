"""What a reader sees of a story that was found: why, and where.

The twin of `indexer/browser/hits.js`: same names, same order.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from indexer.dutch.tokens import fold, tokenise
from indexer.model import Card, StoryEntry
from indexer.query import Query, stands_in
from indexer.ranking import RankedPart, RankedStory
from indexer.snippets import Piece, snippet, snippet_text
from library.story import FITS_ANCHOR, FITS_HEADING

MAX_FRAGMENTS = 3
"""Of one story in one result: enough to choose from, short enough for a phone."""


@dataclass(frozen=True)
class AskedWord:
    """An asked word that the index knows, and what it stands for."""

    form: str
    forms: frozenset[str]
    """The forms in which its terms occur."""
    subjects: frozenset[int]
    """The topics and themes that its terms belong to."""


@dataclass(frozen=True)
class Contrast:
    """The story beside the best one, in which it went differently."""

    card: Card
    why: str
    """What went differently there."""


@dataclass(frozen=True)
class FragmentHit:
    anchor: str
    """Empty for the head of the story."""
    heading: str
    snippet: tuple[Piece, ...]
    score: int


@dataclass(frozen=True)
class Hit:
    """A story that was found."""

    id: str
    title: str
    address: str
    """From the root of the site: `verhalen/7k2m9q/`."""
    theme: str
    theme_label: str
    score: int
    why: tuple[str, ...]
    """Dutch: topics that were asked for first, then phrases, then words."""
    kern: str
    invented: bool
    minutes: int
    phase_label: str
    fragments: tuple[FragmentHit, ...]

    def as_dict(self) -> dict[str, Any]:
        """As `doorleefd search --json` prints it."""
        return {
            "id": self.id,
            "title": self.title,
            "url": f"/{self.address}",
            "theme": self.theme,
            "score": self.score,
            "why": list(self.why),
            "fragments": [
                {
                    "anchor": part.anchor,
                    "heading": part.heading,
                    "snippet": snippet_text(part.snippet),
                    "score": part.score,
                }
                for part in self.fragments
            ],
        }


def build_hit(
    story: StoryEntry,
    ranked: RankedStory,
    first_part: int,
    query: Query,
    words: Sequence[AskedWord],
    topics: Sequence[int],
    subjects: Sequence[str],
) -> Hit:
    """The hit of one story.

    `first_part` is the number of its head, `topics` are the numbers of those that were asked for.
    """
    card = story.card
    forms = frozenset().union(*(word.forms for word in words))
    return Hit(
        id=card.id,
        title=card.title,
        address=card.address,
        theme=card.theme,
        theme_label=card.theme_label,
        score=ranked.score,
        why=tuple(
            dict.fromkeys(
                (*(subjects[topic] for topic in topics), *_why(story, query, words, subjects))
            )
        ),
        kern=card.kern,
        invented=card.invented,
        minutes=card.minutes,
        phase_label=card.phase_label,
        fragments=tuple(
            _fragment_hit(story, entry, first_part, forms)
            for entry in _shown_parts(story, ranked, first_part, query, topics)
        ),
    )


def _shown_parts(
    story: StoryEntry,
    ranked: RankedStory,
    first_part: int,
    query: Query,
    topics: Sequence[int],
) -> list[RankedPart]:
    """The best parts; those on an asked topic first, and only those with an asked phrase."""
    entries = [
        entry
        for entry in _with_topics(story, ranked, first_part, topics)
        if not query.phrases
        or any(stands_in(p, story.parts[entry.part - first_part].texts) for p in query.phrases)
    ]
    return entries[:MAX_FRAGMENTS]


def _with_topics(
    story: StoryEntry, ranked: RankedStory, first_part: int, topics: Sequence[int]
) -> list[RankedPart]:
    """The parts with an asked word, and those on an asked topic, which come first."""
    scores = dict(ranked.parts)
    on_topic = [
        first_part + at
        for at, part in enumerate(story.parts)
        if not set(topics).isdisjoint(part.subjects)
    ]
    on_topic.sort(key=lambda part: -scores.get(part, 0))
    others = [part for part in scores if part not in on_topic]
    return [RankedPart(part, scores.get(part, 0)) for part in (*on_topic, *others)]


def _fragment_hit(
    story: StoryEntry, ranked: RankedPart, first_part: int, forms: frozenset[str]
) -> FragmentHit:
    part = story.parts[ranked.part - first_part]
    heading = FITS_HEADING if part.anchor == FITS_ANCHOR else part.heading
    return FragmentHit(part.anchor, heading, snippet(part.body, forms), ranked.score)


def _why(
    story: StoryEntry, query: Query, words: Sequence[AskedWord], subjects: Sequence[str]
) -> Iterator[str]:
    """Why the story fits, one reason for each phrase and each word that it has."""
    spoken = [token.form for part in story.parts for text in part.texts for token in tokenise(text)]
    in_phrases = {form for phrase in query.phrases for form in phrase}
    yield from (f"“{' '.join(phrase)}”" for phrase in query.phrases)
    for word in words:
        if word.form not in in_phrases:
            yield from _why_word(word, spoken, story, subjects)


def _why_word(
    word: AskedWord, spoken: Sequence[str], story: StoryEntry, subjects: Sequence[str]
) -> Iterator[str]:
    """The word itself; else the form that is there; else the topic or theme that it belongs to."""
    folded = fold(word.form)
    if any(fold(form) == folded for form in spoken):
        yield word.form
    elif other := next((form for form in spoken if form in word.forms), None):
        yield f"{word.form} ({other})"
    else:
        of_story = (subject for part in story.parts for subject in part.subjects)
        subject = next((subject for subject in of_story if subject in word.subjects), None)
        if subject is not None:
            yield _why_subject(word, subjects[subject])


def _why_subject(word: AskedWord, name: str) -> str:
    """The name of the topic; a word that is not in it is named. A phrase has no forms."""
    forms = {token.form for token in tokenise(name)}
    if not word.forms or word.form in forms or not word.forms.isdisjoint(forms):
        return name
    belongs = "hoort bij het" if name.startswith(("onderwerp ", "thema ")) else "past bij:"
    return f"‘{word.form}’ {belongs} {name}"
