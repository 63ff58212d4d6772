"""How much does the privacy gate see, and how often for nothing?

`python -m benchmarks.privacy FILE.jsonl --json [--spans OUT.jsonl]`

FILE has lines {id, text, leaks: [{start, end, kind}]}, offsets in characters. A leak counts as seen
when a flag overlaps it and is at most twice as long. False alarms are flags that touch no leak,
per thousand words of the texts that have none. The speed is that of a first time over texts never
seen; a second time, when each form of a word is known, stands beside it. Reading the word lists is
counted apart.
"""

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from typing import Any, TypeVar

import click

from library.privacy import Flag, scan
from library.privacy.lexicon import read_lists

Result = TypeVar("Result")
LONGEST = 2
"""How many times as long as a leak a flag may be and still point at it."""


@dataclass(frozen=True)
class Case:
    """A text with the leaks that somebody marked in it."""

    id: str
    text: str
    leaks: Sequence[dict[str, Any]]


def read_cases(path: Path) -> list[Case]:
    """One case a line."""
    rows = map(json.loads, path.read_text("utf-8").splitlines())
    return [Case(str(row["id"]), row["text"], row.get("leaks", [])) for row in rows]


def is_seen(leak: dict[str, Any], flags: Sequence[Flag]) -> bool:
    """Whether one of the flags points at a leak."""
    start, end = leak["start"], leak["end"]
    return any(
        flag.start < end and start < flag.end and flag.end - flag.start <= LONGEST * (end - start)
        for flag in flags
    )


def judge(cases: Sequence[Case], found: Sequence[Sequence[Flag]]) -> dict[str, Any]:
    """Recall over all leaks and per kind; false alarms in clean texts."""
    marked, seen = Counter[str](), Counter[str]()
    alarms = words = 0
    for case, flags in zip(cases, found, strict=True):
        for leak in case.leaks:
            marked[leak["kind"]] += 1
            seen[leak["kind"]] += is_seen(leak, flags)
        if not case.leaks:
            alarms += len(flags)
            words += len(case.text.split())
    return {
        "recall": _share(seen.total(), marked.total()),
        "recall_per_kind": {kind: _share(seen[kind], marked[kind]) for kind in sorted(marked)},
        "false_alarms_per_1000_words": round(1000 * alarms / words, 2) if words else None,
    }


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def write_spans(path: Path, cases: Sequence[Case], found: Sequence[Sequence[Flag]]) -> None:
    """Where the flags stand, one text a line."""
    rows = (
        {
            "id": case.id,
            "spans": [
                {"start": flag.start, "end": flag.end, "check": flag.check} for flag in flags
            ],
        }
        for case, flags in zip(cases, found, strict=True)
    )
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")


def _timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """Seconds of processor time, and what came of it."""
    began = process_time()
    done = work()
    return process_time() - began, done


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--spans", type=click.Path(path_type=Path), help="Write the flags here.")
def main(file: Path, as_json: bool, spans: Path | None) -> None:
    """Run marked texts through the gate."""
    cases = read_cases(file)
    read, _ = _timed(read_lists)
    seconds, found = _timed(lambda: [scan(case.text) for case in cases])
    again, _ = _timed(lambda: [scan(case.text) for case in cases])
    words = sum(len(case.text.split()) for case in cases)
    measured = judge(cases, found) | {
        "words": words,
        "words_per_second": round(words / seconds),
        "words_per_second_second_time": round(words / again),
        "seconds_to_read_the_lists": round(read, 3),
    }
    if spans:
        write_spans(spans, cases, found)
    if as_json:
        click.echo(json.dumps(measured, ensure_ascii=False))
    else:
        for name, value in measured.items():
            click.echo(f"{name:28} {value}")


if __name__ == "__main__":
    main()
