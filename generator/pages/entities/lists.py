"""The lists that the pages of entries share: articles by year, figures with their words, topics."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator import edtf
from generator.model import Article, Entry
from generator.pages.entities.index import Cited, Index, parties_of, scenes_of
from generator.pages.map import Picture, Place, picture
from generator.pages.site import Site

FIGURES = 20
"""Rows of figures on an entry's page; the ledger has all. Lists of their own took a third of a site's bytes."""
CHIPS = 40
"""Names in one row of chips."""
NO_YEAR = "Year not stated"
PASSING = "Only mentioned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An article as one line of an entry's timeline."""

    article: Article
    group: str
    """The year, `NO_YEAR`, or `PASSING` where the entry is no part of the news."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """An entry beside another one: how many articles they share, and where those are told of."""

    entry: Entry
    count: int
    address: str


def timeline(articles: Iterable[Article], news: Iterable[Article]) -> list[Event]:
    """All `articles` by the date of their event, the latest first; then the year-less; then those not in `news`.

    The year-less are in the order of the calendar, since nobody knows which came first.
    """
    own = {article.id for article in news}
    events = [Event(article=article, group=_group(article, article.id in own)) for article in articles]
    return sorted(events, key=_order)


def grouped(events: Sequence[Event]) -> list[tuple[str, list[Event]]]:
    """The events of one page below the headings of their groups."""
    return [(group, list(found)) for group, found in groupby(events, key=lambda event: event.group)]


def figures(index: Index, articles: Iterable[Article], belongs: Callable[[Cited], bool]) -> list[Cited]:
    """The capacities and sums of `articles` that `belongs` takes, the latest first, the year-less last."""
    found = (cited for article in articles for cited in index.cited.get(article.id, ()))
    return sorted(filter(belongs, found), key=lambda cited: _latest_first(cited.amount.date))


def of_company(key: str) -> Callable[[Cited], bool]:
    """Whether a figure belongs to a company: that of an article which only mentions it does not."""
    return lambda cited: key in parties_of(cited.amount.article)


def of_region(site: Site, key: str) -> Callable[[Cited], bool]:
    """Whether a figure belongs to a region: its news takes place there, or in a place in it."""
    return lambda cited: key in scenes_of(site, cited.amount.article)


def most_common(site: Site, kind: str, ids: Iterable[str]) -> list[Counted]:
    """The entries of a kind that come up most often among `ids`, at most `CHIPS`."""
    entries = site.entries[kind]
    counts = Counter(ids)
    best = sorted(counts, key=lambda key: (-counts[key], entries[key].name.casefold(), key))[:CHIPS]
    return [Counted(entry=entries[key], count=counts[key], address=site.addresses[kind, key]) for key in best]


def topics(site: Site, articles: Iterable[Article]) -> list[Counted]:
    """The topics of some articles, the most common first."""
    return most_common(site, "tag", (tag.id for article in articles for tag in article.facts.tags))


def places_in(site: Site, region: str, scenes: Iterable[Article]) -> list[Counted]:
    """The places in a region where the news is, most of it first; the region itself only if there is no other."""
    regions = site.entries["region"]
    named = (place.id for article in scenes for place in article.facts.regions if place.primary)
    found = most_common(site, "region", (key for key in named if region in (key, *regions[key].parents)))
    return [one for one in found if one.entry.id != region] or found


def mapped(site: Site, places: Iterable[Counted]) -> Picture | None:
    """The map of some places; None where no table tells the coordinates of any."""
    return picture(site, (Place(entry=one.entry, count=one.count, address=one.address) for one in places))


def languages(site: Site, articles: Iterable[Article]) -> list[str]:
    """The languages that articles are written in, in English."""
    return sorted({site.rows[article.id].language for article in articles})


def chained(site: Site, region: Entry) -> str:
    """A place with all that it lies in: `Ningde, Fujian, China`."""
    regions = site.entries["region"]
    return ", ".join(regions[key].name for key in (region.id, *region.parents))


def by_key(pairs: Iterable[tuple[str, str]]) -> Mapping[str, list[str]]:
    """The second parts of `pairs` by the first, in their order."""
    found: dict[str, list[str]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found


def _group(article: Article, is_news: bool) -> str:
    if not is_news:
        return PASSING
    year = edtf.year(_date(article))
    return NO_YEAR if year is None else str(year)


def _date(article: Article) -> str | None:
    return article.facts.date.edtf if article.facts.date else None


def _order(event: Event) -> tuple[bool, tuple[bool, tuple[int, ...]], tuple[int, int], str]:
    date = _date(event.article)
    return (event.group == PASSING, _latest_first(date), edtf.month_day(date) or (13, 0), event.article.id)


def _latest_first(date: str | None) -> tuple[bool, tuple[int, ...]]:
    key = edtf.sort_key(date) if edtf.year(date) is not None else None
    return key is None, tuple(-part for part in key or ())
