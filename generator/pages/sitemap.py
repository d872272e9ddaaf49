"""What tells crawlers and language models what there is: `sitemap.xml`, `robots.txt` and `llms.txt`.

Sitemaps: https://www.sitemaps.org/protocol.html. MkDocs would make one that stamps every page with the build's day;
ours says a day only of pages that list articles: that of their newest one. A sitemap needs absolute addresses: where
the public one is not known there is none.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import Final

from generator.model import Article, Page
from generator.pages.atoz import top
from generator.pages.data.tables import described
from generator.pages.feeds import NEWEST
from generator.pages.listings import NOUNS
from generator.pages.site import KINDS, Site, article_address, day_of_change, entries_with_page, has_page, page, public
from generator.pages.templating import address

NAMESPACE: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
MOST: Final = 50_000
"""Addresses in one sitemap; with more, `sitemap.xml` lists several."""
WHOLE: Final = ("", "latest/", "timeline/", "ledger/", "charts/", "map/", "issues/", "stories/", "data/")
"""Pages about all articles: each new one changes them."""
NAMED: Final = 30
"""Companies, regions and topics that `llms.txt` names, of each kind."""


def with_sitemap(site: Site, pages: Iterable[Page]) -> Iterator[Page]:
    """The pages; then the sitemap of those that people read."""
    found = []
    for made in pages:
        yield made
        if made.path.endswith(".md") and not made.path.startswith("."):
            found.append(address(made.path))
    if site.settings.site_url:
        yield from _sitemaps(site, sorted(found))


def crawler_pages(site: Site) -> Iterator[Page]:
    """`robots.txt`, which forbids nothing, and `llms.txt` (https://llmstxt.org)."""
    where = f"\nSitemap: {public(site, 'sitemap.xml')}\n" if site.settings.site_url else ""
    yield Page(path="robots.txt", text=f"User-agent: *\nAllow: /\n{where}")
    dated = [article for article in site.digest.articles if article.id in site.digest.days]
    entries = {kind: [entry for entry in top(site, kind, NAMED) if has_page(kind, entry)] for kind in KINDS}
    yield page(
        site, "llms.txt.j2", "llms.txt", tables=described(), articles=dated[:NEWEST], entries=entries, kinds=KINDS,
        nouns=NOUNS, link=lambda to: public(site, to), stem_of=lambda article: article_address(article).rstrip("/"),
    )  # fmt: skip


def _sitemaps(site: Site, addresses: Sequence[str]) -> Iterator[Page]:
    days = _days(site)
    starts = range(0, max(1, len(addresses)), MOST)
    parts = [_urls(site, addresses[start : start + MOST], days) for start in starts]
    if len(parts) == 1:
        yield Page(path="sitemap.xml", text=parts[0])
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield from (Page(path=name, text=text) for name, text in zip(names, parts, strict=True))
    listed = [f"<sitemap><loc>{escape(public(site, name))}</loc></sitemap>" for name in names]
    yield Page(path="sitemap.xml", text=_document("sitemapindex", listed))


def _urls(site: Site, addresses: Iterable[str], days: Mapping[str, str]) -> str:
    return _document("urlset", [_url(public(site, one), days.get(one, "")) for one in addresses])


def _url(location: str, day: str) -> str:
    changed = f"<lastmod>{day}</lastmod>" if day else ""
    return f"<url><loc>{escape(location)}</loc>{changed}</url>"


def _document(root: str, lines: Iterable[str]) -> str:
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{NAMESPACE}">'
    return "\n".join((head, *lines, f"</{root}>")) + "\n"


def _days(site: Site) -> dict[str, str]:
    """Address -> the day of its newest change, of articles, entries and the pages about all."""
    days = {article_address(article): day_of_change(site, article) for article in site.digest.articles}
    entries = {at: _newest(site, entry.articles) for _, entry, at in entries_with_page(site)}
    whole = _newest(site, site.digest.articles)
    return days | entries | dict.fromkeys(WHOLE, whole)


def _newest(site: Site, articles: Iterable[Article]) -> str:
    return max((day_of_change(site, article) for article in articles), default="")
