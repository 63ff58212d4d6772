"""From a Library to every file of the site, as bytes. Pure: no clock, no disk but our own files."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from library import Library
from site_builder.app_icons import plan_icons
from site_builder.crawlers import plan_feed, plan_robots, plan_sitemap
from site_builder.drawing import draw
from site_builder.headers import plan_headers
from site_builder.house_judge import judge
from site_builder.house_style import Look
from site_builder.open_data import plan_open_data
from site_builder.pages import plan_pages
from site_builder.pages.withdrawn import LIST_FILE, plan_withdrawn_list
from site_builder.prose_text import ProseText
from site_builder.sharing import plan_cards
from site_builder.site import Site
from site_builder.static_files import static_files


def plan_site(
    library: Library, texts: Mapping[str, ProseText], address: str = ""
) -> dict[str, bytes]:
    """Every file of the site but the search index: path from the root of the site → bytes.

    `library` holds only stories that may be on a website. `address` is the full https address
    where the site will stand; without it there are no sitemap and no feed, whose links need one.
    """
    full_address = address if not address or address.endswith("/") else f"{address}/"
    look, _ = judge(library)  # what is wrong with it, `dress` tells
    site = Site(replace(library, site=look.settings), texts, full_address)
    files = dict(_files(site, look))
    hosts = {name: text.encode() for name, text in plan_headers(site, files).items()}
    return dict(sorted({**files, **hosts}.items()))


def _files(site: Site, look: Look) -> Iterator[tuple[str, bytes]]:
    pages = list(plan_pages(site))
    addresses = frozenset(page.address for page in pages)
    for page in pages:
        yield page.path, draw(page, site, addresses, look).encode()
    yield from look.dress({**static_files(), **plan_icons(look)}).items()
    yield from plan_cards(site, look)
    for path, text in plan_open_data(site):
        yield path, text.encode()
    yield LIST_FILE, plan_withdrawn_list(site).encode()
    yield "robots.txt", plan_robots(site).encode()
    if site.address:
        yield "sitemap.xml", plan_sitemap(site, pages).encode()
        yield "feed.atom", plan_feed(site).encode()
