"""Parts of a yearly amount, which are yearly too: 年产能1.5万吨，其中NCA材料1万吨."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from generator.facts.numbers import Amount
from generator.facts.numbers.lexicon import one_of
from generator.model import Capacity

FARTHEST, NEXT = 60, 24
"""How far behind the whole its first part stands at most, and each further part behind the one before."""
STOP = re.compile(r"[。!?;\n]|\. ")


def with_periods(folded: str, row: Iterable[tuple[Amount, Capacity]]) -> Iterator[Capacity]:
    """The capacities of `row`, in the order of the text, a part of a yearly one made yearly."""
    whole: Capacity | None = None
    end, among = 0, False  # where the whole or its last part ends; whether one was seen
    for amount, capacity in row:
        if whole and _is_less(capacity, whole) and _follows(folded, end, amount.start, among=among):
            capacity, among, end = replace(capacity, per=whole.per), True, amount.end
        elif capacity.per:
            whole, among, end = capacity, False, amount.end
        yield capacity


def _is_less(part: Capacity, whole: Capacity) -> bool:
    """Whether `part` may be one of `whole`: of the same thing and unit, less, and not said to be of a period."""
    same = part.per is None and part.unit == whole.unit and part.of == whole.of
    size, most = part.max or part.min, whole.max or whole.min
    return same and size is not None and most is not None and size < most


def _follows(folded: str, end: int, start: int, *, among: bool) -> bool:
    """Whether words for a part lead to `start`, or, `among` parts, nothing but a few words."""
    if not 0 < start - end <= FARTHEST or STOP.search(folded, end, start):
        return False
    return (among and start - end <= NEXT) or bool(_words().search(folded, end, start))


@cache
def _words() -> re.Pattern[str]:
    return re.compile(one_of("shares"), re.I)
