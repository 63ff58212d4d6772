"""One schema: validation, JSON Schema and the template of a new story agree."""

import json
from datetime import date
from pathlib import Path

import pytest

from library import load_library
from library.handbook import render_reference
from library.schema import FORMS, LIST_FILES, StoryHeader, json_schema
from library.schema.form import ID_ALPHABET
from library.template import file_name, new_id, render_story
from library.vocabulary import Perspective, Source
from tests.library_files import write_library

TODAY = date(2026, 11, 21)


def test_the_eight_keys_that_every_story_needs_come_first() -> None:
    required = [f.alias for f in StoryHeader.model_fields.values() if f.is_required()]
    assert StoryHeader.dutch_keys()[:8] == required
    assert required == [
        "id",
        "titel",
        "in_eigen_woorden",
        "kern",
        "themas",
        "perspectief",
        "bron",
        "status",
    ]


@pytest.mark.parametrize("kind", FORMS)
def test_every_form_has_a_closed_json_schema_with_dutch_keys_and_explanations(kind: str) -> None:
    schema = json_schema(kind)
    form = schema["items"] if kind in LIST_FILES else schema
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert form["additionalProperties"] is False
    assert list(form["properties"]) == FORMS[kind].dutch_keys()
    assert all(part.get("description") for part in form["properties"].values())
    json.dumps(schema)


def test_the_json_schema_points_at_nothing_that_is_not_in_it() -> None:
    for kind in FORMS:
        text = json.dumps(schema := json_schema(kind))
        for name in {part.split('"')[0] for part in text.split("#/$defs/")[1:]}:
            assert name in schema["$defs"]


@pytest.mark.parametrize("source", Source)
def test_a_new_story_passes_every_check_that_blocks(source: Source, tmp_path: Path) -> None:
    text = render_story(
        story_id=new_id(()),
        title='Hij zei: "nee" \\ en ging',
        theme="schulden",
        perspective=Perspective.SELF,
        source=source,
        invented_by="de makers van Doorleefd",
    )
    root = write_library(tmp_path, {"stories/nieuw.md": text})
    library, findings = load_library(root, on=TODAY)
    assert [finding for finding in findings if finding.blocks] == []
    assert len(library.stories) == 1  # the new one is a draft


def test_the_template_offers_every_key_with_its_values() -> None:
    text = render_story(
        story_id="whmq82",
        title="Titel",
        theme="schulden",
        perspective=Perspective.SELF,
        source=Source.INTERVIEW,
    )
    for key in StoryHeader.dutch_keys():
        assert f"\n{key}:" in text or f"\n# {key}:" in text
    assert "# fase:   # kies uit: overspoeld · worstelen · ermee_leven · eraan_voorbij" in text


def test_a_template_with_every_comment_taken_away_has_only_keys_that_we_know(
    tmp_path: Path,
) -> None:
    text = render_story(
        story_id="dpdbhh",
        title="Titel",
        theme="schulden",
        perspective=Perspective.SELF,
        source=Source.INTERVIEW,
    )
    keys = [line for line in text.split("\n") if not line.startswith("# ") or ":" in line]
    bare = "\n".join(line.removeprefix("# ").split("  # kies")[0] for line in keys)
    root = write_library(tmp_path, {"stories/nieuw.md": bare})
    _, findings = load_library(root, on=TODAY)
    assert "onbekende_regel" not in {finding.check for finding in findings}


def test_ids_are_drawn_without_vowels_and_never_twice() -> None:
    ids = {new_id(()) for _ in range(200)}
    assert len(ids) == 200
    assert set("".join(ids)) <= set(ID_ALPHABET)
    assert not set(ID_ALPHABET) & set("aeiouyl01")


def test_a_file_name_holds_no_more_than_letters_digits_and_hyphens() -> None:
    assert file_name("../../etc/Één café!") == "etc-een-cafe.md"


def test_the_reference_in_the_handbook_is_the_schema(request: pytest.FixtureRequest) -> None:
    written = Path(request.config.rootpath) / "docs/redactie/gegevens.md"
    assert written.read_text() == render_reference()
