"""A fuzzer that looks for new ways through our own code. Outside CI; see README.md.

python -m tests.hostile.fuzz_coverage -max_total_time=300 -timeout=10 [FOLDER]
"""

import importlib
import sys
from typing import Any

atheris: Any = importlib.import_module("atheris")  # no dependency of the project

with atheris.instrument_imports(include=["library", "site_builder", "markdown_it"]):
    from library.limits import MAX_BYTES
    from tests.hostile.grammar import GOOD, TOKENS
    from tests.hostile.oracle import PARSERS, check_text

KINDS = tuple(PARSERS)


def spoil(data: bytes) -> tuple[str, str]:
    """A kind and a text from the bytes of the fuzzer: edits on a good file, or only the bytes."""
    given = atheris.FuzzedDataProvider(data)
    kind = KINDS[given.ConsumeIntInRange(0, len(KINDS) - 1)]
    if given.ConsumeIntInRange(0, 7) == 0:
        return kind, given.ConsumeUnicodeNoSurrogates(4_000)
    text = GOOD[kind]
    while given.remaining_bytes() > 3 and len(text) < MAX_BYTES // 10:
        start = given.ConsumeIntInRange(0, len(text))
        end = min(len(text), start + given.ConsumeIntInRange(0, 12))
        if given.ConsumeBool():
            put_in = TOKENS[given.ConsumeIntInRange(0, len(TOKENS) - 1)]
        else:
            put_in = given.ConsumeUnicodeNoSurrogates(given.ConsumeIntInRange(0, 12))
        times = 200 if given.ConsumeIntInRange(0, 31) == 0 else 1
        text = text[:start] + put_in * times + text[end:]
    return kind, text


def run_one(data: bytes) -> None:
    """One input. An exception, or a failed assertion, is a find."""
    check_text(*spoil(data))


if __name__ == "__main__":
    atheris.Setup(sys.argv, run_one)
    atheris.Fuzz()
