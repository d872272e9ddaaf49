"""An article as the facts that can be compared across languages: ids, days, amounts in one unit."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from generator import capacities, lexicons
from generator.model import Article, Capacity, Facts, Money
from generator.stories.days import Dating, dating

Kind: TypeAlias = Literal["date", "company", "number", "money", "place", "deed"]
Key: TypeAlias = tuple[Kind, object]
"""The kind of a fact and what makes it equal to another: `("company", "catl")`."""
Ends: TypeAlias = frozenset[Decimal]
"""The stated end or ends of an amount."""

LEAST_MONEY: Final = 10_000
"""Smaller sums are prices, not deals."""


class Place(NamedTuple):
    """A main place of the news."""

    country: str
    level: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A quantity of the news itself, in its base unit."""

    unit: str
    thing: str
    """What it is an amount of; `other` where the text leaves that open."""
    low: Decimal
    high: Decimal
    ends: Ends


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What one article says of its event. Two copies of one text give equal accounts."""

    article: str = field(compare=False)
    """Id of the article."""
    lang: str
    parties: frozenset[str]
    """Ids of the primary companies."""
    named: frozenset[str]
    """Ids of all companies."""
    listed: frozenset[str]
    """Ids of those companies that the lexicon knows, the same in every language."""
    when: Dating | None
    amounts: frozenset[Amount]
    sums: frozenset[tuple[str, Ends]]
    """Currency and stated ends."""
    places: frozenset[Place]
    deeds: frozenset[str]
    words: Mapping[Key, str] = field(compare=False)
    """How the article says a fact."""

    @property
    def rank(self) -> tuple[bool, int, str]:
        """The account to compare others with comes first: a dated event, then the most facts."""
        facts = sum(map(len, (self.parties, self.amounts, self.sums, self.places, self.deeds)))
        return self.when is None or self.when.published, -facts, self.article


def account_of(article: Article) -> Account:
    """The comparable facts of `article`."""
    facts = article.facts
    when = _when(facts)
    amounts = {amount: one.text for one in facts.capacities if (amount := _amount(one))}
    sums = {total: one.text for one in facts.money if (total := _sum(one))}
    places = {Place(one.country, one.level, one.id): one.name for one in facts.regions if one.primary}
    companies = {one.id: one.name for one in facts.companies}
    done = {tag.id: tag.id for tag in facts.tags if tag.id in deeds()}
    words: dict[Kind, Mapping[Any, str]] = {
        "date": {"": when[0]},
        "company": companies,
        "number": amounts,
        "money": sums,
        "place": places,
        "deed": done,
    }
    return Account(
        article=article.id,
        lang=facts.lang,
        parties=frozenset(one.id for one in facts.companies if one.primary),
        named=frozenset(companies),
        listed=frozenset(one.id for one in facts.companies if one.known),
        when=when[1],
        amounts=frozenset(amounts),
        sums=frozenset(sums),
        places=frozenset(places),
        deeds=frozenset(done),
        words={(kind, key): text for kind, found in words.items() for key, text in found.items()},
    )


@cache
def deeds() -> frozenset[str]:
    """Ids of the tags that name what the parties did, from `deeds.yml`."""
    return frozenset(lexicons.read_at(lexicons.path(Path(__file__).with_name("deeds.yml")), "deeds"))


def _when(facts: Facts) -> tuple[str, Dating | None]:
    """The date as EDTF, and its days: of the event, else of publication."""
    if facts.date_basis == "event" and facts.date:
        return facts.date.edtf, dating(facts.date.edtf, published=False)
    known = facts.published or facts.date
    return (known.edtf, dating(known.edtf, published=True)) if known else ("", None)


def _amount(fact: Capacity) -> Amount | None:
    """None for what is no part of the deal, and for units that describe a product."""
    family = capacities.family(fact.unit)
    if fact.role != "project" or not family.unit:
        return None
    factor = family.units[fact.unit] / family.units[family.smallest]
    ends = [end * factor for end in (fact.min, fact.max) if end is not None]
    if not ends:
        return None
    low = Decimal(0) if fact.min is None else fact.min * factor
    high = Decimal("Infinity") if fact.max is None else fact.max * factor
    thing = capacities.subject(fact.of).like
    return Amount(unit=family.smallest, thing=thing, low=low, high=high, ends=frozenset(ends))


def _sum(fact: Money) -> tuple[str, Ends] | None:
    if not fact.currency or fact.value < LEAST_MONEY:
        return None
    ends = [end for end in (fact.min, fact.max) if end is not None]
    return fact.currency, frozenset(ends or [fact.value])
