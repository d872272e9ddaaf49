"""What a number measures: rules made of the unit lexicons, tried in order on the words behind the number."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from generator.facts.numbers import Mark, Number
from generator.facts.numbers.lexicon import alternation, lexicon
from generator.facts.rules import Rule, fold

GAP = " {0,2}-? ?"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the lexicon: 1 of the surface is `factor` of `unit`."""

    unit: str
    factor: Decimal
    per: str
    scaled: bool
    """Whether it counts only behind a scale word (度 behind 万 or 亿)."""


def _rule(row: dict[str, Any]) -> Rule:
    unit = Unit(row["unit"], Decimal(str(row.get("factor", 1))), row.get("per", ""), bool(row.get("scaled")))
    pattern = re.compile(alternation(row["surfaces"]), re.NOFLAG if row.get("exact") else re.I)
    return Rule(name=f"{row['rule']} after a number", pattern=pattern, meaning=lambda _: unit)


@cache
def rules() -> tuple[Rule, ...]:
    """One rule per row of `units.yml`, in its order: the first that matches wins."""
    return tuple(map(_rule, lexicon("units")))


@cache
def _any_unit() -> re.Pattern[str]:
    """All rules in one pattern, each in a group of its own: one match instead of thirty."""
    bodies = (f"({'?i:' if rule.pattern.flags & re.I else '?:'}{rule.pattern.pattern})" for rule in rules())
    return re.compile(GAP + "(?:" + "|".join(f"({body})" for body in bodies) + ")")


@cache
def _initials() -> frozenset[str]:
    """The letters that a unit begins with, in lower case: most words behind a number begin with none of them."""
    return frozenset(fold(surface)[0].lower() for row in lexicon("units") for surface in row["surfaces"])


def physical(folded: str, number: Number) -> Mark | None:
    """The physical unit behind `number`; None where none stands there."""
    if folded[number.end : number.end + 4].lstrip(" -")[:1].lower() not in _initials():
        return None
    match = _any_unit().match(folded, number.end)
    if not match or not match.lastindex:
        return None
    rule = rules()[match.lastindex - 1]
    unit: Unit = rule.meaning(match)
    if unit.scaled and number.scale == 1:
        return None
    return Mark(number.start, match.end(), unit.unit, rule.name, unit.factor, per=unit.per)
