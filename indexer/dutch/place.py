"""Where a word is filed: so that a form, its term and their kin mostly lie in one file.

The twin of `place` in `indexer/browser/words.js`. It need not be right about what is a participle
or an ending, only the same for forms and terms and on both sides. ASCII, so that both languages
sort it alike.
"""

import re
from functools import lru_cache

from indexer.dutch.tokens import fold

_NO_PLACE = re.compile(r"[^a-z0-9]")
_DOUBLE = re.compile(r"([a-z])\1")
_PARTICIPLE = re.compile(
    "^(aan|achter|af|bij|binnen|door|in|los|mee|na|neer|om|onder|op|over|samen|tegen|terug|toe|uit"
    "|vast|voor|weg)?ge(?![lmnr][^aeiou])(?=[a-z]{3})"
)
_ENDING = re.compile(
    "^([a-z0-9]{3,}?)(?:heden|heid|e?lijke?|ing(?:en|s)?|ig(?:en?)?|bare?|(?:st)?ers?|ars?"
    "|ati(?:e[fs]?|eve)|ionele?|iteit(?:en)?|ie|(?:et|p|t)?jes?|[dt]?en?|[destz])$"
)
_ENDINGS = 3
"""So many are taken off: *wijzigingen* has -ingen, -ig and the z."""

_VOICELESS = str.maketrans("vz", "fs")


@lru_cache(maxsize=1 << 16)
def place(word: str) -> str:
    """Without accents, the ge- of a participle and three endings, with one letter where two are the
    same, and f and s at the end for v and z: *verslaafde*, *verslaving*: `verslaf`.
    """
    stem = _DOUBLE.sub(r"\1", _PARTICIPLE.sub(r"\1", _NO_PLACE.sub("", fold(word))))
    for _ in range(_ENDINGS):
        stem = _ENDING.sub(r"\1", stem)
    return stem[:-1] + stem[-1:].translate(_VOICELESS)
