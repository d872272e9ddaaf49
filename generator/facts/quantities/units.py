"""What a number measures: rules made of the unit lexicons, tried in order on the words behind the number."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from generator import patterns
from generator.facts.numbers import Mark, Number
from generator.facts.numbers.lexicon import alternation, by_initial, lexicon
from generator.facts.rules import Rule
from generator.model import Period

GAP = " {0,2}-? ?"
LINK = re.compile(r" (?:d[ei] |d')")
"""Between a scale word and a unit: 2 millones de toneladas, une centaine de mégawatts."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the lexicon: 1 of the surface is `factor` of `unit`."""

    unit: str
    factor: Decimal
    per: Period | None
    least: int
    """What it counts from: 30度 are degrees, 30 mt of ore may be millions."""


def _rule(row: dict[str, Any], surfaces: Iterable[str]) -> Rule:
    unit = Unit(row["unit"], Decimal(str(row.get("factor", 1))), row.get("per"), row.get("least", 0))
    end = f"(?![{row['not_before']}])" if "not_before" in row else f"(?={row['before']})" if "before" in row else ""
    pattern = patterns.compiled(GAP + alternation(surfaces) + end, re.NOFLAG if row.get("exact") else re.I)
    return Rule(name=f"{row['rule']} after a number", pattern=pattern, meaning=lambda _: unit)


@cache
def _rows() -> tuple[tuple[dict[str, Any], dict[str, tuple[str, ...]]], ...]:
    """The rows of `units.yml`, each with its surfaces by their first letter."""
    return tuple((row, by_initial(row["surfaces"])) for row in lexicon("units"))


@cache
def initials() -> frozenset[str]:
    """The letters that a unit begins with, in lower case."""
    return frozenset(initial for _, surfaces in _rows() for initial in surfaces)


@cache
def _rules(initial: str) -> tuple[Rule, ...]:
    """A rule per row of `units.yml` with units that begin so, in order: the first that matches wins."""
    return tuple(_rule(row, surfaces[initial]) for row, surfaces in _rows() if initial in surfaces)


def physical(folded: str, number: Number) -> Mark | None:
    """The physical unit behind `number`; None where none stands there."""
    link = LINK.match(folded, number.end) if number.scale > 1 else None
    at = link.end() if link else number.end
    initial = folded[at : at + 4].lstrip(" -")[:1].lower()
    for rule in _rules(initial) if initial in initials() else ():
        match = rule.pattern.match(folded, at)
        if match:
            unit: Unit = rule.meaning(match)
            if number.value < unit.least:
                return None
            return Mark(number.start, match.end(), unit.unit, rule.name, unit.factor, per=unit.per)
    return None
