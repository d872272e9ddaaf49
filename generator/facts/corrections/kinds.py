"""The kinds of facts that an article has several of, and what a person may do with each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.facts.corrections import changing, matching, taking


def _unchanged(fact: Any, details: Any) -> Any:
    """A tag has no details."""
    return fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of fact."""

    held: str
    """The field of Facts that holds them."""
    make: Callable[[Any, Any], Any]
    """What a person wrote, and the facts that were found -> the fact."""
    is_called: Callable[[Any, str], bool]
    """Whether the fact is what a person means with these words."""
    name: Callable[[Any], str]
    """How a person would call it."""
    change: Callable[[Any, Any], Any] = _unchanged
    """The fact, and the details that a person wrote -> the fact with them."""
    known_by: str = "name"
    """The key under which `change:` names the fact."""


KINDS: Mapping[str, Kind] = {
    "company": Kind(
        held="companies",
        make=taking.company,
        is_called=matching.is_company,
        name=lambda fact: fact.name,
        change=changing.company,
    ),
    "region": Kind(
        held="regions",
        make=taking.region,
        is_called=matching.is_region,
        name=lambda fact: fact.name,
        change=changing.region,
    ),
    "capacity": Kind(
        held="capacities",
        make=taking.capacity,
        is_called=matching.is_amount,
        name=lambda fact: fact.text,
        change=changing.capacity,
        known_by="text",
    ),
    "money": Kind(
        held="money",
        make=taking.money,
        is_called=matching.is_amount,
        name=lambda fact: fact.text,
        change=changing.money,
        known_by="text",
    ),
    "tags": Kind(held="tags", make=taking.tag, is_called=matching.is_tag, name=lambda fact: fact.id),
}
