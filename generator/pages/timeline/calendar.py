"""The picture of the timeline: a table with a row for each year and a bar for each of its months, each bar a link.

It is HTML and not a drawn chart: 240 months of twenty years leave a bar of a chart one pixel on a phone, whereas a
cell keeps its 24; a table is read aloud as it stands, and a filter has only to change a class and a number.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.pages.timeline.months import Month

STEPS = 10
"""Heights of a bar: classes `calendar__month--1` to `--10` of `assets/css/timeline.css`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One month of the picture."""

    month: Month
    address: str
    height: int
    """1 to `STEPS`, in proportion to the month with most events; 0 where no month is stated."""

    @property
    def count(self) -> int:
        """How many events it has."""
        return self.month.size


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row of the picture: a year, the years without any event between two, or the shelf."""

    label: str
    cells: tuple[Cell | None, ...] = ()
    """January to December; empty for years without any event."""
    rest: Cell | None = None
    """The events whose month is not stated."""


def calendar(months: Sequence[Month], shelf: Sequence[Month], addresses: Mapping[str, str]) -> list[Line]:
    """The rows, the latest year first and the shelf last; `addresses` gives where a month's key leads."""
    most = max((month.size for month in (*months, *shelf) if month.number), default=1)
    cells = [
        Cell(month=month, address=addresses[month.key], height=_height(month, most)) for month in (*months, *shelf)
    ]
    years = [(year, list(group)) for year, group in groupby(cells, key=lambda cell: cell.month.year)]
    return list(_with_gaps(years))


def _with_gaps(years: Iterable[tuple[int | None, list[Cell]]]) -> Iterator[Line]:
    later: int | None = None
    for year, cells in years:
        if year is not None and later is not None and later - year > 1:
            yield Line(label=str(year + 1) if later - year == 2 else f"{year + 1}–{later - 1}")
        by_number = {cell.month.number: cell for cell in cells}
        yield Line(
            label=str(year) if year is not None else "No year",
            cells=tuple(by_number.get(number) for number in range(1, 13)),
            rest=by_number.get(0),
        )
        later = year


def _height(month: Month, most: int) -> int:
    return -(-month.size * STEPS // most) if month.number else 0
