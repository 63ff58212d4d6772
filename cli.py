"""The only door for people: the command `doorleefd`.

Commands parse, call and word; the steps they are made of stand in `cli_steps.py`. Exit codes: 0
fine, 1 findings that block, 2 wrong use.
"""

import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import click

import indexer
from cli_dutch import DutchChoice, DutchGroup, DutchPattern
from cli_steps import (
    DEFAULT_PORT,
    FACET_OPTIONS,
    ask_ruling,
    exit_with,
    findings_under,
    keep_ruling,
    load,
    open_index,
    plan_files,
    publish_site,
    read_filters,
    renew,
    start_review,
    start_server,
    taken_ids,
    write_index,
)
from cli_words import (
    count,
    say_arithmetic,
    say_findings,
    say_json,
    say_kept_back,
    say_question,
    say_results,
    word_check,
    word_review,
)
from library.schema import FORMS, json_schema
from library.template import PLACEHOLDER, file_name, new_id, render_story
from library.vocabulary import Perspective, Source
from site_builder.preview import Preview, watch

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
    library, findings = load(root, day)
    findings = findings_under(findings, root, paths)
    if as_json:
        say_json([finding.as_dict() for finding in findings])
    else:
        say_findings(findings)
        click.echo(word_check(findings, len(library.stories)))
    exit_with(findings)


@main.command()
@click.argument("stories", nargs=-1, metavar="[VERHAAL]…")
@click.option(
    "--door",
    "by",
    metavar="NUMMER",
    prompt="Wie ben je, zoals red-1",
    type=DutchPattern(r"red-[0-9]{1,3}", "een nummer van de redactie, zoals red-1"),
    help="Wie er besluit, zoals red-1. Nooit een naam.",
)
@_root
@_date
def review(stories: tuple[str, ...], by: str, root: Path, day: datetime | None) -> None:
    """Besluit over woorden waaraan je misschien iemand herkent.

    Voorbeeld: doorleefd review stories/schulden/post.md --door red-1
    """
    questions, lapsed = start_review(root, stories)
    kept = 0
    with suppress(click.Abort):  # stopping loses nothing: each ruling is kept at once
        for at, question in enumerate(questions, 1):
            say_question(question, at, len(questions))
            if ruling := ask_ruling(question, by, day):
                lapsed += keep_ruling(root, question.story, ruling)
                kept += 1
            click.echo()
    click.echo(word_review(kept, lapsed, len(questions) - kept))
    sys.exit(1 if kept < len(questions) else 0)


@main.command()
@_root
@_date
def index(root: Path, day: datetime | None) -> None:
    """Maak de zoekindex opnieuw, voor ‘doorleefd search’.

    Voorbeeld: doorleefd index
    """
    library, findings = load(root, day)
    write_index(root, day, library)
    click.echo(f"{count(len(library.stories))} in de zoekindex.")
    say_kept_back(findings)
    exit_with(findings)


def _facet_options(command: Callable[..., None]) -> Callable[..., None]:
    """An option for each facet that stories can be chosen by; more than one value may be given."""
    for name, (metavar, said) in reversed(FACET_OPTIONS.items()):
        option = click.option(f"--{name}", metavar=metavar, multiple=True, help=said)
        command = option(command)
    return command


@main.command()
@click.argument("words", nargs=-1, required=True, metavar="WOORDEN…")
@_facet_options
@click.option(
    "--n",
    "most",
    metavar="AANTAL",
    default=10,
    type=click.IntRange(min=1),
    help="Hoeveel verhalen.",
)
@_root
@click.option("--json", "as_json", is_flag=True, help="Geef de verhalen als JSON.")
@click.option("--explain", is_flag=True, help="Laat zien hoe elke score is berekend.")
def search(
    words: tuple[str, ...],
    most: int,
    root: Path,
    as_json: bool,
    explain: bool,
    **chosen: tuple[str, ...],
) -> None:
    """Zoek verhalen die passen bij de woorden van iemand.

    \b
    Voorbeelden:
      doorleefd search "deurwaarder aan de deur"
      doorleefd search "gokken -casino" --theme schulden --without geweld
      doorleefd search 'onderwerp:"hulp vragen"'
    """
    if not " ".join(words).strip():
        raise click.UsageError("Zet achter ‘search’ de woorden waar je naar zoekt.")
    searched = open_index(root)
    filters = read_filters(searched, chosen)
    results = indexer.search(searched, " ".join(words), filters, limit=most)
    if as_json:
        say_json([hit.as_dict() for hit in results.hits])
    else:
        say_results(results)
    if explain:
        for hit in results.hits:
            say_arithmetic(hit, indexer.explain(searched, " ".join(words), hit.id))


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
    library, findings = load(root, day)
    out = out or root / "_site"
    publish_site(plan_files(library, library.site.address), out)
    say_findings(findings)
    click.echo(f"{count(len(library.stories))} op de site in {out}.")
    say_kept_back(findings)
    exit_with(findings)


@main.command()
@_root
@click.option(
    "--port", metavar="NUMMER", type=click.IntRange(0, 65535), help=f"Standaard: {DEFAULT_PORT}."
)
@_date
def serve(root: Path, port: int | None, day: datetime | None) -> None:
    """Laat de site zien op deze computer, en ververs hem als je iets verandert.

    Voorbeeld: doorleefd serve --port 8001
    """
    preview = Preview()
    with start_server(preview, port) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        renew(preview, root, day, server.address)
        click.echo(f"De bibliotheek staat op {server.address}  (stoppen: Ctrl+C)")
        for _ in watch(root):
            renew(preview, root, day, server.address)
            click.echo(f"Bijgewerkt om {datetime.now():%H:%M:%S}.")


@main.command()
@_root
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


@main.command()
@click.argument("kind", metavar="[SOORT]", type=DutchChoice(list(FORMS)), default="verhaal")
def schema(kind: str) -> None:
    """Geef het JSON Schema van een soort bestand, voor programma's om mee te schrijven.

    Voorbeeld: doorleefd schema inzicht
    """
    say_json(json_schema(kind))


if __name__ == "__main__":
    main()
