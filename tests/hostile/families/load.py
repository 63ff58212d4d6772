"""Much of something: each must be refused, or be read in time in proportion to its size."""

from tests.hostile.case import (
    Case,
    Shown,
    body,
    front,
    insight,
    insight_with,
    opening,
    raw_value,
    refused,
    story_bytes,
)

HARD = "te_ingewikkeld"

_HARD = {
    "brackets": lambda: "[" * 100_000,
    "brackets with spaces": lambda: "[ " * 50_000,
    "closing brackets": lambda: "]" * 100_000,
    "images that never begin": lambda: "![" * 50_000,
    "round brackets": lambda: "[x](" + "(" * 100_000,
    "accents": lambda: "`" * 100_000,
    "stars": lambda: "*" * 100_000 + "x",
    "stars with spaces": lambda: "* " * 50_000,
    "lines under words": lambda: "_" * 100_000 + "x",
    "open marks of html": lambda: "<" * 100_000,
    "backslashes": lambda: "\\" * 100_000,
    "ampersands": lambda: "&" * 100_000,
    "quotations in each other": lambda: ">" * 100_000 + " x",
    "quotations with spaces": lambda: "> " * 60 + "x",
    "lists in each other": lambda: "- " * 60 + "x",
    "lists that step in": lambda: "\n".join(f"{'  ' * n}- x" for n in range(60)),
    "lists and quotations by turns": lambda: "> - " * 30 + "x",
    "emphasis in emphasis": lambda: "*a " * 900 + "a* " * 900,
    "strong and emphasis in each other": lambda: "**a *b " * 300 + "b* a** " * 300,
    "one very long line": lambda: "woord " * 30_000,
    "one very long word": lambda: "a" * 180_000,
    "entities on one line": lambda: "&amp;" * 30_000,
    "pipes": lambda: "|a" * 50_000,
    "tabs": lambda: "x" + "\t" * 50_000 + "y",
}
_MANY = {
    "sections": (lambda: "## kop\n\nx\n\n" * 5_000, "te_veel_kopjes"),
    "headings of another level": (lambda: "### k\n\n" * 20_000, "kopje"),
    "list items": (lambda: "- <b>\n" * 25_000, "html"),
    "tags": (lambda: "<b>\n\n" * 30_000, "html"),
    "comments": (lambda: "a <!-- x -->\n" * 12_000, "html"),
    "links": (lambda: "[a](b)\n" * 20_000, "link"),
    "bits of code": (lambda: "`a`\n" * 30_000, "code"),
    "unseen characters": (lambda: "\u200b\n" * 40_000, "onzichtbaar_teken"),
    "dividers": (lambda: "***\n\n" * 30_000, "lijn"),
    "images": (lambda: "![a](b)\n" * 20_000, "afbeelding"),
    "definitions": (lambda: "[a]: b\n\n" * 20_000, "link"),
    "quote cards": (lambda: "[[whmq82#stapel]]\n\n" * 9_000, "citaat"),
    "lines of topics": (lambda: "Onderwerpen: x\n\n" * 10_000, "regel_onderwerpen"),
}
_TOPICS = "## kop\n\n*Onderwerpen: " + ", ".join(f"x{n}" for n in range(900)) + "*\n\nx\n\n"
_FINE = {
    "paragraphs": lambda: "een woord.\n\n" * 8_000,
    "short lines": lambda: "woord\n" * 20_000,
    "emphasis that never closes": lambda: "*a **b _c\n" * 9_000,
    "brackets that never close": lambda: "[a [b\n" * 15_000,
    "blank lines": lambda: "\n" * 150_000,
    "spaces at line ends": lambda: "woord   \n" * 15_000,
    "list items": lambda: "- a\n" * 30_000,
    "quotations": lambda: "> a\n\n" * 25_000,
    "backslashes at line ends": lambda: "woord\\\n" * 15_000,
}


CASES = (
    *(Case(f"too hard: {name}", body(text), refused(HARD)) for name, text in _HARD.items()),
    *(
        Case(f"too hard in an insight: {name}", insight(_HARD[name]), refused(HARD))
        for name in list(_HARD)[:8]
    ),
    *(Case(f"many {name}", body(text), refused(check)) for name, (text, check) in _MANY.items()),
    *(Case(f"long and fine: {name}", body(text), Shown()) for name, text in _FINE.items()),
    Case(
        "accents of growing length",
        body(lambda: "\n".join("a" + "`" * (n % 30 + 1) for n in range(8_000))),
        refused("code"),
    ),
    Case("many topics", opening(_TOPICS), refused("te_veel_onderwerpen", "onbekend_onderwerp")),
    Case(
        "many topics in many sections",
        opening(lambda: _TOPICS * 30),
        refused("te_veel_onderwerpen"),
    ),
    Case("heading full of spaces", opening("## a" + " " * 7_000 + "b\n\nwoorden.\n"), Shown()),
    Case(
        "heading full of anchors",
        opening("## a" + "{#a" * 2_000 + "\n\nwoorden.\n"),
        refused("anker"),
    ),
    Case("heading of a page", opening("## " + "woord " * 1_200 + "\n\nwoorden.\n"), Shown()),
    Case("blank lines in the header", front("\n" * 150_000), Shown()),
    Case("remarks in the header", front("# opmerking\n" * 14_000), Shown()),
    Case("spaces in the header", front(" " * 150_000), Shown()),
    Case(
        "curly quotes without end", front("titel2: " + "“x " * 30_000), refused("onbekende_regel")
    ),
    Case("many fences", story_bytes(lambda good: b"---\n" * 45_000), refused("voorblok")),
    Case("almost fences", story_bytes(lambda good: "—".encode() * 60_000), refused("voorblok")),
    Case(
        "many unknown themes",
        raw_value("themas", lambda: "\n" + "\n".join(f"  - t{n}" for n in range(490))),
        refused("onbekend_thema"),
    ),
    Case(
        "many helpers",
        raw_value("wat_hielp", lambda: "\n  - wat: x\n    wie: y" * 480),
        refused("onbekende_waarde"),
    ),
    Case(
        "many moments",
        raw_value("verloop", lambda: "\n  - moment: x\n    gevoel: zwaar" * 300),
        refused("te_lang"),
    ),
    Case(
        "file of a little too much",
        story_bytes(lambda good: good + b"x\n" * 100_000),
        refused("te_groot"),
    ),
    Case(
        "file of many megabytes",
        story_bytes(lambda good: good + b"x\n" * 5_000_000),
        refused("te_groot"),
    ),
    Case(
        "many support lines",
        insight_with(lambda: "steun: [" + "whmq8#x, " * 480 + "]"),
        refused("verkeerde_vorm"),
    ),
    Case(
        "many fragments that are not there",
        insight_with(lambda: "steun: [" + "whmq82#x, " * 480 + "]"),
        refused("verwijzing"),
    ),
    Case(
        "many stories that are not there",
        insight_with(lambda: "steun: [" + "whmq83#x, " * 480 + "]"),
        refused("verwijzing"),
    ),
)
