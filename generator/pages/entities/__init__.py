"""The pages of companies, regions and topics, and of a company in a region."""

from collections.abc import Iterator

from generator.model import Page
from generator.pages.entities.company import company_pages
from generator.pages.entities.index import index_of
from generator.pages.entities.pair import pair_pages
from generator.pages.entities.region import region_pages
from generator.pages.entities.tag import tag_pages
from generator.pages.site import Site

__all__ = ["entity_pages"]


def entity_pages(site: Site) -> Iterator[Page]:
    """A page, or several leaves, for each company, region and topic that has one, and for each company in a region."""
    index = index_of(site)
    for kind in (company_pages, region_pages, tag_pages, pair_pages):
        yield from kind(site, index)
