"""What a telephone shows of the site: its icons, and a manifest that says what it is.

The manifest asks for an ordinary tab (`display: browser`), so no browser offers to install the
site: on a telephone that others see, it should leave no sign of its own. Icons are for who puts it
there by choice.
"""

import json
from collections.abc import Iterator, Mapping

from site_builder.house_style import Look
from site_builder.painting import Canvas
from site_builder.sign import SIDE, THICK, as_path

MANIFEST = "manifest.webmanifest"
TOUCH_ICON = "static/apple-touch-icon.png"
FAVICON = "static/favicon.svg"
_MASKABLE = "static/icon-maskable.svg"
_PNGS = (("any", 192), ("any", 512), ("maskable", 512))
_SHORT = 12
"""Letters of a name that fit below an icon; a launcher cuts the rest."""
_SAFE = 0.62
"""Of the side: what a telephone leaves of a maskable icon is a circle of 0.8 of it."""
_ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">{style}'
    '<rect class="a" width="{side}" height="{side}" rx="{round}" fill="{brand}"/>'
    '<path class="b" d="{path}" transform="translate({at:g} {at:g}) scale({scale:g})" fill="none"'
    ' stroke="{ink}" stroke-width="{thick}" stroke-linejoin="round"/></svg>\n'
)
_IN_DARK = (
    "<style>@media (prefers-color-scheme: dark){{.a{{fill:{brand}}}.b{{stroke:{ink}}}}}</style>"
)


def plan_icons(look: Look) -> dict[str, bytes]:
    """Every icon and the manifest, by path. Where an organisation has its own icon, only that."""
    light, dark = (look.colours(name) for name in ("light", "dark"))
    icons = {FAVICON: _drawn(light, _IN_DARK.format(**_two(dark)), 0.78).encode()}
    if look.own_icon is None:
        icons[_MASKABLE] = _drawn(light, "", _SAFE, corners=0).encode()
        icons[TOUCH_ICON] = _painted(light, 180, 0.7)
        icons |= {
            _png(purpose, side): _painted(light, side, _SAFE if purpose == "maskable" else 0.7)
            for purpose, side in _PNGS
        }
    return {**icons, MANIFEST: _manifest(look, light).encode()}


def _two(colours: Mapping[str, str]) -> dict[str, str]:
    return {"brand": colours["brand"], "ink": colours["brand-ink"]}


def _drawn(colours: Mapping[str, str], style: str, share: float, corners: int = 6) -> str:
    """As SVG: the sign over this share of the side."""
    return _ICON.format(
        side=SIDE,
        style=style,
        round=corners,
        path=as_path(),
        at=SIDE * (1 - share) / 2,
        scale=share,
        thick=THICK,
        **_two(colours),
    )


def _painted(colours: Mapping[str, str], side: int, share: float) -> bytes:
    """As PNG, up to the edges: a telephone rounds the corners itself."""
    canvas = Canvas(side, side, colours["brand"])
    corner = side * (1 - share) / 2
    canvas.sign((corner, corner), side * share, colours["brand-ink"])
    return canvas.png()


def _png(purpose: str, side: int) -> str:
    return f"static/icon-{'maskable-' if purpose == 'maskable' else ''}{side}.png"


def _manifest(look: Look, colours: Mapping[str, str]) -> str:
    """Web Application Manifest (W3C). Addresses in it start from its own folder: the root."""
    name = look.settings.name
    said = {
        "name": name,
        "short_name": name if len(name) <= _SHORT else name.split()[0],
        "description": look.settings.subtitle,
        "lang": "nl",
        "dir": "ltr",
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "background_color": colours["paper"],
        "theme_color": colours["paper-raised"],
        "icons": list(_icons(look)),
    }
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def _icons(look: Look) -> Iterator[dict[str, str]]:
    yield {"src": FAVICON, "sizes": "any", "type": "image/svg+xml", "purpose": "any"}
    if look.own_icon is None:
        yield {"src": _MASKABLE, "sizes": "any", "type": "image/svg+xml", "purpose": "maskable"}
        for purpose, side in _PNGS:
            size = f"{side}x{side}"
            path = _png(purpose, side)
            yield {"src": path, "sizes": size, "type": "image/png", "purpose": purpose}
