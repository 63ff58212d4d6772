"""The first words of a text, cut where a reader can bear it."""

import re


def excerpt(text: str, length: int = 260) -> str:
    """At most `length` characters: whole sentences where that keeps half of it, else whole words.

    An ellipsis says that something follows.
    """
    flat = " ".join(text.split())
    if len(flat) <= length:
        return flat
    start = flat[: length + 1]
    sentences = re.match(r".*[.!?][’”)]*(?= )", start)
    if sentences and len(sentences[0]) >= length / 2:
        return f"{sentences[0]} …"
    return f"{start.rsplit(' ', 1)[0].rstrip(',;:– ')} …"
