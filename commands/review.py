"""The command `review`: an editor rules on what may show who somebody is, or reads hard."""

import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import click

from commands.dutch import DutchChoice, DutchCommand, DutchPattern, ask
from commands.options import date_option, root_option
from commands.reasons import reason
from commands.steps import is_named, read_shelf_of, reference_date
from commands.words import count_findings
from library import Finding, Story
from library.parsed import Parsed
from library.privacy import scan
from library.privacy.rulings import NAME_IN_REASON
from library.provenance import quarter_of
from library.quoting import shown_file
from library.review import (
    BrokenRulingsError,
    Question,
    level_questions,
    open_questions,
    rare_questions,
    write_ruling,
)
from library.schema import RulingEntry
from library.vocabulary import Verdict


@click.command(cls=DutchCommand)
@click.argument("stories", nargs=-1, metavar="[VERHAAL]…")
@click.option(
    "--door",
    "by",
    metavar="NUMMER",
    prompt="Wie ben je, zoals red-1",
    type=DutchPattern(r"red-[0-9]{1,3}", "een nummer van de redactie, zoals red-1"),
    help="Wie er besluit, zoals red-1. Nooit een naam.",
)
@root_option
@date_option
def review(stories: tuple[str, ...], by: str, root: Path, day: datetime | None) -> None:
    """Besluit over woorden waaraan je misschien iemand herkent.

    Voorbeeld: doorleefd review stories/schulden/post.md --door red-1
    """
    questions, lapsed = start_review(root, stories, day)
    kept = 0
    with suppress(click.Abort):  # stopping loses nothing: each ruling is kept at once
        for at, question in enumerate(questions, 1):
            say_question(question, at, len(questions))
            if ruling := ask_ruling(question, by, day):
                lapsed += keep_ruling(root, question.story, ruling)
                kept += 1
            click.echo()
    click.echo(word_review(kept, lapsed, len(questions) - kept))
    sys.exit(1 if kept < len(questions) else 0)


def start_review(
    root: Path, names: tuple[str, ...], day: datetime | None
) -> tuple[list[Question], int]:
    """What waits in these stories or in all, and how many rulings that fit nowhere went.

    A name is the number of a story or its file. The flags of a story come before what stands out
    in it, and how hard it is to read comes last.
    """
    findings: list[Finding] = []
    shelf = read_shelf_of(root, findings)
    stories = [story for story in shelf.stories if not names or is_named(story, root, names)]
    known = {name for name in names for story in shelf.stories if is_named(story, root, (name,))}
    for name in names:
        if name not in known:
            raise click.UsageError(
                f"‘{name}’ is geen verhaal dat we kunnen lezen. Geef het nummer of het bestand."
            )
    gone = sum(keep_ruling(root, story, None) for story in stories)
    files = {story.source.file for story in stories}
    flags = [question for question in open_questions(shelf) if question.story.source.file in files]
    rare = rare_questions(shelf, reference_date(day), findings, files)
    hard = [question for question in level_questions(shelf) if question.story.source.file in files]
    return sorted([*flags, *rare, *hard], key=lambda question: question.story.source.file), gone


def ask_ruling(question: Question, by: str, day: datetime | None) -> RulingEntry | None:
    """What an editor decides; None where that is left for later. Aborts on stop."""
    choices = {"m": "[m]ag blijven", "v": "[v]erzonnen", "o": "[o]verslaan", "s": "[s]toppen"}
    if not question.may_be_invented:
        del choices["v"]
    if not question.may_stay:
        del choices["m"]
    asked = f"Kies: {', '.join(choices.values())}"
    answer = ask(asked, DutchChoice(list(choices)))
    if answer == "s":
        raise click.Abort
    if answer == "o":
        return None
    reason = _ask_reason() if answer == "m" else None
    verdict = Verdict.STAYS if answer == "m" else Verdict.INVENTED
    return question.ruling(verdict, reason, by, quarter_of(reference_date(day)))


def _ask_reason() -> str:
    """Why words may stay. It stands in a file, so it may not say what the words were."""
    while True:
        reason = ask("Waarom mag dit blijven? Herhaal de woorden zelf niet")
        if len(reason) > 500:
            click.echo("Dat is te lang: het mogen 500 tekens zijn.")
        elif scan(reason):
            message, advice = NAME_IN_REASON
            click.echo(f"{message[0].upper()}{message[1:]} {advice}")
        elif reason:
            return reason


def keep_ruling(root: Path, story: Parsed[Story], ruling: RulingEntry | None) -> int:
    """Write it at once, so that stopping loses nothing. Returns how many lapsed ones went."""
    try:
        return write_ruling(root, story, ruling)
    except BrokenRulingsError as error:
        raise click.UsageError(
            f"In {error} staat een fout. Verbeter die eerst: zie ‘doorleefd check’."
        ) from None
    except OSError as error:
        raise click.ClickException(
            f"Het besluit kan niet worden bewaard: {reason(error)}."
        ) from error


def say_question(question: Question, at: int, of: int) -> None:
    """Show an editor one question. Words of a text only on a terminal: a log may be public."""
    finding = question.finding
    click.secho(f"Melding {at} van {of}", bold=True)
    click.echo(f"{shown_file(finding.place.file)}, regel {finding.place.line}")
    if passage := question.passage():
        _say_passage(*passage)
    message = finding.message
    click.echo(f"{message[0].upper()}{message[1:]} ({finding.check})\n{finding.advice}")
    if lines := question.lines():
        click.echo("\nHierover gaat je besluit:")
        click.echo("".join(f"   – {line}\n" for line in lines))


def _say_passage(before: str, words: str, after: str) -> None:
    if _on_terminal():
        marked = click.style(f"»{words}«", bold=True, underline=True)
        click.echo(f"\n   {before}{marked}{after}\n")
    else:
        click.echo("De woorden staan hier niet: dit is geen terminal.")


def _on_terminal() -> bool:
    return sys.stdout.isatty()


def word_review(kept: int, lapsed: int, still_open: int) -> str:
    """The last lines of `review`."""
    said = ["1 besluit bewaard." if kept == 1 else f"{kept} besluiten bewaard."]
    if lapsed:
        gone = "1 besluit dat" if lapsed == 1 else f"{lapsed} besluiten die"
        verb = "paste" if lapsed == 1 else "pasten"
        said.append(f"We haalden {gone} nergens meer bij {verb} weg.")
    waits = "wacht" if still_open == 1 else "wachten"
    said.append(
        f"{count_findings(still_open)} {waits} nog."
        if still_open
        else "Er wacht hier geen melding meer."
    )
    return " ".join(said) + "\nKijk het na: doorleefd check"
