"""Words that stand together beat words scattered over a story."""

import random
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer import (
    Filters,
    Results,
    analyse_library,
    explain,
    nearness,
    open_index,
    search,
    write_index,
)
from indexer.nearness import NEAR_DEPTH, near_first, near_in_part, score_near
from indexer.ranking import AskedTerm, RankedStory, rank_stories
from indexer.stretches import (
    NOWHERE,
    cut_by_part,
    cut_in_stretches,
    is_common,
    read_stretches,
    write_stretches,
)
from tests.indexer.conftest import Search
from tests.indexer.node import ask_node
from tests.indexer.stories import Sketch, make_library, story_id

Searching = Callable[..., Search]

STREET = "Het regende toen wij door een lange straat met hoge bomen naar huis liepen. "
"""More than ten words, so that what stands before and after it is not near."""

TOGETHER = f"De deurwaarder nam de piano mee en wij keken toe. {STREET * 2}"
SCATTERED = f"De deurwaarder kwam langs. {STREET * 2} Nooit meer een piano."
"""A little shorter, so that it would be first."""


def _one(text: str, theme: str = "schulden", heading: str = "Kopje") -> Sketch:
    return Sketch(((heading, "", text),), themes=(theme,))


def _order(results: Results) -> list[int]:
    numbers = {story_id(number): number for number in range(200)}
    return [numbers[hit.id] for hit in results.hits]


def test_words_together_beat_the_same_words_scattered(searching: Searching) -> None:
    sketches = [_one(SCATTERED), _one(TOGETHER), *[_one(STREET)] * 8]
    search = searching(*sketches)
    found = search("piano deurwaarder")
    assert _order(found) == [1, 0]
    without = _without_nearness(search, "piano deurwaarder")
    assert _order(without) == [0, 1]
    scattered, together = (hit.score for hit in without.hits)
    assert [hit.score for hit in found.hits] == [score_near(together, 256), scattered]


def test_a_question_of_one_word_keeps_its_order_and_its_scores(
    searching: Searching, monkeypatch: pytest.MonkeyPatch
) -> None:
    search = searching(_one(SCATTERED), _one(TOGETHER), *[_one(STREET)] * 8)
    before = search("piano")
    monkeypatch.setattr(nearness, "NEAR_GAIN", 1000)
    monkeypatch.setattr(nearness, "cut_by_part", None)
    assert search("piano") == before, "and no stretch was read"


def test_a_heading_is_not_near_its_text_nor_a_title_its_opening(searching: Searching) -> None:
    """Else every story with a short heading would have its words together."""
    apart = Sketch((("De deurwaarder", "", f"Een piano. {STREET * 2}"),))
    search = searching(apart, *[_one(STREET)] * 8)
    (hit,) = search("piano deurwaarder").hits
    assert hit.score == _without_nearness(search, "piano deurwaarder").hits[0].score


def _without_nearness(search: Search, question: str) -> Results:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(nearness, "NEAR_GAIN", 0)
        return search(question)


def test_words_that_a_phrase_or_an_exclusion_leaves_keep_the_signal(searching: Searching) -> None:
    sketches = [_one(text, heading="Een vrije dag") for text in (SCATTERED, TOGETHER)]
    search = searching(*sketches, *[_one(STREET)] * 8)
    assert _order(search('deurwaarder piano "vrije dag"')) == [1, 0]
    assert _order(search("deurwaarder piano -casino")) == [1, 0]


@pytest.mark.parametrize("chosen", [{}, {"theme": ["verslaving"]}])
def test_a_filter_does_not_take_the_signal_away(
    searching: Searching, chosen: dict[str, list[str]]
) -> None:
    """The two that the filter leaves come far after the first fifty of all."""
    much = "De deurwaarder en de piano. " * 3
    search = searching(
        *[_one(much) for _ in range(NEAR_DEPTH + 10)],
        *[_one(STREET) for _ in range(3 * NEAR_DEPTH + 60)],
        _one(SCATTERED, "verslaving"),
        _one(TOGETHER, "verslaving"),
    )
    last = 4 * NEAR_DEPTH + 70
    found = search("piano deurwaarder", Filters(chosen), 200)
    two = [int(hit.theme == "verslaving") for hit in found.hits]
    assert two == ([1, 1] if chosen else [0] * (NEAR_DEPTH + 10) + [1, 1])
    expected = [last + 1, last] if chosen else [last, last + 1]
    by_id = {story_id(last): last, story_id(last + 1): last + 1}
    assert [by_id[hit.id] for hit in found.hits[-2:]] == expected


def test_of_a_common_word_no_stretches_are_kept(tmp_path: Path) -> None:
    """Nor of a word of the codebook where nobody says it."""
    said = Sketch((("Kopje", "post", "De enveloppe bleef dicht."),))
    coded = Sketch((("Kopje", "post", "Alles bleef dicht."),))
    topics = {"post": ["enveloppe"]}
    library = make_library(tmp_path, [said, coded, *[_one(STREET)] * 8], topics)
    terms = analyse_library(library).terms
    assert list(cut_by_part(terms["enveloppe"].stretches)) == [write_stretches([2]), NOWHERE]
    assert set(terms["straat"].stretches) == set(NOWHERE), "in eight of twenty parts"
    for entry in terms.values():
        assert len(list(cut_by_part(entry.stretches))) == len(entry.parts)


@pytest.mark.parametrize(
    ("said", "parts", "common"),
    [(0, 0, False), (1, 4, False), (2, 7, True), (8000, 90_000, False), (8001, 90_000, True)],
)
def test_a_word_is_common_by_its_share_and_where_stories_are_many_by_its_number(
    said: int, parts: int, common: bool
) -> None:
    assert is_common(said, parts) is common


def test_each_text_starts_on_a_new_stretch_with_an_empty_one_before_it() -> None:
    seven = "een twee drie vier vijf zes een"
    assert cut_in_stretches([seven, "", "een"]) == {
        "een": [0, 1, 4],
        **{form: [0] for form in ("twee", "drie", "vier", "vijf")},
        "zes": [1],
    }
    assert cut_in_stretches([]) == {}
    assert cut_in_stretches(["a b c d e", "f"])["f"] == [2], "a text that fills its stretch"


@given(st.lists(st.sets(st.integers(0, 40_000) | st.integers(0, 130), max_size=6)))
def test_stretches_come_back_as_they_were(parts: list[set[int]]) -> None:
    packed = [write_stretches(sorted(stretches)) for stretches in parts]
    assert list(cut_by_part(b"".join(packed))) == packed
    assert [set(read_stretches(one)) for one in packed] == parts


@given(
    st.lists(st.integers(1, 1023), min_size=1, max_size=6),
    st.data(),
)
@settings(deadline=None)
def test_nearness_of_a_part_is_what_the_decision_says(idfs: list[int], data: st.DataObject) -> None:
    """Said once more in the plainest way, over every pair of neighbouring stretches."""
    stretches = st.sets(st.integers(0, 12), min_size=1, max_size=4)
    words = st.dictionaries(st.integers(0, len(idfs) - 1), stretches, min_size=1)
    places = data.draw(words)
    rarest = max(idfs[word] for word in places)
    best = max(
        sum(idfs[word] for word, at in places.items() if at & {first, first + 1})
        for first in range(13)
    )
    expected = (best - rarest) * 256 // (sum(idfs) - rarest) if sum(idfs) > rarest else 0
    assert near_in_part(places, idfs) == expected
    assert 0 <= expected <= 256


def _postings(chance: random.Random, parts: int) -> dict[str, Any]:
    """A term by chance: mostly in few stretches, now and then in far ones, sometimes nowhere."""
    within = chance.choice([4, 30, 400])
    standing = sorted(chance.sample(range(parts), chance.randint(1, parts)))
    stretches = [
        sorted(chance.sample(range(within), chance.choice([0, 1, 1, 2, 4]))) for _ in standing
    ]
    return {
        "weight": chance.choice([80, 144, 256]),
        "idf": chance.randint(1, 1023),
        "parts": standing,
        "impacts": [chance.randint(1, 255) for _ in standing],
        "stretches": b"".join(map(write_stretches, stretches)),
    }


def _random_case(chance: random.Random) -> dict[str, Any]:
    counts = [chance.randint(1, 5) for _ in range(chance.choice([1, 5, 2 * NEAR_DEPTH]))]
    story_of_part = [story for story, count in enumerate(counts) for _ in range(count)]
    words = [
        [_postings(chance, len(story_of_part)) for _ in range(chance.randint(1, 3))]
        for _ in range(chance.randint(0, 5))
    ]
    return {"words": words, "storyOfPart": story_of_part}


def test_python_and_the_browser_make_the_same_order_of_random_postings() -> None:
    chance = random.Random(20261122)
    cases = [_random_case(chance) for _ in range(150)]
    expected = []
    for case in cases:
        words = [[AskedTerm(**term) for term in terms] for terms in case["words"]]
        ranked = rank_stories(words, case["storyOfPart"])
        case["ranked"] = [[story, score] for story, score, _ in ranked]
        found = near_first(ranked, words, case["storyOfPart"])
        expected.append([[story, score] for story, score, _ in found])
    for term in (term for case in cases for terms in case["words"] for term in terms):
        term["stretches"] = list(term["stretches"])
    assert ask_node("near_batch.mjs", cases) == expected
    assert sum(case["ranked"] != found for case, found in zip(cases, expected, strict=True)) > 60


def _both_words_in(stretches: list[int]) -> list[list[AskedTerm]]:
    """Of each story one part; both words of the question in its stretch, but for 0: only one."""
    parts = range(len(stretches))
    one = b"".join(write_stretches([at]) for at in stretches)
    other = b"".join(write_stretches([at]) if at else NOWHERE for at in stretches)
    return [[AskedTerm(256, 100, parts, [1] * len(parts), packed)] for packed in (one, other)]


def test_only_the_best_fifty_are_looked_at_and_none_of_them_falls_below_another() -> None:
    stories = NEAR_DEPTH + 10
    ranked = [RankedStory(story, 1000, ()) for story in range(stories)]
    near = {NEAR_DEPTH - 1, NEAR_DEPTH, NEAR_DEPTH + 5}
    words = _both_words_in([int(story in near) for story in range(stories)])
    found = near_first(ranked, words, range(stories))
    others = [story for story in range(stories) if story != NEAR_DEPTH - 1]
    assert [one.story for one in found] == [NEAR_DEPTH - 1, *others]
    assert [one.score for one in found] == [1300, *[1000] * (stories - 1)]


def test_parts_and_their_scores_stay_as_they_were() -> None:
    words = _both_words_in([1])
    (before,) = rank_stories(words, [0])
    (after,) = near_first([before], words, [0])
    assert after.parts == before.parts
    assert after.score > before.score


def test_the_highest_score_that_can_be_stays_below_what_javascript_counts() -> None:
    most = 2**37  # see the head of ranking.py
    assert nearness.NEAR_GAIN * 256 >> 8 < 256
    assert most * nearness.near_times(256) < 2**53


def test_the_arithmetic_for_people_comes_out_at_the_score_with_filters_too(tmp_path: Path) -> None:
    sketches = [_one(SCATTERED), _one(TOGETHER, "verslaving"), *[_one(STREET)] * 8]
    write_index(analyse_library(make_library(tmp_path / "l", sketches)), tmp_path / "i", "x")
    with open_index(tmp_path / "i") as index:
        for question, chosen in product(
            ("piano deurwaarder", "piano"), ({}, {"theme": ["verslaving"]})
        ):
            filters = Filters(chosen)
            for hit in search(index, question, filters).hits:
                lines = explain(index, question, hit.id, filters)
                assert lines[-1].endswith(f" = {hit.score}")
                assert ("dicht bij elkaar" in "".join(lines)) is (" " in question)
