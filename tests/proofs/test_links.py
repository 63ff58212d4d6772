"""No link in what we publish leads to a page or a fragment that is not there."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.proofs import tools
from tests.proofs.conftest import ADDRESS, Built

pytestmark = pytest.mark.proof


def broken_links(top: Path, site: Path, least: int) -> Iterator[tuple[str, str]]:
    """With lychee. Full addresses of the site itself (sitemap, feed, canonical) count as its files."""
    to_folder = f"{ADDRESS} file://{site}/"
    files = [p for end in ("html", "xml", "atom") for p in sorted(site.rglob(f"*.{end}"))]
    options = ("--config", tools.HERE / "lychee.toml", "--root-dir", top, "--remap", to_folder)
    said = json.loads(
        tools.run(
            *(tools.lychee(), *options, "--format", "json", "--files-from", "-"),
            given="\n".join(map(str, files)),
        )
    )
    assert said["successful"] >= least, "lychee looked at too few links to be believed"
    for file, errors in said["error_map"].items():
        for error in errors:
            to = error["url"].removeprefix(f"file://{top}/")
            yield f"{to}: {error['status']['text']}", str(Path(file).relative_to(site))


def test_no_link_is_broken(built: Built) -> None:
    """In a subfolder of a host, where the page for a wrong address has links from the root."""
    tools.expect_none(broken_links(built.top, built.host.folder, least=1_000))


def test_the_check_sees_each_kind_of_broken_link(tmp_path: Path) -> None:
    wrong = ["../weg/", "#weg", f"{ADDRESS}weg/", "/weg.html", "../ander/#weg"]
    right = ["../ander/#hier", f"{ADDRESS}ander/", "#hier", "../zoeken/#q=iets"]
    links = "".join(f"<a href='{link}'>x</a>" for link in wrong + right)
    for name, body in (("een", f"<p id='hier'>{links}</p>"), ("ander", "<p id='hier'>x</p>")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(f"<!doctype html><html><body>{body}")
    assert len(list(broken_links(tmp_path, tmp_path, least=3))) == len(wrong)
