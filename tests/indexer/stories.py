"""Small libraries of invented stories, written as files and loaded as ever."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from library import Library, load_library
from library.schema.form import ID_ALPHABET
from tests.library_files import rule_on_flags

ON = date(2026, 11, 1)
THEMES = {"schulden": "Schulden", "verslaving": "Verslaving", "dakloosheid": "Dakloosheid"}


@dataclass(frozen=True)
class Sketch:
    """As much of a story as a test cares about."""

    fragments: tuple[tuple[str, str, str], ...]
    """Heading, topics with commas, text."""
    title: str = "Een titel"
    kern: str = "Iets over iemand."
    own_words: str = "Hier gaat het over."
    opening: str = "Zo begon alles."
    themes: tuple[str, ...] = ("schulden",)
    for_peers: str = ""
    fits: tuple[str, ...] = ()
    phase: str = ""
    id: str = ""


def story_id(number: int) -> str:
    """A lower number is a lower id."""
    letters = sorted(ID_ALPHABET)
    digits = [letters[number // len(letters) ** place % len(letters)] for place in range(6)]
    return "".join(reversed(digits))


def make_library(
    root: Path, sketches: Iterable[Sketch], topics: dict[str, list[str]] | None = None
) -> Library:
    """Write the sketches as a library and load it. Nothing in it may be left out."""
    sketches = list(sketches)
    for number, sketch in enumerate(sketches):
        _write(root / f"stories/{number}.md", _story(sketch, sketch.id or story_id(number)))
    for order, (name, label) in enumerate(THEMES.items(), 1):
        header = f"naam: {label}\nin_een_zin: Over {name}.\nvolgorde: {order}"
        _write(root / f"themes/{name}/thema.md", f"---\n{header}\n---\n\nTekst.\n")
    _write(root / "themes/onderwerpen.yaml", _codebook(topics or {"post": []}))
    rule_on_flags(root)  # made-up words make odd names
    library, findings = load_library(root, ON)
    assert len(library.stories) == len(sketches), findings
    return library


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _codebook(topics: dict[str, list[str]]) -> str:
    entries = []
    for label, search_words in topics.items():
        words = "".join(f"\n    - {word}" for word in search_words)
        listed = f"\n  zoekwoorden:{words}" if words else ""
        entries.append(f"- onderwerp: {label}\n  definitie: Over {label}.{listed}\n")
    return "".join(entries)


def _story(sketch: Sketch, number: str) -> str:
    themes = "".join(f"\n  - {theme}" for theme in sketch.themes)
    extra = f"voor_lotgenoten: {sketch.for_peers}\n" if sketch.for_peers else ""
    if sketch.fits:
        extra += "past_bij:\n" + "".join(f"  - {said}\n" for said in sketch.fits)
    extra += f"fase: {sketch.phase}\n" if sketch.phase else ""
    fragments = "".join(
        f"\n## {heading}\n{f'{chr(10)}*Onderwerpen: {topics}*{chr(10)}' if topics else ''}\n{text}\n"
        for heading, topics, text in sketch.fragments
    )
    return (
        f"---\nid: {number}\ntitel: {sketch.title}\nin_eigen_woorden: {sketch.own_words}\n"
        f"kern: {sketch.kern}\nthemas:{themes}\nperspectief:\n  - zelf\n"
        "bron: fictief_voorbeeld\nstatus: gepubliceerd\nbedacht_door: de makers van Doorleefd\n"
        f"meegelezen_door: niemand\n{extra}---\n\n{sketch.opening}\n{fragments}"
    )
