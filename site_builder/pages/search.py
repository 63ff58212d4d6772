"""The search page. The searching itself happens in the browser; nothing is sent."""

from library.vocabulary import ContentNote
from site_builder.page import Page
from site_builder.pages.help_lines import lines_for_note
from site_builder.pages.home import example_questions
from site_builder.site import Site


def plan_search(site: Site) -> Page:
    """One page; what was asked stands behind the # of its address.

    The boxes with help wait, hidden, for the words in `static/urgent-words.js`.
    """
    return Page(
        address="zoeken/",
        template="search.html",
        title="Zoeken",
        description="Zoek in de verhalen, met je eigen woorden.",
        context={
            "themes": list(site.signs.values()),
            "questions": example_questions(site),
            "urgent": {
                "zoek-nu": lines_for_note(site, ContentNote.SUICIDE),
                "zoek-veilig": lines_for_note(site, ContentNote.VIOLENCE_AT_HOME),
            },
        },
        section="zoeken/",
        scripts=("search.js",),
    )
