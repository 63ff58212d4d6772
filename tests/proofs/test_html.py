"""Every page that we publish is HTML as the standard has it: two checkers, nothing to remark."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.proofs import tools
from tests.proofs.conftest import Built

pytestmark = pytest.mark.proof


def remarks_of_vnu(folder: Path) -> Iterator[tuple[str, str]]:
    """The Nu HTML checker, which also looks at the style sheet and the drawings."""
    jar = tools.module("vnu-jar/build/dist/vnu.jar")
    known = tools.HERE / "vnu_known.txt"
    options = "--skip-non-html --also-check-css --also-check-svg --exit-zero-always --stdout"
    said = tools.run(
        *(tools.java(), "-Duser.language=en", "-jar", jar, *options.split()),
        *("--format", "json", "--filterfile", known, folder),
    )
    for one in json.loads(said)["messages"]:
        file = one["url"].split(f"{folder.name}/", 1)[-1]
        yield one["message"], f"{file}:{one.get('lastLine')}"


def remarks_of_html_validate(folder: Path) -> Iterator[tuple[str, str]]:
    script = tools.module("html-validate/bin/html-validate.mjs")
    config = tools.HERE / "html_validate.config.mjs"
    options = ("--config", config, "--formatter", "json", "--max-warnings", "0")
    files: list[Any] = json.loads(tools.run_node(script, *options, folder))
    for file in files:
        name = Path(file["filePath"]).relative_to(folder).as_posix()
        for one in file["messages"]:
            yield f"{one['message']} ({one['ruleId']})", f"{name}:{one['line']}"


CHECKERS = [remarks_of_vnu, remarks_of_html_validate]


@pytest.mark.parametrize("remarks_of", CHECKERS)
def test_no_page_has_a_mistake_in_its_html(built: Built, remarks_of: Any) -> None:
    tools.expect_none(remarks_of(built.host.folder))


@pytest.mark.parametrize("remarks_of", CHECKERS)
def test_the_checker_sees_a_mistake(remarks_of: Any, tmp_path: Path) -> None:
    head = "<!doctype html>\n<html lang='nl'><head><title>Fout</title></head>"
    (tmp_path / "fout.html").write_text(f"{head}<body><p><ul><li>a</ul></p><img></body></html>")
    assert any("alt" in remark for remark, _ in remarks_of(tmp_path))
