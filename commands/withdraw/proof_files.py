"""Where the traces of a withdrawn story are kept: hashed, never in git, and only while needed."""

import json
from dataclasses import dataclass
from pathlib import Path

import click

from commands.reasons import reason
from commands.steps import keep_out_of_git
from commands.withdraw.git import in_work_tree
from library.files import LOCAL
from library.gone import BrokenProofError, Traces, read_proof, write_proof
from library.safe_write import replace_file

PENDING = LOCAL / "intrekken"
"""What a withdrawal that was broken off needs to be finished, a file a story."""
_FOR_US_ALONE = 0o600


@dataclass(frozen=True)
class Pending:
    """What is left of a story whose files are gone: enough to finish and to prove."""

    traces: Traces
    purposes: tuple[str, ...]


def check_place(path: Path, root: Path) -> None:
    """Refuse a place for a proof where it could be published or committed by accident."""
    here = path.absolute()
    if here.exists() or here.is_symlink():
        raise click.UsageError(f"{path} bestaat al. Kies een andere naam voor het bewijs.")
    if not here.parent.is_dir():
        raise click.UsageError(f"De map voor {path} bestaat niet. Maak die eerst.")
    if here.resolve().is_relative_to(root.resolve()) or in_work_tree(here):
        raise click.UsageError(
            f"{path} ligt in de bibliotheek of in een map van git. Daar kan het bewijs uitlekken."
            " Kies een plek daarbuiten, zoals een afgesloten map op deze computer."
        )


def keep_proof(path: Path, traces: Traces, story_id: str) -> None:
    """Write keyed traces, for nobody's eyes but ours."""
    try:
        replace_file(path, write_proof(traces, story_id).encode(), _FOR_US_ALONE)
    except OSError as error:
        raise click.ClickException(
            f"Het bewijs kan niet in {path} worden bewaard: {reason(error)}."
            " Er is nog niets ingetrokken."
        ) from error


def read_kept(path: Path) -> tuple[Traces, str]:
    """The traces in a proof that was kept, and the number of the story."""
    try:
        return read_proof(path.read_text("utf-8"))
    except (BrokenProofError, UnicodeDecodeError):
        raise click.UsageError(
            f"{path} is geen bewijs van ‘doorleefd withdraw’, of het is veranderd."
        ) from None
    except OSError as error:
        raise click.ClickException(f"{path} kan niet worden gelezen: {reason(error)}.") from error


def write_pending(root: Path, story_id: str, pending: Pending) -> None:
    """Keep beside the library what an interrupted withdrawal needs."""
    told = {
        "bewijs": write_proof(pending.traces, story_id),
        "doelen": list(pending.purposes),
    }
    keep_out_of_git(root / LOCAL)
    replace_file(_pending_file(root, story_id), json.dumps(told).encode(), _FOR_US_ALONE)


def read_pending(root: Path, story_id: str) -> Pending | None:
    """What an earlier try left; None where there is nothing, or nothing we can read."""
    try:
        told = json.loads(_pending_file(root, story_id).read_text("utf-8"))
        traces, _ = read_proof(told["bewijs"])
        return Pending(traces, tuple(map(str, told["doelen"])))
    except (OSError, ValueError, KeyError, TypeError, BrokenProofError):
        return None


def drop_pending(root: Path, story_id: str) -> None:
    """The withdrawal is proved: nothing of the story stays on this machine."""
    _pending_file(root, story_id).unlink(missing_ok=True)
    folder = root / PENDING
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()


def _pending_file(root: Path, story_id: str) -> Path:
    return root / PENDING / f"{story_id}.json"
