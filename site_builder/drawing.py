"""From a Page to HTML: what every template may use."""

from collections.abc import Callable
from functools import partial

from markupsafe import Markup

from library.house_style import SLOTS
from library.prose import Block
from site_builder.addresses import path_of, way_to_root
from site_builder.app_icons import TOUCH_ICON
from site_builder.headers import POLICY
from site_builder.house_style import Look
from site_builder.page import Page
from site_builder.prose_html import render_prose
from site_builder.qr import qr_code
from site_builder.sharing import face_of
from site_builder.site import Site
from site_builder.templating import render
from site_builder.wording import INVENTED_NOTICE, MARK, NO_FIGURES, SOME_INVENTED_NOTICE

MENU = (
    ("zoeken/", "Zoeken"),
    ("verhalen/", "Verhalen"),
    ("themas/", "Thema’s"),
    ("onderwerpen/", "Onderwerpen"),
    ("inzichten/", "Inzichten"),
    ("hulp/", "Hulp"),
)

WAY_OUT = "https://www.knmi.nl/"
"""Where *Verlaat deze site* leads: the weather, which anybody may be looking at."""


def draw(page: Page, site: Site, addresses: frozenset[str], look: Look | None = None) -> str:
    """The HTML of a page. `addresses` are all pages there are: prose links to no others.

    Without a `look` it looks as we made it.
    """
    look = look or Look(site.library.site)
    root = path_of(site.address) if page.address == "404.html" else way_to_root(page.address)
    url = partial(_url, root)
    return render(
        page.template,
        {
            "page": page,
            "site": site,
            "settings": site.library.site,
            "menu": MENU,
            "way_out": WAY_OUT,
            "policy": POLICY,
            "mark": MARK,
            "no_figures": NO_FIGURES,
            "invented_notice": _notice(site),
            "texts": [site.texts[name] for name in sorted(site.texts)],
            "url": url,
            "house": {
                **{slot: look.draw(slot, url) for slot in SLOTS},
                "preload": look.preload,
                "typeface": look.typeface,
                "touch_icon": TOUCH_ICON if look.own_icon is None else "",
            },
            "prose": _prose(root, addresses),
            "face": None if page.hidden else face_of(site, page),
            "qr_code": partial(qr_code, site.address + page.address),
            **page.context,
        },
    )


def _notice(site: Site) -> str:
    """What a reader must know before anything else; empty where every story is real."""
    if not site.shows_invented:
        return ""
    return SOME_INVENTED_NOTICE if site.shows_real else INVENTED_NOTICE


def _url(root: str, address: str) -> str:
    """An address from the root of the site, as a link on this page."""
    return root + address or "./"


def _prose(root: str, addresses: frozenset[str]) -> Callable[..., Markup]:
    def draw_prose(blocks: tuple[Block, ...], under: int = 1) -> Markup:
        return render_prose(blocks, resolve, under)

    def resolve(href: str) -> str | None:
        if not href.startswith("/"):
            return href
        known = href[1:].split("#", maxsplit=1)[0] in addresses
        return _url(root, href[1:]) if known else None

    return draw_prose
