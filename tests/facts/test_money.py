"""Sums of money, case by case, and the properties that hold for any text."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.facts import money
from generator.facts.money import check
from generator.facts.rules import Passage, Scope, passage
from generator.model import Declared, Money

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "money.yml").read_text("utf-8"))

SCRAPS = (
    *("10", "2,5", "1.000", "亿", "млн", "Mio.", "billion", "m", "元", "€", "$", "Rs", "人民币", "рублей"),
    *("Euro", "-", "bis", "до", "约", "至", "/kWh", "per", "投资", ",", "。", "(", "und", "年"),
)


def found(text: str, lang: str) -> tuple[Money, ...]:
    """What is found in `text` alone."""
    scope = Scope(passages=(passage("text", text),), lang=lang, declared=Declared())
    return money.find(scope).facts


def shown(fact: Money) -> dict[str, Any]:
    """The fields of `fact` that a case may name."""
    values = {name: getattr(fact, name) for name in ("value", "min", "max", "currency", "currency_basis")}
    return values | {"quote": fact.evidence[0].quote, "mentions": len(fact.evidence)}


@pytest.mark.parametrize("case", CASES, ids=[f"{case['lang']}: {case['why']}" for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    """Every case of the list finds exactly the sums it expects, in order."""
    expected = [
        {k: Decimal(str(v)) if type(v) in (int, float) and k in ("value", "min", "max") else v for k, v in fact.items()}
        for fact in case["expect"]
    ]

    facts = [shown(fact) for fact in found(case["text"], case["lang"])]

    assert [{key: fact[key] for key in want} for fact, want in zip(facts, expected, strict=False)] == expected
    assert len(facts) == len(expected), facts


@given(st.lists(st.sampled_from(SCRAPS), max_size=25), st.sampled_from(("zh", "ru", "de", "en", "ko", "xx")))
def test_quotes_are_the_text(scraps: list[str], lang: str) -> None:
    """Whatever the text, nothing raises and every quote is what stands at its span."""
    text = " ".join(scraps)
    scope = Scope(passages=(passage("title", text), passage("text", "".join(scraps))), lang=lang, declared=Declared())
    texts = {source.where: source.text for source in scope.passages}

    result = money.find(scope)

    evidence = [e for fact in result.facts for e in fact.evidence] + [c.evidence for c in result.candidates]
    assert all(texts[e.where][e.start : e.end] == e.quote for e in evidence)
    assert all(fact.value is not None for fact in result.facts)


@pytest.mark.parametrize("scrap", ["万", "(", "1,", "1 ", "三", "储能", "100台", "€1 ", "five ", "5-", "1亿"])
def test_a_megabyte_of_one_scrap_is_no_trouble(scrap: str) -> None:
    """A megabyte of one repeated scrap is read within the limits that keep hostile text cheap, without a flood."""
    text = scrap * (1_000_000 // len(scrap))
    scope = Scope(passages=(Passage(where="text", text=text, folded=text),), lang="zh", declared=Declared())

    assert len(money.find(scope).facts) < 100


def test_the_lexicon_is_sound() -> None:
    """No surface stands for two currencies on one side of a number."""
    assert check.problems() == ()
