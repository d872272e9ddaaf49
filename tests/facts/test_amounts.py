"""Capacities and sums of money, case by case, and the properties that hold for any text."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.facts import money, quantities
from generator.facts.money import check as money_check
from generator.facts.quantities import check as quantities_check
from generator.facts.rules import Found, Passage, Scope, passage
from generator.model import Capacity, Declared, Money

Finder = Callable[[Scope], Found[Any]]

FINDERS: dict[str, Finder] = {"quantities": quantities.find, "money": money.find}
CASES = [
    pytest.param(find, case, id=f"{name} {case['lang']}: {case['why']}")
    for name, find in FINDERS.items()
    for case in yaml.safe_load((Path(__file__).parents[1] / "cases" / f"{name}.yml").read_text("utf-8"))
]
SCRAPS = (
    *("10", "2,5", "1.000", "GWh", "MW", "/", "-", "至", "bis", "до", "以上", "约", "mehr", "als", "более", "up", "to"),
    *("辆", "台", "座", "换电站", "Lkw", "электробусов", "trucks", "тонн", "万", "млн", "%", "年产", "CO2", "储能"),
    *("亿", "Mio.", "billion", "m", "元", "€", "$", "Rs", "人民币", "рублей", "Euro", "/kWh", "per", "投资", "年"),
    *(",", "。", "(", "und"),
)
LANGUAGES = ("zh", "ru", "de", "en", "ko", "xx")
FLOODS = (
    *("万", "(", "1,", "1 ", "三", "储能", "100台", "€1 ", "five ", "5-", "1亿", "10 MW/", "储能10MW/", "亿元"),
    *("5 | ", "(MW) | 5\n"),
)


def scope_of(*passages: Passage, lang: str) -> Scope:
    """What an extractor reads where nothing but `passages` is known."""
    return Scope(passages=passages, lang=lang, declared=Declared())


def shown(fact: Capacity | Money, name: str) -> object:
    """What a case calls `name` in `fact`: a field, its first words or the number of its mentions."""
    named = {"quote": fact.evidence[0].quote, "mentions": len(fact.evidence)}
    return named[name] if name in named else getattr(fact, name)


def expected(name: str, value: object) -> object:
    """The value of a case, its amounts exact."""
    return Decimal(str(value)) if name in ("value", "min", "max") and value is not None else value


@pytest.mark.parametrize(("find", "case"), CASES)
def test_case(find: Finder, case: dict[str, Any]) -> None:
    """Every case of the lists finds exactly the facts it expects, in order."""
    wanted = [{name: expected(name, value) for name, value in fact.items()} for fact in case["expect"]]

    facts = find(scope_of(passage("text", case["text"]), lang=case["lang"])).facts

    assert len(facts) == len(wanted), facts
    assert [{name: shown(fact, name) for name in want} for fact, want in zip(facts, wanted, strict=True)] == wanted


def test_a_mention_that_tells_wins_over_a_title_that_does_not() -> None:
    """What a title's amount is of is told by a later mention of it, where no word of the title tells."""
    title, text = passage("title", "某公司9MW园区开工"), passage("text", "园区由9MW/54MWh系统组成。")

    facts = quantities.find(scope_of(title, text, lang="zh")).facts

    assert [(fact.text, fact.of) for fact in facts] == [("9MW", "storage"), ("54MWh", "storage")]


def test_a_title_tells_what_the_text_leaves_open() -> None:
    """An amount in a sentence without a thing is of what the title alone speaks of, before the sentence in front."""
    title = passage("title", "New stores: 300 MW of storage")
    text = passage("text", "The wind farm of Norwerk is next door. Three projects have 244 MW together.")

    facts = quantities.find(scope_of(title, text, lang="en")).facts

    assert [(fact.text, fact.of) for fact in facts] == [("300 MW", "storage"), ("244 MW", "storage")]


@pytest.mark.parametrize(
    ("published", "role"), [("2018-05-02", "stated"), ("2015-01-10", "project"), (None, "project")]
)
def test_what_was_built_years_before_the_publication_is_there_already(published: str | None, role: str) -> None:
    """A plant of a year long past is a stock, one of last year may be the news, and without a date nobody knows."""
    text = passage("text", "Первой стала солнечная станция (5 МВт), которая была построена в 2014 году.")

    facts = quantities.find(replace(scope_of(text, lang="ru"), published=published)).facts

    assert [fact.role for fact in facts] == [role]


@pytest.mark.parametrize("find", FINDERS.values(), ids=FINDERS)
@given(st.lists(st.sampled_from(SCRAPS), max_size=25), st.sampled_from(LANGUAGES))
def test_quotes_are_the_text(find: Finder, scraps: list[str], lang: str) -> None:
    """Whatever the text, nothing raises, every quote is what stands at its span and no fact is without a value."""
    sources = {"title": " ".join(scraps), "text": "".join(scraps)}

    result = find(scope_of(passage("title", sources["title"]), passage("text", sources["text"]), lang=lang))

    evidence = [e for fact in result.facts for e in fact.evidence] + [c.evidence for c in result.candidates]
    assert all(sources[e.where][e.start : e.end] == e.quote for e in evidence)
    assert all(fact.min is not None or fact.max is not None for fact in result.facts)


@pytest.mark.parametrize("scrap", FLOODS)
@pytest.mark.parametrize("find", FINDERS.values(), ids=FINDERS)
def test_a_megabyte_of_one_scrap_is_no_trouble(find: Finder, scrap: str) -> None:
    """A megabyte of one repeated scrap is read within the limits that keep hostile text cheap, without a flood."""
    text = scrap * (1_000_000 // len(scrap))

    facts = find(scope_of(Passage(where="text", text=text, folded=text), lang="zh")).facts

    assert len(facts) < 100


@pytest.mark.parametrize("problems", [quantities_check.problems, money_check.problems], ids=FINDERS)
def test_the_lexicons_are_sound(problems: Callable[[], tuple[str, ...]]) -> None:
    """No surface stands for two units or two currencies, and no word is one that YAML reads as something else."""
    assert problems() == ()
