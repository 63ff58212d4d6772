"""Characters that nobody sees, and text in which they can be seen. Knows no files."""

import re

from library.limits import MAX_SHOWN

# They hide words from search and from checks, turn text around, or steer a terminal.
# Known false alarm: joined emoji.
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\u3164"
    "\ufdd0-\ufdef\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f"
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"
)
_UNPRINTABLE = re.compile(f"{INVISIBLE.pattern[:-1]}\t\n\r\ud800-\udfff]")


def visible(text: str) -> str:
    """The text for a terminal or a log: what cannot be seen, or steers, stands there as `<U+200B>`.

    Also half characters, as they come from file names that are no UTF-8 (PEP 383).
    """
    return _UNPRINTABLE.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)


def shortened(text: str) -> str:
    """At most `MAX_SHOWN` characters of a value, an ellipsis where there are more."""
    return text if len(text) <= MAX_SHOWN else f"{text[:MAX_SHOWN]}…"
