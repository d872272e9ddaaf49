"""The lists of articles by the day on which they were published, and what kinds of entry are called."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Page
from generator.pages.paging import leaves
from generator.pages.site import Site, by_day, page

NOUNS = {"company": ("company", "companies"), "region": ("region", "regions"), "tag": ("topic", "topics")}
"""What an entry of each kind is called, one and many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crumb:
    """One step of the way from the home page."""

    label: str
    address: str


def latest_pages(site: Site) -> Iterator[Page]:
    """The articles with a full date, newest first; the others on their shelf."""
    dated, shelf = by_day(site.digest.articles)
    for leaf in leaves("latest/index.md", dated, site.settings.page_size):
        yield page(site, "latest.md.j2", leaf.path, leaf=leaf, total=len(dated), shelf=len(shelf))
    for leaf in leaves("latest/undated.md", shelf, site.settings.page_size):
        yield page(site, "latest-undated.md.j2", leaf.path, leaf=leaf, total=len(shelf))
