"""Chinese sums without a currency: 布局200亿储能 means yuan where the words speak of money, never a bare count."""

import re
from decimal import Decimal

from generator.facts.numbers import Mark, Number
from generator.facts.quantities.cues import cues_of
from generator.facts.rules import Passage

IMPLIED = "yuan implied by a Chinese sum in 亿"
YI = Decimal(10**8)
COUNTED = re.compile(
    r" ?(?:辆|台|人|户|千瓦|瓦|度|吨|只|颗|支|块|件|股|次|平方|立方|亩|公里|米|用户|家庭|个|套|条|位|名|斤|公斤|美|欧|日|韩|港|安时|Ah|[kMGT]?W|[A-Za-z%]|级|倍|年|标|方|吉|兆|升|桶|片|组|座|名|门|部|种|项|枚|粒|款|后|目标)"
)


def implied(source: Passage, number: Number, lang: str) -> Mark | None:
    """Yuan for a Chinese number in 亿 that measures nothing else, in a sentence that speaks of money."""
    if lang != "zh" or number.scale < YI or number.how != "digits" or number.glued:
        return None
    folded = source.folded
    if COUNTED.match(folded, number.end):
        return None
    cues = cues_of(folded)
    span = cues.sentence(number.start, number.end)
    if not any(True for _ in cues.near("money", *span)):
        return None
    return Mark(number.start, number.end, "CNY", IMPLIED)
