"""Feeds of the newest articles: Atom (RFC 4287) and JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).

Only articles with a full date are in a feed. Times are the day's midnight in UTC, because a day is all we know.
"""

import json
from collections.abc import Iterator, Sequence
from html import escape
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from generator.model import Article, Page
from generator.pages.article import source_url
from generator.pages.site import Row, Site, article_address

NEWEST = 50
FEEDS = uuid5(NAMESPACE_URL, "urn:industry-news-digest:feeds")
"""The id of a feed is made of the site's name: absolute, as RFC 4287 wants it, also where no `site_url` is known."""
NEVER = "1970-01-01"
"""`updated` of an empty feed: Atom demands a time, and there is none to tell."""


def feed_pages(site: Site) -> Iterator[Page]:
    """`feed.xml` and `feed.json`."""
    newest = [article for article in site.digest.articles if article.id in site.digest.days][:NEWEST]
    yield Page(path="feed.xml", text=_atom(site, newest))
    yield Page(path="feed.json", text=_json_feed(site, newest))


def _absolute(site: Site, address: str) -> str:
    """With the site's public address where it is known; else relative, which a preview can live with."""
    return site.settings.site_url.rstrip("/") + "/" * bool(site.settings.site_url) + quote(address)


def _id(article: Article) -> str:
    """Stays the same wherever the site moves."""
    return f"urn:industry-news-digest:{quote(article.id)}"


def _summary(row: Row) -> str:
    return " · ".join(part for part in (row.companies, row.amounts) if part) or row.title


def _plain(words: str) -> str:
    return escape(words, quote=False)


def _quoted(value: str) -> str:
    return f'"{escape(value)}"'


def _atom(site: Site, articles: Sequence[Article]) -> str:
    updated = site.digest.days[articles[0].id] if articles else NEVER
    head = (
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
        f"<title>{_plain(site.settings.site_name)}</title>",
        f"<id>{uuid5(FEEDS, site.settings.site_name).urn}</id>",
        f'<link rel="self" type="application/atom+xml" href={_quoted(_absolute(site, "feed.xml"))}/>',
        f'<link rel="alternate" type="text/html" href={_quoted(_absolute(site, "") or "./")}/>',
        f"<author><name>{_plain(site.settings.site_name)}</name></author>",
        f"<updated>{updated}T00:00:00Z</updated>",
    )
    return "\n".join((*head, *(_entry(site, article) for article in articles), "</feed>")) + "\n"


def _entry(site: Site, article: Article) -> str:
    row, via = site.rows[article.id], source_url(article)
    lines = (
        f"<entry xml:lang={_quoted(row.lang)}>",
        f"<title>{_plain(row.title)}</title>",
        f"<id>{_id(article)}</id>",
        f'<link rel="alternate" type="text/html" href={_quoted(_absolute(site, article_address(article)))}/>',
        f'<link rel="via" href={_quoted(via)}/>' if via else "",
        f"<published>{row.day}T00:00:00Z</published>",
        f"<updated>{row.day}T00:00:00Z</updated>",
        *(f"<category term={_quoted(tag.id)}/>" for tag in article.facts.tags),
        f'<summary xml:lang="en">{_plain(_summary(row))}</summary>',
        "</entry>",
    )
    return "\n".join(line for line in lines if line)


def _json_feed(site: Site, articles: Sequence[Article]) -> str:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": site.settings.site_name,
        "description": site.settings.site_description,
        "home_page_url": _absolute(site, ""),
        "feed_url": _absolute(site, "feed.json"),
        "language": "en",
        "items": [_item(site, article) for article in articles],
    }
    return json.dumps({key: value for key, value in feed.items() if value != ""}, ensure_ascii=False, indent=1) + "\n"


def _item(site: Site, article: Article) -> dict[str, Any]:
    row = site.rows[article.id]
    item = {
        "id": _id(article),
        "url": _absolute(site, article_address(article)),
        "external_url": source_url(article),
        "title": row.title,
        "content_text": _summary(row),
        "date_published": f"{row.day}T00:00:00Z",
        "language": row.lang,
        "tags": [tag.id for tag in article.facts.tags],
    }
    return {key: value for key, value in item.items() if value}
