"""The small parts: addresses, counts, sentences, excerpts, covers, prose."""

import pytest

from library.collective.counts import Share, Tally, only_invented, share_of, tally
from library.prose import (
    Emphasis,
    Heading,
    ItemList,
    LineBreak,
    Link,
    Paragraph,
    Quotation,
    Strong,
    Text,
)
from site_builder.addresses import path_of, slug, unique_slugs, way_to_root
from site_builder.covers import cover
from site_builder.excerpts import excerpt
from site_builder.pages.search_facets import offered_facets
from site_builder.prose_html import render_prose
from site_builder.site import Site
from site_builder.wording import in_a_sentence, joined, share_sentences, tally_words
from tests.site_builder.example_site import REAL, example_library


def test_a_slug_keeps_letters_and_digits() -> None:
    assert slug("Één plek voor jezelf!") == "een-plek-voor-jezelf"
    assert slug("…") == "x"


def test_names_that_are_alike_get_addresses_of_their_own() -> None:
    assert unique_slugs(["wérk", "werk", "werk!"]) == {
        "wérk": "werk",
        "werk": "werk-2",
        "werk!": "werk-3",
    }


def test_the_way_to_the_root_goes_up_once_for_each_folder() -> None:
    assert [way_to_root(a) for a in ("", "hulp/", "verhalen/7k2m9q/")] == ["", "../", "../../"]


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("", "/"),
        ("https://bieb.example", "/"),
        ("https://bieb.example/", "/"),
        ("https://bieb.example/hier", "/hier/"),
        ("https://bieb.example/hier/daar/", "/hier/daar/"),
    ],
)
def test_the_path_of_an_address_has_a_slash_at_both_ends(address: str, path: str) -> None:
    assert path_of(address) == path


def test_a_tally_counts_each_story_once_and_each_kind_apart() -> None:
    stories = example_library().stories
    assert tally([*stories, *stories]) == Tally(real=1, invented=2)


def test_a_share_counts_among_the_stories_on_the_same_theme() -> None:
    insight = example_library().insights[1]
    assert insight.name == "post-wordt-bewaard"
    assert share_of(example_library(), insight, insight.support) == Share(
        found=Tally(1, 1), among=Tally(1, 2)
    )


def test_an_insight_with_one_real_story_rests_not_only_on_invented_ones() -> None:
    second_drawer, kept_post = example_library().insights
    assert only_invented(example_library(), second_drawer)
    assert not only_invented(example_library(), kept_post)


def test_words_for_a_tally() -> None:
    assert tally_words(Tally(1, 0)) == "1 verhaal"
    assert tally_words(Tally(4, 1)) == "4 verhalen en 1 verzonnen voorbeeld"
    assert tally_words(Tally(0, 2)) == "2 verzonnen voorbeelden"
    assert tally_words(Tally(0, 0)) == "nog geen verhalen"


def test_a_share_of_invented_stories_says_so() -> None:
    assert share_sentences(Share(Tally(0, 3), Tally(0, 5)), "schulden") == (
        "In 3 van de 5 verzonnen voorbeelden over schulden.",
    )


def test_a_share_says_honestly_that_no_real_story_carries_it_yet() -> None:
    assert share_sentences(Share(Tally(0, 3), Tally(19, 5)), "schulden") == (
        "In geen van de 19 verhalen over schulden.",
        "In 3 van de 5 verzonnen voorbeelden over schulden.",
    )


def test_lists_read_as_a_sentence() -> None:
    assert joined([]) == ""
    assert joined(["a"]) == "a"
    assert joined(["a", "b", "c"]) == "a, b en c"
    assert in_a_sentence("Schulden") == "schulden"
    assert in_a_sentence("GGZ") == "GGZ"


def test_an_excerpt_ends_at_a_sentence_or_a_word() -> None:
    assert excerpt("Kort.") == "Kort."
    assert excerpt("Dit is een zin. Dit is er nog een.", 20) == "Dit is een zin. …"
    assert excerpt("Een zin die maar doorgaat en doorgaat", 20) == "Een zin die maar …"


def test_a_cover_is_always_the_same_and_differs_by_story() -> None:
    assert cover(REAL) == cover(REAL)
    assert cover(REAL) != cover("p4x8dn")
    assert "style=" not in cover(REAL)


def test_only_what_some_story_has_is_offered_as_a_filter() -> None:
    site = Site(example_library(), {})
    offered = {facet.name: [one.value for one in facet.values] for facet in offered_facets(site)}
    assert offered == {
        "theme": ["schulden", "wonen"],
        "phase": ["ermee_leven"],
        "perspective": ["zelf", "partner", "ouder"],
        "age": ["27-44"],
        "notes": ["kinderen_maken_het_mee"],
    }


def test_a_theme_that_is_offered_has_its_colour() -> None:
    theme = offered_facets(Site(example_library(), {}))[0]
    assert [value.css_class for value in theme.values] == ["theme-1", "theme-2"]


def draw(*blocks: object, under: int = 1) -> str:
    resolve = {"/er/": "../er/", "https://x.example/": "https://x.example/"}.get
    return str(render_prose(blocks, resolve, under))  # type: ignore[arg-type]


def test_prose_is_drawn_from_its_tree_and_escaped() -> None:
    line = (Text("a < b & c "), Emphasis((Text("x"),)), LineBreak(), Strong((Text("y"),)))
    assert draw(Paragraph(line, 1)) == ("<p>a &lt; b &amp; c <em>x</em><br><strong>y</strong></p>")


def test_lists_and_quotations() -> None:
    item = Paragraph((Text("een"),), 1)
    assert draw(ItemList(True, ((item,), (item, item)), 1)) == (
        "<ol><li>een</li><li><p>een</p><p>een</p></li></ol>"
    )
    assert draw(Quotation((item,), 1)) == "<blockquote><p>een</p></blockquote>"


def test_a_link_to_a_page_that_is_not_there_keeps_its_words() -> None:
    words = (Text("hier"),)
    assert draw(Paragraph((Link("/er/", words),), 1)) == '<p><a href="../er/">hier</a></p>'
    assert draw(Paragraph((Link("/weg/", words),), 1)) == "<p>hier</p>"


def test_headings_in_prose_never_skip_a_level() -> None:
    blocks = [Heading(level, (Text("k"),), 1) for level in (4, 4, 2, 1)]
    assert draw(*blocks).replace("\n", "") == "<h2>k</h2><h3>k</h3><h2>k</h2><h2>k</h2>"
    assert draw(Heading(2, (Text("k"),), 1), under=2) == "<h3>k</h3>"


def test_a_heading_in_a_quotation_is_no_part_of_the_page() -> None:
    assert draw(Quotation((Heading(2, (Text("k"),), 1),), 1)) == (
        "<blockquote><p><strong>k</strong></p></blockquote>"
    )
