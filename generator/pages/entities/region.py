"""A region's pages: what it lies in and what lies in it, who does what there, its figures and its news."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Article, Entry, Page
from generator.pages.entities import lists
from generator.pages.entities.book import Book, book_pages, listing
from generator.pages.entities.index import Cited, Index, pair_address
from generator.pages.entities.lists import Counted
from generator.pages.map import accuracy, where
from generator.pages.site import Site

DOERS = 12
"""Companies on a region's first page."""
AMOUNTS = 3
"""Figures beside each of them."""
CHILDREN = 200
"""Places below a region that are named; more of them stand in the A-Z."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doer:
    """What one company does in a region."""

    entry: Entry
    address: str
    """Of the page of both, else of the company's."""
    count: int
    latest: Article
    """The first of the timeline: the latest event where one has a year."""
    figures: tuple[Cited, ...]


def region_pages(site: Site, index: Index) -> Iterator[Page]:
    """The pages of every region."""
    below, doing = within(site), lists.by_key((region, company) for company, region in index.pairs)
    for entry in site.entries["region"].values():
        yield from _pages(site, index, entry, below.get(entry.id, ()), doing.get(entry.id, ()))


def within(site: Site) -> Mapping[str, Sequence[Entry]]:
    """By the id of a region those that lie directly in it, those with most articles first."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for region in sorted(site.entries["region"].values(), key=lambda one: (-len(one.articles), one.name, one.id)):
        for parent in region.parents[:1]:
            found[parent].append(region)
    return found


def doers(site: Site, index: Index, region: str, companies: Sequence[str]) -> list[Doer]:
    """What the parties of a region's news do there, those of most articles first."""
    entries = site.entries["company"]
    ordered = sorted(companies, key=lambda key: (-len(index.pairs[key, region]), entries[key].name.casefold(), key))
    return [_doer(site, index, region, entries[key]) for key in ordered]


def _pages(
    site: Site, index: Index, entry: Entry, children: Sequence[Entry], companies: Sequence[str]
) -> Iterator[Page]:
    scenes, book = index.scenes.get(entry.id, ()), Book(kind="region", entry=entry)
    found = doers(site, index, entry.id, companies)
    places = lists.places_in(site, entry.id, scenes) or [_itself(site, entry)]
    yield from book_pages(
        site, book, lists.timeline(entry.articles, scenes),
        lists.figures(index, entry.articles, lists.of_region(site, entry.id)),
        place=site.names.places.get(entry.id), at=where(site, entry.id), accuracy=accuracy, scenes=scenes,
        children=bool(children), listed=_beyond(children, places)[:CHILDREN], more_children=len(children) - CHILDREN,
        doers=found[:DOERS], more_doers=len(found) - DOERS, topics=lists.topics(site, scenes or entry.articles),
        places=places, picture=lists.mapped(site, places),
    )  # fmt: skip
    if len(found) > DOERS:
        yield from listing(site, book, "companies", found)


def _beyond(children: Sequence[Entry], places: Sequence[Counted]) -> Sequence[Entry]:
    """The regions below; none where the list beside the map says the same of each of them."""
    said = {place.entry.id: place.count for place in places}
    return () if all(said.get(child.id) == len(child.articles) for child in children) else children


def _itself(site: Site, entry: Entry) -> Counted:
    return Counted(entry=entry, count=len(entry.articles), address=site.addresses["region", entry.id])


def _doer(site: Site, index: Index, region: str, company: Entry) -> Doer:
    articles = index.pairs[company.id, region]
    pair = index.told_by.get((company.id, region))
    figures = lists.figures(index, articles, lists.of_company(company.id))
    return Doer(
        entry=company,
        address=pair_address(site, pair) if pair else site.addresses["company", company.id],
        count=len(articles),
        latest=lists.timeline(articles, articles)[0].article,
        figures=tuple(figures[:AMOUNTS]),
    )
