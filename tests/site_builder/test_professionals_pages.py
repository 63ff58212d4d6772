"""*Wat we hulpverleners willen zeggen*: quotes, each with who says it."""

from tests.library.collective.stories import CONSENT, made_ids, made_story
from tests.site_builder.made_site import made_pages, of_class, text_of
from tests.site_builder.page_reader import all_of

ADDRESS = "themas/schulden/hulpverleners/"
SAYS = "Vraag eerst hoe het gaat."


def test_a_quote_says_who_says_it() -> None:
    story = made_story(
        "bbbbb2",
        schuilnaam="Mila",
        fase="worstelen",
        perspectief=["zelf", "ouder"],
        voor_hulpverleners=SAYS,
    )
    tags = made_pages(story)[ADDRESS]
    (quote,) = of_class(tags, "quote")
    assert quote.text == (
        "Vraag eerst hoe het gaat. Verzonnen voorbeeld"
        " Milazelf meegemaaktals ouder‘Ik worstel ermee’ Uit het verhaal Verhaal bbbbb2"
    )
    links = [t.attributes["href"] for t in all_of(tags, "a") if t.text == "Verhaal bbbbb2"]
    assert links == ["../../../verhalen/bbbbb2/"]


def test_real_tellers_come_first_and_who_says_nothing_is_not_there() -> None:
    tags = made_pages(
        made_story("bbbbb2", voor_hulpverleners=SAYS),
        made_story("ccccc3", invented=False, voor_hulpverleners="Bel terug."),
        made_story("ddddd4"),
    )[ADDRESS]
    quotes = [tag.text for tag in of_class(tags, "quote")]
    assert [quote[:10] for quote in quotes] == ["Bel terug.", "Vraag eers"]
    assert "Verzonnen" not in quotes[0]


def test_twenty_a_page() -> None:
    pages = made_pages(*(made_story(id_, voor_hulpverleners=SAYS) for id_ in made_ids(45)))
    addresses = [ADDRESS, f"{ADDRESS}2/", f"{ADDRESS}3/"]
    assert [len(of_class(pages[address], "quote")) for address in addresses] == [20, 20, 5]
    assert all_of(pages[addresses[1]], "h1")[0].text.endswith(": schulden, pagina 2")
    assert "Pagina 2 van 3" in text_of(pages[addresses[1]])


def test_it_ends_with_an_invitation_and_says_that_this_is_work() -> None:
    tags = made_pages(made_story("bbbbb2", voor_hulpverleners=SAYS))[ADDRESS]
    assert "Dat is werk. Betaal er dus voor." in text_of(tags)
    last = [tag for tag in all_of(tags, "a") if "onward" in tag.classes][-1]
    assert last.attributes["href"] == "../../../spreken/"


def test_words_of_who_said_no_to_paper_are_not_printed() -> None:
    consent = {**CONSENT, "doelen": ["website"]}
    tags = made_pages(
        made_story("bbbbb2", invented=False, toestemming=consent, voor_hulpverleners=SAYS)
    )[ADDRESS]
    (quote,) = of_class(tags, "quote")
    assert "not-on-paper" in quote.classes


def test_where_nobody_says_anything_the_page_says_so() -> None:
    pages = made_pages(made_story("bbbbb2"))
    assert "Hier zegt nog niemand iets tegen hulpverleners." in text_of(pages[ADDRESS])
