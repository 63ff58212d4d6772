"""Feed, sitemap and robots."""

from xml.etree import ElementTree

from tests.site_builder.example_site import ADDRESS, INVENTED, REAL, example_files

ATOM = "{http://www.w3.org/2005/Atom}"


def test_the_feed_is_atom_with_the_newest_story_first() -> None:
    feed = ElementTree.fromstring(example_files()["feed.atom"])
    ids = [entry.findtext(f"{ATOM}id") for entry in feed.findall(f"{ATOM}entry")]
    # r9wz3h does not say when it was published, so the day of the build counts.
    assert ids == [f"{ADDRESS}verhalen/{name}/" for name in ("r9wz3h", INVENTED, REAL)]
    assert feed.findtext(f"{ATOM}updated") == "2026-11-21T00:00:00Z"
    for name in ("id", "title", "author"):
        assert feed.find(f"{ATOM}{name}") is not None


def test_a_quarter_becomes_its_first_day() -> None:
    feed = ElementTree.fromstring(example_files()["feed.atom"])
    updated = [entry.findtext(f"{ATOM}updated") for entry in feed.findall(f"{ATOM}entry")]
    assert updated[1:] == ["2026-10-01T00:00:00Z", "2026-04-01T00:00:00Z"]


def test_the_sitemap_holds_pages_with_their_full_address() -> None:
    sitemap = example_files()["sitemap.xml"].decode()
    assert f"<loc>{ADDRESS}</loc>" in sitemap
    assert f"<loc>{ADDRESS}onderwerpen/schaamte/</loc>" in sitemap
    assert "404" not in sitemap


def test_robots_points_at_the_sitemap() -> None:
    assert f"Sitemap: {ADDRESS}sitemap.xml" in example_files()["robots.txt"].decode()
