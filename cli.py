"""The only door for people: the command `doorleefd`. It introduces the rooms to each other.

Commands parse, call and word; the work is done in the rooms. Exit codes: 0 fine, 1 findings that
block, 2 wrong use.
"""

import errno
import sys
import threading
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

import click

import indexer
import site_builder
from cli_dutch import DutchGroup
from cli_words import (
    count,
    progress,
    say_findings,
    say_json,
    say_kept_back,
    say_results,
    word_check,
    word_notes,
)
from library import Finding, Library, any_blocks, load_library
from library.files import ids_in_files, story_files
from library.fingerprint import content_fingerprint
from library.schema import FORMS, json_schema
from library.template import PLACEHOLDER, file_name, new_id, render_story
from library.vocabulary import Perspective, Purpose, Source
from site_builder.preview import Preview, PreviewServer, watch

_INDEX = Path(".doorleefd") / "index"
_DEFAULT_PORT = 8000

_root = click.option(
    "--root",
    default=".",
    metavar="MAP",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="De map waarin ‘stories’ en ‘themes’ staan. Standaard: de map waar je nu bent.",
)
_date = click.option(
    "--date",
    "day",
    metavar="DAG",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Doe alsof het deze dag is, zoals 2026-11-03. Standaard: vandaag.",
)


@click.group(cls=DutchGroup)
def main() -> None:
    """Doorleefd: een bibliotheek van ervaringsverhalen, met een eigen zoekmachine.

    Begin met: doorleefd check
    """


@main.command()
@click.argument("paths", nargs=-1, metavar="[BESTAND OF MAP]…", type=click.Path(path_type=Path))
@_root
@_date
@click.option("--json", "as_json", is_flag=True, help="Geef de meldingen als JSON.")
def check(paths: tuple[Path, ...], root: Path, day: datetime | None, as_json: bool) -> None:
    """Lees alle verhalen na en zeg wat er niet klopt.

    Voorbeeld: doorleefd check stories/schulden
    """
    library, findings = _load(root, day)
    findings = _under(findings, root, paths)
    if as_json:
        say_json([finding.as_dict() for finding in findings])
    else:
        say_findings(findings)
        click.echo(word_check(findings, len(library.stories)))
    _exit(findings)


@main.command()
@_root
@_date
def index(root: Path, day: datetime | None) -> None:
    """Maak de zoekindex opnieuw, voor ‘doorleefd search’.

    Voorbeeld: doorleefd index
    """
    library, findings = _load(root, day)
    _write_index(root, day, library)
    click.echo(f"{count(len(library.stories))} in de zoekindex.")
    say_kept_back(findings)
    _exit(findings)


@main.command()
@click.argument("words", nargs=-1, required=True, metavar="WOORDEN…")
@click.option("--theme", metavar="THEMA", help="Alleen verhalen over dit thema, zoals schulden.")
@click.option("--n", "most", default=10, type=click.IntRange(min=1), help="Hoeveel verhalen.")
@_root
@click.option("--json", "as_json", is_flag=True, help="Geef de verhalen als JSON.")
def search(words: tuple[str, ...], theme: str | None, most: int, root: Path, as_json: bool) -> None:
    """Zoek verhalen die passen bij de woorden van iemand.

    Voorbeeld: doorleefd search "deurwaarder aan de deur"
    """
    searched = _open_index(root)
    if theme is not None and theme not in searched.themes:
        names = ", ".join(searched.themes)
        raise click.UsageError(f"Thema ‘{theme}’ kennen we niet. Kies uit: {names}.")
    results = indexer.search(searched, " ".join(words), theme=theme, limit=most)
    if as_json:
        say_json([hit.as_dict() for hit in results.hits])
    else:
        say_results(results)


@main.command()
@_root
@click.option(
    "--out", metavar="MAP", type=click.Path(path_type=Path), help="Waarheen. Standaard: _site."
)
@_date
def build(root: Path, out: Path | None, day: datetime | None) -> None:
    """Bouw de site: alle verhalen die mee mogen doen, met zoekmachine.

    Voorbeeld: doorleefd build --out _site
    """
    library, findings = _load(root, day)
    out = out or root / "_site"
    _publish(_plan(library, library.site.address), out)
    say_findings(findings)
    click.echo(f"{count(len(library.stories))} op de site in {out}.")
    say_kept_back(findings)
    _exit(findings)


@main.command()
@_root
@click.option("--port", type=click.IntRange(0, 65535), help=f"Standaard: {_DEFAULT_PORT}.")
@_date
def serve(root: Path, port: int | None, day: datetime | None) -> None:
    """Laat de site zien op deze computer, en ververs hem als je iets verandert.

    Voorbeeld: doorleefd serve --port 8001
    """
    preview = Preview()
    with _start_server(preview, port) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        _renew(preview, root, day, server.address)
        click.echo(f"De bibliotheek staat op {server.address}  (stoppen: Ctrl+C)")
        for _ in watch(root):
            _renew(preview, root, day, server.address)
            click.echo(f"Bijgewerkt om {datetime.now():%H:%M:%S}.")


@main.command()
@_root
@click.option("--title", prompt="Titel, in woorden van de verteller", help="De titel.")
@click.option("--theme", metavar="THEMA", help="Het thema, zoals schulden.")
@click.option(
    "--perspective",
    prompt="Wie vertelt er",
    type=click.Choice([str(value) for value in Perspective]),
    default=str(Perspective.SELF),
    help="Wie er vertelt.",
)
@click.option(
    "--source",
    prompt="Hoe ontstond het verhaal",
    type=click.Choice([str(value) for value in Source]),
    help="Hoe het verhaal ontstond.",
)
@click.option(
    "--own-words",
    prompt="Waar gaat het over, in eigen woorden van de verteller",
    default=PLACEHOLDER,
    help="Waar het over gaat, volgens de verteller.",
)
@click.option(
    "--kern", prompt="In het kort, in twee zinnen", default=PLACEHOLDER, help="In het kort."
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
    library, _ = _load(root, None)
    names = [known.name for known in library.themes]
    if theme is None or theme not in names:
        theme = click.prompt("Thema", type=click.Choice(names))
    path = root / "stories" / str(theme) / file_name(title)
    text = render_story(
        story_id=new_id(_taken_ids(root, library)),
        title=title,
        theme=str(theme),
        perspective=Perspective(perspective),
        source=Source(source),
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


@main.command()
@click.argument("kind", metavar="[SOORT]", type=click.Choice(list(FORMS)), default="verhaal")
def schema(kind: str) -> None:
    """Geef het JSON Schema van een soort bestand, voor programma's om mee te schrijven.

    Voorbeeld: doorleefd schema inzicht
    """
    say_json(json_schema(kind))


def _load(root: Path, day: datetime | None) -> tuple[Library, list[Finding]]:
    with progress("De verhalen worden gelezen"):
        try:
            return load_library(root, _on(day))
        except NotADirectoryError:
            raise click.UsageError(
                f"In {root} staat geen map ‘stories’. Ga naar de map van de bibliotheek,"
                " of wijs hem aan met --root."
            ) from None


def _on(day: datetime | None) -> date:
    """The reference date. The only place where the clock is read."""
    return day.date() if day else date.today()


def _under(findings: list[Finding], root: Path, paths: tuple[Path, ...]) -> list[Finding]:
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


def _exit(findings: list[Finding]) -> None:
    sys.exit(1 if any_blocks(findings) else 0)


def _plan(library: Library, address: str) -> dict[str, bytes]:
    """The files of the site and of the search in it."""
    shown = library.for_purpose(Purpose.WEBSITE)
    with progress("De zoekmachine wordt gemaakt"):
        searched = indexer.plan_browser_files(indexer.analyse_library(shown))
    with progress("De pagina’s worden gemaakt"):
        pages = site_builder.plan_site(shown, site_builder.read_texts(), address)
    return {**pages, **searched}


def _publish(files: Mapping[str, bytes], out: Path) -> None:
    with progress("De site wordt neergezet"):
        try:
            site_builder.publish(files, out)
        except site_builder.ForeignFolderError:
            raise click.UsageError(
                f"In {out} staat iets wat niet van Doorleefd is. Dat gooien we niet weg."
                " Kies een andere map met --out."
            ) from None


def _write_index(root: Path, day: datetime | None, library: Library) -> None:
    with progress("De zoekindex wordt gemaakt"):
        shown = library.for_purpose(Purpose.WEBSITE)
        fingerprint = content_fingerprint(root, _on(day))
        indexer.write_index(indexer.analyse_library(shown), root / _INDEX, fingerprint)


def _open_index(root: Path) -> indexer.Index:
    """The index of the content as it is now; made anew where it is not of today's content."""
    if indexer.stored_fingerprint(root / _INDEX) != content_fingerprint(root, _on(None)):
        library, findings = _load(root, None)
        _write_index(root, None, library)
        say_kept_back(findings)
    return indexer.open_index(root / _INDEX)


def _start_server(preview: Preview, port: int | None) -> PreviewServer:
    """The server on the port asked for; without a wish on the usual one, or else a free one."""
    try:
        return PreviewServer(preview, _DEFAULT_PORT if port is None else port)
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        if port is None:
            return PreviewServer(preview)
        raise click.UsageError(
            f"Poort {port} is bezet of mag niet. Kies een andere, zoals --port {port + 1}."
        ) from None


def _renew(preview: Preview, root: Path, day: datetime | None, address: str) -> None:
    """Build in memory and show it. A build that fails leaves the site as it was, and says so."""
    try:
        library, findings = _load(root, day)
        preview.show(_plan(library, address), word_notes(findings))
    except Exception as error:  # the editor goes on typing; the next change may mend it
        if preview.number == 0:
            raise
        preview.note("De site is niet bijgewerkt: er ging iets mis.", repr(error))
        click.echo(f"De site is niet bijgewerkt: {error!r}", err=True)
    else:
        say_findings([finding for finding in findings if finding.blocks])
        say_kept_back(findings)


def _taken_ids(root: Path, library: Library) -> set[str]:
    """Every id that a story has, or had before it was withdrawn."""
    return {*ids_in_files(story_files(root, [])), *(entry.id for entry in library.withdrawn)}


if __name__ == "__main__":
    main()
