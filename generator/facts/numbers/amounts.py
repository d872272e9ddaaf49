"""Numbers with what they measure -> amounts: ranges joined, bounds and hedges read, shared units handed on.

It doesn't know what a mark means: a unit for quantities, a currency for money.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from generator.facts.numbers.bounds import bounds, hedged, opened, word_behind, words_before
from generator.facts.numbers.scan import Number
from generator.model import Period

LONGEST_JOIN = 24
ONE = Decimal(1)
ROMANCE_JOINS = frozenset("aà")
NAMED = re.compile(
    r"(?<![\w'-])(?!(?:en|em|in|no|na|nos|nas|nel|nella|a|à|ad|ao|au|aux|para|pour|per|d[aeio]s?|du|del|della) )"
    r"(?:[a-zà-ž][\w'-]*|[\w'-]+(?=[,;]))[,;]? "
    r"(?:(?:[A-ZÀ-Þ][\w'-]+|d[aeio]s?|del|della) )*[A-ZÀ-Þ][\w'-]+ $"
)
"""In front of a number that is a part of a name within a sentence: il lotto Serra 3 a 20 MW.

A preposition leads to a place, and the number is its own: en Chile 20 a 30 MW.
"""
LONGEST_NAME = 40
SENTENCE_STOP = re.compile(r"[。;；!?\n]|\. ")


class Mark(NamedTuple):
    """What a number measures, as read at `start:end` of the folded text (the number itself may lie inside)."""

    start: int
    end: int
    key: str
    """A unit or a currency code."""
    rule: str
    factor: Decimal = ONE
    of: str = ""
    per: Period | None = None
    inherited: bool = False
    """Whether it was written behind a later number of the same list (50 and 100 MW)."""


class Amount(NamedTuple):
    """A number or a range of two, with its mark; `start:end` are the fact's own words."""

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    mark: Mark
    number: Number


def gather(folded: str, numbers: Sequence[Number], marks: Sequence[Mark | None]) -> Iterator[Amount]:
    """The amounts that `numbers` and their `marks` (None: no unit found) make, in order."""
    links, shared = _share(folded, numbers, marks)
    i = 0
    while i < len(numbers):
        mark = shared[i]
        if links[i] == "range" and (pair := _range(folded, numbers[i], numbers[i + 1], shared[i], shared[i + 1])):
            yield pair
            i += 2
            continue
        if mark:
            yield _single(folded, numbers[i], mark, changed=i > 0 and links[i - 1] == "change")
        i += 1


def _link(folded: str, numbers: Sequence[Number], marks: Sequence[Mark | None], i: int) -> str:
    """How number `i` hangs together with the next: `range`, `list`, `change`, `comma` or nothing."""
    if i + 1 == len(numbers):
        return ""
    left, right = _right(numbers[i], marks[i]), _left(numbers[i + 1], marks[i + 1])
    if not 0 < right - left <= LONGEST_JOIN:
        return ""
    table = bounds()
    word = folded[left:right].strip().lower()
    kind = table.joins.get(word, "comma" if word == "," else "")
    tails = table.growth_tails.get(word)
    if tails and folded.startswith(tails, _right(numbers[i + 1], marks[i + 1])):
        return "change"
    if kind in ("ranges", "between_ranges", "two_sided"):
        ahead = {kind for kind, _ in words_before(folded, _left(numbers[i], marks[i]))}
        return _range_link(folded, numbers[i], word, kind, ahead)
    return {"lists": "list", "change_joins": "change"}.get(kind, kind)


def _range_link(folded: str, number: Number, word: str, kind: str, ahead: set[str]) -> str:
    """`range` where the words in front allow it: zwischen … und, mindestens … und maximal, never a growth."""
    if word in ROMANCE_JOINS and NAMED.search(folded, max(0, number.start - LONGEST_NAME), number.start):
        return ""
    if "between" in ahead and kind != "two_sided":
        return "range"
    if kind == "between_ranges":
        return "list"
    if kind == "two_sided":
        return "range" if "over" in ahead else ""
    if word[0] not in "-~" and ("step" in ahead or ("from" in ahead and _changes(folded, number.start))):
        return "change"
    return "range"


def _changes(folded: str, start: int) -> bool:
    """Whether the words in front speak of growth: from 5 GWh to 10 GWh is then two values."""
    ahead = SENTENCE_STOP.split(folded[max(0, start - 70) : start].lower())[-1]
    return any(change in ahead for change in bounds().changes) or ahead.rstrip().endswith((" с", " c"))


def _share(folded: str, numbers: Sequence[Number], marks: Sequence[Mark | None]) -> tuple[list[str], list[Mark | None]]:
    """How each number hangs together with the next, and `marks`, a missing one taken from the next number of a list.

    Read backwards (50, 100 and 200 MW); what neither it nor the next number measures isn't looked at.
    """
    shared, links = list(marks), [""] * len(numbers)
    for i in range(len(numbers) - 2, -1, -1):
        following = shared[i + 1]
        if not following and not shared[i]:
            continue
        links[i] = _link(folded, numbers, marks, i)
        if shared[i] or not following or _year_like(numbers[i]) or numbers[i].glued:
            continue
        if links[i] in ("list", "change") or (links[i] == "comma" and following.inherited):
            scale = numbers[i + 1].scale if numbers[i].scale == 1 else ONE
            shared[i] = following._replace(
                start=numbers[i].start, end=numbers[i].end, inherited=True, factor=following.factor * scale
            )
    return links, shared


def _year_like(number: Number) -> bool:
    return number.scale == 1 and 1950 <= number.value <= 2070 and number.end - number.start == 4


def _range(folded: str, first: Number, second: Number, left: Mark | None, right: Mark | None) -> Amount | None:
    """The range `first`-`second`; None where they measure different things or don't rise."""
    mark = right or left
    if left and not right and left.end > first.end:  # 500 Lkw bis 2030: the second number is none of them
        return None
    if not mark or (left and right and left.key != right.key) or (_year_like(first) and not left):
        return None
    high = second.value * (right or mark).factor
    low = first.value * (left.factor if left else ONE)
    scale = second.scale * (right.factor if right else ONE)
    if first.scale == 1 and (left is None or left.factor == 1) and scale > 1 and low * scale < high:
        low *= scale
    if not low < high:
        return None
    start = opened(folded, _left(first, left))
    end = max(_right(second, right), _right(first, left))
    return Amount(start, end, _plain(low), _plain(high), mark._replace(start=start, end=end), first)


def _single(folded: str, number: Number, mark: Mark, changed: bool) -> Amount:
    start, end = min(number.start, mark.start), max(number.end, mark.end)
    value = _plain(number.value * mark.factor)
    after = word_behind(folded, end)
    ahead = words_before(folded, start)
    grown = changed or _is_grown_to(folded, start, ahead)  # in с 5 до 10 and in вырос до 10 the до is no bound
    kinds = set() if grown else {kind for kind, _ in ahead}
    if number.plus:
        kinds.add("over")
    if after:
        end, kind = after
        kinds.add(kind)
    low = None if "under" in kinds and "over" not in kinds else value
    high = None if "over" in kinds and "under" not in kinds else value
    return Amount(hedged(folded, start, ahead), _unstopped(folded, end), low, high, mark, number)


def _is_grown_to(folded: str, start: int, ahead: Sequence[tuple[str, int]]) -> bool:
    """Whether the bound word in front only says what something grew to (вырос до 10)."""
    if not ahead or ahead[0][0] != "under":
        return False
    begins = ahead[0][1]
    return folded[begins:start].strip().lower() in bounds().targets and _changes(folded, begins)


def _plain(value: Decimal) -> Decimal:
    """`value` without trailing zeros or an exponent: 2.10 x 10000 is 21000."""
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()


def _unstopped(folded: str, end: int) -> int:
    """`end`, before the full stop of a sentence that an abbreviation has taken in (1,2 млрд. Завод …)."""
    tail = folded[end : end + 2]
    stops = folded[end - 1] == "." and (not tail.strip() or tail[0] == "\n" or tail[1:].isupper())
    return end - 1 if stops else end


def _left(number: Number, mark: Mark | None) -> int:
    return min(number.start, mark.start) if mark else number.start


def _right(number: Number, mark: Mark | None) -> int:
    return max(number.end, mark.end) if mark else number.end
