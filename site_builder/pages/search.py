"""The search page. The searching itself happens in the browser; nothing is sent."""

from library.vocabulary import ContentNote, Purpose
from site_builder.cards import topic_links
from site_builder.page import Page
from site_builder.pages.help_lines import lines_for_note
from site_builder.pages.home import example_questions
from site_builder.pages.search_facets import offered_facets
from site_builder.site import Site

_SCRIPTS = (
    "search.js",
    "page-parts.js",
    "search-advice.js",
    "search-engine.js",
    "search-filters.js",
    "search-help.js",
    "search-history.js",
    "search-question.js",
    "search-results.js",
    "search-share.js",
    "search-view.js",
    "search-wording.js",
    "urgent-words.js",
)
"""The first one imports the rest. All are named, so that a browser asks for them at once."""


def plan_search(site: Site) -> Page:
    """One page; what was asked stands behind the # of its address.

    The boxes with help wait, hidden, for the words in `static/urgent-words.js`, and the topics for
    a question that finds nothing.
    """
    return Page(
        address="zoeken/",
        template="search.html",
        title="Zoeken",
        description="Zoek in de verhalen, met je eigen woorden.",
        context={
            "facets": offered_facets(site),
            "topics": topic_links(site, site.topics),
            "questions": example_questions(site),
            "off_paper": _some_not_on_paper(site),
            "urgent": {
                "zoek-nu": lines_for_note(site, ContentNote.SUICIDE),
                "zoek-veilig": lines_for_note(site, ContentNote.VIOLENCE_AT_HOME),
            },
        },
        section="zoeken/",
        scripts=_SCRIPTS,
    )


def _some_not_on_paper(site: Site) -> bool:
    """The results are drawn in the browser, which does not know who said no to paper."""
    return not all(story.allows(Purpose.PRINT) for story in site.library.stories)
