"""The timeline: its picture, its months, the shelf of those without a year, and what its filters read."""

import json
from typing import Any

import pytest

from generator import digest
from generator.model import Names
from generator.pages.site import site_of
from generator.pages.timeline.filters import filter_data
from generator.pages.timeline.months import months_of
from generator.record import to_json
from tests.pages.builders import article, company, pages, region, settings, tag
from tests.pages.html import rendered, rows


def picture(page: str) -> dict[str, list[str]]:
    """The rows of the picture: label, and what its filled cells say."""
    lines = rendered(page).xpath(".//table[@class='calendar']/tbody/tr")
    return {
        line.find("th").text_content().strip(): [
            cell.text_content().strip() for cell in line.iterfind("td") if cell.text_content().strip()
        ]
        for line in lines
    }


def leads(page: str) -> dict[str, str]:
    """Where the months of the picture lead, by what a screen reader says of them."""
    links = rendered(page).xpath(".//a[@data-month]")
    return {link.get("aria-label"): link.get("href") for link in links}


def heights(page: str) -> list[str]:
    """The class of each bar that tells its height."""
    return [link.get("class").partition(" ")[2] for link in rendered(page).xpath(".//td/a[@data-month]")]


def filters(made: dict[str, str]) -> dict[str, Any]:
    """What the filters read."""
    read: dict[str, Any] = json.loads(made["timeline/filters.json"])
    return read


def test_the_timeline_goes_by_the_event() -> None:
    """Not by the day of the report; the latest month first, the latest day first in it."""
    made = pages(
        [
            article("a", date="2022-08-30", published="2026-01-01"),
            article("b", date="2022?-08-31", published="2022-09-01"),
            article("c", published="2024-02-29"),
        ]
    )

    assert rows(made["timeline/index.md"]) == ["c", "b", "a"]
    assert rows(made["timeline/2022-08.md"]) == ["b", "a"]
    assert "timeline/2026-01.md" not in made


def test_dates_without_a_year_stand_on_a_shelf() -> None:
    """In the order of the calendar, those without any month after them; never under a year."""
    dates = {"a": None, "b": "XXXX-05-10", "c": "XXXX-05", "d": "202X", "e": "XXXX-02-27/XXXX-06-01", "f": "XXXX-02-25"}
    made = pages([article(name, date=date) for name, date in dates.items()])

    assert rows(made["timeline/undated.md"]) == ["f", "e", "c", "b", "a", "d"]
    assert rows(made["timeline/index.md"]) == ["f", "e", "c"]
    assert [path for path in made if path.startswith("timeline/")] == [
        "timeline/index.md",
        "timeline/undated.md",
        "timeline/filters.json",
    ]
    assert "6 events have no known year" in made["timeline/index.md"]


def test_a_month_is_called_the_events_of_it() -> None:
    """The issue of that month, which goes by publication, is another page of another name."""
    made = pages([article("a", date="2026-11-03")])

    assert "# Events in November 2026\n" in made["timeline/2026-11.md"]


def test_a_decade_is_no_year() -> None:
    """The 2020s stand on the shelf, not in 2020."""
    made = pages([article("a", date="202X")])

    assert rows(made["timeline/undated.md"]) == ["a"]


@pytest.mark.parametrize(
    ("edtf", "path"),
    [
        ("2026", "timeline/2026-undated.md"),
        ("2026-11", "timeline/2026-11.md"),
        ("2026-35", "timeline/2026-07.md"),
        ("2026-11~", "timeline/2026-11.md"),
        ("2023-05-30/2023-06-02", "timeline/2023-05.md"),
        ("../2024-03", "timeline/2024-03.md"),
    ],
)
def test_an_imprecise_date_stands_in_its_first_month(edtf: str, path: str) -> None:
    """A year alone ends its year; a quarter counts from its first month, an interval from its start."""
    assert [month.path for month in months_of([article("a", date=edtf)])] == [path]


def test_the_picture_has_a_row_a_year_and_leads_to_every_month() -> None:
    """Years without any event share a row; what has no year stands below in its months, what has no month beside."""
    dates = ["2026-02-03", "2026-02-04", "2026", "2022-08-30", "2020-01-01", "XXXX-06-16", None]
    made = pages([article(str(number), date=date) for number, date in enumerate(dates)])["timeline/index.md"]

    assert picture(made) == {
        "2026 +1": ["2"],
        "2023–2025": ["no event"],
        "2022": ["1"],
        "2021": ["no event"],
        "2020": ["1"],
        "No year +1": ["1"],
    }
    assert leads(made) == {
        "February 2026: 2 events": "../timeline/2026-02/",
        "2026, month not stated: 1 event": "../timeline/2026-undated/",
        "August 2022: 1 event": "../timeline/2022-08/",
        "January 2020: 1 event": "../timeline/2020-01/",
        "June, year not stated: 1 event": "../timeline/undated/#month.0000-06",
        "Neither month nor year stated: 1 event": "../timeline/undated/#month.0000-00",
    }


def test_bars_are_in_proportion_and_the_least_is_seen() -> None:
    """One event beside forty has a bar of its own; a crowd without a month makes no bar small."""
    dates = ["2026-03"] * 40 + ["2026-02"] * 20 + ["2026-01"] + ["2025"] * 500
    made = pages([article(f"{number:03}", date=date) for number, date in enumerate(dates)])

    assert heights(made["timeline/index.md"]) == [
        "calendar__month--1",
        "calendar__month--5",
        "calendar__month--10",
    ]


def test_twenty_years_make_no_long_page() -> None:
    """The twelve latest months are listed; the picture leads to all two hundred and forty."""
    dates = [f"{year}-{month:02}-05" for year in range(2005, 2025) for month in range(1, 13)]
    made = pages([article(date, date=date) for date in dates])["timeline/index.md"]

    assert rows(made) == dates[:-13:-1]
    assert len(leads(made)) == 240
    assert len(made.encode()) < 120_000


def test_a_month_leads_to_the_months_with_events_around_it() -> None:
    """Over the months that have none."""
    made = pages([article(date, date=date) for date in ("2019-01", "2022-08", "2026-02")])

    links = rendered(made["timeline/2022-08.md"]).findall(".//nav[@aria-label='Months before and after']/a")
    assert [(link.text, link.get("href")) for link in links] == [
        ("← February 2026", "../../timeline/2026-02/"),
        ("January 2019 →", "../../timeline/2019-01/"),
    ]


def test_no_article_makes_an_honest_timeline() -> None:
    """No picture, no filters, and the shelf says that nothing stands on it."""
    made = pages([])

    assert "No article yet." in made["timeline/index.md"]
    assert "<form" not in made["timeline/index.md"]
    assert "Every event has its year." in made["timeline/undated.md"]


def test_the_filters_number_the_events_as_the_pages_list_them() -> None:
    """Month after month, then the shelf; each name with the gaps between its numbers, parents of a region included."""
    made = pages(
        [
            article("a", date="2022-08-30", lang="zh", companies=[company("catl", "CATL")], tags=[tag("grid")]),
            article("b", date="2024-02-01", lang="ru", regions=[region("CN-350900")]),
            article("c", date="XXXX-02-25", lang="zh", companies=[company("catl", "CATL")]),
        ]
    )

    assert filters(made) == {
        "size": 50,
        "lists": [
            {"at": "timeline/2024-02/", "months": [["2024-02", "February 2024", 1]]},
            {"at": "timeline/2022-08/", "months": [["2022-08", "August 2022", 1]]},
            {"at": "timeline/undated/", "months": [["0000-02", "February, year not stated", 1]]},
        ],
        "facets": {
            "company": [["catl", "CATL", [1, 1]]],
            "region": [["CN", "China", [0]], ["CN-FJ", "Fujian", [0]], ["CN-350900", "Ningde", [0]]],
            "tag": [["grid", "Grid", [1]]],
            "lang": [["zh", "Chinese", [1, 1]], ["ru", "Russian", [0]]],
        },
    }


def test_ten_thousand_events_filter_on_little_data() -> None:
    """A few hundred kilobytes before the server packs them, however many companies there are."""
    many = [
        article(
            f"n{number:05}",
            date=f"{2005 + number % 20}-{number % 12 + 1:02}-{number % 28 + 1:02}",
            lang="zh" if number % 3 else "de",
            companies=[
                company(f"c{number}", f"Company {number}"),
                company(f"c{number % 97}", f"Company {number % 97}"),
            ],
            tags=[tag(f"t{number % 40}"), tag(f"t{number % 7}")],
        )
        for number in range(10_000)
    ]
    site = site_of(digest.gather(many, (), Names()), Names(), settings(), to_json)

    assert len(filter_data(site, months_of(many)).text.encode()) < 300_000
