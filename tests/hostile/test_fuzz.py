"""Good files, spoiled at random, the same at random every time."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from library import load_library
from tests.hostile.grammar import GOOD, TOKENS
from tests.hostile.oracle import PARSERS, check_text
from tests.hostile.run import TODAY, page_problems
from tests.library_files import rule_on_flags, write_library

pieces = st.one_of(st.sampled_from(TOKENS), st.sampled_from(TOKENS), st.text(max_size=8))
"""Something to put in: mostly a mark that means something, sometimes anything at all."""


@st.composite
def spoiled(draw: st.DrawFn, kind: str) -> str:
    """A good file in which a few stretches were taken out, repeated, or filled with something."""
    text = GOOD[kind]
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 0, 0, 1, 3, 20])))
        times = draw(st.sampled_from([1, 1, 1, 2, 50]))
        put_in = "".join(draw(st.lists(pieces, max_size=3))) or text[start:end] * 2
        text = text[:start] + put_in * times + text[end:]
    return text


def _fuzz(examples: int) -> Callable[[Callable[..., None]], Callable[..., None]]:
    return settings(
        max_examples=examples,
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )


@pytest.mark.parametrize("kind", PARSERS)
def test_no_spoiled_file_raises_and_none_brings_a_tag_of_its_own(kind: str) -> None:
    @_fuzz(300)
    @given(spoiled(kind))
    def run(text: str) -> None:
        check_text(kind, text)

    run()


@pytest.mark.parametrize("kind", PARSERS)
def test_the_good_file_of_each_kind_is_good(kind: str) -> None:
    check_text(kind, GOOD[kind])


def test_no_spoiled_library_raises_and_no_page_of_it_acts(tmp_path: Path) -> None:
    @_fuzz(40)
    @given(spoiled("story"), spoiled("insight"), spoiled("topics"), spoiled("settings"))
    def run(story: str, insight: str, topics: str, site: str) -> None:
        root = write_library(
            tmp_path,
            {
                "stories/schulden/vijandig.md": story.encode("utf-8", "replace"),
                "themes/schulden/inzichten/vijandig.md": insight.encode("utf-8", "replace"),
                "themes/onderwerpen.yaml": topics.encode("utf-8", "replace"),
                "site.yaml": site.encode("utf-8", "replace"),
            },
        )
        rule_on_flags(root)
        library, _ = load_library(root, TODAY)
        assert page_problems(library) == []

    run()
