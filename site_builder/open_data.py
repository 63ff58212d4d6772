"""The data to download: only of stories whose tellers said yes to open data.

Two forms of the same: `verhalen.jsonl`, a story a line, whole; and `fragmenten.csv`, a fragment a
row, for a spreadsheet. The keys are those of the story files. A field reaches the data by standing
in PUBLISHED, so that a new key of the schema never does so by itself.
"""

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import Any

from library import Fragment, Story
from library.collective.counts import tally
from library.vocabulary import Purpose, YesNo
from site_builder.site import Site
from site_builder.templating import render
from site_builder.wording import tally_words

STORIES, FRAGMENTS, README = "data/verhalen.jsonl", "data/fragmenten.csv", "data/LEESMIJ.txt"

PUBLISHED = (
    "title", "in_own_words", "kern", "themes", "perspectives", "source", "editing", "invented_by",
    "invented_read_by", "pseudonym", "also_me", "age_then", "life_situation", "phase", "gaze",
    "relapse", "periods", "told_in", "published_in", "journey_drawn_by", "journey", "what_helped",
    "what_did_not", "for_professionals", "for_peers", "fits", "content_notes",
)  # fmt: skip
"""Fields of the header that stand in the data, in this order."""

COLUMNS = {
    "verzonnen": "‘ja’ bij een verzonnen voorbeeld, ‘nee’ bij een echt verhaal",
    "verhaal": "het nummer van het verhaal",
    "fragment": "de naam van het stuk in het adres",
    "adres": "waar het stuk op de site staat",
    "titel": "de titel van het verhaal",
    "kop": "de kop boven het stuk",
    "themas": "de thema’s van het verhaal, het belangrijkste eerst",
    "onderwerpen": "waar het stuk over gaat",
    "perspectief": "wie er vertelt",
    "verteld_in": "het jaar en het kwartaal waarin het is verteld",
    "tekst": "de tekst van het stuk",
}
"""The columns of the table, each with what it holds."""

_BETWEEN = " | "
_UNSEEN_ENDS = {ord(end): f"\\u{ord(end):04x}" for end in "\u0085\u2028\u2029"}
"""Ends of a line for some programs, which would cut a line of JSON in two."""
_FORMULA = re.compile(r"(^|;)(\s*[=+\-@＝＋－＠])")
"""What a spreadsheet may take for a formula: at the start of a cell, also where it cuts cells at
a semicolon, as Dutch ones do (OWASP, CSV injection)."""


def open_stories(site: Site) -> tuple[Story, ...]:
    """The stories that may be downloaded, real ones first.

    The library of a site holds only what may be on a website, and the data stand there too: so
    both uses were agreed to.
    """
    allowed = site.library.for_purpose(Purpose.OPEN_DATA).stories
    return tuple(sorted(allowed, key=lambda story: (story.invented, story.id)))


def plan_open_data(site: Site) -> Iterator[tuple[str, str]]:
    """The files with data, path → text. None where nobody said yes."""
    if stories := open_stories(site):
        yield STORIES, "".join(f"{_line(site, story)}\n" for story in stories)
        yield FRAGMENTS, _table(site, stories)
        yield README, render("open_data.txt", {"site": site, **open_data_facts(site)})


def open_data_facts(site: Site) -> dict[str, object]:
    """What the page and the text beside the data say of them."""
    stories = open_stories(site)
    return {
        "count": tally_words(tally(stories)),
        "columns": COLUMNS,
        "has_real": any(not story.invented for story in stories),
        "has_invented": any(story.invented for story in stories),
        "licence": site.library.site.open_data_licence,
    }


def _line(site: Site, story: Story) -> str:
    """A story as one line of JSON."""
    told = json.dumps(_as_data(site, story), ensure_ascii=False)
    return told.translate(_UNSEEN_ENDS)


def _as_data(site: Site, story: Story) -> dict[str, Any]:
    header = story.header.model_dump(
        mode="json", by_alias=True, exclude_none=True, include=set(PUBLISHED)
    )
    keys = (type(story.header).model_fields[name].alias for name in PUBLISHED)
    return {
        "verzonnen": _invented(story),
        "id": story.id,
        "adres": site.address + story.address,
        **{key: header[key] for key in keys if key in header},
        "inleiding": story.opening_text,
        "fragmenten": [_fragment(site, fragment) for fragment in story.fragments],
    }


def _fragment(site: Site, fragment: Fragment) -> dict[str, Any]:
    return {
        "fragment": fragment.anchor,
        "adres": site.address + fragment.citation.address,
        "kop": fragment.heading,
        "onderwerpen": list(fragment.topics),
        "tekst": fragment.text,
    }


def _table(site: Site, stories: tuple[Story, ...]) -> str:
    """Comma-separated values (RFC 4180), every cell in quotes."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for story in stories:
        for fragment in story.fragments:
            writer.writerow([_cell(value) for value in _row(site, story, fragment)])
    return text.getvalue()


def _row(site: Site, story: Story, fragment: Fragment) -> Iterator[str]:
    """The cells, in the order of COLUMNS."""
    header = story.header
    yield _invented(story)
    yield story.id
    yield fragment.anchor
    yield site.address + fragment.citation.address
    yield header.title
    yield fragment.heading
    yield _BETWEEN.join(header.themes)
    yield _BETWEEN.join(fragment.topics)
    yield _BETWEEN.join(header.perspectives)
    yield header.told_in or ""
    yield fragment.text


def _cell(text: str) -> str:
    """One line, and nothing that a spreadsheet would run."""
    return _FORMULA.sub(r"\1'\2", " ".join(text.split()))


def _invented(story: Story) -> str:
    return (YesNo.YES if story.invented else YesNo.NO).value
