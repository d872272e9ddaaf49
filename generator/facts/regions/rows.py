"""Places in a row with others, which make a place of a common word too: Lohfelden, Kassel und Fulda."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.facts.regions.judge import Verdict
from generator.facts.regions.judge_spelt import SMALL

JOINT = (
    r"(?: \([^()\n]{0,60}\))?"
    r"(?:, | (?:und|sowie|oder|and|or|et|ou|y|e|ed|o|i|oraz|czy|lub|и|или) |, (?:and|or|und|a także|а также) )"
)
"""What parts the places of a row: of each a bracket may tell more."""
PARTS = re.compile(JOINT)
TO = re.compile(r" (?:to|nach|bis|à|a|até|hasta|do|до) ")
"""What parts the ends of a way."""
BETWEEN = re.compile(r"(?<!\w)(?:[Bb]etween|[Zz]wischen|[Ee]ntre|[Tt]ra|[Ff]ra|[Mm]iędzy|[Мм]ежду) $")
IN = re.compile(r"(?<!\w)(?:in|at|near|e[nm]|à|a|we?|во?|[Bb]etween|[Zz]wischen|[Ee]ntre|[Mm]iędzy) $")
FROM = re.compile(r"(?<!\w)(?:[Ff]rom|[Vv]on|[Dd][ea]|[Dd]esde|[Ll]iga|[Zz]e?|[Ии]з|[Оо]т) $")
"""What stands before places, of which one makes places of the others: between Battle and Hastings.

A small `in` leads three; behind one that opens a sentence people may follow: In Akron, Lincoln and Canton agreed.
"""
FARTHEST = 9
"""Code points of such a word, and more."""
LEAST = 2
"""Places that a row has for sure."""
GOES_ON = re.compile(r"[ -][A-ZÀ-ÖØ-ÞĄĆĘŁŃŚŹŻŒŠŽА-ЯЁ]|[-'&]\w| (?:GmbH|AG|SE)\b")
"""What follows when the name is only the beginning of another."""


def in_rows(folded: str, verdicts: Sequence[Verdict]) -> list[Verdict]:
    """`verdicts`, in order, with those on small places taken that stand in a row with places of their country."""
    ruled = {id(one): again for row in rows(folded, verdicts) for one, again in _again(folded, row)}
    return [ruled.get(id(one), one) for one in verdicts]


def rows(folded: str, verdicts: Sequence[Verdict]) -> Iterator[Sequence[Verdict]]:
    """The verdicts on the words of each row of places, in order."""
    begin = 0
    for at, (one, other) in enumerate(pairwise(verdicts), 1):
        if not _joined(folded, one, other):
            yield from _row(folded, verdicts[begin:at])
            begin = at
    yield from _row(folded, verdicts[begin:])


def _joined(folded: str, one: Verdict, other: Verdict) -> bool:
    gap = one.mention.end, other.mention.start
    return PARTS.fullmatch(folded, *gap) is not None or _is_way(folded, one, other)


def _is_way(folded: str, one: Verdict, other: Verdict) -> bool:
    """Whether two places are the ends of a way: from Rugby to Coventry."""
    parted = TO.fullmatch(folded, one.mention.end, other.mention.start) is not None
    return parted and _is_led(folded, one, FROM)


def _is_led(folded: str, one: Verdict, words: re.Pattern[str]) -> bool:
    return words.search(folded, max(0, one.mention.start - FARTHEST), one.mention.start) is not None


def _row(folded: str, verdicts: Sequence[Verdict]) -> Iterator[Sequence[Verdict]]:
    """The row, if two of it are places for sure, or one, and the word before the row says that all are."""
    sure = sum(one.taken for one in verdicts)
    if sure >= LEAST or (sure and _is_told(folded, verdicts)):
        yield verdicts


def _is_told(folded: str, row: Sequence[Verdict]) -> bool:
    """Whether the word before a row says that places follow: a pair needs a surer one than three."""
    if len(row) == LEAST:
        return _is_led(folded, row[0], BETWEEN) or _is_way(folded, row[0], row[1])
    return len(row) > LEAST and _is_led(folded, row[0], IN)


def _again(folded: str, row: Sequence[Verdict]) -> Iterator[tuple[Verdict, Verdict]]:
    """(verdict, what the row makes of it) for the small places of a row that lie in the country of others."""
    lands = {one.place.country for one in row if one.taken}
    divisions = {one.place.parent for one in row if one.taken}
    for one in row:
        near = [place for place in one.mention.candidates if place.country in lands]
        if near and not one.taken and one.reason == SMALL and not GOES_ON.match(folded, one.mention.end):
            place = max(near, key=lambda place: (place.parent in divisions, place.people))
            yield one, one._replace(place=place, taken=True, reason="a small place in a row with others")
