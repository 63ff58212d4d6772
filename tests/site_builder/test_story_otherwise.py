"""Bij een ander ging het anders: on the page of a story, stories in which it went differently."""

from dataclasses import replace
from pathlib import Path

from library import Library
from library.collective.contrasts import contrasts
from library.vocabulary import Purpose
from site_builder.page import Page
from site_builder.pages.story import plan_story
from site_builder.site import Site
from tests.site_builder.example_site import ALSO_INVENTED, REAL, page
from tests.site_builder.page_reader import read_page
from tests.site_builder.purposes import ID, purposes_library


def test_a_story_leads_to_one_in_which_it_went_differently_and_says_how() -> None:
    tags = read_page(page(f"verhalen/{REAL}/"))
    section = next(t for t in tags if t.attributes.get("aria-labelledby") == "deel-anders")
    links = [t.attributes["href"] for t in tags if t.name == "a" and section in t.inside]
    assert f"../../verhalen/{ALSO_INVENTED}/" in links
    assert "Hier ging het anders dan in het inzicht ‘Post die dicht blijft" in section.text


def test_words_of_who_said_no_to_search_engines_stand_on_no_page_that_they_show(
    tmp_path: Path,
) -> None:
    shy = ID[Purpose.SEARCH_ENGINES]
    shown = _contradicted_by(shy, purposes_library(tmp_path).for_purpose(Purpose.WEBSITE))
    told = [story for story in shown.stories if shy in {c.story for c in contrasts(shown, story)}]
    pages = [plan_story(Site(shown, {}), story) for story in told]
    assert pages
    assert all(planned.for_search_engines for planned in pages)
    assert all(shy not in _otherwise(planned) for planned in pages)


def _contradicted_by(story_id: str, library: Library) -> Library:
    """The same library, in which this story says otherwise than all the others."""
    (insight,) = library.insights
    support = tuple(c for c in insight.support if c.story != story_id)
    against = tuple(c for c in insight.support if c.story == story_id)
    told = replace(insight, support=support, counter_examples=against)
    return replace(library, insights=(told,))


def _otherwise(planned: Page) -> list[str]:
    return [card.story.id for card, _ in planned.context["otherwise"]]  # type: ignore[attr-defined]
