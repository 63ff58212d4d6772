"""The insights: what the stories say together, and who says otherwise."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from library import Citation, Insight, Story
from library.collective.counts import only_invented, share_of, stories_of
from library.collective.firmness import firmness, lacking
from library.vocabulary import Firmness
from site_builder.cards import (
    FragmentCard,
    InsightCard,
    WovenPart,
    fragment_cards,
    insight_card,
    quoted,
    real_first,
    story_card,
    topic_links,
    woven,
)
from site_builder.citing import insight_reference
from site_builder.page import Crumb, Page
from site_builder.site import Site, ThemeSign
from site_builder.wording import firmness_words, in_a_sentence, quarter, share_sentences


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
            **_stands(site, insight),
            **_onward(site, insight, cited),
            "elsewhere": any(_is_elsewhere(story, insight) for story in cited),
        },
        crumbs=(Crumb("Inzichten", "inzichten/"),),
        section="inzichten/",
        shows=(*cited, *quoted(body)),
        css_class=sign.css_class,
        scripts=("story.js",),
    )


def _says(site: Site, insight: Insight, body: tuple[WovenPart, ...]) -> Mapping[str, object]:
    """The claim, and who says it and who says otherwise."""
    about = site.about(insight.header.themes)
    against = share_of(site.library, insight, insight.counter_examples)
    return {
        "card": insight_card(site, insight),
        "body": body,
        "sides": {
            **dict.fromkeys(insight.counter_examples, "Zegt het anders"),
            **dict.fromkeys(insight.support, "Zegt dit"),
        },
        "support": _evidence(site, insight.support, body),
        "against": _evidence(site, insight.counter_examples, body),
        "against_counts": share_sentences(against, about),
    }


def _stands(site: Site, insight: Insight) -> Mapping[str, object]:
    """How firmly it stands with what is shown now, whoever it was discussed with, and when."""
    library, header = site.library, insight.header
    holds = firmness(library, insight)
    discussed = header.discussed_with if holds is Firmness.DISCUSSED else ()
    example = only_invented(library, insight)
    return {
        "header": header,
        "firmness": firmness_words(holds, lacking(library, insight), example),
        "discussed_with": discussed,
        "updated": quarter(header.updated),
    }


def _onward(site: Site, insight: Insight, cited: tuple[Story, ...]) -> Mapping[str, object]:
    """Where a reader goes from here: the whole stories, the topics, the themes; and how to cite."""
    signs = site.signs_of(insight.header.themes)
    return {
        "stories": [story_card(site, story) for story in real_first(cited)],
        "signs": signs,
        "themes": [(sign, in_a_sentence(sign.label)) for sign in signs],
        "topics": topic_links(site, insight.header.topics),
        "reference": insight_reference(site, insight, only_invented(site.library, insight)),
    }


def _is_elsewhere(story: Story, insight: Insight) -> bool:
    """Shown beside the insight, but on another theme, and so not in its counts."""
    return not set(story.header.themes) & set(insight.header.themes)


def _evidence(
    site: Site, citations: Iterable[Citation], body: tuple[WovenPart, ...]
) -> tuple[FragmentCard, ...]:
    """Each fragment once; without its words where the page already quotes them."""
    said = {part.card.fragment.citation for part in body if part.card}
    cards = fragment_cards(site, dict.fromkeys(citations))
    return tuple(
        replace(card, excerpt="") if card.fragment.citation in said else card for card in cards
    )
