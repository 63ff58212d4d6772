"""What an editor decided about a flag, about values that stand out, or about the reading level."""

from typing import Annotated

from pydantic import ConfigDict, StringConstraints

from library.schema.form import Form, Passage, Quarter, Token, key
from library.vocabulary import Verdict

Fingerprints = Annotated[
    str, StringConstraints(pattern=r"^[0-9a-f]{16}( [0-9a-f]{16})*$")
]
"""One, or for rare combinations of values all that were ruled on together, with spaces between."""
Editor = Annotated[str, StringConstraints(pattern=r"^red-[0-9]{1,3}$")]
"""An editor by number. Never a name."""


class RulingEntry(Form):
    """One ruling: on a flag, on the rare combinations of values, or on how hard a story reads.

    Stands in `stories/besluiten/<id>.yaml`, and holds no word of the story.
    """

    model_config = ConfigDict(title="besluit")

    check: Token = key("controle", "De naam van de melding, zoals hoofdletter.")
    told_fingerprints: Fingerprints = key(
        "vingerafdruk", "Het kenmerk van de plek in de tekst. ‘doorleefd review’ maakt het."
    )
    verdict: Verdict = key("besluit", "Wat je besloot.")
    reason: Passage | None = key(
        "reden", "Waarom het mag blijven. Herhaal de woorden zelf niet.", default=None
    )
    by: Editor = key("door", "Wie het besloot, zoals red-1.")
    on: Quarter = key("op", "Jaar en kwartaal, zoals 2026-K1.")

    @property
    def fingerprints(self) -> frozenset[str]:
        """What it was ruled on."""
        return frozenset(self.told_fingerprints.split())
