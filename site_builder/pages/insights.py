"""The insights: what the stories say together, and who says otherwise."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from library import Insight, Story
from library.collective.counts import share_of, stories_of
from site_builder.cards import (
    FragmentCard,
    InsightCard,
    WovenPart,
    fragment_cards,
    insight_card,
    quoted,
    topic_links,
    woven,
)
from site_builder.page import Crumb, Page
from site_builder.site import Site, ThemeSign
from site_builder.wording import FIRMNESS, quarter, share_sentences


def plan_insights(site: Site) -> Iterator[Page]:
    """The list of insights, and a page for each."""
    yield Page(
        address="inzichten/",
        template="insights.html",
        title="Inzichten",
        description="Wat de verhalen samen zeggen, en wie het anders zegt.",
        context={"groups": _groups(site)},
        section="inzichten/",
    )
    for insight in site.library.insights:
        yield _plan_insight(site, insight)


def _groups(site: Site) -> list[tuple[ThemeSign, list[InsightCard]]]:
    """Each insight once, under its first theme and in the reading order of that theme."""
    groups: dict[ThemeSign, list[InsightCard]] = {}
    for name, sign in site.signs.items():
        for insight in site.library.insights_in(name):
            if site.sign(insight.header.themes) == sign:
                groups.setdefault(sign, []).append(insight_card(site, insight))
    return list(groups.items())


def _plan_insight(site: Site, insight: Insight) -> Page:
    sign, body = site.sign(insight.header.themes), woven(site, insight.body)
    cited = stories_of(site.library, (*insight.support, *insight.counter_examples))
    return Page(
        address=site.insight_address(insight),
        template="insight.html",
        title=insight.claim,
        description=insight.claim,
        context={
            **_says(site, insight, body),
            **_around(site, insight),
            "elsewhere": any(_is_elsewhere(story, insight) for story in cited),
        },
        crumbs=(Crumb("Inzichten", "inzichten/"),),
        section="inzichten/",
        shows=(*cited, *quoted(body)),
        css_class=sign.css_class,
    )


def _says(site: Site, insight: Insight, body: tuple[WovenPart, ...]) -> Mapping[str, object]:
    """The claim, and who says it and who says otherwise."""
    about = site.about(insight.header.themes)
    against = share_of(site.library, insight, insight.counter_examples)
    return {
        "card": insight_card(site, insight),
        "body": body,
        "support": _without_repeats(fragment_cards(site, insight.support), body),
        "against": _without_repeats(fragment_cards(site, insight.counter_examples), body),
        "against_counts": share_sentences(against, about),
    }


def _around(site: Site, insight: Insight) -> Mapping[str, object]:
    header = insight.header
    return {
        "header": header,
        "signs": site.signs_of(header.themes),
        "firmness": FIRMNESS[header.firmness],
        "topics": topic_links(site, header.topics),
        "updated": quarter(header.updated),
    }


def _is_elsewhere(story: Story, insight: Insight) -> bool:
    """Shown beside the insight, but on another theme, and so not in its counts."""
    return not set(story.header.themes) & set(insight.header.themes)


def _without_repeats(
    cards: tuple[FragmentCard, ...], body: tuple[WovenPart, ...]
) -> tuple[FragmentCard, ...]:
    """Cards without the words that the page already quotes."""
    said = {part.card.fragment.citation for part in body if part.card}
    return tuple(
        replace(card, excerpt="") if card.fragment.citation in said else card for card in cards
    )
