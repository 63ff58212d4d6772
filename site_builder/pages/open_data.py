"""The page about the data to download: what is in them, and what you owe the tellers."""

from collections.abc import Iterator

from site_builder.open_data import FRAGMENTS, README, STORIES, open_data_facts, open_stories
from site_builder.page import Page
from site_builder.site import Site


def plan_open_data_page(site: Site) -> Iterator[Page]:
    """The page, where there is anything to download.

    It stands beside the folder with the data and not in it: that folder is kept from search
    engines, because a teller can say yes to open data and no to those.
    """
    if open_stories(site):
        yield Page(
            address="open-data/",
            template="open_data.html",
            title="Open data",
            description="De verhalen om te downloaden, van vertellers die daar ja tegen zeiden.",
            context={
                **open_data_facts(site),
                "stories_file": STORIES,
                "fragments_file": FRAGMENTS,
                "readme": README,
            },
            section="open-data/",
        )
