"""The files that are the same on every site: styles, scripts, fonts."""

import re
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
    found["static/style.css"] = _lean(b"\n".join(found.pop(path) for path in styles))
    found[_WORKER] = found.pop(f"static/{_WORKER}")
    return found


def _lean(style: bytes) -> bytes:
    """Styles without what is for us: remarks, but those of a licence (`/*!`), and indents.

    Whoever wants to read them has the sources. No text in our styles holds `/*`.
    """
    without = re.sub(rb"/\*(?!!).*?\*/", b"", style, flags=re.DOTALL)
    return re.sub(rb"\s*\n\s*", b"\n", without)


def _walk(folder: Traversable, prefix: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for item in folder.iterdir():
        if item.is_dir():
            found += _walk(item, f"{prefix}{item.name}/")
        else:
            found.append((prefix + item.name, item.read_bytes()))
    return found
