"""All words of ours are plain Dutch, as far as lengths tell; where not, somebody wrote down why.

Ours are the pages, the themes, the insights, the codebook, the glossary, the help lines, and the
stories that come with the project: we made them up.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from library import Library, QuoteCard, load_library
from library.insight import Insight, Theme
from library.markdown import parse_prose
from library.prose import Block
from library.reading_level import (
    LEVEL,
    PLAIN_EASE,
    PLAIN_SENTENCE,
    ReadingLevel,
    prose_of,
    reading_level,
)
from library.schema import TopicEntry
from library.shelf import read_shelf
from library.source_text import SourceText
from library.story import Story
from library.text_files import parse_page

ROOT = Path(__file__).parents[1]
EXCEPTIONS = yaml.safe_load((ROOT / "tests/plain_dutch_exceptions.yaml").read_text("utf-8"))
LONGEST = 25
"""Words in one sentence of ours: an average hides the sentence on which somebody gives up."""
OPEN = re.compile(
    r"(?:(?:aan|bij|met|op|over|van|voor) )?(?:wat|wie|waar\w*|hoe\w*|wanneer|welke?)\b.*\?", re.I
)
"""A question that yes or no does not answer."""


@cache
def library() -> Library:
    return load_library(ROOT)[0]


def lines(parts: Iterable[str | None]) -> str:
    """Each part ends where a sentence does."""
    told = (part.strip() for part in parts if part and part.strip())
    return "\n".join(part if re.search(r"[.!?][’)]*$", part) else f"{part}." for part in told)


def written(body: Iterable[Block | QuoteCard]) -> str:
    """What we wrote in it: a quote card is somebody else's words."""
    return prose_of(tuple(block for block in body if not isinstance(block, QuoteCard)))


def insight_text(insight: Insight) -> str:
    header = insight.header
    told = (header.counter_examples_sought, *header.research, *header.practice)
    return lines((header.claim, *told, written(insight.body)))


def theme_text(theme: Theme) -> str:
    header = theme.header
    road = (step.explanation for step in header.official_road)
    rules = (part for rule in header.rule_changes for part in (rule.before, rule.now))
    sayings = (saying.sentence for saying in header.often_heard)
    return lines((header.in_one_sentence, *sayings, *road, *rules, written(theme.body)))


def topic_text(topic: TopicEntry) -> str:
    return lines((topic.definition, topic.includes, topic.excludes, *topic.questions))


def page_texts() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "site_builder/texts").glob("*.md")):
        header, blocks, _ = parse_page(SourceText(path.name, path.read_text("utf-8")))
        assert header
        yield f"pagina {path.stem}", lines((header.in_one_sentence, prose_of(blocks)))


def sheets_for_tellers() -> Iterator[tuple[str, str]]:
    for name in ("formulier", "informatie"):
        path = ROOT / f"docs/toestemming/{name}.md"
        blocks, findings = parse_prose(SourceText(path.name, path.read_text("utf-8")))
        assert not findings, "all of it was read"
        yield f"blad {name}", prose_of(blocks)


def beside_story(story: Story) -> str:
    """What stands around a story on its page, in whole sentences."""
    header = story.header
    return lines(
        (
            header.in_own_words,
            header.kern,
            header.also_me,
            header.for_professionals,
            header.for_peers,
        )
    )


def texts() -> dict[str, str]:
    """Every text of ours by what we call it. What is too short by itself is measured together."""
    here = library()
    return {
        **dict(page_texts()),
        **dict(sheets_for_tellers()),
        **{f"inzicht {one.name}": insight_text(one) for one in here.insights},
        **{f"thema {one.name}": theme_text(one) for one in here.themes},
        **{f"onderwerp {one.label}": topic_text(one) for one in here.topics},
        **{f"bij verhaal {one.id}": beside_story(one) for one in here.stories},
        "alle definities": lines(one.definition for one in here.topics),
        "alle gespreksvragen": lines(q for one in here.topics for q in one.questions),
        "de woordenlijst": lines(one.meaning for one in here.glossary),
        "de hulplijnen": lines(one.what_for for one in here.help_lines),
    }


TEXTS = texts()


def allowed(name: str) -> ReadingLevel:
    """What the text may reach: plain Dutch, or what was written down for it."""
    for exception in EXCEPTIONS:
        if exception["text"] == name:
            return ReadingLevel(exception["ease"], exception["words_a_sentence"])
    return ReadingLevel(PLAIN_EASE, PLAIN_SENTENCE)


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_of_ours_is_plain_dutch(name: str) -> None:
    if level := reading_level(TEXTS[name]):
        most = allowed(name)
        assert level.words_a_sentence <= most.words_a_sentence
        assert level.ease >= most.ease


@pytest.mark.parametrize("name", TEXTS)
def test_no_sentence_of_ours_is_very_long(name: str) -> None:
    sentences = re.split(r"(?<=[.!?])[’)]*\s+|(?<=[.!?][’)])\s+", TEXTS[name])
    assert [one for one in sentences if len(one.split()) > LONGEST] == []


def test_every_story_of_ours_is_plain_or_ruled_on() -> None:
    _, findings = load_library(ROOT)
    assert [str(finding) for finding in findings if finding.check == LEVEL] == []


def unfit(exception: dict[str, Any]) -> str:
    """What is wrong with an exception; nothing for one that is needed and says why."""
    if len(exception["reason"].split()) < 4:
        return "says no reason"
    level = reading_level(TEXTS.get(exception["text"], ""))
    return "" if level and not level.plain else "is not needed"


def test_every_exception_is_needed_and_says_why() -> None:
    assert {one["text"]: unfit(one) for one in EXCEPTIONS if unfit(one)} == {}


def test_an_exception_that_nobody_needs_is_seen() -> None:
    made_up = {"text": "pagina privacy", "reason": "omdat het nu eenmaal zo is"}
    assert unfit(made_up) == "is not needed"
    assert unfit(made_up | {"reason": "daarom"}) == "says no reason"


def test_what_is_measured_is_all_there_is() -> None:
    """A file that could not be read would pass unseen."""
    shelf = read_shelf(ROOT, [])
    assert len(library().insights) == len(shelf.insights)
    assert len(library().themes) == len(shelf.themes)
    assert sum(reading_level(text) is not None for text in TEXTS.values()) > len(TEXTS) * 0.6


@pytest.mark.parametrize("topic", library().topics, ids=lambda topic: topic.label)
def test_a_topic_has_two_open_questions_or_more(topic: TopicEntry) -> None:
    assert sum(bool(OPEN.fullmatch(question)) for question in topic.questions) >= 2
    assert all(question.endswith("?") for question in topic.questions)
