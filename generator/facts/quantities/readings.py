"""Number by number: what each measures or counts, or why it doesn't."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from generator import capacities
from generator.facts.numbers import Mark, Number
from generator.facts.numbers.lexicon import lexicon, phrase
from generator.facts.quantities.counts import AXLES, classifiers, counted, rating
from generator.facts.quantities.elision import NO_UNIT, Reading, with_elided
from generator.facts.quantities.levels import levelled
from generator.facts.quantities.refusals import refused_number
from generator.facts.quantities.tables import with_columns
from generator.facts.quantities.units import initials, physical
from generator.facts.rules import fold

OPENERS = frozenset("\"«„“'(")
"""Signs in front of a word that is counted."""
LETTER = re.compile(r"([kKm])(?= [a-zA-Z])")
LETTER_SCALES = {"k": Decimal(1000), "K": Decimal(1000), "m": Decimal(1000000)}


def readings(folded: str, numbers: Iterable[Number], lang: str) -> list[Reading]:
    """What each of `numbers` means, in order."""
    row = with_columns(folded, [_reading(folded, number, lang) for number in numbers], lang)
    counted = [mark for _, mark, _ in row if mark and mark.key == "units"]
    return with_elided(folded, row) if counted else row


@cache
def _initials() -> frozenset[str]:
    """What a unit, a percent sign or a counter begins with, in both cases."""
    signs = [fold(word)[0] for word in (*lexicon("quantity_cues_words")["percent"], *classifiers())]
    return frozenset(letter for sign in (*initials(), *signs) for letter in (sign.lower(), sign.upper()))


@cache
def _rated() -> re.Pattern[str]:
    return re.compile(rf" (?:{rating()} |\d{{1,3}}-|{AXLES}[ -])[^\W\d]")


def _may_measure(folded: str, end: int) -> bool:
    """Whether a unit, or words of what is counted, can begin at `end`: most numbers measure nothing."""
    initial = folded[end : end + 4].lstrip(" -")[:1]
    if initial.isdigit():
        return bool(_rated().match(folded, end))
    return initial in _initials() or initial in OPENERS or (initial.isalpha() and initial < "\u2e80")


def _reading(folded: str, number: Number, lang: str) -> Reading:
    if not _may_measure(folded, number.end):
        return _bare(folded, number, lang)
    measured = physical(folded, number)
    if measured is None and phrase(" ?<percent>").match(folded, number.end):
        return Reading(number, None, "percentage")
    mark = measured or counted(folded, number, lang) or _lettered(folded, number, lang)
    if mark is None:
        return _bare(folded, number, lang)
    if isinstance(mark, str):
        return Reading(number, None, mark)
    # Only of what is counted a letter has scaled the number itself: 1.4m EVs.
    whole = number if measured or mark.factor == 1 else number._replace(value=number.value * mark.factor)
    reason = refused_number(folded, whole, counts=measured is None)
    return Reading(number, None, reason) if reason else Reading(number, mark, "")


def _bare(folded: str, number: Number, lang: str) -> Reading:
    """The reading of a number behind which stands nothing that it could measure."""
    mark = levelled(folded, number, lang)
    return Reading(number, mark, "" if mark else NO_UNIT)


def _lettered(folded: str, number: Number, lang: str) -> Mark | None:
    """The mark behind a lone scale letter: 1.4m EVs, 500k cars, 2.5m tonnes; never of a length (500m cable)."""
    letter = LETTER.match(folded, number.end) if number.scale == 1 else None
    if not letter:
        return None
    beyond = number._replace(end=letter.end())
    mark = physical(folded, beyond) or counted(folded, beyond, lang)
    if not isinstance(mark, Mark) or mark.key not in capacities.family(mark.key).letters:
        return None
    return mark._replace(factor=mark.factor * LETTER_SCALES[letter[1]])
