"""The site of stories made in memory."""

from collections.abc import Iterator

from library import Story
from site_builder import plan_site
from tests.library.collective.stories import made_library
from tests.site_builder.example_site import TEXTS
from tests.site_builder.page_reader import Tag, read_page

Pages = dict[str, list[Tag]]
"""Address → the tags of the page."""


def made_pages(*stories: Story) -> Pages:
    """Every page of the site of these stories."""
    files = plan_site(made_library(*stories), TEXTS, "https://bieb.example/")
    return {
        path.removesuffix("index.html"): read_page(data.decode())
        for path, data in files.items()
        if path.endswith("index.html")
    }


def of_class(tags: list[Tag], name: str) -> list[Tag]:
    """The tags with this class."""
    return [tag for tag in tags if name in tag.classes]


def text_of(tags: list[Tag]) -> str:
    """The text of the part of the page that is its own."""
    return next(tag.text for tag in tags if tag.name == "main")


def inside(tags: list[Tag], outer: Tag) -> Iterator[Tag]:
    """The tags within another."""
    return (tag for tag in tags if outer in tag.inside)
