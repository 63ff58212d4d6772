"""Good files, and the marks and characters with which they are spoiled."""

from tests.hostile.case import FRONT, INSIGHT, Mark, story_text

_STORY = story_text(
    Mark(1),
    {
        **FRONT,
        "fase": "worstelen",
        "leefsituatie": "[alleen, met_kinderen]",
        "verloop": "".join(f"\n  - moment: m{n}\n    gevoel: zwaar" for n in range(4)),
        "wat_hielp": "\n  - wat: iemand\n    wie: buur\n    fragment: stapel",
        "gaat_ook_over": "\n  - geweld",
    },
)
_PAGE = "---\ntitel: over\nin_een_zin: wat dit is.\n---\n\nlees [dit](https://ok.nl/).\n"
_THEME = "---\nnaam: wonen\nin_een_zin: over wonen.\nvolgorde: 1\n---\n\n> [[whmq82#stapel]]\n"

GOOD: dict[str, str] = {
    "story": _STORY,
    "insight": INSIGHT.replace("{claim}", "wie zich schaamt").replace(
        "{body}", "- een\n- *twee*, [drie](https://ok.nl/)\n"
    ),
    "theme": _THEME,
    "page": _PAGE,
    "topics": "- onderwerp: schaamte\n  definitie: je schamen.\n  zoekwoorden: [rood, hoofd]\n",
    "help": "- naam: lijn\n  waarvoor: praten\n  website: https://ok.nl/\n  bij: [geweld]\n",
    "rulings": "- controle: naam\n  vingerafdruk: 0123456789abcdef\n  besluit: verzonnen\n"
    "  door: red-1\n  op: 2026-K1\n",
    "settings": "naam: bieb\nadres: https://ok.nl/\nvoorbeelden: tonen\n",
}

TOKENS = (
    *("<script>", "</script>", "<!--", "-->", "<b", ">", "<", "<a href=", "<![CDATA[", "<?", "]]>"),
    *("[", "]", "(", ")", "](", "[[", "]]", "![", "[x](", "[x]: ", "javascript:", "https://", "//"),
    *(
        "data:text/html,",
        "&#",
        "&lt;",
        "&amp;",
        "&#x202e;",
        "&colon;",
        ";",
        "\\",
        "\\\n",
        "%0a",
        "@",
    ),
    *("*", "**", "_", "__", "`", "```", "~~~", "# ", "## ", "### ", "> ", "- ", "1. ", "+ ", "|"),
    *("---", "---\n", "\n---\n", "...", "***", "===", "{#", "}", "{#a}", "{{", "{%", "{#-", "#"),
    *(
        "&a ",
        "*a",
        "!!python/name:os.system ",
        "! ",
        "<<: ",
        "? ",
        ": ",
        ":",
        "'",
        '"',
        "|\n",
        ">-\n",
    ),
    *("[", "{", "]", "}", ",", "%YAML 1.1\n", "\t", "  ", "    ", "\n", "\n\n", "\r\n", "\r", " "),
    *("\u200b", "\u202e", "\ufeff", "\x00", "\x1b[31m", "\u2028", "\u0301" * 5, "\ue000", "\uffff"),
    *(
        "“",
        "”",
        "—",
        "…",
        "é",
        "😀",
        "𝐚",
        "ＡＢ",
        "__proto__",
        "constructor",
        "*Onderwerpen: schaamte*",
    ),
    *("id: ", "titel: ", "themas:", "steun: ", "bestaat_niet: x", "\ntitel: x", "9" * 30, "a" * 90),
    *(
        "[" * 39,
        "*a " * 20,
        "> " * 13,
        "- " * 14,
        "whmq82#stapel",
        "> [[whmq82#stapel]]",
        "-K1",
        "nee",
    ),
)
