"""What a search costs at 1,500 articles, in bytes: times differ between machines and stand in `make bench`."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.search_figures import QUERIES, first_answer, invented, searched

MANY = 1_500
MOST = 200_000


@pytest.fixture(scope="module")
def many(built_site: Path) -> Iterator[str]:
    """The address of a site that has the index of 1,500 invented articles."""
    with searched(built_site, invented(MANY)) as address:
        yield address


@pytest.mark.browser
def test_a_first_answer_is_small(browser: Browser, many: str) -> None:
    """Page, theme, search and index together, for every query; of texts none but the packs of those shown."""
    costs = [first_answer(browser, many, query) for query in QUERIES]

    assert {cost.query: cost.fetched for cost in costs if not 50_000 < cost.bytes <= MOST} == {}
    texts = {cost.query: len([name for name in cost.fetched if "/texts/" in name]) for cost in costs}
    assert 5 <= max(texts.values()) <= 10
