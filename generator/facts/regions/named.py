"""Where the names of organisations stand in a passage, and which place words touch them."""

from bisect import bisect_left
from itertools import accumulate
from typing import NamedTuple

from generator.facts.gazetteer import PlaceMention
from generator.facts.regions.zones import Minor
from generator.facts.rules import Passage
from generator.model import Evidence

Spans = list[tuple[int, int]]


class Names(NamedTuple):
    """The spans of the names in a passage, in order."""

    spans: Spans
    starts: list[int]
    reach: list[int]
    """How far each of them, or one before it, reaches."""


def standing_in(source: Passage, names: tuple[Evidence, ...]) -> Names:
    """Those of the names that stand in the passage."""
    spans = sorted(
        [
            (name.start, name.end)
            for name in names
            if name.where == source.where and name.start is not None and name.end is not None
        ]
    )
    return Names(spans, [start for start, _ in spans], [*accumulate([end for _, end in spans], max)])


def is_covered(one: PlaceMention | Minor, names: Names) -> bool:
    """Whether a name touches a place word."""
    before = bisect_left(names.starts, one.end)
    return before > 0 and names.reach[before - 1] > one.start


def beginning_at(start: int, names: Names) -> tuple[int, int] | None:
    """The shortest name that begins at `start`, or None."""
    number = bisect_left(names.starts, start)
    return names.spans[number] if number < len(names.starts) and names.starts[number] == start else None


def beginning_before(end: int, names: Names) -> Spans:
    """The last of the names that begin before `end`: they overlap, but not by more than three."""
    at = bisect_left(names.starts, end)
    return names.spans[max(0, at - 3) : at]
