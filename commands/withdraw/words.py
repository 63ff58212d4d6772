"""What an editor reads when a story is withdrawn: what will happen, and three lists at the end."""

from collections.abc import Iterator
from pathlib import Path

import click

from commands.withdraw.done import Done, bullets, number, shown
from commands.withdraw.proof_words import word_search
from commands.withdraw.to_do import still_to_do
from library import Library
from library.collective.counts import Share
from library.quoting import quoted, shown_file
from library.vocabulary import Purpose
from library.withdrawal import LIST, Held, Leaning

RUN_BOOK = "docs/redactie/intrekken.md"


def say_plan(held: Held, root: Path, library: Library, leaning: list[Leaning], out: Path) -> None:
    """What will happen, before anything does."""
    story = library.story(held.id)
    title = quoted(story.title, "") if story else ""
    click.secho(f"Verhaal {held.id} intrekken{f': {title}' if title else ''}", bold=True)
    for line in _plan(held, root, leaning, out):
        click.echo(line)
    click.echo()


def _plan(held: Held, root: Path, leaning: list[Leaning], out: Path) -> Iterator[str]:
    if held.entered:
        yield "Dit verhaal staat al op de lijst. We maken af wat er nog moet."
    if held.files:
        yield "\nDeze bestanden gaan weg:"
        yield from bullets(shown(path, root) for path in held.files)
    if len(held.stories) > 1:
        yield f"Let op: {len(held.stories)} bestanden hebben dit nummer. Ze gaan allemaal weg."
    if not held.entered:
        yield f"\nIn {LIST.as_posix()} komt alleen het nummer met het kwartaal."
    if any(out.iterdir()) if out.is_dir() else False:
        yield f"De site in {out} bouwen we opnieuw, zonder dit verhaal."
    yield from _leanings(leaning)


def _leanings(leaning: list[Leaning]) -> Iterator[str]:
    if not leaning:
        return
    one = len(leaning) == 1
    yield f"\n{'1 inzicht leunt' if one else f'{len(leaning)} inzichten leunen'} op dit verhaal:"
    for lean in leaning:
        yield f"  – ‘{lean.insight.claim}’ ({shown_file(lean.insight.file)})"
        yield from (f"    {line}" for line in _counts(lean))


def _counts(lean: Leaning) -> Iterator[str]:
    if lean.after is None:
        yield "Geen ander verhaal draagt dit inzicht. Het gaat mee van de site."
        return
    for name, before, after in zip(_SIDES, lean.before, lean.after, strict=True):
        for kind, now, then in _by_kind(before, after):
            yield f"{name}: nu in {now} {kind}, straks in {then}."
    if lean.quoted:
        yield "Een citaat uit dit verhaal valt weg."


_SIDES = ("Zegt dit", "Zegt het anders")


def _by_kind(before: Share, after: Share) -> Iterator[tuple[str, str, str]]:
    """Real and invented apart, each only where its count changes."""
    kinds = (("verhalen", "real"), ("verzonnen voorbeelden", "invented"))
    for kind, name in kinds:
        now, then = (
            f"{getattr(share.found, name)} van de {getattr(share.among, name)}"
            for share in (before, after)
        )
        if now != then:
            yield kind, now, then


def say_done(done: Done) -> None:
    """The three lists, and what was proved."""
    click.echo()
    for head, lines in (
        ("Verwijderd", _removed(done)),
        ("Nog zelf te doen", still_to_do(done)),
        ("Kan niet meer", _too_late(done)),
    ):
        click.secho(head, bold=True)
        for line in lines:
            click.echo(f"  – {line}")
        click.echo()
    click.echo(f"Hoe je dit doet, stap voor stap: {RUN_BOOK}")


def _removed(done: Done) -> Iterator[str]:
    yield from (shown(path, done.root) for path in done.held.files)
    if done.indexes:
        yield "De zoekindex op deze computer. De volgende keer dat je zoekt, komt er een nieuwe."
    if done.left_overs:
        many = done.left_overs
        yield f"{number(many, 'kopie', 'kopieën')} van de site, van een keer dat bouwen mislukte."
    if done.published:
        yield (
            f"Het verhaal op de site in {done.out}: de pagina, de stukken bij onderwerpen en"
            " inzichten, de zoekmachine en de lijsten. Op het oude adres staat nu dat het er niet"
            " meer is."
        )
    if done.searched and done.searched.clean:
        yield word_search(done.searched, done.where, done.traces)


def _too_late(done: Done) -> Iterator[str]:
    yield "Wat mensen hebben gelezen, opgeslagen of doorgestuurd."
    if Purpose.SEARCH_ENGINES in done.purposes:
        yield "Wat andere websites en programma’s al hebben overgenomen."
    if Purpose.PRINT in done.purposes:
        yield "Papier dat al is meegegeven."
    if Purpose.OPEN_DATA in done.purposes:
        yield "Open data die al is gedownload."
