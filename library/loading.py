"""The only way in: from a folder to a Library, and what an editor should know about it."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from library.cross_checks import (
    Known,
    check_entry_names,
    check_insight_names,
    check_story_names,
    check_support,
    check_theme_names,
)
from library.files import RULINGS, insight_files
from library.finding import Finding, Place, Severity, first_findings
from library.insight import Insight, Theme
from library.insight_checks import check_insight, check_reading_order
from library.library import Library
from library.list_files import check_help_age, check_unique
from library.parsed import Parsed
from library.privacy.beside import findings_beside
from library.privacy.rulings import check_flags, open_flags, standing_out
from library.privacy.standing_out import StandsOut
from library.provenance import check_provenance
from library.quoting import shown_file
from library.reading_checks import check_level
from library.schema import ThemeHeader
from library.shelf import Shelf, read_shelf
from library.story import Story
from library.theme_checks import check_rule_changes, check_sayings
from library.vocabulary import Examples, Purpose, Status

AnyItem = TypeVar("AnyItem")
Judge = Callable[[Parsed[AnyItem]], Iterable[Finding]]


def load_library(root: Path | str, on: date | None = None) -> tuple[Library, list[Finding]]:
    """Read and judge everything under `root`, as it stands on the date `on` (default: today).

    Returns the library, with only what may be shown, and the findings, sorted by place. Bad
    content is a finding, and never stops the rest. Raises NotADirectoryError where `root` has no
    folder `stories`.
    """
    root = Path(root)
    if not (root / "stories").is_dir():
        raise NotADirectoryError(root / "stories")
    on = on or date.today()
    findings: list[Finding] = []
    shelf = read_shelf(root, findings)
    shown = _shown_stories(shelf, on, findings)
    known = _what_exists(shelf, shown, (path.stem for path in insight_files(root)))
    _judge_collection(shelf, known, on, findings)
    return _assemble(shelf, shown, on, findings), _told(findings)


def _told(findings: Iterable[Finding]) -> list[Finding]:
    """Sorted by place. A file of thousands of mistakes has no room for all of them."""
    by_file = groupby(sorted(set(findings)), key=lambda finding: finding.place.file)
    return [one for _, found in by_file for one in first_findings(list(found))]


def _shown_stories(shelf: Shelf, on: date, findings: list[Finding]) -> list[Story]:
    """The gate: published, nothing that blocks, and consent where consent is due.

    Rare combinations come last, for they are counted over what passes all the rest.
    """
    passed = _pass_the_rest(shelf, on, findings)
    found = standing_out(passed, shelf.rulings)
    findings += [one.finding().about(one.story.item.title) for one in found]
    return _items(_unblocked(passed, findings))


def stories_standing_out(
    shelf: Shelf, on: date, findings: list[Finding], settled: Collection[str]
) -> list[StandsOut]:
    """What the gate would find rare, as if every flag on the files `settled` had a ruling.

    `findings` are those of reading the shelf; what the gate finds is added.
    """
    return list(standing_out(_pass_the_rest(shelf, on, findings, settled), shelf.rulings))


def _pass_the_rest(
    shelf: Shelf, on: date, findings: list[Finding], settled: Collection[str] = ()
) -> list[Parsed[Story]]:
    """The stories that everything but rare combinations lets through."""
    findings += _judge(
        shelf.stories, lambda s: check_story_names(s, shelf.theme_names, shelf.topic_names)
    )
    findings += _judge(shelf.stories, lambda s: check_provenance(s, on, shelf.site.minors))
    findings += _judge(shelf.stories, lambda s: check_level(s, shelf.rulings.get(s.item.id, ())))
    findings += _check_ids(shelf)
    flagged = [story for story in shelf.stories if story.source.file not in settled]
    _judge_privacy(replace(shelf, stories=flagged), findings)
    if shelf.withdrawn_ids is None:
        return []  # a finding names the list of withdrawn stories
    return [
        story
        for story in _unblocked(shelf.stories, findings)
        if story.item.header.status is Status.PUBLISHED
        and not (story.item.invented and shelf.site.examples is Examples.LEAVE_OUT)
    ]


def _judge_privacy(shelf: Shelf, findings: list[Finding]) -> None:
    """What could show who somebody is, and the rulings on that. There is no way around this."""
    for story in shelf.stories:
        rulings = shelf.rulings.get(story.item.id, [])
        found = check_flags(story, rulings)
        findings += [finding.about(story.item.title) for finding in found]
    untold = {file for story in shelf.stories for file in _files_without_title(story, shelf)}
    findings[:] = [f.about("") if f.place.file in untold else f for f in findings]
    for story_id in sorted(set(shelf.rulings) - shelf.ids_in_files):
        findings.append(_ruling_alone(f"{RULINGS.as_posix()}/{story_id}.yaml"))


def _files_without_title(story: Parsed[Story], shelf: Shelf) -> Iterator[str]:
    """Files whose findings do not name the story: its title is flagged, and logs are public."""
    start, end = story.node.span(("titel",))
    for flag in open_flags(story, shelf.rulings.get(story.item.id, [])):
        if not flag.in_name and flag.start < end and flag.end > start:
            yield from (story.source.file, f"{RULINGS.as_posix()}/{story.item.id}.yaml")


def _what_exists(shelf: Shelf, shown: list[Story], insights: Iterable[str]) -> Known:
    """An insight exists by its file, even where that has a mistake."""
    on_site = {story.id: story for story in shown if story.allows(Purpose.WEBSITE)}
    return Known(
        themes=shelf.theme_names,
        topics=shelf.topic_names,
        insights=frozenset(insights),
        shown=on_site,
        other_ids=(shelf.ids_in_files | (shelf.withdrawn_ids or frozenset())) - set(on_site),
        withdrawn=shelf.withdrawn_ids or frozenset(),
        invented={story.item.id: story.item.invented for story in shelf.stories},
    )


def _judge_collection(shelf: Shelf, known: Known, on: date, findings: list[Finding]) -> None:
    """What the files beside the stories say of each other and of the stories."""
    findings += _judge_texts_beside(shelf)
    findings += _judge(shelf.insights, lambda insight: check_insight_names(insight, known))
    findings += _judge(shelf.insights, lambda insight: check_support(insight, known))
    findings += _judge(shelf.insights, lambda insight: check_insight(insight, known))
    findings += _judge(shelf.themes, lambda theme: check_theme_names(theme, known))
    findings += _judge(shelf.themes, lambda theme: check_sayings(theme, known))
    findings += _judge(shelf.themes, lambda theme: check_rule_changes(theme, known))
    findings += check_unique(shelf.topics or [], "onderwerp", lambda topic: topic.label)
    findings += check_unique(shelf.insights, "bewering", lambda insight: insight.name)
    findings += check_unique(shelf.glossary, "woord", lambda entry: entry.word)
    entries = (*shelf.glossary, *shelf.help_lines, *shelf.judged_queries)
    findings += check_entry_names(entries, known)
    findings += check_help_age(shelf.help_lines, on)
    findings += _judge_reading_orders(shelf, known, findings)


def _judge_reading_orders(shelf: Shelf, known: Known, findings: list[Finding]) -> list[Finding]:
    """After all the rest: an order may only name insights that nothing keeps off the site."""
    shown = _items(_unblocked(shelf.insights, findings))
    return _judge(shelf.themes, lambda theme: check_reading_order(theme, shown, known))


def _judge_texts_beside(shelf: Shelf) -> Iterator[Finding]:
    """What in an insight or a theme could show who somebody is.

    It names no title, for that may be what is flagged.
    """
    pseudonyms = {name for one in shelf.stories if (name := one.item.header.pseudonym)}
    for part in (*shelf.insights, *shelf.themes):
        yield from findings_beside(part.source, pseudonyms, shelf.ids_in_files)


def _assemble(shelf: Shelf, shown: list[Story], on: date, findings: list[Finding]) -> Library:
    themes = {name: _bare_theme(name) for name in shelf.theme_names}
    themes |= {theme.name: theme for theme in _items(_unblocked(shelf.themes, findings))}
    library = Library(
        on=on,
        site=shelf.site,
        themes=tuple(sorted(themes.values(), key=lambda theme: (theme.header.order, theme.name))),
        topics=_by_name(_items(shelf.topics or []), lambda topic: topic.label),
        insights=_by_name(
            _items(_unblocked(shelf.insights, findings)), lambda insight: insight.name
        ),
        glossary=_by_name(_items(shelf.glossary), lambda entry: entry.word),
        help_lines=tuple(_items(shelf.help_lines)),
        judged_queries=tuple(_items(shelf.judged_queries)),
        withdrawn=tuple(_items(shelf.withdrawn)),
        house_style=shelf.house_style,
    )
    return library.with_stories(_only_known(story, library) for story in shown)


def _judge(parsed: Iterable[Parsed[AnyItem]], check: Judge[AnyItem]) -> list[Finding]:
    return [finding.about(_title(part.item)) for part in parsed for finding in check(part)]


def _title(item: object) -> str:
    match item:
        case Story():
            return item.title
        case Insight():
            return item.claim
        case Theme():
            return item.label
    return ""


def _items(parsed: Iterable[Parsed[AnyItem]]) -> list[AnyItem]:
    return [part.item for part in parsed]


def _unblocked(parsed: Iterable[Parsed[AnyItem]], findings: list[Finding]) -> list[Parsed[AnyItem]]:
    blocked = {finding.place.file for finding in findings if finding.blocks}
    return [part for part in parsed if part.source.file not in blocked]


def _by_name(items: Iterable[AnyItem], name: Callable[[AnyItem], str]) -> tuple[AnyItem, ...]:
    """Sorted by name; of two with one name the first (a finding names the second)."""
    first: dict[str, AnyItem] = {}
    for item in items:
        first.setdefault(name(item), item)
    return tuple(first[key] for key in sorted(first, key=lambda key: (key.casefold(), key)))


def _bare_theme(name: str) -> Theme:
    """Stands in for a theme whose file has a mistake, so that its stories stay where they are."""
    header = ThemeHeader.model_validate(
        {"naam": name.capitalize(), "in_een_zin": f"Verhalen over {name}."}
    )
    return Theme(name, header, f"themes/{name}/thema.md")


def _only_known(story: Story, library: Library) -> Story:
    """Without the topics of a codebook that could not be read."""
    if all(library.topic(label) for label in story.topics):
        return story  # with what was computed of it
    return replace(
        story,
        fragments=tuple(
            replace(part, topics=tuple(label for label in part.topics if library.topic(label)))
            for part in story.fragments
        ),
    )


def _ruling_alone(file: str) -> Finding:
    return Finding(
        Place(file),
        "besluit_zonder_verhaal",
        "bij deze besluiten hoort geen verhaal.",
        "Is het verhaal weg? Haal dan ook dit bestand weg.",
        Severity.NOTICE,
    )


def _check_ids(shelf: Shelf) -> Iterator[Finding]:
    """Two stories with one id, and a story that was withdrawn."""
    withdrawn = shelf.withdrawn_ids or frozenset()
    files: dict[str, list[str]] = {}
    for story in shelf.stories:
        files.setdefault(story.item.id, []).append(story.source.file)
    for story in shelf.stories:
        story_id, title = story.item.id, story.item.title
        for other in files[story_id]:
            if other != story.source.file:
                yield story.finding(
                    ("id",),
                    "dubbel_nummer",
                    f"het nummer {story_id} staat ook in {shown_file(other)}.",
                    "Het oudste verhaal houdt zijn nummer. Maak voor het andere een nieuw nummer"
                    " met ‘doorleefd new’.",
                ).about(title)
        if story_id in withdrawn:
            yield story.finding(
                ("id",),
                "ingetrokken",
                f"verhaal {story_id} is ingetrokken en komt niet meer op de site.",
                "Haal dit bestand weg. Is het een ander verhaal? Geef het een nieuw nummer.",
            ).about(title)
