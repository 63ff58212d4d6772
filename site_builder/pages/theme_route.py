"""*Hoe het is*: what the stories of a theme say together, to be read from start to end."""

from collections.abc import Iterable, Iterator

from library import Story, Theme
from site_builder.page import Crumb, Page
from site_builder.pages.theme_quotes import Turns
from site_builder.pages.theme_says import WHOLE, Heard, Passage, editors_quotes, heard, passages
from site_builder.paging import Sheet, sheets
from site_builder.site import Site

PER_SHEET = 12
"""Insights: a passage is long, so fewer than in other lists."""


def route_address(site: Site, theme_name: str) -> str:
    """The reading route of a theme that has passages or sayings."""
    return f"{site.signs[theme_name].address}hoe-het-is/"


def plan_route(site: Site, theme: Theme) -> Iterator[Page]:
    """All insights as passages; on the last sheet all sayings. None where there is nothing."""
    turns = Turns(site, theme.name, editors_quotes(site.library, theme, WHOLE))
    route = tuple(passages(site, theme, turns, WHOLE))
    sayings = tuple(heard(site, theme, WHOLE))
    if route or sayings:
        for sheet in sheets(route_address(site, theme.name), route, PER_SHEET):
            yield _plan_sheet(site, theme, sheet, () if sheet.after else sayings)


def _plan_sheet(
    site: Site, theme: Theme, sheet: Sheet[Passage], sayings: tuple[Heard, ...]
) -> Page:
    sign, about = site.signs[theme.name], site.about([theme.name])
    further = f", pagina {sheet.number}" if sheet.before else ""
    return Page(
        address=sheet.address,
        template="theme_route.html",
        title=f"Hoe het is: {about}{further}",
        description=f"Wat verhalen over {about} samen zeggen, en wie het anders zegt{further}.",
        context={"sign": sign, "about": about, "sheet": sheet, "heard": sayings},
        crumbs=(Crumb("Thema’s", "themas/"), Crumb(sign.label, sign.address)),
        section="themas/",
        shows=tuple(_tellers(sheet.items, sayings)),
        css_class=sign.css_class,
    )


def _tellers(route: Iterable[Passage], sayings: Iterable[Heard]) -> Iterator[Story]:
    for passage in route:
        yield from passage.stories
    for saying in sayings:
        yield from saying.stories
