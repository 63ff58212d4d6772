"""Where things stand on the site: names to addresses, and addresses as seen from a page."""

import re
import unicodedata
from collections.abc import Iterable


def slug(name: str) -> str:
    """A name as part of an address: `Één plek` → `een-plek`."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain)) or "x"


def unique_slugs(names: Iterable[str]) -> dict[str, str]:
    """A slug for every name; of two that are alike the second gets a number."""
    slugs: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        wanted = slug(name)
        free, number = wanted, 2
        while free in taken:
            free, number = f"{wanted}-{number}", number + 1
        taken.add(free)
        slugs[name] = free
    return slugs


def way_to_root(address: str) -> str:
    """From a page to the root of the site, so that it works in any folder: `../../`."""
    return "../" * address.count("/")


def path_of(address: str) -> str:
    """The path part of a full address, with a slash at both ends: `/`, `/bieb/`."""
    found = re.match(r"https://[^/]+(/.*)?$", address)
    path = (found[1] if found else None) or "/"
    return path if path.endswith("/") else path + "/"
