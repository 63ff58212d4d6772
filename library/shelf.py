"""Shelf: everything that stands in the files, read but not yet judged against the rest."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from library.files import (
    ids_anywhere,
    ids_in_files,
    insight_files,
    ruling_files,
    story_files,
    theme_files,
)
from library.finding import Finding, Place, Severity
from library.house_style import HouseStyle, read_house_style
from library.insight import Insight, Theme
from library.list_files import CAUTIOUS_SETTINGS, parse_list, parse_settings, read_values
from library.parsed import Parsed
from library.privacy import findings as privacy_findings
from library.schema import (
    Form,
    GlossaryEntry,
    HelpEntry,
    JudgedQuery,
    RulingEntry,
    SiteSettings,
    TopicEntry,
    WithdrawnEntry,
)
from library.source_text import SourceText, read_source
from library.story import Story
from library.text_files import parse_insight, parse_story, parse_theme

_CODEBOOK = "themes/onderwerpen.yaml"
_WITHDRAWN = "stories/ingetrokken.yaml"

AnyItem = TypeVar("AnyItem")
AnyForm = TypeVar("AnyForm", bound=Form)


@dataclass(frozen=True)
class Shelf:
    site: SiteSettings
    stories: list[Parsed[Story]]
    themes: list[Parsed[Theme]]
    theme_names: frozenset[str]
    """A theme exists by its folder, even where its file has a mistake."""
    topics: list[Parsed[TopicEntry]] | None
    """None where the codebook could not be read: then nothing can be said of names in it."""
    topic_names: frozenset[str] | None
    """A topic exists by its label, even where the rest of its entry has a mistake."""
    insights: list[Parsed[Insight]]
    glossary: list[Parsed[GlossaryEntry]]
    help_lines: list[Parsed[HelpEntry]]
    judged_queries: list[Parsed[JudgedQuery]]
    withdrawn: list[Parsed[WithdrawnEntry]]
    rulings: dict[str, list[Parsed[RulingEntry]]]
    """Per story id. A ruling that could not be read is not here, so its flag stays open."""
    withdrawn_ids: frozenset[str] | None
    """None where the list is there and cannot be read: then no story may be shown."""
    ids_in_files: frozenset[str]
    """Ids as they stand in the story files, also in those that cannot be read as a story."""
    house_style: HouseStyle | None = None


def read_shelf(root: Path, findings: list[Finding]) -> Shelf:
    """Read every file of the library once. What is wrong with a file goes into `findings`."""
    reader = _FileReader(root, findings)
    paths = story_files(root, findings)
    themes = theme_files(root, findings)
    rulings = ruling_files(root, findings)
    topics = reader.codebook()
    withdrawn = reader.entries(_WITHDRAWN, WithdrawnEntry)
    return Shelf(
        site=reader.settings(),
        stories=reader.texts(paths, _parse_story),
        themes=reader.texts(themes, parse_theme),
        theme_names=frozenset(path.parent.name for path in themes),
        topics=topics,
        topic_names=reader.topic_names(topics),
        insights=reader.texts(insight_files(root), parse_insight),
        glossary=reader.entries("themes/woordenlijst.yaml", GlossaryEntry) or [],
        help_lines=reader.entries("themes/hulp.yaml", HelpEntry) or [],
        judged_queries=reader.entries("themes/zoekvragen.yaml", JudgedQuery) or [],
        rulings={path.stem: reader.rulings(path) for path in rulings},
        withdrawn=withdrawn or [],
        withdrawn_ids=reader.withdrawn_ids(withdrawn),
        ids_in_files=frozenset(ids_in_files(paths)),
        house_style=read_house_style(root, findings),
    )


@dataclass
class _FileReader:
    root: Path
    findings: list[Finding]

    def texts(
        self,
        paths: Iterable[Path],
        parse: Callable[[SourceText], tuple[Parsed[AnyItem] | None, list[Finding]]],
    ) -> list[Parsed[AnyItem]]:
        found = []
        for path in paths:
            if (source := self._source(path)) is None:
                continue
            parsed, findings = parse(source)
            self.findings += findings
            if parsed:
                found.append(parsed)
        return found

    def entries(self, file: str, form: type[AnyForm]) -> list[Parsed[AnyForm]] | None:
        """The entries of a list: none where there is no file, None where it cannot be read."""
        path = self.root / file
        if not path.exists() and not path.is_symlink():
            return []
        if (source := self._source(path)) is None:
            return None
        entries, findings = parse_list(source, form)
        self.findings += findings
        return entries

    def rulings(self, path: Path) -> list[Parsed[RulingEntry]]:
        return self.entries(path.relative_to(self.root).as_posix(), RulingEntry) or []

    def withdrawn_ids(self, entries: list[Parsed[WithdrawnEntry]] | None) -> frozenset[str] | None:
        """Where the list has a mistake, every id that stands anywhere in it counts."""
        path = self.root / _WITHDRAWN
        if any(finding.place.file == _WITHDRAWN for finding in self.findings):
            return ids_anywhere(path)
        return frozenset(entry.item.id for entry in entries or [])

    def topic_names(self, topics: list[Parsed[TopicEntry]] | None) -> frozenset[str] | None:
        if topics is None:
            return None
        source = read_source(self.root / _CODEBOOK, self.root)
        labels = () if isinstance(source, Finding) else read_values(source, "onderwerp")
        return frozenset(labels)

    def codebook(self) -> list[Parsed[TopicEntry]] | None:
        entries = self.entries(_CODEBOOK, TopicEntry)
        if entries == [] and not any(f.place.file == _CODEBOOK for f in self.findings):
            self.findings.append(_no_codebook(_CODEBOOK))
            return None
        return entries

    def settings(self) -> SiteSettings:
        path = self.root / "site.yaml"
        if not path.exists() and not path.is_symlink():
            return SiteSettings()
        if (source := self._source(path)) is None:
            return CAUTIOUS_SETTINGS
        settings, findings = parse_settings(source)
        self.findings += findings
        return settings

    def _source(self, path: Path) -> SourceText | None:
        source = read_source(path, self.root)
        if isinstance(source, Finding):
            self.findings.append(source)
            return None
        return source


def _parse_story(source: SourceText) -> tuple[Parsed[Story] | None, list[Finding]]:
    """Also what cannot be read as a story is scanned; nobody can rule on it yet."""
    story, findings = parse_story(source)
    if story is None and (flags := list(privacy_findings(source))):
        # What is flagged may be the title itself, and a finding repeats no identifier.
        findings = [*(finding.about("") for finding in findings), *flags]
    return story, findings


def _no_codebook(file: str) -> Finding:
    return Finding(
        Place(file),
        "geen_codeboek",
        "er is geen lijst met onderwerpen, dus geen enkel onderwerp komt op de site.",
        "Maak dit bestand met per onderwerp een ‘onderwerp’ en een ‘definitie’.",
        Severity.NOTICE,
    )
