"""May this story be here? Consent where it is due, and only there; read back; two readers."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta

from library.finding import Finding, Severity
from library.parsed import Parsed
from library.schema.story import Consent
from library.story import Story
from library.vocabulary import Minors, Purpose, Status

RENEWAL_NOTICE = timedelta(days=90)
"""How long before consent ends an editor hears of it."""


def quarter_start(quarter: str) -> date:
    """The first day of a quarter such as 2026-K1."""
    year, number = quarter.split("-K")
    return date(int(year), 3 * int(number) - 2, 1)


def quarter_of(day: date) -> str:
    """The quarter of a day, such as 2026-K1."""
    return f"{day.year}-K{(day.month + 2) // 3}"


def check_provenance(
    story: Parsed[Story], on: date, minors: Minors = Minors.REFUSE
) -> Iterator[Finding]:
    """Whether the file says what it must about where the story comes from.

    Bad: an interview without `toestemming`. Good: an invented story without it. Known false alarm:
    consent that was renewed on paper but not yet in the file.
    """
    if story.item.invented:
        yield from _check_invented(story)
    else:
        yield from _check_real(story, on, minors)


def _check_invented(story: Parsed[Story]) -> Iterator[Finding]:
    header = story.item.header
    for key in ("toestemming", "gelezen_door_verteller"):
        if story.node.plain().get(key):  # type: ignore[union-attr]
            yield story.finding(
                (key,),
                "toestemming",
                f"dit verhaal is verzonnen, dus ‘{key}’ kan niet kloppen.",
                "Haal dit weg. Is het toch een echt verhaal? Verander dan ‘bron’.",
            )
    for key, value in (
        ("bedacht_door", header.invented_by),
        ("meegelezen_door", header.invented_read_by),
    ):
        if value is None:
            yield story.finding(
                ("bron",),
                "verzonnen",
                f"bij een verzonnen verhaal hoort ook een regel ‘{key}’.",
                f"Voeg ‘{key}:’ toe. Lezers zien dat erbij staan.",
            )


def _severity(story: Parsed[Story]) -> Severity:
    """A draft may still lack what keeps a published story back."""
    published = story.item.header.status is Status.PUBLISHED
    return Severity.BLOCKS if published else Severity.NOTICE


def _check_real(story: Parsed[Story], on: date, minors: Minors) -> Iterator[Finding]:
    header = story.item.header
    severity = _severity(story)

    def lacking(path: str, message: str, advice: str) -> Finding:
        return story.finding((path,), "toestemming", message, advice, severity)

    if header.consent is None:
        yield lacking(
            "bron",
            "dit is een echt verhaal, maar er staat geen toestemming bij.",
            "Vul het blok ‘toestemming’ in. Zonder toestemming komt het niet op de site.",
        )
    else:
        yield from _check_consent(story, header.consent, on, severity)
        yield from _check_age(story, header.consent, minors, severity)
    if header.editing is None:
        yield lacking("bron", "bij een echt verhaal hoort een regel ‘bewerking’.", "Voeg hem toe.")
    if not header.read_by_teller:
        yield lacking(
            "gelezen_door_verteller",
            "de verteller heeft dit nog niet nagelezen.",
            "Laat het nalezen en zet dan ‘gelezen_door_verteller: ja’.",
        )
    if not header.others_protected:
        yield lacking(
            "derden_beschermd",
            "er staat niet bij dat andere mensen in het verhaal onherkenbaar zijn.",
            "Lees het daarop na en zet dan ‘derden_beschermd: ja’.",
        )
    if header.editors is None or _same(header.editors.coded_by, header.editors.reread_by):
        yield lacking(
            "redactie",
            "twee verschillende mensen moeten dit verhaal hebben gelezen.",
            "Vul bij ‘redactie’ in wie het codeerde en wie het nalas.",
        )


def _same(one: str, other: str) -> bool:
    """`red-1`, `RED-1` and `red 1` are one person."""
    return _bare(one) == _bare(other)


def _bare(name: str) -> str:
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", name).casefold())


def _check_age(
    story: Parsed[Story], consent: Consent, minors: Minors, severity: Severity
) -> Iterator[Finding]:
    """Under 18 is refused, unless an organisation chose otherwise on purpose."""
    if consent.adult:
        return
    if consent.adult is None:
        message = "er staat niet bij of de verteller 18 jaar of ouder was."
        advice = "Zet onder ‘toestemming’: ‘achttien_of_ouder: ja’. Was dat niet zo? Schrijf ‘nee’."
        yield story.finding(("toestemming",), "achttien", message, advice, severity)
    elif minors is Minors.REFUSE:
        message = "de verteller was nog geen 18 jaar. Zo’n verhaal komt niet op de site."
        advice = "Overleg met wie bij jullie over de bibliotheek gaat. Zie docs/toestemming."
        path = ("toestemming", "achttien_of_ouder")
        yield story.finding(path, "achttien", message, advice, severity)
    elif not consent.guardian_agreed:
        message = "de verteller was nog geen 18 jaar, en een ouder of voogd zei nog geen ja."
        advice = "Vraag het ook aan een ouder of voogd. Zet dan ‘ouder_of_voogd_akkoord: ja’."
        path = ("toestemming", "achttien_of_ouder")
        yield story.finding(path, "achttien", message, advice, severity)


def _check_consent(
    story: Parsed[Story], consent: Consent, on: date, severity: Severity
) -> Iterator[Finding]:
    ends = quarter_start(consent.renew_before)
    if quarter_start(consent.given) > on or quarter_start(consent.given) >= ends:
        yield story.finding(
            ("toestemming", "gegeven"),
            "toestemming",
            f"deze toestemming begint pas in {consent.given}, of eindigt voor ze begint.",
            "Kijk na wanneer de verteller ja zei, en tot wanneer dat geldt.",
            severity,
        )
    path = ("toestemming", "vernieuwen_voor")
    if on >= ends:
        yield story.finding(
            path,
            "toestemming_verlopen",
            f"de toestemming gold tot {consent.renew_before} en is voorbij.",
            "Vraag de verteller opnieuw. Tot dan staat het verhaal niet op de site.",
            severity,
        )
    elif on >= ends - RENEWAL_NOTICE:
        yield story.finding(
            path,
            "toestemming_loopt_af",
            f"de toestemming geldt tot {consent.renew_before}.",
            "Vraag de verteller op tijd opnieuw.",
            Severity.NOTICE,
        )
    if Purpose.WEBSITE not in consent.purposes:
        yield story.finding(
            ("toestemming", "doelen"),
            "niet_op_de_site",
            "de verteller zei geen ja tegen de website.",
            "Dit verhaal komt dus niet op de site. Klopt dat?",
            Severity.NOTICE,
        )
