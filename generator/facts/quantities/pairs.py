"""Power and energy side by side: 150MW/600MWh, 19 Megawatt und 57 Megawattstunden. Only a store has both."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from generator.facts.numbers import Amount
from generator.facts.numbers.lexicon import one_of
from generator.facts.quantities.sense import family

LONGEST_JOINT = 90


def paired(folded: str, amounts: Iterable[Amount]) -> Iterator[Amount]:
    """`amounts` in order, those of a power and energy pair marked as a store's."""
    row = list(amounts)
    pairs = {i for i in range(len(row) - 1) if _is_pair(folded, row[i], row[i + 1])}
    for i, amount in enumerate(row):
        store = i in pairs or i - 1 in pairs
        yield amount._replace(mark=amount.mark._replace(of="storage")) if store else amount


def _is_pair(folded: str, left: Amount, right: Amount) -> bool:
    if not 0 <= right.start - left.end <= LONGEST_JOINT:
        return False
    families = {family(left.mark.key), family(right.mark.key)}
    return families == {"W", "Wh"} and bool(_joint().fullmatch(folded, left.end, right.start))


@cache
def _joint() -> re.Pattern[str]:
    """A joining word or sign, with what names the measures: 90 megawatts (MW)/360 MWh, 功率为90MW，容量为360MWh."""
    measure = rf"(?:{one_of('pair_links')} ){{0,2}}{one_of('pair_measures')} ?{one_of('pair_links')}?"
    joint = rf"(?:\([^\d()]{{1,6}}\) ?)?(?:{measure},? )?{one_of('pair_joints')}? ?(?:{measure} ?)?"
    return re.compile(rf"[ ,]{{0,2}}{joint}", re.I)
