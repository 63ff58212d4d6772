"""What every form that an editor fills in has in common: Dutch keys, closed, frozen."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints


class Form(BaseModel):
    """One declared form. Field names are English, aliases are the Dutch keys in the file."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    @classmethod
    def dutch_keys(cls) -> list[str]:
        """The Dutch keys, in the order in which an editor meets them."""
        return [field.alias or name for name, field in cls.model_fields.items()]


def key(dutch: str, description: str, **more: Any) -> Any:
    """A field under a Dutch key, with the sentence that explains it to an editor."""
    return Field(alias=dutch, description=description, **more)


ID_ALPHABET = "bcdfghjkmnpqrstvwxz23456789"
"""No vowels, so that chance spells no word; no look-alikes (l, 0, 1), so that it can be read out."""

Line = Annotated[str, StringConstraints(min_length=1, max_length=160)]
"""One line of text."""
Passage = Annotated[str, StringConstraints(min_length=1, max_length=500)]
"""A few sentences."""
SaidAloud = Annotated[str, StringConstraints(min_length=1, max_length=120)]
"""One short sentence, as somebody would say it."""
StoryId = Annotated[str, StringConstraints(pattern=rf"^[{ID_ALPHABET}]{{6}}$")]
Anchor = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)
]
Token = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.-]+$", max_length=40)]
"""Letters, digits and hyphens, no spaces: a mark that says nothing about a person."""
Citation = Annotated[
    str, StringConstraints(pattern=rf"^[{ID_ALPHABET}]{{6}}#[a-z0-9]+(-[a-z0-9]+)*$")
]
"""A fragment, as an insight cites it: `7k2m9q#buurvrouw`."""
Quarter = Annotated[str, StringConstraints(pattern=r"^20[0-9]{2}-K[1-4]$")]
"""A year and a quarter, such as 2026-K1. Never a date: a date can show who somebody is."""
