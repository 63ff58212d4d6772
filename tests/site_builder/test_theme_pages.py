"""The page of a theme: what stands on it, who speaks, and that it stays a page people can read."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Any, cast

import pytest

from library import Library, Story, Theme
from library.prose import Paragraph, Text
from library.schema import ThemeHeader
from site_builder import plan_site
from site_builder.page import Page
from site_builder.pages.theme_people import MOST_CARDS, MOST_HELPERS, MOST_TIPS
from site_builder.pages.theme_people import MOST_TO_PROFESSIONALS as MOST_SAID
from site_builder.pages.theme_road import MOST_JOURNEYS
from site_builder.pages.theme_route import PER_SHEET
from site_builder.pages.theme_says import BRIEF, MOST_CLAIMS, MOST_PASSAGES
from site_builder.pages.themes import plan_themes
from site_builder.paging import PER_PAGE
from site_builder.site import Site
from tests.library.collective.stories import CONSENT, made_ids
from tests.library.collective.topics import insight, library, story
from tests.site_builder.example_site import TEXTS
from tests.site_builder.made_site import of_class, text_of
from tests.site_builder.page_reader import Tag, all_of, read_page

DEBTS = "themas/schulden/"
ROUTE = f"{DEBTS}hoe-het-is/"
SAYING = {"zin": "Doe gewoon open.", "verteld": ["bbbbb2#stuk-1"]}
RULE = {
    "onderwerpen": ["schaamte"],
    "vanaf": "2021-juni_2023",
    "vroeger": "Het duurde lang.",
    "nu": "Sinds 2021 duurt het kort.",
}
ROAD = {"stap": "Je vraagt hulp", "uitleg": "Bij de gemeente."}
JOURNEY = [{"moment": f"Moment {at}", "gevoel": "zwaar"} for at in range(4)]
HELPED = {"wat_hielp": [{"wat": "Thee", "wie": "buur"}]}


def with_theme(made: Library, **keys: object) -> Library:
    """The library with these keys in the front matter of *schulden*."""
    standard = {"naam": "Schulden", "in_een_zin": "Over geld."}
    header = ThemeHeader.model_validate({**standard, **keys})
    theme = Theme("schulden", header, "themes/schulden/thema.md")
    others = (other for other in made.themes if other.name != "schulden")
    return replace(made, themes=(theme, *others))


def pages_of(made: Library) -> dict[str, Page]:
    return {page.address: page for page in plan_themes(Site(made, TEXTS))}


def tags_of(made: Library, address: str = DEBTS) -> list[Tag]:
    return read_page(plan_site(made, TEXTS)[f"{address}index.html"].decode())


def parts_of(tags: list[Tag]) -> set[str]:
    """The ids of the headings of the parts."""
    return {
        tag.attributes["id"].removeprefix("deel-")
        for tag in all_of(tags, "h2")
        if "id" in tag.attributes
    }


@pytest.mark.parametrize(
    ("part", "keys", "header"),
    [
        ("heard", {"vaak_gehoord": [SAYING]}, {}),
        ("road", {"zo_hoort_het": [ROAD]}, {}),
        ("regels", {"regels_veranderd": [RULE]}, {}),
        ("topics", {"onderwerpen": ["schaamte"]}, {}),
        ("journeys", {}, {"verloop": JOURNEY}),
        ("by-whom", {}, HELPED),
        ("to-professionals", {}, {"voor_hulpverleners": "Vraag het."}),
        ("tips", {}, {"voor_lotgenoten": "Bewaar alles."}),
    ],
)
def test_a_part_stands_only_where_there_is_something(
    part: str, keys: dict[str, Any], header: dict[str, Any]
) -> None:
    empty = with_theme(library([story("bbbbb2", ["schaamte"])]))
    full = with_theme(library([story("bbbbb2", ["schaamte"], **header)]), **keys)
    assert part not in parts_of(tags_of(empty))
    assert part in parts_of(tags_of(full))


def test_an_insight_makes_a_part_of_its_own_with_a_voice_and_one_that_says_otherwise() -> None:
    stories = [story(id_, ["schaamte"]) for id_ in ("bbbbb2", "ccccc3")]
    says = insight("zwijgen", ["schaamte"], ["bbbbb2#stuk-1"], ["ccccc3#stuk-1"])
    tags = tags_of(with_theme(library(stories, [says])))
    [passage] = of_class(tags, "passage")
    assert "Zo gaat het met zwijgen." in passage.text
    assert "In 1 van de 2 verzonnen voorbeelden over schulden." in passage.text
    assert "Wat bbbbb2 in stuk 1 vertelt." in passage.text
    [otherwise] = of_class(tags, "otherwise")
    assert "Bij een ander ging het anders" in otherwise.text
    assert "Wat ccccc3 in stuk 1 vertelt." in otherwise.text


def test_who_speaks_against_themselves_is_not_called_another() -> None:
    says = insight("zwijgen", ["schaamte"], ["bbbbb2#stuk-1"], ["bbbbb2#stuk-2"])
    made = library([story("bbbbb2", ["schaamte"], ["schaamte"])], [says])
    [otherwise] = of_class(tags_of(with_theme(made)), "otherwise")
    assert "Dezelfde verteller, op een ander moment" in otherwise.text


def test_a_saying_stands_beside_one_voice_and_on_the_route_beside_all() -> None:
    stories = [story(id_, ["schaamte"]) for id_ in ("bbbbb2", "ccccc3", "ddddd4")]
    told = {**SAYING, "verteld": [f"{one.id}#stuk-1" for one in stories]}
    made = with_theme(library(stories), vaak_gehoord=[told])
    for address, voices in ((DEBTS, 1), (ROUTE, 3)):
        [_, pair] = of_class(tags_of(made, address), "pair")
        assert pair.text.startswith("Je hoort vaak: ‘Doe gewoon open.’")
        said = [f"Wat {one.id} in stuk 1 vertelt." in pair.text for one in stories]
        assert said == [at < voices for at in range(3)]


def test_a_saying_of_which_no_fragment_is_shown_falls_off_the_page() -> None:
    made = with_theme(library([story("ccccc3", ["schaamte"])]), vaak_gehoord=[SAYING])
    assert "Doe gewoon open." not in text_of(tags_of(made))
    assert ROUTE not in pages_of(made)  # nothing else is there to read


def test_rule_changes_stand_beside_the_road_and_at_the_stories_they_concern() -> None:
    before = story("bbbbb2", ["schaamte"], speelde_in=["2015-2020"])
    after = story("ccccc3", ["schaamte"], speelde_in=["vanaf_juli_2023"])
    other = story("ddddd4", ["trots"], speelde_in=["2015-2020"])
    made = with_theme(library([before, after, other]), regels_veranderd=[RULE])
    assert "Vroeger: Het duurde lang. Nu: Sinds 2021 duurt het kort." in text_of(tags_of(made))
    noted = {
        id_: text_of(tags_of(made, f"verhalen/{id_}/")) for id_ in ("bbbbb2", "ccccc3", "ddddd4")
    }
    assert ["Regels zijn veranderd" in text for text in noted.values()] == [True, False, False]
    assert "Het duurde lang." in noted["bbbbb2"]


@cache
def large() -> Library:
    """Sixty stories, a third of them real, each with everything; twenty insights."""
    stories = [_full(id_, invented=at % 3 > 0) for at, id_ in enumerate(made_ids(60))]
    ids = [one.id for one in stories]
    insights = [
        insight(
            f"inzicht-{at:02d}",
            ["schaamte"],
            [f"{id_}#stuk-1" for id_ in ids[at : at + 20]],
            [f"{id_}#stuk-2" for id_ in ids[at + 20 : at + 25]],
        )
        for at in range(20)
    ]
    made = library(stories, insights)
    sayings = [{**SAYING, "verteld": [f"{id_}#stuk-1"]} for id_ in ids[:3]]
    return with_theme(made, vaak_gehoord=sayings, zo_hoort_het=[ROAD], onderwerpen=["schaamte"])


def _full(id_: str, *, invented: bool) -> Story:
    lines = [{"wat": f"{id_} deed {who}", "wie": who} for who in ("buur", "vriend", "gemeente")]
    lines += [{"wat": f"{id_} kreeg {who}", "wie": who} for who in ("familie", "school")]
    return story(
        id_,
        ["schaamte", "trots"],
        ["schaamte", "trots"],
        invented=invented,
        verloop=JOURNEY,
        wat_hielp=lines,
        wat_niet_hielp=lines,
        voor_hulpverleners=f"Zegt {id_} tegen hulpverleners.",
        voor_lotgenoten=f"Zegt {id_} tegen wie het meemaakt.",
        **_given(invented),
    )


def _given(invented: bool) -> dict[str, Any]:
    return {} if invented else {"bewerking": "letterlijk", "toestemming": CONSENT}


@cache
def large_tags() -> list[Tag]:
    return tags_of(large())


@pytest.mark.parametrize(
    ("css_class", "most"),
    [
        ("passage", MOST_PASSAGES),
        ("claims", 1),
        ("helper", MOST_HELPERS),
        ("small-journey", MOST_JOURNEYS),
        ("story-card", MOST_CARDS),
    ],
)
def test_sixty_stories_leave_a_page_that_people_can_read(css_class: str, most: int) -> None:
    assert len(of_class(large_tags(), css_class)) == most


def test_of_sixty_stories_a_few_speak_to_professionals_and_to_who_is_in_it() -> None:
    text = text_of(large_tags())
    assert text.count("tegen hulpverleners.") == MOST_SAID
    assert text.count("tegen wie het meemaakt.") == MOST_TIPS


def test_where_it_is_a_choice_the_page_says_so() -> None:
    text = text_of(large_tags())
    for words in (
        "Lees alles achter elkaar",
        "Dit zijn er enkele. Lees ze allemaal",
        "Dit zijn enkele van de dingen die vertellers tegen elkaar zeggen.",
        "Dit zijn enkele van de 20 verhalen en 40 verzonnen voorbeelden.",
        "Alle verhalen van dit thema",
    ):
        assert words in text


def test_where_all_have_room_no_choice_is_spoken_of() -> None:
    one = _full("bbbbb2", invented=True)
    text = text_of(tags_of(with_theme(library([one]))))
    assert "Zegt bbbbb2 tegen hulpverleners." in text
    assert "enkele" not in text
    assert "Alle verhalen van dit thema" not in text


def part_of_large(part: str) -> list[Any]:
    """What the page of the large theme has under this name."""
    return list(cast(Iterable[Any], pages_of(large())[DEBTS].context[part]))


def test_real_stories_have_their_turn_first_and_nobody_speaks_twice_in_a_row_of_tips() -> None:
    for part in ("tips", "to_professionals", "cards"):
        tellers = [line.story for line in part_of_large(part)]
        assert not any(teller.invented for teller in tellers), part
        assert len(tellers) == len({teller.id for teller in tellers}), part


def test_the_turns_are_spread_over_the_tellers() -> None:
    """4 passages with two voices, 4 helpers with two lines, 3 and 6 sayings: 25 turns."""
    rows = [*part_of_large("passages"), *part_of_large("by_whom")]
    voices = [voice for row in rows for voice in row.stories]
    voices += [line.story for part in ("to_professionals", "tips") for line in part_of_large(part)]
    heard = Counter(voice.id for voice in voices)
    assert sum(heard.values()) == 25
    assert len(heard) > 15
    assert max(heard.values()) <= 3


def test_no_fragment_is_quoted_twice_in_the_passages() -> None:
    route = [page for address, page in pages_of(large()).items() if address.startswith(ROUTE)]
    for page in ([pages_of(large())[DEBTS]], route):
        quotes = [one.quote.fragment.citation for part in page for one in _passages(part)]
        assert len(quotes) == len(set(quotes)) > 0


def _passages(page: Page) -> list[Any]:
    context = cast(dict[str, Any], page.context)
    return list(context["sheet"].items if "sheet" in context else context["passages"])


def test_after_four_insights_the_page_has_only_the_claims_of_others() -> None:
    claims = [card.insight.name for card in part_of_large("claims")]
    assert claims == [
        f"inzicht-{at:02d}" for at in range(MOST_PASSAGES, MOST_PASSAGES + MOST_CLAIMS)
    ]


def test_an_excerpt_on_the_page_is_short_and_longer_on_the_route() -> None:
    told = story("bbbbb2", ["schaamte"])
    words = Paragraph((Text("Ik deed de post niet open. " * 30),), 1)
    told = replace(told, fragments=(replace(told.fragments[0], blocks=(words,)),))
    made = with_theme(library([told], [insight("post", ["schaamte"], ["bbbbb2#stuk-1"], [])]))
    [brief] = _passages(pages_of(made)[DEBTS])
    [whole] = _passages(pages_of(made)[ROUTE])
    assert len(brief.quote.excerpt) <= BRIEF.quote + 2 < len(whole.quote.excerpt)


def test_the_route_has_every_insight_once_twelve_a_sheet_and_ends_with_the_sayings() -> None:
    pages = pages_of(large())
    first, second = (pages[address] for address in (ROUTE, f"{ROUTE}2/"))
    assert len(_passages(first)) == PER_SHEET
    slugs = [one.card.insight.name for page in (first, second) for one in _passages(page)]
    assert slugs == [f"inzicht-{at:02d}" for at in range(20)]
    assert [len(cast(Any, page.context["heard"])) for page in (first, second)] == [0, 3]


def test_further_stories_stand_on_pages_of_twenty_each_story_once() -> None:
    pages = pages_of(large())
    sheets = [f"{DEBTS}verhalen/", f"{DEBTS}verhalen/2/", f"{DEBTS}verhalen/3/"]
    assert [address for address in pages if "/verhalen/" in address] == sheets
    shown = [one.id for address in sheets for one in pages[address].shows]
    assert len(shown) == len(set(shown)) == 60
    assert {len(pages[address].shows) for address in sheets} == {PER_PAGE}


def test_a_theme_with_few_stories_has_no_pages_of_stories() -> None:
    few = library([story(id_, ["schaamte"]) for id_ in made_ids(MOST_CARDS)])
    assert not any("/verhalen/" in address for address in pages_of(with_theme(few)))


def test_a_page_names_everybody_whose_words_stand_on_it() -> None:
    for address in (DEBTS, ROUTE, f"{ROUTE}2/"):
        text = text_of(tags_of(large(), address))
        shows = {one.id for one in pages_of(large())[address].shows}
        named = {one.id for one in large().stories if one.id in text}
        assert named
        assert named <= shows, address


def test_the_list_at_the_top_leads_to_every_part_in_order() -> None:
    tags = large_tags()
    contents = next(tag for tag in tags if "contents" in tag.classes)
    links = [tag.attributes["href"] for tag in all_of(tags, "a") if contents in tag.inside]
    ids = [tag.attributes["id"] for tag in tags if "id" in tag.attributes]
    places = [ids.index(link.removeprefix("#")) for link in links]
    assert len(places) >= 8
    assert places == sorted(places)


def test_the_page_leads_on_to_people_and_to_who_is_missing() -> None:
    hrefs = {tag.attributes.get("href") for tag in all_of(large_tags(), "a")}
    assert {"wat-hielp/", "hulpverleners/"} <= {href.split(DEBTS)[-1] for href in hrefs if href}
    assert {"../../stemmen/", "../../spreken/"} <= hrefs


def test_a_topic_in_few_stories_has_no_number() -> None:
    stories = [story(id_, ["schaamte"]) for id_ in ("bbbbb2", "ccccc3", "ddddd4")]
    made = library([*stories, story("fffff5", ["trots"])])
    [counts] = of_class(
        tags_of(with_theme(made, onderwerpen=["schaamte", "trots"])), "topic-counts"
    )
    assert counts.text == "Schaamte in 3 verzonnen voorbeelden Trots"
