"""Which changes of rules are noted at a story: years against topics."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from library import Library, Story, load_library
from library.collective.rules import changed_rules
from library.schema import RuleChange
from library.vocabulary import Period
from tests.library_files import write_library

_CHANGE = RuleChange.model_validate(
    {
        "onderwerpen": ["schaamte"],
        "vanaf": "2021-juni_2023",
        "vroeger": "Vroeger duurde het lang.",
        "nu": "Sinds 2021 duurt het kort.",
    }
)
_OTHER_TOPIC = _CHANGE.model_copy(update={"topics": ("bewind",)})


@cache
def _one_story() -> Library:
    with TemporaryDirectory() as folder:
        library, _ = load_library(write_library(Path(folder)), on=date(2026, 11, 22))
    return library


def _library(*changes: RuleChange, twice: bool = False) -> Library:
    """With these changes on the theme of the story, and on one more theme if asked."""
    theme = _one_story().themes[0]
    header = theme.header.model_copy(update={"rule_changes": changes})
    themes = (replace(theme, header=header), replace(theme, name="wonen", header=header))
    return replace(_one_story(), themes=themes[: 1 + twice])


def _story(*periods: Period, themes: tuple[str, ...] = ("schulden",)) -> Story:
    story = _one_story().stories[0]
    header = story.header.model_copy(update={"periods": periods, "themes": themes})
    return replace(story, header=header)


@pytest.mark.parametrize(
    ("periods", "noted"),
    [
        pytest.param([Period.BEFORE_2008], True, id="long before"),
        pytest.param([Period.UNTIL_2020], True, id="just before"),
        pytest.param([Period.UNTIL_2020, Period.FROM_JULY_2023], True, id="partly before"),
        pytest.param([Period.UNTIL_JUNE_2023], False, id="from the new rule on"),
        pytest.param([Period.FROM_JULY_2023], False, id="only after"),
        pytest.param([], False, id="nobody told when"),
    ],
)
def test_a_change_is_noted_where_a_story_plays_before_it(
    periods: list[Period], noted: bool
) -> None:
    found = changed_rules(_library(_CHANGE), _story(*periods))
    assert found == ((_CHANGE,) if noted else ())


@pytest.mark.parametrize("since", Period)
@pytest.mark.parametrize("period", Period)
def test_for_every_two_periods_only_the_earlier_one_gets_the_note(
    since: Period, period: Period
) -> None:
    change = _CHANGE.model_copy(update={"since": since})
    order = list(Period)
    noted = bool(changed_rules(_library(change), _story(period)))
    assert noted == (order.index(period) < order.index(since))


def test_a_change_on_a_topic_that_the_story_does_not_tell_of_is_not_noted() -> None:
    assert changed_rules(_library(_OTHER_TOPIC), _story(Period.UNTIL_2020)) == ()


def test_a_change_of_a_theme_that_is_not_the_storys_is_not_noted() -> None:
    story = _story(Period.UNTIL_2020, themes=("verslaving",))
    assert changed_rules(_library(_CHANGE), story) == ()


def test_a_change_that_two_themes_name_is_noted_once() -> None:
    story = _story(Period.UNTIL_2020, themes=("schulden", "wonen"))
    assert changed_rules(_library(_CHANGE, twice=True), story) == (_CHANGE,)


def test_in_our_own_library_the_stories_under_the_old_rule_get_it(
    request: pytest.FixtureRequest,
) -> None:
    """The arrangement of Wies began in 2022 and took 36 months; a student of today reads why."""
    library, _ = load_library(Path(request.config.rootpath), on=date(2026, 11, 22))
    noted = {
        story.id: {topic for change in changed_rules(library, story) for topic in change.topics}
        for story in library.stories
    }
    assert "schuldregeling" in noted["whmq82"] & noted["dpdbhh"]
    assert "iemand in huis nemen" in noted["mwbk25"] & noted["wd7nrk"]
    assert noted["qqhh2q"] == noted["t8zxf5"] == set()  # only since July 2023
    assert noted["x2hv54"] == set()  # long ago, and nothing changed about what it tells
