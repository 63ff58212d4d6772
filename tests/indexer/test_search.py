"""Searching as a reader does. Every order that is expected carries its reason."""

from collections.abc import Callable
from pathlib import Path

import pytest

from indexer import (
    Count,
    Filters,
    Meant,
    Results,
    analyse_library,
    count_by_facet,
    open_index,
    write_index,
)
from tests.indexer.conftest import Search
from tests.indexer.stories import Sketch, make_library, story_id

Searching = Callable[..., Search]


def _one(text: str, heading: str = "Kopje", topics: str = "", title: str = "Een titel") -> Sketch:
    return Sketch(((heading, topics, text),), title=title)


def _order(results: Results) -> list[int]:
    """The stories by their place in the list of sketches."""
    numbers = {story_id(number): number for number in range(20)}
    return [numbers[hit.id] for hit in results.hits]


FILLER = "Wij liepen door de tuin en keken naar de bomen bij het water. "
TWICE = "De deurwaarder kwam. De deurwaarder bleef. "


@pytest.mark.parametrize(
    ("question", "sketches", "order", "why"),
    [
        (
            "deurwaarder",
            [_one(TWICE + FILLER), _one(FILLER, title="De deurwaarder en ik")],
            [1, 0],
            "a title says what the whole story is about: more than two mentions",
        ),
        (
            "deurwaarder",
            [_one(TWICE + FILLER), _one(FILLER, heading="De deurwaarder")],
            [1, 0],
            "a heading says what the fragment is about: more than two mentions",
        ),
        (
            "deurwaarder",
            [_one("De deurwaarder kwam. " + FILLER * 20), _one("De deurwaarder kwam. " + FILLER)],
            [1, 0],
            "one mention in a short text says more than one in a long text",
        ),
        (
            "deurwaarder",
            [
                _one("De deurwaarder kwam. Toen kwam de buurvrouw. " + FILLER),
                _one(TWICE + FILLER),
            ],
            [1, 0],
            "more mentions in texts of one length say more",
        ),
        (
            "schaamte",
            [_one("Er was schaamte. " + FILLER), _one(FILLER, topics="schaamte")],
            [1, 0],
            "an editor coded the fragment with it: more than a word in passing",
        ),
        (
            "incasso",
            [_one(FILLER, topics="schulden bij de winkel"), _one("De incasso kwam. " + FILLER)],
            [1, 0],
            "what is literally there comes before a word of the codebook",
        ),
        (
            "huur verslaafd",
            [
                _one("De huur steeg. De huur bleef. De huur!", heading="De huur"),
                Sketch((("Thuis", "", "De huur steeg."), ("Op straat", "", "Ik was verslaafd."))),
            ],
            [1, 0],
            "both asked problems together beat one of them often",
        ),
        (
            "huur",
            [_one("De huur steeg."), _one("De huur steeg.")],
            [0, 1],
            "equals stand in the order of their ids, always",
        ),
        (
            "huur",
            [
                Sketch((("Thuis", "", "De huur steeg."), ("Later", "", FILLER))),
                Sketch((("Thuis", "", "De huur steeg."), ("Later", "", "De huur " + FILLER))),
            ],
            [1, 0],
            "a story that comes back to it is a little ahead",
        ),
        (
            "huur sirtaki",
            [_one("De huur. De huur!"), _one("De huur."), _one("We dansten sirtaki.")],
            [2, 0, 1],
            "a rare word says more than a common one",
        ),
    ],
)
def test_order(
    searching: Searching, question: str, sketches: list[Sketch], order: list[int], why: str
) -> None:
    topics = {"schaamte": [], "schulden bij de winkel": ["incasso"]}
    found = searching(*sketches, topics=topics)(question)
    assert _order(found) == order, why


def test_a_word_finds_its_other_forms_and_says_so(searching: Searching) -> None:
    search = searching(_one("Zij gokte op haar werk."), _one("Niets daarvan."))
    found = search("gegokt")
    assert [hit.why for hit in found.hits] == [("gegokt (gokte)",)]


def test_a_form_that_no_story_has_is_still_known(searching: Searching) -> None:
    found = searching(_one("Ik was dakloos."))("daklozen")
    assert _order(found) == [0]
    assert found.unknown_words == ()


def test_a_word_without_its_accents_finds_and_counts_as_the_word_itself(
    searching: Searching,
) -> None:
    found = searching(_one("We zaten in het café."))("cafe")
    assert found.hits[0].why == ("cafe",)


def test_a_search_word_of_the_codebook_finds_and_says_why(searching: Searching) -> None:
    topics = {"deurwaarder en beslag": ["incasso", "loonbeslag op vrijdag"]}
    search = searching(_one(FILLER, topics="deurwaarder en beslag"), _one(FILLER), topics=topics)
    assert _order(search("incasso")) == [0]
    reason = "‘incasso’ hoort bij het onderwerp deurwaarder en beslag"
    assert search("incasso").hits[0].why == (reason,)


def test_words_of_a_longer_search_word_mean_something_else_apart(searching: Searching) -> None:
    topics = {"gokken": ["gokken op mijn telefoon"]}
    search = searching(_one(FILLER, topics="gokken"), topics=topics)
    assert search("telefoon").unknown_words == ("telefoon",)


def test_street_language_of_several_words_finds_its_topic(searching: Searching) -> None:
    topics = {"bankslapen": ["op de bank slapen"]}
    search = searching(
        _one("Ik mocht bij een vriend blijven. " + FILLER, topics="bankslapen"),
        _one("Ik mocht bij een vriend blijven. " + FILLER),
        topics=topics,
    )
    results = search("slaap op een bank")
    assert [hit.why for hit in results.hits] == [("onderwerp bankslapen",)], "in another word order"
    assert results.unknown_words == (), "the words were understood, though no story has them"
    assert search("bank").unknown_words == ("bank",)


def test_a_text_that_speaks_of_a_topic_in_its_own_words_is_found_by_them(
    searching: Searching,
) -> None:
    topics = {"bankslapen": ["op de bank slapen", "logeren bij vrienden"]}
    search = searching(
        _one("Ik sliep. " + FILLER, topics="bankslapen"),
        _one("Ik kon slapen op de bank. " + FILLER),
        topics=topics,
    )
    results = search("bij een vriend logeren")
    assert _order(results) == [0, 1], (
        "a person chose the topic of the first; the second only says so"
    )


def test_a_search_word_of_a_common_topic_stays_as_rare_as_stories_make_it(
    searching: Searching,
) -> None:
    """Else *tolk* says little wherever forms are much told of, and any word beside it wins."""
    common = [_one(FILLER, topics="formulieren") for _ in range(8)]
    search = searching(
        _one("Er kwam een kapper. " + FILLER),
        _one("Er kwam een tolk. " + FILLER, topics="formulieren"),
        _one("Er kwam een kapper. " + FILLER),
        *common,
        topics={"formulieren": ["tolk"]},
    )
    assert _order(search("kapper tolk"))[0] == 1


def test_a_search_word_with_one_word_that_says_something_is_found(searching: Searching) -> None:
    search = searching(_one(FILLER, topics="armoede"), topics={"armoede": ["in de min"]})
    assert search("in de min").hits[0].why == ("‘min’ hoort bij het onderwerp armoede",)


def test_a_topic_that_is_meant_in_two_ways_is_named_once(searching: Searching) -> None:
    search = searching(
        _one("Ik deed niets open. " + FILLER, topics="ongeopende post"),
        topics={"ongeopende post": ["post niet open"]},
    )
    reasons = search("post niet open").hits[0].why
    assert reasons.count("onderwerp ongeopende post") == 1, "by the word and by the phrase"


def test_a_topic_and_a_theme_are_named_by_what_they_are(searching: Searching) -> None:
    search = searching(
        Sketch((("Kopje", "schaamte", FILLER),), themes=("verslaving",)),
        topics={"schaamte": []},
    )
    assert search("schaamte").hits[0].why == ("onderwerp schaamte",)
    assert search("verslaving").hits[0].why == ("thema verslaving",)


def test_reasons_stand_in_the_order_of_the_question(searching: Searching) -> None:
    found = searching(_one("De buurvrouw zag de deurwaarder."))("deurwaarder bij de buurvrouw")
    assert found.hits[0].why == ("deurwaarder", "buurvrouw")


def test_unknown_words_are_told_and_lower_nothing(searching: Searching) -> None:
    search = searching(_one("De huur steeg."), _one("Niets."))
    found = search("huur xylofoon")
    assert found.unknown_words == ("xylofoon",)
    assert found.hits == search("huur").hits


def test_only_unknown_words_find_nothing(searching: Searching) -> None:
    found = searching(_one("De huur steeg."))("xylofoon")
    assert (found.hits, found.total, found.unknown_words) == ((), Count(0, 0), ("xylofoon",))


def test_function_words_do_not_count_beside_other_words(searching: Searching) -> None:
    search = searching(_one("De huur."), _one("Bij de deur van de man en de vrouw."))
    assert search("de huur van de").hits == search("huur").hits


def test_function_words_alone_are_searched(searching: Searching) -> None:
    assert searching(_one("Niets tussendoor."), _one("Ik wachtte doordat."))(
        "doordat"
    ).total == Count(0, 1)


def test_a_phrase_must_stand_literally(searching: Searching) -> None:
    search = searching(
        _one("Ik sliep op de bank."),
        _one("De bank op de hoek."),
        _one("Ik sliep op de banken."),
    )
    found = search('"op de bank"')
    assert _order(found) == [0]
    assert found.hits[0].why == ("“op de bank”",)


def test_a_phrase_does_not_run_from_a_heading_into_its_text(searching: Searching) -> None:
    search = searching(_one("Bank gezocht.", heading="Op de"), _one("Ik sliep op de bank."))
    assert _order(search('"op de bank"')) == [1]


def test_a_phrase_is_not_found_by_a_topic_only_its_words_are(searching: Searching) -> None:
    search = searching(_one(FILLER, topics="armoede"), topics={"armoede": ["in de min"]})
    found = search('"in de min"')
    assert found.loose_phrases == ("in de min",)
    assert found.hits[0].why == ("‘min’ hoort bij het onderwerp armoede",)


def test_a_phrase_that_nobody_says_is_looked_for_by_its_words(searching: Searching) -> None:
    search = searching(_one("De bank stond op de hoek."), _one("Ik sliep op de bank."))
    found = search('"hoek van de bank"')
    assert (_order(found), found.loose_phrases) == ([0, 1], ("hoek van de bank",))
    assert search('"op de bank" "hoek van"').loose_phrases == ("hoek van",)


def test_only_fragments_with_the_phrase_are_shown(searching: Searching) -> None:
    sketch = Sketch(
        (("Een", "", "De bank! De bank! De bank!"), ("Twee", "", f"Ik sliep op de bank. {FILLER}"))
    )
    found = searching(sketch)("“op de bank”")
    assert [part.heading for part in found.hits[0].fragments] == ["Twee"]


def test_an_excluded_word_leaves_out_its_other_forms_too(searching: Searching) -> None:
    search = searching(_one("De huur steeg."), _one("De huur steeg. Mijn partners hielpen."))
    assert _order(search("huur -partner")) == [0]


def test_an_excluded_phrase_leaves_out_only_the_phrase(searching: Searching) -> None:
    search = searching(_one("De huur. Op de bank."), _one("De huur. De bank op de hoek."))
    assert _order(search('huur -"op de bank"')) == [1]


def test_only_exclusions_find_nothing(searching: Searching) -> None:
    assert searching(_one("De huur."))("-partner").total == Count(0, 0)


def test_advice_of_the_teller_is_found_in_the_head(searching: Searching) -> None:
    sketch = Sketch((("Kopje", "", FILLER),), for_peers="Ga niet alleen naar het loket.")
    hit = searching(sketch)("loket").hits[0]
    assert [(part.anchor, part.heading) for part in hit.fragments] == [("", "Een titel")]


def test_at_most_three_fragments_best_first(searching: Searching) -> None:
    texts = ["huur " * count + FILLER for count in (1, 4, 2, 3, 5)]
    sketch = Sketch(tuple((f"Stuk {at}", "", text) for at, text in enumerate(texts)))
    fragments = searching(sketch)("huur").hits[0].fragments
    assert [part.heading for part in fragments] == ["Stuk 4", "Stuk 1", "Stuk 3"]
    assert fragments[0].score > fragments[1].score > fragments[2].score


def test_a_hit_as_the_command_line_prints_it(searching: Searching) -> None:
    sketch = Sketch((("De post", "", "De post bleef liggen."),), title="Over brieven", kern="Kort.")
    hit = searching(sketch, _one("Niets."))("liggen").hits[0]
    assert hit.as_dict() == {
        "id": story_id(0),
        "title": "Over brieven",
        "url": f"/verhalen/{story_id(0)}/",
        "theme": "schulden",
        "score": hit.score,
        "why": ["liggen"],
        "fragments": [
            {
                "anchor": "de-post",
                "heading": "De post",
                "snippet": "De post bleef liggen.",
                "score": hit.fragments[0].score,
            }
        ],
    }
    assert (hit.invented, hit.minutes, hit.theme_label, hit.kern) == (True, 1, "Schulden", "Kort.")


def test_a_word_is_found_by_another_word_with_its_stem(searching: Searching) -> None:
    search = searching(_one("Mijn verslaving begon klein."), _one("Ik was verslaafd."))
    assert _order(search("verslaafd")) == [1, 0], "the word itself stays ahead"


def test_a_misspelt_word_is_looked_for_as_what_it_looks_like(searching: Searching) -> None:
    found = searching(_one("De deurwaarder kwam."), _one(FILLER))("deurwarder")
    assert _order(found) == [0]
    assert found.meant == (Meant("deurwarder", ("deurwaarder",)),)
    assert found.unknown_words == ()
    assert found.hits[0].why == ("deurwarder (deurwaarder)",)


def test_a_guess_counts_less_than_a_word_that_stands_there(searching: Searching) -> None:
    search = searching(_one("De deurwaarder kwam."), _one("De buurvrouw kwam."))
    assert _order(search("deurwarder buurvrouw")) == [1, 0]


def test_a_known_word_is_never_taken_for_another(searching: Searching) -> None:
    found = searching(_one("De huur steeg."), _one("Het vuur brandde."))("huur")
    assert (_order(found), found.meant) == ([0], ())


def test_a_compound_that_nobody_wrote_is_found_by_its_pieces(searching: Searching) -> None:
    sketches = (_one("De moeder van mijn vriend zat aan tafel."), _one(FILLER))
    found = searching(*sketches)("moedertafel")
    assert (_order(found), found.meant) == ([0], ())
    assert found.hits[0].why == ("moedertafel (moeder)",)


def test_a_topic_can_be_asked_for_by_name(searching: Searching) -> None:
    search = searching(
        Sketch((("Een", "", "De huur steeg."), ("Twee", "schaamte", FILLER))),
        _one("De huur steeg. Ik voelde schaamte."),
        topics={"schaamte": [], "post": []},
    )
    found = search("huur onderwerp:schaamte")
    assert _order(found) == [0]
    assert found.topics == ("schaamte",)
    assert found.hits[0].why == ("onderwerp schaamte", "huur")
    assert [part.heading for part in found.hits[0].fragments] == ["Twee", "Een"]
    assert [part.heading for part in search("onderwerp:schaamte").hits[0].fragments] == ["Twee"]


def test_a_part_of_the_name_of_a_topic_will_do(searching: Searching) -> None:
    topics: dict[str, list[str]] = {"de eerste keer hulp vragen": [], "hulp": []}
    sketches = (_one(FILLER, topics="de eerste keer hulp vragen"), _one(FILLER, topics="hulp"))
    search = searching(*sketches, topics=topics)
    assert _order(search('onderwerp:"hulp vragen"')) == [0]
    assert _order(search("Onderwerp: hulp")) == [1], "the shortest name that has it"


def test_a_topic_that_nobody_tells_about_is_said(searching: Searching) -> None:
    found = searching(_one("De huur."), topics={"post": []})("huur onderwerp:post")
    assert (found.hits, found.unknown_topics) == ((), ("post",))


def test_filters_choose_and_what_they_hide_is_counted(searching: Searching) -> None:
    search = searching(
        Sketch((("Een", "", "De huur."),), themes=("schulden",), phase="worstelen"),
        Sketch((("Een", "", "De huur."),), themes=("verslaving",), phase="worstelen"),
        Sketch((("Een", "", "De huur."),), themes=("verslaving", "schulden")),
    )
    found = search("huur", Filters({"theme": ["schulden"]}))
    assert (_order(found), found.total, found.hidden) == ([0, 2], Count(0, 2), Count(0, 1))
    either = Filters({"theme": ["schulden", "verslaving"], "phase": ["worstelen"]})
    assert _order(search("huur", either)) == [0, 1], "of one facet any, of two both"


def test_filters_alone_give_all_that_they_allow(searching: Searching) -> None:
    search = searching(_one(FILLER), Sketch((("Een", "", FILLER),), themes=("verslaving",)))
    assert _order(search("", Filters({"theme": ["verslaving"]}))) == [1]
    assert search("").hits == ()


def test_a_value_is_counted_over_what_the_other_filters_allow(tmp_path: Path) -> None:
    sketches = [
        Sketch((("Een", "", "De huur."),), themes=("schulden",), phase="worstelen"),
        Sketch((("Een", "", "De huur."),), themes=("verslaving",), phase="worstelen"),
        Sketch((("Een", "", "De huur."),), themes=("verslaving",), phase="ermee_leven"),
        Sketch((("Een", "", "De post."),), themes=("verslaving",), phase="ermee_leven"),
    ]
    write_index(analyse_library(make_library(tmp_path / "l", sketches)), tmp_path / "i", "x")
    with open_index(tmp_path / "i") as index:
        counted = count_by_facet(index, "huur", Filters({"phase": ["worstelen"]}))
    told = {
        facet.name: {one.value: one.count.invented for one in facet.values} for facet in counted
    }
    assert told["theme"] == {"schulden": 1, "verslaving": 1}
    assert told["phase"] == {"worstelen": 2, "ermee_leven": 1}, "its own filter does not count"
    assert "topic" not in told
