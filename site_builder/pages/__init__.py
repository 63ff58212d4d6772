"""One file for each kind of page: what stands on it, before anything is drawn."""

from collections.abc import Iterator

from site_builder.page import Page
from site_builder.pages.helped import plan_helped
from site_builder.pages.home import plan_home
from site_builder.pages.insights import plan_insights
from site_builder.pages.kept import plan_kept
from site_builder.pages.open_data import plan_open_data_page
from site_builder.pages.professionals import plan_professionals
from site_builder.pages.reading import plan_reading
from site_builder.pages.reference import plan_reference
from site_builder.pages.search import plan_search
from site_builder.pages.stories import plan_stories
from site_builder.pages.texts import plan_texts
from site_builder.pages.themes import plan_themes
from site_builder.pages.topics import plan_topics
from site_builder.pages.voices import plan_voices
from site_builder.pages.withdrawn import plan_withdrawn
from site_builder.site import Site


def plan_pages(site: Site) -> Iterator[Page]:
    """Every page of the site."""
    yield plan_home(site)
    yield plan_search(site)
    yield from plan_stories(site)
    yield from plan_withdrawn(site)
    yield plan_kept()
    yield plan_reading()
    yield from plan_themes(site)
    yield from plan_helped(site)
    yield from plan_professionals(site)
    yield plan_voices(site)
    yield from plan_topics(site)
    yield from plan_insights(site)
    yield from plan_reference(site)
    yield from plan_open_data_page(site)
    yield from plan_texts(site)
