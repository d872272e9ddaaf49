"""Capacities, case by case, and the properties that hold for any text."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.facts import quantities
from generator.facts.rules import Scope, passage
from generator.model import Capacity, Declared

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "quantities.yml").read_text("utf-8"))


def found(text: str, lang: str) -> tuple[Capacity, ...]:
    scope = Scope(passages=(passage("text", text),), lang=lang, declared=Declared())
    return quantities.find(scope).facts


def shown(fact: Capacity) -> dict[str, Any]:
    values = {name: getattr(fact, name) for name in ("min", "max", "unit", "per", "of", "role", "status")}
    return values | {"quote": fact.evidence[0].quote, "mentions": len(fact.evidence)}


@pytest.mark.parametrize("case", CASES, ids=[f"{case['lang']}: {case['why']}" for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    """Every case of the list finds exactly the capacities it expects, in order."""
    expected = [
        {k: Decimal(str(v)) if type(v) in (int, float) and k in ("min", "max") else v for k, v in fact.items()}
        for fact in case["expect"]
    ]

    facts = [shown(fact) for fact in found(case["text"], case["lang"])]

    assert [{key: fact[key] for key in want} for fact, want in zip(facts, expected, strict=False)] == expected
    assert len(facts) == len(expected), facts
