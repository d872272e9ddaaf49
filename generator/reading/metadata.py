"""What a whole HTML page claims about itself: JSON-LD, meta tags, `<time>`, `<html lang>`.

Only explicit statements: no date is ever guessed from an address or from the text of the page.
"""

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from lxml import html

from generator.characters import squeeze, tidy
from generator.model import Claim, Declared
from generator.reading.addresses import safe
from generator.reading.titles import title_of

ARTICLE_TYPES = ("NewsArticle", "Article", "BlogPosting", "ReportageNewsArticle", "TechArticle", "Report", "WebPage")

PLACES: Mapping[str, tuple[str, ...]] = {
    "title": ("json-ld.headline", "og:title", "twitter:title", "dc.title", "h1", "title"),
    "published": (
        "json-ld.datePublished",
        "article:published_time",
        "article:published",
        "og:article:published_time",
        "og:published_time",
        "og:pubdate",
        "datepublished",
        "rnews:datepublished",
        "publishdate",
        "pubdate",
        "pub_date",
        "publish_date",
        "publish-date",
        "publishtime",
        "publish_time",
        "published_at",
        "published_time",
        "published-date",
        "published_date",
        "published",
        "publication-date",
        "publication_date",
        "publicationdate",
        "firstpublishdate",
        "first-published",
        "release_date",
        "releasedate",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date.created",
        "dc.date",
        "dcterms.date",
        "dcterms.created",
        "parsely-pub-date",
        "sailthru.date",
        "cxenseparse:recs:publishtime",
        "shareaholic:article_published_time",
        "citation_publication_date",
        "weibo:article:create_at",
        "article:create_at",
        "bytedance:published_time",
        "json-ld.dateCreated",
        "datecreated",
        "date",
        "time",
        "dated",
    ),
    "author": ("json-ld.author", "author", "article:author", "dc.creator", "parsely-author"),
    "url": ("canonical", "og:url", "json-ld.url"),
    "lang": ("html.lang", "json-ld.inLanguage", "og:locale", "content-language"),
    "site": ("og:site_name", "json-ld.publisher", "application-name", "mediaid"),
}
"""For each field the places that state it, the most deliberate first (Open Graph, schema.org, Dublin Core, WHATWG)."""

PUBLISHED = PLACES["published"]
OF_SOFTWARE = ("meta.application-name", "meta.mediaid")
"""Claims of a site that name a program or a number as often: good enough to cut a title by, not to name a publisher."""
DATED = re.compile(r"\d\D{0,4}\d")
"""What a date has at least: a claim without figures (`soon`, `today`) gives way to the next place."""
DATED_NAME = re.compile(
    r"(?:^|[\s_-])(?:(?:pub|publish|published|post|posted|article|entry|news|info|meta|release)[_-]?)?"
    r"(?:date|time|datetime|pubtime|pubdate|datum|fecha|data)(?:$|[\s_-])",
    re.I,
)
"""Classes and ids of the element that shows the day of publication: `pub-date`, `post_time`, `article-date`."""
OUTSIDE = ("aside", "footer", "nav", "li", "table", "form")
IN_BODY = ("h1", "title", "time", "dated", "html.lang")
LONGEST_DATE = 60
FULL_DATE = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
MAX_CLAIM = 500


def claims(page: html.HtmlElement) -> Declared:
    """The claims of a page, each with the place that makes it."""
    stated = _stated(page)
    found = {field: _first(stated, places) for field, places in PLACES.items() if field != "published"}
    found["published"] = _first({place: value for place, value in stated.items() if DATED.search(value)}, PUBLISHED)
    title, site, url = found["title"], found["site"], found["url"]
    if title:
        host = urlsplit(url.value).netloc if url else ""
        words = title_of(page, title.value, title.rule == "html.title", site.value if site else "", host)
        found["title"] = Claim(value=words, rule=title.rule)
    if url:
        address = safe(url.value)
        found["url"] = Claim(value=address, rule=url.rule) if address else None
    if site and site.rule in OF_SOFTWARE:
        found["site"] = None
    return Declared(**found)


def _first(stated: Mapping[str, str], places: tuple[str, ...]) -> Claim | None:
    place = next((place for place in places if stated.get(place)), None)
    if place is None:
        return None
    prefix = "" if place.startswith("json-ld") else "meta." if place not in IN_BODY else "html."
    return Claim(value=stated[place], rule=prefix.replace("html.", "" if place == "html.lang" else "html.") + place)


def _stated(page: html.HtmlElement) -> dict[str, str]:
    """Everything the page states, by place; the first statement of a place counts."""
    stated: dict[str, str] = {}
    for place, value in (*_json_ld(page), *_meta(page), *_elements(page)):
        words = squeeze(" ".join(tidy(value).split()))[:MAX_CLAIM]
        if words:
            stated.setdefault(place, words)
    return stated


def _meta(page: html.HtmlElement) -> Iterator[tuple[str, str]]:
    for element in page.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        if name:
            yield name.lower(), element.get("content", "")
    for element in page.iter("link"):
        if element.get("rel", "").lower() == "canonical":
            yield "canonical", element.get("href", "")


def _elements(page: html.HtmlElement) -> Iterator[tuple[str, str]]:
    yield "html.lang", page.get("lang") or ""
    headings = list(page.iter("h1"))
    if len(headings) == 1:
        yield "h1", headings[0].text_content()
    title = page.find(".//title")
    if title is not None:
        yield "title", title.text_content()
    for element in page.xpath("//*[@itemprop='datePublished'][not(self::meta)]"):
        yield "datepublished", element.get("content") or element.get("datetime") or element.text_content()
    for element in page.iter("time"):
        if _in_article(element, ("aside", "footer", "nav")):
            yield "time", element.get("datetime") or element.text_content()
    yield from _dated(page)


def _dated(page: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """The elements whose class or id says that they show a date; in lists and margins they are other articles'."""
    for element in page.xpath("//*[self::span or self::p or self::div or self::em or self::i][@class or @id]"):
        named = f"{element.get('class', '')} {element.get('id', '')}"
        words = " ".join(" ".join(element.itertext()).split()) if DATED_NAME.search(named) else ""
        if len(words) <= LONGEST_DATE and FULL_DATE.search(words) and _in_article(element, OUTSIDE):
            yield "dated", words


def _in_article(element: html.HtmlElement, outside: tuple[str, ...]) -> bool:
    """Whether the element stands in the article's own part of the page."""
    return next(element.iterancestors(*outside), None) is None


def _json_ld(page: html.HtmlElement) -> Iterator[tuple[str, str]]:
    for script in page.iter("script"):
        if "ld+json" in script.get("type", ""):
            yield from _of_article(_loaded(script.text or ""))


def _loaded(source: str) -> Any:
    try:
        return json.loads(source, strict=False)
    except (ValueError, RecursionError):
        return None


def _of_article(value: Any) -> Iterator[tuple[str, str]]:
    items = value if isinstance(value, list) else [value]
    for item in items:
        if not isinstance(item, dict):
            continue
        graph = item.get("@graph")
        if isinstance(graph, list):
            yield from _of_article([part for part in graph if isinstance(part, dict) and "@graph" not in part])
        kinds = item.get("@type")
        if any(kind in ARTICLE_TYPES for kind in (kinds if isinstance(kinds, list) else [kinds])):
            for key in ("headline", "datePublished", "dateCreated", "author", "inLanguage", "publisher", "url"):
                yield f"json-ld.{key}", unescape(_name(item.get(key)))


def _name(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value)))
    if isinstance(value, dict):
        value = value.get("name")
    return value if isinstance(value, str) else ""
