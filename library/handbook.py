"""The reference of every key and value for editors, made from the schema.

Renew it with `python -m library.handbook > docs/redactie/gegevens.md`; a test compares the two.
"""

from collections.abc import Iterator
from typing import Any

from library.schema import FORMS
from library.schema.form import Form
from library.template import kind_of
from library.vocabulary import ControlledValue

_FILES = {
    "verhaal": "boven elk verhaal in `stories/`",
    "inzicht": "boven elk inzicht, `themes/<thema>/inzichten/<naam>.md`",
    "thema": "boven elk thema, `themes/<thema>/thema.md`",
    "onderwerp": "in de lijst `themes/onderwerpen.yaml`",
    "woord": "in de lijst `themes/woordenlijst.yaml`",
    "hulp": "in de lijst `themes/hulp.yaml`",
    "zoekvraag": "in de lijst `themes/zoekvragen.yaml`",
    "ingetrokken": "in de lijst `stories/ingetrokken.yaml`",
    "besluit": "in de lijst `stories/besluiten/<nummer>.yaml`",
    "site": "in `site.yaml`",
    "huisstijl": "in `themes/huisstijl/huisstijl.yaml`",
}


def render_reference() -> str:
    """The whole reference as Markdown."""
    lines = [
        "# Alle gegevens op een rij",
        "",
        "Deze lijst is gemaakt uit het programma zelf. Verander hem niet met de hand.",
        "Een * betekent: dit moet er staan.",
    ]
    for name, where in _FILES.items():
        lines += ["", f"## {name.capitalize()}", "", f"Dit staat {where}.", ""]
        lines += _render_form(FORMS[name])
    return "\n".join(lines) + "\n"


def _render_form(form: type[Form], indent: str = "") -> Iterator[str]:
    for field in form.model_fields.values():
        many, kind = kind_of(field.annotation)
        star = "*" if field.is_required() else ""
        yield f"{indent}- `{field.alias}`{star}{' (lijst)' if many else ''}: {field.description}"
        yield from _render_values(kind, indent + "  ")


def _render_values(kind: Any, indent: str) -> Iterator[str]:
    if isinstance(kind, type) and issubclass(kind, Form):
        yield from _render_form(kind, indent)
    elif isinstance(kind, type) and issubclass(kind, ControlledValue):
        values = (
            f"`{member.value}`" + (f" ({member.label})" if member.label != member.value else "")
            for member in kind
        )
        yield f"{indent}Kies uit: {', '.join(values)}."


if __name__ == "__main__":
    print(render_reference(), end="")  # noqa: T201 - made to be redirected into the handbook
