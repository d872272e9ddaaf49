"""What a whole HTML page claims about itself: JSON-LD, meta tags, `<time>`, `<html lang>`.

Only explicit statements: no date is ever guessed from an address or from the text of the page.
"""

import json
from collections.abc import Iterator, Mapping
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
MAX_CLAIM = 500


def claims(page: html.HtmlElement) -> Declared:
    """The claims of a page, each with the place that makes it."""
    stated = _stated(page)
    found = {field: _first(stated, places) for field, places in PLACES.items()}
    title, site, url = found["title"], found["site"], found["url"]
    if title:
        heading = stated.get("h1", "")
        found["title"] = Claim(value=without_site(title.value, site.value if site else "", heading), rule=title.rule)
    if url:
        address = safe(url.value)
        found["url"] = Claim(value=address, rule=url.rule) if address else None
    return Declared(**found)


def without_site(title: str, site: str, heading: str) -> str:
    """`title` without the name of its site: what stands behind a separator, if it is `site` or not in the `heading`."""
    for separator in SEPARATORS:
        words, _, last = title.rpartition(separator)
        if not words.strip():
            continue
        if site and last.strip().casefold() == site.casefold():
            return words.strip()
        if heading and words.strip() == heading:
            return heading
    if heading and title.startswith(heading) and title[len(heading) :].lstrip()[:1] in tuple("-|_–—·"):
        return heading
    return title


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
                yield f"json-ld.{key}", _name(item.get(key))


def _name(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value)))
    if isinstance(value, dict):
        value = value.get("name")
    return value if isinstance(value, str) else ""
