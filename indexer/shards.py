"""The files that the browser searches in, under `search/`. docs/search-format.md tells it in full.

    manifest.bin              the only name that stays the same; what every question needs
    words-HASH-N.bin          what word forms stand for, and where their terms occur (shard_words)
    cards-HASH-N.bin          what results show (shard_stories)
    text-HASH-N.bin           the text of one story
    facet-HASH-N.bin          by what stories can be chosen (shard_facets)
    near-HASH-N.bin, slips-HASH-0.bin, pieces-HASH-0.bin
                              what an unknown word needs (shard_unknown)
    engine.js                 indexer/browser/*.js in one module

Each `.bin` is gzip over: a byte with the format, four bytes with the start of the fingerprint of
the analysis, the content. Compressed here and not by the host, because not every host does. Those
of cards and texts lack the start of the gzip file, which is the same for all (compress_after).

Stories are numbered in the order of their ids, parts through all stories. A question takes the
manifest once, mostly one file for each word, and a card and a text for each story shown; what only
a filter or an unknown word needs is fetched when there is one. Names carry a hash of what is in
them, so that old and new files never mix; the manifest must be asked for again each time. Files of
stories hold their text: a host may not keep those for ever either.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from indexer.bundle import bundle_engine
from indexer.dutch.analysis import analysis_fingerprint
from indexer.dutch.language import read_language
from indexer.dutch.spelling import how_common, read_slips
from indexer.dutch.unseen import known_pieces
from indexer.model import AnalysedLibrary
from indexer.shard_bytes import as_json, compress, compress_after, counted, numbers, text, words
from indexer.shard_facets import plan_facet_files
from indexer.shard_places import WordRun, cut_words
from indexer.shard_stories import (
    CARD_FIELDS,
    ON_CARD,
    SHELF_STORIES,
    cards_together,
    common_text,
    cut_shelves,
)
from indexer.shard_unknown import cut_near, plan_unknown
from indexer.shard_words import encode_run

FOLDER = "search"

FORMAT = 6
"""Goes up when an old engine could not read the files. Also in browser/files.js."""

_HASH_LETTERS = 12


def plan_browser_files(analysed: AnalysedLibrary) -> dict[str, bytes]:
    """Every file that the browser needs to search, by its path. The same input, the same bytes."""
    stamp = bytes([FORMAT]) + bytes.fromhex(analysis_fingerprint()[:8])
    files: dict[str, bytes] = {}
    weights = sorted({entry.weight for terms in analysed.forms.values() for entry in terms})
    runs = cut_words(analysed.forms, analysed.terms)
    common = how_common(analysed.spoken_forms)
    near = cut_near(common)
    facets = plan_facet_files(analysed.facets, len(analysed.stories))
    unknown = plan_unknown(near, common, known_pieces(analysed.common_forms))
    packed = partial(compress_after, common_text(read_language().data))
    shelves = cut_shelves(analysed.stories)
    head = {
        **_facts(analysed),
        "weights": weights,
        "words": _add_files(files, stamp, _word_files(runs, analysed, weights)),
        "shelves": [_add_files(files, stamp, shelf, packed) for shelf in shelves],
        "facetFiles": _add_files(files, stamp, facets),
        "unknown": _add_files(files, stamp, unknown),
    }
    manifest = _manifest(head, [run.first for run in runs], [run.first for run in near], analysed)
    files[f"{FOLDER}/manifest.bin"] = compress(stamp + manifest)
    files[f"{FOLDER}/engine.js"] = bundle_engine().encode()
    return files


def _word_files(
    runs: Sequence[WordRun], analysed: AnalysedLibrary, weights: Sequence[int]
) -> dict[str, bytes]:
    encoded = (encode_run(run, analysed.forms, analysed.terms, weights) for run in runs)
    return {f"words-{at}": content for at, content in enumerate(encoded)}


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
        "facets": [facet.name for facet in analysed.facets],
        "slips": {"shortest": read_slips().shortest, "long": read_slips().long},
        "subjects": analysed.subjects,
        "cardFields": CARD_FIELDS,
        "cardsTogether": cards_together(len(analysed.stories)),
        "onCard": ON_CARD,
        "shelfStories": SHELF_STORIES,
    }


def _manifest(
    head: dict[str, Any], places: list[str], keys: list[str], analysed: AnalysedLibrary
) -> bytes:
    """The head as JSON, the first place of each file of words, the first key of each file of near
    forms, the phrases, of each story how many parts it has, and which stories are invented.
    """
    return b"".join(
        [
            text(as_json(head).decode()),
            words(places),
            words(keys),
            words(sorted(form for form in analysed.forms if " " in form)),
            numbers(len(story.parts) for story in analysed.stories),
            counted(run_lengths([story.card.invented for story in analysed.stories])),
        ]
    )


def run_lengths(flags: Iterable[bool]) -> list[int]:
    """How many follow each other that are the same: first of the true ones, perhaps none."""
    runs = [0]
    for flag in flags:
        if flag is not (len(runs) % 2 == 1):
            runs.append(0)
        runs[-1] += 1
    return runs


def _add_files(
    files: dict[str, bytes],
    stamp: bytes,
    contents: dict[str, bytes],
    pack: Callable[[bytes], bytes] = compress,
) -> str:
    """Keep files that change together under names with one hash of them all; returns the hash."""
    compressed = {name: pack(stamp + content) for name, content in contents.items()}
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
