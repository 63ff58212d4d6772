"""Files that hold a list of entries (codebook, glossary, help), and the settings of the site."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import TypeVar

from pydantic import ValidationError

from library.finding import Finding, Place, Severity, first_findings
from library.form_reader import read_form
from library.parsed import Parsed
from library.quoting import quoted, shown_file
from library.schema import Form, HelpEntry, SiteSettings
from library.source_text import SourceText, check_characters
from library.visible import shortened
from library.vocabulary import Examples
from library.yaml_reader import read_yaml
from library.yaml_tree import Node, Plain

AnyForm = TypeVar("AnyForm", bound=Form)
AnyItem = TypeVar("AnyItem")

HELP_IS_OLD = timedelta(days=365)


def parse_list(
    source: SourceText, form: type[AnyForm]
) -> tuple[list[Parsed[AnyForm]] | None, list[Finding]]:
    """The good entries of a list, and the findings on the others. None where it is no list."""
    findings = list(check_characters(source))
    node, problems = read_yaml(source)
    findings += problems
    if node is None:
        return ([], findings) if not problems else (None, first_findings(findings))
    if not isinstance(node.value, list):
        return None, first_findings([*findings, _no_list(source)])
    wrong = _starts(findings)
    entries = []
    for part in node.value:
        item, problems = read_form(form, part, source)
        findings += problems
        if item and not _holds(part, wrong):
            entries.append(Parsed(item, source, part))
    return entries, first_findings(findings)


def _starts(findings: Iterable[Finding]) -> list[int]:
    return sorted(finding.place.start for finding in findings if finding.blocks)


def _holds(node: Node, starts: list[int]) -> bool:
    """Whether one of these places, in order, lies within the node."""
    at = bisect_left(starts, node.start)
    return at < len(starts) and starts[at] <= node.end


def read_values(source: SourceText, key: str) -> Iterator[str]:
    """What stands under a key in every entry of a list, also in those that have a mistake."""
    node, _ = read_yaml(source)
    plain = node.plain() if node else []
    for entry in plain if isinstance(plain, list) else []:
        if isinstance(entry, dict) and isinstance(value := entry.get(key), str):
            yield value


CAUTIOUS_SETTINGS = SiteSettings.model_validate({"voorbeelden": Examples.LEAVE_OUT})
"""Where nobody can tell whether invented stories may stand among real ones, they may not."""


def parse_settings(source: SourceText) -> tuple[SiteSettings, list[Finding]]:
    """The settings of the site. One that is wrong is left out, and the others stay."""
    findings = list(check_characters(source))
    node, problems = read_yaml(source)
    findings += problems
    if node is None:
        return CAUTIOUS_SETTINGS if problems else SiteSettings(), findings
    settings, problems = read_form(SiteSettings, node, source)
    wrong = _starts(findings)
    if settings is None or wrong:
        settings = _without_mistakes(node, wrong)
    return settings, first_findings(findings + problems)


def _without_mistakes(node: Node, wrong: list[int]) -> SiteSettings:
    plain = node.plain()
    if not isinstance(plain, dict) or not isinstance(node.value, dict):
        return CAUTIOUS_SETTINGS
    kept = {
        key: value
        for key, value in plain.items()
        if _fits({key: value}) and not _holds(node.value[key].node, wrong)
    }
    if "voorbeelden" in plain and "voorbeelden" not in kept:
        kept["voorbeelden"] = Examples.LEAVE_OUT
    return SiteSettings.model_validate(kept)


def _fits(values: dict[str, Plain]) -> bool:
    try:
        SiteSettings.model_validate(values)
    except ValidationError:
        return False
    return True


def check_unique(
    parsed: Iterable[Parsed[AnyItem]], key: str, name: Callable[[AnyItem], str]
) -> Iterator[Finding]:
    """Two entries with one name."""
    seen: dict[str, Place] = {}
    for part in parsed:
        place = part.source.place(*part.node.span((key,)))
        if first := seen.get(name(part.item)):
            yield Finding(
                place,
                "dubbele_naam",
                f"{quoted(name(part.item), 'dit')} bestaat al:"
                f" {shown_file(first.file)}, regel {first.line}.",
                "Geef een van de twee een andere naam.",
            )
        seen.setdefault(name(part.item), place)


def check_help_age(entries: Iterable[Parsed[HelpEntry]], on: date) -> Iterator[Finding]:
    """Help lines that nobody checked in the past year."""
    for entry in entries:
        checked = entry.item.checked_on
        name = shortened(entry.item.name)  # of an organisation, and it stands on the site
        if isinstance(checked, date) and checked > on:
            message = f"‘{name}’ is gecontroleerd op een dag die nog moet komen."
        elif isinstance(checked, date) and on - checked <= HELP_IS_OLD:
            continue
        else:
            when = "langer dan een jaar geleden" if isinstance(checked, date) else "nog niet"
            message = f"‘{name}’ is {when} gecontroleerd."
        yield entry.finding(
            ("gecontroleerd_op",) if "gecontroleerd_op" in entry.node.value else ("naam",),
            "hulp_nakijken",
            message,
            "Bel of kijk of het nog klopt. Zet er dan de dag bij, zoals 2026-11-03.",
            Severity.NOTICE,
        )


def _no_list(source: SourceText) -> Finding:
    return Finding(
        source.line_place(1),
        "geen_lijst",
        "in dit bestand hoort een lijst.",
        "Begin elk nieuw stuk met een streepje en een spatie aan het begin van de regel.",
    )
