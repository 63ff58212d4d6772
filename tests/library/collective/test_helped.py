"""What helped and what did not, by whom: each line stays the teller's own."""

from library.collective.helped import Told, help_by_whom
from library.vocabulary import Helper
from tests.library.collective.stories import made_story

NEIGHBOUR = {"wat": "De buurvrouw ging mee", "wie": "buur", "fragment": "stuk"}
NOSY = {"wat": "De buurman vertelde het rond", "wie": "buur", "fragment": "weg"}
LETTER = {"wat": "Drie keer dezelfde brief", "wie": "gemeente"}


def test_who_helped_the_one_and_not_the_other_stands_in_one_row() -> None:
    one = made_story("bbbbb2", wat_hielp=[NEIGHBOUR])
    other = made_story("ccccc3", invented=False, wat_niet_hielp=[NOSY, LETTER])
    neighbour, municipality = help_by_whom([one, other])
    assert neighbour.who is Helper.NEIGHBOUR
    assert [told.help.what for told in neighbour.helped] == ["De buurvrouw ging mee"]
    assert [told.story for told in neighbour.did_not] == [other]
    assert municipality.who is Helper.MUNICIPALITY
    assert municipality.helped == ()


def test_helpers_come_in_the_order_of_the_vocabulary_and_only_who_is_told_of() -> None:
    last_first = [{"wat": "Iets", "wie": helper.value} for helper in reversed(Helper)]
    rows = help_by_whom([made_story("bbbbb2", wat_hielp=last_first)])
    assert [row.who for row in rows] == list(Helper)
    assert help_by_whom([made_story("bbbbb2")]) == ()


def test_lines_come_in_the_order_of_the_stories() -> None:
    stories = [made_story(id_, wat_hielp=[NEIGHBOUR]) for id_ in ("ddddd4", "bbbbb2", "ccccc3")]
    (row,) = help_by_whom(stories)
    assert [told.story for told in row.helped] == stories


def test_a_line_knows_its_fragment_only_where_there_is_one() -> None:
    story = made_story("bbbbb2", wat_hielp=[NEIGHBOUR], wat_niet_hielp=[NOSY, LETTER])
    neighbour, municipality = help_by_whom([story])
    assert neighbour.helped[0].citation == story.fragments[0].citation
    assert neighbour.did_not == (Told(story, story.header.what_did_not[0], None),)
    assert municipality.did_not[0].citation is None
