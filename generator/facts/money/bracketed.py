"""Sums that share the scale word behind a bracket: NZ$ 50 (US$ 35.6) million."""

import re
from collections.abc import Sequence

from generator.facts.numbers import Number
from generator.facts.numbers.scales import scale_at

CLOSED = re.compile(r"\)(?:(?<=\d\))|(?<=\d \)))(?= [bmtмт])", re.I)
"""The end of such a bracket; behind it stands the first letter of a million, a billion or a trillion."""
OPENED = re.compile(r" ?\([^\d()\n]{1,8}")
"""What stands between the two numbers: the bracket, and the currency of the second."""


def with_scale(folded: str, numbers: Sequence[Number], lang: str) -> Sequence[Number]:
    """The numbers, with the scale behind the bracket for those in it and right before it that have none."""
    brackets = list(CLOSED.finditer(folded))
    if not brackets:
        return numbers
    scaled = list(numbers)
    at = {number.end: i for i, number in enumerate(numbers)}
    for closed in brackets:
        i = at.get(closed.start() - (folded[closed.start() - 1] == " "), 0)
        scale = scale_at(folded, closed.end(), lang)[2]
        pair = numbers[i - 1 : i + 1] if i and scale > 1 else ()
        if pair and OPENED.fullmatch(folded, pair[0].end, pair[1].start) and all(one.scale == 1 for one in pair):
            scaled[i - 1 : i + 1] = [one._replace(value=one.value * scale, scale=scale) for one in pair]
    return scaled
