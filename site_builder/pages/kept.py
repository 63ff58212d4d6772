"""The page of stories that a reader keeps on a device. The browser fills it; here it is empty."""

from site_builder.page import Page


def plan_kept() -> Page:
    """The same for everybody, and not for search engines: there is nothing to find on it."""
    return Page(
        address="bewaard/",
        template="kept.html",
        title="Bewaarde verhalen",
        description="Verhalen die je zelf op dit apparaat zet, om ook zonder internet te lezen.",
        scripts=("kept-page.js",),
        hidden=True,
    )
