"""The command `reading-copy`: the copy on paper that a teller reads before anybody else."""

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click

from commands.dutch import DutchCommand
from commands.options import date_option, root_option
from commands.reasons import reason
from commands.steps import is_named, keep_out_of_git, read_shelf_of, reference_date
from library.files import LOCAL, READING_COPIES, ids_in_files, story_files
from library.parsed import Parsed
from library.privacy.rulings import open_flags
from library.shelf import Shelf
from library.story import Story
from site_builder.house_judge import own_settings
from site_builder.publishing import MARKER
from site_builder.reading_copy import render_reading_copy


@click.command(name="reading-copy", cls=DutchCommand)
@click.argument("name", metavar="VERHAAL")
@click.option(
    "--out",
    metavar="BESTAND",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Waar het komt. Standaard: een map die niet in git komt.",
)
@root_option
@date_option
def reading_copy(name: str, out: Path | None, root: Path, day: datetime | None) -> None:
    """Maak het leesexemplaar: het verhaal op papier, voor de verteller.

    Geef het nummer van het verhaal, of het bestand.

    Voorbeeld: doorleefd reading-copy 7k2m9q
    """
    shelf = read_shelf_of(root)
    story = find_story(shelf, root, name)
    flags = len(list(open_flags(story, shelf.rulings.get(story.item.id, []))))
    text = render_reading_copy(
        story.item, own_settings(shelf.site, shelf.house_style), reference_date(day), flags
    )
    path = _safe_place(out, root) if out else _own_place(root, story.item.id)
    _write_private(path, text)
    click.echo("\n".join(_word_copy(path, flags, invented=story.item.invented)))


def find_story(shelf: Shelf, root: Path, name: str) -> Parsed[Story]:
    """The story with this number or in this file, also one that may not be shown yet."""
    found = [story for story in shelf.stories if is_named(story, root, (name,))]
    if len(found) == 1:
        return found[0]
    if found:
        where = " en ".join(story.source.file for story in found)
        raise click.UsageError(f"Nummer {name} staat in {where}. Geef het bestand.")
    raise click.UsageError(_why_not_found(root, name))


def _why_not_found(root: Path, name: str) -> str:
    """A story that cannot be read is there all the same."""
    files = {path.resolve() for path in (Path(name), root / name)}
    for path in story_files(root, []):
        if path.resolve() in files or name in ids_in_files([path]):
            file = path.relative_to(root).as_posix()
            return (
                f"In {file} staat een fout, zodat we het verhaal niet kunnen lezen."
                f" Kijk wat er mis is: doorleefd check {file}"
            )
    return f"‘{name}’ is geen verhaal van deze bibliotheek. Geef het nummer of het bestand."


def _own_place(root: Path, story_id: str) -> Path:
    """In the folder that git leaves alone. An older copy makes place."""
    try:
        keep_out_of_git(root / LOCAL)
        (root / READING_COPIES).mkdir(exist_ok=True)
    except OSError as error:
        raise _not_written(root / READING_COPIES, error) from error
    path = root / READING_COPIES / f"{story_id}.html"
    path.unlink(missing_ok=True)
    return path


def _safe_place(out: Path, root: Path) -> Path:
    """Not where git or the site would take it along, and not over anything else."""
    folder = out.resolve().parent
    if folder.is_relative_to(root.resolve()):
        raise click.UsageError(
            f"{out} ligt in de bibliotheek. Dan kan het in git komen. Kies een andere map,"
            " of laat --out weg."
        )
    if any((above / MARKER).is_file() for above in (folder, *folder.parents)):
        raise click.UsageError(
            f"{out} ligt in een site. Dan komt het op internet. Kies iets anders."
        )
    return out


def _write_private(path: Path, text: str) -> None:
    """Only for the eyes of whoever made it."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise click.UsageError(f"{path} bestaat al. Kies een andere naam.") from None
    except OSError as error:
        raise _not_written(path, error) from error


def _not_written(path: Path, error: OSError) -> click.ClickException:
    return click.ClickException(f"Schrijven naar {path} lukt niet: {reason(error)}.")


def _word_copy(path: Path, flags: int, *, invented: bool) -> Iterator[str]:
    yield f"Het leesexemplaar staat in {path}"
    yield "Open het in een browser en print het: Ctrl en P. Zet daar kop- en voetteksten uit."
    if invented:
        yield "Dit verhaal is verzonnen. Het leesexemplaar is dus om te oefenen."
    if flags:
        many = "1 melding wacht" if flags == 1 else f"{flags} meldingen wachten"
        yield f"Op het papier staat dat je nog kijkt: {many} op een besluit. Zie: doorleefd review"
    yield "Zet het niet op internet en niet in git. Gooi het weg als je klaar bent."
