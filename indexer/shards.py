"""The files that the browser searches in, under `search/`. docs/search-format.md tells it in full.

    manifest.bin              the only name that stays the same; what every question needs
    words-HASH-N.bin          what word forms stand for, and where their terms occur (shard_words)
    cards-HASH-N.bin          what results show (shard_stories)
    text-HASH-N.bin           the text of one story
    engine.js                 indexer/browser/*.js in one module

Each `.bin` is gzip over: a byte with the format, four bytes with the start of the fingerprint of
the analysis, the content. Compressed here and not by the host, because not every host does.

Stories are numbered in the order of their ids, parts through all stories. A question takes the
manifest once, mostly one file for each word, and a card and a text for each story shown. Names
carry a hash of what is in them, so that old and new files never mix; the manifest must be asked for
again each time. Files of stories hold their text: a host may not keep those for ever either.
"""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

from indexer.bundle import bundle_engine
from indexer.dutch.analysis import analysis_fingerprint
from indexer.dutch.language import read_language
from indexer.model import AnalysedLibrary
from indexer.shard_bytes import as_json, compress, number, numbers, text, words
from indexer.shard_places import WordRun, cut_words
from indexer.shard_stories import CARD_FIELDS, CARDS_TOGETHER, SHELF_STORIES, cut_shelves
from indexer.shard_words import encode_run

FOLDER = "search"

FORMAT = 2
"""Goes up when an old engine could not read the files. Also in browser/files.js."""

_HASH_LETTERS = 12


def plan_browser_files(analysed: AnalysedLibrary) -> dict[str, bytes]:
    """Every file that the browser needs to search, by its path. The same input, the same bytes."""
    stamp = bytes([FORMAT]) + bytes.fromhex(analysis_fingerprint()[:8])
    weights = sorted({entry.weight for terms in analysed.forms.values() for entry in terms})
    runs = cut_words(analysed.forms, analysed.terms)
    encoded = (encode_run(run, analysed.forms, analysed.terms, weights) for run in runs)
    files: dict[str, bytes] = {}
    word_files = {f"words-{at}": content for at, content in enumerate(encoded)}
    head = {
        **_facts(analysed),
        "weights": weights,
        "words": _add_files(files, stamp, word_files),
        "shelves": [_add_files(files, stamp, shelf) for shelf in cut_shelves(analysed.stories)],
    }
    files[f"{FOLDER}/manifest.bin"] = compress(stamp + _manifest(head, runs, analysed))
    files[f"{FOLDER}/engine.js"] = bundle_engine().encode()
    return files


def _facts(analysed: AnalysedLibrary) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "fingerprint": analysis_fingerprint(),
        "counts": {
            "stories": len(analysed.stories),
            "parts": len(analysed.story_of_part),
            "forms": len(analysed.forms),
            "terms": len(analysed.terms),
        },
        "language": read_language().data,
        "themes": analysed.themes,
        "subjects": analysed.subjects,
        "cardFields": CARD_FIELDS,
        "cardsTogether": CARDS_TOGETHER,
        "shelfStories": SHELF_STORIES,
    }


def _manifest(head: dict[str, Any], runs: Sequence[WordRun], analysed: AnalysedLibrary) -> bytes:
    """The head as JSON, the first place of each file of words, the phrases, and of each story how
    many parts it has and which of the sets of themes.
    """
    numbered = {name: at for at, (name, _) in enumerate(analysed.themes)}
    # Sorted: a filter does not ask which is the main theme, and fewer sets take fewer bytes.
    themes = [
        tuple(sorted(numbered[name] for name in story.card.themes)) for story in analysed.stories
    ]
    sets = sorted(set(themes))
    return b"".join(
        [
            text(as_json({**head, "themeSets": sets}).decode()),
            words([run.first for run in runs]),
            words(sorted(form for form in analysed.forms if " " in form)),
            numbers(len(story.parts) for story in analysed.stories),
            *(number(sets.index(found)) for found in themes),
        ]
    )


def _add_files(files: dict[str, bytes], stamp: bytes, contents: dict[str, bytes]) -> str:
    """Keep files that change together under names with one hash of them all; returns the hash."""
    compressed = {name: compress(stamp + content) for name, content in contents.items()}
    common = _hash(compressed.values())
    for name, data in compressed.items():
        kind, at = name.split("-")
        files[f"{FOLDER}/{kind}-{common}-{at}.bin"] = data
    return common


def _hash(contents: Iterable[bytes]) -> str:
    state = hashlib.sha256()
    for content in contents:
        state.update(hashlib.sha256(content).digest())
    return state.hexdigest()[:_HASH_LETTERS]
