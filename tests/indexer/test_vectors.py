"""Python passes the cases that the browser passes; Node judges those in test_browser.py."""

from typing import Any

from indexer.dutch.place import place
from indexer.dutch.spelling import suggest
from indexer.dutch.tokens import fold, tokenise
from indexer.dutch.unseen import Piece, split_unseen
from indexer.nearness import near_first, near_in_part
from indexer.query import Query, asked_words, parse_query, stands_in
from indexer.ranking import AskedTerm, RankedStory, rank_stories
from indexer.snippets import snippet, snippet_text
from indexer.stretches import cut_by_part, read_stretches, write_stretches
from indexer.topic_phrases import phrase_keys
from tests.indexer.vectors import each_case


def _phrases(lists: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(map(tuple, lists))


@each_case("tokens")
def test_tokens(case: dict[str, Any]) -> None:
    text = case["text"]
    found = [[token.form, text[token.start : token.end]] for token in tokenise(text)]
    assert found == case["words"]


@each_case("folding")
def test_folding(case: dict[str, Any]) -> None:
    assert fold(case["form"]) == case["folded"]


@each_case("places")
def test_places(case: dict[str, Any]) -> None:
    assert {place(word) for word in case["words"]} == {case["place"]}


@each_case("queries")
def test_queries(case: dict[str, Any]) -> None:
    query = parse_query(case["text"])
    assert query == Query(
        tuple(case["words"]),
        _phrases(case["phrases"]),
        _phrases(case["excluded"]),
        _phrases(case.get("topics", [])),
    )
    assert list(asked_words(query)) == case["asked"]


@each_case("phrases")
def test_phrases(case: dict[str, Any]) -> None:
    assert stands_in(tuple(case["phrase"]), tuple(case["texts"])) is case["stands"]


@each_case("ranking")
def test_ranking(case: dict[str, Any]) -> None:
    words = [[AskedTerm(**term, stretches=b"") for term in terms] for terms in case["words"]]
    ranked = rank_stories(words, case["storyOfPart"])
    found = [[story, score, [list(part) for part in parts]] for story, score, parts in ranked]
    assert found == case["ranked"]


@each_case("stretches")
def test_stretches(case: dict[str, Any]) -> None:
    packed = bytes(case["packed"])
    assert b"".join(map(write_stretches, case["parts"])) == packed
    assert list(map(read_stretches, cut_by_part(packed))) == case["parts"]


@each_case("near_in_part")
def test_near_in_part(case: dict[str, Any]) -> None:
    places = {word: set(stretches) for word, stretches in case["places"]}
    assert near_in_part(places, case["idfs"]) == case["near"]


@each_case("near_first")
def test_near_first(case: dict[str, Any]) -> None:
    words = [[_asked_term(**term) for term in terms] for terms in case["words"]]
    ranked = [RankedStory(story, score, ()) for story, score in case["ranked"]]
    found = near_first(ranked, words, case["storyOfPart"])
    assert [[story, score] for story, score, _ in found] == case["found"]


def _asked_term(idf: int, parts: list[int], stretches: list[list[int]]) -> AskedTerm:
    """What a term says there does not matter for nearness."""
    packed = b"".join(map(write_stretches, stretches))
    return AskedTerm(256, idf, parts, [1] * len(parts), packed)


@each_case("topic_phrases")
def test_topic_phrases(case: dict[str, Any]) -> None:
    assert list(phrase_keys(case["terms"])) == case["keys"]


@each_case("unseen")
def test_unseen(case: dict[str, Any]) -> None:
    pieces = {form: Piece(*costs) for form, costs in case["pieces"].items()}
    cut = split_unseen(case["word"], pieces)
    assert cut == (tuple(case["cut"]) if case["cut"] else None)


@each_case("spelling")
def test_spelling(case: dict[str, Any]) -> None:
    assert list(suggest(case["word"], case["near"])) == case["suggested"]


@each_case("snippets")
def test_snippets(case: dict[str, Any]) -> None:
    pieces = snippet(case["text"], case["forms"])
    assert [list(piece) for piece in pieces] == case["pieces"]
    assert snippet_text(pieces) == "".join(text for text, _ in case["pieces"])
