"""Pages that must stay light however many articles there are: what grows with the collection is cut into leaves."""

import gzip

import pytest

from generator import build, digest, facts
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
