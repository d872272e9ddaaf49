"""Facts as an English page says them."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.facts.language import BY_ALONE, BY_SCRIPT
from generator.model import Entry
from generator.pages import wording
from tests.pages.builders import capacity, company, money, region


@pytest.mark.parametrize(
    ("amount", "unit", "sense", "words"),
    [
        ("10", "GWh", {}, "10 GWh storage"),
        ("10-15", "GWh", {"of": "battery", "per": "year"}, "10–15 GWh of batteries a year"),
        ("5000-", "units", {"of": "vehicles"}, "≥ 5,000 vehicles"),
        ("-300", "MWh", {}, "≤ 300 MWh storage"),
        ("9999", "MWh", {}, "9,999 MWh storage"),
        ("10000", "MWh", {}, "10 GWh storage"),
        ("11000000", "kW", {"of": "installed"}, "11 GW of power plants"),
        ("5000-20000", "MWh", {}, "5,000–20,000 MWh storage"),
        ("0.5", "GWh", {}, "0.5 GWh storage"),
        ("1.50", "MW", {"of": "other"}, "1.5 MW"),
        ("20000", "t", {"of": "recycling"}, "20,000 t recycling"),
        ("280", "Ah", {"of": "other"}, "280 Ah"),
        ("1", "units", {"of": "hydrogen"}, "1 unit"),
        ("1", "units", {"of": "stations"}, "1 station"),
        ("1-", "units", {"of": "stations"}, "≥ 1 stations"),
        ("4200000", "units", {"of": "vehicles", "per": "year"}, "4.2 million vehicles a year"),
    ],
)
def test_amount(amount: str, unit: str, sense: dict[str, str], words: str) -> None:
    """Number, unit, what it is of, and the span of time; a large number climbs to a larger unit of its family."""
    assert wording.amount(capacity(amount, unit, **sense)) == words


@pytest.mark.parametrize(
    ("value", "currency", "words"),
    [
        (20_000_000_000, "CNY", "CNY 20 billion"),
        (1_234_567, "EUR", "EUR 1,234,567"),
        (1_250_000, "EUR", "EUR 1.25 million"),
        (999, "USD", "USD 999"),
        (4_200_000_000_000, "JPY", "JPY 4.2 trillion"),
        (35, None, "35"),
        (10**40, "USD", f"USD 10{',000' * 9} trillion"),
    ],
)
def test_money(value: int, currency: str | None, words: str) -> None:
    """Scale words where they lose nothing."""
    assert wording.money(money(value, currency)) == words


def test_an_open_or_spanning_sum_says_so() -> None:
    """Two ends with one scale word say it once."""
    sum_ = money(3_000_000_000, "CNY")

    assert wording.money(replace(sum_, max=None)) == "CNY ≥ 3 billion"
    assert wording.money(replace(sum_, min=None)) == "CNY ≤ 3 billion"
    assert wording.money(replace(sum_, min=Decimal(1_500_000_000))) == "CNY 1.5–3 billion"
    assert wording.money(replace(sum_, min=Decimal(500_000_000))) == "CNY 500 million–3 billion"


def test_a_currency_that_is_not_stated_is_told() -> None:
    """Implied by the language, or not known at all."""
    assert wording.currency_note(money(5, "CNY")) == ""
    assert wording.currency_note(money(5, "CNY", implied=True)) == "currency implied by the language"
    assert wording.currency_note(money(5, None)) == "currency not stated"


def test_every_language_that_is_recognised_has_a_name() -> None:
    """A reader does not know codes."""
    recognised = {*BY_ALONE.values(), *(lang for langs in BY_SCRIPT.values() for lang in langs)}

    assert {tag for tag in recognised if wording.language(tag) == tag} == set()
    assert wording.language("fi") == "Finnish"


def test_the_parties_stand_for_an_article() -> None:
    """Where none is known to be one, all companies do."""
    party, other = company("a", "A"), company("b", "B", primary=False)

    assert wording.main_companies((other, party)) == (party,)
    assert wording.main_companies((other,)) == (other,)


def test_the_smallest_place_stands_first() -> None:
    """The country of the news comes last."""
    places = (region("CN"), region("CN-350900"), region("CN-FJ"))

    assert [place.id for place in wording.main_regions(places)] == ["CN-350900", "CN-FJ", "CN"]


def test_a_figure_of_the_market_is_no_main_amount() -> None:
    """Nor is a party's existing capacity."""
    amounts = (capacity("1", "GWh", role="context"), capacity("2", "GWh"), capacity("3", "GWh", role="stated"))

    assert [wording.amount(fact) for fact in wording.main_amounts(amounts)] == ["2 GWh storage"]


@pytest.mark.parametrize(
    ("key", "name", "said"),
    [("US", "United States", "the United States"), ("CN", "China", "China"), ("US-TX", "Texas", "Texas")],
)
def test_a_country_has_its_article_in_a_sentence(key: str, name: str, said: str) -> None:
    """Three deals in the United States, not in United States."""
    assert wording.place(Entry(id=key, name=name, slug=key.lower(), articles=())) == said
