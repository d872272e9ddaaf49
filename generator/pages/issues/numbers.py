"""The biggest numbers of an issue: compared only with their like, each with the words that state it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator import capacities
from generator.model import Capacity, Money, Story
from generator.pages.brief import sum_in_words
from generator.pages.evidence import Words, words
from generator.pages.ledger import Amount, Kind, ends, kind_of
from generator.pages.ledger.counting import ENDED
from generator.pages.site import Row

SHOWN, KINDS_SHOWN = 3, 8
"""How many numbers of a kind an issue shows, and how many kinds."""


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
        kind = kind_of(amount.fact)
        number = _number(amount) if kind and _is_news(amount, rows) else None
        if not kind or not number:
            continue
        story = stories.get(amount.article.id)
        event = f"story {story.id}" if story else amount.article.id
        if event not in found[kind] or found[kind][event].size < number.size:
            found[kind][event] = number
    ranked = sorted(found.items(), key=lambda item: (_rank(item[0]), -len(item[1]), item[0].id))[:KINDS_SHOWN]
    return [
        Group(label=kind.name, is_money=kind.of == "money", numbers=_biggest(numbers.values()))
        for kind, numbers in ranked
    ]


def _rank(kind: Kind) -> int:
    """By families of units; money comes last."""
    order = list(capacities.families())
    return order.index(kind.measure) if kind.measure in order else len(order)


def _biggest(numbers: Iterable[Number]) -> tuple[Number, ...]:
    return tuple(sorted(numbers, key=lambda number: (-number.size, number.amount.id))[:SHOWN])


def _is_news(amount: Amount, rows: Mapping[str, Row]) -> bool:
    fact = amount.fact
    if isinstance(fact, Capacity):
        return fact.role == "project" and fact.status not in ENDED
    return fact in rows[amount.article.id].told.amounts


def _number(amount: Amount) -> Number | None:
    """None where no words can be shown: a number without them is in no issue."""
    said = words(amount.article, amount.fact.evidence)
    return Number(amount=amount, words=said[0], size=ends(amount.fact).high) if said else None
