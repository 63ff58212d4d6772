"""The words of a text, and how each stands there: at the start of a sentence, after which gap."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import cached_property, lru_cache
from itertools import accumulate

from library.privacy.flag import Span
from library.privacy.lists import cues

# Letters and digits; marks between them belong to the word: d'Ancona, jan_95, 12-03-1998.
_WORD = re.compile(r"([^\W_]+(?:[_'’‘ʼ‐\-][^\W_]+)*|@)")
_LONGEST = 60
"""In characters. No check looks further around a word than a sentence has room for."""


class Start(Enum):
    """Whether a word opens a sentence, where a capital says nothing."""

    NO = 0
    MAYBE = 1
    YES = 2


@dataclass(frozen=True)
class Form:
    """One distinct form of a word; what is known of it is looked up once."""

    text: str
    low: str
    has_capital: bool
    has_digit: bool

    @classmethod
    def of(cls, text: str) -> "Form":
        low = text.lower()
        digit = not text.isalpha() and any(letter.isdecimal() for letter in text)
        return cls(text, low, text != low, digit)

    @property
    def all_capitals(self) -> bool:
        return self.text.isupper() and len(self.text) > 1


form_of = lru_cache(maxsize=200_000)(Form.of)


class Words:
    """A text as words. Offsets are those of the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        # Gap, word, gap, word, …, gap: splitting is faster than to match word after word.
        parts = _WORD.split(text)
        ends = list(accumulate(map(len, parts)))
        self.gaps: list[str] = parts[0::2]
        self.texts: list[str] = parts[1::2]
        self.lows: list[str] = [word.lower() for word in self.texts]
        self.spans: list[Span] = list(zip(ends[0::2], ends[1::2], strict=False))

    def __len__(self) -> int:
        return len(self.spans)

    @cached_property
    def inner_capitals(self) -> frozenset[str]:
        """The words that stand in the middle of a sentence with a capital."""
        inner = (at for at, text in enumerate(self.texts) if not text.islower())
        return frozenset(self.texts[at] for at in inner if self.starts(at) is Start.NO)

    def form(self, at: int) -> Form:
        return form_of(self.texts[at])

    def low(self, at: int) -> str:
        """A word in lower case; an empty string before the first and after the last."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def gap(self, at: int) -> str:
        """What stands between a word and the one before it."""
        return self.gaps[at] if 0 <= at < len(self.gaps) else ""

    def span(self, first: int, last: int) -> Span:
        """From the start of one word to the end of another."""
        return self.spans[first][0], self.spans[last][1]

    def joined(self, at: int) -> bool:
        """Whether only a space or a quote parts a word from the one before it."""
        return 0 < at < len(self.spans) and self.gap(at).strip("'‘’\"“”„*_") in {"", " "}

    def ends(self, at: int) -> bool:
        """Whether a sentence or a part of it ends right after a word."""
        return at + 1 >= len(self.spans) or not self.joined(at + 1)

    def near(self, at: int, before: int, words: frozenset[str]) -> bool:
        """Whether one of these words stands among the last few before a word, same sentence."""
        for back in range(at - 1, max(at - 1 - before, -1), -1):
            if self.low(back) in words:
                return True
            if (
                self.gap(back + 1) != " "
                and self.starts(back + 1) is Start.YES
                and ":" not in self.gap(back + 1)
            ):
                return False
        return False

    def match(self, pattern: re.Pattern[str], at: int, before: int = 0) -> re.Match[str] | None:
        """The first match that covers the start of a word, looking a little way back."""
        start, end = self.spans[at]
        stop = min(end, start + _LONGEST) + _LONGEST
        for begin in self._begins(at, before):
            found = pattern.match(self.text, begin, stop)
            if found and found.end() > start:
                return found
        return None

    def _begins(self, at: int, before: int) -> list[int]:
        words = range(max(0, at - before), at + 1)
        return [self.spans[word][0] for word in words]

    def starts(self, at: int) -> Start:
        """Whether a word opens a sentence."""
        if at == 0:
            return Start.YES
        gap = self.gap(at)
        if gap == " ":
            return self._after_clipped(at)
        if gap == ".":
            return Start.MAYBE
        if gap == ". " and not self.form(at - 1).has_digit:
            if self.low(at - 1) in _SHORT:
                return Start.NO
            if len(self.texts[at - 1]) == 1:
                return Start.MAYBE
        return start_after(gap)

    def _after_clipped(self, at: int) -> Start:
        """In *’s Avonds* the second word has the capital of the first."""
        if self.texts[at - 1] not in _CLIPPED:
            return Start.NO
        gap = self.gap(at - 1)
        if gap[-1:] not in _APOSTROPHES or not gap:
            return Start.NO
        if at == 1:
            return Start.YES
        return Start.NO if gap[:-1] == " " else start_after(gap[:-1])


_APOSTROPHES = frozenset("'’‘ʼ")
_CLIPPED = frozenset({"s", "t", "k", "n", "m"})
_SHORT = cues("words-short")
_NEW_PARAGRAPH = re.compile(
    r"\n[ \t]*\n|\n[ \t]*(?:[-*+>#|]|\d{1,3}[.)])|[.?!…:][^\w\n]{0,9}\n|\n[^\w\n]{0,9}[‘“\"'«]$|---"
)
_SENTENCE = re.compile(r"[.?!…:]['\"’”»)\]*_]*\s|[.?!]$|[‘“«„‚]$|(?:^|\s)['\"]$|[.?!,]['\"’”]+\s")
_BREAK = re.compile(r"\n|[(\[–—|…;*_#]|\s-\s|\s['\"]\s")


@lru_cache(maxsize=5_000)
def start_after(gap: str) -> Start:
    """What a gap between two words says of the second."""
    if _NEW_PARAGRAPH.search(gap) or _SENTENCE.search(gap):
        return Start.YES
    return Start.MAYBE if _BREAK.search(gap) else Start.NO
