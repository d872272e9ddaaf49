"""The events by year and month, and a shelf for those whose year nobody states."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator import edtf
from generator.model import Article, Page
from generator.pages.paging import Leaf, leaves
from generator.pages.site import Site, page
from generator.pages.templating import address
from generator.pages.timeline.calendar import calendar
from generator.pages.timeline.filters import filter_data
from generator.pages.timeline.months import SHELF, Month, months_of, shelf_of

RECENT = 12
"""Months that the timeline itself lists; the picture leads to all others."""
PREVIEW = 3
"""Articles of a month that the timeline itself shows."""


def timeline_pages(site: Site) -> Iterator[Page]:
    """The timeline, a page for each month, the shelf, and the data of the filters."""
    months, shelf = months_of(site.digest.articles), shelf_of(site.digest.articles)
    shelf_leaves = list(_shelf_leaves(site, shelf))
    addresses = {month.key: address(month.path) for month in months} | _starts(shelf_leaves)
    yield page(
        site, "timeline.md.j2", "timeline/index.md", lines=calendar(months, shelf, addresses), shelf=shelf,
        years=[(year, list(group)) for year, group in groupby(months[:RECENT], key=lambda month: month.year)],
        older=len(months) > RECENT, preview=PREVIEW, total=len(site.digest.articles), months=edtf.MONTHS,
        first_of_shelf=[article for month in shelf for article in month.articles][:PREVIEW],
    )  # fmt: skip
    for newer, month, older in zip((None, *months), months, (*months[1:], None), strict=False):
        yield from _month(site, month, newer, older)
    for leaf in shelf_leaves:
        groups = [(month, list(events)) for month, events in groupby(leaf.items, key=lambda event: event[0])]
        yield page(site, "undated.md.j2", leaf.path, leaf=leaf, groups=groups)
    yield filter_data(site, (*months, *shelf))


def _month(site: Site, month: Month, newer: Month | None, older: Month | None) -> Iterator[Page]:
    for leaf in leaves(month.path, month.articles, site.settings.page_size):
        yield page(site, "month.md.j2", leaf.path, leaf=leaf, month=month, newer=newer, older=older)


def _shelf_leaves(site: Site, shelf: Sequence[Month]) -> Iterator[Leaf[tuple[Month, Article]]]:
    events = [(month, article) for month in shelf for article in month.articles]
    return leaves(SHELF, events, site.settings.page_size)


def _starts(found: Sequence[Leaf[tuple[Month, Article]]]) -> dict[str, str]:
    """Where each month of the shelf begins, by its key."""
    starts: dict[str, str] = {}
    for leaf in found:
        for month, _ in leaf.items:
            starts.setdefault(month.key, f"{address(leaf.path)}#month.{month.key}")
    return starts
