"""How it is told what a search found. Nothing of the story is repeated."""

from collections.abc import Iterator

from commands.withdraw.done import bullets, number
from commands.withdraw.proof import Searched
from library.gone import Traces
from site_builder.wording import joined


def word_search(searched: Searched, where: str, traces: Traces | None) -> str:
    """What a search found. It repeats nothing of the story."""
    looked = f"We doorzochten {number(searched.files, 'bestand', 'bestanden')} {where}."
    if not searched.clean:
        lines = bullets(_places(searched), 4)
        return "\n".join([f"{looked} Er staat nog iets van het verhaal in:", *lines])
    if traces and traces.is_empty:
        return (
            f"{looked} Maar alles wat in dit verhaal staat, staat ook ergens anders. Zo kunnen we"
            " niet zien of het weg is. Kijk zelf na."
        )
    sizes = {size: len(marks) for size, marks in (traces.marks if traces else {}).items()}
    words = sizes.pop(1, 0)
    return (
        f"{looked} Alleen dit verhaal had {sum(sizes.values())} korte stukjes tekst en"
        f" {words} losse woorden. Daarvan vonden we niets meer terug."
    )


def _places(searched: Searched) -> Iterator[str]:
    for path, (runs, words) in searched.found.items():
        told = [number(runs, "stukje tekst", "stukjes tekst")] if runs else []
        told += [number(words, "los woord", "losse woorden")] if words else []
        yield f"{path}: {joined(told)}"
    for path in searched.named:
        yield f"{path}: het nummer van het verhaal"
