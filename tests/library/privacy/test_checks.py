"""Every check has a bad example, a good one and a known false alarm, and does what they say."""

import pytest

from library.privacy import CHECKS, Check
from library.privacy.checks import called_by
from library.privacy.flag import Span
from library.privacy.lists import read_data
from library.privacy.words import Words
from tests.library.privacy.marked import read_marked


def examples() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    name = ""
    for line in read_data("examples.txt").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
            found[name] = {}
        elif line and not line.startswith("#"):
            label, text = line.split(":", 1)
            found[name][label] = text.strip()
    return found


EXAMPLES = examples()


def flagged_by(check: Check, text: str) -> list[Span]:
    words = Words(text)
    called = (at for at, form in enumerate(words.texts) if check in called_by(form))
    return [span for at in called if (span := check.find(words, at))]


def test_every_check_has_its_three_examples() -> None:
    assert sorted(EXAMPLES) == sorted(check.name for check in CHECKS)
    assert all(set(of_one) == {"fout", "goed", "loos"} for of_one in EXAMPLES.values())


@pytest.mark.parametrize("label", ["fout", "loos"])
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_points_at_the_words_themselves(check: Check, label: str) -> None:
    """A bad example and a false alarm that we know: both are flagged, on the marked words."""
    marked = read_marked(EXAMPLES[check.name][label])
    assert marked.leaks[0] in flagged_by(check, marked.text)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_leaves_the_good_example_alone(check: Check) -> None:
    assert flagged_by(check, EXAMPLES[check.name]["goed"]) == []
