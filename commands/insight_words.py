"""How insights and the fragments behind them are worded on a terminal, for an editor."""

import shutil
import textwrap
from collections.abc import Iterable, Iterator, Sequence

import click

from library import Insight, Library
from library.collective.counts import Tally
from library.collective.firmness import STORIES_NEEDED
from library.collective.insight_review import InsightReview, Leaning, RawFragment, UncoveredTopic
from site_builder.excerpts import excerpt
from site_builder.wording import MARK, NO_FIGURES, tally_words

_WIDEST = 100
_EXCERPT = 420


def word_insights(
    library: Library,
    found: Sequence[InsightReview],
    waiting: Sequence[str],
    topics: Sequence[UncoveredTopic],
) -> Iterator[str]:
    """The overview: what to look at, what needs nothing now, and what is not written yet."""
    yield from _wrapped(f"{_count(len(found), 'inzicht', 'inzichten')} op de site. {NO_FIGURES}")
    yield from _word_waiting(waiting)
    remarked = sorted((one for one in found if not one.quiet), key=_first_to_look_at)
    if remarked:
        yield from _heading(f"Om naar te kijken ({len(remarked)})")
    for at, one in enumerate(remarked):
        yield from [""] * (at > 0)
        yield from _word_review(one)
    if quiet := [one for one in found if one.quiet]:
        yield from _heading(f"Hier viel niets op ({len(quiet)})")
        for one in quiet:
            yield from _wrapped(one.insight.claim, "– ", "  ")
    yield from _word_topics(library, topics)


def _word_waiting(files: Sequence[str]) -> Iterator[str]:
    if files:
        yield ""
        yield from _wrapped("Deze inzichten houdt een melding tegen. Zie: doorleefd check")
        yield from (f"– {file}" for file in files)


def _first_to_look_at(found: InsightReview) -> tuple[bool, bool, int, str]:
    remarks = sum(1 for _ in _remarks(found))
    return not found.lowered, not found.too_few, -remarks, found.insight.name


def _word_review(found: InsightReview) -> Iterator[str]:
    insight = found.insight
    yield from (click.style(line, bold=True) for line in _wrapped(insight.claim))
    yield f"  {insight.file}"
    yield from _wrapped(
        f"{found.holds.label.capitalize()}. Zegt dit: {tally_words(found.support)}."
        f" Zegt het anders: {tally_words(found.against)}.",
        "  ",
    )
    for remark in _remarks(found):
        yield from _wrapped(remark, "  – ", "    ")


def _remarks(found: InsightReview) -> Iterator[str]:
    """What an editor should know, the firmness first."""
    header, kind = found.insight.header, _kinds(found.carried.invented)
    if found.lowered:
        yield (
            "De site noemt dit nu een eerste indruk. In het bestand staat:"
            f" {header.firmness.value}."
        )
    if found.too_few:
        yield (
            f"Zwak: {found.carried.stories} {kind[found.carried.stories != 1]}."
            f" Voor ‘komt vaker voor’ zijn er {STORIES_NEEDED} nodig."
        )
    if found.at_the_edge:
        yield (
            f"Op de rand: precies {STORIES_NEEDED} {kind[1]}. Gaat er één weg, dan wordt het een"
            " eerste indruk."
        )
    if found.leaning:
        yield _word_leaning(found.leaning)
    if found.one_sided:
        sought = header.counter_examples_sought
        searched = f"Gezocht: {sought.rstrip('.')}." if sought else "Er is ook niet gezocht."
        yield f"Niemand zegt het anders. {searched}"
    if found.old:
        yield f"Oud: meer dan twee jaar niet bijgewerkt, sinds {header.updated}."
    if found.newer != Tally(0, 0):
        yield (
            f"Nieuw sinds {header.updated}: {_fragments(found.newer)} over deze onderwerpen."
            " Ze staan hier nog niet bij."
        )


def _word_leaning(leaning: Leaning) -> str:
    if leaning.fragments == leaning.among:
        return f"Leunt op één verhaal: alles komt uit {leaning.story.id}."
    return (
        f"Leunt op één verhaal: {leaning.fragments} van de {leaning.among} fragmenten"
        f" komen uit {leaning.story.id}."
    )


def _word_topics(library: Library, topics: Sequence[UncoveredTopic]) -> Iterator[str]:
    """Topics that nobody wrote an insight about, in columns: real and invented apart."""
    if not topics:
        return
    yield from _heading(f"Onderwerpen zonder inzicht ({len(topics)})")
    kinds = [kind for kind in (False, True) if any(s.invented is kind for s in library.stories)]
    width = max(len(topic.label) for topic in topics) + 2
    yield f"  {'Fragmenten:':<{width}}" + "".join(f"{_column(kind):>11}" for kind in kinds)
    for topic in topics:
        counts = "".join(f"{_of_kind(topic.fragments, kind):>11}" for kind in kinds)
        yield f"  {topic.label:<{width}}{counts}"
    yield ""
    yield from _wrapped(
        f"Lees ze naast elkaar. Bijvoorbeeld: doorleefd insights --topic {_typed(topics[0].label)}"
    )


def word_topic(library: Library, topic: str, parts: Sequence[RawFragment]) -> Iterator[str]:
    """All fragments on a topic, with who says it and in what situation."""
    entry = library.topic(topic)
    yield click.style(f"Onderwerp: {topic}", bold=True)
    yield from _wrapped(entry.definition if entry else "")
    yield ""
    if not parts:
        yield "Over dit onderwerp staat nog geen fragment op de site."
        return
    real = sum(not part.story.invented for part in parts)
    yield from _wrapped(f"{_fragments(Tally(real, len(parts) - real)).capitalize()}. {NO_FIGURES}")
    yield from _wrapped(
        "Zet bij ‘steun’ of ‘tegenvoorbeelden’ wat hieronder achter ‘Fragment’ staat."
    )
    for at, part in enumerate(parts, 1):
        yield ""
        yield from _word_fragment(at, part)


def _word_fragment(at: int, part: RawFragment) -> Iterator[str]:
    mark = f"  [{MARK}]" if part.story.invented else ""
    yield f"{at}. {click.style(part.fragment.heading, bold=True)}{mark}"
    yield f"   Fragment: {part.fragment.citation}"
    yield from _wrapped(f"Uit: {part.story.title} ({part.story.file})", "   ", "        ")
    yield from _wrapped(f"Wie: {' · '.join(_who(part))}", "   ", "        ")
    yield ""
    yield from _wrapped(excerpt(part.fragment.text, _EXCERPT), "     ")
    yield ""
    yield from _word_citing("Draagt", part.carries)
    yield from _word_citing("Tegenvoorbeeld bij", part.against)
    if not part.carries and not part.against:
        yield "   Staat nog bij geen inzicht."


def _who(part: RawFragment) -> Iterator[str]:
    """Who tells and how they lived, in the words that readers see."""
    header = part.story.header
    if header.pseudonym:
        yield f"{header.pseudonym} (schuilnaam)"
    yield from (one.label for one in header.perspectives)
    if header.age_then:
        yield f"toen {header.age_then.label}"
    yield from (one.label for one in header.life_situation)
    if header.phase:
        yield f"‘{header.phase.label}’"
    yield f"thema {' en '.join(header.themes)}"


def _word_citing(how: str, insights: Iterable[Insight]) -> Iterator[str]:
    for insight in insights:
        yield from _wrapped(f"{how}: ‘{insight.claim}’", "   ", "     ")


def _fragments(found: Tally) -> str:
    """`4 fragmenten uit verhalen en 1 fragment uit verzonnen voorbeelden`."""
    kinds = ((found.real, "verhalen"), (found.invented, "verzonnen voorbeelden"))
    told = [f"{_count(many, 'fragment', 'fragmenten')} uit {kind}" for many, kind in kinds if many]
    return " en ".join(told)


def _kinds(invented: bool) -> tuple[str, str]:
    """One, and more."""
    return ("verzonnen voorbeeld", "verzonnen voorbeelden") if invented else ("verhaal", "verhalen")


def _column(invented: bool) -> str:
    return "verzonnen" if invented else "echt"


def _of_kind(found: Tally, invented: bool) -> int:
    return found.invented if invented else found.real


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _typed(name: str) -> str:
    """As it is typed behind an option."""
    return f'"{name}"' if " " in name else name


def _heading(text: str) -> Iterator[str]:
    yield ""
    yield click.style(text, bold=True, underline=True)
    yield ""


def _wrapped(text: str, first: str = "", rest: str | None = None) -> list[str]:
    """As wide as the terminal, and never wider than reads well."""
    width = min(_WIDEST, shutil.get_terminal_size((88, 24)).columns)
    after = first if rest is None else rest
    return textwrap.wrap(
        text,
        width,
        initial_indent=first,
        subsequent_indent=after,
        break_long_words=False,
        break_on_hyphens=False,
    )
