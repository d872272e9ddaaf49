"""Every article and entry once more for programs: as JSON, and as Markdown without a page around it.

`articles/x/` is also at `articles/x.json` and `articles/x.md`. MkDocs makes a page of every Markdown file that it
finds, so the plain ones stand in a hidden folder, which it passes over; the hook copies them into the site.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any
from urllib.parse import quote

from generator.model import Article, Capacity, Entry, Page
from generator.pages import wording
from generator.pages.article import body, front_matter, front_matter_text
from generator.pages.entities.amounts import amounts_by_entry
from generator.pages.facts_panel import panel
from generator.pages.ledger import Amount
from generator.pages.map import accuracy, where
from generator.pages.site import Site, article_address, entries_with_page, page, public
from generator.pages.source import source_url

PLAIN = ".plain/"
"""The folder of plain Markdown; `preview.update` names it too."""
LISTED = 100
"""Articles that the twins of an entry list: China has thousands, the tables all."""
FIGURES = 10
"""Amounts in them, those of the newest articles; the ledger has all."""
LEDGER = "data/ledger.csv"
RAW = "%/:?#[]@!$&'()*+,;=~"
"""What stands for itself in an address between pointed brackets."""


def twin_pages(site: Site) -> Iterator[Page]:
    """A JSON and a Markdown file for each article, and for each entry with a page."""
    yield from twins_of(site, site.digest.articles)
    amounts = amounts_by_entry(site)
    for kind, entry, address in entries_with_page(site):
        stem = address.rstrip("/")
        own = amounts.get((kind, entry.id), ())
        yield Page(path=f"{stem}.json", text=_json(_entry(site, kind, entry, address, own)))
        yield Page(path=f"{PLAIN}{stem}.md", text=_entry_markdown(site, entry, address, own))


def twins_of(site: Site, articles: Iterable[Article]) -> Iterator[Page]:
    """A JSON and a Markdown file for each of some articles."""
    for article in articles:
        stem = article_address(article).rstrip("/")
        yield Page(path=f"{stem}.json", text=_json(_article(site, article)))
        yield Page(path=f"{PLAIN}{stem}.md", text=_article_markdown(site, article, stem))


def _json(values: Mapping[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")) + "\n"


def _article(site: Site, article: Article) -> Mapping[str, Any]:
    """The published record, with the text where the whole text is published: offsets count in it."""
    return site.as_record(article, article.publish == "full")


def _article_markdown(site: Site, article: Article, stem: str) -> str:
    return page(
        site, "plain/article.md.j2", stem, head=front_matter_text(front_matter(site, article)),
        article=article, lines=panel(site, article), body=body(article), source=quote(source_url(article), safe=RAW),
        own=public(site, article_address(article), stem), link=partial(public, site, here=stem),
    ).text  # fmt: skip


def _entry(site: Site, kind: str, entry: Entry, address: str, amounts: Sequence[Amount]) -> dict[str, Any]:
    return {
        "kind": kind,
        "id": entry.id,
        "name": entry.name,
        "other_names": list(entry.other_names),
        **({"known": entry.known} if kind == "company" else {}),
        **(_place(site, entry) if kind == "region" else {}),
        "page": public(site, address, address.rstrip("/")),
        "counts": {"articles": len(entry.articles), "amounts": len(amounts)},
        "articles": [_listed(site, article, address.rstrip("/")) for article in entry.articles[:LISTED]],
        "amounts": [_amount(amount) for amount in amounts[:FIGURES]],
        "all_amounts": public(site, LEDGER, address.rstrip("/")),
    }


def _place(site: Site, entry: Entry) -> dict[str, Any]:
    place = site.names.places.get(entry.id)
    at = where(site, entry.id)
    return {
        "country": place.country if place else None,
        "level": place.level if place else None,
        "parents": list(entry.parents),
        "at": {"lat": at.latitude, "lon": at.longitude, "accuracy": accuracy(at)} if at else None,
    }


def _listed(site: Site, article: Article, here: str) -> dict[str, Any]:
    facts = article.facts
    return {
        "id": article.id,
        "title": article.title,
        "lang": facts.lang,
        "brief": site.rows[article.id].brief,
        "date": facts.date.edtf if facts.date else None,
        "date_basis": facts.date_basis,
        "published": facts.published.edtf if facts.published else None,
        "page": public(site, article_address(article), here),
    }


def _amount(amount: Amount) -> dict[str, Any]:
    kind = "capacity" if isinstance(amount.fact, Capacity) else "money"
    said = {"id": amount.id, "kind": kind, "text": amount.text, "note": wording.note(amount.fact)}
    return said | {"words": amount.fact.text, "article": amount.article.id}


def _entry_markdown(site: Site, entry: Entry, address: str, amounts: Sequence[Amount]) -> str:
    here = address.rstrip("/")
    told: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for amount in amounts[:FIGURES]:
        told[amount.article.id].append(_amount(amount))
    return page(
        site, "plain/entry.md.j2", here, entry=entry, amounts_of=told, articles=entry.articles[:LISTED],
        parents=[site.entries["region"][key] for key in entry.parents], link=partial(public, site, here=here),
        amounts=min(len(amounts), FIGURES), all_amounts=len(amounts), ledger=public(site, LEDGER, here),
        own=public(site, address, here), data=public(site, f"{here}.json", here), tables=public(site, "data/", here),
    ).text  # fmt: skip
