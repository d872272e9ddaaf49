"""Numbers without their noun, which count what another number of the text counts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from generator import patterns
from generator.facts.numbers import Mark, Number
from generator.facts.numbers.lexicon import one_of, phrase

NO_UNIT = "no unit"
FARTHEST = 240
"""How far behind a count another number may still speak of the same thing."""
OPENER_REACH = 32
MOST = 1_000_000
CLOSED = r"[,;)](?! ?\d)|\.(?!\d)|\s*$|\n| <yearly_adverbs>| <elision_closings>"
"""Behind a number that stands without its noun."""
SENTENCE_STOP = re.compile(r"[。!?\n]|\. ")


class Reading(NamedTuple):
    """A number and what was made of it: a mark, or the reason for none."""

    number: Number
    mark: Mark | None
    reason: str


def with_elided(folded: str, row: Sequence[Reading]) -> list[Reading]:
    """`row`, the bare numbers that count the same as a neighbour marked as counting it."""
    return list(_behind(folded, list(_parts(folded, row))))


def _parts(folded: str, row: Sequence[Reading]) -> Iterator[Reading]:
    """`row`, a part marked like its whole (die ersten 15 von insgesamt 75 Zugmaschinen)."""
    for reading, following in zip(row, [*row[1:], None], strict=True):
        whole = following.mark if following else None
        if whole and following and whole.key == "units" and _is_part(folded, reading, following.number):
            number = reading.number
            yield Reading(number, whole._replace(start=number.start, end=number.end, inherited=True), "")
        else:
            yield reading


def _is_part(folded: str, reading: Reading, whole: Number) -> bool:
    number = reading.number
    if reading.mark or reading.reason != NO_UNIT or not may_count(number) or number.value >= whole.value:
        return False
    return bool(_part_joint().fullmatch(folded, number.end, whole.start))


@cache
def _part_joint() -> re.Pattern[str]:
    return patterns.compiled(f" {one_of('parts')} ", re.I)


def _behind(folded: str, row: Iterable[Reading]) -> Iterator[Reading]:
    """`row`, a bare number marked like the count before it (75 Fahrzeuge hier und etwa 30 in Polen)."""
    last: Mark | None = None
    named: Mark | None = None
    for reading in row:
        number, mark = reading.number, reading.mark
        bare = mark is None and reading.reason == NO_UNIT and may_count(number)
        if bare and (like := _like(folded, last, named, number)):
            yield Reading(number, like, "")
            continue
        if mark or not (number.glued or _is_year(number)):  # a Q1 or 2023 between the two counts is no matter
            last = mark if mark and mark.key == "units" else None
        named = mark if mark and mark.key == "units" else named
        yield reading


def _like(folded: str, last: Mark | None, named: Mark | None, number: Number) -> Mark | None:
    """The mark of `number`, where it takes up a count: `last` by a joint, `named`, further off, by what points back."""
    if named and (end := _same_classifier(folded, named.end, number)):
        return named._replace(start=number.start, end=end)
    if last and _joins(folded, last.end, number):
        return last._replace(start=number.start, end=number.end, inherited=True)
    if named and _takes_up(folded, named.end, number):
        return named._replace(start=number.start, end=number.end, inherited=True)
    return None


def _same_classifier(folded: str, end: int, number: Number) -> int:
    """Where the classifier ends that stands behind `number` as behind the count before (12座，其中3座); else 0."""
    classifier = folded[end - 1]
    at = number.end + (folded[number.end : number.end + 1] == " ")
    if classifier < "\u2e80" or folded[at : at + 1] != classifier or number.start - end > FARTHEST:
        return 0
    return 0 if SENTENCE_STOP.search(folded, end, number.start) else at + 1


def may_count(number: Number) -> bool:
    """Whether `number` can count things without a noun of its own: whole, of some size, no year and no name's part."""
    return 2 <= number.value < MOST and not number.value % 1 and not number.glued and not _is_year(number)


def _joins(folded: str, end: int, number: Number) -> bool:
    """Whether `number` takes up the count that ended at `end`: and so many in some place, or of which so many."""
    joint, tail, subset = _elision()
    loose = joint if tail.match(folded, number.end) else subset
    return bool(loose.fullmatch(folded, end, number.start))


def _takes_up(folded: str, end: int, number: Number) -> bool:
    """Whether words around `number` point back to the count that ended at `end`, in the same paragraph."""
    if not 0 < number.start - end <= FARTHEST or "\n" in folded[end : number.start]:
        return False
    opener, closed, verbs = _pointers()
    if verbs.match(folded, number.end):
        return True
    if not closed.match(folded, number.end):
        return False
    return bool(opener.search(folded, max(end, number.start - OPENER_REACH), number.start))


def _is_year(number: Number) -> bool:
    return number.scale == 1 and number.end - number.start == 4 and 1950 <= number.value <= 2070


@cache
def _elision() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What stands between the two counts, what follows the second, and what makes it a part of the first by itself."""
    joint = r"(?: [^.;:!?\n]{2,45}?)?,? %s (?:<elision_hedges> )?"
    return phrase(joint % "<elision_joints>"), phrase(" <elision_tails> "), phrase(joint % "<subsets>")


@cache
def _pointers() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What stands in front of a number that points back, how the number ends then, and verbs that do so behind it."""
    opener = rf"(?<!\w)(?:{one_of('elision_openers')}|у [^\W\d]\w+ [—-]) (?:{one_of('elision_hedges')} )?$"
    return patterns.compiled(opener, re.I), phrase(CLOSED), phrase(" <elision_verbs>")
