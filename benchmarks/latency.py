"""How long does an answer take when all that it needs is there? Our engine beside Pagefind.

`python -m benchmarks.latency --stories 1000 --json`

In a real browser, each engine in a page of its own, on the same generated library. Every question
is asked once, so that its files are fetched, and then some rounds more, in which the two take
turns. Of each question the median of its rounds counts. `shown` is the time until ten results could
be drawn, with their titles and snippets; `searched` that until Pagefind knows which they are, when
a page cannot show anything yet. Ours has one answer, so one time.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import click
from playwright.sync_api import Page

from benchmarks.counting_host import fresh_page, open_browser, serve_folder
from benchmarks.generated_library import generate_long_queries
from benchmarks.sites_to_weigh import SITES, built_sites

CLOCKS = {
    "doorleefd": """async (text) => {
      const start = performance.now();
      const { total } = await window.engine.search(text);
      const shown = performance.now() - start;
      return { shown, found: total.real + total.invented };
    }""",
    "pagefind": """async (text) => {
      const start = performance.now();
      const { results } = await window.engine.search(text);
      const searched = performance.now() - start;
      await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return { searched, shown: performance.now() - start, found: results.length };
    }""",
}

Row = dict[str, Any]
Asked = dict[str, list[dict[str, float]]]
"""Of each engine what it said to each question: times in milliseconds, and how much it found."""


def measure(pages: Mapping[str, Page], questions: Sequence[str], rounds: int) -> Row:
    """Of each engine how its times spread over the questions."""
    _ask(pages, questions)
    asked = [_ask(dict(_turned(pages, at)), questions) for at in range(rounds)]
    return {
        name: {
            kind: _spread(
                [median(one[kind] for one in said) for said in zip(*answers, strict=True)]
            )
            for kind in answers[0][0]
        }
        for name in pages
        for answers in [[one[name] for one in asked]]
    }


def _turned(pages: Mapping[str, Page], at: int) -> Iterator[tuple[str, Page]]:
    """Who was first comes last in the next round."""
    names = list(pages)
    yield from ((name, pages[name]) for name in (names if at % 2 else reversed(names)))


def _ask(pages: Mapping[str, Page], questions: Sequence[str]) -> Asked:
    """Every question once, to each engine before the next question."""
    asked: Asked = {name: [] for name in pages}
    for question in questions:
        for name, page in pages.items():
            asked[name].append(page.evaluate(CLOCKS[name], question))
    return asked


def _spread(values: list[float]) -> Row:
    parts = quantiles(values, n=20, method="inclusive")
    return {"p50": round(median(values), 2), "p95": round(parts[-1], 2), "most": max(values)}


@contextmanager
def open_pages(work: Path) -> Iterator[dict[str, Page]]:
    """A page for each engine, with its search open."""
    with ExitStack() as stack:
        browser = stack.enter_context(open_browser())
        pages = {}
        for name in CLOCKS:
            address = stack.enter_context(serve_folder(work / name))
            pages[name], _ = stack.enter_context(fresh_page(browser, address, work / name))
            pages[name].evaluate(SITES[name][1].open)
        yield pages


@click.command()
@click.option("--stories", default=1000, show_default=True)
@click.option("--questions", "count", default=120, show_default=True)
@click.option("--rounds", default=7, show_default=True, help="After the first, which fetches.")
@click.option("--keep", type=click.Path(path_type=Path), help="Keep the built sites here.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def main(stories: int, count: int, rounds: int, keep: Path | None, as_json: bool) -> None:
    """How fast our engine and Pagefind answer, in the same run."""
    questions = generate_long_queries(count, seed=11)
    with built_sites(stories, list(CLOCKS), keep) as work, open_pages(work) as pages:
        measured = measure(pages, questions, rounds)
    if as_json:
        asked = {"stories": stories, "questions": count, "rounds": rounds}
        click.echo(json.dumps({**asked, **measured}))
        return
    for name, row in measured.items():
        for kind, spread in row.items():
            told = ", ".join(f"{at} {value:.1f}" for at, value in spread.items())
            click.echo(f"{name:10} {kind:9} {told}")


if __name__ == "__main__":
    main()
