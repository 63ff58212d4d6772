"""Lighthouse finds nothing to improve in accessibility, best practices and, where it may, SEO."""

import pytest

from site_builder.page import Page
from tests.conftest import FLAGS
from tests.proofs import tools
from tests.proofs.conftest import Built

pytestmark = pytest.mark.proof


def test_every_kind_of_page_scores_a_hundred(built: Built) -> None:
    """Five seconds a page, so one page a template: the one with most on it."""
    kinds = built.kinds
    tools.need(tools.CHROMIUM, "Chromium")
    tools.module("lighthouse/package.json")
    given = {
        "chromium": tools.CHROMIUM,
        "flags": FLAGS,
        "pages": [built.host.address + page.address for page in kinds.values()],
    }
    answers = tools.ask_node("lighthouse.mjs", given, seconds=400)
    assert len(answers) == len(kinds)
    tools.expect_none(
        (f"{category}: {lost_in(answer, category)}", kind)
        for (kind, page), answer in zip(kinds.items(), answers, strict=True)
        for category in judged(page)
        if answer["scores"][category] < 1
    )


def judged(page: Page) -> list[str]:
    """A page that asks search engines to stay away loses points for that in SEO."""
    return ["accessibility", "best-practices", *(["seo"] if page.for_search_engines else [])]


def lost_in(answer: dict[str, list[dict[str, str]]], category: str) -> list[str]:
    return [lost["words"] for lost in answer["lost"] if lost["category"] == category]
