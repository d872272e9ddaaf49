"""A company's pages: what it is called, its figures, what it did and where, and with whom."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model import Article, Entry, Firm, Page
from generator.pages import wording
from generator.pages.entities import lists
from generator.pages.entities.book import Book, book_pages, listing
from generator.pages.entities.index import Index, pair_address, parties_of
from generator.pages.entities.lists import Counted
from generator.pages.site import Site, has_page

PARTNERS = 12
"""Partners on a company's first page."""
CROWD = 40
"""Parties of an article from which on it is a list of names, not a deal: it makes nobody partners."""
FORMS = 8
"""Names in one language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """Another party of the same news."""

    entry: Entry
    articles: tuple[Article, ...]
    """Those in which both are parties, in the order of the digest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """The names of a company in one language."""

    language: str
    """In English."""
    lang: str
    names: tuple[str, ...]
    registered: tuple[str, ...] = ()
    """Those that carry a legal form."""


def company_pages(site: Site, index: Index) -> Iterator[Page]:
    """The pages of every company that has one."""
    paired = lists.by_key(sorted(set(index.told_by.values())))
    for entry in site.entries["company"].values():
        if has_page("company", entry):
            yield from _pages(site, index, entry, paired.get(entry.id, ()))


def _pages(site: Site, index: Index, entry: Entry, regions: Sequence[str]) -> Iterator[Page]:
    deeds, book = index.deeds.get(entry.id, ()), Book(kind="company", entry=entry)
    found = partners(site, index, entry.id)
    places = places_of(site, index, entry.id)
    yield from book_pages(
        site, book, lists.timeline(entry.articles, deeds),
        lists.figures(index, entry.articles, lists.of_company(entry.id)),
        called=called(site, entry), firm=site.names.firms.get(entry.id), home=_home(site, entry), deeds=deeds,
        partners=found[:PARTNERS], more_partners=len(found) - PARTNERS, places=places,
        topics=lists.topics(site, deeds or entry.articles), picture=lists.mapped(site, places),
        within=pages_within(site, index, entry.id, regions),
    )  # fmt: skip
    if len(found) > PARTNERS:
        yield from listing(site, book, "partners", found)


def partners(site: Site, index: Index, company: str) -> list[Partner]:
    """The fellow parties of a company, those of most articles first; whom an article only mentions is none."""
    shared: dict[str, list[Article]] = defaultdict(list)
    for article in index.deeds.get(company, ()):
        parties = parties_of(article)
        for other in parties if len(parties) <= CROWD else ():
            if other != company:
                shared[other].append(article)
    entries = site.entries["company"]
    found = [Partner(entry=entries[key], articles=tuple(articles)) for key, articles in shared.items()]
    return sorted(found, key=lambda one: (-len(one.articles), one.entry.name.casefold(), one.entry.id))


def places_of(site: Site, index: Index, company: str) -> list[Counted]:
    """The places of a company's news, those of most articles first."""
    deeds = index.deeds.get(company, ())
    return lists.most_common(
        site, "region", (region.id for article in deeds for region in article.facts.regions if region.primary)
    )


def pages_within(site: Site, index: Index, company: str, regions: Iterable[str]) -> list[Counted]:
    """The pages of a company in one of `regions` each, those of most articles first."""
    entries = site.entries["region"]
    found = [
        Counted(entry=entries[key], count=len(index.pairs[company, key]), address=pair_address(site, (company, key)))
        for key in regions
    ]
    return sorted(found, key=lambda one: (-one.count, one.entry.name.casefold(), one.entry.id))


def called(site: Site, entry: Entry) -> list[Called]:
    """The names of a company by language, English first: the lexicon's, else those that its articles use."""
    firm = site.names.firms.get(entry.id, Firm())
    names = dict(firm.names) or _used(entry)
    order = sorted(names, key=lambda lang: (lang != "en", wording.language(lang)))
    found = (_called(lang, _others(names[lang], entry.name), firm.registered) for lang in order)
    return [one for one in found if one.names or one.registered]


def _called(lang: str, names: Sequence[str], registered: Sequence[str]) -> Called:
    return Called(
        language=wording.language(lang),
        lang=lang,
        names=tuple(name for name in names if name not in registered)[:FORMS],
        registered=tuple(name for name in names if name in registered)[:FORMS],
    )


def _others(names: Sequence[str], name: str) -> list[str]:
    """`names` without the one in the heading, in capitals or not, with an English or German ending or not."""
    heading = {name.casefold(), f"{name}s".casefold()}
    return [other for other in names if other.casefold() not in heading]


def _used(entry: Entry) -> dict[str, tuple[str, ...]]:
    """What the articles call a company that no lexicon lists, by the language of the article."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for article in entry.articles:
        for company in article.facts.companies:
            if company.id == entry.id:
                found[article.facts.lang] |= dict.fromkeys(one.quote for one in company.evidence)
    return {lang: tuple(forms) for lang, forms in found.items()}


def _home(site: Site, entry: Entry) -> tuple[str, str]:
    """Name of the home country and address of its page; either may be empty."""
    firm = site.names.firms.get(entry.id)
    country = firm.country if firm else ""
    place = site.names.places.get(country)
    return place.name if place else country, site.addresses.get(("region", country), "")
