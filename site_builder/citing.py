"""How to cite a story or an insight, with the mark where it is invented."""

from dataclasses import dataclass

from library import Insight, Story
from site_builder.site import Site
from site_builder.wording import MARK, quarter


@dataclass(frozen=True)
class Reference:
    """A line to copy: teller, title, kind, library, when, where."""

    teller: str
    title: str
    rest: str


def reference(site: Site, story: Story) -> Reference:
    """The line for a story, as `bron.md` promises it to readers."""
    header = story.header
    parts = [MARK] if story.invented else []
    parts.append(site.name)
    if header.told_in:
        told = "geschreven" if story.invented else "verteld"
        parts.append(f"{told} in {quarter(header.told_in)}")
    parts.append(f"{site.address}{story.address}")
    teller = f"{header.pseudonym} (schuilnaam). " if header.pseudonym else ""
    return Reference(teller, story.title, ". ".join(map(_capital, parts)))


def insight_reference(site: Site, insight: Insight, example: bool) -> Reference:
    """The line for an insight. It has no one teller: the stories are cited by themselves."""
    parts = [
        "Voorbeeldinzicht" if example else "Inzicht",
        site.name,
        f"bijgewerkt in {quarter(insight.header.updated)}",
        f"{site.address}{site.insight_address(insight)}",
    ]
    return Reference("", insight.claim.removesuffix("."), ". ".join(map(_capital, parts)))


def _capital(part: str) -> str:
    return part if "/" in part else part[:1].upper() + part[1:]
