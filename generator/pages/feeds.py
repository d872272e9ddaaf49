"""Feeds of the newest articles: Atom (RFC 4287) and JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).

One pair for the site, one for each company, region and topic that has a page. Only articles with a full date are in a
feed. Times are a day's midnight in UTC, because a day is all we know.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from generator import edtf
from generator.model import Article, Page
from generator.pages.site import Site, article_address, day_of_change, entries_with_page, public
from generator.pages.source import source_url

NEWEST = 50
"""Articles in the feed of the site."""
NEWEST_OF_ONE = 10
"""Articles in the feed of one company, region or topic: there may be ten thousand such feeds."""
FEEDS = uuid5(NAMESPACE_URL, "urn:industry-news-digest:feeds")
"""The id of a feed is made of the site's name: absolute, as RFC 4287 wants it, also where no `site_url` is known."""
NEVER = "1970-01-01"
"""`updated` of an empty feed: Atom demands a time, and there is none to tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An article as an item of a feed."""

    id: str
    """Stays the same wherever the site moves."""
    title: str
    lang: str
    url: str
    via: str
    """Address of the original, or empty."""
    published: str
    """The day of publication where the source states it in full; empty where its year is inferred."""
    updated: str
    """The day on which the article came to this site, else that of publication."""
    tags: tuple[str, ...]
    """Topics, in the feed of the site alone: a third of each item, they would be told some ten times of one article."""
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """What both forms of a feed say."""

    id: str
    title: str
    about: str
    path: str
    """Of the feed, without its ending."""
    home: str
    """Address of the page whose articles these are."""
    items: tuple[Item, ...]

    @property
    def updated(self) -> str:
        """The day of its newest change."""
        return max((item.updated for item in self.items), default=NEVER)


def feed_pages(site: Site) -> Iterator[Page]:
    """`feed.xml` and `feed.json` of the site, and of each entry below its page's address."""
    for feed in _feeds(site):
        yield Page(path=f"{feed.path}.xml", text=_atom(site, feed))
        yield Page(path=f"{feed.path}.json", text=_json_feed(site, feed))


def _feeds(site: Site) -> Iterator[Feed]:
    name, about = site.settings.site_name, site.settings.site_description
    yield Feed(
        id=uuid5(FEEDS, name).urn, title=name, about=about, path="feed", home="",
        items=_items(site, site.digest.articles, NEWEST, "feed"),
    )  # fmt: skip
    for kind, entry, address in entries_with_page(site):
        yield Feed(
            id=uuid5(FEEDS, f"{name}\n{kind}\n{entry.id}").urn,
            title=f"{entry.name} – {name}",
            about=f"Articles about {entry.name}",
            path=f"{address}feed",
            home=address,
            items=tuple(
                replace(item, tags=()) for item in _items(site, entry.articles, NEWEST_OF_ONE, f"{address}feed")
            ),
        )


def _items(site: Site, articles: Sequence[Article], most: int, here: str) -> tuple[Item, ...]:
    dated = (article for article in articles if article.id in site.digest.days)
    return tuple(_item(site, article, here) for article, _ in zip(dated, range(most), strict=False))


def _item(site: Site, article: Article, here: str) -> Item:
    facts = article.facts
    published = facts.published.edtf if facts.published else ""
    return Item(
        id=f"urn:industry-news-digest:{quote(article.id)}",
        title=article.title,
        lang=facts.lang,
        url=public(site, article_address(article), here),
        via=source_url(article),
        published=published if edtf.is_full(published) and "?" not in published else "",
        updated=day_of_change(site, article),
        tags=tuple(tag.id for tag in facts.tags),
        summary=_summary(site, article, published),
    )


def _summary(site: Site, article: Article, published: str) -> str:
    """The brief; a day of publication whose year is inferred stands here in words, and in no field of a date."""
    is_told = article.facts.date_basis == "published"
    inferred = f"published {edtf.human(published)}" if "?" in published and not is_told else ""
    return " · ".join(part for part in (site.rows[article.id].brief or article.title, inferred) if part)


def _plain(words: str) -> str:
    return escape(words, quote=False)


def _quoted(value: str) -> str:
    return f'"{escape(value)}"'


def _time(day: str) -> str:
    return f"{day}T00:00:00Z"


def _atom(site: Site, feed: Feed) -> str:
    head = (
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
        f"<title>{_plain(feed.title)}</title>",
        f"<id>{feed.id}</id>",
        f'<link rel="self" type="application/atom+xml" href={_quoted(public(site, f"{feed.path}.xml", feed.path))}/>',
        f'<link rel="alternate" type="text/html" href={_quoted(public(site, feed.home, feed.path) or "./")}/>',
        f"<author><name>{_plain(site.settings.site_name)}</name></author>",
        f"<updated>{_time(feed.updated)}</updated>",
    )
    return "\n".join((*head, *(_entry(item) for item in feed.items), "</feed>")) + "\n"


def _entry(item: Item) -> str:
    lines = (
        f"<entry xml:lang={_quoted(item.lang)}>",
        f"<title>{_plain(item.title)}</title>",
        f"<id>{item.id}</id>",
        f'<link rel="alternate" href={_quoted(item.url)}/>',
        f'<link rel="via" href={_quoted(item.via)}/>' if item.via else "",
        f"<published>{_time(item.published)}</published>" if item.published else "",
        f"<updated>{_time(item.updated)}</updated>",
        *(f"<category term={_quoted(tag)}/>" for tag in item.tags),
        f'<summary xml:lang="en">{_plain(item.summary)}</summary>',
        "</entry>",
    )
    return "\n".join(line for line in lines if line)


def _json_feed(site: Site, feed: Feed) -> str:
    whole = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.about,
        "home_page_url": public(site, feed.home, feed.path),
        "feed_url": public(site, f"{feed.path}.json", feed.path),
        "language": "en",
        "items": [_json_item(item) for item in feed.items],
    }
    said = {key: value for key, value in whole.items() if value != ""}
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")) + "\n"


def _json_item(item: Item) -> dict[str, Any]:
    made = {
        "id": item.id,
        "url": item.url,
        "external_url": item.via,
        "title": item.title,
        "content_text": item.summary,
        "date_published": _time(item.published) if item.published else "",
        "date_modified": _time(item.updated),
        "language": item.lang,
        "tags": list(item.tags),
    }
    return {key: value for key, value in made.items() if value}
