"""The only door for people: the command `doorleefd`.

Each command stands in a file of its name in `commands/`. Exit codes: 0 fine, 1 findings that
block, 2 wrong use.
"""

import click

from commands.build import build
from commands.check import check
from commands.consent import consent
from commands.dutch import DutchGroup
from commands.insights import insights
from commands.new import new
from commands.reading_copy import reading_copy
from commands.review import review
from commands.schema import schema
from commands.search import index, search
from commands.serve import serve
from commands.withdraw import prove_gone, withdraw


@click.group(cls=DutchGroup)
def main() -> None:
    """Doorleefd: een bibliotheek van ervaringsverhalen, met een eigen zoekmachine.

    Begin met: doorleefd check
    """


for command in (
    new,
    check,
    review,
    reading_copy,
    consent,
    insights,
    serve,
    build,
    index,
    search,
    withdraw,
    prove_gone,
    schema,
):
    main.add_command(command)

if __name__ == "__main__":
    main()
