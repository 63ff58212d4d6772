"""Joining the browser files: the rule, and what is said where it is broken."""

from pathlib import Path

import pytest

from indexer.bundle import BROWSER, BundleError, bundle_engine
from tests.indexer.node import run_node

LEAF = "export function leaf() {\n  return 1;\n}\n"
ENTRY = 'import { leaf } from "./leaf.js";\n\nexport function openEngine() {\n  return leaf();\n}\n'


def _folder(path: Path, **files: str) -> Path:
    for name, source in files.items():
        (path / f"{name}.js").write_text(source, "utf-8")
    return path


def test_files_stand_after_those_they_import_without_imports(tmp_path: Path) -> None:
    bundle = bundle_engine(_folder(tmp_path, leaf=LEAF, search=ENTRY))
    assert bundle.index("function leaf") < bundle.index("function openEngine")
    assert "import" not in bundle
    assert bundle.endswith("\nexport { openEngine };\n")
    assert bundle.count("export") == 1


def test_the_engine_has_every_file_once_and_runs(tmp_path: Path) -> None:
    bundle = bundle_engine()
    for path in BROWSER.glob("*.js"):
        first = next(line for line in path.read_text("utf-8").splitlines() if " function " in line)
        assert bundle.count(first.removeprefix("export ")) == 1, path.name
    (tmp_path / "engine.mjs").write_text(bundle, "utf-8")
    (tmp_path / "use.mjs").write_text('import * as all from "./engine.mjs";console.log(all)')
    ran = run_node(tmp_path / "use.mjs")
    assert "openEngine: [AsyncFunction: openEngine]" in ran.stdout, ran.stderr


def test_comments_stay_behind(tmp_path: Path) -> None:
    told = f"// What it is.\n\n/**\n * One.\n * @returns {{number}}\n */\n{LEAF}"
    bundle = bundle_engine(_folder(tmp_path, leaf=told, search=ENTRY))
    assert bundle == bundle_engine(_folder(tmp_path, leaf=LEAF, search=ENTRY))
    assert "\n  return 1;\n" in bundle


@pytest.mark.parametrize(
    ("leaf", "entry", "message"),
    [
        (LEAF, 'import leaf from "./leaf.js";', "not an import of the one form"),
        (LEAF, 'import { leaf as one } from "./leaf.js";', "not an import of the one form"),
        (LEAF, 'const leaf = await import("./leaf.js");', "not an import of the one form"),
        (LEAF, 'import { leaf } from "elsewhere";', "not an import of the one form"),
        (LEAF, 'import { other } from "./leaf.js";', "imports other, which leaf.js does not"),
        (LEAF, ENTRY + "function leaf() {}\n", "leaf stands in leaf.js and in search.js"),
        ("export default 1;\n", ENTRY, "not an export of the one form"),
        ("const leaf = 1;\nexport { leaf };\n", ENTRY, "not an export of the one form"),
        ('import { openEngine } from "./search.js";\n' + LEAF, ENTRY, "search.js → leaf.js"),
    ],
)
def test_a_broken_rule_is_told(tmp_path: Path, leaf: str, entry: str, message: str) -> None:
    with pytest.raises(BundleError, match=message):
        bundle_engine(_folder(tmp_path, leaf=leaf, search=entry))
