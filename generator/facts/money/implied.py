"""Chinese sums without a currency: 布局200亿储能 means yuan where the words speak of money, never a bare count."""

import re
from decimal import Decimal
from functools import cache

from generator.facts.numbers import Mark, Number
from generator.facts.numbers.cues import cues_of
from generator.facts.numbers.lexicon import one_of
from generator.facts.rules import Passage

IMPLIED = "yuan implied by a Chinese sum in 亿"
YI = Decimal(10**8)


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(f" ?(?:{one_of('counted_in_yi')}|[A-Za-z])")


def implied(source: Passage, number: Number, lang: str) -> Mark | None:
    """Yuan for a Chinese number in 亿 that measures nothing else, in a sentence that speaks of money."""
    if lang != "zh" or number.scale < YI or number.how != "digits" or number.glued:
        return None
    folded = source.folded
    if _counted().match(folded, number.end):
        return None
    cues = cues_of(folded)
    span = cues.sentence(number.start, number.end)
    if not any(True for _ in cues.near("money", *span)):
        return None
    return Mark(number.start, number.end, "CNY", IMPLIED)
