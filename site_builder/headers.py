"""What a host must say with every file. The policy stands in every page too, for plain hosts.

One table, `headers_for`, and three forms of it: `_headers` (Netlify, Cloudflare Pages), `.htaccess`
(Apache) and `_headers.nginx.conf` (to copy into the settings of nginx; see `_NGINX_HEAD`).

`Strict-Transport-Security` is left out on purpose: it speaks for a whole host, also for what others
have there, and browsers hold on to it for months. Who runs the host decides that.
"""

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote

from site_builder.addresses import path_of
from site_builder.site import Site

_OWN = ("script", "style", "img", "font", "connect", "worker", "manifest")
POLICY = "; ".join(
    [
        "default-src 'none'",
        *(f"{kind}-src 'self'" for kind in _OWN),
        "base-uri 'none'",
        "form-action 'none'",
        "trusted-types doorleefd",  # the one policy, in static/trusted.js
        "require-trusted-types-for 'script'",
    ]
)
"""Content Security Policy: nothing but our own files, and nothing is sent anywhere."""

_EVERYWHERE = {
    # What no meta tag may say: nobody shows a page of ours inside another one.
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
_ASKED_AGAIN = {"Cache-Control": "no-cache"}
"""For all that may change or be withdrawn, and that is all but the fonts: other names are not
bound to what is in them, and an old service worker would live on."""
_BY_FOLDER = {
    "static/fonts/": {"Cache-Control": "public, max-age=31536000, immutable"},
    "search/": {**_ASKED_AGAIN, "X-Robots-Tag": "noindex"},
    # A teller can say yes to open data and no to search engines.
    "data/": {**_ASKED_AGAIN, "X-Robots-Tag": "noindex"},
}

_APACHE_HEAD = (
    "# Voor Apache. Werkt waar mod_headers aan staat en AllowOverride FileInfo toelaat.\n"
)
_NGINX_HEAD = """\
# Voor nginx. Kopieer dit naar de instellingen van de server, in het blok ‘server’.
# Staat daar al een ‘location’ voor dit adres? Zet dan de regels van hieronder in dat blok.
"""


def headers_for(path: str) -> dict[str, str]:
    """Name → value, for a file by its path from the root of the site."""
    special = (headers for folder, headers in _BY_FOLDER.items() if path.startswith(folder))
    return {**_EVERYWHERE, **next(special, _ASKED_AGAIN)}


def plan_headers(site: Site, paths: Iterable[str]) -> dict[str, str]:
    """The files for hosts, by name. `paths`: all other files but the search index."""
    root = quote(path_of(site.address), safe="/%")  # no mark that means something in these files
    return {
        "_headers": _for_static_hosts(root, paths),
        ".htaccess": _for_apache(root),
        "_headers.nginx.conf": _for_nginx(root),
    }


def _for_static_hosts(root: str, paths: Iterable[str]) -> str:
    """Rules that never overlap in a name: a host that finds two adds their values up."""
    rules = {"*": _EVERYWHERE}
    rules |= {f"{folder}*": headers for folder, headers in _BY_FOLDER.items()}
    rules |= dict.fromkeys(sorted(_asked_again(paths)), _ASKED_AGAIN)
    return "\n".join(
        "\n".join([root + path, *(f"  {name}: {value}" for name, value in headers.items()), ""])
        for path, headers in rules.items()
    )


def _asked_again(paths: Iterable[str]) -> Iterator[str]:
    """What the rules above leave: whole folders where they can be, else the files themselves."""
    for path in paths:
        folder, deeper, _ = path.partition("/")
        if path.startswith(tuple(_BY_FOLDER)):
            continue
        if folder == "static":
            yield path
        elif deeper:
            yield f"{folder}/*"
        else:
            yield from ("", path) if path == "index.html" else (path,)


def _for_apache(root: str) -> str:
    blocks = [_apache_lines(headers_for(""), "")]
    for folder, headers in _BY_FOLDER.items():
        inside = _apache_lines(headers, "  ")
        blocks.append(f'<If "%{{REQUEST_URI}} =~ m#^{root}{folder}#">\n{inside}</If>\n')
    return f"{_APACHE_HEAD}<IfModule mod_headers.c>\n{''.join(blocks)}</IfModule>\n"


def _apache_lines(headers: Mapping[str, str], indent: str) -> str:
    lines = (f'{indent}Header always set {name} "{value}"\n' for name, value in headers.items())
    return "".join(lines)


def _for_nginx(root: str) -> str:
    """A block hears nothing of `add_header` in the block around it, so each says everything."""
    blocks = [_nginx_lines(headers_for(""), "  ")]
    for folder in _BY_FOLDER:
        inside = _nginx_lines(headers_for(folder), "    ")
        blocks.append(f"  location ^~ {root}{folder} {{\n{inside}  }}\n")
    return f"{_NGINX_HEAD}location ^~ {root} {{\n{''.join(blocks)}}}\n"


def _nginx_lines(headers: Mapping[str, str], indent: str) -> str:
    lines = (f'{indent}add_header {name} "{value}" always;\n' for name, value in headers.items())
    return "".join(lines)
