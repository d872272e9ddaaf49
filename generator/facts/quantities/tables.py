"""Numbers that fill a table's cell, measured by what the head of their column says: a unit, or that it is yearly.

A table's rows are lines, their cells joined by ` | `; the first of a run of lines with as many cells is its head.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from generator import capacities
from generator.facts.numbers import Mark, Number
from generator.facts.numbers.cues import Cues, Span, cues_of
from generator.facts.numbers.lexicon import phrase
from generator.facts.numbers.scales import scale_at
from generator.facts.quantities.elision import NO_UNIT, Reading
from generator.facts.quantities.units import physical
from generator.model import Period

JOINT = " | "
MOST_COLUMNS, LONGEST_HEAD = 40, 80
"""A wider table is a data dump, a longer head no head."""
HEADED = "unit in the head of its column"
UNIT_OPENER = re.compile(r"[(\[,:] ?|^|(?<= in )")
RATES: Final[Mapping[Period, str]] = {"year": " ?<yearly>", "month": " ?<monthly>"}


def with_columns(folded: str, row: Sequence[Reading], lang: str) -> list[Reading]:
    """`row`, what stands in a cell measured as the head of its column says."""
    if JOINT not in folded:
        return list(row)
    cues = cues_of(folded)
    return [_in_column(folded, reading, lang, cues) for reading in row]


def _in_column(folded: str, reading: Reading, lang: str, cues: Cues) -> Reading:
    number, mark = reading.number, reading.mark
    line = folded.rfind("\n", 0, number.start) + 1
    head = _heads(folded).get(line, line)
    if head == line or not (mark or reading.reason == NO_UNIT):
        return reading
    column = _cell(folded, head, folded.count(JOINT, line, number.start))
    if mark:
        per = _period(cues, column)
        return reading._replace(mark=mark._replace(per=per)) if per else reading
    own = _cell(folded, line, folded.count(JOINT, line, number.start))
    measured = _unit(folded, column, lang) if own == (number.start, number.end) and number.value else None
    if not measured:
        return reading
    per = measured.per or _rate(folded, measured.end) or _period(cues, column)
    mark = measured._replace(start=number.start, end=number.end, rule=HEADED, per=per)
    return Reading(number, mark, "")


@lru_cache(maxsize=4)
def _heads(folded: str) -> dict[int, int]:
    """Where each row of a table begins -> where its head does."""
    heads: dict[int, int] = {}
    start, head, width = 0, 0, 0
    for line in folded.split("\n"):
        cells = line.count(JOINT)
        if cells != width:
            head, width = start, cells
        if 0 < cells <= MOST_COLUMNS:
            heads[start] = head
        start += len(line) + 1
    return heads


def _cell(folded: str, line: int, column: int) -> Span:
    """The span of a row's cell: the row begins at `line`, `column` counts from 0."""
    start = line
    for _ in range(column):
        start = folded.index(JOINT, start) + len(JOINT)
    stops = (folded.find(stop, start) for stop in (JOINT, "\n"))
    return start, min((stop for stop in stops if stop >= 0), default=len(folded))


def _rate(folded: str, end: int) -> Period | None:
    """What the words behind a unit make an amount one of each of."""
    return next((one for one in capacities.periods() if phrase(RATES[one]).match(folded, end)), None)


def _period(cues: Cues, column: Span) -> Period | None:
    """What the words of a column's head make its amounts one of each of."""
    said = cues.values("per", *column)
    return next((one for one in capacities.periods() if one in said), None)


def _unit(folded: str, column: Span, lang: str) -> Mark | None:
    """The unit that a column's head names alone, in brackets or behind a comma, its scale taken in: 产能（万吨/年）."""
    start, end = column[0], min(column[1], column[0] + LONGEST_HEAD)
    for opener in UNIT_OPENER.finditer(folded[start:end]):
        at = start + opener.end()
        after, _, scale = scale_at(folded, at, lang)
        mark = physical(folded, Number(at, after, scale, scale, "digits"))
        if mark and mark.end <= end:
            return mark._replace(factor=mark.factor * scale)
    return None
