"""How often does the first search land?

`python -m benchmarks.retrieval DIR --engine python --json`

Runs every query of a judged collection and prints one object of measures. `--half tune` takes the
first half of the queries, `--half report` the other: tune on the one, report on the other.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean, quantiles

import click

from benchmarks.collection import Collection, read_collection
from benchmarks.engines import ENGINES, Answer
from benchmarks.measures import interval, ndcg, recall, reciprocal_rank
from indexer import analyse_library

DEPTH = 100


def judge(
    collection: Collection, asked: Sequence[str], rankings: Sequence[Sequence[str]]
) -> dict[str, float | int | list[float]]:
    """The measures over the queries that have a judgement."""
    pairs = [
        (ranking, collection.relevant[query])
        for query, ranking in zip(asked, rankings, strict=True)
        if query in collection.relevant
    ]
    gains = [ndcg(*pair) for pair in pairs]
    return {
        "queries": len(pairs),
        "ndcg_at_10": round(fmean(gains), 4),
        "ndcg_at_10_interval": [round(edge, 4) for edge in interval(gains)],
        "mrr_at_10": round(fmean(reciprocal_rank(*pair) for pair in pairs), 4),
        "recall_at_10": round(fmean(recall(*pair, 10) for pair in pairs), 4),
        "recall_at_100": round(fmean(recall(*pair, DEPTH) for pair in pairs), 4),
        "no_result": sum(not ranking for ranking, _ in pairs),
    }


def speed(answers: Sequence[Answer]) -> dict[str, float]:
    """The middle and the slow end of the time a question took, in milliseconds."""
    cuts = quantiles((answer.milliseconds for answer in answers), n=20)
    return {"p50_ms": round(cuts[9], 2), "p95_ms": round(cuts[18], 2)}


def chosen(queries: Sequence[str], half: str) -> Sequence[str]:
    """Which queries take part."""
    middle = len(queries) // 2
    return {"all": queries, "tune": queries[:middle], "report": queries[middle:]}[half]


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--engine", type=click.Choice(list(ENGINES)), default="python")
@click.option("--half", type=click.Choice(["all", "tune", "report"]), default="all")
@click.option("--run", "run_file", type=click.Path(path_type=Path), help="Write the rankings here.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def main(folder: Path, engine: str, half: str, run_file: Path | None, as_json: bool) -> None:
    """Run a judged collection through an engine."""
    collection = read_collection(folder)
    asked = chosen(list(collection.queries), half)
    analysed = analyse_library(collection.library)
    texts = [collection.queries[query] for query in asked]
    answers = list(ENGINES[engine](analysed, texts, DEPTH))
    rankings = [
        [collection.document_of_story[story] for story in answer.stories] for answer in answers
    ]
    if run_file:
        run_file.write_text(json.dumps(dict(zip(asked, rankings, strict=True))), "utf-8")
    measured = {**judge(collection, asked, rankings), **speed(answers)}
    if as_json:
        click.echo(json.dumps(measured))
    else:
        for name, value in measured.items():
            click.echo(f"{name:22} {value}")


if __name__ == "__main__":
    main()
