"""Open data: what may be downloaded, in a form that no program trips over."""

import csv
import io
import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from library import Library
from library.schema import SiteSettings, StoryHeader
from library.vocabulary import Purpose
from site_builder import plan_site
from site_builder.open_data import COLUMNS, FRAGMENTS, PUBLISHED, README, STORIES, _cell
from tests.site_builder.example_site import (
    ADDRESS,
    INVENTED,
    REAL,
    TEXTS,
    example_files,
    example_library,
)

KEPT_INSIDE = {
    "id",  # stands in the data under its own key
    "status",
    "consent",
    "read_by_teller",
    "others_protected",
    "editors",
}
"""Fields of a header that never reach the data."""


def with_purposes(*purposes: Purpose) -> Library:
    """The example library in which the real teller agreed to these uses."""
    story = example_library().story(REAL)
    assert story
    assert story.header.consent
    consent = story.header.consent.model_copy(update={"purposes": purposes})
    other = replace(story, header=story.header.model_copy(update={"consent": consent}))
    rest = [one for one in example_library().stories if one.id != REAL]
    return example_library().with_stories([other, *rest])


def planned(library: Library) -> dict[str, bytes]:
    return plan_site(library, TEXTS, ADDRESS)


def rows(files: dict[str, bytes]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[FRAGMENTS].decode(), newline="")))


def stories(files: dict[str, bytes]) -> list[dict[str, object]]:
    return [json.loads(line) for line in files[STORIES].decode().splitlines()]


def test_every_field_of_a_story_is_published_or_kept_inside_on_purpose() -> None:
    """A new key of the schema fails here until somebody decides."""
    assert set(PUBLISHED) | KEPT_INSIDE == set(StoryHeader.model_fields)
    assert not set(PUBLISHED) & KEPT_INSIDE


def test_invented_stories_are_in_it_and_say_so_in_every_row() -> None:
    assert {row["verzonnen"] for row in rows(example_files())} == {"ja"}
    assert {story["verzonnen"] for story in stories(example_files())} == {"ja"}


def test_a_real_story_comes_first_and_is_whole() -> None:
    files = planned(with_purposes(Purpose.WEBSITE, Purpose.OPEN_DATA))
    real, *others = stories(files)
    assert (real["id"], real["verzonnen"]) == (REAL, "nee")
    assert {story["verzonnen"] for story in others} == {"ja"}
    story = example_library().story(REAL)
    assert story
    assert real["titel"] == story.title
    assert real["adres"] == f"{ADDRESS}verhalen/{REAL}/"
    assert real["verloop"][2]["keerpunt"] == "ja"  # type: ignore[index]
    assert real["fragmenten"][1] == {  # type: ignore[index]
        "fragment": "buurvrouw",
        "adres": f"{ADDRESS}verhalen/{REAL}/#buurvrouw",
        "kop": "De buurvrouw ging mee",
        "onderwerpen": ["schaamte"],
        "tekst": "Ze zei niets over de post. Ze pakte haar jas.",
    }


def test_nothing_of_the_consent_or_of_the_editors_is_in_it() -> None:
    files = planned(with_purposes(*Purpose))
    for name in (STORIES, FRAGMENTS, README):
        text = files[name].decode()
        assert not re.search('t-5f3a91|red-1|toestemming"|kenmerk|derden_beschermd', text)


def test_the_table_has_a_row_a_fragment_and_a_column_for_each_that_the_page_explains() -> None:
    files = planned(with_purposes(Purpose.WEBSITE, Purpose.OPEN_DATA))
    told = rows(files)
    assert list(told[0]) == list(COLUMNS)
    assert [(row["verhaal"], row["fragment"]) for row in told[:2]] == [
        (REAL, "post"),
        (REAL, "buurvrouw"),
    ]
    assert told[0]["onderwerpen"] == "ongeopende post | schaamte"
    assert told[0]["tekst"].endswith("Het was er elke dag meer. Ik dacht: morgen.")
    for name in COLUMNS:
        assert f"<dt>{name}</dt>" in files["open-data/index.html"].decode()
        assert f"\n{name} " in files[README].decode()


def test_every_cell_stands_in_quotes_on_one_line_a_fragment() -> None:
    """So a program that cuts at semicolons meets no bare cell either."""
    *lines, end = example_files()[FRAGMENTS].decode().split("\r\n")
    assert end == ""
    assert len(lines) == 1 + len(rows(example_files()))
    assert all(re.fullmatch(r'("([^"]|"")*",?)+', line) for line in lines)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("  =1+1", "'=1+1"),
        ("-2", "'-2"),
        ("@som", "'@som"),
        ("\t+31", "'+31"),
        ("＝1", "'＝1"),
        ("hij zei;=1+1", "hij zei;'=1+1"),
        ("hij zei; \u2028-nee", "hij zei;' -nee"),
        ("een – of-of = dat", "een – of-of = dat"),
        ("een\n\ntwee\x85drie", "een twee drie"),
    ],
)
def test_a_spreadsheet_runs_nothing(text: str, expected: str) -> None:
    assert _cell(text) == expected


@given(st.text(alphabet=st.sampled_from(list("=+-@;,'\"| \t\n\r\u2028\x85a＝"))))
def test_no_cell_begins_with_a_formula_wherever_it_is_cut(text: str) -> None:
    told = _cell(text)
    assert len(told.splitlines()) <= 1
    for part in told.split(";"):
        assert part.strip()[:1] not in set("=+-@＝")


def test_a_line_of_json_is_one_line_for_every_program() -> None:
    story = example_library().story(INVENTED)
    assert story
    header = story.header.model_copy(
        update={"kern": "een\u2028twee\u2029drie\x85vier\nvijf\x0bzes"}
    )
    library = example_library().with_stories([replace(story, header=header)])
    (told,) = stories(planned(library))
    assert told["kern"] == header.kern


def test_without_a_story_to_share_there_is_nothing_to_download() -> None:
    real = with_purposes(Purpose.WEBSITE).story(REAL)
    assert real
    files = planned(example_library().with_stories([real]))
    assert not [path for path in files if path.startswith(("data/", "open-data/"))]


@pytest.mark.parametrize(
    ("real", "invented", "said"),
    [
        (True, True, "Een deel van deze verhalen is verzonnen."),
        (False, True, "Deze verhalen zijn verzonnen."),
        (True, False, ""),
    ],
)
def test_the_page_never_adds_real_and_invented_up(real: bool, invented: bool, said: str) -> None:
    every = with_purposes(Purpose.WEBSITE, Purpose.OPEN_DATA)
    kept = [story for story in every.stories if (invented if story.invented else real)]
    html = planned(every.with_stories(kept))["open-data/index.html"].decode()
    counts = [
        words
        for words, there in (("1 verhaal", real), ("2 verzonnen voorbeelden", invented))
        if there
    ]
    assert f"Hierin staan {' en '.join(counts)}." in html
    assert said in html
    assert ("verzonnen: ja" in html) is invented


def test_conditions_are_only_named_where_the_settings_name_them() -> None:
    assert "Er staat geen licentie bij" in example_files()["open-data/index.html"].decode()
    site = SiteSettings.model_validate({"licentie_open_data": "Alleen voor onderzoek & les."})
    files = planned(replace(example_library(), site=site))
    assert "Alleen voor onderzoek &amp; les." in files["open-data/index.html"].decode()
    assert "Alleen voor onderzoek & les." in files[README].decode()
    assert "geen licentie" not in files[README].decode()
