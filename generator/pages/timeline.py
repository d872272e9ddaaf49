"""The events by year and month, and a shelf for those whose year nobody states."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator import edtf
from generator.model import Article, Page
from generator.pages.paging import leaves
from generator.pages.site import Site, page

PREVIEW = 3
"""Articles of a month that the timeline itself shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """The articles whose event falls in one month, the latest first; or in a year whose month is not stated."""

    year: int
    number: int
    """1 to 12, or 0 where only the year is stated."""
    articles: tuple[Article, ...]

    @property
    def name(self) -> str:
        """The month in English."""
        return edtf.MONTHS[self.number - 1] if self.number else "Month not stated"

    @property
    def path(self) -> str:
        """Where its page stands."""
        return f"timeline/{self.year}-{self.number:02}.md" if self.number else f"timeline/{self.year}-undated.md"


def timeline_pages(site: Site) -> Iterator[Page]:
    """The timeline, a page for each month, and the shelf."""
    months = months_of(site.digest.articles)
    shelf = sorted((article for article in site.digest.articles if edtf.year(_event(article)) is None), key=_calendar)
    years = [(year, list(group)) for year, group in groupby(months, key=lambda month: month.year)]
    most = max((len(month.articles) for month in months), default=1)
    yield page(site, "timeline.md.j2", "timeline/index.md", years=years, shelf=shelf, most=most, preview=PREVIEW)
    for month in months:
        yield from _month(site, month)
    yield from _shelf(site, shelf)


def months_of(articles: Sequence[Article]) -> list[Month]:
    """The months that have articles, the latest first; a year's undated end the year."""
    found: dict[tuple[int, int], list[Article]] = defaultdict(list)
    for article in articles:
        date = _event(article)
        year, month = edtf.year(date), edtf.year_month(date)
        if year is not None:
            found[year, month[1] if month else 0].append(article)
    return [
        Month(year=year, number=number, articles=tuple(sorted(found[year, number], key=_latest_first)))
        for year, number in sorted(found, reverse=True)
    ]


def _event(article: Article) -> str | None:
    return article.facts.date.edtf if article.facts.date else None


def _latest_first(article: Article) -> tuple[int, str]:
    return (-(edtf.sort_key(_event(article)) or (0, 0, 0))[2], article.id)


def _calendar(article: Article) -> tuple[bool, tuple[int, int], str]:
    """The order of the calendar whatever the year; what has no month comes last."""
    day = edtf.month_day(_event(article))
    return day is None, day or (0, 0), article.id


def _month(site: Site, month: Month) -> Iterator[Page]:
    for leaf in leaves(month.path, month.articles, site.settings.page_size):
        yield page(site, "month.md.j2", leaf.path, title=f"{month.name} {month.year}", leaf=leaf, month=month)


def _shelf(site: Site, shelf: Sequence[Article]) -> Iterator[Page]:
    for leaf in leaves("timeline/undated.md", shelf, site.settings.page_size):
        yield page(site, "undated.md.j2", leaf.path, leaf=leaf)
