"""The command `schema`: what may stand in a file, for programs."""

import click

from commands.dutch import DutchChoice, DutchCommand
from commands.words import say_json
from library.schema import FORMS, json_schema


@click.command(cls=DutchCommand)
@click.argument("kind", metavar="[SOORT]", type=DutchChoice(list(FORMS)), default="verhaal")
def schema(kind: str) -> None:
    """Geef het JSON Schema van een soort bestand, voor programma's om mee te schrijven.

    Voorbeeld: doorleefd schema inzicht
    """
    say_json(json_schema(kind))
