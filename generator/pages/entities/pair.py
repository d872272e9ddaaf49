"""A company in a region: what two or more articles tell of both, the one as a party and the other as the scene."""

from collections.abc import Iterator

from generator.model import Entry, Page
from generator.pages.entities import lists
from generator.pages.entities.book import Book, book_pages
from generator.pages.entities.index import Index, Pair
from generator.pages.site import Site


def pair_pages(site: Site, index: Index) -> Iterator[Page]:
    """A page for each such pair; where several regions in one another hold the same articles, for the smallest."""
    for pair in sorted(set(index.told_by.values())):
        yield from _pages(site, index, pair)


def _pages(site: Site, index: Index, pair: Pair) -> Iterator[Page]:
    company, region = site.entries["company"][pair[0]], site.entries["region"][pair[1]]
    articles = index.pairs[pair]
    # A map of the one place that the page is about says nothing that its heading does not.
    places = [one for one in lists.places_in(site, region.id, articles) if one.entry.id != region.id]
    yield from book_pages(
        site, Book(kind="company", entry=company, region=region), lists.timeline(articles, articles),
        lists.figures(index, articles, lists.of_company(company.id)), articles=articles,
        wider=_as_wide(site, index, pair), places=places, picture=lists.mapped(site, places),
    )  # fmt: skip


def _as_wide(site: Site, index: Index, pair: Pair) -> list[Entry]:
    """The regions around that hold no further article of the company."""
    regions = site.entries["region"]
    return [regions[parent] for parent in regions[pair[1]].parents if index.told_by.get((pair[0], parent)) == pair]
