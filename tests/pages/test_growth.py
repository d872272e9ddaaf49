"""Pages that must stay light however many articles there are: what grows with the collection is cut into leaves."""

import gzip
from collections import defaultdict
from pathlib import PurePosixPath

import pytest

from generator import build, digest, facts, pages
from generator.model import Article, Seed
from generator.pages.home import home_page
from generator.pages.ledger.pages import ledger_pages
from generator.pages.site import site_of
from generator.pages.timeline import timeline_pages
from generator.record import to_json
from tests import scale
from tests.pages.builders import settings

FEW, MANY = 150, 600
GROWTH = 1.5
"""Times that a page may weigh more where there are four times as many articles."""
FOLDERS = ("companies", "regions", "tags")
MEANS = {
    "articles/*.md": 12_600,
    "articles/*.json": 5_200,
    ".plain/*/*.md": 2_200,
    "companies/*.md": 7_400,
    "companies/*.json": 2_300,
    "companies/*/*.xml": 1_200,
    "companies/*/*.json": 900,
    "companies/*/*.md": 6_700,
    "regions/*.md": 12_200,
    "tags/*/*.md": 18_800,
    "ledger/*/*.md": 68_500,
}
"""Kind of page -> the most bytes that one may have on average where there are `MANY` articles."""
KINDS = {"index.md": home_page, "timeline/index.md": timeline_pages, "ledger/index.md": ledger_pages}


@pytest.fixture(scope="module")
def articles() -> tuple[Article, ...]:
    """Invented articles."""
    seeds = (Seed(path=f"seeds/{name}", data=text.encode()) for name, text in scale.seeds(MANY))
    return tuple(article for seed in seeds for article in build.articles_of(seed)[0])


def weight(articles: tuple[Article, ...], path: str) -> int:
    """Compressed bytes of the page at `path` on a site of `articles`."""
    names = facts.names_of(articles)
    whole = digest.gather(articles, (), names)
    site = site_of(whole, names, settings(), to_json)
    text = next(page.text for page in KINDS[path](site) if page.path == path)
    return len(gzip.compress(text.encode(), 6, mtime=0))


@pytest.mark.parametrize("path", KINDS)
def test_a_page_does_not_grow_with_the_collection(articles: tuple[Article, ...], path: str) -> None:
    """The first view of a list is a list's first leaf, or its best known entries."""
    assert weight(articles, path) < GROWTH * weight(articles[:FEW], path)


def bytes_of(articles: tuple[Article, ...]) -> dict[str, list[int]]:
    """The sizes of all pages of a site of `articles`, by what the site has them for."""
    names = facts.names_of(articles)
    sizes: dict[str, list[int]] = defaultdict(list)
    for page in pages.render(digest.gather(articles, (), names), names, settings(), to_json):
        folder, *below = page.path.split("/")
        sizes[f"{folder}{'/*' * len(below)}{PurePosixPath(page.path).suffix}"].append(len(page.text.encode()))
    return sizes


def test_pages_cost_what_a_site_of_ten_thousand_articles_can_bear(articles: tuple[Article, ...]) -> None:
    """The kinds that are most of such a site, each a mean in bytes: `make scale` tells what they come to."""
    sizes = bytes_of(articles)

    means = {kind: sum(sizes[kind]) // len(sizes[kind]) for kind in MEANS}
    assert {kind: mean for kind, mean in means.items() if not MEANS[kind] * 2 // 3 < mean <= MEANS[kind]} == {}


def test_an_article_and_an_entry_are_few_files(articles: tuple[Article, ...]) -> None:
    """Three for each article; five for each company, region and topic with a page, of which two are its feeds."""
    sizes = bytes_of(articles)

    assert len(sizes["articles/*.md"]) == len(sizes["articles/*.json"]) == len(articles)
    entries = sum(len(sizes[f"{folder}/*.md"]) for folder in FOLDERS)
    assert sum(len(sizes[f"{folder}/*.json"]) for folder in FOLDERS) == entries
    assert sum(len(sizes[f"{folder}/*/*.xml"]) for folder in FOLDERS) == entries
    assert sum(len(sizes[f"{folder}/*/*.json"]) for folder in FOLDERS) == entries
    assert len(sizes[".plain/*/*.md"]) == len(articles) + entries
