"""What is said on a topic, laid out under the insights that rest on it."""

from itertools import chain

from library import Citation, Insight, Library
from library.collective.relations import fragments_by_topic
from library.collective.topic_view import TopicView, index_insights, view_topic
from tests.library.collective.topics import insight, library, story

SHAME = "schaamte"
ONE = story("bbbbb2", [SHAME], [SHAME], ["trots"])
TWO = story("ccccc3", [SHAME])


def view(library: Library, topic: str = SHAME) -> TopicView:
    return view_topic(index_insights(library), topic, fragments_by_topic(library)[topic])


def laid_out(view: TopicView) -> list[tuple[str | None, list[str], list[str]]]:
    """Every group: the name of its insight, who supports it, who says otherwise."""
    return [
        (
            group.insight.name if group.insight else None,
            [str(citation) for citation in group.support],
            [str(citation) for citation in group.counter_examples],
        )
        for group in view.groups
    ]


def test_under_an_insight_stand_who_says_it_and_beside_it_who_says_otherwise() -> None:
    found = view(
        library([ONE, TWO], [insight("post", [SHAME], ["bbbbb2#stuk-1"], ["ccccc3#stuk-1"])])
    )
    assert laid_out(found) == [
        ("post", ["bbbbb2#stuk-1"], ["ccccc3#stuk-1"]),
        (None, ["bbbbb2#stuk-2"], []),
    ]


def test_what_an_insight_cites_on_another_topic_stands_not_here() -> None:
    pride = insight("post", [SHAME], ["bbbbb2#stuk-1", "bbbbb2#stuk-3"])
    assert laid_out(view(library([ONE], [pride])))[0] == ("post", ["bbbbb2#stuk-1"], [])


def test_an_insight_counts_that_cites_a_fragment_here_but_does_not_name_the_topic() -> None:
    found = view(library([ONE], [insight("post", ["trots"], ["bbbbb2#stuk-2"])]))
    assert laid_out(found) == [
        ("post", ["bbbbb2#stuk-2"], []),
        (None, ["bbbbb2#stuk-1"], []),
    ]


def test_insights_that_name_the_topic_come_first_then_those_with_most_fragments() -> None:
    other = insight("a-met-een", ["trots"], ["bbbbb2#stuk-1"])
    most = insight("b-met-twee", ["trots"], ["bbbbb2#stuk-2", "ccccc3#stuk-1"])
    named = insight("c-genoemd", [SHAME], ["ddddd4#stuk-1"])
    found = view(library([ONE, TWO, story("ddddd4", [SHAME])], [other, most, named]))
    assert [name for name, _, _ in laid_out(found)] == ["c-genoemd", "b-met-twee", "a-met-een"]


def test_an_insight_that_is_only_spoken_against_here_comes_after_the_others() -> None:
    against = insight("a-tegen", [SHAME], ["bbbbb2#stuk-3"], ["bbbbb2#stuk-1"])
    agreed = insight("b-mee", ["trots"], ["ccccc3#stuk-1"])
    found = view(library([ONE, TWO], [against, agreed]))
    assert [name for name, _, _ in laid_out(found)] == ["b-mee", "a-tegen", None]


def both() -> list[Insight]:
    """Both cite `bbbbb2#stuk-1`; the one with more fragments comes first, and it says otherwise."""
    first = insight("b-eerst", [SHAME], ["ccccc3#stuk-1"], ["bbbbb2#stuk-1"])
    return [first, insight("a-ook", [SHAME], ["bbbbb2#stuk-1"])]


def test_a_fragment_that_two_insights_cite_stands_under_the_first_and_says_where_else() -> None:
    found = view(library([ONE, TWO], both()))
    assert laid_out(found)[0] == ("b-eerst", ["ccccc3#stuk-1"], ["bbbbb2#stuk-1"])
    (other,) = found.elsewhere[Citation("bbbbb2", "stuk-1")]
    assert (other.insight.name, other.otherwise) == ("a-ook", False)
    assert Citation("ccccc3", "stuk-1") not in found.elsewhere


def test_every_fragment_stands_exactly_once() -> None:
    shown = library([ONE, TWO], both())
    placed = [chain(group.support, group.counter_examples) for group in view(shown).groups]
    assert sorted(chain.from_iterable(placed)) == sorted(
        fragment.citation for _, fragment in fragments_by_topic(shown)[SHAME]
    )


def test_an_insight_on_the_topic_without_a_fragment_here_is_related() -> None:
    found = view(library([ONE], [insight("trots-op", [SHAME], ["bbbbb2#stuk-3"])]))
    assert [one.name for one in found.related] == ["trots-op"]
    assert laid_out(found) == [(None, ["bbbbb2#stuk-1", "bbbbb2#stuk-2"], [])]


def test_an_insight_of_which_all_fragments_stand_under_another_is_related() -> None:
    found = view(library([ONE, TWO], both()))
    assert [name for name, _, _ in laid_out(found)] == ["b-eerst", None]
    assert [one.name for one in found.related] == ["a-ook"]


def test_real_stories_come_first_in_every_group() -> None:
    real = story("zzzzz2", [SHAME], [SHAME], invented=False)
    shared = insight("post", [SHAME], ["bbbbb2#stuk-1", "zzzzz2#stuk-1"])
    assert laid_out(view(library([ONE, real], [shared]))) == [
        ("post", ["zzzzz2#stuk-1", "bbbbb2#stuk-1"], []),
        (None, ["zzzzz2#stuk-2", "bbbbb2#stuk-2"], []),
    ]
