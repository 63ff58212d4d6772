"""What a host must say with every file. The policy stands in every page too, for plain hosts."""

from site_builder.addresses import path_of
from site_builder.site import Site

_OWN = ("script", "style", "img", "font", "connect", "manifest")
POLICY = "; ".join(
    [
        "default-src 'none'",
        *(f"{kind}-src 'self'" for kind in _OWN),
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
    ]
)
"""Content Security Policy: nothing but our own files, and nothing is sent anywhere."""

_EVERYWHERE = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), interest-cohort=()",
}
# Rules must not overlap: a host that finds two adds their values up.
_BY_FOLDER = {
    "static/fonts/*": {"Cache-Control": "public, max-age=31536000, immutable"},
    "search/*": {"X-Robots-Tag": "noindex", "Cache-Control": "no-cache"},
    "verhalen/*": {"Cache-Control": "no-cache"},
}
"""Only fonts may be kept for ever. What holds words of a story is asked for again each time."""


def plan_headers(site: Site) -> str:
    """The file `_headers`, as static hosts read it."""
    root = path_of(site.address)
    rules = {"*": _EVERYWHERE, **_BY_FOLDER}
    return "\n".join(_rule(root + path, headers) for path, headers in rules.items())


def _rule(path: str, headers: dict[str, str]) -> str:
    return "".join([f"{path}\n", *(f"  {name}: {value}\n" for name, value in headers.items())])
