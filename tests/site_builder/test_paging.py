"""A long list over several pages."""

from itertools import chain, pairwise

import pytest

from site_builder.paging import PER_PAGE, sheets

ADDRESS = "onderwerpen/schaamte/"


def test_a_list_that_fits_is_one_page() -> None:
    (only,) = sheets(ADDRESS, range(PER_PAGE))
    assert (only.number, only.of, only.address) == (1, 1, ADDRESS)
    assert only.items == tuple(range(20))
    assert only.before is only.after is None


def test_an_empty_list_has_a_page_too() -> None:
    empty: list[int] = []
    (only,) = sheets(ADDRESS, empty)
    assert (only.items, only.of) == ((), 1)


@pytest.mark.parametrize(("items", "of"), [(21, 2), (40, 2), (41, 3), (57, 3)])
def test_every_item_stands_once_and_in_order(items: int, of: int) -> None:
    pages = list(sheets(ADDRESS, range(items)))
    assert [page.number for page in pages] == list(range(1, of + 1))
    assert {page.of for page in pages} == {of}
    assert list(chain.from_iterable(page.items for page in pages)) == list(range(items))


def test_each_page_leads_to_the_next_and_back() -> None:
    pages = list(sheets(ADDRESS, range(57)))
    assert [page.address for page in pages] == [ADDRESS, f"{ADDRESS}2/", f"{ADDRESS}3/"]
    for one, other in pairwise(pages):
        assert (one.after, other.before) == (other.address, one.address)
    assert pages[0].before is pages[-1].after is None
