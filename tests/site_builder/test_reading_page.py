"""The page where readers choose letters, space and colours, and what every page needs for that."""

import re
from pathlib import Path

from library import load_library
from site_builder import plan_site
from site_builder.contrast import contrast, our_colours, pairs
from site_builder.static_files import static_files
from tests.library_files import write_library
from tests.site_builder.example_site import ADDRESS, ON, TEXTS, example_files, example_pages, page
from tests.site_builder.page_reader import Tag, read_page

FONTS = Path(__file__).parents[2] / "site_builder" / "static" / "fonts"
SCRIPT = static_files()["static/reading-choices.js"]
STYLE = static_files()["static/style.css"].decode()


def radios(html: str) -> list[Tag]:
    return [tag for tag in read_page(html) if tag.attributes.get("type") == "radio"]


def test_every_page_runs_the_small_script_before_it_shows_anything() -> None:
    """In the head, and no module, `defer` or `async`: those would come late, and the page would flash."""
    at_once = re.compile(r'<script src="[^"]*static/reading-choices\.js"></script>')
    for path, html in example_pages().items():
        assert at_once.search(html.partition("</head>")[0]), path
    assert len(SCRIPT) < 1000


def test_every_page_leads_to_it_from_its_head_and_its_foot() -> None:
    for path, html in example_pages().items():
        links = [
            tag for tag in read_page(html) if tag.name == "a" and "lezen/" in tag.attributes["href"]
        ]
        around = {outer.name for link in links for outer in link.inside}
        assert {"header", "footer"} <= around, path
        assert {link.text for link in links} <= {"AaLetters en kleuren", "Letters en kleuren"}


def test_script_and_styles_know_what_the_page_offers_and_nothing_else() -> None:
    offered = {(tag.attributes["name"], tag.attributes["value"]) for tag in radios(page("lezen/"))}
    offered.add(("soort", "atkinson"))  # on a site with letters of its own
    known = re.search(r"/\^(.*)\$/", SCRIPT.decode())
    names = re.search(r'\[("letters".*)\]', SCRIPT.decode())
    assert known
    assert names
    words = [group.strip("()").split("|") for group in known[1].split(",")]
    ordered = re.findall(r"\w+", names[1])
    assert offered == {
        (name, word) for name, group in zip(ordered, words, strict=True) for word in group
    }
    styled = set(re.findall(r'\[data-(letters|ruimte|kleuren|soort)="([\w-]+)"\]', STYLE))
    assert styled | {("ruimte", "ruimer")} == {pair for pair in offered if pair[1]}


def test_each_question_is_a_group_with_a_name_and_the_ordinary_choice_ticked() -> None:
    found = read_page(page("lezen/"))
    assert [tag.text for tag in found if tag.name == "legend"] == [
        "Letters",
        "Regels en ruimte",
        "Kleuren",
        "Lettersoort",
    ]
    ticked = [tag.attributes for tag in radios(page("lezen/")) if "checked" in tag.attributes]
    assert [(tag["name"], tag["value"]) for tag in ticked] == [
        ("letters", ""),
        ("ruimte", ""),
        ("kleuren", ""),
        ("soort", ""),
    ]


def test_the_page_says_how_much_other_letters_weigh_and_their_licence_lies_beside_them() -> None:
    size = (FONTS / "opendyslexic-latin-400-normal.woff2").stat().st_size
    assert f"{round(size / 1000)} kB" in page("lezen/")
    licence = example_files()["static/fonts/LICENSE-opendyslexic.txt"].decode()
    assert "SIL Open Font License, Version 1.1" in licence


def test_with_extra_contrast_every_word_has_that_of_aaa() -> None:
    """WCAG 2.2, 1.4.6: 7 to 1."""
    for mode in ("light-more", "dark-more"):
        colours = our_colours()[mode]
        for pair in pairs():
            needed = 7 if pair.is_text else 4.5
            found = contrast(colours[pair.front], colours[pair.back])
            assert found >= needed, (mode, pair)


def test_a_site_with_letters_of_its_own_offers_ours_too(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "themes/huisstijl/huisstijl.yaml": (
            "lettertype:\n  naam: Mooi Schrift\n  gewoon: mooi.woff2\n  licentie: OFL.txt\n"
        ),
        "themes/huisstijl/mooi.woff2": next(FONTS.glob("*400-normal.woff2")).read_bytes(),
        "themes/huisstijl/OFL.txt": "Vrij te gebruiken.",
    }
    library, _ = load_library(write_library(tmp_path, files), ON)
    html = plan_site(library, TEXTS, ADDRESS)["lezen/index.html"].decode()
    kinds = [tag.attributes for tag in radios(html) if tag.attributes["name"] == "soort"]
    assert [(kind["value"], kind["data-label"]) for kind in kinds] == [
        ("", "Mooi Schrift"),
        ("atkinson", "Atkinson Hyperlegible"),
        ("opendyslexic", "OpenDyslexic"),
        ("eigen", "De letters van je apparaat"),
    ]


def test_wide_layouts_look_at_the_size_of_the_letters() -> None:
    """A width in rem counts larger letters in @container, and not in @media."""
    assert re.findall(r"@media \(min-width.*\)", STYLE) == []
