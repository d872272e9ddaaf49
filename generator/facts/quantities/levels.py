"""Counts whose noun stands in front, told as a level: the number of charging points in Spain rose to 12,400."""

from generator.capacities import PIECES
from generator.facts.numbers import Mark, Number
from generator.facts.numbers.lexicon import phrase
from generator.facts.quantities.counts import headed
from generator.facts.quantities.elision import CLOSED, may_count

REACH = 120
LEVEL = r"<number_of>(?: <determiners>)?( [^.;:!?\n\d]{3,70}) <levels>(?: <level_links>)? (?:<elision_hedges> )?$"
RATIO = " <rate> (?!<not_rate>)"
"""In what is counted: the number of cars per charger."""
BEHIND = f"{CLOSED}| <elision_tails> "


def levelled(folded: str, number: Number, lang: str) -> Mark | None:
    """The mark of a number that tells how many there are of what stands in front; else None."""
    if not may_count(number) or not phrase(BEHIND).match(folded, number.end):
        return None
    told = phrase(LEVEL).search(folded, max(0, number.start - REACH), number.start)
    of = headed(folded, told.start(1), lang) if told and not phrase(RATIO).search(told[1]) else ""
    return Mark(number.start, number.end, PIECES, f"{of} counted by a level", of=of) if of else None
