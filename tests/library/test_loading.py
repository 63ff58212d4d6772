"""The gate: what comes into the Library, and what is said of the rest."""

from datetime import date
from pathlib import Path

import pytest

from library import Finding, Library, load_library
from library.vocabulary import Purpose
from tests.library_files import (
    CONSENT,
    INSIGHT,
    STORY,
    TOPICS,
    real_story,
    rule_on_rare,
    write_library,
)

TODAY = date(2026, 11, 21)


def load(root: Path, files: dict[str, str | bytes] | None = None) -> tuple[Library, list[Finding]]:
    return load_library(rule_on_rare(write_library(root, files)), on=TODAY)


def only(findings: list[Finding], check: str) -> Finding:
    found = [finding for finding in findings if finding.check == check]
    assert len(found) == 1, findings
    return found[0]


def test_a_whole_library_has_no_findings(tmp_path: Path) -> None:
    library, findings = load(tmp_path)
    assert findings == []
    assert [story.title for story in library.stories] == ["De post bleef liggen"]
    assert [fragment.anchor for fragment in library.stories[0].fragments] == [
        "stapel",
        "de-buurvrouw",
    ]
    assert library.insights[0].support[0].address == "verhalen/whmq82/#stapel"


def test_without_a_folder_of_stories_it_says_which_one_it_looked_for(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError, match="stories"):
        load_library(tmp_path)


BROKEN: dict[str, tuple[str | bytes, str, int, int, str]] = {
    "bad YAML": (STORY.replace("titel: De post", "titel: [De post"), "yaml", 3, 8, "haakje"),
    "two colons": (
        STORY.replace("titel: De post", "titel: Over: de post"),
        "yaml",
        3,
        12,
        "dubbele",
    ),
    "unknown theme": (
        STORY.replace("  - schulden", "  - schuld"),
        "onbekend_thema",
        7,
        5,
        "Bedoelde je ‘schulden’?",
    ),
    "unknown topic": (
        STORY.replace("ongeopende post, schaamte", "ongeopende post, schaante"),
        "onbekend_onderwerp",
        20,
        32,
        "Bedoelde je ‘schaamte’?",
    ),
    "no consent on a real story": (
        real_story(
            **{
                CONSENT: "bewerking: letterlijk\ngelezen_door_verteller: ja\n"
                "derden_beschermd: ja\nredactie:\n  gecodeerd_door: a\n"
                "  nagelezen_door: b\n"
            }
        ),
        "toestemming",
        10,
        7,
        "geen toestemming",
    ),
    "consent on an invented story": (
        STORY.replace("---\n\nZo begon", f"{CONSENT.split('gelezen')[0]}---\n\nZo begon"),
        "toestemming",
        15,
        1,
        "verzonnen",
    ),
    "consent that ended": (
        real_story(**{"2029-K1": "2026-K4"}),
        "toestemming_verlopen",
        18,
        20,
        "voorbij",
    ),
    "not UTF-8": (
        STORY.replace("begon", "beg\xf6n").encode("latin-1"),
        "geen_utf8",
        16,
        7,
        "UTF-8",
    ),
    "unknown key": (
        STORY.replace("kern:", "kren:"),
        "onbekende_regel",
        5,
        1,
        "Bedoelde je ‘kern’?",
    ),
    "unknown value": (
        STORY.replace("perspectief:\n  - zelf", "perspectief:\n  - zelv"),
        "onbekende_waarde",
        9,
        5,
        "Bedoelde je ‘zelf’?",
    ),
    "an anchor twice": (
        STORY.replace("## De buurvrouw", "## De buurvrouw {#stapel}"),
        "dubbel_anker",
        24,
        1,
        "regel 18",
    ),
    "topics in a wrong form": (
        STORY.replace("*Onderwerpen: schaamte*", "Onderwerp: schaamte"),
        "regel_onderwerpen",
        26,
        1,
        "*Onderwerpen:",
    ),
    "HTML": (STORY.replace("Zo begon", "Zo <b>begon</b>"), "html", 16, 4, "HTML"),
    "a link": (STORY.replace("Zo begon", "Zo [begon](https://x.nl)"), "link", 16, 1, "link"),
    "an anchor in the journey that is not in the text": (
        STORY.replace(
            "---\n\nZo",
            "wat_hielp:\n  - wat: Iemand\n    wie: buur\n    fragment: stapl\n---\n\nZo",
        ),
        "onbekend_fragment",
        17,
        15,
        "Bedoelde je ‘stapel’?",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_story_is_left_out_and_says_where_and_why(name: str, tmp_path: Path) -> None:
    text, check, line, column, words = BROKEN[name]
    other = STORY.replace("whmq82", "dpdbhh").replace("De post bleef", "De rest is heel")
    insight = INSIGHT.replace("whmq82", "dpdbhh")
    library, findings = load(
        tmp_path,
        {
            "stories/schulden/post.md": text,
            "stories/schulden/rest.md": other,
            "themes/schulden/inzichten/post-en-schaamte.md": insight,
        },
    )
    assert [story.id for story in library.stories] == ["dpdbhh"], findings
    finding = next(f for f in findings if f.check == check)
    assert finding.blocks
    assert finding.place.file == "stories/schulden/post.md"
    assert (finding.place.line, finding.place.column) == (line, column or finding.place.column)
    assert words in f"{finding.message} {finding.advice}"
    assert {f.place.file for f in findings} == {"stories/schulden/post.md"}
    assert len(library.insights) == 1


def test_start_and_end_lie_on_the_words_concerned(tmp_path: Path) -> None:
    text = STORY.replace("  - schulden", "  - schuld")
    _, findings = load(tmp_path, {"stories/schulden/post.md": text})
    place = only(findings, "onbekend_thema").place
    assert text[place.start : place.end] == "schuld"


def test_offsets_count_characters_also_after_a_byte_order_mark_and_windows_line_ends(
    tmp_path: Path,
) -> None:
    text = "\ufeff" + STORY.replace("  - schulden", "  - schuld 😀").replace("\n", "\r\n")
    _, findings = load(tmp_path, {"stories/schulden/post.md": text})
    place = only(findings, "onbekend_thema").place
    assert text[place.start : place.end] == "schuld 😀"
    assert place.line == 7


def test_a_finding_carries_the_title_of_its_story(tmp_path: Path) -> None:
    _, findings = load(tmp_path, {"stories/schulden/post.md": STORY.replace("kern:", "kren:")})
    assert {f.title for f in findings if f.place.file.startswith("stories")} == {
        "De post bleef liggen"
    }


def test_only_published_stories_come_in(tmp_path: Path) -> None:
    draft = STORY.replace("status: gepubliceerd", "status: concept")
    library, findings = load(tmp_path, {"stories/schulden/post.md": draft})
    assert library.stories == ()
    assert library.insights == ()
    assert "telt niet mee" in " ".join(finding.message for finding in findings)


def test_a_citation_that_does_not_exist_names_the_nearest_anchor(tmp_path: Path) -> None:
    insight = INSIGHT.replace("  - whmq82#stapel", "  - whmq82#stapl")
    library, findings = load(tmp_path, {"themes/schulden/inzichten/post-en-schaamte.md": insight})
    finding = only(findings, "verwijzing")
    assert finding.advice == "Bedoelde je ‘stapel’?"
    assert finding.title == "Wie zich schaamt, laat de post liggen."
    assert library.insights == ()


def test_an_insight_that_leans_on_a_withdrawn_story_says_so_by_name(tmp_path: Path) -> None:
    other = STORY.replace("whmq82", "dpdbhh")
    insight = INSIGHT.replace("  - whmq82#stapel", "  - whmq82#stapel\n  - dpdbhh#stapel")
    library, findings = load(
        tmp_path,
        {
            "stories/schulden/rest.md": other,
            "stories/ingetrokken.yaml": "- id: whmq82\n  kwartaal: 2026-K4\n",
            "themes/schulden/inzichten/post-en-schaamte.md": insight,
        },
    )
    assert [story.id for story in library.stories] == ["dpdbhh"]
    assert only(findings, "ingetrokken").place.file == "stories/schulden/post.md"
    assert [str(citation) for citation in library.insights[0].support] == ["dpdbhh#stapel"]
    flagged = [f for f in findings if f.check == "verwijzing"]
    assert {f.title for f in flagged} == {"Wie zich schaamt, laat de post liggen."}


def test_two_stories_with_one_number_are_both_kept_back(tmp_path: Path) -> None:
    library, findings = load(tmp_path, {"stories/schulden/rest.md": STORY})
    assert library.stories == ()
    assert len([f for f in findings if f.check == "dubbel_nummer"]) == 2


def test_a_codebook_that_cannot_be_read_is_one_finding_and_keeps_the_stories(
    tmp_path: Path,
) -> None:
    library, findings = load(tmp_path, {"themes/onderwerpen.yaml": TOPICS + "- [kapot"})
    assert [story.id for story in library.stories] == ["whmq82"]
    assert library.stories[0].topics == ()
    assert {finding.place.file for finding in findings} == {"themes/onderwerpen.yaml"}


def test_a_theme_with_a_mistake_keeps_its_stories(tmp_path: Path) -> None:
    library, findings = load(tmp_path, {"themes/schulden/thema.md": "---\nnaam: x\n---\n"})
    assert [theme.label for theme in library.themes] == ["Schulden"]
    assert [story.id for story in library.stories] == ["whmq82"]
    assert only(findings, "ontbreekt").place.file == "themes/schulden/thema.md"


def test_invented_stories_are_left_out_where_the_site_says_so(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "site.yaml": "voorbeelden: weglaten\n",
        "stories/schulden/echt.md": real_story(whmq82="dpdbhh"),
    }
    library, _ = load(tmp_path, files)
    assert [story.id for story in library.stories] == ["dpdbhh"]
    assert not library.stories[0].invented


def test_a_real_story_with_consent_comes_in_and_each_purpose_counts_apart(tmp_path: Path) -> None:
    library, findings = load(tmp_path, {"stories/schulden/post.md": real_story()})
    assert findings == []
    assert len(library.for_purpose(Purpose.WEBSITE).stories) == 1
    assert library.for_purpose(Purpose.OPEN_DATA).stories == ()
    assert library.for_purpose(Purpose.OPEN_DATA).insights == ()


def test_a_file_that_is_no_story_is_named(tmp_path: Path) -> None:
    _, findings = load(tmp_path, {"stories/schulden/verhaal.docx": b"PK"})
    finding = only(findings, "geen_verhaal")
    assert not finding.blocks
    assert finding.place.file == "stories/schulden/verhaal.docx"


def test_a_link_to_another_place_is_refused(tmp_path: Path) -> None:
    root = write_library(tmp_path)
    (root / "stories/schulden/link.md").symlink_to("/etc/hostname")
    library, findings = load_library(root, on=TODAY)
    assert only(findings, "geen_gewoon_bestand").place.file == "stories/schulden/link.md"
    assert len(library.stories) == 1


def test_help_lines_that_nobody_checked_are_named(tmp_path: Path) -> None:
    entry = "- naam: {}\n  waarvoor: Praten.\n  gecontroleerd_op: {}\n"
    _, findings = load(
        tmp_path,
        {
            "themes/hulp.yaml": entry.format("A", "2026-11-01")
            + entry.format("B", "nog_niet")
            + entry.format("C", "2025-01-01"),
        },
    )
    assert [f.place.line for f in findings if f.check == "hulp_nakijken"] == [6, 9]


def test_findings_are_in_the_order_of_the_files(tmp_path: Path) -> None:
    wrong = STORY.replace("  - schulden", "  - schuld").replace("<", "")
    _, findings = load(
        tmp_path, {"stories/b.md": wrong, "stories/a.md": wrong, "stories/schulden/post.md": wrong}
    )
    assert findings == sorted(findings)
