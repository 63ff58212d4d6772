"""What editors say for whom a story is: found by it, shown as theirs, and never as the teller's."""

from collections.abc import Callable
from pathlib import Path

from indexer.parts import FITS_FIELDS, field_names, plan_stories
from library.story import FITS_ANCHOR, FITS_HEADING
from tests.indexer.conftest import Search
from tests.indexer.stories import Sketch, make_library, story_id

Searching = Callable[..., Search]
TOLD = (("De mat", "", "De brieven bleven liggen. Ik liep eromheen."),)
FITS = ("Ik ben blut voor de tiende.", "Durf de envelop niet te openen.")


def test_a_story_is_found_by_what_nobody_in_it_says(searching: Searching) -> None:
    search = searching(Sketch(TOLD, fits=FITS), Sketch(TOLD))
    (hit,) = search("blut").hits
    assert hit.id == story_id(0)
    (reason,) = hit.fragments
    assert (reason.anchor, reason.heading) == (FITS_ANCHOR, FITS_HEADING)
    assert [piece.text for piece in reason.snippet if piece.match] == ["blut"]


def test_who_tells_it_comes_before_who_is_only_said_to_fit(searching: Searching) -> None:
    """One mention counts as in running text; a heading of a fragment says more."""
    told = (("Blut", "", "De brieven bleven liggen. Ik liep eromheen."),)
    hits = searching(Sketch(TOLD, fits=FITS), Sketch(told))("blut").hits
    assert [hit.id for hit in hits] == [story_id(1), story_id(0)]


def test_its_heading_finds_nothing(searching: Searching) -> None:
    """Else every story would have these words."""
    search = searching(Sketch(TOLD, fits=FITS))
    assert search("past").hits == ()
    assert search(f'"{FITS_HEADING}"').loose_phrases == (FITS_HEADING.lower(),)


def test_it_is_a_part_after_the_fragments(tmp_path: Path) -> None:
    with_fits, without = plan_stories(
        make_library(tmp_path, [Sketch(TOLD, fits=FITS), Sketch(TOLD)])
    )
    assert [part.anchor for part in with_fits.parts] == ["", "de-mat", FITS_ANCHOR]
    assert [part.anchor for part in without.parts] == ["", "de-mat"]
    assert field_names(with_fits.parts[-1]) == FITS_FIELDS
