"""The commands `index` and `search`: the stories that fit somebody’s words."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

import click

import indexer
from commands.dutch import DutchCommand, Number
from commands.options import date_option, root_option
from commands.reasons import reason
from commands.steps import exit_with, keep_out_of_git, load, reference_date
from commands.words import count, progress, say_json, say_kept_back
from indexer import Count, Hit, Results
from library import Library
from library.files import LOCAL
from library.fingerprint import content_fingerprint
from library.vocabulary import Purpose

_INDEX = LOCAL / "index"


FACET_OPTIONS = {
    "theme": ("THEMA", "Alleen verhalen over dit thema, zoals schulden. Mag vaker."),
    "phase": ("FASE", "Alleen uit deze fase, zoals worstelen."),
    "perspective": ("WIE", "Alleen van wie zo vertelt, zoals partner."),
    "age": ("LEEFTIJD", "Alleen van wie toen zo oud was, zoals 18-26."),
    "situation": ("SITUATIE", "Alleen van wie zo leefde, zoals met_kinderen."),
    "without": ("ONDERWERP", "Geen verhalen die ook hierover gaan, zoals geweld."),
}
"""Of each option by which `search` chooses stories: what goes behind it, and its help."""


@click.command(cls=DutchCommand)
@root_option
@date_option
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


@click.command(cls=DutchCommand)
@click.argument("words", nargs=-1, required=True, metavar="WOORDEN…")
@_facet_options
@click.option(
    "--n",
    "most",
    metavar="AANTAL",
    default=10,
    type=Number(min=1),
    help="Hoeveel verhalen je hoogstens ziet.",
)
@root_option
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
            say_arithmetic(hit, indexer.explain(searched, " ".join(words), hit.id, filters))


def write_index(root: Path, day: datetime | None, library: Library) -> None:
    """Write the index for the command line, of what may be on the site."""
    with progress("De zoekindex wordt gemaakt"):
        shown = library.for_purpose(Purpose.WEBSITE)
        fingerprint = content_fingerprint(root, reference_date(day))
        analysed = indexer.analyse_library(shown)
        try:
            keep_out_of_git(root / LOCAL)
            indexer.write_index(analysed, root / _INDEX, fingerprint)
        except OSError as error:
            raise click.ClickException(
                f"De zoekindex kan niet in {root / _INDEX} worden bewaard: {reason(error)}."
                " Zoeken lukt pas als je daar mag schrijven."
            ) from error


def open_index(root: Path) -> indexer.Index:
    """The index of the content as it is now; made anew where it is not of today's content."""
    if indexer.stored_fingerprint(root / _INDEX) != content_fingerprint(root, reference_date(None)):
        library, findings = load(root, None)
        write_index(root, None, library)
        say_kept_back(findings)
    return indexer.open_index(root / _INDEX)


def read_filters(index: indexer.Index, chosen: Mapping[str, tuple[str, ...]]) -> indexer.Filters:
    """The filters that the options of `search` ask for. What no story has is wrong use."""
    for name, values in chosen.items():
        facet = index.facet("notes" if name == "without" else name)
        known = [value for value, _ in facet.values]
        for value in values:
            if value not in known:
                raise click.UsageError(
                    f"{facet.label}: ‘{value}’ heeft geen enkel verhaal."
                    f" Kies uit: {', '.join(known) or 'niets'}."
                )
    facets = {name: values for name, values in chosen.items() if name != "without"}
    return indexer.Filters(facets, chosen["without"])


def say_results(results: Results) -> None:
    """Print the stories that were found, matches in bold."""
    for line in word_misses(results):
        click.echo(line, err=True)
    if not results.hits:
        click.echo("We vonden geen verhaal. Probeer een ander woord, of een korter stuk.")
    for at, hit in enumerate(results.hits, 1):
        mark = "  [Verzonnen voorbeeld]" if hit.invented else ""
        click.echo(f"{at}. {click.style(hit.title, bold=True)}{mark}")
        click.echo(f"   {hit.theme_label} · hardop {hit.minutes} min · /{hit.address}")
        click.echo(f"   Waarom dit past: {' · '.join(hit.why)}")
        for fragment in hit.fragments:
            words = "".join(
                click.style(text, bold=True, underline=True) if match else text
                for text, match in fragment.snippet
            )
            click.echo(f"   – {fragment.heading}: {words}")
        click.echo()
    if other := results.contrast:
        mark = "  [Verzonnen voorbeeld]" if other.card.invented else ""
        title = click.style(other.card.title, bold=True)
        click.echo(f"Bij een ander ging het anders: {title}{mark}")
        click.echo(f"   {other.why} /{other.card.address}")


def word_misses(results: Results) -> Iterator[str]:
    """What was asked and not found as it was asked, and what the filters hide."""
    for meant in results.meant:
        near = " of ".join(f"‘{form}’" for form in meant.forms)
        yield f"‘{meant.word}’ komt in geen verhaal voor. Bedoelde je {near}? Daar zochten we op."
    for word in results.unknown_words:
        yield f"‘{word}’ komt in geen verhaal voor."
    for name in results.unknown_topics:
        yield f"Over het onderwerp ‘{name}’ is er geen verhaal. Alle onderwerpen staan op de site."
    for phrase in results.loose_phrases:
        yield f"Niemand zegt letterlijk ‘{phrase}’. We zochten op de losse woorden."
    if any(results.hidden):
        yield f"Je filters verbergen {count_apart(results.hidden)}."


def count_apart(found: Count) -> str:
    """Real and invented stories, never in one number."""
    kinds = (
        ("verhaal", "verhalen", found.real),
        ("verzonnen voorbeeld", "verzonnen voorbeelden", found.invented),
    )
    told = [f"{number} {one if number == 1 else many}" for one, many, number in kinds if number]
    return " en ".join(told) or "geen verhalen"


def say_arithmetic(hit: Hit, lines: Iterable[str]) -> None:
    """Print how the score of a story came about; beside JSON it goes where errors go."""
    click.secho(f"{hit.title}: {hit.score}", bold=True, err=True)
    for line in lines:
        click.echo(f"   {line}", err=True)
