"""Is a story harder to read than plain Dutch? A notice for an editor, who may rule that it stays.

It keeps no story out: how somebody tells is theirs.
"""

import re
from collections.abc import Iterator, Sequence

from library.finding import Finding, Place, Severity
from library.parsed import Parsed
from library.privacy.rulings import is_level_ruled
from library.reading_level import (
    LEVEL,
    PLAIN_EASE,
    PLAIN_SENTENCE,
    ReadingLevel,
    paragraphs_in,
    syllables_a_word,
)
from library.schema import RulingEntry
from library.story import Story

_BETWEEN = re.compile(r"(?<=[.!?])[’”\"')]*\s+|(?<=[.!?][’”\"')])\s+")
_LITERAL = 5
"""Words by which a sentence is looked up in the file, where emphasis or a new line may break it."""
_MANY = 20
"""Words in a paragraph that is worth pointing at."""


def check_level(
    story: Parsed[Story], rulings: Sequence[Parsed[RulingEntry]] = ()
) -> Iterator[Finding]:
    """Prose in sentences or words that are longer than those of plain Dutch.

    Bad: thirty words a sentence. Good: nine. Good: thirty, with a ruling that says why.
    Known false alarm: a teller who never ends a sentence where others would, and is clear.
    """
    level = story.item.level
    if level and not level.plain and not is_level_ruled(story, rulings):
        where, what = _worst(story, level)
        advice = "Knip de langste zinnen in tweeën" if what else "Kies waar het kan kortere woorden"
        yield Finding(
            where,
            LEVEL,
            f"dit verhaal leest misschien moeilijk. {word_level(level)}"
            f" {what or 'Hier begint het stuk met de langste woorden.'}",
            f"{advice}, of leg met ‘doorleefd review’ vast waarom het zo mag blijven."
            " De woorden van de verteller gaan vóór een getal.",
            Severity.NOTICE,
        )


def word_level(level: ReadingLevel) -> str:
    """Both numbers, beside what they are in plain Dutch."""
    length = f"{level.words_a_sentence:.1f}".replace(".", ",").removesuffix(",0")
    return (
        f"Een zin heeft gemiddeld {length} woorden; in gewone taal (B1) hoogstens"
        f" {PLAIN_SENTENCE:.0f}. Het leesgemak is {level.ease}; in gewone taal minstens"
        f" {PLAIN_EASE}."
    )


def _worst(story: Parsed[Story], level: ReadingLevel) -> tuple[Place, str]:
    """Where to begin, and what stands there; nothing to say of it where words are what is long."""
    paragraphs = list(paragraphs_in(story.item.prose))
    if level.short_sentences:
        many = [part for part in paragraphs if len(part[0].split()) >= _MANY]
        _, line = max(many or paragraphs, key=lambda part: syllables_a_word(part[0]))
        return story.source.line_place(line), ""
    told = [(s.split(), line) for text, line in paragraphs for s in _BETWEEN.split(text)]
    words, line = max(told, key=lambda sentence: len(sentence[0]))
    place = story.source.find_place(" ".join(words[:_LITERAL]), line)
    return place, f"Hier begint de langste zin: {len(words)} woorden."
