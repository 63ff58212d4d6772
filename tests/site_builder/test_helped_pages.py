"""*Wat hielp, en wat niet*: by whom, in the tellers' own lines, each leading to its place."""

import pytest

from site_builder.pages.helped import LINES
from tests.library.collective.stories import CONSENT, made_ids, made_story
from tests.site_builder.made_site import Pages, inside, made_pages, of_class, text_of
from tests.site_builder.page_reader import Tag, all_of

ADDRESS = "themas/schulden/wat-hielp/"
WENT_ALONG = {"wat": "De buurvrouw ging mee", "wie": "buur", "fragment": "stuk"}
GOSSIPED = {"wat": "De buurman vertelde het rond", "wie": "buur"}
LETTER = {"wat": "Weer een brief", "wie": "gemeente"}
OWN_WAY = {"wat": "Ik ging lopen", "wie": "ikzelf"}


def sections(tags: list[Tag]) -> list[Tag]:
    return of_class(tags, "by-whom")


@pytest.fixture
def pages() -> Pages:
    return made_pages(
        made_story("bbbbb2", wat_hielp=[WENT_ALONG, OWN_WAY]),
        made_story("ccccc3", invented=False, wat_niet_hielp=[GOSSIPED, LETTER]),
        made_story("ddddd4", wat_niet_hielp=[{"wat": "Ik zweeg", "wie": "ikzelf"}]),
    )


def test_who_helped_the_one_and_not_the_other_comes_first(pages: Pages) -> None:
    """*Ikzelf* is somebody else in each story, and so is in no contrast with itself."""
    names = [tag.text for tag in all_of(pages[ADDRESS], "h2")]
    assert [name for name in names if name in {"Ikzelf", "Een buur", "De gemeente"}] == [
        "Een buur",
        "Ikzelf",
        "De gemeente",
    ]
    assert len(of_class(pages[ADDRESS], "differs")) == 1


def test_both_sides_of_one_helper_stand_together(pages: Pages) -> None:
    neighbour = sections(pages[ADDRESS])[0]
    helped, did_not = (
        tag for tag in inside(pages[ADDRESS], neighbour) if "help-side" in tag.classes
    )
    assert helped.text.startswith("Wat hielp De buurvrouw ging mee")
    assert did_not.text.startswith("Wat niet hielp De buurman vertelde het rond")


def test_a_line_leads_to_its_fragment_and_else_to_its_story(pages: Pages) -> None:
    links = {tag.text: tag.attributes["href"] for tag in of_class(pages[ADDRESS], "help-what")}
    assert links["De buurvrouw ging mee"] == "../../../verhalen/bbbbb2/#stuk"
    assert links["De buurman vertelde het rond"] == "../../../verhalen/ccccc3/"


def test_a_line_names_its_story_and_says_whether_it_is_invented(pages: Pages) -> None:
    lines = {tag.text for tag in all_of(pages[ADDRESS], "li")}
    assert "De buurvrouw ging mee Verzonnen voorbeeld Verhaal bbbbb2" in lines
    assert "De buurman vertelde het rond Verhaal ccccc3" in lines


def test_a_side_without_lines_says_so(pages: Pages) -> None:
    assert "Wat hielp Daarover vertelt nog niemand." in sections(pages[ADDRESS])[2].text


def test_jump_links_lead_to_each_who(pages: Pages) -> None:
    chips = of_class(pages[ADDRESS], "chips")[0]
    links = [t for t in inside(pages[ADDRESS], chips) if t.name == "a"]
    ids = {tag.attributes.get("id") for tag in pages[ADDRESS]}
    assert [link.text for link in links] == ["Een buur", "Ikzelf", "De gemeente"]
    assert all(link.attributes["href"].removeprefix("#") in ids for link in links)


def test_a_theme_of_which_nobody_tells_what_helped_says_so(pages: Pages) -> None:
    assert "Hier vertelt nog niemand wat hielp of wat niet." in text_of(
        pages["themas/wonen/wat-hielp/"]
    )


def test_words_of_who_said_no_to_paper_are_not_printed() -> None:
    on_screen = {**CONSENT, "doelen": ["website"]}
    story = made_story("ccccc3", invented=False, toestemming=on_screen, wat_hielp=[WENT_ALONG])
    tags = made_pages(story)[ADDRESS]
    (line,) = [tag for tag in all_of(tags, "li") if "De buurvrouw ging mee" in tag.text]
    assert line.classes == ["not-on-paper"]
    assert "Niet alles van deze pagina staat op papier" in text_of(tags)


@pytest.mark.parametrize("many", [LINES, LINES + 1, 3 * LINES])
def test_a_helper_of_whom_much_is_told_gets_pages_of_their_own(many: int) -> None:
    stories = [
        made_story(id_, wat_hielp=[{"wat": f"Buur {id_}", "wie": "buur"}], wat_niet_hielp=[LETTER])
        for id_ in made_ids(many)
    ]
    pages = made_pages(*stories)
    own = [address for address in pages if address.startswith(f"{ADDRESS}buur/")]
    assert len(own) == (0 if many == LINES else -(-many // LINES))
    assert len(of_class(pages[ADDRESS], "help-what")) == 2 * LINES
    lines = [tag.text for address in own for tag in of_class(pages[address], "help-what")]
    assert sorted(lines) == ([] if many == LINES else [f"Buur {story.id}" for story in stories])
    assert all(len(of_class(pages[address], "help-what")) <= 2 * LINES for address in own)


def test_pages_of_one_helper_are_counted_as_pages_and_not_as_stories() -> None:
    """A count of lines would add up real and invented ones."""
    both = [
        made_story(id_, invented=n % 2 == 0, wat_hielp=[GOSSIPED])
        for n, id_ in enumerate(made_ids(15))
    ]
    pages = made_pages(*both)
    second = pages[f"{ADDRESS}buur/2/"]
    assert "Pagina 2 van 2" in text_of(second)
    assert "15" not in text_of(second)
    assert [t.text for t in second if t.attributes.get("rel") == "prev"] == ["Vorige pagina"]
