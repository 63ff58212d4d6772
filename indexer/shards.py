"""The files that the browser searches in, under `search/`. Format 1, JSON.

    manifest.json             the only name that stays the same; names all others
        format                a number; the engine refuses any other
        fingerprint           of the analysis (rules, language data, simplemma)
        counts                stories, parts, forms, terms
        language              dutch/data/language.json
        themes                [[name, label], …]
        subjects              ["onderwerp schaamte", …, "thema schulden"]
        library               the file of the same name
        forms, terms, stories [[first key, file], …]: a shard holds the keys from its first one up
                              to the first of the next
    library-HASH.json         parts: the number of parts of each story; themes: which it has
    forms-HASH.json           {form: [[term, weight], …]}
    terms-HASH.json           {term: [idf, [form, …], [subject, …], [part, …], [impact, …]]}
    stories-HASH.json         [[card, [[anchor, [text, …], [subject, …]], …]], …]
    engine.js                 indexer/browser/*.js in one module

Stories are numbered in the order of their ids, parts through all stories. A question takes the
manifest and the library once, a shard of forms and of terms for each word (or fewer, where words
share one), and the stories that are shown. File names carry a hash of what is in them, so that old
and new files never mix; the manifest must not be cached. Files of stories hold their text: a host
may not keep those for ever either.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from indexer.bundle import bundle_engine
from indexer.dutch.analysis import analysis_fingerprint
from indexer.dutch.language import read_language
from indexer.model import AnalysedLibrary, StoryEntry

FOLDER = "search"

FORMAT = 1
"""Goes up when an old engine could not read the files. Also in browser/shards.js."""

SHARD_BYTES = 32_000
"""About 10 kB on the line: below that the round trip costs more than the bytes."""


def plan_browser_files(analysed: AnalysedLibrary) -> dict[str, bytes]:
    """Every file that the browser needs to search, by its path. The same input, the same bytes."""
    forms = {form: [list(entry) for entry in terms] for form, terms in analysed.forms.items()}
    terms = {
        term: [entry.idf, entry.forms, entry.subjects, entry.parts, entry.impacts]
        for term, entry in analysed.terms.items()
    }
    stories = {number: _story(story) for number, story in enumerate(analysed.stories)}
    files: dict[str, bytes] = {}
    manifest = {
        "format": FORMAT,
        "fingerprint": analysis_fingerprint(),
        "counts": _counts(analysed),
        "language": read_language().data,
        "themes": analysed.themes,
        "subjects": analysed.subjects,
        "library": _add_file(files, "library", _library(analysed)),
        "forms": [[keys[0], _add_file(files, "forms", _pick(forms, keys))] for keys in _cut(forms)],
        "terms": [[keys[0], _add_file(files, "terms", _pick(terms, keys))] for keys in _cut(terms)],
        "stories": [
            [keys[0], _add_file(files, "stories", [stories[number] for number in keys])]
            for keys in _cut(stories)
        ],
    }
    files[f"{FOLDER}/manifest.json"] = _encode(manifest)
    files[f"{FOLDER}/engine.js"] = bundle_engine().encode()
    return files


def _counts(analysed: AnalysedLibrary) -> dict[str, int]:
    return {
        "stories": len(analysed.stories),
        "parts": len(analysed.story_of_part),
        "forms": len(analysed.forms),
        "terms": len(analysed.terms),
    }


def _library(analysed: AnalysedLibrary) -> dict[str, Any]:
    """What ranking and filtering need of every story."""
    numbers = {name: number for number, (name, _) in enumerate(analysed.themes)}
    return {
        "parts": [len(story.parts) for story in analysed.stories],
        "themes": [[numbers[name] for name in story.card.themes] for story in analysed.stories],
    }


def _story(story: StoryEntry) -> list[Any]:
    return [
        asdict(story.card),
        [[part.anchor, part.texts, part.subjects] for part in story.parts],
    ]


def _cut(entries: dict[Any, Any]) -> Iterator[list[Any]]:
    """The sorted keys in runs of at most `SHARD_BYTES`; a larger entry stands alone."""
    run: list[Any] = []
    size = 0
    for key in sorted(entries):
        more = len(_encode([key, entries[key]]))
        if run and size + more > SHARD_BYTES:
            yield run
            run, size = [], 0
        run.append(key)
        size += more
    if run:
        yield run


def _pick(entries: dict[str, Any], keys: Iterable[str]) -> dict[str, Any]:
    return {key: entries[key] for key in keys}


def _add_file(files: dict[str, bytes], kind: str, content: Any) -> str:
    """Keep a file under a name with a hash of its content; returns the name."""
    data = _encode(content)
    name = f"{kind}-{hashlib.sha256(data).hexdigest()[:12]}.json"
    files[f"{FOLDER}/{name}"] = data
    return name


def _encode(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
