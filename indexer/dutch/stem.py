"""The stem of a word form. The only file that knows snowballstemmer.

Snowball has two for Dutch: `dutch` (Kraaij and Pohlmann) and `dutch_porter`, the old one. The first
takes off `ge-`, mends vowels (*huizen*, *huis*) and knows more endings: measured the better one.
"""

from functools import lru_cache
from importlib.metadata import version

import snowballstemmer  # type: ignore[import-untyped]

from indexer.dutch.tokens import fold

ALGORITHM = "dutch"
VERSION = f"snowballstemmer {version('snowballstemmer')} {ALGORITHM}"

_stemmer = snowballstemmer.stemmer(ALGORITHM)


@lru_cache(maxsize=1 << 16)
def stem(form: str) -> str:
    """The stem of a normalised form, without accents. Not a word: *verslaving* has `verslaaf`."""
    return str(_stemmer.stemWord(fold(form)))
