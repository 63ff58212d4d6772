"""The command `new`: a few questions, and a file to fill in."""

from pathlib import Path

import click

from commands.dutch import DutchChoice, DutchCommand
from commands.options import root_option
from commands.steps import load
from library import Library
from library.files import ids_in_files, story_files
from library.template import PLACEHOLDER, file_name, new_id, render_story
from library.vocabulary import Perspective, Source


@click.command(cls=DutchCommand)
@root_option
@click.option(
    "--title", metavar="TITEL", prompt="Titel, in woorden van de verteller", help="De titel."
)
@click.option("--theme", metavar="THEMA", help="Het thema, zoals schulden.")
@click.option(
    "--perspective",
    prompt="Wie vertelt er",
    type=DutchChoice([str(value) for value in Perspective]),
    default=str(Perspective.SELF),
    help="Wie er vertelt.",
)
@click.option(
    "--source",
    prompt="Hoe ontstond het verhaal",
    type=DutchChoice([str(value) for value in Source]),
    help="Hoe het verhaal ontstond.",
)
@click.option(
    "--own-words",
    metavar="TEKST",
    prompt="Waar gaat het over, in eigen woorden van de verteller",
    default=PLACEHOLDER,
    help="Waar het over gaat, volgens de verteller.",
)
@click.option(
    "--kern",
    metavar="TEKST",
    prompt="In het kort, in twee zinnen",
    default=PLACEHOLDER,
    help="In het kort.",
)
def new(
    root: Path,
    title: str,
    theme: str | None,
    perspective: str,
    source: str,
    own_words: str,
    kern: str,
) -> None:
    """Begin een nieuw verhaal: een paar vragen, en een bestand om in te vullen.

    Voorbeeld: doorleefd new --theme schulden
    """
    library, _ = load(root, None)
    names = [known.name for known in library.themes]
    if theme is None or theme not in names:
        theme = click.prompt("Thema", type=DutchChoice(names))
    path = root / "stories" / str(theme) / file_name(title)
    text = render_story(
        story_id=new_id(taken_ids(root, library)),
        title=title,
        theme=str(theme),
        perspective=Perspective.of(perspective),
        source=Source.of(source),
        in_own_words=own_words,
        kern=kern,
        invented_by=library.site.publisher,
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise click.UsageError(f"{path} bestaat al. Kies een andere titel.") from None
    click.echo(f"Je verhaal staat in {path}.\nVul het aan en kijk het na: doorleefd check {path}")


def taken_ids(root: Path, library: Library) -> set[str]:
    """Every id that a story has, or had before it was withdrawn."""
    return {*ids_in_files(story_files(root, [])), *(entry.id for entry in library.withdrawn)}
