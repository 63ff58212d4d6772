"""Review: flags that wait for an editor, one by one, and the ruling that answers one."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from library.files import RULINGS
from library.finding import Finding, Place
from library.list_files import parse_list
from library.parsed import Parsed
from library.privacy import Flag, advice_for
from library.privacy.advice import place_of
from library.privacy.rulings import fingerprint, lapsed, open_flags
from library.schema import RulingEntry
from library.shelf import Shelf
from library.source_text import INVISIBLE, read_source
from library.story import Story
from library.vocabulary import Verdict

_AROUND = 160
"""Characters an editor sees on each side of the words: about two lines on a terminal."""
_TOP = "# Gemaakt met ‘doorleefd review’. Wat je kwijt wilt, hoort bij ‘reden’.\n"


class BrokenRulingsError(Exception):
    """A file with rulings that has a mistake. Writing it anew would lose what stands in it."""


@dataclass(frozen=True)
class Question:
    """One flag that nobody ruled on yet."""

    story: Parsed[Story]
    flag: Flag

    @property
    def place(self) -> Place:
        return place_of(self.story.source, self.flag)

    @property
    def advice(self) -> tuple[str, str]:
        return advice_for(self.flag)

    @property
    def may_be_invented(self) -> bool:
        return self.story.item.invented

    def passage(self) -> tuple[str, str, str]:
        """Before, the flagged words, after: for the eyes of an editor, and for nothing else."""
        source, flag = self.story.source, self.flag
        text = source.file if flag.in_name else source.text
        begin = max(text.rfind("\n", 0, flag.start) + 1, flag.start - _AROUND)
        stop = text.find("\n", flag.end)
        stop = min(len(text) if stop < 0 else stop, flag.end + _AROUND)
        parts = text[begin : flag.start], text[flag.start : flag.end], text[flag.end : stop]
        before, words, after = (INVISIBLE.sub("·", part).replace("\n", " ") for part in parts)
        return before, words, after

    def ruling(self, verdict: Verdict, reason: str | None, by: str, on: str) -> RulingEntry:
        """The ruling that answers this flag."""
        told = {
            "controle": self.flag.check,
            "vingerafdruk": fingerprint(self.story.source, self.story.item.id, self.flag),
            "besluit": verdict,
            "reden": reason,
            "door": by,
            "op": on,
        }
        return RulingEntry.model_validate(told)


def open_questions(shelf: Shelf) -> list[Question]:
    """Every open flag, in the order of the files and of their text."""
    return [
        Question(story, flag)
        for story in sorted(shelf.stories, key=lambda story: story.source.file)
        for flag in open_flags(story, shelf.rulings.get(story.item.id, []))
    ]


def rulings_file(root: Path, story_id: str) -> Path:
    """Where the rulings on a story stand."""
    return root / RULINGS / f"{story_id}.yaml"


def write_ruling(root: Path, story: Parsed[Story], ruling: RulingEntry | None) -> int:
    """Add a ruling to the file of its story, and take out those that fit nowhere any more.

    Returns how many were taken out. The file is read anew first, so that nothing somebody else
    decided meanwhile is lost, and replaced in one step. Raises BrokenRulingsError where it has a
    mistake, OSError where we may not write.
    """
    present = _read(root, story.item.id)
    gone = lapsed(story, present)
    kept = [part.item for part in present if part not in gone]
    if ruling:
        kept = [old for old in kept if old.fingerprint != ruling.fingerprint] + [ruling]
    if ruling or gone:
        _replace(rulings_file(root, story.item.id), render_rulings(kept))
    return len(gone)


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


def render_rulings(rulings: Iterable[RulingEntry]) -> str:
    """The text of a file with rulings; empty where there are none."""
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


def _replace(path: Path, text: str) -> None:
    """All of it or nothing: a reader never meets half a file."""
    if not text:
        path.unlink()
        return
    path.parent.mkdir(exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)  # as any file of the library; a temporary one is closed to others
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
