"""Months and ISO weeks as issues: the key of a day's, and how an English page says them."""

from datetime import date, timedelta

from generator import edtf


def month(day: str) -> str:
    """The month of a day (YYYY-MM-DD): `2022-08`."""
    return day[:7]


def week(day: str) -> str:
    """The ISO 8601 week of a day: `2022-W35`. Its year is that of its Thursday."""
    year, number, _ = date.fromisoformat(day).isocalendar()
    return f"{year:04}-W{number:02}"


def title(key: str) -> str:
    """`August 2022`, `Week 35 of 2022`."""
    year, _, part = key.partition("-")
    return f"Week {int(part[1:])} of {year}" if part.startswith("W") else edtf.human(key)


def days(key: str) -> str:
    """The first and the last day in words: `1–31 August 2022`, `29 August – 4 September 2022`."""
    year, _, part = key.partition("-")
    if part.startswith("W"):
        monday = date.fromisocalendar(int(year), int(part[1:]), 1)
        return edtf.human(f"{monday}/{monday + timedelta(6)}")
    return edtf.human(f"{key}-01/{key}-{edtf.days_in(int(year), int(part)):02}")
