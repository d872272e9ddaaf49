"""When two dates can be the same day: EDTF dates with unknown years, months without a day, and days of publication."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from generator.edtf import SINGLE, days_in

Nearness = Literal["same", "near"]

YEARS: Final = range(1000, 9000)
"""Years that leave room for a few days before and after; any other is a slip, and as good as unknown."""
ANY_YEAR: Final = 2000
"""Stands for a year that is not known; a leap year, so that it has every day."""
LONGEST: Final = 31
"""An event that takes longer than a month has no day to compare."""
FEW_DAYS: Final = 4
"""A conference of a few days is still dated to the day."""
DELAY: Final = 3
"""A report appears at most so many days after what it reports without saying when that was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """The days on which an event can have taken place."""

    first: date
    last: date
    year_known: bool
    published: bool
    """True where only the day of publication is known."""


def dating(edtf: str | None, *, published: bool) -> Dating | None:
    """The days that an EDTF date covers; None where it names no month, is open, or takes longer than a month."""
    start, _, end = (edtf or "").partition("/")
    first, last = _single(start), _single(end or start)
    if not first or not last or first[2] != last[2]:
        return None
    if last[1] < first[0] or (last[1] - first[0]).days >= LONGEST:
        return None
    return Dating(first=first[0], last=last[1], year_known=first[2], published=published)


def nearness(one: Dating, other: Dating) -> Nearness | None:
    """`same`: both state the day; `near`: a day apart, a mere month, a day of publication, or no year at all."""
    gap = _gap(one, other)
    if one.published or other.published:
        return "near" if _exact(one) and _exact(other) and _reported(one, other) else None
    if not (_exact(one) and _exact(other)):
        return "near" if gap == 0 else None
    if gap == 0 and (one.year_known or other.year_known):
        return "same"
    return "near" if gap <= 1 else None


def differ(one: Dating, other: Dating) -> bool:
    """Whether both state the event's own day, and not the same one."""
    stated = not (one.published or other.published) and _exact(one) and _exact(other)
    return stated and _gap(one, other) > 0


def neighbours(when: Dating) -> Iterator[tuple[int, int]]:
    """Every (month, day) on which a date near `when` can lie; years left out, since some are unknown."""
    for step in range(-DELAY, (when.last - when.first).days + DELAY + 1):
        day = when.first + timedelta(step)
        yield day.month, day.day


def days(when: Dating) -> Iterator[tuple[int, int]]:
    """Every (month, day) that `when` covers."""
    for step in range((when.last - when.first).days + 1):
        day = when.first + timedelta(step)
        yield day.month, day.day


def _single(edtf: str) -> tuple[date, date, bool] | None:
    """The first and last day of one EDTF date, and whether its year is known."""
    match = SINGLE.fullmatch(edtf)
    if not match or not (match["month"] or "X").isdigit() or not 1 <= int(match["month"]) <= 12:
        return None
    if match["year"] != "XXXX" and not match["year"].isdigit():
        return None
    known = match["year"].isdigit() and int(match["year"]) in YEARS
    year, month = int(match["year"]) if known else ANY_YEAR, int(match["month"])
    if not (match["day"] or "X").isdigit():
        return date(year, month, 1), date(year, month, days_in(year, month)), known
    day = min(max(int(match["day"]), 1), days_in(year, month))
    return date(year, month, day), date(year, month, day), known


def _exact(when: Dating) -> bool:
    return (when.last - when.first).days < FEW_DAYS


def _gap(one: Dating, other: Dating) -> int:
    """Days between the two, 0 where they overlap."""
    years = one.year_known and other.year_known
    return max(0, _later(one.last, other.first, years), _later(other.last, one.first, years))


def _reported(one: Dating, other: Dating) -> bool:
    """Whether a report of that day of publication can tell of that event, or of the same one as another report."""
    if one.published and other.published:
        return _gap(one, other) < DELAY
    report, event = (one, other) if one.published else (other, one)
    years = one.year_known and other.year_known
    begun = _later(event.first, report.first, years) >= -1
    return begun and _later(event.last, report.first, years) <= DELAY


def _later(one: date, other: date, years: bool) -> int:
    """How many days after `one` is `other`; the shorter way round the year where `years` are unknown."""
    if years:
        return (other - one).days
    apart = _day_of_year(other) - _day_of_year(one)
    return (apart + 183) % 366 - 183


def _day_of_year(day: date) -> int:
    """Counted in a leap year, so that 1 March has one number."""
    return day.replace(year=ANY_YEAR).timetuple().tm_yday
