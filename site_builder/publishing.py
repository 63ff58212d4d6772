"""From planned files to a folder on disk, in one step: the old site, or the new one, never half."""

import ctypes
import errno
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

MARKER = ".doorleefd"
"""Stands in every folder that we wrote, so that we never replace a folder that is not ours."""

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class ForeignFolderError(Exception):
    """The folder to write to holds something that we did not make."""


def publish(files: Mapping[str, bytes], out: Path) -> None:
    """Write the files to a new folder beside `out`, and put it in its place.

    Raises ForeignFolderError where `out` holds anything but a site of ours, ValueError for a path
    that would leave the folder, OSError where the disk refuses. In all these cases `out` is as it
    was.
    """
    out = out.absolute()
    if not is_ours(out):
        raise ForeignFolderError(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    try:
        _write_tree(files, new)
        _swap(new, out)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def is_ours(out: Path) -> bool:
    """Whether we may replace this folder: it is not there, empty, or made by us."""
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        return False
    return not out.exists() or (out / MARKER).is_file() or not any(out.iterdir())


def _write_tree(files: Mapping[str, bytes], folder: Path) -> None:
    for address, data in sorted({**files, MARKER: b""}.items()):
        path = folder / address
        if not path.resolve().is_relative_to(folder.resolve()):
            raise ValueError(address)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    folder.chmod(0o755)  # mkdtemp makes it private; a web server must be able to read it


def _swap(new: Path, out: Path) -> None:
    """Put `new` in the place of `out`; what was there ends up at `new`."""
    if not out.exists():
        new.rename(out)
    elif not _exchange(new, out):
        old = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent)) / "old"
        out.rename(old)
        try:
            new.rename(out)
        except OSError:
            old.rename(out)
            raise
        finally:
            shutil.rmtree(old.parent, ignore_errors=True)


def _exchange(new: Path, out: Path) -> bool:
    """Exchange two folders in one step, renameat2(2). False where the system cannot."""
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    paths = os.fsencode(new), os.fsencode(out)
    failed = libc.renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE)
    if failed and (number := ctypes.get_errno()) not in (errno.ENOSYS, errno.EINVAL):
        raise OSError(number, os.strerror(number), str(out))
    return not failed
