"""From the prose of a story to its fragments: headings, anchors, and the line of topics."""

import re
from collections.abc import Iterator

from library.anchor import make_anchor
from library.finding import Finding, Place, Severity
from library.limits import MAX_SECTIONS, MAX_TOPICS
from library.prose import (
    Block,
    Emphasis,
    Heading,
    Inline,
    Paragraph,
    Text,
    inline_text,
    plain_text,
)
from library.quoting import quoted
from library.source_text import SourceText
from library.story import Citation, Fragment

_GIVEN_ANCHOR = re.compile(r"\{#([^{}]*)\}$")
_ANCHOR = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TOPICS = re.compile(r"Onderwerpen: *(.+)", re.DOTALL)
# Anything that looks as if a line of topics was meant: never published as text.
_ALMOST_TOPICS = re.compile(r"\W*onderwerp(?:en)?\s*[:;=]", re.IGNORECASE)

_SECTION = 2
"""The level of the headings that divide a story."""

PAGE_PREFIX = "deel-"
"""Anchors with this prefix belong to the page around a story."""


def split_fragments(
    story_id: str, blocks: tuple[Block, ...], source: SourceText
) -> tuple[tuple[Block, ...], tuple[Fragment, ...], list[Finding]]:
    """Split prose at its headings of the second level.

    Returns the opening, the fragments and the findings.
    """
    opening, sections = _split_sections(blocks)
    if len(sections) > MAX_SECTIONS:
        return opening, (), [_too_many(source.line_place(sections[MAX_SECTIONS][0].line))]
    fragments = tuple(_read_fragment(story_id, heading, rest) for heading, rest in sections)
    findings = [
        *_check_headings(blocks, source),
        *_check_marks(blocks, source),
        *_check_stray_topics(opening, source),
    ]
    for fragment in fragments:
        findings += _check_stray_topics(fragment.blocks, source)
        findings += _check_fragment(fragment, source)
    findings += _check_anchors(fragments, source)
    return opening, fragments, findings


def _too_many(place: Place) -> Finding:
    return Finding(
        place,
        "te_veel_kopjes",
        f"dit verhaal heeft meer dan {MAX_SECTIONS} kopjes.",
        "Voeg stukken samen, of maak er twee verhalen van.",
    )


def _split_sections(
    blocks: tuple[Block, ...],
) -> tuple[tuple[Block, ...], list[tuple[Heading, tuple[Block, ...]]]]:
    """What stands before the first heading, and each heading with what stands under it."""
    opening: list[Block] = []
    sections: list[tuple[Heading, list[Block]]] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level == _SECTION:
            sections.append((block, []))
        else:
            (sections[-1][1] if sections else opening).append(block)
    return tuple(opening), [(heading, tuple(rest)) for heading, rest in sections]


def _read_fragment(story_id: str, heading: Heading, rest: tuple[Block, ...]) -> Fragment:
    words = inline_text(heading.children).strip()
    given = _GIVEN_ANCHOR.search(words)
    text = _GIVEN_ANCHOR.sub("", words).strip()
    anchor = given[1] if given else make_anchor(text)
    topics: tuple[str, ...] = ()
    if rest and isinstance(rest[0], Paragraph) and (labels := _topic_labels(rest[0].children)):
        topics, rest = labels, rest[1:]
    return Fragment(Citation(story_id, anchor), text, topics, rest, heading.line)


def _topic_labels(children: tuple[Inline, ...]) -> tuple[str, ...]:
    """The labels on a line `*Onderwerpen: a, b*`; empty for any other line."""
    match children:
        case (Emphasis((Text(text),)),) if line := _TOPICS.fullmatch(text.strip()):
            labels = (" ".join(label.split()) for label in line[1].rstrip(".").split(","))
            return tuple(dict.fromkeys(label for label in labels if label))
    return ()


def _check_stray_topics(blocks: tuple[Block, ...], source: SourceText) -> Iterator[Finding]:
    for block in blocks:
        if _ALMOST_TOPICS.match(plain_text((block,))):
            yield Finding(
                source.line_place(block.line),
                "regel_onderwerpen",
                "deze regel met onderwerpen heeft een verkeerde vorm of plek.",
                "Zet hem meteen onder het kopje, zo: *Onderwerpen: schaamte, post*",
            )


# What somebody meant as a mark and is not: it would be published as it stands.
_ALMOST_MARKS = {
    re.compile(r"(?m)^#{1,6}[^#\s]"): (
        "kopje",
        "hier staat een hekje zonder spatie erachter.",
        "Schrijf een kopje zo: ## De post lag achter de deur",
    ),
    re.compile(r"\[\["): (
        "citaat",
        "een verhaal kan niet naar een ander fragment verwijzen.",
        "Haal [[ en ]] weg. In een inzicht mag het wel.",
    ),
    re.compile(r"\{#"): (
        "anker",
        "een anker hoort achter een kopje.",
        "Zet {#…} achter de tekst van het kopje, op dezelfde regel.",
    ),
}


def _check_marks(blocks: tuple[Block, ...], source: SourceText) -> Iterator[Finding]:
    for block in blocks:
        text = plain_text((block,))
        if isinstance(block, Heading):
            text = _GIVEN_ANCHOR.sub("", text.strip())
        for pattern, words in _ALMOST_MARKS.items():
            if found := pattern.search(text):
                yield Finding(source.find_place(found[0], block.line), *words)


def _check_fragment(fragment: Fragment, source: SourceText) -> Iterator[Finding]:
    place, anchor = source.line_place(fragment.line), fragment.anchor
    if not fragment.heading:
        advice = "Schrijf er woorden achter."
        yield Finding(place, "leeg_kopje", "dit kopje heeft geen tekst.", advice)
    if not _ANCHOR.fullmatch(anchor) or anchor.startswith(PAGE_PREFIX) or len(anchor) > 60:
        yield Finding(
            source.find_place(f"{{#{anchor}}}", fragment.line),
            "anker",
            f"het anker {quoted(anchor, 'hier')} kan niet.",
            "Gebruik kleine letters, cijfers en streepjes, zoals {#de-buurvrouw}.",
        )
    if not fragment.blocks:
        advice = "Vul het aan of haal het weg."
        yield Finding(place, "leeg_fragment", "onder dit kopje staat geen tekst.", advice)
    if len(fragment.topics) > MAX_TOPICS:
        yield Finding(
            place,
            "te_veel_onderwerpen",
            f"onder dit kopje staan meer dan {MAX_TOPICS} onderwerpen.",
            "Houd alleen over waar dit stuk echt over gaat.",
        )
    if not fragment.topics:
        yield Finding(
            place,
            "geen_onderwerpen",
            "onder dit kopje staat geen regel met onderwerpen.",
            "Zet eronder: *Onderwerpen: …* Dan vinden lezers dit fragment.",
            Severity.NOTICE,
        )


def _check_headings(blocks: tuple[Block, ...], source: SourceText) -> Iterator[Finding]:
    for block in blocks:
        if isinstance(block, Heading) and block.level != _SECTION:
            yield Finding(
                source.line_place(block.line),
                "kopje",
                f"dit kopje heeft {block.level} hekjes. In een verhaal zijn het er twee.",
                "Schrijf: ## en dan de tekst van het kopje.",
            )
    if not any(isinstance(block, Heading) and block.level == _SECTION for block in blocks):
        yield Finding(
            source.line_place(1),
            "geen_fragmenten",
            "dit verhaal heeft geen kopjes.",
            "Verdeel het met kopjes: ## en dan een paar woorden.",
        )


def _check_anchors(fragments: tuple[Fragment, ...], source: SourceText) -> Iterator[Finding]:
    seen: dict[str, Fragment] = {}
    for part in fragments:
        if first := seen.get(part.anchor):
            yield Finding(
                source.line_place(part.line),
                "dubbel_anker",
                f"het anker {quoted(part.anchor, 'hier')} staat ook al op regel {first.line}.",
                "Geef dit kopje een eigen anker, zoals {#de-buurvrouw}.",
            )
        seen.setdefault(part.anchor, part)
