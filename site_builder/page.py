"""Page: one address of the site, and what a template needs to draw it. Nothing is drawn yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from library import Story
from library.vocabulary import Purpose


@dataclass(frozen=True)
class Crumb:
    """One step of the way from home to here."""

    label: str
    address: str


@dataclass(frozen=True)
class Page:
    address: str
    """From the root of the site: `verhalen/7k2m9q/`, or a file such as `404.html`."""
    template: str
    title: str
    description: str
    context: Mapping[str, object] = field(default_factory=dict)
    crumbs: tuple[Crumb, ...] = ()
    """The way here, without home and without the page itself."""
    section: str = ""
    """The address in the main menu that this page belongs to."""
    shows: tuple[Story, ...] = ()
    """Every story of which words stand on this page."""
    invented: bool = False
    """Whether the page is about one invented story, so that its title must say so."""
    css_class: str = ""
    scripts: tuple[str, ...] = ()
    """Names of files in `static/`."""
    hidden: bool = False
    """Never for search engines, whatever stands on it."""

    @property
    def path(self) -> str:
        """The file it becomes."""
        folder = self.address == "" or self.address.endswith("/")
        return f"{self.address}index.html" if folder else self.address

    @property
    def not_on_paper(self) -> int:
        """How many tellers on it said no to paper. Their words are not printed."""
        return len({story.id for story in self.shows if not story.allows(Purpose.PRINT)})

    @property
    def for_search_engines(self) -> bool:
        """Only where every teller on it agreed to that, each apart."""
        return not self.hidden and all(story.allows(Purpose.SEARCH_ENGINES) for story in self.shows)
