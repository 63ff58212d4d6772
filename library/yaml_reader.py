"""The only file that knows PyYAML: YAML text to values that remember where they stand.

We read libyaml's events and build the tree ourselves. That refuses what an editor never needs and
an attacker does (aliases, anchors, tags, merge keys, several documents), sees duplicate keys, keeps
positions, and never guesses a type: every scalar is text, and the schema says what it means. So
`nee` stays "nee", and `12:30` does not become a number of seconds.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import yaml

from library.finding import Finding
from library.limits import MAX_ENTRIES, MAX_FINDINGS, MAX_ITEMS, MAX_YAML_LEVEL
from library.plain_words import check_values
from library.quoting import quoted
from library.source_text import SourceText
from library.yaml_tree import Entry, Node


@dataclass
class _RefusedError(Exception):
    message: str
    advice: str
    start: int
    end: int
    check: str = "yaml"


@dataclass
class _Reader:
    """State of one reading: the events still to come, and what was refused on the way."""

    events: Iterator[Any]
    """Of libyaml; typed loosely, for PyYAML types their marks as perhaps missing."""
    base: int
    refused: list[_RefusedError] = field(default_factory=list)

    def read_document(self) -> Node | None:
        next(self.events)  # stream start
        if isinstance(next(self.events), yaml.StreamEndEvent):
            return None
        node = self.read_node(next(self.events), 0)
        next(self.events)  # document end
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise self._refusal(
                after, "hier begint een tweede document.", "Haal de regel met --- weg."
            )
        return node

    def read_node(self, event: Any, depth: int) -> Node:
        self._refuse_tricks(event, depth)
        start = event.start_mark.index + self.base
        if isinstance(event, yaml.MappingStartEvent):
            return self._read_mapping(start, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._read_sequence(start, depth)
        return Node(event.value, start, event.end_mark.index + self.base)

    def _read_sequence(self, start: int, depth: int) -> Node:
        items: list[Node] = []
        while not _ends(event := next(self.events)):
            self._refuse_more(event, len(items), depth)
            items.append(self.read_node(event, depth + 1))
        return Node(items, start, event.end_mark.index + self.base)

    def _read_mapping(self, start: int, depth: int) -> Node:
        entries: dict[str, Entry] = {}
        while not _ends(event := next(self.events)):
            self._refuse_more(event, len(entries) + len(self.refused), depth)
            key = self.read_node(event, depth + 1)
            value = self.read_node(next(self.events), depth + 1)
            self._add(entries, key, value)
        return Node(entries, start, event.end_mark.index + self.base)

    def _add(self, entries: dict[str, Entry], key: Node, value: Node) -> None:
        if not isinstance(key.value, str) or key.value == "<<":
            raise _RefusedError(
                "dit kan hier geen naam van een regel zijn.",
                "Begin de regel met een gewoon woord en een dubbele punt, zoals ‘titel:’.",
                key.start,
                key.end,
            )
        if key.value in entries:
            self.refused.append(
                _RefusedError(
                    f"{quoted(key.value, 'deze regel')} staat hier voor de tweede keer.",
                    "Houd er één over. Welke klopt, weet jij.",
                    key.start,
                    key.end,
                    "dubbele_regel",
                )
            )
            return
        entries[key.value] = Entry(key.start, key.end, value)

    def _refuse_tricks(self, event: Any, depth: int) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self._refusal(
                event,
                "een woord met & of * ervoor heeft hier een bijzondere betekenis.",
                "Zet rechte aanhalingstekens om de hele tekst, of haal het teken weg.",
            )
        if getattr(event, "tag", None):
            raise self._refusal(
                event,
                "een woord met ! ervoor heeft hier een bijzondere betekenis.",
                "Zet rechte aanhalingstekens om de hele tekst, of haal het teken weg.",
            )
        if depth > MAX_YAML_LEVEL:
            raise self._refusal(
                event, "deze lijst zit te diep in andere lijsten.", "Maak hem platter."
            )

    def _refuse_more(self, event: Any, items: int, depth: int) -> None:
        most = MAX_ITEMS if depth else MAX_ENTRIES
        if items >= most:
            raise self._refusal(
                event, f"deze lijst is te lang: meer dan {most}.", "Maak hem korter."
            )

    def _refusal(self, event: Any, message: str, advice: str) -> _RefusedError:
        start = event.start_mark.index + self.base
        return _RefusedError(
            message, advice, start, max(start + 1, event.end_mark.index + self.base)
        )


def _ends(event: Any) -> bool:
    return isinstance(event, yaml.CollectionEndEvent)


def read_yaml(
    source: SourceText, start: int = 0, end: int | None = None
) -> tuple[Node | None, list[Finding]]:
    """Read the YAML between two offsets of a file.

    Returns the tree (None where there is nothing, or where it cannot be read) and the findings.
    Never raises for bad input.
    """
    start += source.text.startswith("\ufeff", start)  # a byte order mark is no part of it
    text = _repair(source.text[start:end])
    try:
        reader = _Reader(yaml.parse(text, Loader=yaml.CSafeLoader), start)
        node = reader.read_document()
    except _RefusedError as refused:
        return None, [_finding(source, refused)]
    except yaml.MarkedYAMLError as error:
        return None, [_finding(source, _explain(error, text, start))]
    except yaml.YAMLError:
        return None, [_finding(source, _RefusedError(*_GENERAL, start, start + 1))]
    wrong = islice(check_values(node, source), MAX_FINDINGS)
    return node, [*(_finding(source, refused) for refused in reader.refused), *wrong]


def _repair(text: str) -> str:
    """Undo what a word processor does, one character for one, so that offsets stay true.

    Hard spaces become spaces, and curly quotes around a whole value become straight ones.
    """
    text = text.replace("\u00a0", " ").replace("\u202f", " ")
    return re.sub(
        r"(?m)^([ \t]*(?:- )?(?:\w+: +)?)[“„]([^“”„\"\\\n]*)[”“](?=[ \t]*\r?$)",
        r'\1"\2"',
        text,
    )


_GENERAL = (
    "deze regels kunnen we niet lezen als YAML.",
    "Vergelijk ze met een verhaal dat wel goed is. Kijk naar de spaties vooraan de regel.",
)

_EXPLANATIONS = {
    "mapping values are not allowed": (
        "er staan twee dubbele punten op deze regel, of de regel springt te ver in.",
        'Zet rechte aanhalingstekens om de hele tekst: "zo: dus".'
        " Kromme, zoals “ en ”, tellen niet.",
    ),
    "unexpected end of stream": (
        "hier begint een aanhalingsteken dat nergens ophoudt.",
        "Zet er aan het eind van de tekst ook een.",
    ),
    "tab character": (
        "deze regel begint met een tab.",
        "Haal de tab weg en zet er spaties voor in de plaats.",
    ),
    "cannot start any token": (
        "de tekst begint met een teken dat hier niet mag, zoals een tab, een @ of een %.",
        "Gebruik spaties in plaats van een tab. Zet anders rechte aanhalingstekens om de tekst.",
    ),
    "unknown escape character": (
        "na de schuine streep \\ staat een letter die daar niet mag.",
        "Haal de schuine streep weg, of gebruik enkele aanhalingstekens.",
    ),
    "could not find expected ':'": (
        "hier ontbreekt een dubbele punt.",
        "Schrijf elke regel als ‘naam: waarde’.",
    ),
    "did not find expected ','": (
        "hier begint een haakje dat nergens sluit.",
        "Zet er aan het eind een haakje bij. Hoort het bij de tekst? Zet er dan rechte"
        " aanhalingstekens omheen.",
    ),
    "did not find expected": (
        "deze regel springt niet gelijk in met de regels erboven, of er ontbreekt een haakje.",
        "Laat regels die bij elkaar horen even ver inspringen.",
    ),
}


def _explain(error: yaml.MarkedYAMLError, text: str, base: int) -> _RefusedError:
    problem = error.problem or ""
    message, advice = next(
        (words for key, words in _EXPLANATIONS.items() if key in problem), _GENERAL
    )
    # What is not closed is reported where the text ends; where it begins is what helps.
    unclosed = "end of stream" in problem or "expected ','" in problem
    mark = error.context_mark if unclosed else error.problem_mark
    start = min(mark.index if mark else 0, max(len(text) - 1, 0))
    return _RefusedError(message, advice, start + base, start + base + 1)


def _finding(source: SourceText, refused: _RefusedError) -> Finding:
    place = source.place(refused.start, refused.end)
    return Finding(place, refused.check, refused.message, refused.advice)
