"""The command `new`: a few questions, and a file to fill in."""

from pathlib import Path

import click

from commands.dutch import DutchChoice, DutchCommand, ask
from commands.options import root_option
from commands.steps import load
from library import Library
from library.files import ids_in_files, story_files
from library.template import PLACEHOLDER, file_name, new_id, render_story
from library.vocabulary import Perspective, Source

_PERSPECTIVES = DutchChoice([str(value) for value in Perspective])
_SOURCES = DutchChoice([str(value) for value in Source])


@click.command(cls=DutchCommand)
@root_option
@click.option("--title", metavar="TITEL", help="De titel.")
@click.option("--theme", metavar="THEMA", help="Het thema, zoals schulden.")
@click.option(
    "--perspective",
    type=_PERSPECTIVES,
    help="Wie er vertelt.",
)
@click.option(
    "--source",
    type=_SOURCES,
    help="Hoe het verhaal ontstond.",
)
@click.option("--own-words", metavar="TEKST", help="Waar het over gaat, volgens de verteller.")
@click.option("--kern", metavar="TEKST", help="In het kort.")
def new(
    root: Path,
    title: str | None,
    theme: str | None,
    perspective: str | None,
    source: str | None,
    own_words: str | None,
    kern: str | None,
) -> None:
    """Begin een nieuw verhaal: een paar vragen, en een bestand om in te vullen.

    Wat je niet meegeeft, vragen we.

    Voorbeeld: doorleefd new --theme schulden
    """
    library, _ = load(root, None)
    names = DutchChoice([known.name for known in library.themes])
    title = title or ask("Titel, in woorden van de verteller")
    theme = theme if theme in names.choices else ask(names.asked("Thema"), names)
    perspective = perspective or ask(
        _PERSPECTIVES.asked("Wie vertelt er"), _PERSPECTIVES, default=str(Perspective.SELF)
    )
    source = source or ask(_SOURCES.asked("Hoe ontstond het verhaal"), _SOURCES)
    own_words = own_words or ask("Waar gaat het over, in eigen woorden", default=PLACEHOLDER)
    kern = kern or ask("In het kort, in twee zinnen", default=PLACEHOLDER)
    path = root / "stories" / theme / file_name(title)
    text = render_story(
        story_id=new_id(taken_ids(root, library)),
        title=title,
        theme=theme,
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
