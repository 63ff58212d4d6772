"""Links and images. A story has none; an insight leads to a page here, or to a plain https address."""

from tests.hostile.case import Case, Shown, body, insight, refused, theme

_HREFS = {
    "javascript": "javascript:alert(1)",
    "javascript in mixed case": "JaVaScRiPt:alert(1)",
    "javascript after a space": " javascript:alert(1)",
    "javascript with an entity for the colon": "javascript&colon;alert(1)",
    "javascript with a number for the colon": "javascript&#58;alert(1)",
    "javascript with a tab as an entity": "java&Tab;script:alert(1)",
    "javascript with a line end as an entity": "java&NewLine;script:alert(1)",
    "javascript with numbers for letters": "&#106;&#97;&#118;&#97;script:alert(1)",
    "javascript with per cent codes": "%6Aavascript:alert(1)",
    "javascript with a per cent colon": "javascript%3Aalert(1)",
    "javascript behind a zero": "&#0;javascript:alert(1)",
    "javascript behind a control character": "&#1;javascript:alert(1)",
    "javascript with a backslash": "java\\script:alert(1)",
    "javascript with a comment": "javascript://https://ok.nl/%0aalert(1)",
    "javascript between brackets": "<javascript:alert(1)>",
    "javascript with wide letters": "ｊavascript:alert(1)",
    "vbscript": "vbscript:msgbox(1)",
    "livescript": "livescript:alert(1)",
    "data page": "data:text/html,<b>x</b>",
    "data page in base64": "data:text/html;base64,PHNjcmlwdD4=",
    "data image with a script": "data:image/svg+xml,x",
    "blob": "blob:https://ok.nl/1",
    "file": "file:///etc/passwd",
    "ftp": "ftp://ok.nl/x",
    "plain http": "http://ok.nl/",
    "websocket": "wss://ok.nl/",
    "mail": "mailto:iemand@ok.nl",
    "phone": "tel:0801010",
    "app": "intent://ok.nl#Intent;end",
    "source of a page": "view-source:https://ok.nl/",
    "about": "about:blank",
    "host without a scheme": "//kwaad.example/",
    "backslashes for slashes": "\\\\kwaad.example",
    "slash and backslash": "/\\kwaad.example",
    "three slashes": "https:///kwaad.example",
    "one slash": "https:/kwaad.example",
    "no slash": "https:kwaad.example",
    "name before the host": "https://ok.nl@kwaad.example/",
    "name and password": "https://a:b@ok.nl/",
    "encoded at sign": "https://ok.nl%40kwaad.example/",
    "port": "https://ok.nl:8443/",
    "number for a host": "https://127.0.0.1/",
    "one number for a host": "https://2130706433/",
    "address in version six": "https://[::1]/",
    "host of this machine": "https://localhost/",
    "host that looks alike": "https://оk.nl/",
    "host in punycode": "https://xn--k-8sb.nl/",
    "backslash in the host": "https://ok.nl\\@kwaad.example/",
    "up and out": "/../../etc/passwd",
    "up from a page": "/themas/../../x/",
    "relative address": "../x",
    "question": "/zoeken/?q=naam",
    "only an anchor": "#main",
    "nothing": "",
    "a space in an address": "https://ok.nl/a b",
}
_HALF = {
    "definition of a link": "[x]: javascript:alert(1)",
    "definition and its use": "klik [hier][x].\n\n[x]: javascript:alert(1)",
    "footnote": "woord[^1].\n\n[^1]: javascript:alert(1)",
    "line end in the scheme": "[klik](java\nscript:alert(1))",
    "link that never closes": "[klik](javascript:alert(1)",
    "address without a link": "ga naar javascript:alert(1) en klik.",
    "data address without a link": "ga naar data:text/html,x en klik.",
}
_IMAGES = {
    "image": "![x](https://kwaad.example/x.png)",
    "image that acts": "![x](javascript:alert(1))",
    "image in a link": "[![x](y)](https://ok.nl/)",
    "image with a title that breaks out": "![x](y '\"onerror=\"alert(1)')",
    "image of our own": "![x](/static/x.svg)",
}
_OWN_ADDRESS = {
    "script between brackets": "<javascript:alert(1)>",
    "page between brackets": "<https://kwaad.example/>",
    "mail between brackets": "<iemand@kwaad.example>",
    "good link": "[klik](https://ok.nl/)",
    "page of this site": "[klik](/themas/schulden/)",
    "title that breaks out": "[klik](https://ok.nl/ '\"onmouseover=\"alert(1)')",
}
_GOOD = {
    "plain address": "lees [dit](https://ok.nl/pad/naar.html?x=1&y=2#deel).",
    "quotes in a path": 'lees [dit](https://ok.nl/"onmouseover="alert).',
    "page of this site": "lees [dit](/themas/schulden/).",
    "page that is not there": "lees [dit](/bestaat/niet/).",
    "wide dot, that every browser reads as a dot": "lees [dit](https://ok。nl/).",
    "name of a property": "lees [dit](/constructor/#tostring).",
}

CASES = (
    *(
        Case(f"link in an insight: {name}", insight(f"lees [dit]({href})."), refused("link"))
        for name, href in _HREFS.items()
    ),
    *(Case(f"half a link: {name}", insight(text), refused("link")) for name, text in _HALF.items()),
    *(
        Case(f"half a link in a story: {name}", body(text), refused("link"))
        for name, text in _HALF.items()
    ),
    *(
        Case(f"image: {name}", insight(text), refused("afbeelding"))
        for name, text in _IMAGES.items()
    ),
    *(
        Case(f"link in a story: {name}", body(f"kijk: {text}"), refused("link"))
        for name, text in _OWN_ADDRESS.items()
    ),
    *(Case(f"good link: {name}", insight(text), Shown()) for name, text in _GOOD.items()),
    Case(
        "definition of an image in a story",
        body("![x][y]\n\n[y]: https://kwaad.example/"),
        refused("link"),
    ),
    Case("image in a story", body("![x](https://kwaad.example/x.png)"), refused("afbeelding")),
    Case(
        "script in the text of a theme",
        theme("<script>alert(1)</script>"),
        refused("html"),
        alone=True,
    ),
    Case(
        "link that acts in a theme", theme("[x](javascript:alert(1))"), refused("link"), alone=True
    ),
)
