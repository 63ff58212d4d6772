"""Does the first search land in our own library? `python -m benchmarks.judged [ROOT]`.

Runs the judged queries of `themes/zoekvragen.yaml` and says how often a right story is in the first
three: of those that the engine may be tuned on, and of those that are kept from it. Misses are told
only of the first, so that the others stay unseen; `--show-kept` tells them all the same.

`--beside` asks MiniSearch with Dutch stems the same, over all texts of the pages; it is installed
from npm in a temporary folder.
"""

import json
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import click

import indexer
from benchmarks.engines import NODE
from benchmarks.sites_to_weigh import install_peers
from library import Library, Story, load_library
from library.schema import JudgedQuery
from library.vocabulary import YesNo
from library.withdrawal import story_texts

FIRST = 3
ASK_MINISEARCH = Path(__file__).with_name("ask_minisearch.mjs")


def missed(library: Library, queries: Sequence[JudgedQuery]) -> list[JudgedQuery]:
    """The queries that have no right story among the first three."""
    with tempfile.TemporaryDirectory() as folder:
        indexer.write_index(indexer.analyse_library(library), Path(folder) / "index", "judged")
        with indexer.open_index(Path(folder) / "index") as index:
            return [query for query in queries if not _lands(index, query)]


def _lands(index: indexer.Index, query: JudgedQuery) -> bool:
    hits = indexer.search(index, query.query, limit=FIRST).hits
    return not {hit.id for hit in hits}.isdisjoint(query.stories)


def missed_by_minisearch(library: Library, queries: Sequence[JudgedQuery]) -> list[JudgedQuery]:
    """The same of MiniSearch with Dutch stems."""
    given = json.dumps(
        {
            "documents": [_document(story) for story in library.stories],
            "queries": [query.query for query in queries],
            "depth": FIRST,
        }
    )
    with tempfile.TemporaryDirectory() as folder:
        install_peers(Path(folder))
        command = [str(NODE), str(ASK_MINISEARCH), f"{folder}/node_modules"]
        ran = subprocess.run(
            command, input=given, capture_output=True, encoding="utf-8", check=True
        )
    answers = zip(queries, json.loads(ran.stdout), strict=True)
    return [query for query, first in answers if set(first).isdisjoint(query.stories)]


def _document(story: Story) -> dict[str, str]:
    """All that stands on its page, the topics too."""
    return {
        "id": story.id,
        "title": story.title,
        "text": "\n".join([*story_texts(story), *story.topics]),
    }


def is_kept(query: JudgedQuery) -> bool:
    """Whether the engine may not be tuned on it."""
    return query.kept is YesNo.YES


@click.command()
@click.argument("root", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--show-kept", is_flag=True, help="Also tell the misses that are kept from tuning.")
@click.option("--beside", is_flag=True, help="Also ask MiniSearch with Dutch stems.")
def main(root: Path, show_kept: bool, beside: bool) -> None:
    """Print the misses, and the share of queries that land."""
    library, _ = load_library(root)
    misses = missed(library, library.judged_queries)
    for query in misses:
        if show_kept or not is_kept(query):
            click.echo(f"missed: {query.query} ({query.why})")
    _tell(library.judged_queries, misses)
    if beside:
        click.echo("MiniSearch with Dutch stems:")
        _tell(library.judged_queries, missed_by_minisearch(library, library.judged_queries))


def _tell(queries: Sequence[JudgedQuery], misses: Sequence[JudgedQuery]) -> None:
    for name, kept in (("tuned on", False), ("kept from tuning", True)):
        asked = sum(is_kept(query) is kept for query in queries)
        landed = asked - sum(is_kept(query) is kept for query in misses)
        click.echo(f"{name}: {landed} of {asked} land in the first {FIRST}")


if __name__ == "__main__":
    main()
