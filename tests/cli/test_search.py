"""`doorleefd search`: found, and why."""

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.library_files import STORY


def test_a_story_is_found_and_marked_as_invented(run: Run, root: Path) -> None:
    result = run("search", "buurvrouw", "--root", root)
    assert result.exit_code == 0
    assert "De post bleef liggen" in result.output
    assert "Verzonnen voorbeeld" in result.output
    assert "Waarom dit past: buurvrouw" in result.output


def test_json_has_the_promised_keys(run: Run, root: Path) -> None:
    (hit,) = json.loads(run("search", "de stapel", "--root", root, "--json").stdout)
    assert list(hit) == ["id", "title", "url", "theme", "score", "why", "fragments"]
    assert hit["id"] == "whmq82"
    assert hit["url"] == "/verhalen/whmq82/"
    assert hit["theme"] == "schulden"
    assert isinstance(hit["score"], int)
    assert list(hit["fragments"][0]) == ["anchor", "heading", "snippet", "score"]
    assert hit["fragments"][0]["anchor"] == "stapel"


def test_what_is_not_there_is_said_kindly(run: Run, root: Path) -> None:
    result = run("search", "zeppelin", "--root", root)
    assert result.exit_code == 0
    assert "‘zeppelin’ komt in geen verhaal voor." in result.output
    assert json.loads(run("search", "zeppelin", "--root", root, "--json").stdout) == []


def test_a_slip_is_answered_with_the_word_that_may_be_meant(run: Run, root: Path) -> None:
    assert "Bedoelde je ‘buurvrouw’?" in run("search", "buurvruow", "--root", root).output


def test_the_index_follows_the_content(run: Run, root: Path) -> None:
    assert "De post" in run("search", "stapel", "--root", root).output
    (root / "stories/schulden/post.md").write_text(STORY.replace("stapel", "berg"))
    assert "De post" not in run("search", "stapel", "--root", root).stdout
    assert "De post" in run("search", "berg", "--root", root).stdout


def test_a_theme_that_does_not_exist_is_wrong_use(run: Run, root: Path) -> None:
    assert run("search", "post", "--theme", "schulden", "--root", root).exit_code == 0
    result = run("search", "post", "--theme", "geld", "--root", root)
    assert result.exit_code == 2
    assert "Kies uit: schulden" in result.output


def test_no_more_than_asked_for(run: Run, root: Path) -> None:
    (root / "stories/twee.md").write_text(STORY.replace("whmq82", "dpdbhh"))
    found = run("search", "post", "--n", "1", "--json", "--root", root).stdout
    assert len(json.loads(found)) == 1


def test_the_index_with_the_text_of_stories_stays_out_of_git(run: Run, root: Path) -> None:
    run("index", "--root", root)
    assert (root / ".doorleefd/.gitignore").read_text() == "*\n"


def test_an_index_that_cannot_be_written_is_said_in_dutch(run: Run, root: Path) -> None:
    (root / ".doorleefd").write_text("een bestand staat in de weg")
    result = run("search", "stapel", "--root", root)
    assert result.exit_code == 2
    assert "kan niet in" in result.output
    assert "Traceback" not in result.output


def test_explain_shows_arithmetic_that_comes_out_at_the_score(run: Run, root: Path) -> None:
    asked = ("search", "stapel en buurvrouw", "--root", root, "--json", "--explain")
    result = run(*asked)
    (hit,) = json.loads(result.stdout)
    assert "stapel (zeldzaamheid" in result.stderr
    assert "buurvrouw (zeldzaamheid" in result.stderr
    assert f" = {hit['score']}\n" in result.stderr
