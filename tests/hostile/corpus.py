"""All hostile cases, in one fixed order. To add one: see README.md."""

from pathlib import Path

from tests.hostile.case import Case, Mark, Shown
from tests.hostile.families import (
    characters,
    collection,
    files,
    html,
    links,
    load,
    names,
    values,
    yaml_tricks,
)
from tests.library_files import rule_on_flags, write_library

CASES: tuple[Case, ...] = (
    *html.CASES,
    *links.CASES,
    *characters.CASES,
    *yaml_tricks.CASES,
    *values.CASES,
    *load.CASES,
    *names.CASES,
    *files.CASES,
    *collection.CASES,
)


def put_cases(root: Path, *, shown: bool) -> Path:
    """One library with the good story and all cases that may stand in it together: those that are
    shown as plain words, with every privacy flag on them ruled on, or all others."""
    write_library(root)
    for number, case in enumerate(CASES):
        if isinstance(case.outcome, Shown) is shown and _stands_beside_others(case):
            case.put(root, Mark(number))
    if shown:
        rule_on_flags(root)
    return root


def _stands_beside_others(case: Case) -> bool:
    """Of the large files every second is enough: each has been read alone."""
    return not case.alone and case not in load.CASES[::2]
