"""Help and wrong use: in Dutch, with an example, exit code 2."""

import json
import re
from pathlib import Path

import pytest

from cli import main
from tests.cli.conftest import Run

COMMANDS = [
    "new",
    "check",
    "review",
    "reading-copy",
    "consent",
    "insights",
    "serve",
    "build",
    "index",
    "search",
    "withdraw",
    "prove-gone",
    "schema",
]


def test_these_are_the_commands() -> None:
    assert list(main.commands) == COMMANDS


@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_help_is_dutch_and_the_command_has_an_example(run: Run, command: str | None) -> None:
    result = run(*([command] if command else []), "--help")
    assert result.exit_code == 0
    assert re.search(r"Voorbeeld(en)?:\s+doorleefd|Begin met: doorleefd", result.output)
    assert "Zo gebruik je het:" in result.output
    for english in ("Usage", "Options", "Commands", "Show this", "default:", "required"):
        assert english not in result.output


@pytest.mark.parametrize("command", ["check", "index", "search", "build", "serve", "new"])
def test_every_command_on_content_takes_a_root(run: Run, command: str) -> None:
    assert "--root MAP" in run(command, "--help").output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["zoek"], "De opdracht ‘zoek’ kennen we niet."),
        (["check", "--snel"], "De optie ‘--snel’ kennen we niet."),
        (["search"], "Er ontbreekt iets: 'WOORDEN…'."),
        (["search", "x", "--n", "veel"], "hoort een heel getal"),
        (["search", "x", "--n", "0"], "hoort een heel getal: 1 of meer"),
        (["serve", "--port", "99999"], "0 tot en met 65535"),
        (["search", " "], "de woorden waar je naar zoekt"),
        (["build", "--date", "morgen"], "hoort een dag, zoals 2026-11-03"),
        (["build", "--date"], "Achter ‘--date’ hoort een waarde."),
        (["check", "--root", "/bestaat/niet"], "bestaat niet"),
        (["schema", "gedicht"], "kun je kiezen uit: verhaal, inzicht"),
        (["check", "--root", "/"], "geen map ‘stories’"),
    ],
)
def test_wrong_use_is_answered_in_dutch_with_exit_code_2(
    run: Run, words: list[str], said: str
) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert said in result.output
    assert "--help" in result.output
    assert "Traceback" not in result.output


def test_without_a_command_the_help_is_shown(run: Run) -> None:
    result = run()
    assert result.exit_code == 2
    assert "Opdrachten:" in result.output


@pytest.mark.parametrize("kind", ["verhaal", "inzicht", "onderwerp", "site"])
def test_schema_prints_json_schema(run: Run, kind: str) -> None:
    result = run("schema", kind)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_the_readme_names_every_command(request: pytest.FixtureRequest) -> None:
    readme = (Path(request.config.rootpath) / "README.md").read_text()
    for command in COMMANDS:
        assert f"doorleefd {command}" in readme
