"""The ledger's pages and files."""

import csv
import io
import json
from typing import Any

import lxml.html
import pytest

from generator.model import Article
from tests.pages.builders import article, capacity, company, money, pages, region, said
from tests.pages.html import active, front_matter, rendered

TEXT = "On 30 August CATL said: 10-15 GWh of storage in Ningde for 3 billion yuan, of 100 GWh in all markets."
HOSTILE = '=1+1"><script>alert(1)</script>{{ 7 * 7 }}'


def full(**given: Any) -> Article:
    """An article with a capacity, one of the market, and a sum."""
    return article(
        "a",
        TEXT,
        date="2022?-08-30",
        companies=[company("catl", "CATL", said(TEXT, "CATL")), company("byd", "BYD", primary=False)],
        regions=[region("CN-FJ"), region("CN-350900", said(TEXT, "Ningde"))],
        capacities=[
            capacity("10-15", "GWh", said(TEXT, "10-15 GWh"), status="signed"),
            capacity("100", "GWh", said(TEXT, "100 GWh"), role="context"),
        ],
        money=[money(3_000_000_000, "CNY", said(TEXT, "3 billion yuan"), implied=True)],
        **given,
    )


def many(number: int, date: str | None = "2022-08-30") -> Article:
    """An article with that many capacities."""
    return article("many", date=date, capacities=[capacity(str(size), "MWh") for size in range(1, number + 1)])


def table(page: str) -> list[list[str]]:
    """The cells of the rows, as a reader sees them."""
    lines = rendered(page).iterfind(".//table[@class='ledger__table']/tbody/tr")
    return [[" ".join(cell.text_content().split()) for cell in line.iterfind("td")] for line in lines]


def sums(page: str) -> list[list[str]]:
    """The cells of the tables of totals and reasons."""
    lines = rendered(page).iterfind(".//table[@class='ledger__sums']/tbody/tr")
    return [[cell.text_content().strip() for cell in line] for line in lines]


def test_a_row_has_all_that_is_known_of_an_amount() -> None:
    """Background belongs to nobody; the city stands for its province; what is implied says so."""
    assert table(pages([full()])["ledger/2022.md"]) == [
        ["30 Aug 2022 year inferred", "CATL", "Ningde Fujian, China", "10–15 GWh", "storage", "this news",
         "signed", "10-15 GWh", "yes"],
        ["30 Aug 2022 year inferred", "", "", "100 GWh", "storage", "background", "", "100 GWh", "no: background"],
        ["30 Aug 2022 year inferred", "CATL", "Ningde Fujian, China",
         "CNY 3 billion currency implied by the language", "money", "", "", "3 billion yuan", "yes"],
    ]  # fmt: skip


def test_a_plant_that_is_planned_is_not_called_installed() -> None:
    """Neither in its row nor in the filter, which offers the words of the rows."""
    made = pages([article("a", date="2022-08-30", capacities=[capacity("23", "GW", of="installed")])])

    page = rendered(made["ledger/2022.md"])
    assert table(made["ledger/2022.md"])[0][3:5] == ["23 GW", "power plants"]
    assert "power plants" in page.xpath("//select[@name='of']/option/@value")
    assert "installed" not in page.text_content()


def test_the_words_of_a_row_lead_to_their_place() -> None:
    """In the article, by a text fragment; in its language."""
    links = rendered(pages([full()])["ledger/2022.md"]).findall(".//table[@class='ledger__table']//td[8]/a")

    assert links[0].get("href") == "../../articles/a/#:~:text=said%3A-,10%2D15%20GWh,-of%20storage"
    assert links[0].find("q").get("lang") == "en"


def test_totals_and_what_is_left_out_stand_above_the_rows() -> None:
    """Each reason with its count; both lead to their rows."""
    page = pages([full()])["ledger/index.md"]

    assert sums(page) == [
        ["Storage, energy", "10–15 GWh", "1"],
        ["Money, CNY", "CNY 3 billion", "1"],
        ["The market, history or a region: not this news", "1"],
    ]
    links = rendered(page).iterfind(".//table[@class='ledger__sums']//a")
    assert [link.get("href") for link in links] == [
        "?kind=storage-energy#rows",
        "?kind=money-cny#rows",
        "?counts=context#rows",
    ]


def test_a_year_has_its_own_rows_and_totals() -> None:
    """The latest year first; what has no known year stands on a shelf, a decade too."""
    dates = {"a": "2022-08-30", "b": "2024-01-01", "c": "XXXX-05-10", "d": None, "e": "202X", "f": "2022-09-01"}
    sizes = {name: str(size) for size, name in enumerate(dates, 1)}
    made = pages([article(name, date=date, capacities=[capacity(sizes[name], "MWh")]) for name, date in dates.items()])

    paths = [path for path in made if path.startswith("ledger/") and path.endswith(".md")]
    assert paths == ["ledger/index.md", "ledger/2024.md", "ledger/2022.md", "ledger/undated.md"]
    assert [row[3] for row in table(made["ledger/index.md"])] == ["2 MWh", "6 MWh", "1 MWh", "3 MWh", "4 MWh", "5 MWh"]
    assert [row[3] for row in table(made["ledger/2022.md"])] == ["6 MWh", "1 MWh"]
    assert [sums(made[path]) for path in paths] == [
        [["Storage, energy", "21 MWh", "6"]],
        [["Storage, energy", "2 MWh", "1"]],
        [["Storage, energy", "7 MWh", "2"]],
        [["Storage, energy", "12 MWh", "3"]],
    ]
    assert [row[0] for row in table(made["ledger/undated.md"])] == ["10 May year not stated", "not stated", "2020s"]


def test_a_long_year_is_paged() -> None:
    """Every row on one page of the year; the ledger shows the first forty; totals stand on the first page alone."""
    made = pages([many(101)])

    assert [len(table(made[path])) for path in ("ledger/index.md", "ledger/2022.md", "ledger/2022/2.md")] == [
        40,
        100,
        1,
    ]
    assert sums(made["ledger/2022/2.md"]) == []
    assert len(json.loads(made["ledger/rows-2022.pack"])) == 101


def test_a_ledger_without_rows_says_so() -> None:
    """No table, no filter, no year; the files are there."""
    made = pages([article("a")])

    assert "No article names a capacity or a sum yet." in made["ledger/index.md"]
    assert "<table" not in made["ledger/index.md"]
    assert json.loads(made["data/ledger.json.gz"])["data"] == []
    assert [path for path in made if path.startswith("ledger/")] == ["ledger/index.md"]


def test_a_year_in_which_nothing_adds_up_says_so() -> None:
    """Market numbers alone."""
    made = pages([article("a", date="2022-08-30", capacities=[capacity("1", "GWh", role="context")])])

    assert "Nothing here adds up" in made["ledger/2022.md"]


def test_the_rows_for_the_filters_are_those_of_the_page() -> None:
    """In the fields that the script expects, names with their addresses."""
    rows = json.loads(pages([full()])["ledger/rows-2022.pack"])

    assert rows[0] == [
        "30 Aug 2022", ["year inferred"], "2022-08-30", [["CATL", "companies/catl/", "", ""]],
        [["Ningde", "regions/cn-350900/", "Fujian, China", ""]], "10–15 GWh", "", "storage", "this news", "signed",
        "10-15 GWh", "articles/a/#:~:text=said%3A-,10%2D15%20GWh,-of%20storage", "en", "counted",
        "storage-energy", 15000.0,
    ]  # fmt: skip


def test_a_hostile_name_stays_words() -> None:
    """In the page, in the filters' rows and in the spreadsheet."""
    made = pages([full(lang="en", title=HOSTILE), article("b", companies=[company("x", HOSTILE, known=False)],
                                                          capacities=[capacity("1", "MWh")])])  # fmt: skip
    page = lxml.html.tostring(rendered(made["ledger/undated.md"]), encoding="unicode")

    assert list(active(rendered(made["ledger/undated.md"]))) == []
    assert "49" not in page
    assert "<script" not in page
    cells = list(csv.DictReader(io.StringIO(made["data/ledger.csv"])))
    assert [cell["company_name"] for cell in cells if cell["article"] == "b"] == [f"'{HOSTILE}"]


def test_the_files_hold_every_row_in_numbers() -> None:
    """CSV and JSON alike: as stated, and in the unit of its kind."""
    made = pages([full()])
    line = next(csv.DictReader(io.StringIO(made["data/ledger.csv"])))
    whole = json.loads(made["data/ledger.json.gz"])
    record = dict(zip(whole["columns"], whole["data"][0], strict=True))

    assert {key: str(value) for key, value in record.items() if value is not None and not isinstance(value, list)} == {
        key: value
        for key, value in line.items()
        if value and key not in ("company", "company_name", "region", "region_name")
    }
    assert record == {
        "id": "a.capacity.te24", "article": "a", "lang": "en", "date": "2022?-08-30",
        "date_basis": "event", "event": "a", "company": ["catl"], "company_name": ["CATL"],
        "region": ["CN-350900", "CN-FJ"], "region_name": ["Ningde", "Fujian"], "amount": "10–15 GWh storage",
        "min": 10, "max": 15, "unit": "GWh", "per": None, "of": "storage", "role": "project", "status": "signed",
        "currency_basis": None, "kind": "storage-energy", "kind_min": 10000, "kind_max": 15000, "kind_unit": "MWh",
        "in_totals": "counted", "quote": "10-15 GWh", "start": 24, "end": 33, "in": "text", "page": "articles/a/",
    }  # fmt: skip
    assert (line["region"], line["region_name"]) == ("CN-350900; CN-FJ", "Ningde; Fujian")


@pytest.mark.parametrize("path", ["ledger/index.md", "ledger/2022.md"])
def test_only_the_ledger_loads_its_script(path: str) -> None:
    """And its styles."""
    meta = front_matter(pages([full()])[path])

    assert (meta["styles"], meta["scripts"]) == (["ledger"], ["ledger"])
