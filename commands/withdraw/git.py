"""What git remembers of a story. The only file that runs git; nothing is changed."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from library.withdrawal import LIST

_SECONDS = 60


@dataclass(frozen=True)
class GitMemory:
    """What git knows of a number of a story."""

    commits: int
    """Commits that added or took away a file with the number, on all branches."""
    open: bool
    """Whether something in `stories` changed that was not committed yet."""
    remotes: bool
    """Whether there is a copy elsewhere to which commits are pushed."""


def git_memory(root: Path, story_id: str) -> GitMemory | None:
    """What git remembers; None where there is no git here, or where it gives no answer."""
    if _git(root, "rev-parse", "--is-inside-work-tree") != "true":
        return None
    log = _git(root, *history_of(story_id))
    changed = _git(root, "status", "--porcelain", "--", "stories")
    if log is None or changed is None:
        return None
    return GitMemory(len(log.split()), bool(changed), bool(_git(root, "remote")))


def history_of(story_id: str) -> tuple[str, ...]:
    """The words after `git` that find the commits with the story, under any name it had."""
    but = f":(exclude){LIST.as_posix()}"
    return ("log", "--all", "--no-renames", "--format=%h", f"-S{story_id}", "--", "stories", but)


def in_work_tree(path: Path) -> bool:
    """Whether a file here could be committed by accident. Also true without git installed."""
    here = path.absolute().resolve()
    return any((folder / ".git").exists() for folder in here.parents)


def _git(root: Path, *words: str) -> str | None:
    program = shutil.which("git")
    if program is None:
        return None
    try:
        done = subprocess.run(  # noqa: S603 - fixed words, and a number of which the form is checked
            [program, "-C", str(root), *words],
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=True,
            env={**os.environ, "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"},
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip()
