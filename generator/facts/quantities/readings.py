"""Number by number: what each measures or counts, or why it doesn't."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from generator.facts.numbers import Mark, Number
from generator.facts.numbers.lexicon import one_of
from generator.facts.quantities.counts import counted
from generator.facts.quantities.refusals import refused_number
from generator.facts.quantities.units import physical

NO_UNIT = "no unit"
LETTER = re.compile(r"([kKm])(?= [a-zA-Z])")
LETTER_SCALES = {"k": Decimal(1000), "K": Decimal(1000), "m": Decimal(1000000)}


@dataclass(frozen=True, slots=True)
class Reading:
    """A number and what was made of it: a mark, or the reason for none."""

    number: Number
    mark: Mark | None
    reason: str


def readings(folded: str, numbers: Iterable[Number], lang: str) -> list[Reading]:
    """What each of `numbers` means, in order."""
    return list(_with_elided(folded, [_reading(folded, number, lang) for number in numbers]))


def _reading(folded: str, number: Number, lang: str) -> Reading:
    measured = physical(folded, number)
    if measured is None and _percent().match(folded, number.end):
        return Reading(number, None, "percentage")
    mark = measured or counted(folded, number, lang) or _lettered(folded, number, lang)
    if isinstance(mark, str) or mark is None:
        return Reading(number, None, mark or NO_UNIT)
    whole = replace(number, value=number.value * mark.factor)
    reason = refused_number(folded, whole, counts=measured is None)
    return Reading(number, None, reason) if reason else Reading(number, mark, "")


def _lettered(folded: str, number: Number, lang: str) -> Mark | None:
    """The mark behind a lone scale letter: 1.4m EVs, 500k cars, 2.5m tonnes; never of a length (500m cable)."""
    letter = LETTER.match(folded, number.end) if number.scale == 1 else None
    if not letter:
        return None
    beyond = replace(number, end=letter.end())
    mark = physical(folded, beyond) or counted(folded, beyond, lang)
    if not isinstance(mark, Mark) or mark.key not in ("units", "t"):
        return None
    return replace(mark, factor=mark.factor * LETTER_SCALES[letter[1]])


@cache
def _percent() -> re.Pattern[str]:
    return re.compile(f" ?{one_of('percent')}", re.I)


def _with_elided(folded: str, row: Iterable[Reading]) -> Iterator[Reading]:
    """`row`, a bare number taken for what was counted just before (75 Fahrzeuge hier und etwa 30 in Polen)."""
    last: Mark | None = None
    for reading in row:
        number, mark = reading.number, reading.mark
        if mark is None and last and reading.reason == NO_UNIT and _elides(folded, last.end, number):
            yield Reading(number, replace(last, start=number.start, end=number.end, inherited=True), "")
            continue
        if mark or not (number.glued or _is_year(number)):  # a Q1 or 2023 between the two counts is no matter
            last = mark if mark and mark.key == "units" else None
        yield reading


def _elides(folded: str, end: int, number: Number) -> bool:
    """Whether `number` takes up the count that ended at `end`: joined by and, followed by a preposition."""
    if number.value < 2 or number.value % 1 or _is_year(number):
        return False
    joint, tail = _elision()
    return bool(joint.fullmatch(folded, end, number.start)) and bool(tail.match(folded, number.end))


def _is_year(number: Number) -> bool:
    return number.scale == 1 and number.end - number.start == 4 and 1950 <= number.value <= 2070


@cache
def _elision() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands between the two counts, and what follows the second."""
    joint = rf"(?: [^.;:!?\n]{{2,45}}?)?,? {one_of('elision_joints')} (?:{one_of('elision_hedges')} )?"
    return re.compile(joint, re.I), re.compile(f" {one_of('elision_tails')} ", re.I)
