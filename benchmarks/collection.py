"""A judged collection (the format of BEIR) as a library: a document is a story of one fragment.

A folder holds `corpus.jsonl` {_id, title, text}, `queries.jsonl` {_id, text} and `qrels.tsv`
(header; query-id, corpus-id, score).
"""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from library import Citation, Fragment, Library, Story, Theme
from library.prose import Paragraph, Text
from library.schema import SiteSettings, StoryHeader, ThemeHeader
from library.schema.form import ID_ALPHABET
from library.vocabulary import Source, Status

# A theme without words: a story must have one, and it must not help to find it.
_THEME = Theme("collectie", ThemeHeader.model_construct(name="", in_one_sentence=""), "")


@dataclass(frozen=True)
class Collection:
    name: str
    library: Library
    document_of_story: dict[str, str]
    """Story id → document id."""
    queries: dict[str, str]
    """Query id → text, in the order of the file."""
    relevant: dict[str, dict[str, int]]
    """Query id → document id → grade; only grades above 0."""


def read_collection(folder: Path) -> Collection:
    """Read a collection. Raises FileNotFoundError where one of its three files is missing."""
    documents = list(_lines(folder / "corpus.jsonl"))
    ids = [_story_id(number) for number in range(len(documents))]
    stories = tuple(map(_story, ids, documents))
    return Collection(
        folder.name,
        Library(date(2026, 1, 1), SiteSettings(), stories, (_THEME,)),
        {story: str(document["_id"]) for story, document in zip(ids, documents, strict=True)},
        {str(line["_id"]): str(line["text"]) for line in _lines(folder / "queries.jsonl")},
        _read_judgements(folder / "qrels.tsv"),
    )


def _read_judgements(path: Path) -> dict[str, dict[str, int]]:
    relevant: dict[str, dict[str, int]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in list(csv.reader(file, delimiter="\t"))[1:]:
            query, document, grade = row[0], row[1], int(row[2])
            if grade > 0:
                relevant.setdefault(query, {})[document] = grade
    return relevant


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def _story_id(number: int) -> str:
    """The order of ids is the order of the documents, so that ties fall as they stand."""
    letters = sorted(ID_ALPHABET)
    digits = [letters[number // len(letters) ** place % len(letters)] for place in range(6)]
    return "".join(reversed(digits))


def _story(story_id: str, document: dict[str, Any]) -> Story:
    # Not validated: a document has no kern and no words of a teller, and titles may be empty.
    header = StoryHeader.model_construct(
        id=story_id,
        title=str(document.get("title") or ""),
        in_own_words="",
        kern="",
        themes=(_THEME.name,),
        perspectives=(),
        source=Source.FICTION,
        status=Status.PUBLISHED,
    )
    paragraph = Paragraph((Text(str(document["text"])),), 1)
    fragment = Fragment(Citation(story_id, "tekst"), "", (), (paragraph,), 1)
    return Story(header, "", (), (fragment,))
