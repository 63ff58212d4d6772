"""The pages of prose that come with the site, such as the one about privacy."""

from pathlib import Path

from library.finding import Finding
from library.source_text import read_source
from library.text_files import parse_page
from site_builder.prose_text import ProseText

FOLDER = Path(__file__).parent / "texts"


def read_texts(folder: Path = FOLDER) -> dict[str, ProseText]:
    """Every page of prose, by name. Raises ValueError for a mistake: these texts are ours."""
    return {path.stem: _read_text(path, folder) for path in sorted(folder.glob("*.md"))}


def _read_text(path: Path, folder: Path) -> ProseText:
    source = read_source(path, folder)
    if isinstance(source, Finding):
        raise ValueError(str(source))
    header, blocks, findings = parse_page(source)
    if header is None or findings:
        raise ValueError("\n".join(map(str, findings)))
    return ProseText(path.stem, header.title, header.in_one_sentence, blocks)
