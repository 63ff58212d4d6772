"""What an unknown word needs, fetched only then: forms that look like it, and parts of compounds.

near-HASH-N.bin    forms that share keys (see dutch/spelling): words, by their beginning; in the
                   later files by their end, and written backwards; then of each how common
slips-HASH-0.bin   what slips cost: JSON, `dutch/data/slips.json`
pieces-HASH-0.bin  the table of dutch/unseen: words, then of each one number for its costs and
                   its links
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from indexer.dutch.spelling import BEGINNING, END, keys_of, read_slips_data
from indexer.dutch.unseen import Piece
from indexer.shard_bytes import as_json, numbers, words
from indexer.shard_places import cut_runs, separator

NEAR_BYTES = 5_000
"""Before compression, by estimate. A word needs two to seven files of at most 4 kB; each costs
three bytes in the manifest."""

COST_STEPS = 6
"""A cost of a piece is less than this."""

_FORM_BYTES = 5


@dataclass(frozen=True)
class NearRun:
    """The forms of one file."""

    first: str
    """No key in it is before this; none in the file before it is at or after this."""
    forms: tuple[str, ...]

    @property
    def backwards(self) -> bool:
        return self.first.startswith(END)


def cut_near(forms: Mapping[str, int]) -> list[NearRun]:
    """All forms by their beginning, then all forms by their end."""
    filed: dict[str, list[str]] = defaultdict(list)
    for form in sorted(forms):
        for key in keys_of(form):
            filed[key].append(form)
    beginnings, ends = (
        {key: len(found) * _FORM_BYTES for key, found in filed.items() if key.startswith(side)}
        for side in (BEGINNING, END)
    )
    runs = (
        *cut_runs(beginnings, NEAR_BYTES),
        *cut_runs(ends, NEAR_BYTES, max(beginnings, default="")),
    )
    return [_run(filed, before, keys) for before, keys in runs]


def _run(filed: Mapping[str, list[str]], before: str, keys: list[str]) -> NearRun:
    return NearRun(separator(before, keys[0]), tuple(form for key in keys for form in filed[key]))


def encode_near(run: NearRun, common: Mapping[str, int]) -> bytes:
    """The content of one file of forms, with how common each is."""
    step = -1 if run.backwards else 1
    written = sorted(form[::step] for form in run.forms)
    return words(written) + numbers(common[form[::step]] for form in written)


def encode_pieces(pieces: Mapping[str, Piece]) -> bytes:
    """The table of pieces, sorted."""
    written = sorted(pieces)
    return words(written) + numbers(_as_number(pieces[form]) for form in written)


def _as_number(piece: Piece) -> int:
    return piece.right + COST_STEPS * (piece.left + COST_STEPS * piece.links)


def plan_unknown(
    runs: list[NearRun], common: Mapping[str, int], pieces: Mapping[str, Piece]
) -> dict[str, bytes]:
    """All files: kind and number → content."""
    files = {f"near-{at}": encode_near(run, common) for at, run in enumerate(runs)}
    return files | {
        "slips-0": as_json(read_slips_data()),
        "pieces-0": encode_pieces(pieces),
    }
