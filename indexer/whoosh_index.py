"""The index on disk, for the command line. The only file that knows Whoosh.

Whoosh keeps the postings with their impacts and stretches, the positions of words for phrases and
the stored texts. It never scores: impacts go in as posting weights and come out as they were (it
keeps them as floats, which hold every integer up to 2^24). The tables of forms, terms and facets
stand in a file beside it, because every question needs them and none scores with them; what only an
unknown word needs stands in a second one.
"""

import hashlib
import json
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Self

from whoosh.analysis.tokenizers import IDTokenizer
from whoosh.fields import STORED, FieldType, Schema
from whoosh.formats import Format, Positions
from whoosh.index import create_in, open_dir
from whoosh.query.positional import Phrase as WhooshPhrase
from whoosh.query.qcore import Query as WhooshQuery
from whoosh.query.terms import Term as WhooshTerm
from whoosh.searching import Searcher

from indexer.dutch.analysis import analysis_fingerprint
from indexer.dutch.spelling import Vocabulary
from indexer.dutch.terms import Terms, TermWeight
from indexer.dutch.tokens import tokenise
from indexer.dutch.unseen import Piece, known_pieces
from indexer.model import (
    AnalysedLibrary,
    Card,
    Facet,
    Part,
    StoryEntry,
    TermEntry,
    number_parts,
)
from indexer.query import Phrase
from indexer.stretches import cut_by_part

TABLES = "tabellen.json"
UNKNOWN_WORDS = "onbekende-woorden.json"
FINGERPRINT = "vingerafdruk"

TEXT_GAP = 2
"""Places left open between two texts of a part, so that no phrase runs from one into the other."""


class Impacts(Format):
    """Postings that are given: a term, its impact, its stretches as they are kept."""

    def word_values(self, value: Any, analyzer: Any, **kwargs: Any) -> Iterator[Any]:  # noqa: ARG002
        return ((term, 1, float(impact), at) for term, impact, at in value)


class WordPositions(Positions):
    """Positions that are given: pairs of a word form and its places, from low to high."""

    def word_values(self, value: Any, analyzer: Any, **kwargs: Any) -> Iterator[Any]:  # noqa: ARG002
        return ((form, len(at), float(len(at)), self.encode(at)) for form, at in value)


def _schema() -> Schema:
    unused: Any = IDTokenizer()  # the words come ready; a field must have one
    return Schema(
        terms=FieldType(Impacts(), unused),
        words=FieldType(WordPositions(), unused),
        part=STORED(),
        card=STORED(),
    )


def write_index(analysed: AnalysedLibrary, folder: Path, fingerprint: str) -> None:
    """Write the index to `folder`, in the place of what was there. Never leaves half an index."""
    new, old = folder.with_name(f"{folder.name}.nieuw"), folder.with_name(f"{folder.name}.oud")
    for left_over in (new, old):
        shutil.rmtree(left_over, ignore_errors=True)
    new.mkdir(parents=True)
    _write_documents(analysed, new)
    for name, table in ((TABLES, _tables(analysed)), (UNKNOWN_WORDS, _unknown(analysed))):
        (new / name).write_text(json.dumps(table, ensure_ascii=False), "utf-8")
    (new / FINGERPRINT).write_text(f"{fingerprint}\n{_engine_fingerprint()}", "utf-8")
    if folder.exists():
        folder.rename(old)
    new.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


def stored_fingerprint(folder: Path) -> str | None:
    """The fingerprint the index was written with.

    None where there is no index, or one that another version of this room wrote.
    """
    path = folder / FINGERPRINT
    if not path.is_file():
        return None
    fingerprint, _, engine = path.read_text("utf-8").rpartition("\n")
    return fingerprint if engine == _engine_fingerprint() else None


@cache
def _engine_fingerprint() -> str:
    """Changes with the code and the data of this room, and with the lemmatiser."""
    state = hashlib.sha256(analysis_fingerprint().encode())
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        state.update(path.read_bytes())
    return state.hexdigest()


def _write_documents(analysed: AnalysedLibrary, folder: Path) -> None:
    """One document for each part, in their order: the number of a document is that of its part."""
    postings = _postings_by_part(analysed)
    with create_in(str(folder), _schema()).writer() as writer:
        parts = ((story, part) for story in analysed.stories for part in story.parts)
        for number, (story, part) in enumerate(parts):
            writer.add_document(
                terms=postings[number],
                words=sorted(_positions(part).items()),
                part=asdict(part),
                card=None if part.anchor else asdict(story.card),
            )


def _postings_by_part(analysed: AnalysedLibrary) -> list[list[tuple[str, int, bytes]]]:
    postings: list[list[tuple[str, int, bytes]]] = [[] for _ in analysed.story_of_part]
    for term, entry in analysed.terms.items():
        stretches = cut_by_part(entry.stretches)
        for part, impact, at in zip(entry.parts, entry.impacts, stretches, strict=True):
            postings[part].append((term, impact, at))
    return postings


def _positions(part: Part) -> dict[str, list[int]]:
    positions: dict[str, list[int]] = {}
    at = 0
    for text in part.texts:
        for token in tokenise(text):
            positions.setdefault(token.form, []).append(at)
            at += 1
        at += TEXT_GAP
    return positions


def _tables(analysed: AnalysedLibrary) -> dict[str, Any]:
    return {
        "forms": analysed.forms,
        "terms": {
            term: (entry.idf, entry.forms, entry.subjects) for term, entry in analysed.terms.items()
        },
        "themes": analysed.themes,
        "facets": [asdict(facet) for facet in analysed.facets],
        "invented": analysed.invented,
        "subjects": analysed.subjects,
        "parts_per_story": [len(story.parts) for story in analysed.stories],
    }


def _unknown(analysed: AnalysedLibrary) -> dict[str, Any]:
    """What only an unknown word needs."""
    return {
        "spoken": analysed.spoken_forms,
        "pieces": known_pieces(analysed.common_forms),
    }


class LibraryIndex:
    """An index that is open for reading. Close it, or use it in a `with`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._reader = open_dir(str(folder), readonly=True, schema=_schema()).reader()  # type: ignore[no-untyped-call]
        tables = json.loads((folder / TABLES).read_text("utf-8"))
        self._forms: dict[str, list[tuple[str, int]]] = tables["forms"]
        self._terms: dict[str, tuple[int, list[str], list[int]]] = tables["terms"]
        self._parts_per_story: list[int] = tables["parts_per_story"]
        self.subjects: tuple[str, ...] = tuple(tables["subjects"])
        self.themes: dict[str, str] = dict(tables["themes"])
        self.story_of_part = number_parts(self._parts_per_story)
        self.facets = tuple(_facet(told) for told in tables["facets"])
        self.invented = frozenset(tables["invented"])

    def terms_of(self, form: str) -> Terms:
        """The terms a normalised form stands for; none where the index does not know it."""
        return tuple(TermWeight(*entry) for entry in self._forms.get(form, ()))

    def facet(self, name: str) -> Facet:
        """A facet by its name. Raises KeyError for one that there is not."""
        return {facet.name: facet for facet in self.facets}[name]

    @cached_property
    def _unknown(self) -> dict[str, Any]:
        table: dict[str, Any] = json.loads((self._folder / UNKNOWN_WORDS).read_text("utf-8"))
        return table

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(self._unknown["spoken"])

    @cached_property
    def _pieces(self) -> dict[str, Piece]:
        return {form: Piece(*told) for form, told in self._unknown["pieces"].items()}

    def near_forms(self, word: str) -> dict[str, int]:
        """The forms among which `suggest` looks, and how common each is, roughly."""
        return self._vocabulary.near(word)

    def compound_parts(self) -> Mapping[str, Piece]:
        """The table in which `split_unseen` looks."""
        return self._pieces

    def term(self, term: str) -> TermEntry:
        """What the index knows of a term. Raises KeyError for one it does not have."""
        idf, forms, subjects = self._terms[term]
        postings = list(self._postings(term))
        return TermEntry(
            idf,
            tuple(forms),
            tuple(subjects),
            tuple(part for part, _, _ in postings),
            tuple(impact for _, impact, _ in postings),
            b"".join(stretches for _, _, stretches in postings),
        )

    def _postings(self, term: str) -> Iterator[tuple[int, int, bytes]]:
        if ("terms", term) not in self._reader:
            return  # a word that only phrases of the codebook have
        matcher = self._reader.postings("terms", term)
        while matcher.is_active():
            yield matcher.id(), int(matcher.weight()), matcher.value()
            matcher.next()

    def stories_with(self, phrase: Phrase) -> set[int]:
        """The stories in which these words seem to follow each other."""
        if len(phrase) == 1:
            return self._stories(self._documents(WhooshTerm("words", phrase[0])))
        return self._stories(self._documents(WhooshPhrase("words", list(phrase))))

    def _documents(self, query: WhooshQuery) -> Iterable[int]:
        documents: Iterable[int] = query.docs(Searcher(self._reader))
        return documents

    def _stories(self, parts: Iterable[int]) -> set[int]:
        return {self.story_of_part[part] for part in parts}

    def card(self, number: int) -> Card:
        """What a result shows of a story."""
        first = sum(self._parts_per_story[:number])
        return Card(**self._reader.stored_fields(first)["card"])

    def story(self, number: int) -> StoryEntry:
        """The card and the texts of a story."""
        first = sum(self._parts_per_story[:number])
        stored = [
            self._reader.stored_fields(part)
            for part in range(first, first + self._parts_per_story[number])
        ]
        return StoryEntry(Card(**stored[0]["card"]), tuple(Part(**doc["part"]) for doc in stored))

    def close(self) -> None:
        self._reader.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


def _facet(told: dict[str, Any]) -> Facet:
    values = tuple((value, label) for value, label in told["values"])
    return Facet(told["name"], told["label"], values, tuple(map(tuple, told["stories"])))


def open_index(folder: Path) -> LibraryIndex:
    """Open what `write_index` wrote. Raises FileNotFoundError where there is none."""
    if stored_fingerprint(folder) is None:
        raise FileNotFoundError(folder)
    return LibraryIndex(folder)
