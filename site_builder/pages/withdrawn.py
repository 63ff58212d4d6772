"""What stands at the address of a withdrawn story, and the list by which offline copies go."""

import json
from collections.abc import Iterator

from site_builder.page import Crumb, Page
from site_builder.site import Site

LIST_FILE = "ingetrokken.json"
"""At the root of every site, also where nothing was withdrawn: whoever keeps copies reads it."""


def plan_withdrawn(site: Site) -> Iterator[Page]:
    """A page for each withdrawn story. It tells nothing of the story: no title and no theme."""
    for story_id in withdrawn_ids(site):
        yield Page(
            address=f"verhalen/{story_id}/",
            template="withdrawn.html",
            title="Dit verhaal is er niet meer",
            description="Dit verhaal is ingetrokken.",
            crumbs=(Crumb("Verhalen", "verhalen/"),),
            section="verhalen/",
            hidden=True,
        )


def withdrawn_ids(site: Site) -> list[str]:
    """Sorted, each once."""
    return sorted({entry.id for entry in site.library.withdrawn})


def plan_withdrawn_list(site: Site) -> str:
    """`{"ingetrokken": ["7k2m9q"]}`: numbers and nothing else, on one line."""
    return json.dumps({"ingetrokken": withdrawn_ids(site)}) + "\n"
