"""The command `check`: what does not hold, where, and what now."""

from datetime import datetime
from pathlib import Path

import click

from commands.dutch import DutchCommand
from commands.options import date_option, root_option
from commands.steps import exit_with, load
from commands.words import say_findings, say_json, word_check
from library import Finding
from library.quoting import finding_as_dict


@click.command(cls=DutchCommand)
@click.argument("paths", nargs=-1, metavar="[BESTAND OF MAP]…", type=click.Path(path_type=Path))
@root_option
@date_option
@click.option("--json", "as_json", is_flag=True, help="Geef de meldingen als JSON.")
def check(paths: tuple[Path, ...], root: Path, day: datetime | None, as_json: bool) -> None:
    """Lees alle verhalen na en zeg wat er niet klopt.

    Voorbeeld: doorleefd check stories/schulden
    """
    library, findings = load(root, day)
    findings = findings_under(findings, root, paths)
    if as_json:
        say_json([finding_as_dict(finding) for finding in findings])
    else:
        say_findings(findings)
        click.echo(word_check(findings, len(library.stories)))
    exit_with(findings)


def findings_under(findings: list[Finding], root: Path, paths: tuple[Path, ...]) -> list[Finding]:
    """The findings on these files and folders; all of them where none is named."""
    if not paths:
        return findings
    named = []
    for path in paths:
        here = path if path.exists() else root / path
        if not here.exists() or not here.resolve().is_relative_to(root.resolve()):
            raise click.UsageError(f"{path} staat niet in de bibliotheek. Kijk de naam na.")
        named.append(here.resolve())
    return [
        finding
        for finding in findings
        if any((root / finding.place.file).resolve().is_relative_to(path) for path in named)
    ]
