"""What the ledger's totals count, and what they leave out and why."""

from decimal import Decimal
from typing import Any

import pytest

from generator import stories
from generator.model import Article, Capacity, Money, Story
from generator.pages.ledger import Ends, amounts_of, count, ends, said, totals
from tests.pages.builders import article, capacity, company, money


def counted(*articles: Article, told: tuple[Story, ...] = ()) -> tuple[dict[str, str], list[str]]:
    """The total of each kind in words, and the standings of all rows."""
    made = count(amounts_of(articles), told)
    return {one.kind.id: said(one.kind, one.ends) for one in totals(made.shares)}, list(made.standings.values())


def of(*found: Capacity | Money, name: str = "a", **given: Any) -> Article:
    """An article with these amounts."""
    capacities = [one for one in found if isinstance(one, Capacity)]
    return article(name, capacities=capacities, money=[one for one in found if isinstance(one, Money)], **given)


def story(*articles: Article) -> Story:
    """One event that these articles tell of, the earliest first."""
    return Story(
        id=articles[0].slug, title=articles[0], articles=articles, sources=(), languages=("en",), joints=()
    )  # fmt: skip


def test_only_one_kind_is_added_up() -> None:
    """Neither energy to power, nor a project to a factory's output a year, nor one currency to another."""
    sums, _ = counted(
        of(capacity("100", "MWh"), capacity("50", "MW"), name="a"),
        of(capacity("1", "GWh"), capacity("20", "GWh", of="battery", per="year"), name="b"),
        of(capacity("5", "GWh", of="battery"), capacity("300", "MW", of="installed"), name="c"),
        of(money(2_000_000, "CNY"), money(3_000_000, "EUR"), name="d"),
    )

    assert sums == {
        "storage-energy": "1,100 MWh",
        "storage-power": "50 MW",
        "battery-energy": "5,000 MWh",
        "battery-energy-a-year": "20 GWh a year",
        "installed-power": "300 MW",
        "money-cny": "CNY 2 million",
        "money-eur": "EUR 3 million",
    }


def test_units_of_one_measure_are_one_kind() -> None:
    """1 GWh, 500 MWh and 250,000 kWh; kilograms are tonnes."""
    sums, _ = counted(
        of(capacity("1", "GWh"), capacity("2000", "kg", of="material"), name="a"),
        of(capacity("500", "MWh"), name="b"),
        of(capacity("250000", "kWh"), name="c"),
    )

    assert sums == {"storage-energy": "1,750 MWh", "material-mass": "2 t"}


def test_ranges_are_added_as_ranges() -> None:
    """The lower ends and the upper ends each; 10 to 15 and 5 make 15 to 20."""
    sums, _ = counted(of(capacity("10-15", "GWh"), name="a"), of(capacity("5", "GWh"), name="b"))

    assert sums == {"storage-energy": "15–20 GWh"}


@pytest.mark.parametrize(
    ("stated", "said_"),
    [
        ("5000-", "5,100 vehicles or more"),
        ("-5000", "100–5,100 vehicles"),
    ],
)
def test_an_open_end_stays_open(stated: str, said_: str) -> None:
    """`At least` leaves the sum open; `up to` counts from nothing."""
    sums, _ = counted(
        of(capacity(stated, "units", of="vehicles"), name="a"), of(capacity("100", "units", of="vehicles"), name="b")
    )

    assert sums == {"vehicles-number": said_}


def test_what_is_only_up_to_says_so() -> None:
    """Nothing less is known."""
    assert counted(of(capacity("-65", "GWh", of="battery")))[0] == {"battery-energy": "up to 65 GWh"}


@pytest.mark.parametrize(
    ("fact", "standing"),
    [
        (capacity("1", "GWh", role="context"), "context"),
        (capacity("1", "GWh", role="stated"), "stated"),
        (capacity("1", "GWh", status="cancelled"), "ended"),
        (capacity("1", "GWh", status="shelved"), "ended"),
        (capacity("1", "GWh", role="context", status="cancelled"), "ended"),
        (capacity("1", "GWh", of="other"), "unlike"),
        (capacity("1", "kV"), "unlike"),
        (capacity("280", "Ah", of="battery"), "unlike"),
        (capacity("3", "units", of="storage"), "unlike"),
        (money(5, None), "unlike"),
    ],
)
def test_what_is_no_news_is_left_out(fact: Capacity | Money, standing: str) -> None:
    """Each with its reason, and in no total."""
    assert counted(of(fact)) == ({}, [standing])


def test_phases_that_make_up_a_total_count_once() -> None:
    """71, 75 and 29 stations are the 175 of the same sentence; 3 others may be among them."""
    stations = [capacity(number, "units", of="stations") for number in ("3", "175", "71", "75", "29")]

    assert counted(of(*stations)) == (
        {"stations-number": "175–178 stations"},
        ["part", "part", "part", "upper", "counted"],
    )


def test_phases_may_make_up_a_range() -> None:
    """2, 3 and 5 GWh are 10, the lower end of 10 to 15."""
    phases = [capacity(number, "GWh") for number in ("10-15", "2", "3", "5")]

    assert counted(of(*phases))[0] == {"storage-energy": "10–15 GWh"}


def test_what_does_not_make_up_a_total_may_still_be_part_of_it() -> None:
    """1,000 and 3,000 of `at least 5,000`: from 5,000 alone to all three."""
    vehicles = [capacity(number, "units", of="vehicles") for number in ("5000-", "1000", "3000")]

    assert counted(of(*vehicles)) == (
        {"vehicles-number": "5,000–9,000 vehicles or more"},
        ["counted", "upper", "upper"],
    )


def test_two_projects_of_one_article_are_a_range() -> None:
    """Nobody says whether 40 MWh are part of the 60: between 60 and 100."""
    assert counted(of(capacity("60", "MWh"), capacity("40", "MWh")))[0] == {"storage-energy": "60–100 MWh"}


def test_a_story_counts_once() -> None:
    """Its reports agree: the earliest counts, wherever it stands among the rows."""
    first, second = of(capacity("100", "MWh"), name="first"), of(capacity("100", "MWh"), name="second")

    assert counted(second, first, told=(story(first, second),)) == (
        {"storage-energy": "100 MWh"},
        ["counted", "retold"],
    )
    made = count(amounts_of([second, first]), (story(first, second),))
    assert [amount.article.id for share in made.shares for amount in share.amounts] == ["first"]


def test_reports_that_differ_make_a_range() -> None:
    """Nobody silently wins: 100 MWh and 120 MWh of one event are 100 to 120."""
    first, second = of(capacity("100", "MWh"), name="first"), of(capacity("120", "MWh"), name="second")

    assert counted(first, second, told=(story(first, second),))[0] == {"storage-energy": "100–120 MWh"}


def test_a_report_without_the_amount_takes_nothing_away() -> None:
    """The first tells of power alone: energy is counted from the second."""
    first, second = of(capacity("50", "MW"), name="first"), of(capacity("100", "MWh"), name="second")

    assert counted(first, second, told=(story(first, second),))[0] == {
        "storage-energy": "100 MWh",
        "storage-power": "50 MW",
    }


def test_an_event_belongs_to_the_parties_of_all_its_reports() -> None:
    """One report names the buyer, another the maker; none in passing."""
    one = of(capacity("1", "GWh"), name="one", companies=[company("catl", "CATL"), company("x", "X", primary=False)])
    two = of(capacity("1", "GWh"), name="two", companies=[company("byd", "BYD")])
    made = count(amounts_of([one, two]), (story(one, two),))

    assert [share.companies for share in made.shares] == [{"catl", "byd"}]


def test_stories_are_found_in_the_digest() -> None:
    """Two copies of one text are one event."""
    text = "CATL builds a storage plant of 100 MWh in Ningde, it said on Monday. " * 8
    copies = tuple(article(name, text, capacities=[capacity("100", "MWh")]) for name in ("one", "two"))

    assert counted(*copies, told=stories.tell(copies)[0])[0] == {"storage-energy": "100 MWh"}


def test_small_units_stay_exact() -> None:
    """Ends are decimals, rounded to four digits only where they are said."""
    assert ends(capacity("0.1", "kWh")) == Ends(low=Decimal("0.0001"), high=Decimal("0.0001"))
    assert counted(of(capacity("736688.7", "t", of="material")))[0] == {"material-mass": "736,700 t"}


@pytest.mark.parametrize(
    ("amounts", "words"),
    [
        ((capacity("9999", "MWh"),), "9,999 MWh"),
        ((capacity("10000", "MWh"),), "10 GWh"),
        ((capacity("200", "kWh"),), "200 kWh"),
        ((capacity("0.2", "kWh"),), "0.2 kWh"),
        ((money(1_500_000_000, "CNY"),), "CNY 1.5 billion"),
        ((capacity("1500000", "units", of="vehicles", per="year"),), "1.5 million vehicles a year"),
        ((capacity("1800000", "t", of="material"),), "1.8 million t"),
    ],
)
def test_a_total_reads_well(amounts: tuple[Capacity | Money, ...], words: str) -> None:
    """In the unit that its size calls for."""
    assert list(counted(of(*amounts))[0].values()) == [words]
