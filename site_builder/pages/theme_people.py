"""The people of a theme: what helped them, what they say to others, and their stories."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from library import Story, Theme
from library.collective.counts import tally
from library.collective.helped import HelpBy, Told, help_by_whom
from site_builder.cards import real_first, story_card
from site_builder.page import Crumb, Page
from site_builder.pages.theme_quotes import Said, Turns
from site_builder.paging import Sheet, sheets
from site_builder.site import Site
from site_builder.wording import capitalised, tally_words

MOST_CARDS = 6
MOST_HELPERS = 4
MOST_TO_PROFESSIONALS = 3
MOST_TIPS = 6


@dataclass(frozen=True)
class ByWhom:
    """One kind of helper: what they did that helped one, and that did not help another."""

    who: str
    helped: Said | None
    did_not: Said | None

    @property
    def stories(self) -> tuple[Story, ...]:
        return tuple(line.story for line in (self.helped, self.did_not) if line)


def people_address(site: Site, theme_name: str) -> str:
    """All stories of a theme, where the page of the theme has no room for them."""
    return f"{site.signs[theme_name].address}verhalen/"


def by_whom(stories: Iterable[Story], turns: Turns) -> list[ByWhom]:
    """The helpers of whom most is told on both sides; one line of each side."""
    rows = sorted(help_by_whom(stories), key=_told_on_both_sides, reverse=True)
    return [_by_whom(row, turns) for row in rows[:MOST_HELPERS]]


def to_professionals(stories: Iterable[Story], turns: Turns) -> list[Said]:
    """A few of the things that tellers say to professionals."""
    lines = (
        Said(story, story.header.for_professionals, story.address)
        for story in stories
        if story.header.for_professionals
    )
    return turns.said(lines, MOST_TO_PROFESSIONALS)


def tips(stories: Iterable[Story], turns: Turns) -> list[Said]:
    """A few of the things that tellers say to who is in it."""
    lines = (
        Said(story, story.header.for_peers, story.address)
        for story in stories
        if story.header.for_peers
    )
    return turns.said(lines, MOST_TIPS)


def chosen(stories: Iterable[Story]) -> frozenset[str]:
    """The parts in which not everybody has room: `to_professionals`, `tips`."""
    headers = [story.header for story in stories]
    told = {
        "to_professionals": (
            MOST_TO_PROFESSIONALS,
            [header.for_professionals for header in headers],
        ),
        "tips": (MOST_TIPS, [header.for_peers for header in headers]),
    }
    return frozenset(part for part, (most, words) in told.items() if sum(map(bool, words)) > most)


def plan_people(site: Site, theme: Theme) -> Iterator[Page]:
    """All stories of a theme, twenty a page; none where they stand on the page of the theme."""
    stories = real_first(site.library.stories_in(theme.name))
    if len(stories) > MOST_CARDS:
        count = tally_words(tally(stories))
        for sheet in sheets(people_address(site, theme.name), stories):
            yield _plan_sheet(site, theme, sheet, count)


def _plan_sheet(site: Site, theme: Theme, sheet: Sheet[Story], count: str) -> Page:
    sign = site.signs[theme.name]
    further = f", pagina {sheet.number}" if sheet.before else ""
    return Page(
        address=sheet.address,
        template="theme_people.html",
        title=f"Verhalen over {site.about([theme.name])}{further}",
        description=f"Alle verhalen over {site.about([theme.name])}{further}.",
        context={
            "sheet": sheet,
            "cards": [story_card(site, story) for story in sheet.items],
            "count": count,
        },
        crumbs=(Crumb("Thema’s", "themas/"), Crumb(sign.label, sign.address)),
        section="themas/",
        shows=sheet.items,
        css_class=sign.css_class,
    )


def _told_on_both_sides(row: HelpBy) -> tuple[int, ...]:
    """Each kind of stories apart, the real ones first: they are never added up."""
    return tuple(
        min(sum(told.story.invented == kind for told in side) for side in (row.helped, row.did_not))
        for kind in (False, True)
    )


def _by_whom(row: HelpBy, turns: Turns) -> ByWhom:
    helped = turns.said(map(_line, row.helped), 1)
    did_not = turns.said(map(_line, row.did_not), 1)
    return ByWhom(capitalised(row.who.label), next(iter(helped), None), next(iter(did_not), None))


def _line(told: Told) -> Said:
    address = told.citation.address if told.citation else told.story.address
    return Said(told.story, told.help.what, address)
