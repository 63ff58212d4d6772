"""How often are compounds cut in the right places, and other words left whole?

`python -m benchmarks.compounds GOLD NONCOMPOUND --json`

GOLD holds a compound a line, cut with `|`, linking letters on the left part; NONCOMPOUND a word a
line. Lines that start with `#` are comments. `--half tune` takes the odd lines, `--half report` the
even ones.
"""

import json
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from indexer.dutch.compounds import boundaries

HALVES = {"all": slice(None), "tune": slice(0, None, 2), "report": slice(1, None, 2)}


def read_list(path: Path) -> list[str]:
    """The lines that are no comment."""
    lines = (line.strip() for line in path.read_text("utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def missed(gold: Iterable[str]) -> list[tuple[str, str]]:
    """Compounds that are cut elsewhere: as they should be, and as they are."""
    found = ((right, "|".join(boundaries(right.replace("|", "")))) for right in gold)
    return [(right, cut) for right, cut in found if right != cut]


def false_splits(words: Iterable[str]) -> list[str]:
    """Words that should have stayed whole, as they are cut."""
    return ["|".join(boundaries(word)) for word in words if len(boundaries(word)) > 1]


def words_per_second(words: Sequence[str]) -> int:
    """Over tens of thousands of distinct words: those of the list, each with the first letters of
    another behind it.
    """
    distinct = {f"{word}{other[:4]}" for word in words for other in words[:200]}
    start = time.perf_counter()
    for word in distinct:
        boundaries(word)
    return round(len(distinct) / (time.perf_counter() - start))


@click.command()
@click.argument("gold", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("noncompound", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--half", type=click.Choice(list(HALVES)), default="all")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def main(gold: Path, noncompound: Path, half: str, as_json: bool) -> None:
    """Cut the words of two lists."""
    compounds = read_list(gold)[HALVES[half]]
    others = read_list(noncompound)[HALVES[half]]
    misses, wrong = missed(compounds), false_splits(others)
    words = [*(word.replace("|", "") for word in compounds), *others]
    exact = len(compounds) - len(misses)
    measured = {
        "gold": len(compounds),
        "exact": exact,
        "exact_share": round(exact / len(compounds), 4),
        "noncompounds": len(others),
        "false_splits": len(wrong),
        "words_per_second": words_per_second(words),
    }
    click.echo(json.dumps(measured) if as_json else _as_text(measured, misses, wrong))


def _as_text(measured: dict[str, float], misses: list[tuple[str, str]], wrong: list[str]) -> str:
    lines = [f"{name:18} {value}" for name, value in measured.items()]
    lines += [f"missed: {right}, cut as {cut}" for right, cut in misses]
    lines += [f"false split: {cut}" for cut in wrong]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
