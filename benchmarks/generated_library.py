"""A library by chance, the same every time: for sizes and speed, never for quality.

Words follow Zipf's law: the function words of Dutch first, then the words of this repository's
stories by how often they occur, then words of simplemma's dictionary, roughly the short ones first
(Zipf's law of abbreviation: else words are twice as long as in Dutch text). A third of
the content words of a fragment are words it has had before, because people stay with their subject.
"""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import accumulate
from pathlib import Path

from indexer.dutch.language import read_language
from indexer.dutch.lemma import dictionary_forms
from indexer.dutch.tokens import tokenise
from library import Citation, Fragment, Library, Story, load_library
from library.prose import Block, Paragraph, Text
from library.schema import StoryHeader
from library.schema.form import ID_ALPHABET
from library.vocabulary import Source, Status

ROOT = Path(__file__).parents[1]
ON = date(2026, 1, 1)
VOCABULARY = 60_000
STORY_WORDS = 1200
FRAGMENTS = 6
OPENING_WORDS = 60
REPEATED = 0.33
EXPONENT, SHIFT = 1.07, 5
"""Of the law in Mandelbrot's form. Chosen so that function words are as large a part of the text as
in our own stories."""

_BANDS = [(0, 150), (150, 1500), (1500, 10_000)]
"""Ranks of common, less common and rare words, the function words not counted."""


@dataclass(frozen=True)
class Words:
    """All words, the most frequent first, and their summed weights."""

    words: Sequence[str]
    summed: Sequence[float]
    content_from: int
    """The number of the first word that is no function word."""

    def draw(self, chance: random.Random, count: int) -> list[str]:
        return chance.choices(self.words, cum_weights=self.summed, k=count)


@cache
def _repository() -> Library:
    return load_library(ROOT, ON)[0]


@cache
def read_words() -> Words:
    """The vocabulary, made once."""
    small = sorted(read_language().function_words)
    random.Random(1).shuffle(small)
    texts = (part.text for story in _repository().stories for part in story.fragments)
    counts = Counter(token.form for text in texts for token in tokenise(text))
    own = sorted(counts.keys() - set(small), key=lambda form: (-counts[form], form))
    lemmas = sorted(dictionary_forms(_lemmas()))
    luck = random.Random(2)
    lemmas.sort(key=lambda form: len(form) + luck.uniform(0, 8))
    words = list(dict.fromkeys([*small, *own, *lemmas]))[:VOCABULARY]
    weights = ((rank + SHIFT) ** -EXPONENT for rank in range(len(words)))
    return Words(words, list(accumulate(weights)), len(small))


def _lemmas() -> list[str]:
    from indexer.dutch.lemma import _forms_by_lemma  # noqa: PLC0415 (the dictionary has no door)

    return sorted(_forms_by_lemma())


def generate_library(stories: int) -> Library:
    """Stories of 1,200 words in six fragments, with the codebook and the themes of this site."""
    own = _repository()
    chance = random.Random(20260101)
    made = sorted((_story(chance, at, own) for at in range(stories)), key=lambda story: story.id)
    return replace(Library(ON, own.site), stories=tuple(made), themes=own.themes, topics=own.topics)


def _story(chance: random.Random, number: int, own: Library) -> Story:
    identity = _identity(number)
    themes = [theme.name for theme in own.themes]
    header = StoryHeader.model_construct(
        id=identity,
        title=_line(chance, 5),
        in_own_words=_line(chance, 12),
        kern=_line(chance, 28),
        themes=tuple(chance.sample(themes, chance.choice([1, 1, 2]))),
        perspectives=(),
        source=Source.FICTION,
        status=Status.PUBLISHED,
    )
    lengths = [chance.randint(100, 280) for _ in range(FRAGMENTS)]
    scale = (STORY_WORDS - OPENING_WORDS) / sum(lengths)
    parts = [_fragment(chance, identity, at, round(n * scale), own) for at, n in enumerate(lengths)]
    return Story(header, "", tuple(_prose(chance, OPENING_WORDS)), tuple(parts))


def _identity(number: int) -> str:
    letters = sorted(ID_ALPHABET)
    mixed = number * 7_368_787 % len(letters) ** 6  # ids do not count on: they are random
    return "".join(letters[mixed // len(letters) ** place % len(letters)] for place in range(6))


def _fragment(chance: random.Random, story: str, at: int, length: int, own: Library) -> Fragment:
    topics = chance.sample([topic.label for topic in own.topics], chance.choice([0, 1, 1, 2]))
    blocks = tuple(_prose(chance, length))
    return Fragment(Citation(story, f"deel-{at}"), _line(chance, 5), tuple(topics), blocks, 1)


def _prose(chance: random.Random, length: int) -> Iterator[Block]:
    """Paragraphs of five sentences of about twelve words."""
    words = _with_repeats(chance, read_words().draw(chance, length))
    for start in range(0, length, 60):
        lines = (words[at : at + 12] for at in range(start, min(start + 60, length), 12))
        text = " ".join(f"{' '.join(line).capitalize()}." for line in lines)
        yield Paragraph((Text(text),), 1)


def _with_repeats(chance: random.Random, words: list[str]) -> list[str]:
    small = read_language().function_words
    for at, word in enumerate(words):
        if at and word not in small and chance.random() < REPEATED:
            words[at] = words[chance.randrange(at)]
    return words


def _line(chance: random.Random, length: int) -> str:
    return " ".join(read_words().draw(chance, length)).capitalize()


def generate_queries(count: int, seed: int) -> list[str]:
    """Questions of two or three words: one common, one less common, sometimes one rare."""
    chance = random.Random(seed)
    return [
        " ".join(_asked(chance, chance.sample(_BANDS, chance.choice([2, 2, 3]))))
        for _ in range(count)
    ]


def generate_long_queries(count: int, seed: int) -> list[str]:
    """Questions of one to five words, as many of each; in one of ten two letters changed places."""
    chance = random.Random(seed)
    asked = (_asked(chance, chance.choices(_BANDS, k=1 + at % 5)) for at in range(count))
    return [
        " ".join(_with_slip(chance, words) if at % 10 >= 9 else words)
        for at, words in enumerate(asked)
    ]


def _asked(chance: random.Random, bands: list[tuple[int, int]]) -> list[str]:
    words = read_words()
    return [words.words[words.content_from + chance.randrange(*band)] for band in bands]


def _with_slip(chance: random.Random, words: list[str]) -> list[str]:
    *others, longest = sorted(words, key=len)
    at = chance.randrange(1, max(2, len(longest) - 1))
    return [*others, longest[:at] + longest[at : at + 2][::-1] + longest[at + 2 :]]
