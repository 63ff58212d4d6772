"""Done: what a withdrawal did and found. What people read at the end is made from it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from commands.withdraw.git import GitMemory
from commands.withdraw.proof import Searched
from library import Finding, Story
from library.gone import Traces
from library.quoting import shown_file
from library.withdrawal import Held


@dataclass
class Done:
    held: Held
    root: Path
    out: Path
    address: str
    """Of the site; empty where nobody told."""
    purposes: frozenset[str]
    """To what the teller said yes; every purpose where nobody knows."""
    proof: Path | None
    """Where a proof was kept."""
    invented: bool
    """Whether we know that we made it up, so that there is no teller to tell."""
    alike: list[str]
    """Other stories that say much of what it said."""
    git: GitMemory | None = None
    published: bool = False
    indexes: int = 0
    left_overs: int = 0
    """Copies of the site that a build left when it was broken off."""
    traces: Traces | None = None
    searched: Searched | None = None
    """None where the text was gone already, so that nothing could be proved."""
    repeated: list[tuple[str, int]] = field(default_factory=list)
    """File and line where an editor repeats words of the story."""
    findings: list[Finding] = field(default_factory=list)
    """What `check` now says of texts that leaned on the story."""
    fallen: list[Story] = field(default_factory=list)
    """Other stories that leave the site because this one is gone."""

    @property
    def clean(self) -> bool:
        """Whether nothing of the story was found anywhere."""
        return not self.repeated and (self.searched is None or self.searched.clean)

    @property
    def where(self) -> str:
        """What was searched, after a number of files."""
        return f"van de site in {self.out}" if self.published else "van een nieuw gebouwde site"


def shown(path: Path, root: Path) -> str:
    """A file of the library, without what could show who somebody is."""
    return shown_file(path.relative_to(root).as_posix())


def bullets(lines: Iterable[str], indent: int = 2) -> Iterator[str]:
    """Lines of a list."""
    return (f"{' ' * indent}– {line}" for line in lines)


def number(many: int, one: str, more: str) -> str:
    """`1 bestand`, `3 bestanden`."""
    return f"1 {one}" if many == 1 else f"{many} {more}"
