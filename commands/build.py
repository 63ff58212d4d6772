"""The command `build`: the site in a folder."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import click

import site_builder
from commands.dutch import DutchCommand
from commands.options import date_option, root_option
from commands.reasons import reason
from commands.steps import exit_with, load, plan_files
from commands.words import count, progress, say_findings, say_kept_back


@click.command(cls=DutchCommand)
@root_option
@click.option(
    "--out",
    metavar="MAP",
    type=click.Path(path_type=Path),
    help="Waar de site komt. Standaard: _site.",
)
@date_option
def build(root: Path, out: Path | None, day: datetime | None) -> None:
    """Bouw de site: alle verhalen die mee mogen doen, met zoekmachine.

    Voorbeeld: doorleefd build --out _site
    """
    library, findings = load(root, day)
    out = out or root / "_site"
    publish_site(plan_files(library, library.site.address), out)
    say_findings(findings)
    click.echo(f"{count(len(library.stories))} op de site in {out}.")
    say_kept_back(findings)
    exit_with(findings)


def publish_site(files: Mapping[str, bytes], out: Path) -> None:
    """Put the planned files in place, in one step."""
    with progress("De site wordt neergezet"):
        try:
            site_builder.publish(files, out)
        except site_builder.ForeignFolderError:
            raise click.UsageError(
                f"In {out} staat iets wat niet van Doorleefd is. Dat gooien we niet weg."
                " Kies een andere map met --out."
            ) from None
        except OSError as error:
            raise click.ClickException(
                f"Schrijven in {out} lukt niet: {reason(error)}. De site is nog zoals hij was."
            ) from error
