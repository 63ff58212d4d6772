"""Runs one case in a process of its own, that the system ends when it takes too much."""

import multiprocessing
import resource
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeVar

from library import Library, load_library
from library.review import open_questions
from library.shelf import read_shelf
from library.vocabulary import Purpose
from site_builder import plan_site
from tests.hostile.case import Case, Mark, Shown
from tests.hostile.safe_page import ours, problems_of
from tests.library_files import rule_on_flags, write_library

TODAY = date(2026, 11, 22)
CPU_SECONDS = 10
"""For one file. Generous: a busy machine takes no more processor time than a quiet one."""
MEMORY = 1 << 30
"""Bytes on top of what the tests themselves take."""

_RULED = 60
"""Flags that an editor would rule on one by one."""

Told = TypeVar("Told")


@dataclass(frozen=True)
class Outcome:
    stories: frozenset[str]
    words: str
    """All that is in the library."""
    blocking: frozenset[str]
    """Names of the checks that block, of the findings."""
    remarks: frozenset[str]
    said: tuple[str, ...]
    """The findings as a person reads them."""
    problems: tuple[str, ...]
    """What a strict reader has against the pages."""


def run_case(case: Case, number: int, root: Path) -> Outcome:
    """The case beside one good story, with every privacy flag waved through by an editor."""
    write_library(root)
    case.put(root, Mark(number))
    ours()  # once, before the process is copied
    return limited(lambda: _judge(case, root))


def _judge(case: Case, root: Path) -> Outcome:
    if len(open_questions(read_shelf(root, []))) < _RULED:
        rule_on_flags(root)
    library, findings = load_library(root, TODAY)
    shown = isinstance(case.outcome, Shown)
    return Outcome(
        stories=frozenset(story.id for story in library.stories),
        words=repr(library),
        blocking=frozenset(finding.check for finding in findings if finding.blocks),
        remarks=frozenset(finding.check for finding in findings),
        said=tuple(str(finding) for finding in findings),
        problems=tuple(page_problems(library)) if shown else (),
    )


def page_problems(library: Library) -> list[str]:
    files = plan_site(library.for_purpose(Purpose.WEBSITE), {}, "https://bieb.example/")
    return [problem for path, data in files.items() for problem in problems_of(path, data)]


def limited(work: Callable[[], Told]) -> Told:
    """What `work` returns. Fails where it takes more than its share, or ends without a word."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_work, args=(work, theirs), daemon=True)
    child.start()
    theirs.close()
    try:
        told: Told | BaseException = ours.recv() if ours.poll(20 * CPU_SECONDS) else _too_long()
    except EOFError:
        told = _too_long()
    child.kill()
    child.join()
    if isinstance(told, BaseException):
        raise told
    return told


def _too_long() -> BaseException:
    return AssertionError(f"more than {CPU_SECONDS} s, or {MEMORY} bytes, or a crash")


def _work(work: Callable[[], object], pipe: Connection) -> None:
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime) + CPU_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    size = pages * resource.getpagesize() + MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    try:
        pipe.send(work())
    except BaseException as error:  # the other side raises it
        pipe.send(AssertionError(f"{type(error).__name__}: {error}"[:2000]))
