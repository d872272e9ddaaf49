"""Totals in English: `10–15 GWh a year`, `up to 500 vehicles`, `CNY 40.04–49.47 billion or more`."""

from decimal import Context, Decimal
from typing import Final

from generator import capacities
from generator.pages.ledger.kinds import Ends, Kind

DIGITS: Final = Context(prec=4)
"""A total in words is rounded to so many digits; the files have it in full."""
MONEY: Final = (
    (Decimal(0), ""), (Decimal(10**6), "million"), (Decimal(10**9), "billion"), (Decimal(10**12), "trillion"),
)  # fmt: skip
WORDS: Final = {name: size for size, name in MONEY if name}


def said(kind: Kind, ends: Ends) -> str:
    """A total or an amount of that kind in words."""
    unit = unit_for(kind, ends.high)
    more = "or more" if ends.open_above else ""
    return " ".join(part for part in (_before(kind), _span(ends, size_of(unit)), in_words(kind, unit), more) if part)


def in_words(kind: Kind, unit: str) -> str:
    """What stands behind the number: `GWh a year`, `million vehicles`, `billion`."""
    pieces = capacities.subject(kind.of).pieces[1] if kind.measure == capacities.NUMBER else ""
    per = f"a {kind.per}" if kind.per else ""
    return " ".join(part for part in (unit, pieces, per) if part)


def unit_for(kind: Kind, most: Decimal) -> str:
    """The unit, or the scale word, in which an amount up to `most` reads well."""
    ladder = MONEY if kind.of == "money" else capacities.families()[kind.measure].steps
    return next((unit for least, unit in reversed(ladder) if most >= least), ladder[0][1])


def size_of(unit: str) -> Decimal:
    """How much of its kind's unit that unit, or scale word with or without a unit behind it, is."""
    word = unit.partition(" ")[0]
    if word in WORDS or not unit:
        return WORDS.get(word, Decimal(1))
    return capacities.family(unit).units[unit] if unit in capacities.units() else Decimal(1)


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
