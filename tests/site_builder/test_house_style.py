"""An organisation's own look on the site: what it changes, and what it may not."""

from datetime import date
from pathlib import Path

import pytest

from library import Finding, Library, load_library
from library.house_style import SLOTS
from site_builder import dress, plan_site
from site_builder.house_judge import judge
from site_builder.static_files import static_files
from tests.library_files import write_library
from tests.site_builder.example_site import ADDRESS, TEXTS, example_files, example_library

ON = date(2026, 11, 21)
EXAMPLE = Path(__file__).parents[2] / "docs" / "voorbeelden" / "huisstijl"
FONT = Path("site_builder/static/fonts/atkinson-hyperlegible-next-latin-400-normal.woff2")


def library_with(root: Path, form: str, **templates: str) -> Library:
    files: dict[str, str | bytes] = {"themes/huisstijl/huisstijl.yaml": form}
    for slot, text in templates.items():
        files[f"themes/huisstijl/sjablonen/{slot}.html.j2"] = text
    library, findings = load_library(write_library(root, files), ON)
    assert [f for f in findings if "huisstijl" in f.place.file] == []
    assert library.house_style
    return library


def judged(root: Path, form: str = "naam: B\n", **templates: str) -> list[Finding]:
    return judge(library_with(root, form, **templates))[1]


def site_with(root: Path, form: str = "naam: B\n", **templates: str) -> dict[str, str]:
    """The pages and styles, as text."""
    files = plan_site(library_with(root, form, **templates), TEXTS, ADDRESS)
    return {path: data.decode() for path, data in files.items() if path.endswith((".html", ".css"))}


def with_example(root: Path) -> Library:
    files: dict[str, str | bytes] = {
        f"themes/huisstijl/{path.relative_to(EXAMPLE).as_posix()}": path.read_bytes()
        for path in EXAMPLE.rglob("*")
        if path.is_file()
    }
    library, findings = load_library(write_library(root, files), ON)
    assert [f for f in findings if "huisstijl" in f.place.file] == []
    return library


def test_without_a_house_style_nothing_changes() -> None:
    look, findings = judge(example_library())
    assert findings == []
    assert look.dress(static_files()) == static_files()
    assert all(look.draw(slot, str) == "" for slot in SLOTS)


def test_the_worked_example_has_no_findings(tmp_path: Path) -> None:
    library = with_example(tmp_path)
    look, findings = judge(library)
    assert findings == []
    assert set(look.slots) == set(SLOTS)


def test_the_worked_example_changes_colours_name_logo_and_words(tmp_path: Path) -> None:
    files = plan_site(with_example(tmp_path), TEXTS, ADDRESS)
    home = files["index.html"].decode()
    assert (
        "--brand: var(--light, #00587a) var(--dark, #7cc7e6)" in files["static/style.css"].decode()
    )
    assert "<h1>Mensen uit Waterrand vertellen" in home
    assert 'src="static/huisstijl/logo.svg" alt="Waterrand"' in home
    assert 'href="mailto:verhalen@waterrand.example"' in home
    assert '<a href="spreken/">Liever iemand spreken?</a>' in home
    assert "Kadeplein 1" in files["verhalen/whmq82/index.html"].decode()
    assert b"<svg" in files["static/huisstijl/logo.svg"]
    assert files["static/favicon.svg"] != example_files()["static/favicon.svg"]


def test_a_way_is_right_from_every_page(tmp_path: Path) -> None:
    site = site_with(tmp_path, voet='<p><a href="{{ pad("over/") }}">Over</a></p>')
    assert '<a href="../../over/">Over</a>' in site["verhalen/whmq82/index.html"]
    assert '<a href="/hier/over/">Over</a>' in site["404.html"]


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = (plan_site(with_example(tmp_path / name), TEXTS, ADDRESS) for name in "ab")
    assert first == second


def test_letters_come_from_the_folder_under_a_name_that_says_what_is_in_them(
    tmp_path: Path,
) -> None:
    form = "lettertype:\n  naam: Mooi Schrift\n  gewoon: mooi.woff2\n  licentie: OFL.txt\n"
    files: dict[str, str | bytes] = {
        "themes/huisstijl/huisstijl.yaml": form,
        "themes/huisstijl/mooi.woff2": FONT.read_bytes(),
        "themes/huisstijl/OFL.txt": "Vrij te gebruiken.",
    }
    library, _ = load_library(write_library(tmp_path, files), ON)
    site = plan_site(library, TEXTS, ADDRESS)
    font = next(path for path in site if path.startswith("static/fonts/huisstijl-gewoon-"))
    licence = next(path for path in site if path.startswith("static/fonts/huisstijl-licentie-"))
    assert site[font] == FONT.read_bytes()
    assert site[licence] == b"Vrij te gebruiken."
    style = site["static/style.css"].decode()
    assert f'url("{font.removeprefix("static/")}")' in style
    assert '--font: "Mooi Schrift", system-ui' in style
    assert f'<link rel="preload" href="{font}" as="font"' in site["index.html"].decode()


def test_too_little_contrast_names_the_pair_the_numbers_and_a_colour_that_passes(
    tmp_path: Path,
) -> None:
    form = 'naam: B\nkleuren:\n  licht:\n    op_hoofdkleur: "#c08070"\n'
    dressed, findings = dress(library_with(tmp_path, form))
    said = [f for f in findings if f.check == "contrast"]
    assert [str(finding) for finding in said] == [
        "themes/huisstijl/huisstijl.yaml:4:20: ‘op_hoofdkleur’ (#c08070) op ‘hoofdkleur’ (#8c3a1b)"
        " is op een lichte pagina niet goed te lezen: het contrast is 2,39 en moet 4,5 zijn."
        ' Neem voor ‘op_hoofdkleur’ bijvoorbeeld "#e0c0b8". (contrast)'
    ]
    assert dressed.house_style is None
    assert dressed.site.name != "B"
    assert any("het gewone uiterlijk" in finding.message for finding in findings)


def test_colours_for_a_dark_screen_are_judged_on_their_own(tmp_path: Path) -> None:
    form = 'kleuren:\n  donker:\n    focus: "#333333"\n'
    said = [f for f in judged(tmp_path, form) if f.check == "contrast"]
    assert [f.place.line for f in said] == [3]
    assert "op een donkere pagina niet goed te zien" in said[0].message
    assert "moet 3 zijn" in said[0].message


def test_a_style_that_fails_leaves_the_site_as_it_was(tmp_path: Path) -> None:
    form = 'naam: B\nkleuren:\n  licht:\n    tekst: "#ffffff"\n'
    failing = plan_site(library_with(tmp_path / "a", form), TEXTS, ADDRESS)
    bare, _ = load_library(write_library(tmp_path / "b"), ON)
    assert failing == plan_site(bare, TEXTS, ADDRESS)


def test_only_colours_for_a_light_screen_get_a_remark_that_stops_nothing(tmp_path: Path) -> None:
    form = 'kleuren:\n  licht:\n    tekst: "#000000"\n'
    findings = judged(tmp_path, form)
    assert [(f.place.line, f.blocks) for f in findings] == [(1, False)]


@pytest.mark.parametrize(
    ("template", "line", "says"),
    [
        ("a\n{{ naamm }}", 2, "kennen we hier niet"),
        ("a\n\n{{ naam", 3, "accolades"),
        ("{% for x in naam %}{% endfor %}", 1, "kan niet in een eigen sjabloon"),
        ("{{ naam.__class__ }}", 1, "kan niet in een eigen sjabloon"),
        ("{{ naam | safe }}", 1, "kan niet in een eigen sjabloon"),
        ("{{ 9 ** 9 ** 9 }}", 1, "kan niet in een eigen sjabloon"),
        ('{% include "base.html.j2" %}', 1, "kan niet in een eigen sjabloon"),
        ("{% raw %}{{ <script> }}{% endraw %}", 1, "kan niet in een eigen sjabloon"),
        ("{{ pad(naam) }}", 1, "kan niet in een eigen sjabloon"),
        ('{{ naam("x") }}', 1, "kan niet in een eigen sjabloon"),
        ('<a href="{{ pad("verhalen/whmq82/") }}">x</a>', 1, "niet wijzen"),
        ('<p>\n<script src="https://elders.nl/x.js"></script></p>', 2, "<script> kan niet"),
        ('{# een\nremark #}<img src="https://elders.nl/x.png">', 2, "<img> kan niet"),
        ('<p style="color:red">x</p>', 1, "style kan niet"),
        ('<p onclick="x()">x</p>', 1, "onclick kan niet"),
        ('<p id="deel-inhoud">x</p>', 1, "id kan niet"),
        ('<p class="leave">x</p>', 1, "class kennen we niet"),
        ('<a href="javascript:x()">x</a>', 1, "adres kan niet"),
        ('<a href="{{ contact }}">x</a>', 1, "adres kan niet"),
        ('<a href="http://x.nl/">x</a>', 1, "adres kan niet"),
        ("<a>x</a>", 1, "wijst nergens heen"),
        ("<p>x", 1, "wordt nergens gesloten"),
        ("<p>x</div>", 1, "sluit iets wat niet open is"),
        ("</main>", 1, "sluit iets wat niet open is"),
        ("<p><ul></ul></p>", 1, "kan niet in <p> staan"),
        ("<p>a</p>\n<!-- geheim -->", 2, "geen HTML die we hier kennen"),
        ("<P>x</P>", 1, "geen HTML die we hier kennen"),
        ("<p/onclick=x>", 1, "geen HTML die we hier kennen"),
        ("1 < 2", 1, "geen HTML die we hier kennen"),
        ("{{" + "(" * 5000, 1, ""),
    ],
)
def test_a_template_with_a_mistake_is_named_with_its_line_and_left_out(
    template: str, line: int, says: str, tmp_path: Path
) -> None:
    look, findings = judge(library_with(tmp_path, "naam: B\n", welkom=template))
    assert [(f.place.line, f.check, f.blocks) for f in findings] == [(line, "sjabloon", True)]
    assert says in findings[0].message
    assert findings[0].place.file == "themes/huisstijl/sjablonen/welkom.html.j2"
    assert look.slots == {}
    assert look.settings.name == "B"


def test_a_value_is_escaped(tmp_path: Path) -> None:
    site = site_with(tmp_path, "naam: A & B\n", voet="<p>{{ naam }}</p>")
    assert "<p>A &amp; B</p>" in site["index.html"]


def test_choosing_is_all_a_template_can_do(tmp_path: Path) -> None:
    text = "<p>{% if uitgever %}van {{ uitgever }}{% else %}van niemand{% endif %}</p>"
    assert judged(tmp_path, voet=text) == []
    assert "<p>van niemand</p>" in site_with(tmp_path, voet=text)["index.html"]


def test_the_link_home_always_has_words(tmp_path: Path) -> None:
    (finding,) = judged(tmp_path, kop="{{ logo }}")
    assert "link naar de voorpagina" in finding.message
    assert judged(tmp_path, kop="{{ logo }}<span>{{ naam }}</span>") == []


def test_what_a_reader_must_be_able_to_find_stays(tmp_path: Path) -> None:
    site = site_with(
        tmp_path,
        kop="<span>X</span>",
        voet="<p>Y</p>",
        welkom="<p>Z</p>",
    )
    for words in (
        "Verlaat deze site",
        "Naar de tekst",
        "Deze verhalen zijn verzonnen",
        "geen cookies",
    ):
        assert words in site["index.html"]
