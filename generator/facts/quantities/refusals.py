"""Numbers that look like a capacity and are none: years, classes, densities, emissions, fuel."""

import re
from decimal import Decimal
from functools import cache

from generator.facts.numbers import Amount, Number
from generator.facts.numbers.lexicon import lexicon
from generator.facts.quantities.cues import Cues

PER_THING = re.compile(
    r" ?(?:/|per |pro |je |на |par |por |每) ?(?:kg|кг|l\b|L\b|km|км|100 ?km|100 ?км|kilomet|mile|公里|百公里|kilogram|liter|litre|升|立方|m²|m2|m³|h\b)",
    re.I,
)
YEAR_OPENERS = re.compile(
    r"(?:\b(?:in|by|since|until|from|during|of|year|im jahr|bis|seit|ab|von|jahr|в|к|с|до|за|на|en|de|del|dal|nel|em|w|od|for|fiscal|fy|late|early|mid|end|ende|mitte|anfang)|') ?$",
    re.I,
)
VEHICLE_BEHIND = re.compile(
    r" ?-?[^\d,，。.;；\n]{0,12}?(?:重卡|卡车|牵引车|自卸车|矿卡|载重|货车|truck|lorr|tonner|lkw|grossfahrzeug|грузовик|тягач|самосвал|トラック)",
    re.I,
)
HEAVIEST_TRUCK = Decimal(150)


@cache
def _labels() -> frozenset[str]:
    return frozenset(word.lower() for word in lexicon("units_counts")["labels"])


def refused_number(folded: str, number: Number, counts: bool) -> str | None:
    """Why the number can't measure anything; `counts` is whether it counts things rather than measures."""
    if number.glued:
        return "part of a name"
    if not counts:
        return None
    if number.value == 1 or number.value != number.value.to_integral_value():
        return "an article, no count"
    if _is_year(folded, number):
        return "year"
    ahead = folded[max(0, number.start - 14) : number.start].rstrip(" -").lower().split(" ")[-1]
    return "class or model" if ahead in _labels() and number.value < 1000 else None


def _is_year(folded: str, number: Number) -> bool:
    plain = number.scale == 1 and number.end - number.start == 4 and 1950 <= number.value <= 2070
    return plain and bool(YEAR_OPENERS.search(folded[max(0, number.start - 12) : number.start]))


def refused_amount(folded: str, amount: Amount, cues: Cues) -> str | None:
    """Why the amount is no capacity, told by the words around it."""
    mark = amount.mark
    if mark.key != "units" and PER_THING.match(folded, mark.end):
        return "density or consumption"
    if mark.key not in ("t", "kg"):
        return None
    value = amount.low or amount.high or Decimal(0)
    if mark.key == "t" and value <= HEAVIEST_TRUCK and (VEHICLE_BEHIND.match(folded, mark.end)):
        return "a vehicle's weight"
    return next(
        (kind for kind in ("emissions", "fuel") if cues.in_clause("refused", kind, amount.start, amount.end)), None
    )
