"""The year of the news where nothing finer is said: a stated year that the text itself calls `this year`.

`…в середине 2019 года, а вся партия – до конца этого года`: both halves speak of 2019.
"""

from itertools import pairwise

from generator.facts.dates.layout import Layout, sentence_of
from generator.facts.dates.moment import Phrase

START = 4
"""How far from its sentence's beginning `this year` may stand to take up the year of the lead."""


def year_of_the_news(layout: Layout, found: tuple[Phrase, ...]) -> Phrase | None:
    """The phrase whose year a later `this year` takes up, in its own sentence or right after the lead; or None."""
    for one, two in pairwise(found):
        if not (two.relative and two.relative.unit == "year" and two.relative.offset == 0):
            continue
        if one.first.year is None or one.open or one.last or one.first.month or one.relative:
            continue
        if _taken_up(layout, one, two):
            return one
    return None


def _taken_up(layout: Layout, one: Phrase, two: Phrase) -> bool:
    first, second = sentence_of(layout, one.start), sentence_of(layout, two.start)
    if first == second:
        return True
    return first == layout.lead and second[0] - first[1] <= 2 and two.start - second[0] <= START
