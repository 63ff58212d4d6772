"""Values that few real stories have together: what is counted, what is rare, what to leave out."""

from collections.abc import Collection
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from library.parsed import Parsed
from library.privacy.coarsening import cheapest_coarsening
from library.privacy.lists import read_data
from library.privacy.rare import (
    LARGEST,
    Combination,
    K,
    Population,
    Value,
    always_rare,
    reasons,
    values_of,
    wider,
)
from library.privacy.rulings import standing_out
from library.privacy.standing_out import StandsOut
from library.schema.story import StoryHeader
from library.source_text import SourceText
from library.story import Story
from library.text_files import parse_story
from tests.library_files import real_story

DEBTS, SELF = Value("themas", "schulden"), Value("perspectief", "zelf")


def told(*values: str, id_: str = "whmq82", **replacements: str) -> Parsed[Story]:
    """A real story with values such as `leefsituatie=student`, as it is read from a file."""
    lists: dict[str, list[str]] = {}
    for value in values:
        key, _, word = value.partition("=")
        lists.setdefault(key, []).append(word)
    single = ("leeftijd_toen", "terugval", "fase", "blik", "verteld_in")
    lines = (
        f"{key}: {words[0]}\n" if key in single else f"{key}:\n  - " + "\n  - ".join(words) + "\n"
        for key, words in lists.items()
    )
    text = real_story(whmq82=id_, **{"bron: interview": "".join(lines) + "bron: interview"})
    for old, new in replacements.items():
        text = text.replace(old, new)
    story, findings = parse_story(SourceText(f"stories/{id_}.md", text))
    assert story, findings
    return story


def library_of(*profiles: tuple[str, ...]) -> list[Parsed[Story]]:
    return [
        told(*values, id_=f"bbbb{at:02}".translate(DIGITS)) for at, values in enumerate(profiles)
    ]


DIGITS = str.maketrans("01", "xz")
"""An id has no 0 and no 1."""


def found(stories: list[Parsed[Story]]) -> dict[str, StandsOut]:
    return {one.story.item.id: one for one in standing_out(stories, {})}


def test_these_values_are_counted_and_no_other() -> None:
    story = told(
        "leeftijd_toen=27-44", "leefsituatie=student", "leefsituatie=alleen", "speelde_in=voor_2008",
        "gaat_ook_over=gokken", "terugval=ja", "fase=worstelen", "blik=terugkijkend", "verteld_in=2026-K1",
    )  # fmt: skip
    assert [f"{value.key}={value.value}" for value in values_of(story.item)] == [
        "gaat_ook_over=gokken", "leefsituatie=alleen", "leefsituatie=student", "leeftijd_toen=27-44",
        "perspectief=zelf", "speelde_in=voor_2008", "terugval=ja", "themas=schulden",
    ]  # fmt: skip
    assert values_of(told("terugval=nee").item) == (SELF, DEBTS)


def test_what_two_of_many_share_is_rare_and_what_three_share_is_not() -> None:
    stories = library_of(*[("leefsituatie=student",)] * 3, *[("leefsituatie=ondernemer",)] * 2)
    assert list(found(stories)) == [story.item.id for story in stories[3:]]
    rare = found(stories)[stories[3].item.id].combinations
    assert rare == ((Value("leefsituatie", "ondernemer"),),)


def test_values_that_many_have_can_be_rare_together() -> None:
    old, ill = "leeftijd_toen=67_plus", "leefsituatie=ziek_of_beperking"
    stories = library_of((old, ill), *[(old,)] * 3, *[(ill,)] * 3)
    assert [one.combinations for one in found(stories).values()] == [
        ((Value("leefsituatie", "ziek_of_beperking"), Value("leeftijd_toen", "67_plus")),)
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("bron: interview", "bron: fictief_voorbeeld"),
        ("[website, zoekmachines]", "[print, onderwijs]"),
    ],
)
def test_invented_stories_and_those_not_on_the_site_protect_nobody(old: str, new: str) -> None:
    student = library_of(*[("leefsituatie=student",)] * 3)
    assert not found(student)
    hidden = [*student[:2], told("leefsituatie=student", id_="ccccxx", **{old: new})]
    assert list(found(hidden)) == ["bbbbxx", "bbbbxz"]


def test_without_one_story_the_others_stand_out() -> None:
    stories = library_of(*[("leefsituatie=student",)] * 3, (), ())
    assert not found(stories)
    assert list(found(stories[1:])) == [story.item.id for story in stories[1:3]]


def test_the_order_of_the_files_changes_nothing() -> None:
    stories = library_of(*[("leefsituatie=student", "speelde_in=voor_2008")] * 2, (), (), ())
    there, back = found(stories), found(stories[::-1])
    assert there.keys() == back.keys()
    assert all(there[name].finding() == back[name].finding() for name in there)


profiles = st.lists(
    st.frozensets(
        st.sampled_from(
            [
                Value("leefsituatie", word)
                for word in ("alleen", "student", "ondernemer", "met_werk", "gescheiden")
            ]
            + [Value("gaat_ook_over", word) for word in ("geweld", "geweld_thuis", "gokken")]
            + [Value("speelde_in", "voor_2008"), Value("speelde_in", "2008-2014")]
        )
    ),
    min_size=1,
    max_size=12,
)  # fmt: skip


def header_of(values: Collection[Value]) -> Story:
    filled: dict[str, object] = {
        "id": "whmq82", "titel": "t", "in_eigen_woorden": "t", "kern": "t", "themas": ["schulden"],
        "perspectief": ["zelf"], "bron": "interview", "status": "gepubliceerd",
        "toestemming": {
            "kenmerk": "t", "versie": 1, "doelen": ["website"], "gegeven": "2026-K1", "vernieuwen_voor": "2029-K1",
        },
    }  # fmt: skip
    for key in ("leefsituatie", "gaat_ook_over", "speelde_in"):
        filled[key] = [value.value for value in sorted(values) if value.key == key]
    return Story(StoryHeader.model_validate(filled), "stories/a.md", (), ())


@given(profiles)
def test_what_is_rare_is_had_by_few_and_each_part_of_it_by_more(
    told_of: list[frozenset[Value]],
) -> None:
    stories = [header_of(values) for values in told_of]
    everything = [set(values_of(story)) for story in stories]

    def held(combination: Collection[Value]) -> int:
        return sum(values.issuperset(combination) for values in everything)

    for story in stories:
        values = values_of(story)
        rare = Population(stories).rare(values)
        assert rare == [
            some
            for size in range(1, LARGEST + 1)
            for some in combinations(values, size)
            if held(some) < K
            and all(held(part) >= K for n in range(1, size) for part in combinations(some, n))
        ]


@given(profiles)
def test_the_advice_ends_what_it_says_it_ends(told_of: list[frozenset[Value]]) -> None:
    stories = [header_of(values) for values in told_of]
    before = Population(stories).rare(values_of(stories[0]))

    def open_in(values: Collection[Value]) -> list[Combination]:
        return Population(stories).rare(values, values_of(stories[0]))

    change = cheapest_coarsening(stories[0], before, open_in)
    gone = set(change.leave_out) | set((change.widen or ())[:1])
    came = set((change.widen or ())[1:])
    stories[0] = header_of(told_of[0] - gone | came)
    after = Population(stories).rare(values_of(stories[0]))
    assert len(after) == change.left
    assert bool(gone) is any(set(combination) - {DEBTS, SELF} for combination in before)
    assert all(set(combination) <= {DEBTS, SELF} for combination in after)


@pytest.mark.parametrize("combination", reasons(), ids=str)
def test_what_few_people_are_goes_to_the_editor_however_many_stories_have_it(
    combination: Combination,
) -> None:
    lines = [f"{value.key}={value.value}" for value in combination if value.key != "perspectief"]
    teller = next((value.value for value in combination if value.key == "perspectief"), "zelf")
    stories = [told(*lines, id_=f"bbbb{at}{at}", **{"- zelf": f"- {teller}"}) for at in "2345"]
    assert {one.combinations for one in found(stories).values()} == {(combination,)}
    assert reasons()[combination] in found(stories)["bbbb22"].finding().message
    assert not always_rare(combination[1:])


def test_a_wider_value_stands_in_the_list_of_values_and_is_another() -> None:
    for narrow, wide in wider().items():
        assert narrow.key == wide.key
        assert narrow != wide
        assert values_of(told(f"{wide.key}={wide.value}").item)[0] == wide
    assert read_data("rare.txt").count("\n[") == 2
