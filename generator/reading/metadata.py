"""What a whole HTML page claims about itself: JSON-LD, meta tags, `<time>`, `<html lang>`.

Only explicit statements: no date is ever guessed from an address or from the text of the page.
"""

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from lxml import html

from generator.characters import squeeze, tidy
from generator.model import Claim, Declared
from generator.reading.addresses import safe

ARTICLE_TYPES = ("NewsArticle", "Article", "BlogPosting", "ReportageNewsArticle", "TechArticle", "Report", "WebPage")

PLACES: Mapping[str, tuple[str, ...]] = {
    "title": ("json-ld.headline", "og:title", "twitter:title", "dc.title", "h1", "title"),
    "published": (
        "json-ld.datePublished",
        "article:published_time",
        "og:published_time",
        "datepublished",
        "publishdate",
        "pubdate",
        "publish_date",
        "publish-date",
        "dc.date.issued",
        "dc.date",
        "dcterms.created",
        "parsely-pub-date",
        "sailthru.date",
        "weibo:article:create_at",
        "date",
        "time",
    ),
    "author": ("json-ld.author", "author", "article:author", "dc.creator", "parsely-author"),
    "url": ("canonical", "og:url", "json-ld.url"),
    "lang": ("html.lang", "json-ld.inLanguage", "og:locale", "content-language"),
    "site": ("og:site_name", "json-ld.publisher", "application-name", "mediaid"),
}
"""For each field the places that state it, the most deliberate first (Open Graph, schema.org, Dublin Core, WHATWG)."""

SEPARATORS = (" - ", " | ", " – ", " — ", " · ", " :: ", "_", "-", "|", "｜", " » ")
SECTIONS = re.compile(r"[_|｜]| [-–—] (?=[^-–—]{1,30}$)")
MIN_TITLE = 20
MAX_CLAIM = 500


def claims(page: html.HtmlElement) -> Declared:
    """The claims of a page, each with the place that makes it."""
    stated = _stated(page)
    found = {field: _first(stated, places) for field, places in PLACES.items()}
    title, site, url = found["title"], found["site"], found["url"]
    if title:
        words = without_site(title.value, site.value if site else "", _headings(page))
        plain = words if words != title.value or title.rule != "html.title" else without_sections(words)
        found["title"] = Claim(value=plain, rule=title.rule)
    if url:
        address = safe(url.value)
        found["url"] = Claim(value=address, rule=url.rule) if address else None
    return Declared(**found)


def without_site(title: str, site: str, headings: frozenset[str]) -> str:
    """`title` without the name of its site behind a separator.

    What stands behind one is the site's name if it is `site`, or if the words before are one of the page's
    `headings`; otherwise the title stays whole.
    """
    for separator in SEPARATORS:
        parts = title.split(separator)
        for count in range(1, len(parts)):
            words, last = separator.join(parts[:count]).strip(), separator.join(parts[count:]).strip()
            if words and (words in headings or (site and last.casefold() == site.casefold())):
                return words
    return title


def without_sections(title: str) -> str:
    """The words of a `<title>` before the first `_` or `|`, behind which portals write section and site."""
    words = SECTIONS.split(title, maxsplit=1)[0].strip()
    return words if len(words) * 2 >= MIN_TITLE else title


def _headings(page: html.HtmlElement) -> frozenset[str]:
    found = (squeeze(" ".join(tidy(heading.text_content()).split())) for heading in page.iter("h1", "h2", "h3"))
    return frozenset(words for words in found if words)


def _first(stated: Mapping[str, str], places: tuple[str, ...]) -> Claim | None:
    place = next((place for place in places if stated.get(place)), None)
    if place is None:
        return None
    prefix = (
        "" if place.startswith("json-ld") else "meta." if place not in ("h1", "title", "time", "html.lang") else "html."
    )
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
        if not any(ancestor.tag in ("aside", "footer", "nav") for ancestor in element.iterancestors()):
            yield "time", element.get("datetime") or element.text_content()


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
            for key in ("headline", "datePublished", "author", "inLanguage", "publisher", "url"):
                yield f"json-ld.{key}", unescape(_name(item.get(key)))


def _name(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value)))
    if isinstance(value, dict):
        value = value.get("name")
    return value if isinstance(value, str) else ""
