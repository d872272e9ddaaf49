"""The year of the news where nothing finer is said: a planned year that the text itself calls `this year`.

`вагоны начнут прибывать в середине 2019 года, остальные – до конца этого года`: both halves speak of 2019. A mere
contrast (`2019 …, this year …`) tells nothing, so the stated year must be a plan, and `this year` its end, or the
first words of what the lead's speaker says.
"""

from itertools import pairwise

from generator.characters import lowered
from generator.facts.dates.layout import Layout, sentence_of
from generator.facts.dates.lexicon import cues, said
from generator.facts.dates.moment import Moment, Phrase
from generator.facts.rules import Passage

REACH = 120
QUOTES = '«„“"「'


def year_of_the_news(passage: Passage, layout: Layout, found: tuple[Phrase, ...], lang: str) -> Phrase | None:
    """The phrase of a planned year that the next phrase takes up as `this year`; or None."""
    folded = lowered(passage.folded)
    for one, two in pairwise(found):
        if _could_be(one, two) and _planned(folded, one, layout, lang) and _taken_up(folded, layout, one, two, lang):
            return one
    return None


def _could_be(one: Phrase, two: Phrase) -> bool:
    """A bare stated year, followed by a word for this year."""
    if not two.relative or two.relative.unit != "year" or two.relative.offset or two.first != Moment():
        return False
    return one.first.year is not None and one == one._replace(first=Moment(year=one.first.year), last=None, open="")


def _planned(folded: str, one: Phrase, layout: Layout, lang: str) -> bool:
    start = max(sentence_of(layout, one.start)[0], one.start - REACH)
    return said(lang, "forecast_before", folded, start, one.start)


def _taken_up(folded: str, layout: Layout, one: Phrase, two: Phrase, lang: str) -> bool:
    first, second = sentence_of(layout, one.start), sentence_of(layout, two.start)
    if first == second:
        return folded[max(0, two.start - REACH) : two.start].rstrip().endswith(cues(lang)["until"])
    quote = folded[second[0] : min(two.start, second[0] + 10)].strip()
    return first == layout.lead and second[0] - first[1] <= 2 and bool(quote) and quote in QUOTES
