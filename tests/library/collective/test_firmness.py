"""An insight is never firmer than what is shown carries, nor than its file says."""

from datetime import date
from pathlib import Path

import pytest

from library import Library, load_library
from library.collective.firmness import Lack, firmness, lacking
from library.vocabulary import Firmness
from tests.insight_files import INVENTED, REAL, cited, insight, write_stories

FIRST, RECURS, DISCUSSED = Firmness
OTHERWISE = cited(INVENTED[3:], "de-buurvrouw")


def load(
    root: Path, text: str, invented: tuple[str, ...] = INVENTED, real: tuple[str, ...] = ()
) -> Library:
    library, findings = load_library(write_stories(root, text, invented, real), date(2026, 11, 21))
    assert not [finding for finding in findings if finding.blocks]
    return library


def stands(library: Library, *without: str) -> tuple[Firmness, tuple[Lack, ...]]:
    """How firmly the insight stands when these stories are gone."""
    left = library.with_stories(s for s in library.stories if s.id not in without)
    (found,) = left.insights
    return firmness(left, found), lacking(left, found)


def test_three_stories_and_one_that_says_otherwise_carry_it(tmp_path: Path) -> None:
    library = load(tmp_path, insight(cited(INVENTED[:3]), OTHERWISE))
    assert stands(library) == (RECURS, ())


def test_a_withdrawal_lowers_the_claim_by_itself(tmp_path: Path) -> None:
    library = load(tmp_path, insight(cited(INVENTED[:3]), OTHERWISE))
    assert stands(library, INVENTED[0]) == (FIRST, (Lack.STORIES,))
    assert stands(library, INVENTED[3]) == (FIRST, (Lack.OTHERWISE,))


def test_four_stories_can_miss_one(tmp_path: Path) -> None:
    library = load(tmp_path, insight(cited(INVENTED), sought="in alle fragmenten"))
    assert stands(library, INVENTED[0]) == (RECURS, ())


def test_many_fragments_of_two_stories_are_two_stories(tmp_path: Path) -> None:
    support = (*cited(INVENTED[:3]), *cited(INVENTED[:2], "de-buurvrouw"))
    library = load(tmp_path, insight(support, sought="in alle fragmenten"))
    assert stands(library, INVENTED[2]) == (FIRST, (Lack.STORIES,))


def test_it_is_never_firmer_than_the_file_says(tmp_path: Path) -> None:
    text = insight(cited(INVENTED), firmness="eerste_indruk", sought="overal")
    assert stands(load(tmp_path, text)) == (FIRST, ())


def test_real_and_invented_stories_are_never_added_up(tmp_path: Path) -> None:
    support = (*cited(REAL[:3]), *cited(INVENTED[:3]))
    library = load(tmp_path, insight(support, sought="overal"), real=REAL)
    assert stands(library) == (RECURS, ())
    assert stands(library, REAL[0]) == (FIRST, (Lack.STORIES,))
    assert stands(library, *REAL) == (RECURS, ())  # now nothing but examples: they count again


def test_an_invented_counter_example_balances_no_real_claim(tmp_path: Path) -> None:
    against = (*cited(REAL[3:], "de-buurvrouw"), *OTHERWISE)
    library = load(tmp_path, insight(cited(REAL[:3]), against), real=REAL)
    assert stands(library) == (RECURS, ())
    assert stands(library, REAL[3]) == (FIRST, (Lack.OTHERWISE,))


def test_a_real_story_does_speak_against_an_invented_claim(tmp_path: Path) -> None:
    text = insight(cited(INVENTED[:3]), cited(REAL[:1]))
    assert stands(load(tmp_path, text, real=REAL[:1])) == (RECURS, ())


@pytest.mark.parametrize("gone", [(), (INVENTED[0],)])
def test_what_was_discussed_also_needs_the_stories(gone: tuple[str, ...], tmp_path: Path) -> None:
    text = insight(
        cited(INVENTED[:3]),
        firmness="besproken_met_ervaringsdeskundigen",
        sought="overal",
        discussed=("een vrouw met schulden", "een man met schulden"),
    )
    expected = (FIRST, (Lack.STORIES,)) if gone else (DISCUSSED, ())
    assert stands(load(tmp_path, text), *gone) == expected
