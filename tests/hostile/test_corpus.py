"""Every hostile case: refused with a clear finding, or shown as plain words; the good story stays."""

import re
from pathlib import Path

import pytest

from tests.hostile.case import Case, Gone, Mark, Refused, Shown
from tests.hostile.corpus import CASES
from tests.hostile.run import run_case

GOOD = "whmq82"
NUMBERED = list(enumerate(CASES))


def test_there_are_many_cases_and_each_has_its_own_name() -> None:
    names = [case.name for case in CASES]
    assert len(names) == len(set(names)) >= 150


@pytest.mark.parametrize(("number", "case"), NUMBERED, ids=[case.name for case in CASES])
def test_case(number: int, case: Case, tmp_path: Path) -> None:
    outcome = run_case(case, number, tmp_path)
    word = Mark(number).word
    match case.outcome:
        case Refused(checks):
            assert checks <= outcome.blocking
            assert word not in outcome.words
        case Gone(checks):
            assert checks <= outcome.remarks
            assert word not in outcome.words
        case Shown():
            assert word in outcome.words, outcome.said
            assert outcome.problems == ()
    assert (GOOD in outcome.stories) is not case.closes
    for line in outcome.said:
        assert not re.search(
            r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", line
        )
