"""The pages of one topic: what people say on it, under the insights that rest on it."""

from collections.abc import Iterator, Mapping, Sequence

from library import Fragment, Story
from library.collective.topic_view import InsightIndex, TopicView, view_topic
from library.schema import TopicEntry
from site_builder.cards import InsightCard
from site_builder.page import Crumb, Page
from site_builder.pages.topic_around import around_topic
from site_builder.pages.topic_parts import Placed, in_order, parts_of
from site_builder.paging import Sheet, sheets
from site_builder.site import Site
from site_builder.wording import capitalised

LONG = 6
"""From this many fragments on, a page says at the top what stands on it."""


def plan_topic(
    site: Site,
    topic: TopicEntry,
    count: str,
    index: InsightIndex,
    insights: Mapping[str, InsightCard],
) -> Iterator[Page]:
    """Twenty fragments a page. What is said of the topic itself stands on the first.

    `insights` are the cards of all insights by name, made once for all topics.
    """
    view = view_topic(index, topic.label, _said(site, topic.label))
    pages = list(sheets(site.topic_address(topic.label) or "", in_order(view)))
    around = {
        "count": count,
        "apart": _apart(view, pages),
        **around_topic(site, topic, view, insights),
    }
    for sheet in pages:
        context = around if sheet.number == 1 else {}
        yield _plan_sheet(site, topic, view, sheet, insights, context)


def _said(site: Site, label: str) -> Sequence[tuple[Story, Fragment]]:
    """What is said on a topic, by main theme in the order of the themes."""
    order = {name: at for at, name in enumerate(site.signs)}
    said = site.fragments_by_topic[label]
    return sorted(said, key=lambda part: order.get(part[0].main_theme, len(order)))


def _apart(view: TopicView, pages: Sequence[Sheet[Placed]]) -> Sheet[Placed] | None:
    """The page where that begins on which no insight says anything yet."""
    last = len(view.groups) - 1
    if view.groups[last].insight:
        return None
    return next(sheet for sheet in pages if sheet.items[-1].group == last)


def _plan_sheet(
    site: Site,
    topic: TopicEntry,
    view: TopicView,
    sheet: Sheet[Placed],
    insights: Mapping[str, InsightCard],
    context: Mapping[str, object],
) -> Page:
    parts = parts_of(site, view, sheet, insights)
    name = capitalised(topic.label)
    first = sheet.number == 1
    top = Crumb(name, site.topic_address(topic.label) or "")
    return Page(
        address=sheet.address,
        template="topic.html" if first else "topic_further.html",
        title=name if first else f"{name}, pagina {sheet.number}",
        description=topic.definition if first else f"Meer stukken over {topic.label}.",
        context={
            **context,
            "topic": topic,
            "top": top,
            "sheet": sheet,
            "parts": parts,
            "alone": view.groups[0].insight is None,
            "long": len(sheet.items) >= LONG,
        },
        crumbs=(Crumb("Onderwerpen", "onderwerpen/"), *(() if first else (top,))),
        section="onderwerpen/",
        shows=tuple(story for part in parts for story in part.shows),
    )
