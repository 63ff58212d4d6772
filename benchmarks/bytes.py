"""What does a search cost on the line? First and next question, in a real browser, cache empty.

`python -m benchmarks.bytes --stories 1000 --json`

Bytes are those a host sends: text files with gzip, other files as they are. Depth is how many
answers wait for each other, one after the other.
"""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from statistics import median
from typing import Any

import click
from playwright.sync_api import Browser

from benchmarks.counting_host import Traffic, fresh_page, open_browser, serve_folder
from benchmarks.generated_library import generate_queries
from benchmarks.sites_to_weigh import SITES, Scripts, built_sites

Row = dict[str, Any]

_SNIPPETS = {"text", "fragment"}
"""Kinds of files that hold texts; Pagefind keeps its cards in the same ones."""


def weigh(browser: Browser, folder: Path, scripts: Scripts, questions: list[str]) -> Iterator[Row]:
    """The first and the next question on a fresh page, for each pair of questions."""
    with serve_folder(folder) as address:
        for first, following in zip(questions[::2], questions[1::2], strict=True):
            with fresh_page(browser, address, folder) as (page, traffic):
                page.evaluate(scripts.open)
                found = page.evaluate(scripts.ask, first)
                yield {"turn": "first", "question": first, "found": found, **_weight(traffic)}
                traffic.empty()
                found = page.evaluate(scripts.ask, following)
                yield {"turn": "next", "question": following, "found": found, **_weight(traffic)}


def _weight(traffic: Traffic) -> Row:
    kinds: Counter[str] = Counter()
    for path, size in traffic.sizes().items():
        kinds[_kind(path)] += size
    shown = {path: deep for path, deep in traffic.asked.items() if _kind(path) not in _SNIPPETS}
    texts = sum(kinds[kind] for kind in _SNIPPETS)
    return {
        "bytes": sum(kinds.values()) - texts,
        "requests": len(shown),
        "depth": max(shown.values(), default=0),
        "snippet_bytes": texts,
        "snippet_requests": len(traffic.asked) - len(shown),
        "kinds": dict(kinds),
    }


def _kind(path: str) -> str:
    """engine, manifest, words, cards, text; of Pagefind index, fragment …"""
    name = PurePosixPath(path)
    return (
        name.parent.name if name.parent.name in {"index", "fragment"} else name.stem.split("-")[0]
    )


def summarise(rows: list[Row]) -> Row:
    """Of each turn the median, the least and the most; of depths how often there was each."""
    counted = ("bytes", "requests", "depth", "snippet_bytes", "snippet_requests")
    found: Row = {}
    for turn in ("first", "next"):
        chosen = [row for row in rows if row["turn"] == turn]
        found[turn] = {name: _spread([row[name] for row in chosen]) for name in counted}
        found[turn]["depths"] = dict(sorted(Counter(row["depth"] for row in chosen).items()))
        kinds = sorted({kind for row in chosen for kind in row["kinds"]})
        found[turn]["kinds"] = {
            kind: median(row["kinds"].get(kind, 0) for row in chosen) for kind in kinds
        }
    return found


def _spread(values: list[int]) -> Row:
    return {"median": median(values), "least": min(values), "most": max(values)}


def _measure(folder: Path, scripts: Scripts, questions: list[str]) -> Row:
    with open_browser() as browser:
        measured = summarise(list(weigh(browser, folder, scripts, questions)))
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != "leeg.html"]
    measured["files"] = len(files)
    measured["files_bytes"] = sum(path.stat().st_size for path in files)
    return measured


@click.command()
@click.option("--stories", default=1000, show_default=True)
@click.option(
    "--pairs", default=12, show_default=True, help="Pairs of a first and a next question."
)
@click.option("--site", "names", multiple=True, type=click.Choice(list(SITES)), help="Only these.")
@click.option("--keep", type=click.Path(path_type=Path), help="Keep the built sites here.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def main(
    stories: int, pairs: int, names: tuple[str, ...], keep: Path | None, as_json: bool
) -> None:
    """Weigh our engine, Pagefind and MiniSearch on the same generated library."""
    questions = generate_queries(2 * pairs, seed=7)
    chosen = names or tuple(SITES)
    with built_sites(stories, chosen, keep) as work:
        measured = {name: _measure(work / name, SITES[name][1], questions) for name in chosen}
    if as_json:
        click.echo(json.dumps({"stories": stories, "pairs": pairs, **measured}))
        return
    for name, row in measured.items():
        click.echo(f"{name}: {row['files']} files, {row['files_bytes'] / 1e6:.1f} MB")
        for turn in ("first", "next"):
            click.echo(f"  {turn:6}" + "".join(map(_told, row[turn].items())))


def _told(entry: tuple[str, Row]) -> str:
    name, row = entry
    if name in {"kinds", "depths"}:
        return f"\n         {name}: " + ", ".join(
            f"{kind} {size:.0f}" for kind, size in row.items()
        )
    return f" {name} {row['median']:.0f} ({row['least']}-{row['most']})"


if __name__ == "__main__":
    main()
