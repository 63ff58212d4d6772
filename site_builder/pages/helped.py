"""*Wat hielp, en wat niet*: a page for each theme, by who it was that helped or did not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from library import Story, Theme
from library.collective.helped import HelpBy, Told, help_by_whom
from library.vocabulary import Helper, Purpose
from site_builder.addresses import slug
from site_builder.cards import real_first
from site_builder.page import Crumb, Page
from site_builder.pages.professionals import professionals_address
from site_builder.paging import Sheet, sheets
from site_builder.pictures import helped_picture
from site_builder.site import Site, ThemeSign
from site_builder.wording import capitalised

TITLE = "Wat hielp, en wat niet"
LINES = 10
"""Lines a side. Further ones stand on pages of their own, one kind of helper at a time."""

Row = tuple[Told | None, Told | None]
"""A line of what helped beside one of what did not; None where that side is at its end."""


@dataclass(frozen=True)
class HelpLine:
    """One line of one teller, as it stands on the page."""

    story: Story
    what: str
    address: str
    """The fragment where it is told, or the story."""

    @property
    def on_paper(self) -> bool:
        """Whether it may be printed with the page."""
        return self.story.allows(Purpose.PRINT)


@dataclass(frozen=True)
class WhoHelped:
    """What one kind of helper did that helped, and that did not, as far as one page shows."""

    who: str
    key: str
    helped: tuple[HelpLine, ...]
    did_not: tuple[HelpLine, ...]
    differs: bool
    """Helped one teller, and not another. Counted over all lines, also those of other pages."""
    more: str | None
    """The address of all lines, where they are more than stand here."""

    @property
    def stories(self) -> tuple[Story, ...]:
        return tuple(line.story for line in (*self.helped, *self.did_not))


def helped_address(site: Site, theme_name: str) -> str:
    """The page of what helped in a theme."""
    return f"{site.signs[theme_name].address}wat-hielp/"


def plan_helped(site: Site) -> Iterator[Page]:
    """A page for each theme; for a helper of whom much is told, further ones."""
    for theme in site.library.themes:
        rows = help_by_whom(real_first(site.library.stories_in(theme.name)))
        yield _plan_theme(site, theme, rows)
        for row in rows:
            if _overflows(row):
                yield from _plan_who(site, theme, row)


def _plan_theme(site: Site, theme: Theme, rows: tuple[HelpBy, ...]) -> Page:
    sign = site.signs[theme.name]
    base = helped_address(site, theme.name)
    by_whom = [_first_lines(row, base) for row in sorted(rows, key=_agrees)]
    return Page(
        address=base,
        template="helped.html",
        title=f"{TITLE}: {site.about([theme.name])}",
        description=f"Wat mensen hielp en wat niet, en van wie. {sign.label}.",
        context={
            "sign": sign,
            "by_whom": by_whom,
            "picture": helped_picture(rows),
            "to_professionals": professionals_address(site, theme.name),
        },
        crumbs=_way_to(sign),
        section="themas/",
        shows=tuple(story for who in by_whom for story in who.stories),
        css_class=sign.css_class,
    )


def _plan_who(site: Site, theme: Theme, row: HelpBy) -> Iterator[Page]:
    """All lines of one kind of helper, both sides beside each other."""
    sign, base = site.signs[theme.name], helped_address(site, theme.name)
    differs = _differs(row)
    heading = f"{capitalised(row.who.label)}: wat hielp bij {site.about([theme.name])}, en wat niet"
    for sheet in sheets(_who_address(row.who, base), _rows(row), LINES):
        who = _who(row.who, sheet.items, differs)
        yield Page(
            address=sheet.address,
            template="helped_who.html",
            title=f"{heading}{_page_words(sheet)}",
            description=f"{heading}, in de woorden van vertellers.",
            context={"sign": sign, "who": who, "sheet": sheet},
            crumbs=(*_way_to(sign), Crumb(TITLE, base)),
            section="themas/",
            shows=who.stories,
            css_class=sign.css_class,
        )


def _first_lines(row: HelpBy, base: str) -> WhoHelped:
    more = _who_address(row.who, base) if _overflows(row) else None
    return _who(row.who, tuple(_rows(row)[:LINES]), _differs(row), more)


def _who(who: Helper, lines: tuple[Row, ...], differs: bool, more: str | None = None) -> WhoHelped:
    """One kind of helper with these lines of it."""
    return WhoHelped(
        who=capitalised(who.label),
        key=slug(who.value),
        helped=tuple(_line(helped) for helped, _ in lines if helped),
        did_not=tuple(_line(did_not) for _, did_not in lines if did_not),
        differs=differs,
        more=more,
    )


def _line(told: Told) -> HelpLine:
    address = told.citation.address if told.citation else told.story.address
    return HelpLine(told.story, told.help.what, address)


def _rows(row: HelpBy) -> list[Row]:
    return list(zip_longest(row.helped, row.did_not))


def _overflows(row: HelpBy) -> bool:
    return max(len(row.helped), len(row.did_not)) > LINES


def _agrees(row: HelpBy) -> bool:
    """Those who helped the one and not the other come first: they are what the page is for."""
    return not _differs(row)


def _differs(row: HelpBy) -> bool:
    """*Ikzelf* and *iemand anders* are not the same person in two stories."""
    helped, did_not = _ids(row.helped), _ids(row.did_not)
    told_of_one = row.who not in {Helper.MYSELF, Helper.OTHER}
    return told_of_one and bool(helped - did_not) and bool(did_not - helped)


def _ids(lines: Iterable[Told]) -> set[str]:
    return {told.story.id for told in lines}


def _who_address(who: Helper, base: str) -> str:
    return f"{base}{slug(who.value)}/"


def _way_to(sign: ThemeSign) -> tuple[Crumb, ...]:
    return Crumb("Thema’s", "themas/"), Crumb(sign.label, sign.address)


def _page_words(sheet: Sheet[Row]) -> str:
    return f", pagina {sheet.number}" if sheet.before else ""
