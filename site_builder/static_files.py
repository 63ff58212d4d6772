"""The files that are the same on every site: styles, scripts, fonts, favicon."""

from importlib.resources import files
from importlib.resources.abc import Traversable

_STYLES = "styles"
"""A folder that becomes one file, in the order of the names: one request less for each."""
_WORKER = "service-worker.js"
"""Stands at the root: a service worker sees nothing above its own folder."""


def static_files() -> dict[str, bytes]:
    """Path from the root of the site → bytes."""
    folder = files("site_builder") / "static"
    found = dict(_walk(folder, "static/"))
    styles = sorted(path for path in found if path.startswith(f"static/{_STYLES}/"))
    found["static/style.css"] = b"\n".join(found.pop(path) for path in styles)
    found[_WORKER] = found.pop(f"static/{_WORKER}")
    return found


def _walk(folder: Traversable, prefix: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for item in folder.iterdir():
        if item.is_dir():
            found += _walk(item, f"{prefix}{item.name}/")
        else:
            found.append((prefix + item.name, item.read_bytes()))
    return found
