"""Two measures of one thing side by side: 150MW/600MWh, 19 Megawatt und 57 Megawattstunden. Only a store has both."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from generator import capacities, patterns
from generator.facts.numbers import Amount
from generator.facts.numbers.lexicon import one_of

LONGEST_JOINT = 90


def paired(folded: str, amounts: Iterable[Amount]) -> Iterator[Amount]:
    """`amounts` in order, those of a pair marked as being of what has both."""
    row = list(amounts)
    pairs = [_of_pair(folded, left, right) for left, right in pairwise(row)]
    for amount, of in zip(row, map(max, ["", *pairs], [*pairs, ""]), strict=False):
        yield amount._replace(mark=amount.mark._replace(of=of)) if of else amount


def _of_pair(folded: str, left: Amount, right: Amount) -> str:
    """What has both, or an empty string."""
    if not 0 <= right.start - left.end <= LONGEST_JOINT:
        return ""
    families = frozenset((capacities.family(left.mark.key).id, capacities.family(right.mark.key).id))
    of = capacities.pairs().get(families, "")
    return of if of and _joint().fullmatch(folded, left.end, right.start) else ""


@cache
def _joint() -> re.Pattern[str]:
    """A joining word or sign, with what names the measures: 90 megawatts (MW)/360 MWh, 功率为90MW，容量为360MWh."""
    measure = rf"(?:{one_of('pair_links')} ){{0,2}}{one_of('pair_measures')} ?{one_of('pair_links')}?"
    joint = rf"(?:\([^\d()]{{1,6}}\) ?)?(?:{measure},? )?{one_of('pair_joints')}? ?(?:{measure} ?)?"
    return patterns.compiled(rf"[ ,]{{0,2}}{joint}", re.I)
