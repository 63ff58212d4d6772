"""`doorleefd insights`: what an editor should look at, and fragments to write from."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.insight_files import CLAIM, INSIGHT_FILE, INVENTED, REAL, cited, insight, write_stories
from tests.library_files import STORY, write_library

OTHERWISE = cited(INVENTED[3:], "de-buurvrouw")
THREE = insight((*cited(INVENTED[:3]), "whmq82#de-buurvrouw"), OTHERWISE)
GOOD = insight(cited(INVENTED), cited(INVENTED[:1], "de-buurvrouw"))
ABOUT = "leefsituatie:\n  - met_kinderen\nfase: worstelen\nschuilnaam: Wies\nperspectief:"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_stories(tmp_path / "bibliotheek", THREE)


def said(run: Run, root: Path, *words: str) -> str:
    result = run("insights", "--root", root, "--date", "2026-11-22", *words)
    assert result.exit_code == 0, result.output
    return " ".join(result.output.split())


def test_it_says_what_is_weak_and_what_it_leans_on(run: Run, root: Path) -> None:
    found = said(run, root)
    assert found.startswith("1 inzicht op de site. Dit zijn verhalen, geen cijfers over alle")
    assert f"Om naar te kijken (1) {CLAIM} {INSIGHT_FILE} Komt vaker voor." in found
    assert "Zegt dit: 3 verzonnen voorbeelden. Zegt het anders: 1 verzonnen voorbeeld." in found
    assert "Op de rand: precies 3 verzonnen voorbeelden." in found
    assert "Leunt op één verhaal: 2 van de 4 fragmenten komen uit whmq82." in found
    assert "Onderwerpen zonder inzicht (1) Fragmenten: verzonnen ongeopende post 4" in found
    assert 'doorleefd insights --topic "ongeopende post"' in found


def test_what_needs_nothing_stands_apart(run: Run, root: Path) -> None:
    write_library(root, {INSIGHT_FILE: GOOD})
    (root / "stories/schulden/post.md").write_text(STORY)
    found = said(run, root)
    assert f"Hier viel niets op (1) – {CLAIM}" in found
    assert "Om naar te kijken" not in found


def test_a_lowered_and_one_sided_insight_says_why(run: Run, root: Path) -> None:
    (root / f"stories/{INVENTED[1]}.md").unlink()
    (root / f"stories/{INVENTED[3]}.md").unlink()
    (root / "stories/ingetrokken.yaml").write_text(
        "".join(f"- id: {INVENTED[at]}\n  kwartaal: 2026-K4\n" for at in (1, 3))
    )
    found = said(run, root)
    assert "De site noemt dit nu een eerste indruk. In het bestand staat: komt_vaker_voor." in found
    assert "Zwak: 2 verzonnen voorbeelden. Voor ‘komt vaker voor’ zijn er 3 nodig." in found
    assert "Niemand zegt het anders. Er is ook niet gezocht." in found


def test_old_and_new_are_told(run: Run, root: Path) -> None:
    later = STORY.replace("perspectief:", "gepubliceerd_in: 2026-K3\nperspectief:")
    old = GOOD.replace("bijgewerkt: 2026-K4", "bijgewerkt: 2024-K1")
    write_library(root, {INSIGHT_FILE: old, "stories/nieuw.md": later.replace("whmq82", "n7pqcv")})
    found = said(run, root)
    assert "Oud: meer dan twee jaar niet bijgewerkt, sinds 2024-K1." in found
    assert "Nieuw sinds 2024-K1: 2 fragmenten uit verzonnen voorbeelden over deze" in found


def test_real_and_invented_stand_in_columns_of_their_own(run: Run, tmp_path: Path) -> None:
    root = write_stories(tmp_path / "echt", GOOD, real=REAL[:2])
    assert "Fragmenten: echt verzonnen ongeopende post 2 4" in said(run, root)


def test_an_insight_that_is_held_back_is_named(run: Run, root: Path) -> None:
    write_library(root, {INSIGHT_FILE: insight(cited(INVENTED[:2]))})
    (root / "stories/schulden/post.md").write_text(STORY)
    found = said(run, root)
    assert "Deze inzichten houdt een melding tegen. Zie: doorleefd check" in found
    assert f"– {INSIGHT_FILE}" in found


def test_fragments_on_a_topic_stand_side_by_side_with_who_says_it(run: Run, root: Path) -> None:
    (root / "stories/schulden/post.md").write_text(STORY.replace("perspectief:", ABOUT))
    found = said(run, root, "--topic", "schaamte")
    assert found.startswith("Onderwerp: schaamte Je schamen.")
    assert "8 fragmenten uit verzonnen voorbeelden." in found
    assert (
        "De stapel [Verzonnen voorbeeld] Fragment: whmq82#stapel"
        " Uit: De post bleef liggen (stories/schulden/post.md)"
        " Wie: Wies (schuilnaam) · zelf meegemaakt · met kinderen · ‘Ik worstel ermee’"
        f" · thema schulden De stapel lag achter de deur. Draagt: ‘{CLAIM}’"
    ) in found
    assert f"Tegenvoorbeeld bij: ‘{CLAIM}’" in found
    assert "Staat nog bij geen inzicht." in found


def test_a_topic_without_fragments_says_so(run: Run, root: Path) -> None:
    topics = (root / "themes/onderwerpen.yaml").read_text()
    (root / "themes/onderwerpen.yaml").write_text(
        f"{topics}- onderwerp: rouw\n  definitie: Verlies.\n"
    )
    assert "staat nog geen fragment op de site." in said(run, root, "--topic", "rouw")


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        (
            ("--topic", "schaamt"),
            "Dit onderwerp kennen we niet: ‘schaamt’. Bedoelde je ‘schaamte’?",
        ),
        (("--theme", "Schulden"), "Dit thema kennen we niet: ‘Schulden’. Bedoelde je ‘schulden’?"),
    ],
)
def test_an_unknown_name_is_answered(
    run: Run, root: Path, words: tuple[str, str], asked: str
) -> None:
    result = run("insights", "--root", root, *words)
    assert result.exit_code == 2
    assert asked in result.output


def test_a_theme_chooses(run: Run, root: Path) -> None:
    theme = (root / "themes/schulden/thema.md").read_text().replace("Schulden", "Verslaving")
    write_library(root, {"themes/verslaving/thema.md": theme, INSIGHT_FILE: THREE})
    assert "0 inzichten op de site." in said(run, root, "--theme", "verslaving")
    assert "1 inzicht op de site." in said(run, root, "--theme", "schulden")


def test_json_has_the_same_facts(run: Run, root: Path) -> None:
    found = json.loads(run("insights", "--root", root, "--json").stdout)
    (one,) = found["insights"]
    assert (one["at_the_edge"], one["leans_on"], one["holds"]) == (
        True,
        "whmq82",
        "komt_vaker_voor",
    )
    assert one["support"] == {"real": 0, "invented": 3}
    assert found["topics_without_insight"] == [
        {"topic": "ongeopende post", "fragments": {"real": 0, "invented": 4}}
    ]
    parts = json.loads(run("insights", "--root", root, "--json", "--topic", "schaamte").stdout)
    assert len(parts) == 8
    assert {
        "citation": "bh8zqw#de-buurvrouw",
        "counter_example_of": ["post-en-schaamte"],
    }.items() <= (next(part for part in parts if part["citation"] == "bh8zqw#de-buurvrouw").items())


def test_nothing_is_written(run: Run, root: Path) -> None:
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    said(run, root)
    said(run, root, "--topic", "schaamte")
    assert before == {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_no_line_is_wider_than_the_terminal(
    run: Run, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    for words in ((), ("--topic", "schaamte")):
        result = run("insights", "--root", root, *words)
        assert max(map(len, result.output.splitlines())) <= 80


def test_withdrawing_one_story_changes_the_counts_and_names_the_insight_in_one_build(
    run: Run, root: Path
) -> None:
    def page() -> str:
        return (root / "_site/inzichten/post-en-schaamte/index.html").read_text()

    assert run("build", "--root", root).exit_code == 0
    assert "In 3 van de 4 verzonnen voorbeelden over schulden." in page()
    assert "Dit komt in meer verzonnen verhalen terug." in page()

    run("withdraw", INVENTED[1], "--root", root, "--date", "2026-11-22", "--yes")
    built = run("build", "--root", root, "--date", "2026-11-22")
    assert built.exit_code == 0  # the insight stays, with what is left
    assert "In 2 van de 3 verzonnen voorbeelden over schulden." in page()
    assert "Een eerste indruk." in page()
    assert "te weinig verzonnen verhalen bij" in page()
    assert "In 2 van de 3" in (root / "_site/themas/schulden/index.html").read_text()

    heading, findings = built.output.split("\n", 1)
    assert heading == f"‘{CLAIM}’"
    assert "De site noemt dit inzicht nu een eerste indruk." in findings
    assert f"verhaal {INVENTED[1]} is ingetrokken." in findings
