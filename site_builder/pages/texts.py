"""Pages of prose: about, method, privacy."""

from collections.abc import Iterator

from site_builder.addresses import slug
from site_builder.page import Page
from site_builder.site import Site


def plan_texts(site: Site) -> Iterator[Page]:
    """A page for each text, at its own name."""
    for name in sorted(site.texts):
        text = site.texts[name]
        yield Page(
            address=f"{slug(name)}/",
            template="text.html",
            title=text.title,
            description=text.in_one_sentence,
            context={"blocks": text.blocks},
            section=f"{slug(name)}/",
        )
