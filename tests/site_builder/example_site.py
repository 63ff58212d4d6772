"""A library of three stories, one real and two invented, and the site that is planned from it."""

from datetime import date
from functools import cache
from pathlib import Path

from library import Library, any_blocks, load_library
from library.prose import Link, Paragraph, Text
from site_builder import ProseText, plan_site

HERE = Path(__file__).parent
ON = date(2026, 11, 21)
ADDRESS = "https://bieb.example/hier/"
REAL, INVENTED, ALSO_INVENTED = "7k2m9q", "p4x8dn", "r9wz3h"

TEXTS = {
    "over": ProseText(
        "over",
        "Over deze bieb",
        "Wat dit is.",
        (
            Paragraph((Text("Lees "), Link("/verhalen/", (Text("de verhalen"),))), 1),
            Paragraph((Link("/weg/", (Text("Deze pagina is er niet."),)),), 2),
        ),
    ),
    "spreken": ProseText("spreken", "Liever iemand spreken?", "Dat kan.", ()),
}


@cache
def example_library() -> Library:
    library, findings = load_library(HERE / "example", ON)
    assert not any_blocks(findings), [str(finding) for finding in findings]
    assert len(library.stories) == 3
    return library


@cache
def example_files() -> dict[str, bytes]:
    return plan_site(example_library(), TEXTS, ADDRESS)


@cache
def example_pages() -> dict[str, str]:
    """The HTML files: path → text."""
    files = example_files().items()
    return {path: data.decode() for path, data in files if path.endswith(".html")}


def page(path: str) -> str:
    return example_pages()[f"{path}index.html"]
