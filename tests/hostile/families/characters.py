"""Characters and bytes: what nobody sees, what turns text around, what is no text at all."""

from tests.hostile.case import (
    Case,
    Shown,
    body,
    front,
    insight,
    raw_value,
    refused,
    story_bytes,
    value,
)

_UNSEEN = {
    "zero": "\x00",
    "bell": "\x07",
    "backspace": "\x08",
    "escape that colours a terminal": "\x1b[31m",
    "escape that renames a terminal": "\x1b]0;weg\x07",
    "delete": "\x7f",
    "next line (C1)": "\x85",
    "control sequence of one character (C1)": "\x9b31m",
    "right-to-left override": "\u202e",
    "left-to-right embedding": "\u202a",
    "right-to-left isolate": "\u2067",
    "end of an isolate": "\u2069",
    "right-to-left mark": "\u200f",
    "arabic letter mark": "\u061c",
    "space of no width": "\u200b",
    "non-joiner": "\u200c",
    "joiner": "\u200d",
    "word joiner": "\u2060",
    "invisible times": "\u2062",
    "byte order mark within": "\ufeff",
    "soft hyphen": "\u00ad",
    "line separator": "\u2028",
    "paragraph separator": "\u2029",
    "annotation": "\ufff9",
    "filler that looks like nothing": "\u3164",
    "joiner of graphemes": "\u034f",
    "letters from the tag block": "\U000e0041\U000e0042",
    "no character": "\uffff",
    "no character of a higher plane": "\ufdd0",
}
_AS_ESCAPE = {
    "override": '"de \\u202epost"',
    "space of no width": '"de \\u200bpost"',
    "zero": '"de \\0post"',
    "terminal escape": '"de \\e[2Jpost"',
    "bell": '"de \\x07post"',
    "line separator": '"de \\Lpost"',
    "next line": '"de \\Npost"',
    "tag letters": '"de \\U000E0041post"',
    "no character": '"de \\uFFFFpost"',
}
_AS_ENTITY = {
    "number": "de &#8203;post",
    "number in sixteens": "de &#x202e;post",
    "name": "de &zwj;post",
    "soft hyphen": "de &shy;post",
    "mark": "de &rlm;post",
}
_ODD = {
    "accents in a tower": ("p" + "\u0301\u0327\u0330\u0334" * 20 + "ost", "gestapelde_tekens"),
    "accents in a tower of one kind": ("z\u0363\u0363\u0363\u0363\u0363alg", "gestapelde_tekens"),
    "character of a private font": ("de \ue000 post", "onbekend_teken"),
    "character of a private plane": ("de \U000f1234 post", "onbekend_teken"),
}


_BYTES = {
    "half a character": lambda good: good.replace(b"deur.", b"deur \xc3"),
    "a byte of another code page": lambda good: good.replace(b"deur.", b"d\xe9ur"),
    "a tail without a head": lambda good: good.replace(b"deur.", b"deur \x80\x80"),
    "a slash written too long": lambda good: good.replace(b"deur.", b"deur \xc0\xaf"),
    "half of a pair (surrogate)": lambda good: good.replace(b"deur.", b"deur \xed\xa0\x80"),
    "a character beyond the last": lambda good: good.replace(b"deur.", b"deur \xf4\x90\x80\x80"),
    "UTF-16 with its mark": lambda good: good.decode().encode("utf-16"),
    "UTF-32 with its mark": lambda good: good.decode().encode("utf-32"),
    "the beginning of a picture": lambda good: b"\x89PNG\r\n\x1a\n" + good,
    "only bytes": lambda good: bytes(range(128, 256)) * 20,
}
_FINE = {
    "byte order mark at the start": lambda good: b"\xef\xbb\xbf" + good,
    "line ends of Windows": lambda good: good.replace(b"\n", b"\r\n"),
    "letters of other languages": lambda good: good.replace(b"deur.", "déur ça ñ ß łódź.".encode()),
    "a smiley": lambda good: good.replace(b"deur.", "deur 😀.".encode()),
    "nothing after the last line": lambda good: good.rstrip(b"\n"),
}

CASES = (
    *(
        Case(f"character in a text: {name}", body(f"de {mark}post"), refused("onzichtbaar_teken"))
        for name, mark in _UNSEEN.items()
    ),
    *(
        Case(
            f"character in a title: {name}",
            raw_value("titel", f"de {mark}post"),
            refused("onzichtbaar_teken"),
        )
        for name, mark in _UNSEEN.items()
        if mark not in ("\x00", "\x07")
    ),
    *(
        Case(
            f"character as an escape: {name}",
            raw_value("titel", told),
            refused("onzichtbaar_teken"),
        )
        for name, told in _AS_ESCAPE.items()
    ),
    *(
        Case(f"character as an entity: {name}", insight(told), refused("onzichtbaar_teken"))
        for name, told in _AS_ENTITY.items()
    ),
    *(
        Case(f"character: {name}", body(text), refused(check))
        for name, (text, check) in _ODD.items()
    ),
    *(
        Case(f"character in a value: {name}", value("kern", text), refused(check))
        for name, (text, check) in _ODD.items()
    ),
    *(
        Case(f"bytes: {name}", story_bytes(change), refused("geen_utf8"))
        for name, change in _BYTES.items()
    ),
    *(Case(f"fine: {name}", story_bytes(change), Shown()) for name, change in _FINE.items()),
    Case("character as an entity that is none", insight("de &#27;[31mpost"), Shown()),
    Case("half of a pair as an escape", raw_value("titel", '"de \\uD800post"'), refused("yaml")),
    Case(
        "character beyond the last as an escape",
        raw_value("titel", '"\\UFFFFFFFF"'),
        refused("yaml"),
    ),
    Case(
        "key with a letter that looks alike", front("fаse: worstelen"), refused("onbekende_regel")
    ),
    Case(
        "key with an unseen character",
        front('"fa\\u200bse": worstelen'),
        refused("onbekende_regel"),
    ),
    Case(
        "value with a letter that looks alike",
        front("fase: wоrstelen"),
        refused("onbekende_waarde"),
    ),
    Case("value in wide letters", front("fase: ｗｏｒｓｔｅｌｅｎ"), refused("onbekende_waarde")),
)
