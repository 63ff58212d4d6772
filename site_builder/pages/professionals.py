"""*Wat we hulpverleners willen zeggen*: for each theme, what tellers say to professionals."""

from collections.abc import Iterator
from dataclasses import dataclass

from library import Story, Theme
from library.vocabulary import Purpose
from site_builder.cards import real_first
from site_builder.page import Crumb, Page
from site_builder.paging import Sheet, sheets
from site_builder.site import Site

TITLE = "Wat we hulpverleners willen zeggen"


@dataclass(frozen=True)
class Saying:
    """What one teller says to professionals."""

    story: Story
    words: str
    facts: tuple[str, ...]
    """How the teller knows it, and where they stand now; as far as they say."""

    @property
    def teller(self) -> str | None:
        return self.story.header.pseudonym

    @property
    def on_paper(self) -> bool:
        """Whether it may be printed with the page."""
        return self.story.allows(Purpose.PRINT)


def professionals_address(site: Site, theme_name: str) -> str:
    """The page of what tellers of a theme say to professionals."""
    return f"{site.signs[theme_name].address}hulpverleners/"


def plan_professionals(site: Site) -> Iterator[Page]:
    """A page for each theme, and further ones after twenty tellers."""
    for theme in site.library.themes:
        sayings = _sayings(real_first(site.library.stories_in(theme.name)))
        for sheet in sheets(professionals_address(site, theme.name), sayings):
            yield _plan_sheet(site, theme, sheet)


def _plan_sheet(site: Site, theme: Theme, sheet: Sheet[Saying]) -> Page:
    sign = site.signs[theme.name]
    further = f", pagina {sheet.number}" if sheet.before else ""
    return Page(
        address=sheet.address,
        template="professionals.html",
        title=f"{TITLE}: {site.about([theme.name])}{further}",
        description=f"Wat vertellers aan hulpverleners willen zeggen. {sign.label}{further}.",
        context={"sign": sign, "sheet": sheet},
        crumbs=(Crumb("Thema’s", "themas/"), Crumb(sign.label, sign.address)),
        section="themas/",
        shows=tuple(saying.story for saying in sheet.items),
        css_class=sign.css_class,
    )


def _sayings(stories: list[Story]) -> list[Saying]:
    return [
        Saying(story, story.header.for_professionals, _facts(story))
        for story in stories
        if story.header.for_professionals
    ]


def _facts(story: Story) -> tuple[str, ...]:
    header = story.header
    phase = (f"‘{header.phase.label}’",) if header.phase else ()
    return (*(perspective.label for perspective in header.perspectives), *phase)
