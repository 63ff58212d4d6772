"""An organisation's own look: what is read of `themes/huisstijl/`, and what is refused."""

import os
import struct
import zlib
from datetime import date
from pathlib import Path

import pytest

from library import Finding, Library, load_library
from library.logo import parse_png
from library.logo_drawing import parse_svg
from library.source_text import SourceText
from tests.library_files import write_library

ON = date(2026, 11, 21)
FOLDER = "themes/huisstijl"
FONT = Path("site_builder/static/fonts/atkinson-hyperlegible-next-latin-400-normal.woff2")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">{}</svg>'


def load(root: Path, **files: str | bytes) -> tuple[Library, list[Finding]]:
    """A library with these files in its house style; `__` is a slash, `_` before an ending a dot."""
    named = {
        f"{FOLDER}/{name.replace('__', '/').replace('_yaml', '.yaml').replace('_svg', '.svg')}": text
        for name, text in files.items()
    }
    library, findings = load_library(write_library(root, dict(named)), ON)
    return library, [finding for finding in findings if FOLDER in finding.place.file]


def told(findings: list[Finding]) -> list[tuple[int, str]]:
    """Line and check of what blocks, without the remark that the whole does not count yet."""
    return [(f.place.line, f.check) for f in findings if f.blocks and f.check != "huisstijl"]


def test_without_a_folder_there_is_no_house_style_and_nothing_is_said(tmp_path: Path) -> None:
    library, findings = load(tmp_path)
    assert library.house_style is None
    assert findings == []


def test_what_is_said_is_read_and_what_is_not_said_stays(tmp_path: Path) -> None:
    library, findings = load(
        tmp_path,
        huisstijl_yaml='naam: Bieb\nkleuren:\n  licht:\n    papier: "#FFFFFF"\n    tekst: 112233\n',
    )
    assert findings == []
    assert library.house_style
    form = library.house_style.form
    assert (form.name, form.subtitle) == ("Bieb", None)
    assert dict(form.palette.light.tokens()) == {"paper": "#ffffff", "ink": "#112233"}


def test_the_folder_is_no_theme_even_with_the_text_of_one(tmp_path: Path) -> None:
    text = "---\nnaam: Huisstijl\nin_een_zin: Geen thema.\n---\n\nWoorden.\n"
    files: dict[str, str | bytes] = {
        f"{FOLDER}/thema.md": text,
        f"{FOLDER}/huisstijl.yaml": "naam: B\n",
    }
    library, findings = load_library(write_library(tmp_path, files), ON)
    assert [theme.name for theme in library.themes] == ["schulden"]
    assert [f.check for f in findings if FOLDER in f.place.file] == ["niet_gebruikt"]
    assert library.house_style


@pytest.mark.parametrize(
    ("text", "line", "check"),
    [
        ("naam: B\nkleur: rood\n", 2, "onbekende_regel"),
        ("kleuren:\n  licht:\n    papier: rood\n", 3, "verkeerde_vorm"),
        ("kleuren:\n  licht:\n    papier: #ffffff\n", 3, "kleur"),
        ("logo: ../../geheim.svg\n", 1, "verkeerde_vorm"),
        ("logo: https://elders.nl/logo.svg\n", 1, "verkeerde_vorm"),
        ("logo: weg.svg\n", 1, "ontbreekt"),
        ("hoeken: scherp\n", 1, "onbekende_waarde"),
        ("lettertype:\n  naam: Mooi\n  gewoon: mooi.woff2\n", 1, "ontbreekt"),
        ("naam: <script>\n", 1, "html"),
        ("naam: [x\n", 1, "yaml"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_keeps_only_the_house_style_out(
    text: str, line: int, check: str, tmp_path: Path
) -> None:
    library, findings = load(tmp_path, huisstijl_yaml=text)
    assert library.house_style is None
    assert told(findings) == [(line, check)]
    assert any("het gewone uiterlijk" in finding.message for finding in findings)
    assert len(library.stories) == 1


def test_a_folder_without_its_form_says_what_is_missing(tmp_path: Path) -> None:
    _, findings = load(tmp_path, logo_svg=SVG.format(""))
    assert told(findings) == [(1, "ontbreekt")]


def test_a_link_to_another_place_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "geheim.svg"
    secret.write_text(SVG.format(""))
    root = write_library(tmp_path / "bieb", {f"{FOLDER}/huisstijl.yaml": "logo: logo.svg\n"})
    (root / FOLDER / "logo.svg").symlink_to(secret)
    library, findings = load_library(root, ON)
    assert library.house_style is None
    assert "geen_gewoon_bestand" in {f.check for f in findings if f.place.file.endswith("logo.svg")}


def test_a_folder_that_is_a_link_is_no_house_style(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir()
    (elsewhere / "huisstijl.yaml").write_text("naam: Van een ander\n")
    root = write_library(tmp_path / "bieb")
    (root / FOLDER).symlink_to(elsewhere)
    library, findings = load_library(root, ON)
    assert library.house_style is None
    assert [f.check for f in findings if f.place.file == FOLDER] == ["geen_gewoon_bestand"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    root = write_library(tmp_path, {f"{FOLDER}/huisstijl.yaml": "logo: logo.png\n"})
    os.mkfifo(root / FOLDER / "logo.png")
    library, _ = load_library(root, ON)
    assert library.house_style is None


def test_letters_need_a_sound_file_and_a_licence(tmp_path: Path) -> None:
    face = "lettertype:\n  naam: Mooi\n  gewoon: mooi.woff2\n  licentie: OFL.txt\n"
    files: dict[str, str | bytes] = {
        f"{FOLDER}/huisstijl.yaml": face,
        f"{FOLDER}/mooi.woff2": FONT.read_bytes(),
        f"{FOLDER}/OFL.txt": "Vrij te gebruiken.\n",
    }
    library, _ = load_library(write_library(tmp_path, files), ON)
    assert library.house_style
    assert set(library.house_style.letters) == {"gewoon", "licentie"}
    (tmp_path / FOLDER / "mooi.woff2").write_bytes(FONT.read_bytes()[:-1])
    library, findings = load_library(tmp_path, ON)
    assert library.house_style is None
    assert "lettertype" in {finding.check for finding in findings}


def test_what_is_too_large_is_left_out(tmp_path: Path) -> None:
    _, findings = load(tmp_path, huisstijl_yaml="logo: logo.svg\n", logo_svg=" " * 50_001)
    assert told(findings) == [(1, "te_groot")]


def drawing(inside: str) -> tuple[str | None, list[Finding]]:
    picture, findings = parse_svg(SourceText("logo.svg", SVG.format(inside)))
    return picture.data.decode() if picture else None, findings


def test_a_drawing_of_shapes_is_written_anew_without_what_says_nothing() -> None:
    written, findings = drawing(
        "<title>Jan maakte dit</title><metadata><x/></metadata><!-- op 3 mei -->"
        '<g fill="#123456"><path d="M0 0L1,1z" data-name="vlak"/></g>'
    )
    assert findings == []
    assert written == SVG.format('<g fill="#123456"><path d="M0 0L1,1z"></path></g>') + "\n"


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<path onload="x()" d="M0 0"/>',
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
        '<image href="https://elders.nl/a.png"/>',
        '<a href="javascript:x()"><path d="M0 0"/></a>',
        '<use href="#a"/>',
        "<style>*{fill:red}</style>",
        '<path style="fill:url(https://elders.nl)" d="M0 0"/>',
        '<path fill="url(https://elders.nl/a)" d="M0 0"/>',
        '<path fill="URL( //elders.nl )" d="M0 0"/>',
        '<animate attributeName="href" to="x"/>',
        "<text>letters</text>",
        '<path xmlns="urn:elders" d="M0 0"/>',
        '<svg viewBox="0 0 1 1"/>',
        "<g>" * 20 + "</g>" * 20,
        "<path",
    ],
)
def test_anything_else_in_a_drawing_is_refused(inside: str) -> None:
    written, findings = drawing(inside)
    assert written is None
    assert {finding.check for finding in findings} == {"logo"}


def test_a_drawing_cannot_grow_by_entities() -> None:
    text = '<!DOCTYPE svg [<!ENTITY a "aaaa">]>\n' + SVG.format("<path d='&a;'/>")
    picture, findings = parse_svg(SourceText("logo.svg", text))
    assert picture is None
    assert "DOCTYPE" in findings[0].message


def test_a_drawing_says_how_wide_and_high_it_is() -> None:
    picture, _ = parse_svg(SourceText("logo.svg", SVG.format("")))
    assert picture
    assert (picture.width, picture.height) == (40, 20)
    _, findings = parse_svg(SourceText("logo.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>'))
    assert "viewBox" in findings[0].advice


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width: int = 4, extra: bytes = b"") -> bytes:
    head = struct.pack(">IIBBBBB", width, 2, 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"\0" * (width + 1) * 2)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + extra
        + chunk(b"IDAT", pixels)
        + chunk(b"IEND", b"")
    )


def test_a_png_keeps_its_pixels_and_loses_where_it_was_made() -> None:
    picture, findings = parse_png(
        "logo.png", png(extra=chunk(b"tEXt", b"Author\0Jan") + chunk(b"eXIf", b"plek"))
    )
    assert findings == []
    assert picture
    assert picture.data == png()
    assert (picture.width, picture.height) == (4, 2)


@pytest.mark.parametrize("data", [b"GIF89a", png()[:-1], png() + b"<script>", png(width=5000)])
def test_a_png_that_is_broken_or_huge_is_refused(data: bytes) -> None:
    picture, findings = parse_png("logo.png", data)
    assert picture is None
    assert [finding.check for finding in findings] == ["logo"]
