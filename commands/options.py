"""Options that more than one command has."""

from pathlib import Path

import click

root_option = click.option(
    "--root",
    default=".",
    metavar="MAP",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="De map waarin ‘stories’ en ‘themes’ staan. Standaard: de map waar je nu bent.",
)
date_option = click.option(
    "--date",
    "day",
    metavar="DAG",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Doe alsof het deze dag is, zoals 2026-11-03. Standaard: vandaag.",
)
