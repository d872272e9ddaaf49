"""What may be added to what: amounts of one kind have one thing measured, one measure, and one span of time."""

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from generator import capacities
from generator.model import Capacity, Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """Amounts that may be added up, and nothing else to them."""

    id: str
    """`storage-energy`, `battery-energy-a-year`, `money-cny`."""
    of: str
    """Id of a subject of `capacities.yml`, or `money`."""
    measure: str
    """Id of a family of `capacities.yml`, or the currency."""
    unit: str
    """The family's own unit, or the currency: what the ends of its amounts are in."""
    per: str | None

    @property
    def name(self) -> str:
        """`Storage, energy`, `Batteries, energy a year`, `Vehicles`, `Money, CNY`."""
        if self.of == "money":
            return f"Money, {self.unit}"
        subject = capacities.subject(self.of)
        measure = "" if self.measure in (capacities.NUMBER, subject.plainly) else f", {self.measure}"
        return f"{subject.label}{measure}{f' a {self.per}' if self.per else ''}"

    @property
    def rank(self) -> tuple[int, str, str, str]:
        """Where it stands among the kinds."""
        order = list(capacities.subjects())
        return order.index(self.of) if self.of in order else len(order), self.measure, self.per or "", self.id


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
    family, subject = capacities.family(fact.unit), capacities.subject(fact.of)
    unlike = fact.unit == capacities.PIECES and not subject.adds
    if not family.unit or unlike or fact.of == capacities.OTHER:
        return None
    key = "-".join(part for part in (fact.of, family.id, f"a-{fact.per}" if fact.per else "") if part)
    return Kind(id=key, of=fact.of, measure=family.id, unit=family.unit, per=fact.per)


def _of_money(currency: str) -> Kind:
    return Kind(id=f"money-{currency.lower()}", of="money", measure=currency, unit=currency, per=None)


def ends(fact: Capacity | Money) -> Ends:
    """Both ends of an amount that has a kind, in that kind's unit."""
    low, high = fact.min, fact.max
    if isinstance(fact, Money) and low is None and high is None:
        low = high = fact.value
    scale = Decimal(1) if isinstance(fact, Money) else capacities.family(fact.unit).units[fact.unit]
    least, most = low if low is not None else Decimal(0), high if high is not None else low or Decimal(0)
    return Ends(low=least * scale, high=most * scale, open_below=low is None, open_above=high is None)
