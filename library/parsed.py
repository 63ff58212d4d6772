"""Parsed: something read from a file, with the source and the tree that later checks point into."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from library.finding import Finding, Severity, did_you_mean
from library.quoting import quoted
from library.source_text import SourceText
from library.yaml_tree import Node, Path

Item_co = TypeVar("Item_co", covariant=True)


@dataclass(frozen=True)
class Parsed(Generic[Item_co]):
    item: Item_co
    source: SourceText
    node: Node

    def finding(
        self,
        path: Path,
        check: str,
        message: str,
        advice: str,
        severity: Severity = Severity.BLOCKS,
    ) -> Finding:
        """A finding on the value at `path` in the front matter or list."""
        return Finding(self.source.place(*self.node.span(path)), check, message, advice, severity)

    def check_known(
        self, key: str, values: Iterable[str], known: Iterable[str], what: str
    ) -> Iterator[Finding]:
        """One finding for each value under `key` that nobody declared."""
        names = frozenset(known)
        for at, value in enumerate(values):
            if value not in names:
                yield self.finding((key, at), f"onbekend_{what}", *unknown(what, value, names))


def unknown(what: str, value: str, names: Iterable[str]) -> tuple[str, str]:
    """Message and advice for a name that nobody declared."""
    where = {
        "thema": "Een thema is een map in ‘themes’ met een bestand thema.md.",
        "onderwerp": "De onderwerpen staan in themes/onderwerpen.yaml.",
    }.get(what, "")
    guess = did_you_mean(value, names)
    told = quoted(value, otherwise="")
    message = f"dit {what} kennen we niet{told and f': {told}'}."
    return message, f"{guess} {where}".strip()
