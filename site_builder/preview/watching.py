"""The only file that knows watchfiles: tells when the content of a library changes."""

import threading
from collections.abc import Iterator
from pathlib import Path

import watchfiles

_LOOK_EVERY_MS = 500


def watch(root: Path, stop: threading.Event | None = None) -> Iterator[None]:
    """Yield after every change in `stories/`, `themes/` or `site.yaml`, until `stop` is set.

    `site.yaml` is looked at by its time, not watched: watching its folder would watch everything
    that happens to stand beside it.
    """
    folders = [folder for name in ("stories", "themes") if (folder := root / name).is_dir()]
    settings = _modified(root / "site.yaml")
    for changes in watchfiles.watch(
        *folders,
        stop_event=stop,
        yield_on_timeout=True,
        rust_timeout=_LOOK_EVERY_MS,
        raise_interrupt=False,
    ):
        newest = _modified(root / "site.yaml")
        if changes or newest != settings:
            settings = newest
            yield


def _modified(path: Path) -> float | None:
    return path.stat().st_mtime if path.exists() else None
