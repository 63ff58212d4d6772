"""Does the first search land in our own library? `python -m benchmarks.judged [ROOT]`.

Runs the judged queries of `themes/zoekvragen.yaml` and says how often a right story is in the first
three: of those that the engine may be tuned on, and of those that are kept from it. Misses are told
only of the first, so that the others stay unseen; `--show-kept` tells them all the same.
"""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import click

import indexer
from library import Library, load_library
from library.schema import JudgedQuery
from library.vocabulary import YesNo

FIRST = 3


def missed(library: Library, queries: Sequence[JudgedQuery]) -> list[JudgedQuery]:
    """The queries that have no right story among the first three."""
    with tempfile.TemporaryDirectory() as folder:
        indexer.write_index(indexer.analyse_library(library), Path(folder) / "index", "judged")
        with indexer.open_index(Path(folder) / "index") as index:
            return [query for query in queries if not _lands(index, query)]


def _lands(index: indexer.Index, query: JudgedQuery) -> bool:
    hits = indexer.search(index, query.query, limit=FIRST).hits
    return not {hit.id for hit in hits}.isdisjoint(query.stories)


def is_kept(query: JudgedQuery) -> bool:
    """Whether the engine may not be tuned on it."""
    return query.kept is YesNo.YES


@click.command()
@click.argument("root", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--show-kept", is_flag=True, help="Also tell the misses that are kept from tuning.")
def main(root: Path, show_kept: bool) -> None:
    """Print the misses, and the share of queries that land."""
    library, _ = load_library(root)
    misses = missed(library, library.judged_queries)
    for query in misses:
        if show_kept or not is_kept(query):
            click.echo(f"missed: {query.query} ({query.why})")
    for name, kept in (("tuned on", False), ("kept from tuning", True)):
        asked = sum(is_kept(query) is kept for query in library.judged_queries)
        landed = asked - sum(is_kept(query) is kept for query in misses)
        click.echo(f"{name}: {landed} of {asked} land in the first {FIRST}")


if __name__ == "__main__":
    main()
