"""Words of every day (*dag*, *zeggen*, *gewoon*), which say little wherever they stand."""

import json
from functools import cache

from indexer.dutch.language import DATA
from indexer.dutch.lemma import lemma


@cache
def everyday_lemmas() -> frozenset[str]:
    """Their lemmas. The words themselves are listed by hand, with the reason, in the data."""
    data = json.loads((DATA / "everyday_words.json").read_text("utf-8"))
    return frozenset(map(lemma, data["words"]))
