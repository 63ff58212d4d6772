"""Could a text beside the stories show who somebody is? Themes and insights retell what they say.

They call a teller by the pseudonym that stands above the story, so these may stay. Where it is also
the name of somebody else, no check sees that: who reads along must.
"""

import re
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from library.finding import Finding, Severity
from library.privacy.advice import message_for, place_of
from library.privacy.flag import Flag, Kind
from library.privacy.scan import mask_form, scan, scan_name
from library.schema.form import ID_ALPHABET
from library.source_text import SourceText

_NEVER = {
    Kind.ADDRESS,
    Kind.PHONE,
    Kind.EMAIL,
    Kind.HANDLE,
    Kind.BSN,
    Kind.PROVED_BSN,
    Kind.BANK,
}
"""What no editor's text about stories has a reason for. A capital may be a country or a law."""
_CITED = re.compile(rf"(?<![\w-])[{ID_ALPHABET}]{{6}}(?=#|[\s\],]|$)", re.MULTILINE)
_OWNED = re.compile(r"['’]?s$")


def findings_beside(
    source: SourceText, pseudonyms: Collection[str], ids: Collection[str]
) -> Iterator[Finding]:
    """The flags on the file of a theme or an insight.

    Nobody can rule here, so only what never belongs in such a text blocks it; the rest is a notice.
    """
    for flag in flags_beside(source, pseudonyms, ids):
        if flag.kind in _NEVER:
            severity, advice = Severity.BLOCKS, "Haal het weg."
        else:
            severity = Severity.NOTICE
            advice = "Gaat het over iemand uit een verhaal? Schrijf het dan gewoner."
        yield Finding(place_of(source, flag), flag.check, message_for(flag), advice, severity)


def flags_beside(
    source: SourceText, pseudonyms: Collection[str], ids: Collection[str]
) -> Iterator[Flag]:
    """What a theme or an insight is flagged for.

    `pseudonyms` are those of the stories in the library, `ids` the stories that may be cited.
    """
    yield from scan_name(PurePosixPath(source.file).as_posix())
    text = _CITED.sub(
        lambda cited: " " * len(cited[0]) if cited[0] in ids else cited[0], mask_form(source.text)
    )
    for flag in scan(text):
        words = text[flag.start : flag.end]
        if words not in pseudonyms and _OWNED.sub("", words) not in pseudonyms:
            yield flag
