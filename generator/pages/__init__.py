"""Digest -> pages: what kinds of page there are, in one table."""

from collections.abc import Collection, Iterator
from itertools import islice

from generator.model import Digest, Names, Page
from generator.pages.article import article_pages, pages_of
from generator.pages.atoz import atoz_pages
from generator.pages.cards import card_pages
from generator.pages.charts.pages import chart_pages
from generator.pages.citation import citation_pages
from generator.pages.data import data_pages, with_package
from generator.pages.entities import entity_pages
from generator.pages.feeds import feed_pages
from generator.pages.heads import with_heads
from generator.pages.home import home_page, written_pages
from generator.pages.issues import issue_pages
from generator.pages.ledger.files import ledger_files
from generator.pages.ledger.pages import ledger_pages
from generator.pages.listings import latest_pages
from generator.pages.map.page import map_pages
from generator.pages.redirects import redirect_pages, with_former
from generator.pages.schema import schema_pages
from generator.pages.site import AsRecord, site_of
from generator.pages.sitemap import crawler_pages, with_sitemap
from generator.pages.stories import story_pages
from generator.pages.timeline import timeline_pages
from generator.pages.twins import twin_pages, twins_of
from generator.settings import Settings

KINDS = (
    home_page,
    article_pages,
    latest_pages,
    entity_pages,
    issue_pages,
    story_pages,
    timeline_pages,
    ledger_pages,
    chart_pages,
    map_pages,
    atoz_pages,
    written_pages,
    data_pages,
    citation_pages,
    schema_pages,
    ledger_files,
    feed_pages,
    twin_pages,
    card_pages,
    crawler_pages,
    redirect_pages,
)


def render_some(
    digest: Digest, names: Names, settings: Settings, as_record: AsRecord, slugs: Collection[str]
) -> Iterator[Page]:
    """The pages of the articles with these slugs, their files for programs, and the first page of the newest."""
    site = site_of(digest, names, settings, as_record)
    articles = [article for article in digest.articles if article.slug in slugs]
    yield from pages_of(site, articles)
    yield from twins_of(site, articles)
    yield from islice(latest_pages(site), 1)


def render(digest: Digest, names: Names, settings: Settings, as_record: AsRecord) -> Iterator[Page]:
    """Every page of the site but its assets, one by one; `as_record` gives an article's published JSON record."""
    site = site_of(digest, names, settings, as_record)
    made = (page for kind in KINDS for page in kind(site))
    return with_former(site, with_sitemap(site, with_package(site, with_heads(site, made))))
