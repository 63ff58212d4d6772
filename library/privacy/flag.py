"""Flag: words that could show who somebody is, and what kind of thing they are."""

from dataclasses import dataclass
from enum import StrEnum

Span = tuple[int, int]
"""Start and end in characters, from 0, the end not included."""


class Kind(StrEnum):
    """What a flag points at. The value is the word an editor sees."""

    NAME = "naam"
    NAME_OR_PLACE = "naam of plaats"
    PLACE = "plaats"
    ADDRESS = "adres"
    PHONE = "telefoonnummer"
    EMAIL = "e-mailadres"
    WEB = "webadres"
    HANDLE = "accountnaam"
    BSN = "burgerservicenummer"
    PROVED_BSN = "kloppend burgerservicenummer"
    BANK = "rekeningnummer"
    PLATE = "kenteken"
    NUMBER = "nummer"
    DATE = "datum"
    AGE = "hoge leeftijd"
    ORGANISATION = "organisatie"
    TRANSPORT = "lijn of halte"
    UNIQUE = "uniek feit"
    DISGUISED = "verborgen woord"


@dataclass(frozen=True, order=True)
class Flag:
    start: int
    """Offset in the text that was given, in characters."""
    end: int
    check: str
    """Short Dutch name of the check."""
    kind: Kind
    in_name: bool = False
    """True where the offsets count in the name of the file, not in its text."""
