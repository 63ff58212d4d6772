"""Values of front matter and of lists: shown as plain words everywhere, or refused as a mark."""

from tests.hostile.case import Case, Put, Shown, entry, insight, raw_value, refused, value

KEYS = (
    *("titel", "in_eigen_woorden", "bedacht_door", "schuilnaam", "ook_dit_ben_ik"),
    *("voor_hulpverleners", "voor_lotgenoten"),
)
_MARKS = {
    "script": ("<script>alert(1)</script>", "html"),
    "handler": ("x<img src=x onerror=alert(1)>", "html"),
    "comment": ("x <!-- naam --> y", "html"),
    "link": ("[klik](javascript:alert(1))", "link"),
    "address that acts": ("ga naar JAVASCRIPT:alert(1)", "link"),
    "page as an address": ("data:text/html;base64,eA==", "link"),
}
_PLAIN = {
    "quotes and a handler": '" onmouseover="alert(1)',
    "quote of JavaScript": "';alert(1);//",
    "accent quotes": "`${alert(1)}`",
    "expression of a template": "{{ 1234*4321 }}",
    "statement of a template": "{% include '/etc/passwd' %}",
    "comment of a template": "{# weg #} {{ settings }} {%- raw -%}",
    "way to the classes of python": "{{ ''.__class__.__mro__ }}",
    "expression of other templates": "${1234*4321} #{1234*4321} <%= 1234*4321".replace("<%", "%"),
    "format of C": "%s%n%x %(naam)s",
    "format of python": "{0.__class__} {naam!r}",
    "formula": "=1+cmd|' /c calc'!a0",
    "formula with a plus": "+1+1",
    "formula with an at": "@sum(1+1)",
    "end of CDATA": "]]> &quot; &amp;lt;",
    "entity that does not exist": "&kwaad; &#xZZ;",
    "path out": "../../../etc/passwd",
    "property": "__proto__",
    "constructor": "constructor",
    "to string": "toString",
    "own property": "hasOwnProperty",
    "command": "; rm -rf / #",
    "query": "' OR '1'='1",
    "css": "url(//x) } * { display: none",
    "search marks": '"niet -gesloten onderwerp: -"',
    "line ends": "regel\r\nset-cookie: x",
    "wide brackets": "＜script＞",
    "emphasis": "**niet vet** _en_ ## geen kop",
    "quote card": "[[whmq82#stapel]]",
}
_INSIDE: dict[str, dict[str, str]] = {
    "moment": {
        "verloop": '\n  - moment: "{}"\n    gevoel: zwaar' + "\n  - moment: x\n    gevoel: goed" * 3
    },
    "help": {"wat_hielp": '\n  - wat: "{}"\n    wie: buur'},
    "what did not help": {"wat_niet_hielp": '\n  - wat: "{}"\n    wie: gemeente'},
}
_ENTRIES = {
    "topic": ("themes/onderwerpen.yaml", {"onderwerp": "MERK", "definitie": "{}"}),
    "label of a topic": ("themes/onderwerpen.yaml", {"onderwerp": "MERK {}", "definitie": "x"}),
    "search word": ("themes/onderwerpen.yaml", {"onderwerp": "MERK", "definitie": "{}"}),
    "meaning of a word": ("themes/woordenlijst.yaml", {"woord": "MERK", "betekenis": "{}"}),
    "word": ("themes/woordenlijst.yaml", {"woord": "{} MERK", "betekenis": "x"}),
    "help line": ("themes/hulp.yaml", {"naam": "MERK {}", "waarvoor": "{}"}),
    "phone": ("themes/hulp.yaml", {"naam": "MERK", "waarvoor": "x", "telefoon": "{}"}),
}
_LIST_TEXTS = ("script", "link", "handler")
_LIST_PLAIN = (
    "quotes and a handler",
    "expression of a template",
    "property",
    "constructor",
    "end of CDATA",
)


def _filled(where: str, text: str) -> Put:
    file, lines = _ENTRIES[where]
    return entry(file, {key: told.replace("{}", text) for key, told in lines.items()})


def _within(lines: dict[str, str], text: str) -> Put:
    ((key, told),) = lines.items()
    return raw_value(key, told.replace("{}", text))


CASES = (
    *(
        Case(f"mark in {key}: {name}", value(key, text), refused(check))
        for name, (text, check) in _MARKS.items()
        for key in KEYS[: 3 if name == "script" else 2]
    ),
    *(
        Case(f"mark in a {where}", _within(lines, "<script>alert(1)</script>"), refused("html"))
        for where, lines in _INSIDE.items()
    ),
    *(
        Case(f"plain in {KEYS[at % len(KEYS)]}: {name}", value(KEYS[at % len(KEYS)], text), Shown())
        for at, (name, text) in enumerate(_PLAIN.items())
    ),
    *(
        Case(f"plain in a {where}", _within(lines, "{{ 1234*4321 }} ' onclick='x"), Shown())
        for where, lines in _INSIDE.items()
    ),
    *(
        Case(
            f"mark in a {where}: {name}", _filled(where, _MARKS[name][0]), refused(_MARKS[name][1])
        )
        for where in _ENTRIES
        for name in _LIST_TEXTS
    ),
    *(
        Case(f"plain in a {where}: {name}", _filled(where, _PLAIN[name]), Shown())
        for where in _ENTRIES
        for name in _LIST_PLAIN
    ),
    Case(
        "mark in a claim", insight("woorden.", claim="<script>alert(1)</script>"), refused("html")
    ),
    Case("plain in a claim", insight("woorden.", claim='" onclick="x {{ 1234*4321 }}'), Shown()),
    Case(
        "template in the text of an insight",
        insight("{{ 1234*4321 }} {% include 'x' %} {# x"),
        Shown(),
    ),
    *(
        Case(
            f"website of a help line: {name}",
            entry("themes/hulp.yaml", {"naam": "MERK", "waarvoor": "x", "website": text}),
            refused("verkeerde_vorm"),
        )
        for name, text in {
            "script": "javascript:alert(1)",
            "host before a name": "https://ok.nl@kwaad.example/",
            "port": "https://ok.nl:8443/",
            "plain http": "http://ok.nl",
            "no host": "https:///x",
            "line end": "https://ok.nl/\r\nset-cookie: x",
        }.items()
    ),
)
