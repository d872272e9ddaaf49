"""The filters of the search page: what they offer, what they leave, and where they stand."""

import pytest
from playwright.sync_api import Page

from tests.browser.searching import results, search


def tick(page: Page, facet: str, value: str) -> None:
    """Click a box of the filters, and wait for the answer."""
    page.evaluate("delete document.documentElement.dataset.searchState")
    page.locator(f"input[name={facet}][value='{value}']").click()
    results(page)


def counts(page: Page, facet: str) -> dict[str, int]:
    """The values that a facet shows, with their numbers."""
    rows = page.locator(f"li:has(input[name={facet}])")
    pairs = rows.evaluate_all(
        "rows => rows.map(row => [row.querySelector('input').value, row.querySelector('.facet__count').textContent])"
    )
    return {value: int(count) for value, count in pairs}


@pytest.mark.browser
def test_filters_narrow_and_stand_in_the_address(page: Page, address: str) -> None:
    """An address with filters can be sent to somebody; its back button works."""
    search(page, address, "储能")
    tick(page, "lang", "ru")

    assert results(page) == ["002"]
    assert page.evaluate("location.search").endswith("&lang=ru")
    page.evaluate("delete document.documentElement.dataset.searchState")
    page.go_back()
    assert len(results(page)) == 5
    assert not page.locator("input[value=ru]").is_checked()
    page.goto(f"{address}search/?q=CATL&lang=zh")
    assert results(page) == []
    assert "Without the filters there would be 1 article." in page.locator("#digest-search-help").inner_text()


@pytest.mark.browser
def test_two_values_of_one_facet_let_more_through_and_two_facets_less(page: Page, address: str) -> None:
    """Chinese or Russian, and about Fujian."""
    page.goto(f"{address}search/?lang=zh&lang=ru")
    assert sorted(results(page)) == ["000", "001", "002", "003"]

    page.goto(f"{address}search/?lang=zh&lang=ru&region=CN-FJ")
    assert results(page) == ["002"]


@pytest.mark.browser
def test_counts_follow_the_query_and_the_other_filters(page: Page, address: str) -> None:
    """A value says how many articles it leaves or, in a facet that has one chosen, would add."""
    page.goto(f"{address}search/?q=储能&lang=zh")
    results(page)

    assert counts(page, "lang") == {"zh": 3, "ru": 1, "de": 1}
    assert counts(page, "year") == {"2026": 1, "2022": 1, "none": 1}


@pytest.mark.browser
@pytest.mark.parametrize("facet", ["company", "region", "tag", "amount", "lang", "year"])
def test_every_facet_offers_values_with_counts(page: Page, address: str, facet: str) -> None:
    """As many articles as choosing the value leaves."""
    page.goto(f"{address}search/")
    results(page)

    value, count = next(iter(counts(page, facet).items()))
    tick(page, facet, value)

    assert len(results(page)) == count > 0


@pytest.mark.browser
def test_a_ticked_box_keeps_the_keyboard(page: Page, address: str) -> None:
    """The list is put in a new order around it."""
    page.goto(f"{address}search/?q=储能")
    results(page)
    box = page.locator("input[name=lang][value=ru]")
    box.focus()
    page.keyboard.press("Space")

    page.wait_for_selector("#digest-search-results li:only-child")
    results(page)
    assert page.evaluate("document.activeElement.value") == "ru"


@pytest.mark.browser
def test_a_filter_in_use_can_be_removed_beside_the_results(page: Page, address: str) -> None:
    """By a button that names it."""
    page.goto(f"{address}search/?company=catl&lang=ru")
    results(page)
    page.evaluate("delete document.documentElement.dataset.searchState")
    page.get_by_role("button", name="Remove filter CATL").click()

    results(page)
    assert page.evaluate("location.search") == "?lang=ru"
