"""The ledger for programs: as CSV and as JSON."""

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from generator.model import Capacity, Page
from generator.pages.ledger.kinds import ends, kind_of
from generator.pages.ledger.rows import Amount
from generator.pages.site import Site, article_address, public
from generator.pages.spreadsheet import as_csv

COLUMNS = (
    "id", "article", "lang", "date", "date_basis", "event", "company", "company_name", "region", "region_name",
    "amount", "min", "max", "unit", "per", "of", "role", "status", "currency_basis", "kind", "kind_min", "kind_max",
    "kind_unit", "in_totals", "quote", "start", "end", "in", "page",
)  # fmt: skip
COMPACT = (",", ":")
SEVERAL = ("company", "company_name", "region", "region_name")
"""Columns with several values: lists in JSON, in CSV joined by `; `."""


def ledger_files(site: Site) -> Iterator[Page]:
    """`data/ledger.csv` and `data/ledger.json.gz`, in the order of the digest."""
    rows = [_row(site, amount) for amount in site.amounts]
    flat = (row | {key: "; ".join(row[key]) for key in SEVERAL} for row in rows)  # type: ignore[arg-type]
    yield Page(path="data/ledger.csv", text=as_csv(COLUMNS, flat))
    yield Page(path="data/ledger.json.gz", text=_split(rows))


def _split(rows: Sequence[Mapping[str, object]]) -> str:
    """Columns once and a list for each row, as pandas calls `split`: with names in each row it is twice as large."""
    lines = (json.dumps([row.get(key) for key in COLUMNS], ensure_ascii=False, separators=COMPACT) for row in rows)
    return '{{"columns":{},"data":[\n{}\n]}}\n'.format(json.dumps(COLUMNS, separators=COMPACT), ",\n".join(lines))


def _row(site: Site, amount: Amount) -> dict[str, object]:
    article = amount.article
    story = site.stories.get(article.id)
    about = {
        "id": amount.id,
        "article": article.id,
        "lang": article.facts.lang,
        "date": amount.date,
        "date_basis": article.facts.date_basis,
        "event": story.id if story else article.slug,
        "company": [company.id for company in amount.companies],
        "company_name": [company.name for company in amount.companies],
        "region": [region.id for region in amount.regions],
        "region_name": [region.name for region in amount.regions],
    }
    page = {"page": public(site, article_address(article))}
    return about | _stated(amount) | _counted(site, amount) | _words(amount) | page


def _stated(amount: Amount) -> dict[str, object]:
    fact = amount.fact
    capacity = fact if isinstance(fact, Capacity) else None
    return {
        "amount": amount.text,
        "min": _number(fact.min),
        "max": _number(fact.max),
        "unit": fact.unit if isinstance(fact, Capacity) else fact.currency,
        "per": capacity and capacity.per,
        "of": capacity.of if capacity else "money",
        "role": capacity and capacity.role,
        "status": capacity and capacity.status,
        "currency_basis": None if isinstance(fact, Capacity) or not fact.currency else fact.currency_basis,
    }


def _counted(site: Site, amount: Amount) -> dict[str, object]:
    kind = kind_of(amount.fact)
    span = ends(amount.fact) if kind else None
    return {
        "kind": kind and kind.id,
        "kind_min": None if span is None or span.open_below else _number(span.low),
        "kind_max": None if span is None or span.open_above else _number(span.high),
        "kind_unit": kind and kind.unit,
        "in_totals": site.count.standings[amount.id],
    }


def _number(value: Decimal | None) -> int | float | None:
    """As JSON has it: a whole number without a point."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _words(amount: Amount) -> dict[str, object]:
    if not amount.fact.evidence:
        return {}
    first = amount.fact.evidence[0]
    return {"quote": first.quote, "start": first.start, "end": first.end, "in": first.where}
