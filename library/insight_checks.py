"""Does an insight carry what it claims? What its file says, and what of that is shown now.

An insight whose file claims too much is kept off the site. One whose stories went stays, and is
shown as firmly as what is left can carry (`collective/firmness.py`).
"""

from collections.abc import Collection, Iterable, Iterator

from library.collective.firmness import (
    INVENTED,
    REAL,
    STORIES_NEEDED,
    TALKS_NEEDED,
    Carried,
    CountsAs,
    Lack,
    carried,
    lacks_of,
    talked_with,
    where_shown,
)
from library.cross_checks import Known
from library.finding import Finding, Severity
from library.insight import Insight, QuoteCard, Theme
from library.parsed import Parsed
from library.quoting import listed, quoted
from library.story import Citation
from library.vocabulary import Firmness

_LOWER = f"schrijf ‘stevigheid: {Firmness.FIRST_IMPRESSION.value}’"


def check_insight(insight: Parsed[Insight], known: Known) -> Iterator[Finding]:
    """Everything an insight must carry."""
    yield from check_claim(insight, known)
    yield from check_still_holds(insight, known)
    yield from check_cited_twice(insight)
    yield from check_quotes(insight, known)


def check_claim(insight: Parsed[Insight], known: Known) -> Iterator[Finding]:
    """A file that claims more than its own citations carry, also those of stories not shown now.

    Bad: `komt_vaker_voor` on fragments from two stories. Good: on three, and one that says
    otherwise. Known false alarms: four stories carry it, and the editor cited the best two; and
    two people of whom the same is written under `besproken_met`.
    """
    found = carried(insight.item, _in_files(known))
    for lack in lacks_of(insight.item.header, found):
        match lack:
            case Lack.STORIES:
                yield _too_few_stories(insight, found, known)
            case Lack.OTHERWISE:
                yield _nobody_otherwise(insight)
            case Lack.TALKS:
                yield _too_few_talks(insight)


def check_still_holds(insight: Parsed[Insight], known: Known) -> Iterator[Finding]:
    """A claim in order whose stories are gone or not shown: the site shows it less firmly.

    Bad: three stories carry it and one was withdrawn. Good: four did. Known false alarm: a story
    that is away for a day, because somebody mends it.
    """
    header = insight.item.header
    now = carried(insight.item, where_shown(known.shown.get))
    before = lacks_of(header, carried(insight.item, _in_files(known)))
    lost = [lack for lack in lacks_of(header, now) if lack not in before]
    if now.stories and not before and lost:
        yield insight.finding(
            ("stevigheid",),
            "minder_stevig",
            f"{_word_loss(lost, now)} De site noemt dit inzicht nu een eerste indruk.",
            f"Zoek een ander fragment, of {_LOWER}.",
            Severity.NOTICE,
        )


def check_cited_twice(insight: Parsed[Insight]) -> Iterator[Finding]:
    """A fragment or a person that stands twice in one list: it counts once.

    Bad: `whmq82#stapel` twice under `steun`. Good: two fragments of one story. Known false alarm:
    two people of whom the same is written under `besproken_met`.
    """
    header = insight.item.header
    for key, what, values in (
        ("steun", "dit fragment", header.support),
        ("tegenvoorbeelden", "dit fragment", header.counter_examples),
        ("besproken_met", "deze ervaringsdeskundige", header.discussed_with),
    ):
        for at in _repeated(values):
            yield insight.finding(
                (key, at),
                "dubbel_genoemd",
                f"{what} staat hier twee keer, en telt één keer.",
                "Haal er een weg. Gaat het om twee mensen? Schrijf dan het verschil erbij."
                if key == "besproken_met"
                else "Haal er een weg.",
                Severity.NOTICE,
            )


def check_quotes(insight: Parsed[Insight], known: Known) -> Iterator[Finding]:
    """A quote between the prose of a fragment that is cited on neither side.

    It is a notice, for nothing false stands there: the quote shows where it comes from. But it is
    in no count, and a reader cannot see which side it is on. Bad: a card of a fragment that stands
    in no list. Good: of one under `tegenvoorbeelden`. Known false alarm: a quote that explains a
    word.
    """
    cited = {*insight.item.support, *insight.item.counter_examples}
    for block in insight.item.body:
        if isinstance(block, QuoteCard) and _is_loose(block.citation, cited, known):
            yield Finding(
                insight.source.find_place(str(block.citation), block.line),
                "los_citaat",
                "dit citaat staat niet bij ‘steun’ en niet bij ‘tegenvoorbeelden’.",
                "Zet het fragment bij een van de twee, of haal het citaat weg.",
                Severity.NOTICE,
            )


def check_reading_order(
    theme: Parsed[Theme], on_site: Iterable[Insight], known: Known
) -> Iterator[Finding]:
    """Insights in a theme that are not shown there, and those that stand nowhere in its order.

    Bad: an insight of which no evidence is left. Good: every insight of the theme, once. One
    insight needs no order. Known false alarm: an insight left out on purpose; it comes last.
    """
    shown = {insight.name: insight.header.themes for insight in on_site}
    here = {name for name, themes in shown.items() if theme.item.name in themes}
    order = theme.item.header.reading_order
    for at, name in enumerate(order):
        if name in known.insights - shown.keys():
            yield _not_here(theme, at, "staat nu niet op de site.", _NO_EVIDENCE)
        elif name in shown.keys() - here:
            yield _not_here(theme, at, "hoort niet bij dit thema.", _OTHER_THEME)
    missing = here.difference(order)
    if missing and len(here) > 1:
        yield _left_out(theme, sorted(missing))


_NO_EVIDENCE = (
    "Op de pagina van het thema staat het ook niet. Kijk de meldingen bij dat inzicht na."
)
_OTHER_THEME = "Zet het thema daar bij ‘themas’, of haal het hier weg."


def _not_here(theme: Parsed[Theme], at: int, what: str, advice: str) -> Finding:
    named = quoted(theme.item.header.reading_order[at], otherwise="")
    message = " ".join(filter(None, ("inzicht" if named else "dit inzicht", named, what)))
    return theme.finding(("leesvolgorde", at), "leesvolgorde", message, advice, Severity.NOTICE)


def _left_out(theme: Parsed[Theme], names: list[str]) -> Finding:
    return theme.finding(
        ("leesvolgorde",),
        "leesvolgorde",
        f"hier ontbreken inzichten van dit thema: {listed(names)}.",
        "Zet ze op hun plaats. Tot dan staan ze achteraan.",
        Severity.NOTICE,
    )


def _in_files(known: Known) -> CountsAs:
    """What a fragment may count as, wherever its story stands; a story that went may be either.

    One that never was has a finding of its own, and counts here: it is a slip.
    """
    either = frozenset({REAL, INVENTED})

    def counts_as(citation: Citation) -> frozenset[bool]:
        kind = known.invented.get(citation.story)
        return either if kind is None else frozenset({kind})

    return counts_as


def _too_few_stories(insight: Parsed[Insight], found: Carried, known: Known) -> Finding:
    mixed = not found.invented and any(map(known.invented.get, _ids(insight.item.support)))
    return insight.finding(
        ("stevigheid",),
        "te_weinig_verhalen",
        f"voor ‘{insight.item.header.firmness.value}’ zijn fragmenten nodig uit"
        f" {STORIES_NEEDED} verschillende verhalen. Hier zijn het er {found.stories}."
        + (" Verzonnen voorbeelden tellen niet mee bij echte verhalen." if mixed else ""),
        f"Zoek een fragment uit een ander verhaal, of {_LOWER}.",
    )


def _nobody_otherwise(insight: Parsed[Insight]) -> Finding:
    listed_some = bool(insight.item.counter_examples)
    return insight.finding(
        ("tegenvoorbeelden",) if listed_some else ("stevigheid",),
        "geen_tegenvoorbeeld",
        "alleen een verzonnen voorbeeld zegt het anders. Dat telt niet mee bij echte verhalen."
        if listed_some
        else f"voor ‘{insight.item.header.firmness.value}’ is ook nodig wie het anders zegt.",
        "Zet een fragment bij ‘tegenvoorbeelden’. Vond je er geen? Schrijf dan bij"
        f" ‘tegenvoorbeelden_gezocht’ waar je zocht, of {_LOWER}.",
    )


def _too_few_talks(insight: Parsed[Insight]) -> Finding:
    header = insight.item.header
    return insight.finding(
        ("besproken_met",) if header.discussed_with else ("stevigheid",),
        "te_weinig_besproken",
        f"voor ‘{header.firmness.value}’ zijn gesprekken nodig met {TALKS_NEEDED} verschillende"
        f" ervaringsdeskundigen. Hier zijn het er {len(talked_with(header))}.",
        "Bespreek het nog met iemand, en zet die zonder naam bij ‘besproken_met’. Of schrijf"
        f" ‘stevigheid: {Firmness.RECURS.value}’.",
    )


def _word_loss(lost: Iterable[Lack], now: Carried) -> str:
    """What went, in sentences."""
    kind = "verzonnen voorbeelden" if now.invented else "verhalen"
    words = {
        Lack.STORIES: f"op de site staan nu te weinig {kind} die dit zeggen: {now.stories}."
        f" Er zijn er {STORIES_NEEDED} nodig.",
        Lack.OTHERWISE: "op de site staat nu niemand die het anders zegt.",
    }
    first, *rest = (words[lack] for lack in lost if lack in words)
    return " ".join((first, *(sentence[0].upper() + sentence[1:] for sentence in rest)))


def _ids(citations: Iterable[Citation]) -> Iterator[str]:
    return (citation.story for citation in citations)


def _is_loose(citation: Citation, cited: Collection[Citation], known: Known) -> bool:
    return citation not in cited and citation.story in known.shown


def _repeated(values: Iterable[str]) -> Iterator[int]:
    """Where a value stands that stood before; capitals and spaces make no difference."""
    seen: set[str] = set()
    for at, value in enumerate(values):
        same = " ".join(value.casefold().split())
        if same in seen:
            yield at
        seen.add(same)
