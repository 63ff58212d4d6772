"""How findings and counts are worded on a terminal."""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby
from typing import Any

import click

from library import Finding
from library.quoting import shown_file, word_finding


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
            click.secho(word_finding(finding), fg="red" if finding.blocks else None)
        click.echo()


def word_check(findings: list[Finding], stories: int) -> str:
    """The last line of `check`. It never says that a story is safe to publish."""
    blocking = sum(finding.blocks for finding in findings)
    if not findings:
        said = "Geen meldingen."
    elif blocking:
        holds = "tegenhoudt" if blocking == 1 else "tegenhouden"
        said = f"{count_findings(len(findings))}, waarvan {blocking} iets {holds}."
    else:
        said = f"{count_findings(len(findings))}. Geen ervan houdt iets tegen."
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
    files = sorted({shown_file(finding.place.file) for finding in blocking})
    if not files:
        return ()
    return (
        f"Dit staat niet of niet helemaal op de site: {', '.join(files)}.",
        *map(word_finding, blocking),
    )


def count_findings(number: int) -> str:
    """'1 melding', '3 meldingen'."""
    return "1 melding" if number == 1 else f"{number} meldingen"
