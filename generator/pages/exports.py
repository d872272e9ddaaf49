"""The facts as data: one JSON record per article, and one CSV row per fact."""

import csv
import io
import json
from collections.abc import Iterable, Iterator

from generator.model import Article, Capacity, Evidence, Money, Page
from generator.pages import wording
from generator.pages.article import source_url
from generator.pages.site import Site, article_address

COLUMNS = (
    "article", "title", "lang", "date", "kind", "id", "value", "min", "max", "unit", "per", "of", "role", "status",
    "basis", "primary", "quote", "start", "end", "in", "rule", "page", "source",
)  # fmt: skip
ACTIVE = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would run as a formula (OWASP, "CSV Injection")."""


def data_pages(site: Site) -> Iterator[Page]:
    """`data/articles.jsonl` and `data/facts.csv`, both in the order of the digest."""
    records = (json.dumps(site.as_record(article, False), ensure_ascii=False) for article in site.digest.articles)
    yield Page(path="data/articles.jsonl", text="".join(f"{record}\n" for record in records))
    yield Page(path="data/facts.csv", text=_csv(row for article in site.digest.articles for row in _rows(article)))


def _csv(rows: Iterable[dict[str, object]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows({key: _cell(value) for key, value in row.items()} for row in rows)
    return out.getvalue()


def _cell(value: object) -> object:
    """A text that a spreadsheet would take for a formula gets an apostrophe in front."""
    return f"'{value}" if isinstance(value, str) and value.startswith(ACTIVE) else value


def _rows(article: Article) -> Iterator[dict[str, object]]:
    date = article.facts.date
    about: dict[str, object] = {
        "article": article.id,
        "title": article.title,
        "lang": article.facts.lang,
        "date": date.edtf if date else "",
        "page": article_address(article),
        "source": source_url(article) or article.document.seed,
    }
    for fact, evidence in _facts(article):
        yield about | fact | _place(evidence)


def _facts(article: Article) -> Iterator[tuple[dict[str, object], tuple[Evidence, ...]]]:
    facts = article.facts
    if facts.date:
        yield {"kind": "date", "value": facts.date.edtf, "basis": facts.date_basis}, facts.date.evidence
    if facts.published:
        yield {"kind": "published", "value": facts.published.edtf}, facts.published.evidence
    for company in facts.companies:
        yield {"kind": "company", "id": company.id, "value": company.name, "primary": company.primary}, company.evidence
    for region in facts.regions:
        yield {"kind": "region", "id": region.id, "value": region.name, "primary": region.primary}, region.evidence
    for fact in facts.capacities:
        yield _capacity(fact), fact.evidence
    for sum_ in facts.money:
        yield _money(sum_), sum_.evidence
    for tag in facts.tags:
        yield {"kind": "tag", "id": tag.id, "value": tag.id}, tag.evidence


def _capacity(fact: Capacity) -> dict[str, object]:
    return {
        "kind": "capacity",
        "value": wording.amount(fact),
        "min": fact.min,
        "max": fact.max,
        "unit": fact.unit,
        "per": fact.per or "",
        "of": fact.of,
        "role": fact.role,
        "status": fact.status or "",
    }


def _money(fact: Money) -> dict[str, object]:
    return {
        "kind": "money",
        "value": wording.money(fact),
        "min": fact.min,
        "max": fact.max,
        "unit": fact.currency or "",
        "basis": fact.currency_basis if fact.currency else "",
    }


def _place(evidence: tuple[Evidence, ...]) -> dict[str, object]:
    if not evidence:
        return {}
    first = evidence[0]
    return {"quote": first.quote, "start": first.start, "end": first.end, "in": first.where, "rule": first.rule}
