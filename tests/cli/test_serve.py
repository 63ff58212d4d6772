"""`doorleefd serve`: started as an editor does, while a file changes."""

import json
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.library_files import STORY, write_library


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    root = write_library(tmp_path)
    process = subprocess.Popen(
        [sys.executable, "-m", "cli", "serve", "--root", str(root), "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout
    line = next(line for line in process.stdout if "http://" in line)
    yield line.split("http://")[1].split()[0]
    process.terminate()
    process.wait(timeout=10)


def read(address: str, path: str = "") -> str:
    with urllib.request.urlopen(f"http://{address}{path}", timeout=5) as answer:
        return str(answer.read().decode())


def wait_for(what: Callable[[], bool]) -> bool:
    until = time.monotonic() + 30
    while time.monotonic() < until:
        if what():
            return True
        time.sleep(0.2)
    return False


def test_a_change_shows_and_a_broken_story_is_named_in_the_page(
    address: str, tmp_path: Path
) -> None:
    assert "De post bleef liggen" in read(address, "verhalen/whmq82/")
    story = tmp_path / "stories/schulden/post.md"
    story.write_text(STORY.replace("bleef liggen", "is open"))
    assert wait_for(lambda: "De post is open" in read(address, "verhalen/whmq82/"))

    story.write_text(STORY.replace("  - schulden", "  - schuld"))
    assert wait_for(lambda: "stories/schulden/post.md" in read(address, "_preview/notes.json"))
    notes = json.loads(read(address, "_preview/notes.json"))
    assert notes[0].startswith(
        "Dit staat niet of niet helemaal op de site: stories/schulden/post.md"
    )
    assert any("Bedoelde je ‘schulden’?" in note for note in notes[1:])
    assert "De post" not in read(address)

    story.write_text(STORY)
    assert wait_for(lambda: json.loads(read(address, "_preview/notes.json")) == [])
