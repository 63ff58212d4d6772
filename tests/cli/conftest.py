"""Run the command as people do, on a small library."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli import main
from tests.library_files import write_library

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    def call(*words: str | Path, typed: str | None = None) -> Result:
        return CliRunner().invoke(main, [str(word) for word in words], input=typed)

    return call


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_library(tmp_path / "bibliotheek")
