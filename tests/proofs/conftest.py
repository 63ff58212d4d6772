"""The library of this repository as a site, behind a host that says the headers that go with it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

import indexer
import site_builder
from library import Library, load_library
from library.schema import WithdrawnEntry
from library.vocabulary import Purpose
from site_builder.page import Page
from site_builder.pages import plan_pages
from site_builder.site import Site
from tests.browser.host import FOLDER, Host
from tests.site_builder.example_site import TEXTS, example_library

ROOT = Path(__file__).parents[2]
ON = date(2026, 11, 22)
ADDRESS = f"https://doorleefd.example/{FOLDER}"
WITHDRAWN = WithdrawnEntry.model_validate({"id": "zzzzzz", "kwartaal": "2026-K3"})


@dataclass(frozen=True)
class Built:
    """A built site, and the plan it was drawn from."""

    host: Host
    pages: tuple[Page, ...]

    @property
    def top(self) -> Path:
        """The folder that the host serves; the site stands in a folder below it."""
        return self.host.folder.parent

    @property
    def kinds(self) -> dict[str, Page]:
        """Template → the page that is drawn with it and has most on it. New kinds come by themselves."""
        by_size = sorted(self.pages, key=lambda page: (self._size(page), page.address))
        kinds = {page.template.removesuffix(".html"): page for page in by_size}
        return {kind: kinds[kind] for kind in sorted(kinds)}

    def _size(self, page: Page) -> int:
        return (self.host.folder / page.path).stat().st_size


def build(top: Path, library: Library, texts: dict[str, site_builder.ProseText]) -> Built:
    """Publish a library below `top`, and start its host."""
    files = site_builder.plan_site(library, texts, ADDRESS)
    searched = indexer.plan_browser_files(indexer.analyse_library(library))
    host = Host(top)
    site_builder.publish({**files, **searched}, host.folder)
    host.start()
    return Built(host, tuple(plan_pages(Site(library, texts, ADDRESS))))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """Every story of this repository, and one that was withdrawn."""
    library, _ = load_library(ROOT, on=ON)
    shown = replace(library.for_purpose(Purpose.WEBSITE), withdrawn=(WITHDRAWN,))
    built = build(tmp_path_factory.mktemp("bewezen"), shown, site_builder.read_texts())
    yield built
    built.host.stop()


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """The library of three stories, whose words stay as they are: for what is compared with a file."""
    shown = example_library().for_purpose(Purpose.WEBSITE)
    shown = replace(shown, withdrawn=(WITHDRAWN,))
    built = build(tmp_path_factory.mktemp("voorbeeld"), shown, TEXTS)
    yield built
    built.host.stop()
