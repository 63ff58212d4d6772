"""Publishing: the old site or the new one, never half of either."""

from pathlib import Path

import pytest

from site_builder import ForeignFolderError, publish
from site_builder.publishing import MARKER

FILES = {"index.html": b"thuis", "verhalen/a/index.html": b"een"}


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != MARKER
    }


def test_every_file_is_where_it_was_planned(tmp_path: Path) -> None:
    publish(FILES, tmp_path / "a" / "site")
    assert files_in(tmp_path / "a" / "site") == FILES


def test_what_is_no_longer_planned_is_gone(tmp_path: Path) -> None:
    publish(FILES, tmp_path / "site")
    publish({"index.html": b"nieuw"}, tmp_path / "site")
    assert files_in(tmp_path / "site") == {"index.html": b"nieuw"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("address", ["../buiten.html", "/etc/buiten", "a/../../buiten"])
def test_a_path_that_leaves_the_folder_is_refused_and_the_old_site_stays(
    tmp_path: Path, address: str
) -> None:
    publish(FILES, tmp_path / "site")
    with pytest.raises(ValueError, match="buiten"):
        publish({"index.html": b"nieuw", address: b"x"}, tmp_path / "site")
    assert files_in(tmp_path / "site") == FILES
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_disk_that_refuses_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(FILES, tmp_path / "site")

    def refuse(self: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(OSError, match="No space"):
        publish({"index.html": b"nieuw"}, tmp_path / "site")
    monkeypatch.undo()
    assert files_in(tmp_path / "site") == FILES
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_without_the_exchange_of_linux_two_renames_do_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.publishing._exchange", lambda new, out: False)
    publish(FILES, tmp_path / "site")
    publish({"index.html": b"nieuw"}, tmp_path / "site")
    assert files_in(tmp_path / "site") == {"index.html": b"nieuw"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("kind", ["files", "file", "link"])
def test_what_is_not_ours_is_never_replaced(tmp_path: Path, kind: str) -> None:
    out = tmp_path / "site"
    if kind == "files":
        out.mkdir()
        (out / "dagboek.txt").write_text("van mij")
    elif kind == "file":
        out.write_text("van mij")
    else:
        out.symlink_to(tmp_path)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(ForeignFolderError):
        publish(FILES, out)
    assert sorted(tmp_path.iterdir()) == before


def test_an_empty_folder_may_be_used(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    publish(FILES, tmp_path / "site")
    assert files_in(tmp_path / "site") == FILES
