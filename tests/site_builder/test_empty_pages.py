"""Where there is nothing yet, a page says so, and what somebody can do now."""

from functools import cache

import pytest

from tests.site_builder.made_site import Pages, inside, made_pages

EMPTY = {
    "verhalen/": ("Hier staan nog geen verhalen.", "stemmen/"),
    "onderwerpen/": ("Er zijn nog geen onderwerpen.", "verhalen/"),
    "inzichten/": ("Er zijn nog geen inzichten.", "verhalen/"),
    "woordenlijst/": ("Hier staan nog geen woorden. Weet je niet wat een woord betekent?", None),
    "hulp/": ("Hier staan nog geen nummers. Is er nu gevaar? Bel 112.", None),
    "stemmen/": ("Er zijn nog geen echte verhalen. Elke stem ontbreekt dus nog.", None),
    "bewaard/": ("Er staat geen verhaal op dit apparaat. Wil je er een bewaren?", "verhalen/"),
}
"""Address → what it says, and to what page of the site it sends people on, if any."""


@cache
def pages() -> Pages:
    return made_pages()


@pytest.mark.parametrize("address", EMPTY)
def test_a_page_without_anything_says_what_now(address: str) -> None:
    words, onward = EMPTY[address]
    main = next(tag for tag in pages()[address] if tag.name == "main")
    assert words in " ".join(main.text.split())
    links = [tag.attributes["href"] for tag in inside(pages()[address], main) if tag.name == "a"]
    assert onward is None or f"../{onward}" in {link.split("#")[0] for link in links}


def test_no_list_of_letters_is_empty() -> None:
    for address in ("onderwerpen/", "woordenlijst/"):
        assert "Letters" not in [tag.attributes.get("aria-label") for tag in pages()[address]]
