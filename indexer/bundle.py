"""The browser engine in one file.

The rule for `indexer/browser/*.js`, so that joining them stays a matter of lines:

- an import is one line and names what it takes from a file beside it:
  `import { fold, tokenise } from "./tokens.js";`
- what others may use is exported where it is declared, at the start of a line: `export function …`
- names at the top level are unique over all files;
- a line that starts with `//`, `/*` or `*` is a comment, and no comment ends in code.

Then the files, each after those it imports, without their imports, without `export` and without
comments (a third of what a reader would fetch), are one module. Whatever breaks the rule raises a
BundleError.
"""

import re
from collections.abc import Iterator
from pathlib import Path

BROWSER = Path(__file__).parent / "browser"
ENTRY = "search.js"
EXPORTED = "openEngine"

_IMPORT = re.compile(r'import \{ (\w+(?:, \w+)*) \} from "\./(\w+\.js)";')
_EXPORT = re.compile(r"export (?=(?:async )?function |const |class )")
_COMMENT = re.compile(r"\s*(//|/\*|\*)")
_TOP_LEVEL = re.compile(r"(?:export )?(?:async )?(?:function|const|let|var|class) +(\w+)")


class BundleError(Exception):
    """A browser file breaks the rule that lets us join the files."""


def bundle_engine(folder: Path = BROWSER) -> str:
    """All files that the entry needs as one ES module that exports `openEngine`."""
    sources: dict[str, str] = {}
    _collect(folder, ENTRY, sources, [])
    _check_unique_names(sources)
    body = "\n".join(_strip(source) for source in sources.values())
    return f"{body}\nexport {{ {EXPORTED} }};\n"


def _collect(folder: Path, name: str, sources: dict[str, str], above: list[str]) -> None:
    """Add a file after everything it imports."""
    if name in above:
        raise BundleError(f"{name} imports itself, by way of {' → '.join([*above, name])}")
    if name in sources:
        return
    source = (folder / name).read_text("utf-8")
    for names, needed in _imports(name, source):
        _collect(folder, needed, sources, [*above, name])
        _check_exports(name, names, needed, sources[needed])
    sources[name] = source


def _imports(name: str, source: str) -> Iterator[tuple[list[str], str]]:
    code = (line for line in source.splitlines() if not _COMMENT.match(line))
    for line in code:
        if found := _IMPORT.fullmatch(line):
            yield found[1].split(", "), found[2]
        elif re.match(r"\s*import\b", line) or re.search(r"\bimport\s*\(", line):
            raise BundleError(f"{name}: not an import of the one form we know: {line}")
        elif re.match(r"\s*export\b", line) and not _EXPORT.match(line):
            raise BundleError(f"{name}: not an export of the one form we know: {line}")


def _check_exports(name: str, names: list[str], needed: str, source: str) -> None:
    exported = {
        found[1]
        for line in source.splitlines()
        if line.startswith("export ") and (found := _TOP_LEVEL.match(line))
    }
    if missing := sorted(set(names) - exported):
        raise BundleError(f"{name} imports {', '.join(missing)}, which {needed} does not export")


def _check_unique_names(sources: dict[str, str]) -> None:
    seen: dict[str, str] = {}
    for name, source in sources.items():
        for line in source.splitlines():
            if found := _TOP_LEVEL.match(line):
                if found[1] in seen:
                    raise BundleError(f"{found[1]} stands in {seen[found[1]]} and in {name}")
                seen[found[1]] = name


def _strip(source: str) -> str:
    kept = (
        line
        for line in source.splitlines()
        if line and not _IMPORT.fullmatch(line) and not _COMMENT.match(line)
    )
    return "\n".join(_EXPORT.sub("", line, count=1) for line in kept)
