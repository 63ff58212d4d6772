"""`doorleefd withdraw`: asked once, taken away everywhere, proved, and honest about the rest."""

import gzip
import json
import subprocess
from pathlib import Path

import pytest
from click.testing import Result

from commands.steps import plan_files
from tests.cli.conftest import Run
from tests.library_files import INSIGHT, STORY, real_story

ID, OTHER = "whmq82", "dpdbhh"
FILE, LIST = "stories/schulden/post.md", "stories/ingetrokken.yaml"
INSIGHT_FILE = "themes/schulden/inzichten/post-en-schaamte.md"
SENTENCE = "De stapel lag achter de deur."
OTHER_WORDS = {
    ID: OTHER,
    "De post bleef liggen": "Alles kwam in een la",
    "Dit gaat over post.": "Dit gaat over een la.",
    "Ze deed de post niet open.": "Hij borg elke brief op.",
    SENTENCE: "Hier vielen de brieven in een la.",
    "De buurvrouw ging mee.": "Mijn broer kwam erbij zitten.",
}


@pytest.fixture
def site(root: Path, run: Run) -> Path:
    """A library of two stories with a site in it; an insight cites both."""
    other = STORY
    for old, new in OTHER_WORDS.items():
        other = other.replace(old, new)
    (root / "stories/ander.md").write_text(other)
    support = f"  - {ID}#stapel\n"
    cited = INSIGHT.replace(support, f"{support}  - {OTHER}#stapel\n")
    (root / INSIGHT_FILE).write_text(cited)
    assert run("build", "--root", root).exit_code == 0
    assert run("index", "--root", root).exit_code == 0
    return root


def withdraw(run: Run, root: Path, *more: str | Path, typed: str = "j\n") -> Result:
    return run("withdraw", ID, "--root", root, "--date", "2026-11-22", *more, typed=typed)


def test_a_story_goes_everywhere_and_the_lists_say_what_is_left(run: Run, site: Path) -> None:
    copy = site / f".doorleefd/leesexemplaren/{ID}.html"
    copy.parent.mkdir()
    copy.write_text(SENTENCE)
    result = withdraw(run, site)
    said = result.output
    assert result.exit_code == 0, said
    assert f"Verhaal {ID} intrekken: ‘De post bleef liggen’" in said
    assert "1 inzicht leunt op dit verhaal" in said
    assert "Zegt dit: nu in 2 van de 2 verzonnen voorbeelden, straks in 1 van de 1." in said
    assert "Een citaat uit dit verhaal valt weg." in said
    assert "Daarvan vonden we niets meer terug." in said
    assert f"{INSIGHT_FILE}, regel 9 en 17: hier staat nog een verwijzing" in said
    for head in ("Verwijderd", "Nog zelf te doen", "Kan niet meer"):
        assert f"\n{head}\n  – " in said
    assert not any((site / name).exists() for name in (FILE, ".doorleefd/index", copy))
    assert (site / LIST).read_text().endswith(f"- id: {ID}\n  kwartaal: 2026-K4\n")
    assert "Dit verhaal is er niet meer" in page(site)
    assert json.loads((site / "_site/ingetrokken.json").read_text()) == {"ingetrokken": [ID]}
    assert not (site / ".doorleefd/intrekken").exists()


def page(root: Path, story_id: str = ID) -> str:
    return (root / f"_site/verhalen/{story_id}/index.html").read_text()


@pytest.mark.parametrize("typed", ["n\n", "", "x\nn\n"])
def test_without_a_yes_nothing_changes(run: Run, site: Path, typed: str) -> None:
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert withdraw(run, site, typed=typed).exit_code != 0
    assert before == {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}


PLANTED = {
    "verhalen/blijft.html": b"<p>De st<b>ap</b>el lag&#32;ach&#116;er <i>de</i> deur",
    "search/text-abc-9.bin": gzip.compress(b'..... ["De stapel lag achter de deur."]'),
    "data/verhalen.jsonl": rb'{"tekst": "De stapel\nlag acht\u0065r de deur."}',
    "data/fragmenten.csv": b"whmq83,De stapel lag achter de deur.,ja\r\n",
    "feed.atom": b"<summary>De stapel lag &lt;em&gt;achter&lt;/em&gt; de deur</summary>",
    "_headers": b"/x\n  X-Zin: De stapel lag achter de deur\n",
    "data/de stapel lag achter de deur.txt": b"",
    "static/x.js": rb'const zin = "De\x20stapel lag achter de deur"',
}


@pytest.mark.parametrize(("name", "data"), PLANTED.items(), ids=PLANTED.keys())
def test_the_proof_fails_where_a_sentence_is_left(
    run: Run, site: Path, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes
) -> None:
    monkeypatch.setattr(
        "commands.withdraw.steps.plan_files", lambda *given: {**plan_files(*given), name: data}
    )
    result = withdraw(run, site)
    assert result.exit_code == 1
    shown = "data/…" if "lag achter" in name else name
    assert f"– {shown}: " in result.output
    assert "stukje" in result.output
    assert "lag achter" not in result.output
    assert "Doe dit nog een keer: doorleefd withdraw" in result.output


def test_a_withdrawal_that_was_broken_off_never_shows_the_story_and_can_be_finished(
    run: Run, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class PulledPlugError(Exception): ...

    def stop(*_: object) -> None:
        raise PulledPlugError

    for step in ("remove", "remove_indexes", "plan_files"):
        with monkeypatch.context() as broken:
            broken.setattr(f"commands.withdraw.steps.{step}", stop)
            assert isinstance(withdraw(run, site).exception, PulledPlugError)
        assert run("build", "--root", site, "--out", site / "_site").exit_code in (0, 1)
        assert "Dit verhaal is er niet meer" in page(site)
    assert not (site / FILE).exists()
    result = withdraw(run, site, "--yes", typed="")
    assert result.exit_code == 0, result.output
    assert "Dit verhaal staat al op de lijst." in result.output
    assert "Daarvan vonden we niets meer terug." in result.output  # the traces were kept till now


def test_a_second_time_changes_nothing_and_says_what_cannot_be_proved(run: Run, site: Path) -> None:
    withdraw(run, site)
    before = {path: path.read_bytes() for path in (site / "_site").rglob("*") if path.is_file()}
    result = withdraw(run, site)
    assert result.exit_code == 0
    assert "de tekst van het verhaal was al weg" in " ".join(result.output.split())
    assert before == {p: p.read_bytes() for p in (site / "_site").rglob("*") if p.is_file()}


def test_words_that_an_editor_repeats_are_named_and_going_on_works(run: Run, site: Path) -> None:
    insight = site / INSIGHT_FILE
    insight.write_text(insight.read_text().replace("Zo ging het.", f"Zo ging het. {SENTENCE}"))
    result = withdraw(run, site)
    assert result.exit_code == 1
    assert f"{INSIGHT_FILE}, regel 15: hier staan woorden die ook in het verhaal" in result.output
    assert "– inzichten/post-en-schaamte/index.html: " in result.output
    insight.write_text(insight.read_text().replace(SENTENCE, ""))
    assert withdraw(run, site).exit_code == 0
    assert not (site / ".doorleefd/intrekken").exists()


def test_the_name_of_the_teller_in_a_text_of_an_editor_is_found(run: Run, site: Path) -> None:
    (site / FILE).write_text(STORY.replace("---\n\nZo", "schuilnaam: Mila\n---\n\nZo"))
    insight = site / INSIGHT_FILE
    insight.write_text(insight.read_text().replace("Zo ging het.", "Zo ging het. Mila wachtte."))
    result = withdraw(run, site)
    assert result.exit_code == 1
    assert f"{INSIGHT_FILE}, regel 15: hier staan woorden" in result.output
    assert "inzichten/post-en-schaamte/index.html: 1 los woord" in result.output


def test_two_files_with_one_number_both_go_after_one_question(run: Run, site: Path) -> None:
    (site / "stories/dubbel.md").write_text(STORY.replace("titel: ", "titel: [kapot "))
    result = withdraw(run, site)
    assert "2 bestanden hebben dit nummer. Ze gaan allemaal weg." in result.output
    assert not (site / "stories/dubbel.md").exists()
    assert not (site / FILE).exists()


def test_other_stories_that_fall_with_it_are_named(run: Run, root: Path) -> None:
    for story_id in (ID, OTHER, "qqhh2q"):
        text = real_story(whmq82=story_id, **{"Zo begon het.": f"Zo begon het {story_id}."})
        (root / "stories" / f"{story_id}.md").write_text(text)
    (root / FILE).unlink()
    result = withdraw(run, root)
    assert f"(2 verhalen): {OTHER} en qqhh2q." in result.output
    assert f"Verhaal {OTHER} lijkt veel op dit verhaal." in result.output


def test_a_copy_of_another_story_cannot_be_proved_gone_and_says_so(run: Run, root: Path) -> None:
    (root / "stories/ander.md").write_text(STORY.replace(ID, OTHER))
    said = withdraw(run, root).output
    assert "Zo kunnen we niet zien of het weg is. Kijk zelf na." in said
    assert f"Verhaal {OTHER} lijkt veel op dit verhaal." in said


@pytest.mark.parametrize(
    ("purposes", "here", "absent"),
    [
        ("website, zoekmachines", "zoekmachines om dit adres", "Open data"),
        ("website, open_data", "Open data die al is gedownload", "Papier dat"),
        ("website, print", "Papier dat al is meegegeven", "zoekmachines om"),
        ("website, onderwijs", "Vraag docenten", "open data"),
    ],
)
def test_only_what_the_teller_said_yes_to_is_on_the_lists(
    run: Run, root: Path, purposes: str, here: str, absent: str
) -> None:
    (root / FILE).write_text(real_story(**{"website, zoekmachines": purposes}))
    said = withdraw(run, root).output
    assert here in said
    assert absent not in said


def test_git_is_asked_what_it_remembers_and_nothing_is_changed_in_it(run: Run, site: Path) -> None:
    assert "Bewaar je de verhalen in git?" in withdraw(run, site).output
    (site / LIST).unlink()
    (site / FILE).write_text(STORY)
    name = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    for words in (("init", "-q"), ("add", "."), (*name, "commit", "-qm", "x")):
        subprocess.run(["git", "-C", site, *words], check=True)
    said = " ".join(withdraw(run, site).output.split())
    assert "Leg vast in git dat het verhaal weg is: git add -A stories" in said
    assert "Het staat nog in 1 vastlegging: git log --all" in said
    assert "collega’s" not in said  # there is no copy elsewhere


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["bcdfgh"], "Verhaal bcdfgh staat niet in deze bibliotheek."),
        (["../post"], "Dit is geen nummer van een verhaal."),
        ([ID, "--out", "stories"], "staat iets wat niet van Doorleefd is"),
        ([ID, "--keep-proof", "bewijs.json"], "ligt in de bibliotheek of in een map van git"),
        ([ID, "--keep-proof", FILE], "bestaat al"),
    ],
)
def test_wrong_use_is_told_before_anything_goes(
    run: Run, root: Path, words: list[str], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    result = run("withdraw", *words, typed="j\n")
    assert result.exit_code == 2
    assert said in result.output
    assert (root / FILE).exists()
    assert not (root / LIST).exists()


def test_a_kept_proof_finds_the_story_in_an_old_site_and_nothing_in_the_new(
    run: Run, site: Path, tmp_path: Path
) -> None:
    old, proof = tmp_path / "oud", tmp_path / "bewijs.json"
    run("build", "--root", site, "--out", old)
    assert withdraw(run, site, "--keep-proof", proof).exit_code == 0
    assert proof.stat().st_mode & 0o777 == 0o600
    assert "stapel" not in proof.read_text()
    found = run("prove-gone", proof, old)
    assert found.exit_code == 1
    assert f"– verhalen/{ID}/index.html: " in found.output
    assert "search/text-" in found.output
    assert "stapel" not in found.output
    assert run("prove-gone", proof, site / "_site").exit_code == 0
    proof.write_text("{}")
    assert run("prove-gone", proof, old).exit_code == 2
