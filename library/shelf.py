"""Shelf: everything that stands in the files, read but not yet judged against the rest."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from library.files import ids_in_files, insight_files, story_files, theme_files
from library.finding import Finding, Place, Severity
from library.insight import Insight, Theme
from library.list_files import parse_list, parse_settings
from library.parsed import Parsed
from library.schema import (
    Form,
    GlossaryEntry,
    HelpEntry,
    JudgedQuery,
    SiteSettings,
    TopicEntry,
    WithdrawnEntry,
)
from library.source_text import SourceText, read_source
from library.story import Story
from library.text_files import parse_insight, parse_story, parse_theme

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
    insights: list[Parsed[Insight]]
    glossary: list[Parsed[GlossaryEntry]]
    help_lines: list[Parsed[HelpEntry]]
    judged_queries: list[Parsed[JudgedQuery]]
    withdrawn: list[Parsed[WithdrawnEntry]]
    ids_in_files: frozenset[str]
    """Ids as they stand in the story files, also in those that cannot be read as a story."""


def read_shelf(root: Path, findings: list[Finding]) -> Shelf:
    """Read every file of the library once. What is wrong with a file goes into `findings`."""
    reader = _FileReader(root, findings)
    paths = story_files(root, findings)
    return Shelf(
        site=reader.settings(),
        stories=reader.texts(paths, parse_story),
        themes=reader.texts(theme_files(root), parse_theme),
        theme_names=frozenset(path.parent.name for path in theme_files(root)),
        topics=reader.codebook(),
        insights=reader.texts(insight_files(root), parse_insight),
        glossary=reader.entries("themes/woordenlijst.yaml", GlossaryEntry) or [],
        help_lines=reader.entries("themes/hulp.yaml", HelpEntry) or [],
        judged_queries=reader.entries("themes/zoekvragen.yaml", JudgedQuery) or [],
        withdrawn=reader.entries("stories/ingetrokken.yaml", WithdrawnEntry) or [],
        ids_in_files=frozenset(ids_in_files(paths)),
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
        if not path.exists():
            return []
        if (source := self._source(path)) is None:
            return None
        entries, findings = parse_list(source, form)
        self.findings += findings
        return entries

    def codebook(self) -> list[Parsed[TopicEntry]] | None:
        file = "themes/onderwerpen.yaml"
        if not (self.root / file).exists():
            self.findings.append(_no_codebook(file))
            return None
        return self.entries(file, TopicEntry)

    def settings(self) -> SiteSettings:
        path = self.root / "site.yaml"
        if not path.exists() or (source := self._source(path)) is None:
            return SiteSettings()
        settings, findings = parse_settings(source)
        self.findings += findings
        return settings

    def _source(self, path: Path) -> SourceText | None:
        source = read_source(path, self.root)
        if isinstance(source, Finding):
            self.findings.append(source)
            return None
        return source


def _no_codebook(file: str) -> Finding:
    return Finding(
        Place(file),
        "geen_codeboek",
        "er is geen lijst met onderwerpen, dus geen enkel onderwerp komt op de site.",
        "Maak dit bestand met per onderwerp een ‘onderwerp’ en een ‘definitie’.",
        Severity.NOTICE,
    )
