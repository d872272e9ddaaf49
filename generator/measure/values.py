"""Capacities and sums, compared by their values."""

from collections.abc import Mapping, Sequence
from typing import Any

Item = Mapping[str, Any]
Value = tuple[str | None, float | None, float | None]
Counts = tuple[int, int, int]
"""Right, spare and missed facts."""
SCALES = {
    **{f"{prefix}{unit}": (unit, scale) for unit in ("Wh", "W", "t", "V", "Ah")
       for prefix, scale in (("m", 1e-3), ("", 1), ("k", 1e3), ("M", 1e6), ("G", 1e9), ("T", 1e12))},
    "kg": ("t", 1e-3),
}  # fmt: skip
"""Unit -> base unit, and how many of that it is."""


def capacities(record: Item, label: Item) -> Counts:
    """A capacity is right when its bounds are the labelled ones in any unit of the kind."""
    found = {_quantity(item) for item in record.get("capacity") or []}
    wanted = {_quantity(item) for item in label["capacities"]}
    tolerated = {_quantity(item) for item in label["capacities"] if _is_tolerated(item)}
    return _counts(found, wanted, tolerated)


def money(record: Item, label: Item) -> Counts:
    """A sum is right when value and currency are the labelled ones; an unstated currency may be any."""
    free = {_value(item) for item in label["money"] if not _states_currency(item)}
    found = {_amount(item, free) for item in record.get("money") or []}
    wanted = {_amount(item, free) for item in label["money"]}
    tolerated = {_amount(item, free) for item in label["money"] if _is_tolerated(item)}
    return _counts(found, wanted, tolerated)


def _counts(found: set[Value], wanted: set[Value], tolerated: set[Value]) -> Counts:
    return len(found & wanted), len(found - wanted), len(wanted - found - tolerated)


def _is_tolerated(item: Item) -> bool:
    return bool(item.get("in_name") or item.get("optional"))


def _states_currency(item: Item) -> bool:
    return bool(item.get("currency") is not None and item.get("currency_stated", True))


def _quantity(item: Item) -> Value:
    unit, scale = SCALES.get(item["unit"].split("/")[0], (item["unit"], 1))
    low, high = _bounds([item.get("min"), item.get("max")])
    return unit, _rounded(low, scale), _rounded(high, scale)


def _bounds(ends: Sequence[float | None]) -> tuple[float | None, float | None]:
    """An open end counts as the other."""
    low, high = ends
    return (high if low is None else low), (low if high is None else high)


def _amount(item: Item, free: set[float | None]) -> Value:
    value = _value(item)
    return (None if value in free else item.get("currency")), value, value


def _value(item: Item) -> float | None:
    return _rounded(next((item[key] for key in ("value", "min", "max") if item.get(key) is not None), None), 1)


def _rounded(number: float | None, scale: float) -> float | None:
    return None if number is None else float(f"{float(number) * scale:.4g}")
