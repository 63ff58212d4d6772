"""The QR code on paper: a camera reads the address, whatever the page looks like."""

import re

import pytest

from site_builder.qr import matrix, qr_code
from tests.site_builder.example_site import ADDRESS, ALSO_INVENTED, INVENTED, REAL, page
from tests.site_builder.page_reader import all_of, read_page
from tests.site_builder.qr_reader import read_qr

ONE = "https://bieb.example/verhalen/7k2m9q/"
QUIET = 4


def drawn(svg: str) -> list[list[int]]:
    """The modules of a drawn code, with the quiet zone."""
    size = int(re.findall(r'viewBox="0 0 (\d+) \1"', svg)[0])
    rows = [[0] * size for _ in range(size)]
    for x, y, length in re.findall(r"M(\d+) (\d+)\.5h(\d+)", svg):
        rows[int(y)][int(x) : int(x) + int(length)] = [1] * int(length)
    return rows


def without_quiet_zone(rows: list[list[int]]) -> list[list[int]]:
    return [row[QUIET:-QUIET] for row in rows[QUIET:-QUIET]]


@pytest.mark.parametrize(
    "address",
    [ONE, "https://een.example/", "https://doorleefd.example/bibliotheek/verhalen/x2hv54/"],
)
def test_the_code_is_read_as_the_address_at_level_m(address: str) -> None:
    assert read_qr(without_quiet_zone(drawn(qr_code(address)))) == ("M", address)


def test_another_address_is_another_code() -> None:
    """So that the reader above cannot be right by accident."""
    assert read_qr(matrix("https://een.example/"))[1] != read_qr(matrix("https://twee.example/"))[1]


def test_around_it_is_a_quiet_zone_of_four() -> None:
    rows = drawn(qr_code(ONE))
    edges = [*rows[:QUIET], *rows[-QUIET:], *(row[:QUIET] + row[-QUIET:] for row in rows)]
    assert not any(any(edge) for edge in edges)


def test_it_is_black_on_white_with_words_for_who_does_not_see_it() -> None:
    svg = str(qr_code(ONE))
    assert 'fill="#fff"' in svg
    assert 'stroke="#000"' in svg
    assert "style=" not in svg
    assert 'role="img" aria-label="QR-code met het adres van deze pagina"' in svg


@pytest.mark.parametrize("story_id", [REAL, INVENTED, ALSO_INVENTED])
def test_the_code_of_a_story_leads_to_its_address_and_tells_nothing_else(story_id: str) -> None:
    tags = read_page(page(f"verhalen/{story_id}/"))
    (foot,) = [tag for tag in tags if "paper-foot" in tag.classes]
    address = f"{ADDRESS}verhalen/{story_id}/"
    mark = "" if story_id == REAL else "Verzonnen voorbeeld "
    assert foot.text == (
        f"{mark}Lees dit op je telefoon Richt de camera van je telefoon op de code."
        f" Of neem dit adres over: {address}"
    )
    (code,) = [tag for tag in all_of(tags, "svg") if "qr" in tag.classes]
    assert foot in code.inside
