"""What a telephone shows of the site: icons of the right size, and a manifest that pushes nothing."""

import json
import xml.etree.ElementTree as ET
from io import BytesIO
from urllib.parse import urljoin

from PIL import Image

from site_builder import app_icons
from site_builder.contrast import our_colours
from site_builder.house_style import Look
from site_builder.sign import as_path, outline
from tests.site_builder.example_site import ADDRESS, example_files, example_library, page
from tests.site_builder.page_reader import all_of, read_page

MANIFEST = json.loads(example_files()["manifest.webmanifest"])


def test_the_manifest_says_what_the_site_is() -> None:
    assert MANIFEST["name"] == "Voorbeeldbieb"
    assert MANIFEST["lang"] == "nl"
    for key in ("start_url", "scope"):
        assert urljoin(f"{ADDRESS}manifest.webmanifest", MANIFEST[key]) == ADDRESS


def test_no_browser_is_asked_to_install_the_site() -> None:
    assert MANIFEST["display"] == "browser"


def test_the_colours_are_those_of_the_styles() -> None:
    light = our_colours()["light"]
    assert MANIFEST["background_color"] == light["paper"]
    assert MANIFEST["theme_color"] == light["paper-raised"]


def test_every_icon_is_there_and_as_large_as_it_says() -> None:
    for icon in MANIFEST["icons"]:
        data = example_files()[icon["src"]]
        if icon["type"] == "image/png":
            width, height = Image.open(BytesIO(data)).size
            assert icon["sizes"] == f"{width}x{height}"
        else:
            assert ET.fromstring(data).get("viewBox") == "0 0 32 32"
    assert {icon["purpose"] for icon in MANIFEST["icons"]} == {"any", "maskable"}


def test_what_is_cut_off_a_maskable_icon_is_ground() -> None:
    """A telephone keeps a circle of 80 % at least."""
    icon = Image.open(BytesIO(example_files()["static/icon-maskable-512.png"])).convert("RGB")
    ground, middle, radius = icon.getpixel((0, 0)), 256, 0.4 * 512
    outside = [
        (x, y)
        for x in range(0, 512, 4)
        for y in range(0, 512, 4)
        if (x - middle) ** 2 + (y - middle) ** 2 > radius**2
    ]
    assert all(icon.getpixel(place) == ground for place in outside)
    assert icon.getpixel((middle, middle)) != ground


def test_the_favicon_has_colours_for_a_dark_screen_too() -> None:
    favicon = example_files()["static/favicon.svg"].decode()
    ours = our_colours()
    assert f'fill="{ours["light"]["brand"]}"' in favicon
    assert f"prefers-color-scheme: dark){{.a{{fill:{ours['dark']['brand']}}}" in favicon


def test_every_page_names_them_on_its_own_way() -> None:
    links = all_of(read_page(page("themas/schulden/")), "link")
    found = {tag.attributes["rel"]: tag.attributes["href"] for tag in links}
    assert found["icon"] == "../../static/favicon.svg"
    assert found["apple-touch-icon"] == "../../static/apple-touch-icon.png"
    assert found["manifest"] == "../../manifest.webmanifest"


def test_where_an_organisation_has_its_own_icon_ours_shows_nowhere() -> None:
    class Own(Look):
        own_icon = "teken.svg"

    files = app_icons.plan_icons(Own(example_library().site))
    assert sorted(files) == ["manifest.webmanifest", "static/favicon.svg"]
    icons = json.loads(files["manifest.webmanifest"])["icons"]
    assert [icon["src"] for icon in icons] == ["static/favicon.svg"]


def test_the_sign_is_one_shape_for_screen_and_picture() -> None:
    points = [(round(x), round(y)) for x, y in outline()]
    for corner in ((4, 7), (16, 9), (28, 7), (28, 25), (16, 27), (4, 25)):
        assert corner in points
    assert as_path().startswith("M4 7C")
