"""What a finding may repeat from a file: findings stand on terminals and in public logs.

A value is cut, what cannot be seen is made visible, and what could show who somebody is, is not
repeated at all.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from library.finding import Finding
from library.privacy.scan import scan, scan_name
from library.visible import shortened, visible

_LOOKED_AT = 500
"""Characters of a value that are looked at before a few of them are repeated."""


@lru_cache(maxsize=4096)
def quoted(value: str, otherwise: str = "wat hier staat,") -> str:
    """The value between quotes, or other words where it could show who somebody is.

    Bad: ‘Jan de Vries’. Good: ‘schuldn’. Known false alarm: a slip that looks like a name.
    """
    return otherwise if _may_identify(value[:_LOOKED_AT]) else f"‘{visible(shortened(value))}’"


def listed(values: Iterable[str]) -> str:
    """The values one after another, without those that could show who somebody is."""
    return ", ".join(visible(shortened(v)) for v in values if not _may_identify(v[:_LOOKED_AT]))


def shown_file(file: str) -> str:
    """The path of a file, with only the first letter of what could show who somebody is."""
    for flag in reversed(scan_name(file)):
        file = f"{file[: flag.start + 1]}…{file[flag.end :]}"
    return visible(file)


def word_finding(finding: Finding) -> str:
    """A finding as one line for a terminal or a log."""
    place = finding.place
    where = f"{shown_file(place.file)}:{place.line}:{place.column}"
    return f"{where}: {finding.message} {finding.advice} ({finding.check})"


def finding_as_dict(finding: Finding) -> dict[str, str | int]:
    """A finding as `doorleefd check --json` promises it."""
    place = finding.place
    return {
        "check": finding.check,
        "severity": finding.severity.value,
        "file": shown_file(place.file),
        "line": place.line,
        "column": place.column,
        "start": place.start,
        "end": place.end,
        "message": finding.message,
        "advice": finding.advice,
    }


def _may_identify(value: str) -> bool:
    # Keys have underscores and anchors hyphens; the checks read words.
    spaced = value.replace("_", " ")
    return bool(scan(spaced) or scan(re.sub(r"[-/.]", " ", spaced)))
