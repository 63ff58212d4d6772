"""Contrast after WCAG 2.2, and the table of what stands on what."""

import pytest

from library.schema import Colours
from site_builder.contrast import MODES, Pair, contrast, failing, nearest, our_colours, pairs


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#000000", 21.0),
        ("#777777", "#777777", 1.0),
        ("#767676", "#ffffff", 4.54),  # the lightest grey on white that passes
        ("#777777", "#ffffff", 4.48),
        ("#ff0000", "#ffffff", 4.0),
    ],
)
def test_contrast_is_that_of_the_standard(one: str, other: str, expected: float) -> None:
    assert contrast(one, other) == pytest.approx(expected, abs=0.005)


@pytest.mark.parametrize("mode", MODES)
def test_our_own_colours_pass_on_every_pair(mode: str) -> None:
    assert list(failing(our_colours()[mode])) == []


def test_every_mode_has_the_same_tokens_and_an_organisation_can_set_each() -> None:
    tokens = {name.replace("_", "-") for name in Colours.model_fields}
    assert all(set(our_colours()[mode]) == tokens for mode in MODES)


def test_the_table_names_only_tokens_and_has_every_theme_on_its_own_ground() -> None:
    known = set(our_colours()["light"])
    assert {token for pair in pairs() for token in (pair.front, pair.back)} <= known
    assert Pair("theme-2", "theme-2-soft", 4.5) in pairs()
    assert Pair("theme-2", "theme-3-soft", 4.5) in pairs()  # one page can name more themes


def test_the_nearest_colour_passes_and_is_not_darker_than_it_must() -> None:
    colours = our_colours()["light"] | {"ink-soft": "#999999"}
    wrong = [pair for pair, _ in failing(colours)]
    better = nearest("ink-soft", wrong, colours)
    assert better
    assert list(failing(colours | {"ink-soft": better})) == []
    lighter = "#" + "".join(f"{int(better[at : at + 2], 16) + 3:02x}" for at in (1, 3, 5))
    assert list(failing(colours | {"ink-soft": lighter}))


def test_a_background_moves_away_from_what_stands_on_it() -> None:
    colours = our_colours()["light"] | {"paper": "#555555"}
    better = nearest("paper", [pair for pair, _ in failing(colours)], colours)
    assert better
    assert list(failing(colours | {"paper": better})) == []


def test_where_no_colour_is_enough_none_is_proposed() -> None:
    # Between black and white words on one ground there is no colour that serves both.
    colours = our_colours()["light"] | {"paper": "#000000", "paper-raised": "#ffffff"}
    wrong = [Pair("ink", "paper", 4.5), Pair("ink", "paper-raised", 4.5)]
    assert nearest("ink", wrong, colours | {"ink": "#000000"}) == "#757575"
    assert (
        nearest("ink", [Pair("ink", "paper", 8), Pair("ink", "paper-raised", 8)], colours) is None
    )
