"""What another site shows of a link: a card in the colour of the theme, and never of one story."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from library import load_library
from site_builder import plan_site
from site_builder.painting import can_write
from tests.library_files import write_library
from tests.site_builder.example_site import (
    ADDRESS,
    ON,
    REAL,
    TEXTS,
    example_files,
    example_library,
    page,
)
from tests.site_builder.page_reader import all_of, read_page

CARDS = {
    "": "bibliotheek",
    "themas/schulden/": "schulden",
    "themas/schulden/wat-hielp/": "schulden",
    "inzichten/post-wordt-bewaard/": "schulden",
    "onderwerpen/": "bibliotheek",
    "onderwerpen/schaamte/": "bibliotheek",
}
"""Page → the card that goes with it."""


def said(address: str) -> dict[str, str]:
    metas = all_of(read_page(page(address)), "meta")
    return {
        tag.attributes.get("property", ""): tag.attributes["content"]
        for tag in metas
        if "content" in tag.attributes
    }


def picture(path: str) -> Image.Image:
    return Image.open(BytesIO(example_files()[path])).convert("RGB")


@pytest.mark.parametrize(("address", "card"), CARDS.items())
def test_a_page_on_many_stories_has_the_card_of_its_theme(address: str, card: str) -> None:
    found = said(address)
    assert found["og:url"] == ADDRESS + address
    assert found["og:image"] == f"{ADDRESS}static/deel/{card}.png"
    assert picture(f"static/deel/{card}.png").size == (1200, 630)
    assert found["og:image:alt"].startswith("Heuvels onder een schijf. Er staat: Voorbeeldbieb")


def test_the_title_and_the_sentence_are_those_of_the_page() -> None:
    assert said("themas/schulden/")["og:title"] == "Schulden"
    assert said("themas/schulden/")["og:description"] == "Over post die blijft liggen."
    assert said("")["og:title"] == "Voorbeeldbieb"


def test_a_story_keeps_its_neutral_face() -> None:
    assert said(f"verhalen/{REAL}/")["og:image"] == f"{ADDRESS}static/deel.png"
    assert "static/deel/" not in page(f"verhalen/{REAL}/")


def test_a_page_for_one_reader_alone_has_no_face() -> None:
    assert "og:title" not in said("bewaard/")


def test_each_card_has_the_colour_of_its_own_theme() -> None:
    grounds = {
        name: picture(f"static/deel/{name}.png").getpixel((1190, 10))
        for name in ("bibliotheek", "schulden", "wonen")
    }
    assert grounds == {
        "bibliotheek": (243, 234, 220),
        "schulden": (230, 239, 223),
        "wonen": (245, 229, 238),
    }


def test_the_mark_is_painted_where_stories_are_invented() -> None:
    """In the corner where nothing else is painted on the hill."""
    corner = picture("static/deel/schulden.png").crop((84, 550, 600, 600))
    assert len(corner.getcolors(9999) or []) > 8
    assert (
        len(picture("static/deel/schulden.png").crop((700, 590, 1190, 625)).getcolors(9999) or [])
        == 1
    )


def test_without_a_known_address_there_are_no_cards() -> None:
    bare = plan_site(example_library(), TEXTS)
    assert not [path for path in bare if path.startswith("static/deel/")]
    assert b"og:image" not in bare["themas/schulden/index.html"]


def test_letters_that_we_do_not_have_are_not_painted_as_boxes() -> None:
    assert can_write("Één café aan de kade, 3 hoog ‘links’")
    assert not can_write("Долги")
    assert not can_write("書")


def test_a_house_style_colours_the_cards(tmp_path: Path) -> None:
    example = Path(__file__).parents[2] / "docs" / "voorbeelden" / "huisstijl"
    house: dict[str, str | bytes] = {
        f"themes/huisstijl/{p.relative_to(example)}": p.read_bytes() for p in example.rglob("*.*")
    }
    library, _ = load_library(write_library(tmp_path, house), ON)
    own = library.house_style
    assert own
    files = plan_site(library, TEXTS, ADDRESS)
    painted = Image.open(BytesIO(files["static/deel/bibliotheek.png"])).convert("RGB")
    wanted = dict(own.form.palette.light.tokens())["paper-sunk"]
    assert painted.getpixel((1190, 10)) == tuple(bytes.fromhex(wanted[1:]))
