"""What a theme says beside its text: sayings with fragments, and rules that changed."""

from collections.abc import Iterator

from library.cross_checks import Known, judge_citation
from library.finding import Finding, Severity
from library.insight import Theme
from library.parsed import Parsed, unknown
from library.story import Citation
from library.vocabulary import Period


def check_sayings(theme: Parsed[Theme], known: Known) -> Iterator[Finding]:
    """Fragments beside a saying that cannot be shown, and sayings that have none left."""
    for at, saying in enumerate(theme.item.header.often_heard):
        citations = [Citation.parse(told) for told in saying.told]
        for place, citation in enumerate(citations):
            if problem := judge_citation(citation, known):
                path = ("vaak_gehoord", at, "verteld", place)
                yield theme.finding(path, "verwijzing", *problem)
        if not any(citation.story in known.shown for citation in citations):
            yield theme.finding(
                ("vaak_gehoord", at, "zin"),
                "zin_zonder_fragment",
                "geen van de fragmenten bij deze zin staat op de site. De zin valt dus weg.",
                "Zoek een ander fragment waarin iemand het anders vertelt, of haal de zin weg.",
                Severity.NOTICE,
            )


def check_rule_changes(theme: Parsed[Theme], known: Known) -> Iterator[Finding]:
    """Topics that nobody declared, and a period that has none before it."""
    for at, change in enumerate(theme.item.header.rule_changes):
        for place, label in enumerate(change.topics):
            if known.topics is not None and label not in known.topics:
                path = ("regels_veranderd", at, "onderwerpen", place)
                words = unknown("onderwerp", label, known.topics)
                yield theme.finding(path, "onbekend_onderwerp", *words)
        if change.since is Period.BEFORE_2008:
            yield theme.finding(
                ("regels_veranderd", at, "vanaf"),
                "geen_eerdere_periode",
                "voor deze periode is er geen andere. Er is dus geen verhaal dat dit krijgt.",
                "Kies de periode waarin de nieuwe regel begon.",
            )
