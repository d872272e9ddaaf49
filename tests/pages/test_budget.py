"""What feeds, twins and cards cost, by article and by entry: at 10,000 of each the site must stay below its limits."""

from itertools import chain

import pytest

from generator import digest
from generator.model import Names
from generator.pages.cards import card_pages
from generator.pages.feeds import feed_pages
from generator.pages.site import site_of
from generator.pages.twins import twin_pages
from generator.record import to_json
from tests.pages.builders import FUJIAN, article, capacity, company, region, said, settings, tag

TEXT = "CATL and Volta build 10 GWh of storage in Ningde for the grid. " * 20
MANY = 120
"""Articles of one company: enough for all its lists to be full."""


@pytest.fixture(scope="module")
def made() -> dict[str, int]:
    """Path -> bytes of a site on which every article names the same company, region and topic."""
    articles = [
        article(
            f"n{number:03}",
            f"{number}: {TEXT}",
            title=f"宁德时代 {number}: a title of usual length, as newspapers have them",
            published=f"{2000 + number // 12}-{number % 12 + 1:02}-01",
            companies=[company("catl", "CATL", said(TEXT, "CATL"))],
            regions=[region("CN-350900", said(TEXT, "Ningde"))],
            capacities=[capacity("10", "GWh", said(TEXT, "10 GWh"))] * 2,
            tags=[tag("energy-storage", said(TEXT, "storage"))],
        )
        for number in range(MANY)
    ]
    names = Names(places=FUJIAN)
    site = site_of(digest.gather(articles, (), names), names, settings(site_url="https://example.org/sub/"), to_json)
    pages = chain(feed_pages(site), twin_pages(site), card_pages(site))
    return {page.path: len(page.text.encode()) for page in pages}


def test_an_article_is_two_files_beside_its_page(made: dict[str, int]) -> None:
    """Its JSON and its Markdown, together no larger than twice its text and a sum for its facts."""
    own = {path: size for path, size in made.items() if "n007" in path}

    assert sorted(own) == [".plain/articles/n007.md", "articles/n007.json"]
    assert sum(own.values()) < 2 * len(TEXT) + 8_000


@pytest.mark.parametrize("stem", ["companies/catl", "regions/cn", "tags/energy-storage"])
def test_an_entry_costs_the_same_however_many_articles_name_it(made: dict[str, int], stem: str) -> None:
    """Four files beside its pages, and at most one card: with 10,000 articles and entries 80,000 of 100,000 files."""
    own = [f"{stem}.json", f"{stem}/feed.xml", f"{stem}/feed.json", f".plain/{stem}.md", f"cards/{stem}.png"]

    assert {path for path in made if f"{stem}." in path or f"{stem}/" in path} == set(own)
    assert sum(made[path] for path in own) < 120_000
