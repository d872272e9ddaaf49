"""What may be added to what: amounts of one kind have one thing measured, one measure, and one span of time."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, NamedTuple

from generator.model import Capacity, Money

OF: Final = {
    "storage": "Storage", "battery": "Batteries", "vehicles": "Vehicles", "stations": "Stations",
    "installed": "Power plants", "generation": "Electricity", "hydrogen": "Hydrogen", "recycling": "Recycling",
    "material": "Material",
}  # fmt: skip
"""What is measured, in the order of the totals; `other` is of no kind, since nobody knows what it is."""
MEASURES: Final = {
    "Wh": ("energy", Decimal("0.000001")), "kWh": ("energy", Decimal("0.001")), "MWh": ("energy", Decimal(1)),
    "GWh": ("energy", Decimal(1000)), "TWh": ("energy", Decimal(1000_000)),
    "W": ("power", Decimal("0.000001")), "kW": ("power", Decimal("0.001")), "MW": ("power", Decimal(1)),
    "GW": ("power", Decimal(1000)), "TW": ("power", Decimal(1000_000)),
    "kg": ("mass", Decimal("0.001")), "t": ("mass", Decimal(1)),
    "units": ("number", Decimal(1)),
}  # fmt: skip
"""Unit -> what it measures, and how much of that measure's own unit it is. Charge and voltage don't add up."""
UNITS: Final = {"energy": "MWh", "power": "MW", "mass": "t", "number": "units"}
COUNTED: Final = ("vehicles", "stations")
"""What may be counted piece by piece; three storage units may be three cabinets or three plants."""
SELF_EVIDENT: Final = (("installed", "power"), ("generation", "energy"))
"""What is measured and how, where the one says the other."""
ORDER: Final = tuple(OF)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """Amounts that may be added up, and nothing else to them."""

    id: str
    """`storage-energy`, `battery-energy-a-year`, `money-cny`."""
    of: str
    """A key of `OF`, or `money`."""
    measure: str
    """`energy`, `power`, `mass`, `number`, or the currency."""
    unit: str
    """MWh, MW, t, units, or the currency: what the ends of its amounts are in."""
    per: str | None

    @property
    def name(self) -> str:
        """`Storage, energy`, `Batteries, energy a year`, `Vehicles`, `Money, CNY`."""
        if self.of == "money":
            return f"Money, {self.unit}"
        measure = "" if self.measure == "number" or (self.of, self.measure) in SELF_EVIDENT else f", {self.measure}"
        return f"{OF[self.of]}{measure}{f' a {self.per}' if self.per else ''}"

    @property
    def rank(self) -> tuple[int, str, str, str]:
        """Where it stands among the kinds."""
        return ORDER.index(self.of) if self.of in ORDER else len(ORDER), self.measure, self.per or "", self.id


class Ends(NamedTuple):
    """An amount in its kind's unit."""

    low: Decimal
    """0 where the text says no more than `up to`."""
    high: Decimal
    """What is stated, also where it says `at least`."""
    open_below: bool = False
    open_above: bool = False


def kind_of(fact: Capacity | Money) -> Kind | None:
    """What the amount may be added to, or None."""
    if isinstance(fact, Money):
        return _of_money(fact.currency) if fact.currency else None
    measure, _ = MEASURES.get(fact.unit, ("", Decimal(0)))
    if not measure or fact.of not in OF or (measure == "number" and fact.of not in COUNTED):
        return None
    key = "-".join(part for part in (fact.of, measure, f"a-{fact.per}" if fact.per else "") if part)
    return Kind(id=key, of=fact.of, measure=measure, unit=UNITS[measure], per=fact.per)


def _of_money(currency: str) -> Kind:
    return Kind(id=f"money-{currency.lower()}", of="money", measure=currency, unit=currency, per=None)


def ends(fact: Capacity | Money) -> Ends:
    """Both ends of an amount that has a kind, in that kind's unit."""
    low, high = fact.min, fact.max
    if isinstance(fact, Money) and low is None and high is None:
        low = high = fact.value
    scale = Decimal(1) if isinstance(fact, Money) else MEASURES[fact.unit][1]
    least, most = low if low is not None else Decimal(0), high if high is not None else low or Decimal(0)
    return Ends(low=least * scale, high=most * scale, open_below=low is None, open_above=high is None)
