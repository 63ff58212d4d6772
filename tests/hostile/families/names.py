"""Names of files and folders: what leads out, what another system cannot keep, what cheats the eye."""

from pathlib import Path

from tests.hostile.case import (
    INSIGHT,
    Case,
    Mark,
    Put,
    Shown,
    act,
    gone,
    refused,
    story_file,
    story_named,
    story_text,
    write,
)

_ODD: dict[str, str | bytes] = {
    "line end": "a\nb.md",
    "carriage return": "a\rb.md",
    "tab": "a\tb.md",
    "escape for a terminal": "a\x1b[2Jb.md",
    "bell": "a\x07b.md",
    "right-to-left override": "a\u202edm.exe.md",
    "space of no width": "a\u200bb.md",
    "quotes": 'a"b.md',
    "angle brackets": "<img src=x onerror=alert(1)>.md",
    "pipe": "a|b.md",
    "star": "a*b.md",
    "question mark": "a?b.md",
    "colon": "c:b.md",
    "backslash": "a\\..\\b.md",
    "option": "-rf.md",
    "space in front": " a.md",
    "bytes that are no UTF-8": b"a\xe9b.md",
    "half of a pair": b"a\xed\xa0\x80b.md",
    "as long as can be": "a" * 250 + ".md",
    "device of Windows": "con.md",
    "device of Windows in capitals": "AUX.md",
    "device of Windows with more": "com1.verhaal.md",
    "folder with a line end": "a\nb/c.md",
    "folder that is a device": "nul/c.md",
    "folder that ends in a dot": "a./c.md",
    "folder with bytes that are no UTF-8": b"\xff/c.md",
}
_FINE = {
    "accents": "één-plék.md",
    "another script": "история.md",
    "smiley": "😀.md",
    "spaces": "een verhaal.md",
    "quote": "zo’n verhaal.md",
    "template": "{{ settings }}.md",
    "property": "__proto__.md",
    "command": "$(id);`id`.md",
    "percent": "%2e%2e%2f.md",
    "ampersand": "a&amp;b.md",
    "folder that is named like a file": "map.md/verhaal.md",
    "folder with dots": "a..b/verhaal.md",
}
_GONE = {
    "hidden": ".verhaal.md",
    "in a hidden folder": ".map/verhaal.md",
    "for readers of the folder": "README.md",
}
_NOT_READ = {
    "no ending": "verhaal",
    "ending in capitals": "verhaal.MD",
    "page": "verhaal.html",
    "script": "verhaal.md.sh",
    "copy of an editor": "verhaal.md~",
}
_THEMES = {
    "property": "__proto__",
    "brackets": "t<b>",
    "too long": "t" * 100,
    "escape": "t\x1b[2J",
    "dots": "t..",
    "space at the end": "t ",
    "quote": "t'onclick='x",
    "template": "{{ 1234*4321 }}",
}


def _theme(name: str) -> Put:
    def put(root: Path, mark: Mark) -> None:
        text = f"---\nnaam: {mark.word}\nin_een_zin: over {mark.word}.\n---\n\nwoorden.\n"
        write(root / "themes" / name / "thema.md", text)

    return put


def _theme_without_name(name: str) -> Put:
    """A theme of which the file has a mistake: then its folder gives the name."""

    def put(root: Path, mark: Mark) -> None:
        write(root / "themes" / (name + mark.word) / "thema.md", "---\nnaam: [x\n---\n")

    return put


def _insight(name: str) -> Put:
    def put(root: Path, mark: Mark) -> None:
        text = INSIGHT.replace("{claim}", mark.word).replace("{body}", "woorden.")
        write(root / "themes/schulden/inzichten" / name, text)

    return put


def _deep(root: Path, mark: Mark) -> None:
    """Deeper than anybody files a story."""
    write(root / "stories" / ("d/" * 300) / "verhaal.md", story_text(mark, {}))


def _many(root: Path, mark: Mark) -> None:
    for at in range(2_000):
        write(root / f"stories/vijandig/{mark.id}/{at}.txt", "")
    write(root / story_file(mark), story_text(mark, {}))


CASES = (
    *(
        Case(f"file name: {name}", story_named(told), refused("naam_van_bestand"))
        for name, told in _ODD.items()
    ),
    *(Case(f"fine file name: {name}", story_named(told), Shown()) for name, told in _FINE.items()),
    *(
        Case(f"file not meant: {name}", story_named(told), gone(), alone=True)
        for name, told in _GONE.items()
    ),
    *(
        Case(f"file not read: {name}", story_named(told), gone("geen_verhaal"))
        for name, told in _NOT_READ.items()
    ),
    *(
        Case(f"theme folder: {name}", _theme(told), refused("naam_van_bestand"))
        for name, told in _THEMES.items()
    ),
    Case("theme folder: constructor", _theme("constructor"), Shown()),
    Case("theme folder with a mistake in its file", _theme_without_name("Één plek "), Shown()),
    *(
        Case(f"insight named {name!r}", _insight(name), Shown())
        for name in ("constructor.md", "__proto__.md", "index.md", "één plek.md")
    ),
    *(
        Case(f"insight named {name!r}", _insight(name), refused("naam_van_bestand"))
        for name in ("con.md", "a\nb.md", "-x.md")
    ),
    Case("folders in folders without end", act(_deep), refused("naam_van_bestand")),
    Case("very many files that are no story", act(_many), Shown()),
)
