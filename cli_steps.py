"""The steps that commands are made of. Here the rooms meet: library, indexer, site builder."""

import errno
import sys
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

import click

import indexer
import site_builder
from cli_dutch import DutchChoice
from cli_words import progress, say_findings, say_kept_back, word_notes
from library import Finding, Library, Story, any_blocks, load_library
from library.files import ids_in_files, story_files
from library.fingerprint import content_fingerprint
from library.parsed import Parsed
from library.privacy import scan
from library.privacy.rulings import NAME_IN_REASON
from library.provenance import quarter_of
from library.review import BrokenRulingsError, Question, open_questions, write_ruling
from library.schema import RulingEntry
from library.shelf import Shelf, read_shelf
from library.vocabulary import Purpose, Verdict
from site_builder.preview import Preview, PreviewServer

DEFAULT_PORT = 8000
_INDEX = Path(".doorleefd") / "index"

FACET_OPTIONS = {
    "theme": ("THEMA", "Alleen verhalen over dit thema, zoals schulden. Mag vaker."),
    "phase": ("FASE", "Alleen uit deze fase, zoals worstelen."),
    "perspective": ("WIE", "Alleen van wie zo vertelt, zoals partner."),
    "age": ("LEEFTIJD", "Alleen van wie toen zo oud was, zoals 18-26."),
    "situation": ("SITUATIE", "Alleen van wie zo leefde, zoals met_kinderen."),
    "without": ("ONDERWERP", "Geen verhalen die ook hierover gaan, zoals geweld."),
}
"""Of each option by which `search` chooses stories: what goes behind it, and its help."""


def load(root: Path, day: datetime | None) -> tuple[Library, list[Finding]]:
    """Read and judge the library."""
    with progress("De verhalen worden gelezen"):
        try:
            return load_library(root, reference_date(day))
        except NotADirectoryError:
            raise _no_stories(root) from None


def _no_stories(root: Path) -> click.UsageError:
    return click.UsageError(
        f"In {root} staat geen map ‘stories’. Ga naar de map van de bibliotheek,"
        " of wijs hem aan met --root."
    )


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


def reference_date(day: datetime | None) -> date:
    """The reference date. The only place where the clock is read."""
    return day.date() if day else date.today()


def findings_under(findings: list[Finding], root: Path, paths: tuple[Path, ...]) -> list[Finding]:
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


def exit_with(findings: list[Finding]) -> None:
    """End the command: 1 where anything is kept back, else 0."""
    sys.exit(1 if any_blocks(findings) else 0)


def plan_files(library: Library, address: str) -> dict[str, bytes]:
    """The files of the site and of the search in it."""
    shown = library.for_purpose(Purpose.WEBSITE)
    with progress("De zoekmachine wordt gemaakt"):
        searched = indexer.plan_browser_files(indexer.analyse_library(shown))
    with progress("De pagina’s worden gemaakt"):
        pages = site_builder.plan_site(shown, site_builder.read_texts(), address)
    return {**pages, **searched}


def publish_site(files: Mapping[str, bytes], out: Path) -> None:
    """Put the planned files in place, in one step."""
    with progress("De site wordt neergezet"):
        try:
            site_builder.publish(files, out)
        except site_builder.ForeignFolderError:
            raise click.UsageError(
                f"In {out} staat iets wat niet van Doorleefd is. Dat gooien we niet weg."
                " Kies een andere map met --out."
            ) from None
        except OSError as error:
            raise click.ClickException(
                f"Schrijven in {out} lukt niet: {error.strerror}. De site is nog zoals hij was."
            ) from error


def write_index(root: Path, day: datetime | None, library: Library) -> None:
    """Write the index for the command line, of what may be on the site."""
    with progress("De zoekindex wordt gemaakt"):
        shown = library.for_purpose(Purpose.WEBSITE)
        fingerprint = content_fingerprint(root, reference_date(day))
        analysed = indexer.analyse_library(shown)
        try:
            _keep_out_of_git(root / _INDEX.parts[0])
            indexer.write_index(analysed, root / _INDEX, fingerprint)
        except OSError as error:
            raise click.ClickException(
                f"De zoekindex kan niet in {root / _INDEX} worden bewaard: {error.strerror}."
                " Zoeken lukt pas als je daar mag schrijven."
            ) from error


def _keep_out_of_git(folder: Path) -> None:
    """The index holds the text of stories: nobody should commit it by accident."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / ".gitignore").write_text("*\n", "utf-8")


def open_index(root: Path) -> indexer.Index:
    """The index of the content as it is now; made anew where it is not of today's content."""
    if indexer.stored_fingerprint(root / _INDEX) != content_fingerprint(root, reference_date(None)):
        library, findings = load(root, None)
        write_index(root, None, library)
        say_kept_back(findings)
    return indexer.open_index(root / _INDEX)


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


def start_review(root: Path, names: tuple[str, ...]) -> tuple[list[Question], int]:
    """The flags that wait, of these stories or of all, and how many rulings that fit nowhere went.

    A name is the number of a story or its file.
    """
    shelf = read_shelf_of(root)
    stories = [story for story in shelf.stories if not names or _is_named(story, root, names)]
    known = {name for name in names for story in shelf.stories if _is_named(story, root, (name,))}
    for name in names:
        if name not in known:
            raise click.UsageError(
                f"‘{name}’ is geen verhaal dat we kunnen lezen. Geef het nummer of het bestand."
            )
    gone = sum(keep_ruling(root, story, None) for story in stories)
    files = {story.source.file for story in stories}
    questions = open_questions(shelf)
    return [question for question in questions if question.story.source.file in files], gone


def read_shelf_of(root: Path) -> Shelf:
    """Everything that stands in the files, also what may not be shown yet."""
    if not (root / "stories").is_dir():
        raise _no_stories(root)
    return read_shelf(root, [])


def _is_named(story: Parsed[Story], root: Path, names: tuple[str, ...]) -> bool:
    file = (root / story.source.file).resolve()
    paths = [path.resolve() for name in names for path in (Path(name), root / name)]
    return story.item.id in names or file in paths


def ask_ruling(question: Question, by: str, day: datetime | None) -> RulingEntry | None:
    """What an editor decides about a flag; None where that is left for later. Aborts on stop."""
    choices = {"m": "[m]ag blijven", "v": "[v]erzonnen", "o": "[o]verslaan", "s": "[s]toppen"}
    if not question.may_be_invented:
        del choices["v"]
    asked = f"Kies: {', '.join(choices.values())}"
    answer = click.prompt(asked, type=DutchChoice(list(choices)), show_choices=False)
    if answer == "s":
        raise click.Abort
    if answer == "o":
        return None
    reason = _ask_reason() if answer == "m" else None
    verdict = Verdict.STAYS if answer == "m" else Verdict.INVENTED
    return question.ruling(verdict, reason, by, quarter_of(reference_date(day)))


def _ask_reason() -> str:
    """Why words may stay. It stands in a file, so it may not say what the words were."""
    while True:
        reason = str(click.prompt("Waarom mag dit blijven? Herhaal de woorden zelf niet")).strip()
        if len(reason) > 500:
            click.echo("Dat is te lang: het mogen 500 tekens zijn.")
        elif scan(reason):
            message, advice = NAME_IN_REASON
            click.echo(f"{message[0].upper()}{message[1:]} {advice}")
        elif reason:
            return reason


def keep_ruling(root: Path, story: Parsed[Story], ruling: RulingEntry | None) -> int:
    """Write it at once, so that stopping loses nothing. Returns how many lapsed ones went."""
    try:
        return write_ruling(root, story, ruling)
    except BrokenRulingsError as error:
        raise click.UsageError(
            f"In {error} staat een fout. Verbeter die eerst: zie ‘doorleefd check’."
        ) from None
    except OSError as error:
        raise click.ClickException(
            f"Het besluit kan niet worden bewaard: {error.strerror}."
        ) from error


def taken_ids(root: Path, library: Library) -> set[str]:
    """Every id that a story has, or had before it was withdrawn."""
    return {*ids_in_files(story_files(root, [])), *(entry.id for entry in library.withdrawn)}
