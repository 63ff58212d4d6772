"""The page of an insight: how firmly it stands now, who says it, the road onward, how to cite it."""

from datetime import date
from pathlib import Path

import pytest

from library import Library, load_library
from site_builder import plan_site
from tests.insight_files import CLAIM, INVENTED, REAL, cited, insight, write_stories
from tests.site_builder.example_site import ADDRESS, TEXTS
from tests.site_builder.page_reader import read_page

SOUGHT = "in alle fragmenten over schaamte"
OTHERWISE = cited(INVENTED[3:], "de-buurvrouw")
THREE = insight((*cited(INVENTED[:3]), "whmq82#de-buurvrouw"), OTHERWISE)
DISCUSSED = insight(
    cited(INVENTED[:3]),
    sought=SOUGHT,
    firmness="besproken_met_ervaringsdeskundigen",
    discussed=("een vrouw die schulden had", "een man die schulden had"),
)


def load(root: Path, text: str, *real: str) -> Library:
    library, findings = load_library(write_stories(root, text, real=real), date(2026, 11, 21))
    assert not [finding for finding in findings if finding.blocks]
    return library


def html(library: Library, *without: str) -> str:
    """The page when these stories are gone."""
    left = library.with_stories(s for s in library.stories if s.id not in without)
    return plan_site(left, TEXTS, ADDRESS)["inzichten/post-en-schaamte/index.html"].decode()


def text_of(html_text: str, name: str, css_class: str) -> str:
    (tag,) = (t for t in read_page(html_text) if t.name == name and css_class in t.classes)
    return tag.text


def test_it_says_how_firmly_it_stands_and_when_it_changed(tmp_path: Path) -> None:
    said = text_of(html(load(tmp_path, THREE)), "div", "firmness")
    assert "Dit komt in meer verzonnen verhalen terug." in said
    assert "Bijgewerkt in het vierde kwartaal van 2026." in said


@pytest.mark.parametrize(
    ("gone", "why"),
    [
        (INVENTED[1], "Er staan nu te weinig verzonnen verhalen bij om te zeggen dat het vaker"),
        (INVENTED[3], "Er staat nu niemand bij die het anders zegt."),
    ],
)
def test_after_a_withdrawal_it_says_less_and_why(gone: str, why: str, tmp_path: Path) -> None:
    said = text_of(html(load(tmp_path, THREE), gone), "div", "firmness")
    assert said.removeprefix("Hoe stevig is dit? ").startswith("Een eerste indruk.")
    assert why in said
    assert "komt in meer" not in said


def test_it_says_with_whom_it_was_discussed_while_that_holds(tmp_path: Path) -> None:
    library = load(tmp_path, DISCUSSED)
    with_whom = "Besproken met: een vrouw die schulden had en een man die schulden had."
    assert with_whom in text_of(html(library), "div", "firmness")
    assert "esproken" not in text_of(html(library, INVENTED[0]), "div", "firmness")


def test_real_stories_are_not_called_invented(tmp_path: Path) -> None:
    text = insight(cited(REAL[:3]), sought=SOUGHT)
    said = html(load(tmp_path, text, *REAL))
    assert "Dit komt in meer verhalen terug." in text_of(said, "div", "firmness")
    assert "Inzicht. Doorleefd." in text_of(said, "p", "reference")


def test_each_card_says_who_tells(tmp_path: Path) -> None:
    library = load(tmp_path, THREE)
    tags = read_page(html(library))
    cards = [t for t in tags if "fragment-card" in t.classes or "quote" in t.classes]
    assert len(cards) == 5  # four in support of which one is quoted, one against, one quote
    assert all("zelf meegemaakt" in card.text for card in cards)
    assert all("Verzonnen voorbeeld" in card.text for card in cards)


def test_a_quote_says_on_which_side_it_is(tmp_path: Path) -> None:
    text = THREE + f"\n> [[{OTHERWISE[0]}]]\n"
    tags = read_page(html(load(tmp_path, text)))
    quotes = [tag.text for tag in tags if "quote" in tag.classes]
    assert [words.split(" De ")[0] for words in quotes] == ["Zegt dit", "Zegt het anders"]


def test_a_fragment_that_is_cited_twice_is_shown_once(tmp_path: Path) -> None:
    twice = "whmq82#de-buurvrouw"
    text = insight((*cited(INVENTED[:3]), twice, twice), sought=SOUGHT)
    tags = read_page(html(load(tmp_path, text)))
    assert sum("fragment-card" in tag.classes for tag in tags) == 3


def test_the_road_goes_on_to_the_stories_the_topic_and_the_theme(tmp_path: Path) -> None:
    tags = read_page(html(load(tmp_path, THREE)))
    links = [tag.attributes["href"] for tag in tags if tag.name == "a"]
    for story_id in INVENTED:
        assert f"../../verhalen/{story_id}/" in links
    for address in ("onderwerpen/schaamte/", "themas/schulden/", "inzichten/"):
        assert f"../../{address}" in links


def test_it_can_be_cited_with_its_mark_and_the_line_copied(tmp_path: Path) -> None:
    page = html(load(tmp_path, THREE))
    assert text_of(page, "p", "reference") == (
        f"{CLAIM} Voorbeeldinzicht. Doorleefd. Bijgewerkt in het vierde kwartaal van 2026."
        f" {ADDRESS}inzichten/post-en-schaamte/"
    )
    assert 'data-copy="deel-verwijzing"' in page
    assert "static/story.js" in page
