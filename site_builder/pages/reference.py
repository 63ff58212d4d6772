"""The glossary, the help lines, and the page for an address that does not exist."""

from collections.abc import Iterator
from itertools import groupby

from library.schema import GlossaryEntry
from site_builder.addresses import slug
from site_builder.cards import TopicLink
from site_builder.page import Page
from site_builder.pages.help_lines import help_lines
from site_builder.site import Site


def plan_reference(site: Site) -> Iterator[Page]:
    """The pages to look something up."""
    yield Page(
        address="woordenlijst/",
        template="glossary.html",
        title="Woordenlijst",
        description="Moeilijke woorden uit de verhalen, in gewone taal.",
        context={"letters": _letters(site)},
        section="woordenlijst/",
    )
    yield Page(
        address="hulp/",
        template="help.html",
        title="Hulp",
        description="Waar je terechtkunt als je nu hulp wilt, of iemand wilt spreken.",
        context={"lines": help_lines(site, site.library.help_lines)},
        section="hulp/",
    )
    yield Page(
        address="404.html",
        template="not_found.html",
        title="Deze pagina is er niet",
        description="Dit adres bestaat niet, of niet meer.",
        hidden=True,
    )


def _letters(site: Site) -> list[tuple[str, list[tuple[GlossaryEntry, TopicLink | None]]]]:
    words = sorted(site.library.glossary, key=lambda entry: slug(entry.word))
    return [
        (letter.upper(), [(entry, _topic(site, entry)) for entry in group])
        for letter, group in groupby(words, key=lambda entry: slug(entry.word)[0])
    ]


def _topic(site: Site, entry: GlossaryEntry) -> TopicLink | None:
    if entry.topic is None or not (address := site.topic_address(entry.topic)):
        return None
    return TopicLink(entry.topic, address)
