"""The charts: what they draw, what stands beside them, and their files."""

import csv
import io
import re
from typing import Any

import pytest
from lxml.html import HtmlElement

from generator.model import Article
from generator.pages.charts import svg
from generator.pages.charts.bars import Bar, cut, rows_spec
from tests.pages.builders import article, capacity, company, money, pages
from tests.pages.html import front_matter, rendered


def news(name: str, *found: Any, by: str = "", **given: Any) -> Article:
    """News of these amounts by one company."""
    parties = [company(by, by.upper())] if by else []
    return article(
        name,
        capacities=[one for one in found if hasattr(one, "of")],
        money=[one for one in found if not hasattr(one, "of")],
        companies=parties,
        **given,
    )


def figure(made: dict[str, str], name: str) -> HtmlElement:
    """A chart of the page by its name."""
    (found,) = rendered(made["charts/index.md"]).xpath(f".//figure[@id='{name}']")
    return found


def names(made: dict[str, str]) -> list[str]:
    """All charts of the page."""
    return [str(one.get("id")) for one in rendered(made["charts/index.md"]).iterfind(".//figure")]


def links(one: HtmlElement, size: str = "wide") -> list[tuple[str, str]]:
    """Where the bars of one picture lead, and their names."""
    (picture,) = one.xpath(f".//div[contains(@class, 'chart__picture--{size}')]")
    return [(link.get("href"), link.get("aria-label")) for link in picture.iter("a")]


def table(one: HtmlElement) -> list[list[str]]:
    """The figures beside a picture."""
    return [[cell.text_content() for cell in row] for row in one.iterfind(".//table/tbody/tr")]


def file(made: dict[str, str], name: str) -> list[dict[str, str]]:
    """The rows of a chart's file."""
    return list(csv.DictReader(io.StringIO(made[f"data/charts/{name}.csv"])))


def test_bars_lead_to_what_they_are_made_of() -> None:
    """To the company, the month, or the ledger's rows; the longest first, months from left to right."""
    made = pages(
        [
            news("a", capacity("10-15", "GWh"), by="catl", date="2022-08-30"),
            news("b", capacity("20", "GWh"), by="byd", date="2024-01-05"),
        ]
    )

    assert links(figure(made, "storage-energy-by-company")) == [
        ("../companies/byd/", "BYD: 20 GWh"),
        ("../companies/catl/", "CATL: 10–15 GWh"),
    ]
    assert links(figure(made, "storage-energy-by-month")) == [
        ("../timeline/2022-08/", "August 2022: 10–15 GWh"),
        ("../timeline/2024-01/", "January 2024: 20 GWh"),
    ]
    assert links(figure(made, "energy-by-kind")) == [
        ("../ledger/?kind=storage-energy#rows", "Storage, energy: 30–35 GWh"),
    ]


def test_only_like_with_like_shares_an_axis() -> None:
    """Storage beside batteries; what is made in a year apart; electricity and pieces nowhere."""
    made = pages(
        [
            news("a", capacity("1", "GWh"), capacity("3", "GWh", of="battery")),
            news(
                "b", capacity("20", "GWh", of="battery", per="year"), capacity("9", "GWh", of="recycling", per="year")
            ),
            news("c", capacity("5", "GWh", of="generation", per="year"), capacity("7", "MW")),
            news("d", capacity("5", "units", of="vehicles"), capacity("7", "units", of="stations")),
        ]
    )

    assert names(made) == ["energy-by-kind", "energy-a-year-by-kind"]
    assert [row[0] for row in table(figure(made, "energy-by-kind"))] == ["Batteries, energy", "Storage, energy"]
    assert [row[0] for row in table(figure(made, "energy-a-year-by-kind"))] == [
        "Batteries, energy a year",
        "Recycling, energy a year",
    ]


def test_an_amount_counts_for_each_party() -> None:
    """Which the words say, with the total that the bars do not add up to."""
    one = article("a", capacities=[capacity("5", "GWh")], companies=[company("x", "X"), company("y", "Y")])
    made = pages([one, news("b", capacity("1", "GWh"))])
    about = figure(made, "storage-energy-by-company").findtext(".//figcaption/p") or ""

    assert table(figure(made, "storage-energy-by-company")) == [["X", "5,000 MWh", "1"], ["Y", "5,000 MWh", "1"]]
    assert "don't add the bars. All news together: 6,000 MWh. 1 event names no party and is not drawn." in about


def test_what_has_no_month_is_told() -> None:
    """A year alone, or a date without one, stands under no month."""
    dates = ("2022-08-30", "2022", "XXXX-05-10", None)
    made = pages([news(f"a{at}", capacity("1", "GWh"), date=date) for at, date in enumerate(dates)])

    assert table(figure(made, "storage-energy-by-month")) == [["August 2022", "1,000 MWh", "1"]]
    assert "3 events have no known month and are not drawn." in figure(made, "storage-energy-by-month").text_content()


def test_a_picture_shows_what_fits_and_the_file_has_all() -> None:
    """Twelve companies; twenty months, eight on a phone; the latest."""
    many = [
        news(f"a{at:02}", capacity(str(at), "MWh"), by=f"c{at:02}", date=f"{2018 + at // 12}-{at % 12 + 1:02}-01")
        for at in range(1, 31)
    ]
    made = pages(many)
    company_, month = figure(made, "storage-energy-by-company"), figure(made, "storage-energy-by-month")

    assert [len(links(company_)), len(links(company_, "narrow"))] == [12, 12]
    assert "The picture shows 12 of 30 at most; the file has all." in company_.text_content()
    assert [len(links(month)), len(links(month, "narrow"))] == [20, 8]
    assert links(month, "narrow")[-1][1] == "July 2020: 30 MWh"
    assert [len(file(made, f"storage-energy-by-{by}")) for by in ("company", "month")] == [30, 30]


def test_a_file_has_the_figures_in_full() -> None:
    """Whether an end is open, too."""
    made = pages([news("a", capacity("5000-", "units", of="vehicles", per="year"), by="catl")])

    assert file(made, "vehicles-number-a-year-by-company") == [
        {"id": "catl", "name": "CATL", "low": "5000", "high": "5000", "open_below": "false", "open_above": "true",
         "unit": "units", "per": "year", "events": "1"},
    ]  # fmt: skip


def test_sums_are_drawn_by_month_alone() -> None:
    """One currency an axis, those of most events."""
    currencies = enumerate(("CNY", "CNY", "EUR", "USD", "USD"), 1)
    made = pages([news(f"a{at}", money(at * 10**9, key), date="2022-08-30") for at, key in currencies])

    assert names(made) == ["money-cny-by-month", "money-usd-by-month"]
    assert table(figure(made, "money-cny-by-month")) == [["August 2022", "CNY 3 billion", "2"]]


def test_a_page_without_figures_says_so() -> None:
    """No picture and no file."""
    made = pages([news("a", capacity("1", "GWh", role="context"))])

    assert "Nothing to draw yet" in made["charts/index.md"]
    assert [path for path in made if path.startswith("data/charts/")] == []


def test_a_hostile_company_is_only_words() -> None:
    """In both pictures, in the table and in the file."""
    name = '=1+1</svg><script>alert("1")</script>'
    made = pages([article("a", capacities=[capacity("1", "GWh")], companies=[company("x", name)])])
    page = rendered(made["charts/index.md"])

    assert page.findall(".//script") == []
    assert file(made, "storage-energy-by-company")[0]["name"] == f"'{name}"
    assert links(figure(made, "storage-energy-by-company")) == [("../companies/x/", f"{name}: 1,000 MWh")]


def test_how_to_cite_names_the_site_and_the_chart() -> None:
    """With the address where the site knows its own."""
    one = news("a", capacity("1", "GWh"))
    cite = ".//p[@class='chart__cite']"

    assert figure(pages([one]), "energy-by-kind").findtext(cite) == "Cite as: Industry News Digest: “Energy, by kind”"
    public = pages([one], site_url="https://example.org/sub/")
    assert figure(public, "energy-by-kind").findtext(cite) == (
        "Cite as: Industry News Digest: “Energy, by kind”, https://example.org/sub/charts/#energy-by-kind"
    )
    assert front_matter(public["charts/index.md"])["styles"] == ["charts"]


@pytest.mark.parametrize(
    ("name", "short"),
    [("CATL", "CATL"), ("宁德时代新能源科技", "宁德时…"), ("Northvolt", "Northvo…"), ("12345678", "12345678")],
)
def test_a_long_name_is_cut_to_fit(name: str, short: str) -> None:
    """A Han character takes the room of two letters."""
    assert cut(name, 8) == short


def test_layout_depends_on_no_name() -> None:
    """Names of any length and script: the picture has one size, whatever fonts a machine has."""
    boxes = set()
    for name in ("A", "宁德时代" * 9, "Ж" * 60):
        bars = [Bar(name=name, low=1, high=2, said="1–2 GWh", to="x/")]
        boxes |= {*re.findall(r'viewBox="[^"]*"', svg(rows_spec(bars, "Title", "GWh", "../", 340)))}
    assert len(boxes) == 1
