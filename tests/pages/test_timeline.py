"""The timeline: articles by year and month, and the shelf of those without."""

import pytest

from generator.pages.timeline import months_of
from tests.pages.builders import article, pages
from tests.pages.html import rows


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
    assert [path for path in made if path.startswith("timeline/")] == ["timeline/index.md", "timeline/undated.md"]
    assert "6 events have no known year" in made["timeline/index.md"]


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
