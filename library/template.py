"""A new story: an id of its own, and a file to fill in, made from the schema."""

import secrets
from collections.abc import Collection, Iterator
from functools import cache
from typing import Any

from library.anchor import make_anchor
from library.schema.form import ID_ALPHABET, Form
from library.schema.story import StoryHeader
from library.vocabulary import ControlledValue, Perspective, Source, Status

PLACEHOLDER = "Nog te schrijven."


def new_id(taken: Collection[str]) -> str:
    """A random id that no story has or had."""
    while (fresh := "".join(secrets.choice(ID_ALPHABET) for _ in range(6))) in taken:
        pass
    return fresh


def file_name(title: str) -> str:
    """The file name for a new story: `de-post-lag-in-de-groentela.md`."""
    return f"{make_anchor(title)}.md"


def render_story(
    *,
    story_id: str,
    title: str,
    theme: str,
    perspective: Perspective,
    source: Source,
    in_own_words: str = PLACEHOLDER,
    kern: str = PLACEHOLDER,
    invented_by: str = "",
) -> str:
    """The text of a new story file: the required keys filled in, the others as comments."""
    values: dict[str, str | list[str]] = {
        "id": story_id,
        "titel": title,
        "in_eigen_woorden": in_own_words,
        "kern": kern,
        "themas": [theme],
        "perspectief": [perspective.value],
        "bron": source.value,
        "status": Status.DRAFT.value,
    }
    if source is Source.FICTION:
        values |= {"bedacht_door": invented_by or PLACEHOLDER, "meegelezen_door": "niemand"}
    return "\n".join(["---", *_filled(values), *_offered(values), "---", "", BODY])


BODY = """\
Schrijf hier een of twee korte alinea’s om mee te beginnen.

## Een kopje in woorden van de verteller

Schrijf hier wat er gebeurde. Zet boven elk nieuw stuk een kopje met twee hekjes.
"""


def _filled(values: dict[str, str | list[str]]) -> Iterator[str]:
    for key, value in values.items():
        if isinstance(value, list):
            yield f"{key}:"
            yield from (f"  - {_quoted(item)}" for item in value)
        else:
            yield f"{key}: {_quoted(value)}"


def _quoted(text: str) -> str:
    """Text as a YAML scalar in double quotes where plain words would not do."""
    plain = text.replace(" ", "").replace(".", "").replace(",", "").isalnum()
    if plain:
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@cache
def offered_lines() -> frozenset[str]:
    """The lines of comment that a new story can come with: ours, and nobody's."""
    return frozenset(_offered({}))


def _offered(values: dict[str, Any]) -> Iterator[str]:
    """Every other key as a comment: what it is for, and what can stand there."""
    yield "# Hieronder staat wat je verder kunt invullen. Haal het hekje weg voor een regel die"
    yield "# je gebruikt. Wat je niet weet, laat je weg."
    for field in StoryHeader.model_fields.values():
        if field.alias and field.alias not in values:
            yield f"# {field.description}"
            yield from (f"# {line}" for line in _example(field.alias, field.annotation))


def _example(key: str, annotation: Any, indent: str = "") -> Iterator[str]:
    """Lines that show the form of a key."""
    many, kind = kind_of(annotation)
    if isinstance(kind, type) and issubclass(kind, Form):
        yield f"{indent}{key}:"
        for at, field in enumerate(kind.model_fields.values()):
            start = "  - " if many and at == 0 else "    " if many else "  "
            inner = list(_example(field.alias or "", field.annotation))
            yield f"{indent}{start}{inner[0]}"
            yield from (f"{indent}{' ' * len(start)}{line}" for line in inner[1:])
    elif many:
        yield f"{indent}{key}:{_options(kind)}"
        yield f"{indent}  - "
    else:
        yield f"{indent}{key}: {_options(kind)}".rstrip()


def _options(kind: Any) -> str:
    if not (isinstance(kind, type) and issubclass(kind, ControlledValue)):
        return ""
    return "  # kies uit: " + " · ".join(member.value for member in kind)


def kind_of(annotation: Any) -> tuple[bool, Any]:
    """Whether it is a list, and what it holds: `tuple[X, ...]` and `X | None` undone."""
    parts = [part for part in getattr(annotation, "__args__", ()) if part not in (type(None), ...)]
    if getattr(annotation, "__origin__", None) is tuple:
        return True, kind_of(parts[0])[1]
    if parts and type(None) in annotation.__args__:
        return kind_of(parts[0])
    return False, annotation
