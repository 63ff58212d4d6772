"""*Welke stemmen ontbreken*: real before invented, words instead of numbers, and how to tell."""

import re

from library import Story
from tests.library.collective.stories import made_ids, made_story
from tests.site_builder.made_site import made_pages, text_of
from tests.site_builder.page_reader import Tag, all_of

ADDRESS = "stemmen/"


def voices(*stories: Story) -> list[Tag]:
    return made_pages(*stories)[ADDRESS]


def of_kind(many: int, perspective: str = "zelf") -> list[Story]:
    return [made_story(id_, invented=False, perspectief=[perspective]) for id_ in made_ids(many)]


def test_with_only_invented_stories_every_voice_is_missing() -> None:
    text = text_of(voices(made_story("bbbbb2")))
    real, _, examples = text.partition("Zo zijn de voorbeelden verdeeld")
    assert "Er zijn nog geen echte verhalen. Elke stem ontbreekt dus nog." in real
    assert "weinig" not in real
    assert examples.startswith(" Verzonnen voorbeeld Alles in dit deel")
    assert "Nog geen voorbeeld over schulden van een partner, een ouder" in examples


def test_without_invented_stories_there_is_no_part_for_them() -> None:
    text = text_of(voices(made_story("bbbbb2", invented=False)))
    assert "Wie we al horen" in text
    assert "voorbeeld" not in text


def test_invented_stories_fill_no_gap_among_the_real_ones() -> None:
    real = made_story("bbbbb2", invented=False, perspectief=["ouder"])
    examples = [made_story(id_, perspectief=["partner"]) for id_ in made_ids(9)]
    text = text_of(voices(real, *examples))
    heard, _, invented = text.partition("Zo zijn de voorbeelden verdeeld")
    assert "Als ouderSchulden: weinig" in heard
    assert "Als partnerSchulden: nog geen" in heard
    assert "Als partnerSchulden: meer" in invented
    assert "Als ouderSchulden: nog geen" in invented


def test_the_summary_says_who_is_missing_in_sentences_from_the_data() -> None:
    stories = [
        *(made_story(id_, invented=False, fase="ermee_leven") for id_ in made_ids(9)),
        made_story("ccccc3", invented=False, perspectief=["ouder"], fase="worstelen"),
    ]
    sentences = [tag.text for tag in all_of(voices(*stories), "li")]
    assert (
        "Nog geen verhaal over schulden van iemand die zegt:"
        " ‘Het overspoelt me’ of ‘Het bepaalt mijn leven niet meer’." in sentences
    )
    assert "Nog geen verhaal over schulden van een ouder die zegt: ‘Ik leef ermee’." in sentences
    assert "Nog geen verhaal over wonen." in sentences


def test_one_story_and_two_stories_give_the_same_page() -> None:
    """Nobody can see on it that somebody came or went."""
    one, two = (text_of(voices(*of_kind(n, "ouder"))) for n in (1, 2))
    assert one == two


def test_the_only_number_on_it_is_the_one_that_explains_the_words() -> None:
    """And those of the list of steps, which a browser draws."""
    examples = [made_story(id_, themas=["wonen"]) for id_ in ("bbbbb2", "ccccc3")]
    text = text_of(voices(*of_kind(3), *examples))
    assert set(re.findall(r"\d+", text)) == {"7"}


def test_a_cell_says_its_theme_and_its_word() -> None:
    """On a narrow screen there are no columns: the theme stands before the word."""
    tags = voices(made_story("bbbbb2", invented=False))
    cells = [tag.text for tag in all_of(tags, "td") if tag.text]
    assert cells[:2] == ["Schulden: weinig", "Wonen: nog geen"]
    assert {cell.split(": ")[1] for cell in cells} == {"nog geen", "weinig"}
    assert [t.text for t in all_of(tags, "th") if t.attributes.get("scope") == "col"][:2] == [
        "Schulden",
        "Wonen",
    ]


def test_it_ends_with_how_to_tell_and_that_you_can_stop() -> None:
    tags = voices(made_story("bbbbb2"))
    text = text_of(tags)
    invitation = text[text.index("Wil jij vertellen?") :]
    for words in ("Hoe begin je?", "Wat gebeurt er met je verhaal?", "Je kunt altijd stoppen"):
        assert words in invitation
    assert any(tag.attributes.get("href") == "../spreken/" for tag in all_of(tags, "a"))


def test_home_and_the_foot_of_every_page_lead_to_it() -> None:
    pages = made_pages(made_story("bbbbb2"))
    home = [tag.attributes["href"] for tag in all_of(pages[""], "a")]
    assert home.count("stemmen/") == 2
    assert "themas/schulden/wat-hielp/" in home
    story = [tag.attributes["href"] for tag in all_of(pages["verhalen/bbbbb2/"], "a")]
    assert "../../stemmen/" in story
