"""A found fact with the details that a person wrote."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from generator.facts import companies
from generator.facts.corrections.taking import company_id, decimal, place, refuse_disorder, unit
from generator.model import Capacity, Company, Money, Region

Item = Mapping[str, Any]


def company(fact: Company, item: Item) -> Company:
    """The company, as another one of the lexicon where `id` says so."""
    primary = item.get("primary", fact.primary)
    if "id" not in item:
        return replace(fact, primary=primary)
    key = company_id(item["id"])
    return replace(fact, id=key, name=companies.company_name(key) or fact.name, known=True, primary=primary)


def region(fact: Region, item: Item) -> Region:
    """The place, as another one of the gazetteer where `id` says so."""
    primary = item.get("primary", fact.primary)
    return place(item["id"], item["id"], primary, fact.evidence) if "id" in item else replace(fact, primary=primary)


def capacity(fact: Capacity, item: Item) -> Capacity:
    """The amount with other bounds, unit or sense."""
    if "unit" in item:
        unit(item["unit"])
    stated = {name: item[name] for name in ("unit", "per", "of", "role", "status") if name in item}
    changed = replace(fact, **stated, **_bounds(item))
    refuse_disorder(changed.min, changed.max)
    return changed


def money(fact: Money, item: Item) -> Money:
    """The sum with another value or currency; a new value is the whole sum unless bounds are written, too."""
    if item.get("value") is not None:
        value = Decimal(str(item["value"]))
        fact = replace(fact, value=value, min=value, max=value)
    currency = {"currency": item["currency"], "currency_basis": "stated"} if "currency" in item else {}
    changed = replace(fact, **_bounds(item), **currency)
    refuse_disorder(changed.min, changed.value, changed.max)
    return changed


def _bounds(item: Item) -> dict[str, Any]:
    return {name: decimal(item[name]) for name in ("min", "max") if name in item}
