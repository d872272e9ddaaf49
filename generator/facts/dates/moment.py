"""The nouns of this package: a calendar moment that may lack parts, and a phrase of the text that means one."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

from generator.edtf import days_in

Precision = Literal["day", "month", "division", "year", "decade", "relative"]
Open = Literal["", "before", "after"]
IN_FIGURES = "year, month, day"
SHORT_YEAR = "short year, month, day"
CLOSING_DAY = "day in Minguo figures"
TIMED = "month, day before a time"
"""Names of rules whose very form tells something: no running text writes a day so."""
DIVISION_MONTHS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12)}
SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
DIVISIONS = DIVISION_MONTHS | SEASON_MONTHS


class Moment(NamedTuple):
    """A day, month, part of a year, year or decade; None where the words do not say."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    division: int | None = None
    """EDTF's own number: seasons 21-24, quarters 33-36, halves 40-41."""
    decade: bool = False
    about: bool = False
    inferred: bool = False
    """The year (or, for a bare day, year and month) comes from elsewhere in the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """`offset` units from the day of publication; a weekday (0 Monday) is the last such day unless `ahead`."""

    unit: Literal["day", "week", "month", "year", "weekday", "vague"]
    offset: int = 0
    week: int | None = None
    """For a weekday of a named week (上周三): weeks from that of publication."""
    gone: bool = False
    """A weekday gone by: `last Thursday` is never the day of publication."""
    ahead: bool = False
    """A weekday to come: the next such day from publication on."""


class Phrase(NamedTuple):
    """The words `text[start:end]` of a passage and the time they mean: one moment, a span of two, or a relative."""

    start: int
    end: int
    rule: str
    first: Moment = Moment()
    last: Moment | None = None
    open: Open = ""
    relative: Relative | None = None


def written_as(phrase: Phrase, form: str) -> bool:
    """Whether the rule of that name, of whatever language, found the phrase."""
    return phrase.rule.partition(": ")[2] == form


def precision(phrase: Phrase) -> Precision:
    """How fine the phrase's first moment is."""
    first = phrase.first
    if phrase.relative and first == Moment():
        return "relative"
    if first.decade:
        return "decade"
    return "day" if first.day else "month" if first.month else "division" if first.division else "year"


def possible(moment: Moment) -> bool:
    """Whether the calendar knows such a moment (no 31 June, no month 13)."""
    if moment.month is not None and not 1 <= moment.month <= 12:
        return False
    if moment.day is None:
        return True
    return 1 <= moment.day <= (days_in(moment.year, moment.month) if moment.month else 31)


def as_date(moment: Moment) -> date | None:
    """The calendar day, where all three parts are known."""
    if moment.year and moment.month and moment.day and possible(moment):
        return date(moment.year, moment.month, moment.day)
    return None


def of_date(day: date, *, inferred: bool = False) -> Moment:
    """The moment of a calendar day."""
    return Moment(year=day.year, month=day.month, day=day.day, inferred=inferred)


def span(first: date, last: date) -> tuple[Moment, Moment]:
    """Two calendar days as moments."""
    return of_date(first), of_date(last)


def week_of(day: date, weeks: int) -> tuple[date, date]:
    """Monday and Sunday of the week `weeks` away from the one that holds `day`."""
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=weeks)
    return monday, monday + timedelta(days=6)


def phrase_edtf(phrase: Phrase) -> str | None:
    """The phrase's time in EDTF, open ends included; None for what only publication could resolve."""
    if phrase.first == Moment():
        return None
    written = written_between(phrase.first, phrase.last)
    known = phrase.first.year is not None and not phrase.first.inferred and "/" not in written
    if phrase.open and known and not phrase.first.decade:
        return f"../{written}" if phrase.open == "before" else f"{written}/.."
    return written


def written_between(first: Moment, last: Moment | None) -> str:
    """One moment, or an interval of two."""
    if last is None or last == first:
        return written(first)
    return f"{written(first)}/{written(last)}"


def written(moment: Moment) -> str:
    """A moment in EDTF. A part of an unknown or inferred year is written as its months, for EDTF has no other way."""
    if moment.division and (moment.year is None or moment.inferred):
        low, high = DIVISIONS[moment.division]
        whole = moment._replace(division=None)
        return f"{written(whole._replace(month=low))}/{written(whole._replace(month=high))}"
    year = "XXXX" if moment.year is None else f"{moment.year:04d}"
    if moment.decade:
        return year[:3] + "X"
    if moment.inferred:
        year += "?"
    if moment.day and not moment.month:
        return f"{year}-XX-{moment.day:02d}"
    parts = [year, *[f"{part:02d}" for part in (moment.month or moment.division, moment.day) if part]]
    return "-".join(parts) + ("~" if moment.about and not moment.inferred and moment.year else "")
