"""The file with the rulings on a story: read, changed and written back with what people typed.

A change touches the lines of the rulings it is about, so that comments and layout stay. Where
that would not read back as meant (a list in another YAML style), the file is written anew.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from library.files import RULINGS
from library.finding import Finding
from library.list_files import parse_list
from library.parsed import Parsed
from library.privacy.rulings import fingerprints_standing
from library.safe_write import replace_file
from library.schema import RulingEntry
from library.source_text import SourceText, read_source
from library.story import Story

_TOP = "# Gemaakt met ‘doorleefd review’. Wat je kwijt wilt, hoort bij ‘reden’.\n"

Change = tuple[Parsed[RulingEntry], RulingEntry | None]
"""A ruling as it stands in the file, and as it should be; None where it has to go."""


class BrokenRulingsError(Exception):
    """A file with rulings that has a mistake. Writing it anew would lose what stands in it."""


def rulings_file(root: Path, story_id: str) -> Path:
    """Where the rulings on a story stand."""
    return root / RULINGS / f"{story_id}.yaml"


def write_ruling(root: Path, story: Parsed[Story], ruling: RulingEntry | None) -> int:
    """Add a ruling to the file of its story, and take out what fits nowhere any more.

    Returns how many were taken out. The file is read anew first, so that nothing somebody else
    decided meanwhile is lost, and replaced in one step. Raises BrokenRulingsError where it has a
    mistake, OSError where we may not write.
    """
    present = _read(root, story.item.id)
    standing = fingerprints_standing(story, present)
    fitting = [(part, _only(part.item, standing[part.item.check])) for part in present]
    replaced = ruling.fingerprints if ruling else frozenset()
    changes = [(p, None if item and item.fingerprints == replaced else item) for p, item in fitting]
    if ruling or any(item != part.item for part, item in changes):
        path = rulings_file(root, story.item.id)
        text = changed_text(changes, ruling)
        replace_file(path, text.encode()) if text else path.unlink()
    return sum(item is None for _, item in fitting)


def _only(ruling: RulingEntry, standing: set[str]) -> RulingEntry | None:
    """A ruling without the fingerprints that fit nowhere; None where none is left."""
    kept = [mark for mark in ruling.told_fingerprints.split() if mark in standing]
    return ruling.model_copy(update={"told_fingerprints": " ".join(kept)}) if kept else None


def _read(root: Path, story_id: str) -> list[Parsed[RulingEntry]]:
    path = rulings_file(root, story_id)
    if not path.exists() and not path.is_symlink():
        return []
    source = read_source(path, root)
    if isinstance(source, Finding) or path.parent.is_symlink():
        raise BrokenRulingsError(path)
    entries, findings = parse_list(source, RulingEntry)
    if findings:
        raise BrokenRulingsError(path)
    return entries or []


def changed_text(changes: list[Change], added: RulingEntry | None) -> str:
    """The text of a file with its rulings changed and one added; empty where none is left."""
    rulings = [item for item in [*(item for _, item in changes), added] if item]
    if not rulings or not changes:
        return render_rulings(rulings)
    source = changes[0][0].source
    text = _edit(source, changes) + "".join(_render_under(source, changes, added))
    entries, findings = parse_list(SourceText(source.file, text), RulingEntry)
    as_meant = not findings and [part.item for part in entries or []] == rulings
    return text if as_meant else render_rulings(rulings)


def _edit(source: SourceText, changes: list[Change]) -> str:
    """The text with what changed: a ruling that goes takes the comments right above it along."""
    text = source.text
    for part, item in reversed(changes):
        if item is None:
            start, end = _lines_of(part)
            text = text[:start] + text[end:]
        elif item != part.item:
            start, end = part.node.span(("vingerafdruk",))
            text = text[:start] + _quote(item.told_fingerprints) + text[end:]
    return text if text.endswith("\n") or not text else text + "\n"


def _lines_of(part: Parsed[RulingEntry]) -> tuple[int, int]:
    """Where the lines of a ruling start and end, those of comments right above it included."""
    text, node = part.source.text, part.node
    last = max(node.span((name,))[1] for name in node.value if isinstance(name, str))
    end = text.find("\n", len(text[:last].rstrip())) + 1 or len(text)
    start = text.rfind("\n", 0, node.start) + 1
    while start:
        above = text[text.rfind("\n", 0, start - 1) + 1 : start]
        if not above.lstrip().startswith("#") or above.strip() == _TOP.strip():
            break
        start -= len(above)
    return start, end


def _render_under(
    source: SourceText, changes: list[Change], added: RulingEntry | None
) -> Iterator[str]:
    """The lines of a new ruling, as far to the right as the others stand."""
    start = changes[0][0].node.start
    indent = source.text[source.text.rfind("\n", 0, start) + 1 : start].partition("-")[0]
    for line in _render(added) if added else ():
        yield f"{indent}{line}\n"


def render_rulings(rulings: Iterable[RulingEntry]) -> str:
    """The text of a new file with rulings; empty where there are none."""
    entries = ["\n".join(_render(ruling)) + "\n" for ruling in rulings]
    return _TOP + "".join(entries) if entries else ""


def _render(ruling: RulingEntry) -> Iterator[str]:
    mark = "- "
    for name, value in ruling.model_dump(by_alias=True, exclude_none=True).items():
        plain = name in ("besluit", "door", "op", "controle")
        yield f"{mark}{name}: {value if plain else _quote(str(value))}"
        mark = "  "


def _quote(text: str) -> str:
    """As YAML reads it back, on one line."""
    escaped = " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
