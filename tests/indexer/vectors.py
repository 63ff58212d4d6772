"""Cases that Python and the browser both have to pass: tests/vectors/*.json."""

import json
from pathlib import Path
from typing import Any

import pytest

VECTORS = Path(__file__).parents[1] / "vectors"


def each_case(name: str) -> pytest.MarkDecorator:
    """Run a test once for each case of a vector file; the case's title says why."""
    cases: list[dict[str, Any]] = json.loads((VECTORS / f"{name}.json").read_text("utf-8"))
    return pytest.mark.parametrize("case", cases, ids=[case["title"] for case in cases])
