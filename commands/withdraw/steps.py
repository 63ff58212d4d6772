"""The steps of a withdrawal, in the order that keeps the story from ever coming back."""

import shutil
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

import click

from commands.build import publish_site
from commands.dutch import DutchChoice, ask
from commands.reasons import reason
from commands.steps import load, plan_files
from commands.withdraw.done import Done
from commands.withdraw.git import git_memory
from commands.withdraw.proof import Files, gather_traces, search_files
from commands.withdraw.proof_files import (
    PENDING,
    Pending,
    check_place,
    drop_pending,
    keep_proof,
    read_pending,
    write_pending,
)
from commands.words import progress
from library import Finding, Library
from library.files import LOCAL
from library.gone import Traces, likeness
from library.vocabulary import Purpose
from library.withdrawal import (
    LIST,
    Held,
    ListIsALinkError,
    consent_of,
    editors_texts,
    enter,
    find_story,
    is_id,
    names_of,
    own_texts,
    remove,
    remove_indexes,
    repeated,
    story_texts,
)
from site_builder.publishing import MARKER, is_ours

NOTHING = "Er is nog niets veranderd."
_ALIKE = 0.2
"""What part of a story another one repeats when it may be a copy; two tellers share none."""


def find(root: Path, story_id: str) -> Held:
    """Everything that holds the story. Wrong use where there is nothing and never was."""
    if not is_id(story_id):
        raise click.UsageError(
            "Dit is geen nummer van een verhaal. Het nummer staat achter ‘id:’, zoals 7k2m9q."
        )
    held = find_story(root, story_id)
    if not held.entered and not held.files:
        raise click.UsageError(
            f"Verhaal {story_id} staat niet in deze bibliotheek. Kijk het nummer na:"
            " het staat achter ‘id:’ in het verhaal."
        )
    return held


def check_places(root: Path, out: Path, proof: Path | None) -> None:
    """Wrong use is told before anything goes."""
    if not is_ours(out.absolute()):
        raise click.UsageError(
            f"In {out} staat iets wat niet van Doorleefd is. Wijs de map van de site aan met --out."
            f" {NOTHING}"
        )
    if proof:
        check_place(proof, root)


def agreed() -> bool:
    """Ask once."""
    asked = "Trek je dit verhaal in? Kies: [j]a, [n]ee"
    return ask(asked, DutchChoice(["j", "n"])) == "j"


def prepare(
    held: Held, root: Path, out: Path, library: Library, proof: Path | None
) -> tuple[Done, Traces | None]:
    """Keep what is needed to prove and to finish, while the text is at hand. Nothing goes yet."""
    own = own_texts(root, held)
    rest = library.with_stories(story for story in library.stories if story.id != held.id)
    pending = _what_it_says(root, held, own, rest)
    if proof:
        _keep(proof, pending, held.id)
    done = Done(
        held=held,
        root=root,
        out=out,
        address=library.site.address,
        purposes=frozenset(pending.purposes if pending else map(str, Purpose)),
        proof=proof,
        invented=bool((story := library.story(held.id)) and story.invented),
        alike=[one.id for one in rest.stories if likeness(own, story_texts(one)) > _ALIKE],
    )
    return done, pending.traces if pending else None


def _what_it_says(root: Path, held: Held, own: list[str], rest: Library) -> Pending | None:
    """What only this story has; of a story that goes already, what the first try kept."""
    if held.entered and (earlier := read_pending(root, held.id)):
        return earlier
    if not held.stories:
        return None
    with progress("We zoeken wat alleen in dit verhaal staat"):
        traces = gather_traces(own, names_of(held), rest.for_purpose(Purpose.WEBSITE), root)
    pending = Pending(traces.keyed(), tuple(sorted(consent_of(root, held) or map(str, Purpose))))
    _or_stop(lambda: write_pending(root, held.id, pending), root / PENDING)
    return Pending(traces, pending.purposes)


def _keep(proof: Path, pending: Pending | None, story_id: str) -> None:
    if pending is None or pending.traces.is_empty:
        raise click.UsageError(
            "Er is geen tekst meer die alleen van dit verhaal is. Daar kunnen we geen bewijs van"
            " maken. Doe het opnieuw zonder --keep-proof."
        )
    traces = pending.traces if pending.traces.key else pending.traces.keyed()
    keep_proof(proof, traces, story_id)


def _or_stop(step: Callable[[], None], path: Path) -> None:
    """Do a first step. Where it fails, nothing has happened yet."""
    try:
        step()
    except ListIsALinkError:
        raise click.ClickException(
            f"{path} is een verwijzing naar een andere plek. Zet daar een gewoon bestand neer."
            f" {NOTHING}"
        ) from None
    except OSError as error:
        raise click.ClickException(
            f"Schrijven in {path} lukt niet: {reason(error)}. {NOTHING}"
        ) from error


def take_away(done: Done, quarter: str) -> None:
    """First the list, so that no build shows the story from here on; then the files."""
    root, held = done.root, done.held
    _or_stop(lambda: enter(root, held.id, quarter), root / LIST)
    try:
        remove(held)
        done.indexes = remove_indexes(root)
        done.left_overs = _remove_left_overs(done.out)
    except OSError as error:
        raise click.ClickException(
            f"{error.filename} kan niet weg: {reason(error)}. Het verhaal staat al op de lijst"
            " en komt niet meer op de site. Zorg dat het bestand weg mag, en doe dit dan opnieuw."
        ) from error


def _remove_left_overs(out: Path) -> int:
    """Take away copies of the site beside it, which a build leaves when it is killed."""
    out = out.absolute()
    found = [
        folder
        for folder in out.parent.glob(f".{out.name}-*")
        if not folder.is_symlink() and any((folder / at / MARKER).is_file() for at in ("", "old"))
    ]
    for folder in found:
        shutil.rmtree(folder)
    return len(found)


def look_again(
    done: Done,
    traces: Traces | None,
    before: Library,
    said_before: Iterable[Finding],
    day: datetime | None,
) -> None:
    """Build without the story, and search everything that came of it."""
    story_id = done.held.id
    library, findings = load(done.root, day)
    new = set(findings) - set(said_before)
    done.findings = [
        one for one in findings if story_id in one.message or (one in new and one.blocks)
    ]
    left = {story.id for story in library.stories}
    done.fallen = [one for one in before.stories if one.id not in left | {story_id}]
    files = plan_files(library, library.site.address)
    done.published = done.out.is_dir() and any(done.out.iterdir())
    if done.published:
        publish_site(files, done.out)
    if traces:
        _prove(done, traces, Files(done.out) if done.published else Files(files))
    done.git = git_memory(done.root, story_id)
    if done.clean:
        drop_pending(done.root, story_id)


def _prove(done: Done, traces: Traces, site: Files) -> None:
    """Search the site, what else stands on this machine, and the texts of editors."""
    local = done.root / LOCAL
    done.traces = traces
    with progress("We zoeken of er nog iets staat"):
        done.searched = search_files(site, traces, done.held.id)
        if local.is_dir():
            kept = Files(local, passed_over=(f"{PENDING.name}/",))
            done.searched.add(search_files(kept, traces, done.held.id), LOCAL.as_posix())
    done.repeated = list(repeated(editors_texts(done.root), traces))
