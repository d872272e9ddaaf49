"""The biggest numbers of an issue: compared only with their like, each with the words that state it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.model import Capacity, Money, Story
from generator.pages.brief import sum_in_words
from generator.pages.evidence import Words, words
from generator.pages.ledger import Amount
from generator.pages.site import Row

SHOWN, KINDS_SHOWN = 3, 8
"""How many numbers of a kind an issue shows, and how many kinds."""
PREFIXES: Final = {"": 0, "k": 3, "M": 6, "G": 9, "T": 12}
FACTORS: Final[Mapping[str, tuple[str, Decimal]]] = {
    **{f"{prefix}{base}": (base, Decimal(10) ** power) for prefix, power in PREFIXES.items() for base in ("Wh", "W")},
    "kg": ("t", Decimal("0.001")),
    "t": ("t", Decimal(1)),
    "units": ("units", Decimal(1)),
}
"""Base unit and factor. Volts, ampere-hours and kilowatts of one machine describe a product, no piece of news."""
MEASURES: Final = {"Wh": "energy", "W": "power", "t": "weight", "units": "number"}
THINGS: Final = {
    "storage": "Storage", "battery": "Batteries", "vehicles": "Vehicles", "installed": "Installed capacity",
    "recycling": "Recycling", "material": "Material", "stations": "Stations", "hydrogen": "Hydrogen",
    "generation": "Generation", "other": "Other",
}  # fmt: skip
MONEY: Final = "money"
Kind = tuple[str, str, str]
"""What is compared with its like: what it is of, its base unit, and `year` where it is for a year; or a currency."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """One of the biggest, with its words on the article's page."""

    amount: Amount
    words: Words
    size: Decimal

    @property
    def text(self) -> str:
        """The amount in English, with what is less than stated of its currency."""
        fact = self.amount.fact
        return sum_in_words(fact) if isinstance(fact, Money) else self.amount.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The biggest numbers of one kind, the biggest first."""

    label: str
    is_money: bool
    numbers: tuple[Number, ...]


def groups_of(amounts: Iterable[Amount], rows: Mapping[str, Row], stories: Mapping[str, Story]) -> list[Group]:
    """The biggest amounts of each kind: of an event only its biggest, and only what is the news itself.

    A sum is the news itself where the brief of its article tells it: others may be a turnover or a market's size.
    """
    found: dict[Kind, dict[str, Number]] = defaultdict(dict)
    for amount in amounts:
        kind = _kind(amount.fact)
        number = _number(amount) if kind and _is_news(amount, rows) else None
        if not kind or not number:
            continue
        story = stories.get(amount.article.id)
        event = f"story {story.id}" if story else amount.article.id
        if event not in found[kind] or found[kind][event].size < number.size:
            found[kind][event] = number
    ranked = sorted(found.items(), key=lambda item: (_rank(item[0]), -len(item[1]), item[0]))[:KINDS_SHOWN]
    return [
        Group(label=_label(kind), is_money=kind[0] == MONEY, numbers=_biggest(numbers.values()))
        for kind, numbers in ranked
    ]


def _rank(kind: Kind) -> int:
    """Energy first, then the other measures, money last."""
    return len(MEASURES) if kind[0] == MONEY else tuple(MEASURES).index(kind[1])


def _biggest(numbers: Iterable[Number]) -> tuple[Number, ...]:
    return tuple(sorted(numbers, key=lambda number: (-number.size, number.amount.id))[:SHOWN])


def _is_news(amount: Amount, rows: Mapping[str, Row]) -> bool:
    fact = amount.fact
    if isinstance(fact, Capacity):
        return fact.role == "project" and fact.status != "cancelled"
    return fact in rows[amount.article.id].told.amounts


def _kind(fact: Capacity | Money) -> Kind | None:
    if isinstance(fact, Money):
        return (MONEY, fact.currency, "") if fact.currency else None
    return (fact.of, FACTORS[fact.unit][0], fact.per or "") if fact.unit in FACTORS else None


def _number(amount: Amount) -> Number | None:
    """None where no words can be shown: a number without them is in no issue."""
    fact = amount.fact
    ends = [end for end in (fact.min, fact.max) if end is not None]
    said = words(amount.article, fact.evidence)
    if not ends or not said:
        return None
    factor = FACTORS[fact.unit][1] if isinstance(fact, Capacity) else Decimal(1)
    return Number(amount=amount, words=said[0], size=max(ends) * factor)


def _label(kind: Kind) -> str:
    of, unit, per = kind
    if of == MONEY:
        return f"Money in {unit}"
    return f"{THINGS.get(of, of.capitalize())}: {MEASURES[unit]}{f' a {per}' if per else ''}"
