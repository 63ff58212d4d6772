"""What files say of each other: anchors that clash, cards that lead in circles, settings that act."""

from tests.hostile.case import (
    Case,
    Shown,
    entry,
    front,
    insight,
    opening,
    raw_value,
    refused,
    whole,
)

_SECTION = "## {}\n\n*Onderwerpen: schaamte*\n\nwoorden.\n"


def _sections(*headings: str) -> str:
    return "\n".join(_SECTION.replace("{}", heading) for heading in headings)


_TAKEN = {
    "same anchor twice": (_sections("een {#twee}", "twee"), "dubbel_anker"),
    "anchor of the page": (_sections("een {#deel-inhoud}"), "anker"),
    "anchor of the menu": (_sections("een {#deel-menu}"), "anker"),
    "anchor that closes": (_sections('een {#"onclick="x}'), "anker"),
    "anchor that climbs": (_sections("een {#../../x}"), "anker"),
    "anchor with spaces": (_sections("een {#a b}"), "anker"),
    "anchor in capitals": (_sections("een {#Main}"), "anker"),
    "anchor that is nothing": (_sections("een {#}"), "anker"),
    "very long anchor": (_sections("een {#" + "a" * 200 + "}"), "anker"),
    "heading without words": (_sections(""), "leeg_kopje"),
    "topic that is a property": (
        "## een\n\n*Onderwerpen: constructor*\n\nx\n",
        "onbekend_onderwerp",
    ),
    "topic of a template": ("## een\n\n*Onderwerpen: {{ settings }}*\n\nx\n", "onbekend_onderwerp"),
    "heading that is a card": (_sections("[[whmq82#stapel]]"), "citaat"),
}
_FREE = {
    "name of an element": _sections("main", "body", "form"),
    "name of a property": _sections("constructor", "toString", "hasOwnProperty", "valueOf"),
    "name in the window": _sections("location", "name", "top", "close", "history", "document"),
    "name that the page has elsewhere": _sections("zoek", "inhoud", "menu"),
    "heading of signs": _sections("!!!"),
    "heading of figures": _sections("12"),
}
_CARDS = {
    "itself": "> [[MERK#x]]",
    "another folder": "> [[../../etc#passwd]]",
    "two in one": "> [[whmq82#stapel]] [[whmq82#stapel]]",
    "card in a card": "> [[whmq82#[[whmq82#stapel]]]]",
    "half a card": "> [[whmq82#stapel",
    "card in a sentence": "zie [[whmq82#stapel]].",
    "card of a property": "> [[constructor#__proto__]]",
}
_ADDRESSES = {
    "line end": '"https://ok.nl/\\r\\nset-cookie: x"',
    "line end in the middle": '"https://ok.nl/a\\nx: y/"',
    "script": "javascript:alert(1)",
    "plain http": "http://ok.nl/",
    "name and host": "https://ok.nl@kwaad.example/",
    "port": "https://ok.nl:1/",
    "space": '"https://ok.nl/ x"',
    "tab": '"https://ok.nl/\\tx"',
}
_SETTINGS = {
    "name with a mark": ("naam", "<script>alert(1)</script>", "html"),
    "subtitle with a mark": ("ondertitel", "</title><script>alert(1)</script>", "html"),
    "contact that acts": ("contact", "javascript:alert(1)", "link"),
    "publisher that cannot be seen": ("uitgever", '"de \\u202emakers"', "onzichtbaar_teken"),
    "name that steers a terminal": ("naam", '"\\e]0;weg\\a"', "onzichtbaar_teken"),
}

CASES = (
    *(
        Case(f"anchors: {name}", opening(text), refused(check))
        for name, (text, check) in _TAKEN.items()
    ),
    *(Case(f"free anchors: {name}", opening(text), Shown()) for name, text in _FREE.items()),
    *(Case(f"card: {name}", insight(text), refused("citaat")) for name, text in _CARDS.items()),
    Case("card of a story that is not there", insight("> [[zzzzzz#x]]"), refused("verwijzing")),
    Case(
        "card of a fragment that is a property",
        insight("> [[whmq82#constructor]]"),
        refused("verwijzing"),
    ),
    Case(
        "same id as a good story",
        raw_value("id", "bcdfgh\nid2: whmq82"),
        refused("onbekende_regel"),
    ),
    Case(
        "moment that leads to a property",
        raw_value("wat_hielp", "\n  - wat: x\n    wie: buur\n    fragment: constructor"),
        refused("onbekend_fragment"),
    ),
    Case(
        "line that names a person as a key", front("Pepijn Zandstra: x"), refused("onbekende_regel")
    ),
    *(
        Case(
            f"address of the site: {name}",
            whole("site.yaml", f"adres: {told}\n"),
            refused("verkeerde_vorm"),
            alone=True,
        )
        for name, told in _ADDRESSES.items()
    ),
    *(
        Case(
            f"settings: {name}", whole("site.yaml", f"{key}: {told}\n"), refused(check), alone=True
        )
        for name, (key, told, check) in _SETTINGS.items()
    ),
    Case(
        "query that is a property",
        entry("themes/zoekvragen.yaml", {"vraag": "__proto__ MERK"}),
        refused("ontbreekt"),
    ),
    Case(
        "ruling with a name in it",
        whole("stories/besluiten/zzzzzz.yaml", "- Pepijn Zandstra: MERK\n"),
        refused("onbekende_regel"),
        alone=True,
    ),
)
