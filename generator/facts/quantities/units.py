"""What a number measures: rules made of the unit lexicons, tried in order on the words behind the number."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from generator.facts.numbers import Mark, Number
from generator.facts.numbers.lexicon import alternation, lexicon
from generator.facts.rules import Rule

GAP = " {0,2}-? ?"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the lexicon: 1 of the surface is `factor` of `unit`."""

    unit: str
    factor: Decimal
    per: str
    scaled: bool
    """Whether it counts only behind a scale word (度 behind 万 or 亿)."""


def _rule(row: dict[str, object]) -> Rule:
    surfaces = [str(surface) for surface in row["surfaces"]]  # type: ignore[attr-defined]
    unit = Unit(str(row["unit"]), Decimal(str(row.get("factor", 1))), str(row.get("per", "")), bool(row.get("scaled")))
    flags = re.NOFLAG if row.get("exact") else re.I
    name = f"{row['rule']} after a number"
    return Rule(name=name, pattern=re.compile(GAP + alternation(surfaces), flags), meaning=lambda _: unit)


@cache
def rules() -> tuple[Rule, ...]:
    """One rule per row of `units.yml`, the longest surfaces first, so that MWh is never read as MW."""
    rows = lexicon("units")
    return tuple(map(_rule, rows))


@cache
def _any_unit() -> re.Pattern[str]:
    """Every surface in one pattern: the quick refusal of numbers that measure nothing."""
    return re.compile("|".join(f"(?:{rule.pattern.pattern})" for rule in rules()), re.I)


def physical(folded: str, number: Number) -> Mark | None:
    """The physical unit behind `number`, the longest match of all rules; None where none stands there."""
    if not _any_unit().match(folded, number.end):
        return None
    best: Mark | None = None
    for rule in rules():
        match = rule.pattern.match(folded, number.end)
        if match and (best is None or match.end() > best.end):
            unit: Unit = rule.meaning(match)
            if unit.scaled and number.scale == 1:
                continue
            best = Mark(number.start, match.end(), unit.unit, rule.name, unit.factor, per=unit.per)
    return best


Reader = Callable[[str, Number], Mark | None]
