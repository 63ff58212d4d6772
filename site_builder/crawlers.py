"""What search engines and feed readers get: only stories whose tellers agreed to that."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from library import Story
from library.vocabulary import Purpose
from site_builder.addresses import path_of
from site_builder.page import Page
from site_builder.site import Site
from site_builder.templating import render
from site_builder.wording import MARK


@dataclass(frozen=True)
class Entry:
    story: Story
    title: str
    updated: str


def plan_sitemap(site: Site, pages: Iterable[Page]) -> str:
    """Every page on which nobody said no to search engines."""
    addresses = sorted(page.address for page in pages if page.for_search_engines)
    return render("sitemap.xml", {"site": site, "addresses": addresses})


def plan_robots(site: Site) -> str:
    """Pages that may not be found say so themselves, and must be open for that to be read.

    Files with data cannot say so themselves: a teller can say yes to open data and no to this.
    """
    lines = ["User-agent: *", "Allow: /", f"Disallow: {path_of(site.address)}data/"]
    if site.address:
        lines.append(f"Sitemap: {site.address}sitemap.xml")
    return "\n".join(lines) + "\n"


def plan_feed(site: Site) -> str:
    """Atom (RFC 4287), newest first."""
    stories = [s for s in site.library.stories if s.allows(Purpose.SEARCH_ENGINES)]
    entries = sorted(
        sorted((_entry(site, story) for story in stories), key=lambda entry: entry.story.id),
        key=lambda entry: entry.updated,
        reverse=True,
    )
    updated = entries[0].updated if entries else _moment(site.library.on)
    return render("feed.atom", {"site": site, "entries": entries, "updated": updated, "mark": MARK})


def _entry(site: Site, story: Story) -> Entry:
    published = story.header.published_in
    on = _first_day(published) if published else site.library.on
    title = f"{MARK}: {story.title}" if story.invented else story.title
    return Entry(story, title, _moment(on))


def _first_day(quarter: str) -> date:
    """A feed asks for a moment; we know a quarter and give its first day."""
    year, number = quarter.split("-K")
    return date(int(year), 3 * int(number) - 2, 1)


def _moment(on: date) -> str:
    return f"{on.isoformat()}T00:00:00Z"
