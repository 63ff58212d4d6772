"""The pages of a topic: who says what under which insight, twenty fragments a page."""

from collections.abc import Mapping
from functools import cache

import pytest

from library import Insight, Library, Story
from library.collective.counts import Tally
from library.vocabulary import Purpose
from site_builder import plan_site
from site_builder.pages.topic_around import often_words
from site_builder.pages.topics import plan_topics
from site_builder.site import Site
from tests.library.collective.topics import insight, library, story
from tests.site_builder.page_reader import Tag, all_of, read_page

ADDRESS = "https://bieb.example/hier/"
SHAME = "onderwerpen/schaamte/"
NO = "bbbbb2"
"""The teller who says no to search engines and to paper."""

CONSENT = {
    "kenmerk": "t-5f3a91",
    "versie": 1,
    "doelen": ["website"],
    "gegeven": "2026-K1",
    "vernieuwen_voor": "2029-K1",
}


@cache
def shown() -> Library:
    """45 fragments on shame: 23 under one insight, 3 say otherwise, 19 under none."""
    said = [["schaamte"]] * 9
    real = story(NO, *said, invented=False, bewerking="letterlijk", toestemming=CONSENT)
    stories = [real, *(story(id_, *said) for id_ in ("ccccc3", "ddddd4", "fffff5"))]
    last = story("ggggg6", *[["schaamte", "trots"]] * 9, theme="verslaving")
    return library([*stories, last], [many_say_so(), nobody_here_says_so()])


def many_say_so() -> Insight:
    ids = (NO, "ccccc3", "ddddd4")
    support = [f"{id_}#stuk-{at}" for id_ in ids for at in range(1, 10)][:23]
    return insight("veel", ["schaamte"], support, [f"ggggg6#stuk-{at}" for at in (1, 2, 3)])


def nobody_here_says_so() -> Insight:
    return insight("verwant", ["schaamte"], ["ggggg6#stuk-1"])


@cache
def files() -> Mapping[str, bytes]:
    return plan_site(shown(), {}, ADDRESS)


def page(number: int = 1) -> str:
    return files()[f"{SHAME}{'' if number == 1 else f'{number}/'}index.html"].decode()


def headings(number: int) -> list[str]:
    return [tag.text for tag in read_page(page(number)) if tag.name in {"h2", "h3", "h4"}]


def links(tags: list[Tag], inside: str) -> list[str]:
    """Where the links lead in what carries this class."""
    return [
        tag.attributes["href"]
        for tag in all_of(tags, "a")
        if any(inside in above.classes for above in tag.inside)
    ]


def told(number: int) -> list[str]:
    """The fragments on a page, by the link of their card."""
    cards = links(read_page(page(number)), "told-card")
    return [href.split("verhalen/")[1] for href in cards if "verhalen/" in href]


def test_forty_five_fragments_stand_on_three_pages_each_once() -> None:
    pages = [told(number) for number in (1, 2, 3)]
    assert [len(fragments) for fragments in pages] == [20, 20, 5]
    everything = [fragment for fragments in pages for fragment in fragments]
    assert len(set(everything)) == 45
    assert f"{SHAME}4/index.html" not in files()


def test_each_page_says_which_part_it_is_and_leads_to_the_others() -> None:
    assert "Pagina 1 van 3" in page(1)
    assert "Pagina 2 van 3" in page(2)
    assert "Pagina 3 van 3" in page(3)
    ways = [links(read_page(page(number)), "pager") for number in (1, 2, 3)]
    assert ways == [
        ["../../onderwerpen/schaamte/2/"],
        ["../../../onderwerpen/schaamte/", "../../../onderwerpen/schaamte/3/"],
        ["../../../onderwerpen/schaamte/2/"],
    ]


def test_a_group_that_runs_on_gets_its_heading_again() -> None:
    claim = "Zo gaat het met veel."
    assert claim in headings(1)
    assert f"{claim} (vervolg)" in headings(2)
    assert "Daar staat ook waar het anders ging." in page(1)
    assert "Hier zegt nog geen inzicht iets over" in headings(2)
    assert "Hier zegt nog geen inzicht iets over (vervolg)" in headings(3)
    assert "(vervolg)" not in page(1)


def test_who_says_otherwise_stands_beside_the_claim_and_is_marked_in_words() -> None:
    tags = read_page(page(2))
    assert headings(2).index("Hier ging het anders") > headings(2).index(
        "Zo gaat het met veel. (vervolg)"
    )
    otherwise = [href for href in links(tags, "voices-otherwise") if "verhalen/" in href]
    assert [href.split("#")[1] for href in otherwise] == ["stuk-1", "stuk-2", "stuk-3"]
    assert all("ggggg6" in href for href in otherwise)
    assert "Hier ging het anders" not in page(1)


def test_a_fragment_says_in_small_words_where_else_it_belongs() -> None:
    (card,) = [
        tag
        for tag in all_of(read_page(page(2)), "article")
        if tag.text.startswith("Verzonnen voorbeeld Kop 1 van ggggg6")
    ]
    assert "Hoort ook bij: Zo gaat het met verwant." in card.text


def test_a_card_says_who_tells_and_an_invented_one_carries_its_mark() -> None:
    for card in (
        tag for tag in all_of(read_page(page(1)), "article") if "told-card" in tag.classes
    ):
        assert "zelf meegemaakt" in card.text
        assert "Uit Verhaal" in card.text
        assert card.text.startswith("Verzonnen voorbeeld") is (NO not in card.text)


def test_an_insight_on_the_topic_without_cards_of_its_own_is_listed_as_related() -> None:
    related = page(1).split("Ook over dit onderwerp")[1]
    assert "Zo gaat het met verwant." in related
    assert "Ook over dit onderwerp" not in page(2)


def test_every_page_has_its_own_title_and_a_way_back_to_the_first() -> None:
    assert "<h1>Schaamte</h1>" in page(1)
    assert "<h1>Schaamte, pagina 2</h1>" in page(2)
    assert '<li><a href="../../../onderwerpen/schaamte/">Schaamte</a></li>' in page(2)


def test_only_a_page_with_words_of_who_said_no_is_kept_from_search_engines() -> None:
    noindex, sitemap = '<meta name="robots" content="noindex">', files()["sitemap.xml"].decode()
    for number, hidden in ((1, True), (2, False), (3, False)):
        assert (NO in page(number)) is hidden
        assert (noindex in page(number)) is hidden
        address = f"{ADDRESS}{SHAME}{'' if number == 1 else f'{number}/'}"
        assert (f"<loc>{address}</loc>" in sitemap) is not hidden
        assert (f'<link rel="canonical" href="{address}">' in page(number)) is not hidden


def test_shows_names_everybody_whose_words_stand_on_the_page_and_nobody_else() -> None:
    site = Site(shown(), {}, ADDRESS)
    for planned in plan_topics(site):
        if planned.address.startswith(SHAME):
            html = files()[planned.path].decode()
            on_it = {one.id for one in shown().stories if f"Verhaal {one.id}" in html}
            assert {one.id for one in planned.shows} == on_it
            assert planned.not_on_paper == (NO in on_it)


def test_words_of_who_said_no_to_paper_are_taken_off_it() -> None:
    assert not next(one for one in shown().stories if one.id == NO).allows(Purpose.PRINT)
    cards = [tag for tag in all_of(read_page(page(1)), "article") if NO in tag.text]
    assert len(cards) == 9
    assert all("not-on-paper" in card.classes for card in cards)
    assert "één verteller zei daar nee tegen" in page(1)


def one_page(*stories: Story) -> str:
    return plan_site(library(stories), {}, ADDRESS)[f"{SHAME}index.html"].decode()


def test_a_topic_with_one_fragment_has_no_pager_and_no_list_of_contents() -> None:
    html = one_page(story("ccccc3", ["schaamte"]))
    assert 'class="pager' not in html
    assert "Op deze pagina" not in html
    assert "van 1." not in html
    assert "Wat mensen erover vertellen" in html


def test_topics_that_go_together_are_counted_from_three_stories_of_one_kind_on() -> None:
    together = [story(f"ccccc{at}", ["schaamte", "trots"]) for at in (3, 4, 5)]
    html = one_page(*together, story("ddddd4", ["schaamte", "vrienden"]))
    assert "Gaat vaak samen met" in html
    assert '<a href="../../onderwerpen/trots/">Trots</a> <span class="count">in 3 verzonnen' in html
    assert 'Ook genoemd: <a href="../../onderwerpen/vrienden/">vrienden</a>.' in html


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (Tally(real=0, invented=2), ""),
        (Tally(real=2, invented=2), ""),
        (Tally(real=0, invented=4), "in 4 verzonnen voorbeelden"),
        (Tally(real=3, invented=5), "in 3 verhalen en 5 verzonnen voorbeelden"),
        (Tally(real=5, invented=1), "in 5 verhalen en ook in verzonnen voorbeelden"),
        (Tally(real=2, invented=3), "in 3 verzonnen voorbeelden en ook in verhalen"),
    ],
)
def test_one_or_two_stories_are_never_a_number(found: Tally, words: str) -> None:
    assert often_words(found) == words
