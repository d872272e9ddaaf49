"""A feed export (RSS, Atom, RDF, JSON Feed): several articles in one file."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from generator.characters import squeeze, tidy
from generator.model import Claim, Declared
from generator.reading.addresses import safe

DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]{0,300}(?:\[.*?\]\s*)?>", re.S | re.I)
IS_XML = re.compile(
    rf"\s*(?:<\?xml[^>]*\?>\s*)?(?:{DOCTYPE.pattern}\s*)?(?:<!--.{{0,2000}}?-->\s*)?<(?:rss|feed|rdf:RDF)[\s>]",
    re.S | re.I,
)
IS_JSON = re.compile(r"\s*\{(?=.{0,2000}jsonfeed\.org)", re.S)
DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
KEY = re.compile(r"[^a-z0-9]+")
NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("title",),
    "url": ("link", "url", "external_url"),
    "published": ("pubDate", "published", "date", "issued", "date_published", "updated"),
    "author": ("author", "creator"),
    "lang": ("language", "lang"),
    "body": ("encoded", "content", "content_html", "content_text", "description", "summary"),
    "guid": ("guid", "id"),
}
"""Our field, and the elements (without their namespace) or JSON keys that give it, best first."""


POSTS = ("post", "page")
"""Items of a WordPress export (WXR) that are articles; pictures, menus and drafts stand beside them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One article of a feed: its key in the file, its claims and its body as HTML (or plain words)."""

    key: str
    declared: Declared
    body: str


def is_feed(text: str) -> bool:
    """True if `text` begins as one of the four feed formats does."""
    return bool(IS_XML.match(text) or IS_JSON.match(text))


def items(text: str) -> tuple[Item, ...]:
    """The items of a feed, in its order; entities are not expanded and nothing is fetched."""
    return items_of(_json_items(text) if IS_JSON.match(text) else _xml_items(text), NAMES, "feed")


def items_of(raw: Iterable[Mapping[str, str]], names: Mapping[str, tuple[str, ...]], prefix: str) -> tuple[Item, ...]:
    """The items whose values stand under `names`; the rules of their claims begin with `prefix`."""
    taken: dict[str, int] = {}
    return tuple(_item(values, names, prefix, taken) for values in raw)


def _item(values: Mapping[str, str], names: Mapping[str, tuple[str, ...]], prefix: str, taken: dict[str, int]) -> Item:
    found = {field: next((key for key in keys if values.get(key)), None) for field, keys in names.items()}

    def claim(field: str) -> Claim | None:
        name = found[field]
        words = squeeze(" ".join(tidy(values[name]).split()))[:500] if name else ""
        return Claim(value=words, rule=f"{prefix}.{name}") if words else None

    url = claim("url")
    address = safe(url.value) if url else None
    declared = Declared(
        title=claim("title"),
        author=claim("author"),
        url=Claim(value=address, rule=url.rule) if url and address else None,
        published=claim("published"),
        lang=claim("lang"),
    )
    body = tidy(values[found["body"]]) if found["body"] else ""  # escapes bring back what the text had lost
    identity = values.get(found["guid"] or "", "") or (address or "") or values.get("title", "") or body
    return Item(key=_key(identity, taken), declared=declared, body=body)


def _key(identity: str, taken: dict[str, int]) -> str:
    """A key of the item's own, safe in a path: the last part of its id or address, told apart by a digest."""
    last = KEY.sub("-", identity.rstrip("/").rpartition("/")[2].lower().removesuffix(".html")).strip("-")[:60]
    digest = hashlib.sha256(identity.encode("utf-8", "replace")).hexdigest()[:10]
    key = last if len(last) > 3 and last not in taken else digest
    taken[key] = taken.get(key, 0) + 1
    return key if taken[key] == 1 else f"{key}-{taken[key]}"


def _xml_items(text: str) -> Iterator[dict[str, str]]:
    source = DOCTYPE.sub("", DECLARATION.sub("", text), count=1)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(source.encode(), parser)
    except etree.XMLSyntaxError:
        return
    if root is None:  # what lxml gives for a root that it could not mend
        return
    language = root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.findtext("channel/language") or ""
    for element in root.iter("{*}item", "{*}entry"):
        fields = _fields(element)
        if "post_type" not in fields or (fields["post_type"] in POSTS and fields.get("status") == "publish"):
            yield {"language": language, **fields}


def _fields(element: Any) -> dict[str, str]:
    fields: dict[str, str] = {}
    for child in element:
        if not isinstance(child.tag, str):
            continue
        name = etree.QName(child).localname
        words = (child.get("href") or "") if name == "link" and child.get("href") else _inner(child)
        if words.strip() and (name != "link" or child.get("rel", "alternate") == "alternate"):
            fields.setdefault(name, words.strip())
    return fields


def _inner(element: Any) -> str:
    """An element's words; Atom's xhtml content keeps its tags, an author gives its name."""
    if etree.QName(element).localname == "author" and element.findtext("{*}name"):
        return str(element.findtext("{*}name"))
    if element.get("type") == "xhtml":
        return "".join(etree.tostring(child, encoding="unicode") for child in element)
    return "".join(element.itertext())


def _json_items(text: str) -> Iterator[dict[str, str]]:
    try:
        feed = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return
    if not isinstance(feed, dict) or not isinstance(feed.get("items"), list):
        return
    for item in feed["items"]:
        if isinstance(item, dict):
            words = {key: value for key, value in item.items() if isinstance(value, str)}
            authors = item.get("authors")
            if isinstance(authors, list) and authors and isinstance(authors[0], dict):
                words.setdefault("author", str(authors[0].get("name", "")))
            yield {"language": str(feed.get("language", "")), **words}
