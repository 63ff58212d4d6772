"""How findings and search results are worded on a terminal."""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby
from typing import Any

import click

from indexer import Count, Hit, Results
from library import Finding
from library.review import Question


@contextmanager
def progress(what: str) -> Iterator[None]:
    """Say on a terminal what takes a while, and wipe it when done. Silent in a pipe."""
    shown = sys.stderr.isatty()
    if shown:
        click.echo(f"{what} …", err=True, nl=False)
    try:
        yield
    finally:
        if shown:
            click.echo("\r\033[K", err=True, nl=False)


def count(stories: int) -> str:
    """'1 verhaal', '15 verhalen'."""
    return f"{stories} verhaal" if stories == 1 else f"{stories} verhalen"


def say_json(value: Any) -> None:
    """Print as JSON, keys in the order given, for programs and for people."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def say_findings(findings: Iterable[Finding]) -> None:
    """Print findings, under the title of what they speak of."""
    for (_, title), group in groupby(findings, key=lambda f: (f.place.file, f.title)):
        if title:
            click.secho(f"‘{title}’", bold=True)
        for finding in group:
            click.secho(str(finding), fg="red" if finding.blocks else None)
        click.echo()


def word_check(findings: list[Finding], stories: int) -> str:
    """The last line of `check`. It never says that a story is safe to publish."""
    blocking = sum(finding.blocks for finding in findings)
    if not findings:
        said = "Geen meldingen."
    elif blocking:
        holds = "tegenhoudt" if blocking == 1 else "tegenhouden"
        said = f"{_findings(len(findings))}, waarvan {blocking} iets {holds}."
    else:
        said = f"{_findings(len(findings))}. Geen ervan houdt iets tegen."
    return (
        f"{said} {count(stories)} kunnen op de site.\n"
        "We zochten in de verhalen naar bekende lekken, zoals namen en adressen."
        " Geen controle ziet alles: lees elk verhaal daar zelf op na."
    ).replace("1 verhaal kunnen", "1 verhaal kan")


def say_kept_back(findings: Iterable[Finding]) -> None:
    """Print which files are not on the site, and what now."""
    if notes := word_notes([finding for finding in findings if finding.blocks]):
        click.secho(notes[0], fg="red", err=True)
        click.echo("Zie: doorleefd check", err=True)


def word_notes(findings: Iterable[Finding]) -> tuple[str, ...]:
    """What `serve` shows in the page: a heading and a line a finding that blocks."""
    blocking = [finding for finding in findings if finding.blocks]
    files = sorted({finding.place.file for finding in blocking})
    if not files:
        return ()
    return (f"Dit staat niet of niet helemaal op de site: {', '.join(files)}.", *map(str, blocking))


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


def say_question(question: Question, at: int, of: int) -> None:
    """Show an editor one flag. The words themselves only on a terminal: a log may be public."""
    place = question.place
    click.secho(f"Melding {at} van {of}", bold=True)
    click.echo(f"{place.file}, regel {place.line}")
    if _on_terminal():
        before, words, after = question.passage()
        marked = click.style(f"»{words}«", bold=True, underline=True)
        click.echo(f"\n   {before}{marked}{after}\n")
    else:
        click.echo("De woorden staan hier niet: dit is geen terminal.")
    message, advice = question.advice
    click.echo(f"{message[0].upper()}{message[1:]} ({question.flag.check})\n{advice}")


def _on_terminal() -> bool:
    return sys.stdout.isatty()


def word_review(kept: int, lapsed: int, still_open: int) -> str:
    """The last lines of `review`."""
    said = ["1 besluit bewaard." if kept == 1 else f"{kept} besluiten bewaard."]
    if lapsed:
        gone = "1 besluit dat" if lapsed == 1 else f"{lapsed} besluiten die"
        verb = "paste" if lapsed == 1 else "pasten"
        said.append(f"We haalden {gone} nergens meer bij {verb} weg.")
    waits = "wacht" if still_open == 1 else "wachten"
    said.append(
        f"{_findings(still_open)} {waits} nog."
        if still_open
        else "Er wacht hier geen melding meer."
    )
    return " ".join(said) + "\nKijk het na: doorleefd check"


def _findings(number: int) -> str:
    return "1 melding" if number == 1 else f"{number} meldingen"
