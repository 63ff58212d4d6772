"""How hard is a text to read, as far as lengths tell? The only file that knows textstat.

Flesch's formula as Douma fitted it to Dutch (W.H. Douma, *De leesbaarheid van landbouwbladen*,
Wageningen 1960):

    206.835 - 0.93 x words a sentence - 77 x syllables a word

100 is very easy, 0 very hard. It counts lengths and nothing else: not whether a word is known, a
sentence clear or a thought easy, and no reader was asked. There is no measured table from it to
the levels of the Council of Europe either: that B1 asks 65 and twelve words is a rule of thumb.

Syllables are textstat's, which takes them from the places where a word may be broken. So it misses
a vowel that stands alone (`over` counts as one), and is about one point kinder than a person.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from library.prose import Block, Heading, ItemList, Paragraph, inline_text

LEVEL = "leesniveau"
"""The name of the check on stories, in findings and in rulings."""
FEWEST_WORDS = 60
"""A shorter text has no level: one long name would decide."""
PLAIN_EASE = 65
PLAIN_SENTENCE = 12.0
"""Words in a sentence of plain Dutch, on average."""

_EASIEST, _A_WORD, _A_SYLLABLE = 206.835, 0.93, 77
"""The numbers of Douma."""

# Where a sentence ends is textstat's to say: at `.`, `!` or `?`, and of two words or fewer it makes
# none, so that ‘Ga je mee?’ vroeg ze. is one. These three it would see wrongly in Dutch.
_INNER_DOT = re.compile(r"\.(?<=\w\.)(?=\w)")
"""As in 1.200, 8.30 or site.nl. The dot stands first, so that looking for it is quick."""
_TRAILING_OFF = re.compile("…(?=[’”\"')]*\\s+[‘“\"'(]*[A-Z])")
_ENDED = re.compile(r"[.!?][’”\"')\]*]*$")

_END = re.compile(r"[.!?]+")
_NO_WORD = re.compile(r"'(?![tsd]|ve|ll|re)|[^\w\s'.!?]")


@dataclass(frozen=True)
class ReadingLevel:
    ease: int
    """Flesch-Douma, rounded."""
    words_a_sentence: float
    """On average, to one decimal."""

    @property
    def short_sentences(self) -> bool:
        return self.words_a_sentence <= PLAIN_SENTENCE

    @property
    def short_words(self) -> bool:
        """Whether it would be plain if its sentences were as long as those of plain Dutch."""
        return self.ease + _A_WORD * (self.words_a_sentence - PLAIN_SENTENCE) >= PLAIN_EASE

    @property
    def plain(self) -> bool:
        """Whether it may be called B1, by these two numbers alone."""
        return self.short_sentences and self.ease >= PLAIN_EASE


def reading_level(text: str) -> ReadingLevel | None:
    """The level of a text such as `prose_of` makes; None where it is too short to have one.

    The numbers are those of `textstat.flesch_reading_ease` and `words_per_sentence` on
    `prepare(text)`. Counted per distinct word, for textstat itself is many times slower.
    """
    text = _NO_WORD.sub("", prepare(text))
    words = _words(text)
    if len(words) < FEWEST_WORDS:
        return None
    sentences = sum(len(part.split(None, 2)) > 2 for part in _END.split(text)) or 1
    length = len(words) / sentences
    ease = _EASIEST - _A_WORD * length - _A_SYLLABLE * sum(map(syllables, words)) / len(words)
    return ReadingLevel(round(ease), round(length, 1))


def syllables_a_word(text: str) -> float:
    """On average; 0 where there are no words."""
    words = _words(_NO_WORD.sub("", prepare(text)))
    return sum(map(syllables, words)) / len(words) if words else 0.0


def _words(text: str) -> list[str]:
    """In small letters, without the marks that end a sentence."""
    return text.replace(".", "").replace("!", "").replace("?", "").lower().split()


def prose_of(blocks: tuple[Block, ...]) -> str:
    """The sentences of prose, a paragraph a line. A heading is none; an item of a list is one."""
    return "\n".join(text for text, _ in paragraphs_in(blocks))


def paragraphs_in(blocks: tuple[Block, ...]) -> Iterator[tuple[str, int]]:
    """Every paragraph and item that holds words, with its line; it ends where a sentence does."""
    for block in blocks:
        if isinstance(block, Paragraph):
            if text := " ".join(inline_text(block.children).split()):
                yield text if _ENDED.search(text) else f"{text}.", block.line
        elif isinstance(block, ItemList):
            for item in block.items:
                yield from paragraphs_in(item)
        elif not isinstance(block, Heading):
            yield from paragraphs_in(block.blocks)


def prepare(text: str) -> str:
    """What textstat counts: without full stops that end nothing."""
    text = _INNER_DOT.sub("", text)
    return _TRAILING_OFF.sub(".", text) if "…" in text else text


@lru_cache(maxsize=200_000)
def syllables(word: str) -> int:
    """As textstat counts them in one Dutch word of small letters."""
    return _count_syllables()(word)


@cache
def _count_syllables() -> Callable[[str], int]:
    """Imported on first use: textstat takes a fifth of a second. In Dutch it downloads nothing."""
    from textstat.textstat import textstatistics  # noqa: PLC0415

    dutch = textstatistics()
    dutch.set_lang("nl")
    count: Callable[[str], int] = dutch.syllable_count
    return count
