"""A slip by an editor never brings back what was taken out, and never takes away what is good."""

import os
from datetime import date
from pathlib import Path

import pytest

from library import Finding, Library, load_library
from library.fingerprint import content_fingerprint
from tests.library_files import (
    INSIGHT,
    STORY,
    THEME,
    TOPICS,
    real_story,
    rule_on_flags,
    rule_on_rare,
    write_library,
)

TODAY = date(2026, 11, 21)
WITHDRAWN = "stories/ingetrokken.yaml"
INSIGHT_FILE = "themes/schulden/inzichten/post-en-schaamte.md"


def load(root: Path, files: dict[str, str | bytes]) -> tuple[Library, list[Finding]]:
    return load_library(rule_on_rare(write_library(root, files)), on=TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "- id: whmq82\n  kwartaal: 2026-K3\n",
        "- id: whmq82\n  ingetrokken_in: 2026-K3\n",
        '- id: whmq82\n  kwartaal: "2026-K3\n',
        b"# \xe9\n- id: whmq82\n  kwartaal: 2026-K3\n",
        "whmq82",
    ],
)
def test_a_slip_in_the_list_of_withdrawn_stories_brings_none_back(
    text: str | bytes, tmp_path: Path
) -> None:
    library, findings = load(tmp_path, {WITHDRAWN: text})
    assert library.stories == ()
    assert findings


def test_a_list_of_withdrawn_stories_that_cannot_be_read_shows_nothing(tmp_path: Path) -> None:
    root = write_library(tmp_path)
    (root / WITHDRAWN).symlink_to("/bestaat/niet")
    library, findings = load_library(root, on=TODAY)
    assert library.stories == ()
    assert "geen_gewoon_bestand" in {finding.check for finding in findings}


@pytest.mark.parametrize(
    "slip",
    [
        ("- controle", "- kontrole"),
        ("besluit: verzonnen", "besluit: verzonen"),
        ("door: red-1", "door: Anna"),
        ("- controle", "<<<<<<< HEAD\n- controle"),
        ("- controle", "controle"),
        ('vingerafdruk: "', 'vingerafdruk: "0'),
    ],
)
def test_a_slip_in_the_rulings_leaves_a_flagged_story_out(
    slip: tuple[str, str], tmp_path: Path
) -> None:
    text = STORY.replace("Zo begon het.", "Mijn tante Sjoukje kwam.")
    root = write_library(tmp_path, {"stories/schulden/post.md": text})
    rule_on_flags(root)
    rulings = root / "stories/besluiten/whmq82.yaml"
    assert len(load_library(root, on=TODAY)[0].stories) == 1
    assert slip[0] in rulings.read_text()
    rulings.write_text(rulings.read_text().replace(*slip))
    library, findings = load_library(root, on=TODAY)
    assert library.stories == ()
    assert any(f.blocks and f.place.file.startswith("stories/besluiten") for f in findings)
    assert not any(name in str(findings) for name in ("Sjoukje", "Anna"))


@pytest.mark.parametrize("what", ["file", "folder"])
def test_rulings_elsewhere_do_not_count(what: str, tmp_path: Path) -> None:
    text = STORY.replace("Zo begon het.", "Mijn tante Sjoukje kwam.")
    root = write_library(tmp_path / "bieb", {"stories/schulden/post.md": text})
    rule_on_flags(root)
    moved = root / "stories/besluiten" / ("whmq82.yaml" if what == "file" else "")
    moved.rename(tmp_path / "elders")
    moved.symlink_to(tmp_path / "elders")
    library, findings = load_library(root, on=TODAY)
    assert library.stories == ()
    assert findings


@pytest.mark.parametrize(
    "slip", ["foutje: ja", "naam: [x", "voorbeelden: weglatten", "contact:\n  - x"]
)
def test_a_slip_in_the_settings_never_shows_invented_stories_again(
    slip: str, tmp_path: Path
) -> None:
    start = "" if slip.startswith("voorbeelden") else "voorbeelden: weglaten\n"
    library, findings = load(tmp_path, {"site.yaml": f"{start}{slip}\n"})
    assert library.stories == ()
    assert any(finding.place.file == "site.yaml" for finding in findings)


def test_a_slip_in_one_setting_keeps_the_others(tmp_path: Path) -> None:
    library, _ = load(tmp_path, {"site.yaml": "naam: De Kast\nfoutje: ja\n"})
    assert library.site.name == "De Kast"


def test_a_slip_in_one_topic_keeps_the_stories_that_have_it(tmp_path: Path) -> None:
    slip = TOPICS.replace("  definitie: Je schamen.", "  definitie: Je schamen.\n  zoekwoord: x")
    library, findings = load(tmp_path, {"themes/onderwerpen.yaml": slip})
    assert [story.id for story in library.stories] == ["whmq82"]
    assert {finding.place.file for finding in findings} == {"themes/onderwerpen.yaml"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("titel: De post bleef liggen", 'titel: "De \\u200bpost"'),
        ("titel: De post bleef liggen", 'titel: "De \\bpost"'),
        ("Zo begon het.", "Zo be&#8203;gon het."),
        ("Zo begon het.", "Zo &#x202e;begon het."),
    ],
)
def test_a_character_that_nobody_sees_is_found_in_disguise(
    old: str, new: str, tmp_path: Path
) -> None:
    library, findings = load(tmp_path, {"stories/schulden/post.md": STORY.replace(old, new)})
    assert library.stories == ()
    assert "onzichtbaar_teken" in {finding.check for finding in findings}


def test_text_nested_too_deep_is_refused_and_not_dropped_in_silence(tmp_path: Path) -> None:
    deep = STORY.replace("De stapel lag", "- " * 30 + "verdwenen\n\nDe stapel lag")
    library, findings = load(tmp_path, {"stories/schulden/post.md": deep})
    assert library.stories == ()
    assert "te_ingewikkeld" in {finding.check for finding in findings}


@pytest.mark.parametrize(
    "quote",
    [
        "> [[whmq82#Stapel]]",
        "> [[whmq82#stapel]]\n> [[whmq82#stapel]]",
        "[[whmq82#stapel]]",
        "- > [[whmq82#stapel]]",
    ],
)
def test_a_quote_that_is_no_card_is_never_published_as_brackets(quote: str, tmp_path: Path) -> None:
    insight = INSIGHT.replace("> [[whmq82#stapel]]", quote)
    library, findings = load(tmp_path, {INSIGHT_FILE: insight})
    assert library.insights == ()
    assert "citaat" in {finding.check for finding in findings}


def test_an_insight_on_a_story_without_consent_for_the_website_is_named(tmp_path: Path) -> None:
    story = real_story(**{"[website, zoekmachines]": "[onderwijs]"})
    _, findings = load(tmp_path, {"stories/schulden/post.md": story})
    named = [finding for finding in findings if finding.place.file == INSIGHT_FILE]
    assert "zonder_steun" in {finding.check for finding in named}


def test_a_theme_text_with_a_finding_that_blocks_is_not_published(tmp_path: Path) -> None:
    theme = THEME.replace("Een paar woorden.", "Een paar <b>woorden</b>.")
    library, _ = load(tmp_path, {"themes/schulden/thema.md": theme})
    assert library.themes[0].body == ()
    assert [story.id for story in library.stories] == ["whmq82"]


def test_a_question_that_leads_to_no_story_is_not_offered(tmp_path: Path) -> None:
    query = "- vraag: mijn woorden\n  verhalen:\n    - dpdbhh\n  waarom: Zo.\n"
    library, _ = load(tmp_path, {"themes/zoekvragen.yaml": query})
    assert library.judged_queries == ()


@pytest.mark.parametrize("given", ["2027-K1", "2029-K1"])
def test_consent_that_has_not_begun_keeps_a_story_back(given: str, tmp_path: Path) -> None:
    story = real_story(**{"gegeven: 2026-K1": f"gegeven: {given}"})
    library, _ = load(tmp_path, {"stories/schulden/post.md": story})
    assert library.stories == ()


def test_the_same_reader_in_other_letters_is_one_reader(tmp_path: Path) -> None:
    story = real_story(**{"nagelezen_door: red-2": "nagelezen_door: RED-1"})
    library, _ = load(tmp_path, {"stories/schulden/post.md": story})
    assert library.stories == ()


def test_a_mark_of_consent_holds_no_name(tmp_path: Path) -> None:
    story = real_story(**{"kenmerk: t-5f3a91": "kenmerk: Een Naam 0612345678"})
    _, findings = load(tmp_path, {"stories/schulden/post.md": story})
    assert "nooit een naam" in " ".join(finding.advice for finding in findings)


@pytest.mark.parametrize(
    ("old", "new", "check"),
    [
        ("Zo begon het.", "Nog te schrijven.", "nog_te_schrijven"),
        ("Zo begon het.", "##Kop zonder spatie", "kopje"),
        ("Zo begon het.", "Kijk: [[whmq82#stapel]]", "citaat"),
        ("*Onderwerpen: schaamte*", "- *Onderwerpen: schaamte*", "regel_onderwerpen"),
    ],
)
def test_what_was_meant_as_a_mark_is_never_published_as_text(
    old: str, new: str, check: str, tmp_path: Path
) -> None:
    library, findings = load(tmp_path, {"stories/schulden/post.md": STORY.replace(old, new)})
    assert library.stories == ()
    assert check in {finding.check for finding in findings}


def test_a_fragment_cannot_say_both(tmp_path: Path) -> None:
    insight = INSIGHT.replace(
        "tegenvoorbeelden_gezocht: in alle fragmenten over schaamte",
        "tegenvoorbeelden:\n  - whmq82#stapel",
    )
    library, _ = load(tmp_path, {INSIGHT_FILE: insight})
    assert library.insights == ()


def test_a_folder_that_is_elsewhere_is_not_followed(tmp_path: Path) -> None:
    root = write_library(tmp_path / "a")
    elsewhere = write_library(tmp_path / "b", {"themes/wonen/thema.md": THEME})
    (root / "themes/wonen").symlink_to(elsewhere / "themes/wonen")
    library, _ = load_library(root, on=TODAY)
    assert [theme.name for theme in library.themes] == ["schulden"]


def test_a_file_name_that_is_no_text_stops_nothing(tmp_path: Path) -> None:
    root = write_library(tmp_path)
    Path(os.fsdecode(os.fsencode(root) + b"/stories/\xe9.md")).write_text(STORY)
    content_fingerprint(root, TODAY)
    assert load_library(root, on=TODAY)[1]
