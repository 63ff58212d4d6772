"""The command `serve`: the site on this computer, fresh after every change."""

import errno
import threading
from datetime import datetime
from pathlib import Path

import click

from commands.dutch import DutchCommand, Number
from commands.options import date_option, root_option
from commands.steps import load, plan_files
from commands.words import say_findings, say_kept_back, word_notes
from site_builder.preview import Preview, PreviewServer, watch

DEFAULT_PORT = 8000


@click.command(cls=DutchCommand)
@root_option
@click.option("--port", metavar="NUMMER", type=Number(0, 65535), help=f"Standaard: {DEFAULT_PORT}.")
@date_option
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


def start_server(preview: Preview, port: int | None) -> PreviewServer:
    """The server on the port asked for; without a wish on the usual one, or else a free one."""
    try:
        return PreviewServer(preview, DEFAULT_PORT if port is None else port)
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        if port is None:
            return PreviewServer(preview)
        raise click.UsageError(
            f"Poort {port} is bezet of mag niet. Kies een andere, zoals --port {port + 1}."
        ) from None


def renew(preview: Preview, root: Path, day: datetime | None, address: str) -> None:
    """Build in memory and show it. A build that fails leaves the site as it was, and says so."""
    try:
        library, findings = load(root, day)
        preview.show(plan_files(library, address), word_notes(findings))
    except Exception as error:  # the editor goes on typing; the next change may mend it
        if preview.number == 0:
            raise
        preview.note("De site is niet bijgewerkt: er ging iets mis.", repr(error))
        click.echo(f"De site is niet bijgewerkt: {error!r}", err=True)
    else:
        say_findings([finding for finding in findings if finding.blocks])
        say_kept_back(findings)
