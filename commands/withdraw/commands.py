"""The commands `withdraw`, and `prove-gone` for later."""

import sys
from datetime import datetime
from pathlib import Path

import click

from commands.dutch import DutchCommand
from commands.options import date_option, root_option
from commands.steps import load, reference_date
from commands.withdraw.proof import Files, search_files
from commands.withdraw.proof_files import read_kept
from commands.withdraw.proof_words import word_search
from commands.withdraw.steps import (
    NOTHING,
    agreed,
    check_places,
    find,
    look_again,
    prepare,
    take_away,
)
from commands.withdraw.words import say_done, say_plan
from commands.words import progress
from library.provenance import quarter_of
from library.withdrawal import leaning_on


@click.command(cls=DutchCommand)
@click.argument("story_id", metavar="NUMMER")
@root_option
@click.option(
    "--out",
    metavar="MAP",
    type=click.Path(path_type=Path),
    help="Waar de gebouwde site staat. Standaard: _site.",
)
@date_option
@click.option("--yes", is_flag=True, help="Vraag niets. Voor scripts.")
@click.option(
    "--keep-proof",
    "proof",
    metavar="BESTAND",
    type=click.Path(path_type=Path),
    help="Bewaar een bewijs om later nog eens na te kijken, buiten git. Er staat geen tekst in,"
    " maar wie het heeft, kan zinnen raden en testen. Berg het op en gooi het weg na de laatste"
    " keer.",
)
def withdraw(
    story_id: str,
    root: Path,
    out: Path | None,
    day: datetime | None,
    yes: bool,
    proof: Path | None,
) -> None:
    """Trek een verhaal in: haal het overal weg en kijk na of het weg is.

    Je ziet eerst wat er gebeurt. Is het halverwege gestopt? Doe het dan gewoon nog een keer.

    Voorbeeld: doorleefd withdraw 7k2m9q
    """
    out = out or root / "_site"
    library, findings = load(root, day)
    held = find(root, story_id)
    check_places(root, out, proof)
    say_plan(held, root, library, leaning_on(library, story_id), out)
    if not (yes or agreed()):
        click.echo(f"Niet ingetrokken. {NOTHING}")
        sys.exit(1)
    done, traces = prepare(held, root, out, library, proof)
    take_away(done, quarter_of(reference_date(day)))
    look_again(done, traces, library, findings, day)
    say_done(done)
    sys.exit(0 if done.clean else 1)


@click.command("prove-gone", cls=DutchCommand)
@click.argument(
    "proof", metavar="BEWIJS", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.argument(
    "folder",
    metavar="[MAP]",
    default="_site",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)
def prove_gone(proof: Path, folder: Path) -> None:
    """Kijk later nog eens na of een ingetrokken verhaal weg is.

    Het bewijs maakte je met ‘doorleefd withdraw NUMMER --keep-proof BESTAND’. Er staat geen tekst
    in. Toch kan wie het heeft zinnen raden en testen. Berg het net zo goed op als het verhaal, en
    gooi het weg na de laatste keer.

    Voorbeeld: doorleefd prove-gone bewijs.json _site
    """
    traces, story_id = read_kept(proof)
    with progress("We zoeken of er nog iets staat"):
        searched = search_files(Files(folder), traces, story_id)
    click.echo(word_search(searched, f"in {folder}", traces))
    sys.exit(0 if searched.clean else 1)
