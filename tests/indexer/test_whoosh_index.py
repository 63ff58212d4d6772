"""The index on disk gives back what went in, and is never half there."""

from pathlib import Path

import pytest

from indexer import (
    AnalysedLibrary,
    analyse_library,
    open_index,
    stored_fingerprint,
    whoosh_index,
    write_index,
)
from indexer.dutch.spelling import suggest
from indexer.dutch.unseen import known_pieces, split_unseen
from tests.indexer.stories import Sketch, make_library, story_id


@pytest.fixture
def analysed(tmp_path: Path) -> AnalysedLibrary:
    sketches = [
        Sketch(
            (
                ("De post", "post", "De brief van de deurwaarder. " * (number + 1)),
                ("Later", "", "Keer op keer op keer."),
            ),
            themes=("schulden", "dakloosheid") if number else ("verslaving",),
        )
        for number in range(3)
    ]
    return analyse_library(make_library(tmp_path / "library", sketches, {"post": ["brieven"]}))


def test_every_term_comes_back_with_its_impacts_as_they_were(
    analysed: AnalysedLibrary, tmp_path: Path
) -> None:
    write_index(analysed, tmp_path / "index", "x")
    with open_index(tmp_path / "index") as index:
        assert {term: index.term(term) for term in analysed.terms} == dict(analysed.terms)
        assert {form: index.terms_of(form) for form in analysed.forms} == dict(analysed.forms)


def test_stories_come_back_with_their_cards_and_texts(
    analysed: AnalysedLibrary, tmp_path: Path
) -> None:
    write_index(analysed, tmp_path / "index", "x")
    with open_index(tmp_path / "index") as index:
        stories = tuple(index.story(number) for number in range(3))
        assert [story.card.id for story in stories] == [story_id(number) for number in range(3)]
        assert [story.parts for story in stories] == [story.parts for story in analysed.stories]
        assert index.story_of_part == analysed.story_of_part
        assert list(index.themes) == ["schulden", "verslaving", "dakloosheid"]


def test_facets_come_back_as_they_were(analysed: AnalysedLibrary, tmp_path: Path) -> None:
    write_index(analysed, tmp_path / "index", "x")
    with open_index(tmp_path / "index") as index:
        assert index.facets == analysed.facets
        assert index.facet("theme").stories_with("dakloosheid") == (1, 2)
        assert index.facet("theme").stories_with("onbekend") == ()
        assert index.facet("topic").values == (("post", "post"),)
        with pytest.raises(KeyError):
            index.facet("kleur")
        assert index.invented == {0, 1, 2}


def test_what_an_unknown_word_needs_comes_back(analysed: AnalysedLibrary, tmp_path: Path) -> None:
    write_index(analysed, tmp_path / "index", "x")
    with open_index(tmp_path / "index") as index:
        assert index.near_forms("breif")["brief"] == 2, "three stories: two bits"
        assert suggest("breif", index.near_forms("breif")) == ("brief",)
        assert index.compound_parts() == known_pieces(analysed.common_forms)
        assert split_unseen("briefpost", index.compound_parts()) == ("brief", "post")


def test_phrases_are_found_by_positions(analysed: AnalysedLibrary, tmp_path: Path) -> None:
    write_index(analysed, tmp_path / "index", "x")
    with open_index(tmp_path / "index") as index:
        assert index.stories_with(("keer", "op", "keer", "op", "keer")) == {0, 1, 2}
        assert index.stories_with(("deurwaarder", "de", "brief")) == {1, 2}
        assert index.stories_with(("de", "post", "de", "brief")) == set()
        assert index.stories_with(("onbekend",)) == set()


def test_a_term_that_is_not_there_is_our_mistake(analysed: AnalysedLibrary, tmp_path: Path) -> None:
    write_index(analysed, tmp_path / "index", "x")
    with open_index(tmp_path / "index") as index:
        assert index.terms_of("xylofoon") == ()
        with pytest.raises(KeyError):
            index.term("xylofoon")


def test_the_fingerprint_is_that_of_the_last_index(
    analysed: AnalysedLibrary, tmp_path: Path
) -> None:
    folder = tmp_path / "deep" / "index"
    assert stored_fingerprint(folder) is None
    write_index(analysed, folder, "one")
    write_index(analysed, folder, "two")
    assert stored_fingerprint(folder) == "two"
    assert [path.name for path in folder.parent.iterdir()] == ["index"]


def test_an_index_that_other_code_wrote_has_no_fingerprint(
    analysed: AnalysedLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_index(analysed, tmp_path / "index", "one")
    monkeypatch.setattr(whoosh_index, "_engine_fingerprint", lambda: "newer")
    assert stored_fingerprint(tmp_path / "index") is None
    with pytest.raises(FileNotFoundError):
        open_index(tmp_path / "index")


def test_a_writing_that_fails_leaves_the_old_index(
    analysed: AnalysedLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_given: object) -> None:
        raise OSError("disk full")

    write_index(analysed, tmp_path / "index", "one")
    monkeypatch.setattr(whoosh_index, "_tables", fail)
    with pytest.raises(OSError, match="disk full"):
        write_index(analysed, tmp_path / "index", "two")
    assert stored_fingerprint(tmp_path / "index") == "one"
    monkeypatch.undo()
    write_index(analysed, tmp_path / "index", "three")
    with open_index(tmp_path / "index") as index:
        assert "deurwaarder" in index.term("deurwaarder").forms


def test_no_index_no_opening(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        open_index(tmp_path / "index")
