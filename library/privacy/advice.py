"""What an editor reads about a flag: where, what kind of thing, what now; never the words."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePosixPath

from library.finding import Finding, Place
from library.privacy.flag import Flag, Kind
from library.privacy.scan import scan_file
from library.source_text import SourceText

_ADVICE: dict[Kind, tuple[str, str]] = {
    Kind.NAME: ("de naam van iemand", "Schrijf wie het is, zoals ‘mijn zus’ of ‘de buurvrouw’."),
    Kind.NAME_OR_PLACE: (
        "een naam of een plaats",
        "Schrijf wie of wat het is, zoals ‘mijn zus’ of ‘een dorp in het oosten’.",
    ),
    Kind.PLACE: ("een plaats", "Maak het ruimer, zoals ‘een dorp’ of ‘een grote stad’."),
    Kind.ADDRESS: ("een adres", "Haal het weg. ‘Een flat’ of ‘een rustige straat’ is genoeg."),
    Kind.PHONE: ("een telefoonnummer", "Haal het weg."),
    Kind.EMAIL: ("een e-mailadres", "Haal het weg."),
    Kind.WEB: ("een webadres", "Haal het weg."),
    Kind.HANDLE: ("de naam van een account", "Haal het weg."),
    Kind.BSN: ("een burgerservicenummer", "Haal het weg."),
    Kind.PROVED_BSN: (
        "een echt burgerservicenummer: het klopt met de elfproef",
        "Haal het weg. Zo’n nummer hoort nooit op een site.",
    ),
    Kind.BANK: ("een rekeningnummer", "Haal het weg."),
    Kind.PLATE: ("een kenteken", "Haal het weg. ‘Een oude auto’ is genoeg."),
    Kind.NUMBER: ("een nummer dat bij één persoon hoort", "Haal het weg."),
    Kind.DATE: ("een dag die iemand kan opzoeken", "Schrijf bijvoorbeeld ‘in het voorjaar’."),
    Kind.AGE: ("een hoge leeftijd", "Er zijn weinig mensen zo oud. Schrijf ‘heel oud’."),
    Kind.ORGANISATION: (
        "de naam van een school, werkgever of instelling",
        "Schrijf wat het is, zoals ‘een basisschool’ of ‘een fabriek’.",
    ),
    Kind.TRANSPORT: ("een lijn of een halte", "Schrijf ‘de tram’ of ‘de bus’."),
    Kind.UNIQUE: (
        "iets dat maar over één persoon kan gaan",
        "Maak het gewoner. Zou een bekende hieraan zien wie het is?",
    ),
    Kind.DISGUISED: ("een woord dat anders is geschreven", "Schrijf het gewoon, of haal het weg."),
}
_INVENTED = "Is het verzonnen? Leg dat dan vast, met ‘doorleefd review’."
_STAY = "Mag het blijven? Leg dan vast waarom, met ‘doorleefd review’."


def advice_for(flag: Flag) -> tuple[str, str]:
    """Message and advice for a flag, without the words it points at: logs are public too."""
    stay = _INVENTED if flag.kind is Kind.PROVED_BSN else _STAY
    return message_for(flag), f"{_ADVICE[flag.kind][1]} {stay}"


def message_for(flag: Flag) -> str:
    """What may stand there, and whether that is in the name of the file."""
    where = "in de naam van het bestand" if flag.in_name else "hier"
    return f"{where} staat misschien {_ADVICE[flag.kind][0]}."


def findings(source: SourceText) -> Iterator[Finding]:
    """The flags on a file as findings that block."""
    for flag in flags_in(source):
        yield finding_for(source, flag)


def finding_for(source: SourceText, flag: Flag) -> Finding:
    """A flag as a finding that blocks."""
    return Finding(place_of(source, flag), flag.check, *advice_for(flag))


def place_of(source: SourceText, flag: Flag) -> Place:
    """Where a flag stands; one on the name of a file stands at its top."""
    return Place(source.file) if flag.in_name else source.place(flag.start, flag.end)


@lru_cache(maxsize=2048)
def flags_in(source: SourceText) -> tuple[Flag, ...]:
    """Everything a file is flagged for. Remembered, for the preview reads all files ever again."""
    return tuple(scan_file(source.text, PurePosixPath(source.file).as_posix()))
