"""Does the first search land in our own library? `python -m benchmarks.judged [ROOT]`.

Runs the judged queries of `themes/zoekvragen.yaml` and says where no right story is in the first
three.
"""

import tempfile
from pathlib import Path

import click

import indexer
from library import load_library

FIRST = 3


@click.command()
@click.argument("root", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(root: Path) -> None:
    """Print the misses, and the share of queries that land."""
    library, _ = load_library(root)
    with tempfile.TemporaryDirectory() as folder:
        indexer.write_index(indexer.analyse_library(library), Path(folder) / "index", "judged")
        with indexer.open_index(Path(folder) / "index") as index:
            missed = [
                query
                for query in library.judged_queries
                if not {hit.id for hit in indexer.search(index, query.query, limit=FIRST).hits}
                & set(query.stories)
            ]
    for query in missed:
        click.echo(f"missed: {query.query} ({query.why})")
    asked = len(library.judged_queries)
    click.echo(f"{asked - len(missed)} of {asked} land in the first {FIRST}")


if __name__ == "__main__":
    main()
