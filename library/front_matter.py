"""The lines between `---` at the top of a file, and the text under them."""

import re
from dataclasses import dataclass

from library.finding import Finding
from library.source_text import SourceText
from library.visible import shortened
from library.yaml_reader import read_yaml
from library.yaml_tree import Node

_FENCE = re.compile(r"(?m)^\ufeff?---[ \t]*\r?$")
# What a word processor makes of three dashes.
_ALMOST_FENCE = re.compile(r"(?m)^(?:[—–―]+-*|-[—–]|--|----+)[ \t]*\r?$")


@dataclass(frozen=True)
class FrontMatter:
    node: Node
    body_start: int
    """Offset in the file at which the text begins."""


def read_front_matter(source: SourceText) -> tuple[FrontMatter | None, list[Finding]]:
    """Split a file and read its front matter."""
    fences = list(_FENCE.finditer(source.text))
    before = source.text[: fences[0].start()] if fences else "x"
    if before.strip():
        return None, [_no_opening(source)]
    if len(fences) < 2:
        return None, [_no_closing(source, fences[0].end())]
    node, findings = read_yaml(source, fences[0].end(), fences[1].start())
    if node is None:
        return None, findings or [_empty(source)]
    return FrontMatter(node, fences[1].end()), findings


def _no_opening(source: SourceText) -> Finding:
    almost = _ALMOST_FENCE.match(source.text.lstrip("\ufeff"))
    why = (
        f"de eerste regel is ‘{shortened(almost[0].strip())}’, maar moet ‘---’ zijn."
        if almost
        else "het bestand begint niet met een regel ‘---’."
    )
    advice = "Zet boven de gegevens een regel met precies drie streepjes: ---"
    return Finding(source.line_place(1), "voorblok", why, advice)


def _no_closing(source: SourceText, after: int) -> Finding:
    almost = _ALMOST_FENCE.search(source.text, after)
    place = source.place(almost.start(), almost.end()) if almost else source.line_place(1)
    advice = "Zet onder de gegevens, boven het verhaal, een regel met precies drie streepjes: ---"
    return Finding(place, "voorblok", "het blok met gegevens houdt nergens op.", advice)


def _empty(source: SourceText) -> Finding:
    return Finding(
        source.line_place(1),
        "voorblok",
        "het blok met gegevens is leeg.",
        "Vul het in, of begin opnieuw met ‘doorleefd new’.",
    )
