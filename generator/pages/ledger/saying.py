"""Totals in English: `10–15 GWh a year`, `up to 500 vehicles`, `CNY 40.04–49.47 billion or more`."""

from decimal import Context, Decimal
from typing import Final

from generator.pages.ledger.kinds import Ends, Kind

DIGITS: Final = Context(prec=4)
"""A total in words is rounded to so many digits; the files have it in full."""
LADDERS: Final = {
    "MWh": ((Decimal("0.001"), "kWh"), (Decimal(1), "MWh"), (Decimal(10_000), "GWh"), (Decimal(10_000_000), "TWh")),
    "MW": ((Decimal("0.001"), "kW"), (Decimal(1), "MW"), (Decimal(10_000), "GW"), (Decimal(10_000_000), "TW")),
    "t": ((Decimal(0), "t"), (Decimal(10**6), "million t")),
    "units": ((Decimal(0), ""), (Decimal(10**6), "million")),
}
"""Unit -> from what upper end on a total is said in which larger or smaller unit."""
MONEY: Final = (
    (Decimal(0), ""), (Decimal(10**6), "million"), (Decimal(10**9), "billion"), (Decimal(10**12), "trillion"),
)  # fmt: skip
SIZES: Final = {
    "kWh": Decimal("0.001"), "MWh": Decimal(1), "GWh": Decimal(1000), "TWh": Decimal(1000_000),
    "kW": Decimal("0.001"), "MW": Decimal(1), "GW": Decimal(1000), "TW": Decimal(1000_000),
    "million": Decimal(10**6), "billion": Decimal(10**9), "trillion": Decimal(10**12), "million t": Decimal(10**6),
}  # fmt: skip


def said(kind: Kind, ends: Ends) -> str:
    """A total or an amount of that kind in words."""
    unit = unit_for(kind, ends.high)
    more = "or more" if ends.open_above else ""
    return " ".join(part for part in (_before(kind), _span(ends, size_of(unit)), in_words(kind, unit), more) if part)


def in_words(kind: Kind, unit: str) -> str:
    """What stands behind the number: `GWh a year`, `million vehicles`, `billion`."""
    per = f"a {kind.per}" if kind.per else ""
    return " ".join(part for part in (unit, kind.of if kind.measure == "number" else "", per) if part)


def unit_for(kind: Kind, most: Decimal) -> str:
    """The unit, or the scale word, in which an amount up to `most` reads well."""
    ladder = LADDERS.get(kind.unit, MONEY)
    return next((unit for least, unit in reversed(ladder) if most >= least), ladder[0][1])


def size_of(unit: str) -> Decimal:
    """How much of its kind's unit that unit, or scale word, is."""
    return SIZES.get(unit, Decimal(1))


def _before(kind: Kind) -> str:
    return kind.unit if kind.of == "money" else ""


def _span(ends: Ends, size: Decimal) -> str:
    low, high = _number(ends.low / size), _number(ends.high / size)
    if ends.open_below and not ends.low and not ends.open_above:
        return f"up to {high}"
    return low if low == high else f"{low}–{high}"


def _number(value: Decimal) -> str:
    text = f"{DIGITS.create_decimal(value):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
