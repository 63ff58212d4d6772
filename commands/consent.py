"""The command `consent`: what the tellers agreed to, and what ends."""

import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click

from commands.dutch import DutchCommand
from commands.options import date_option, root_option
from commands.steps import load, read_shelf_of, reference_date
from commands.words import count, say_json
from library.consent import Entry, Overview, Standing, overview
from library.files import story_files
from library.provenance import quarter_start
from library.vocabulary import Purpose
from site_builder.wording import day as day_in_words

_GROUPS = {
    Standing.ENDED: (
        "Voorbij",
        "Vraag de verteller opnieuw. Tot dan staat zo’n verhaal niet op de site.",
    ),
    Standing.ABSENT: (
        "Zonder toestemming",
        "Vraag eerst toestemming. Tot dan komt zo’n verhaal niet op de site.",
    ),
    Standing.NOT_BEGUN: (
        "Begint later",
        "Kijk na wanneer de verteller ja zei. Tot dan staat zo’n verhaal niet op de site.",
    ),
    Standing.ENDS_SOON: (
        "Loopt af binnen 90 dagen",
        "Vraag de verteller nu opnieuw. Dan blijft het verhaal staan.",
    ),
    Standing.ENDS_THIS_YEAR: ("Loopt af binnen een jaar", "Plan wanneer je de verteller vraagt."),
}
"""What an editor reads of each kind, and what now."""


@click.command(cls=DutchCommand)
@root_option
@date_option
@click.option("--json", "as_json", is_flag=True, help="Geef het overzicht als JSON.")
def consent(root: Path, day: datetime | None, as_json: bool) -> None:
    """Tel waar vertellers ja tegen zeiden, en zie wat afloopt.

    De opdracht eindigt met 1 als een toestemming voorbij is.

    Voorbeeld: doorleefd consent --date 2027-01-01
    """
    library, _ = load(root, day)
    shelf = read_shelf_of(root)
    found = overview(
        [story.item for story in shelf.stories],
        (story.id for story in library.stories),
        reference_date(day),
        unreadable=len(story_files(root, [])) - len(shelf.stories),
    )
    if as_json:
        say_json(found.as_dict())
    else:
        click.echo("\n".join(word_overview(found)))
    sys.exit(1 if found.entries[Standing.ENDED] else 0)


def word_overview(found: Overview) -> Iterator[str]:
    """The overview in lines. A story is named by its number and file, never by its title."""
    if found.real:
        yield from _word_counts(found)
    else:
        yield "Er zijn nog geen echte verhalen."
    if found.invented:
        many = "1 voorbeeld" if found.invented == 1 else f"{found.invented} voorbeelden"
        yield f"\nVerzonnen: {many}. Daar is geen toestemming voor nodig. Ze tellen niet mee."
    if found.unreadable:
        yield f"\nNiet te lezen: {count(found.unreadable)}. Zie: doorleefd check"
    for standing, (heading, advice) in _GROUPS.items():
        if entries := found.entries[standing]:
            yield f"\n{heading}: {count(len(entries))}"
            yield from map(_word_entry, entries)
            yield f"  Wat nu? {advice}"


def _word_counts(found: Overview) -> Iterator[str]:
    waiting = found.real - found.shown
    yield f"Echte verhalen: {found.real}. Klaar: {found.shown}. Nog niet klaar: {waiting}."
    yield "Klaar betekent: gepubliceerd, en geen controle houdt het tegen."
    yield "\nBij zoveel verhalen zegt de verteller nu ja:"
    yield f"  {'':<28}{'klaar':>8}{'nog niet klaar':>18}"
    for purpose in Purpose:
        shown, waits = found.purposes_shown[purpose], found.purposes_waiting[purpose]
        yield f"  {purpose.label:<28}{shown:>8}{waits:>18}"


def _word_entry(entry: Entry) -> str:
    until = f", tot {day_in_words(quarter_start(entry.until))}" if entry.until else ""
    return f"  {entry.story}{until}: {entry.file}"
