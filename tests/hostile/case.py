"""A hostile case: what it tries, what it puts in a library, and what must come of it.

The payload always sits in something that is otherwise good, so that no other mistake hides it.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

ID_LETTERS = "bcdfghjkmnpqrstvwxz"

Payload = str | Callable[[], str]
"""A text, or what makes one: a large payload is never stored."""


@dataclass(frozen=True)
class Refused:
    """Named by these findings, of which one blocks, and nowhere to be seen."""

    checks: frozenset[str]


@dataclass(frozen=True)
class Shown:
    """Stands in the library as plain words."""


@dataclass(frozen=True)
class Gone:
    """Not in the library, and nobody needs to mend it. Perhaps a remark."""

    checks: frozenset[str] = frozenset()


def refused(*checks: str) -> Refused:
    return Refused(frozenset(checks))


def gone(*checks: str) -> Gone:
    return Gone(frozenset(checks))


@dataclass(frozen=True)
class Mark:
    """What makes one case another: a number, as an id and as a word that stands nowhere else."""

    number: int

    @property
    def id(self) -> str:
        return f"vv{_letters(self.number, 4)}"

    @property
    def word(self) -> str:
        return f"merk{_letters(self.number, 4)}"


def _letters(number: int, size: int) -> str:
    letters = ""
    for _ in range(size):
        number, rest = divmod(number, len(ID_LETTERS))
        letters += ID_LETTERS[rest]
    return letters


Put = Callable[[Path, Mark], None]
"""Puts the payload of a case in the library at a path. Its good part holds the word of the mark."""


@dataclass(frozen=True)
class Case:
    name: str
    put: Put
    outcome: Refused | Shown | Gone
    alone: bool = False
    """Whether it changes more than itself, so that it cannot stand among other cases: a file that
    others need, or a theme, which stays by its folder when its file is wrong."""
    closes: bool = False
    """Whether no story at all may be shown because of it: the closed side."""


def write(path: Path, data: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())


def text_of(payload: Payload) -> str:
    return payload if isinstance(payload, str) else payload()


def quoted(text: str) -> str:
    """As YAML reads it back: JSON is YAML."""
    return json.dumps(text, ensure_ascii=False)


FRONT: Mapping[str, str] = {
    "titel": "de post bleef liggen",
    "in_eigen_woorden": "dit gaat over post",
    "themas": "\n  - schulden",
    "perspectief": "\n  - zelf",
    "bron": "fictief_voorbeeld",
    "status": "gepubliceerd",
    "bedacht_door": "de makers van Doorleefd",
    "meegelezen_door": "niemand",
}
SECTION = "## de stapel {#stapel}\n\n*Onderwerpen: schaamte*\n\nde stapel lag achter de deur.\n"


def story_text(mark: Mark, front: Mapping[str, str], before: str = "", within: str = "") -> str:
    lines = {"id": mark.id, "kern": f"ze deed de post niet open, {mark.word}.", **FRONT, **front}
    header = "\n".join(f"{key}: {value}" for key, value in lines.items())
    return f"---\n{header}\n---\n\nzo begon het.\n\n{before}{SECTION}{within}"


def story_file(mark: Mark) -> str:
    return f"stories/vijandig/{mark.id}.md"


def body(payload: Payload) -> Put:
    """In a section of a story."""

    def put(root: Path, mark: Mark) -> None:
        text = story_text(mark, {}, within=f"\n{text_of(payload)}\n")
        write(root / story_file(mark), text)

    return put


def opening(payload: Payload) -> Put:
    """Before the first heading of a story; also for a heading of its own."""

    def put(root: Path, mark: Mark) -> None:
        text = story_text(mark, {}, before=f"{text_of(payload)}\n")
        write(root / story_file(mark), text)

    return put


def value(key: str, payload: Payload) -> Put:
    """As the value of a key, quoted so that YAML hands it on as it is."""
    return raw_value(key, lambda: quoted(text_of(payload)))


def raw_value(key: str, payload: Payload) -> Put:
    """Behind a key, as YAML: what YAML makes of it is the test."""

    def put(root: Path, mark: Mark) -> None:
        write(root / story_file(mark), story_text(mark, {key: text_of(payload)}))

    return put


def front(payload: Payload) -> Put:
    """Lines of their own at the end of the front matter."""

    def put(root: Path, mark: Mark) -> None:
        good = story_text(mark, {})
        write(root / story_file(mark), good.replace("\n---\n\n", f"\n{text_of(payload)}\n---\n\n"))

    return put


def story_bytes(change: Callable[[bytes], bytes]) -> Put:
    """A good story of which the bytes are changed."""

    def put(root: Path, mark: Mark) -> None:
        write(root / story_file(mark), change(story_text(mark, {}).encode()))

    return put


def story_named(name: str | bytes) -> Put:
    """A good story under another name, from the folder of the stories."""

    def put(root: Path, mark: Mark) -> None:
        told = name if isinstance(name, str) else name.decode("utf-8", "surrogateescape")
        write(root / "stories/vijandig" / told, story_text(mark, {}))

    return put


INSIGHT = """\
---
bewering: {claim}
themas: [schulden]
onderwerpen: [schaamte]
stevigheid: eerste_indruk
steun: [whmq82#stapel]
tegenvoorbeelden_gezocht: in alle fragmenten over schaamte
bijgewerkt: 2026-K4
---

{body}

> [[whmq82#stapel]]
"""


def insight(payload: Payload, claim: str = "wie zich schaamt, laat de post liggen") -> Put:
    """In the text of an insight, where links may stand."""

    def put(root: Path, mark: Mark) -> None:
        text = INSIGHT.replace("{claim}", quoted(f"{claim} {mark.word}"))
        write(
            root / f"themes/schulden/inzichten/{mark.word}.md",
            text.replace("{body}", text_of(payload)),
        )

    return put


def insight_with(support: Payload) -> Put:
    """An insight with this line for what carries it."""

    def put(root: Path, mark: Mark) -> None:
        text = INSIGHT.replace("{claim}", mark.word).replace("{body}", "woorden.")
        write(
            root / f"themes/schulden/inzichten/{mark.word}.md",
            text.replace("steun: [whmq82#stapel]", text_of(support)),
        )

    return put


def theme(payload: Payload) -> Put:
    """In the text of a theme of its own."""

    def put(root: Path, mark: Mark) -> None:
        head = f"---\nnaam: {mark.word}\nin_een_zin: over {mark.word}.\n---\n\n{mark.word}tekst\n\n"
        write(root / f"themes/t-{mark.id}/thema.md", head + text_of(payload) + "\n")

    return put


def entry(file: str, lines: Mapping[str, Payload]) -> Put:
    """An entry of its own at the end of a list. `MERK` in it is the word of the mark."""

    def put(root: Path, mark: Mark) -> None:
        told = (f"{key}: {quoted(text_of(text))}" for key, text in lines.items())
        text = "- " + "\n  ".join(told).replace("MERK", mark.word) + "\n"
        path = root / file
        write(path, (path.read_text("utf-8") if path.exists() else "") + text)

    return put


def whole(file: str, payload: Payload | bytes) -> Put:
    """A file of the library, as a whole. `MERK` in it is the word of the mark."""

    def put(root: Path, mark: Mark) -> None:
        data = payload if isinstance(payload, bytes) else text_of(payload).encode()
        write(root / file, data.replace(b"MERK", mark.word.encode()))

    return put


def act(what: Callable[[Path, Mark], None]) -> Put:
    """Something else, such as a link or a pipe."""
    return what
