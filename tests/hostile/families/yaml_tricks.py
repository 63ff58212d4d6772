"""YAML that does more than an editor needs: each in the front matter of a good story."""

from tests.hostile.case import Case, Gone, Shown, front, raw_value, refused, story_bytes, whole

_LAUGHS = "\n".join(
    ["a0: &a0 [x, x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]" for n in range(1, 30))]
)
_LINES = {
    "object of python": "fase: !!python/object/apply:os.system [id]",
    "name of python": "fase: !!python/name:os.system",
    "new of python": "fase: !!python/object/new:subprocess.Popen [[id]]",
    "binary": "fase: !!binary aWQ=",
    "set": "leefsituatie: !!set {alleen}",
    "ordered map": "fase: !!omap [a: b]",
    "tag of our own": "fase: !mijn worstelen",
    "tag with an address": "fase: !<tag:kwaad.example,2026:x> worstelen",
    "tag of a text": "fase: !!str worstelen",
    "lone exclamation mark": "fase: ! worstelen",
    "anchor": "fase: &a worstelen",
    "anchor on a list": "leefsituatie: &a\n  - alleen",
    "alias": "fase: *a",
    "anchor and alias": "blik: &a terugkijkend\nfase: *a",
    "alias to itself": "leefsituatie: &a [*a]",
    "billion laughs": _LAUGHS,
    "merge of an anchor": "verloop:\n  - &m\n    moment: x\n    gevoel: zwaar\n  - <<: *m",
    "merge key": "<<: {fase: worstelen}",
    "merge key in quotes": '"<<": {fase: worstelen}',
    "merge list": "<<: [{fase: worstelen}, {blik: terugkijkend}]",
    "list as a key": "? [fase]\n: worstelen",
    "block as a key": "? {fase: x}\n: worstelen",
    "end of a document": "...\nfase: worstelen",
    "directive": "%YAML 1.1",
    "directive for tags": "%TAG ! tag:kwaad.example,2026:",
    "tab for spaces": "leefsituatie:\n\t- alleen",
    "quote that never closes": 'fase: "worstelen',
    "list that never closes": "leefsituatie: [alleen",
    "block that never closes": "redactie: {gecodeerd_door: red-1",
    "unknown escape": 'fase: "\\q"',
    "reserved mark": "fase: @worstelen",
    "accent mark": "fase: `worstelen`",
    "two colons": "fase: a: b",
    "a key that is nothing": ": worstelen",
    "lists in lists": "leefsituatie: " + "[" * 20 + "]" * 20,
    "many lists in lists": "leefsituatie: " + "[" * 50_000,
    "blocks in blocks": "redactie: " + "{a: " * 5_000,
    "lists in lists in lines": "leefsituatie:\n " + " - " * 3_000 + "x",
    "very many items": "leefsituatie: [" + "alleen, " * 20_000 + "]",
    "very many keys": "redactie:\n" + "\n".join(f"  k{n}: x" for n in range(9_000)),
}
_UNKNOWN_KEYS = {
    "proto": "__proto__: {waar: ja}",
    "constructor": "constructor: x",
    "to string": "toString: x",
    "class of python": "__class__: x",
    "private of pydantic": "model_config: x",
    "field by its english name": "title: x",
    "empty key": '"": x',
    "key as a number": "1: x",
    "key that is yes": "ja: x",
    "key that is nothing": "~: x",
    "key with a line end": '"a\\nb": x',
}
_DOUBLE = {
    "same key": "titel: een ander verhaal",
    "same key in quotes": '"titel": een ander verhaal',
    "same id": "id: whmq82",
    "same status": "status: concept",
    "same key in a block": "redactie:\n  gecodeerd_door: red-1\n  gecodeerd_door: red-2\n  nagelezen_door: red-3",
}
_VALUES = {
    "yes in Norwegian": ("fase", "no", "onbekende_waarde"),
    "not a number": ("fase", ".nan", "onbekende_waarde"),
    "infinity": ("fase", "-.inf", "onbekende_waarde"),
    "number in eights": ("fase", "0o17", "onbekende_waarde"),
    "number in sixties": ("fase", "190:20:30", "onbekende_waarde"),
    "moment in time": ("fase", "2001-12-14t21:59:43.10-05:00", "onbekende_waarde"),
    "nothing in words": ("fase", "null", "onbekende_waarde"),
    "list for a text": ("titel", "[a, b]", "geen_tekst"),
    "block for a text": ("titel", "{a: b}", "geen_tekst"),
    "text for a list": ("themas", "schulden", "geen_lijst"),
    "list in a list": ("themas", "[[schulden]]", "geen_tekst"),
    "text for a block": ("redactie", "red-1", "geen_blok"),
    "number with many figures": ("verloop", "\n  - moment: " + "9" * 5_000, "te_lang"),
    "very long title": ("titel", "a" * 150_000, "te_lang"),
    "very long title over lines": ("titel", ">\n" + "  woord\n" * 20_000, "te_lang"),
    "id that climbs": ("id", "../../x", "verkeerde_vorm"),
    "id with a tail": ("id", '"bcdfgh\\n../x"', "verkeerde_vorm"),
    "id in other figures": ("id", "bcdfg２", "verkeerde_vorm"),
    "id of a property": ("id", "__proto__", "verkeerde_vorm"),
    "theme that climbs": ("themas", "\n  - ../../etc", "onbekend_thema"),
    "theme that is a property": ("themas", "\n  - __proto__", "onbekend_thema"),
    "fragment that climbs": (
        "wat_hielp",
        "\n  - wat: x\n    wie: buur\n    fragment: ../../x",
        "verkeerde_vorm",
    ),
    "fragment that acts": (
        "wat_hielp",
        "\n  - wat: x\n    wie: buur\n    fragment: '\"onclick=x'",
        "verkeerde_vorm",
    ),
    "quarter that is a date": ("verteld_in", "2026-11-03", "verkeerde_vorm"),
    "quarter with a line end": ("verteld_in", '"2026-K1\\nx"', "verkeerde_vorm"),
}
_BOMB = "- onderwerp: &a MERK\n  definitie: *a\n"
_LISTS = (
    "themes/onderwerpen.yaml",
    "themes/woordenlijst.yaml",
    "themes/hulp.yaml",
    "themes/zoekvragen.yaml",
)

CASES = (
    *(Case(f"yaml: {name}", front(lines), refused("yaml")) for name, lines in _LINES.items()),
    *(
        Case(f"key: {name}", front(lines), refused("onbekende_regel"))
        for name, lines in _UNKNOWN_KEYS.items()
    ),
    *(
        Case(f"double: {name}", front(lines), refused("dubbele_regel"))
        for name, lines in _DOUBLE.items()
    ),
    *(
        Case(f"value: {name}", raw_value(key, text), refused(check))
        for name, (key, text, check) in _VALUES.items()
    ),
    *(Case(f"yaml in {file}", whole(file, _BOMB), refused("yaml"), alone=True) for file in _LISTS),
    *(
        Case(
            f"no list in {file}",
            whole(file, "__proto__: MERK\n"),
            refused("geen_lijst"),
            alone=True,
        )
        for file in _LISTS
    ),
    Case(
        "yaml in the withdrawn stories closes everything",
        whole("stories/ingetrokken.yaml", "- &a\n  id: whmq82\n  kwartaal: 2026-K3\n"),
        refused("yaml"),
        alone=True,
        closes=True,
    ),
    Case(
        "yaml in rulings rules on nothing",
        whole("stories/besluiten/zzzzzz.yaml", "- &a {controle: MERK}\n- *a\n"),
        refused("yaml"),
    ),
    Case(
        "python object in the settings",
        whole("site.yaml", "naam: !!python/object/apply:os.system [MERK]\n"),
        refused("yaml"),
        alone=True,
        closes=True,
    ),
    Case("second document", front("...\n---\nfase: worstelen"), refused("lijn")),
    Case(
        "header without an end",
        story_bytes(lambda good: good.replace(b"\n---\n\n", b"\n\n")),
        refused("voorblok"),
    ),
    Case("header without a beginning", story_bytes(lambda good: good[4:]), refused("voorblok")),
    Case("words before the header", story_bytes(lambda good: b"x\n" + good), refused("voorblok")),
    Case("nothing but a header", story_bytes(lambda good: b"---\n---\n"), refused("voorblok")),
    Case("nothing at all", story_bytes(lambda good: b""), refused("voorblok")),
    Case(
        "header that is a list", story_bytes(lambda good: b"---\n- a\n---\n"), refused("geen_blok")
    ),
    Case("header that is a word", story_bytes(lambda good: b"---\nx\n---\n"), refused("geen_blok")),
    Case(
        "header of another kind (TOML)",
        story_bytes(lambda good: good.replace(b"---", b"+++")),
        refused("voorblok"),
    ),
    Case("words in Norwegian", raw_value("in_eigen_woorden", "no"), Shown()),
    Case("moment in time as a text", raw_value("in_eigen_woorden", "12:30:45"), Shown()),
    Case("number that grows as a text", raw_value("in_eigen_woorden", "1e999999999"), Shown()),
    Case("old story that is a draft", raw_value("status", "concept"), Gone()),
)
