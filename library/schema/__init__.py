"""What may stand in a file of the library? One declared schema, from which all else is made.

Validation, the JSON Schema for editors' tools and the template of `doorleefd new` all read it.
"""

from typing import Any

from library.schema.collection import (
    GlossaryEntry,
    HelpEntry,
    InsightHeader,
    JudgedQuery,
    PageHeader,
    RuleChange,
    Saying,
    SiteSettings,
    ThemeHeader,
    TopicEntry,
    WithdrawnEntry,
)
from library.schema.form import Form
from library.schema.house_style import Colours, HouseStyleForm, Typeface
from library.schema.ruling import RulingEntry
from library.schema.story import StoryHeader

FORMS: dict[str, type[Form]] = {
    "verhaal": StoryHeader,
    "inzicht": InsightHeader,
    "thema": ThemeHeader,
    "onderwerp": TopicEntry,
    "woord": GlossaryEntry,
    "hulp": HelpEntry,
    "zoekvraag": JudgedQuery,
    "ingetrokken": WithdrawnEntry,
    "besluit": RulingEntry,
    "pagina": PageHeader,
    "site": SiteSettings,
    "huisstijl": HouseStyleForm,
}
"""Every form by its Dutch name."""

LIST_FILES = {"onderwerp", "woord", "hulp", "zoekvraag", "ingetrokken", "besluit"}
"""Forms that stand in a list, many to a file."""


def json_schema(kind: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the file that holds forms of this kind.

    Raises KeyError for a kind that does not exist.
    """
    schema = FORMS[kind].model_json_schema(by_alias=True)
    if kind in LIST_FILES:
        definitions = schema.pop("$defs", {})
        schema = {"type": "array", "items": schema, "title": kind, "$defs": definitions}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}

__all__ = [
    "FORMS",
    "Colours",
    "Form",
    "GlossaryEntry",
    "HelpEntry",
    "HouseStyleForm",
    "InsightHeader",
    "JudgedQuery",
    "PageHeader",
    "RuleChange",
    "RulingEntry",
    "Saying",
    "SiteSettings",
    "StoryHeader",
    "ThemeHeader",
    "TopicEntry",
    "Typeface",
    "WithdrawnEntry",
    "json_schema",
]
