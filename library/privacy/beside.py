"""Could a text beside the stories show who somebody is? Themes and insights retell what they say.

They call a teller by the pseudonym that stands above the story, so these may stay. Where it is also
the name of somebody else, no check sees that: who reads along must.
"""

import re
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from library.finding import Finding
from library.privacy.advice import finding_for
from library.privacy.flag import Flag
from library.privacy.scan import mask_form, scan, scan_name
from library.schema.form import ID_ALPHABET
from library.source_text import SourceText

_CITED = re.compile(rf"(?<![\w-])[{ID_ALPHABET}]{{6}}(?=#|[\s\],]|$)", re.MULTILINE)
_OWNED = re.compile(r"['’]?s$")


def findings_beside(
    source: SourceText, pseudonyms: Collection[str], ids: Collection[str]
) -> Iterator[Finding]:
    """The flags on the file of a theme or an insight, as findings that block."""
    for flag in flags_beside(source, pseudonyms, ids):
        yield finding_for(source, flag)


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
