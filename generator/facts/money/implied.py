"""Sums without a currency: Chinese 亿 where the words speak of money, millions beside a sum that names its currency."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from generator import patterns
from generator.facts.money.homes import IMPLIED
from generator.facts.numbers import Mark, Number
from generator.facts.numbers.bounds import bounds
from generator.facts.numbers.cues import Cues, cues_of
from generator.facts.numbers.lexicon import one_of, phrase
from generator.facts.rules import Passage

BESIDE = "currency of another sum beside it"
WAN, YI = Decimal(10**4), Decimal(10**8)
CLASSES = frozenset("十百千万")
"""What 百亿 and 千亿 begin with: they name a class, no sum."""
OPENER_REACH = 14
CLAUSE_ENDS = frozenset({"", ",", "。", ";", "、", ")", "\n"})
MILLION = Decimal(10**6)
UNSPACED = frozenset({"zh", "ja", "ko"})
PAID_FOR = r" <paid_for> (?:<elision_hedges> )?$"
CHANGES = r" <sum_onward> (?=\d)"
CHANGED = r"\d[^\d.;:\n]{1,14} <sum_onward> $"
"""Behind what was and before what became of it, be it goods or people: from 1.2 million to 1.5 million."""
FARTHEST = 200
"""How far in front the sum may stand that names the currency."""
SENTENCE_STOP = re.compile(r"[。!?\n]|\.(?= [^\sa-zа-яё]|\n|$)")


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(f" ?(?:{one_of('counted_in_yi')}|[A-Za-z])")


def with_implied(
    source: Passage, numbers: Sequence[Number], stated: Sequence[Mark | None], lang: str
) -> list[Mark | None]:
    """`stated`, with marks for the numbers that are sums though no currency stands at them."""
    if lang in UNSPACED:
        return [
            mark or (None if _is_end(source.folded, number, following) else implied(source, number, lang))
            for mark, number, following in zip(stated, numbers, [*stated, None][1:], strict=True)
        ]
    return list(_borrowed(source.folded, numbers, stated)) if any(stated) else list(stated)


def _is_end(folded: str, number: Number, following: Mark | None) -> bool:
    """Whether `number` is the lower end of a range whose upper end names the currency (2亿至3亿美元)."""
    return bool(following) and folded[number.end : following.start].strip() in bounds().joins  # type: ignore[union-attr]


def implied(source: Passage, number: Number, lang: str) -> Mark | None:
    """Yuan for a Chinese number in 亿 that measures nothing else, in a sentence that speaks of money."""
    folded = source.folded
    if lang != "zh" or number.glued or (number.value < MILLION and number.scale < MILLION):
        return None
    if number.how == "han" and folded[number.start] in CLASSES:
        return None
    if (number.value if number.how == "han" else number.scale) < YI:
        return Mark(number.start, number.end, "CNY", IMPLIED) if _is_opened(folded, number) else None
    if _counted().match(folded, number.end):
        return None
    cues = cues_of(folded)
    span = cues.sentence(number.start, number.end)
    if not _speaks_of_money(cues, span):
        return None
    return Mark(number.start, number.end, "CNY", IMPLIED)


def _is_opened(folded: str, number: Number) -> bool:
    """Whether a sum in 万 stands between a word that asks for one and the end of its clause."""
    if number.scale != WAN or number.value < MILLION or folded[number.end : number.end + 1] not in CLAUSE_ENDS:
        return False
    return bool(_opener().search(folded, max(0, number.start - OPENER_REACH), number.start))


@cache
def _opener() -> re.Pattern[str]:
    return re.compile(rf"{one_of('sum_openers')}(?:总?额|额度|金)?(?:约为|约|近|超|达到|达|为|共|高达|仅)? ?$")


def _speaks_of_money(cues: Cues, span: tuple[int, int]) -> bool:
    return bool(cues.values("money", *span))


def _borrowed(folded: str, numbers: Sequence[Number], stated: Sequence[Mark | None]) -> Iterator[Mark | None]:
    """`stated`, a bare sum in millions given the currency of the sum before it, or the text's only one."""
    codes = {mark.key for mark in stated if mark}
    last: Mark | None = None
    for i, (number, mark) in enumerate(zip(numbers, stated, strict=True)):
        bare = mark is None and number.scale >= MILLION and not number.glued and _ends(folded, number.end)
        named = last or next((one for one in stated[i:] if one), None)
        if bare and named and _is_beside(folded, named, number, sole=len(codes) == 1):
            last = Mark(number.start, number.end, named.key, BESIDE)
            yield last
        else:
            last = mark or last
            yield mark


def _ends(folded: str, end: int) -> bool:
    """Whether the sum ends there: a sign follows, or a word that can't be counted (420 millones ya se han cobrado)."""
    return bool(_tail().match(folded, end))


@cache
def _tail() -> re.Pattern[str]:
    ends = r"[,;)](?! ?\d)|\.(?!\d)|(?<=\.)(?=\s)|\s*$|\n| [—-] (?!\d)"
    return patterns.compiled(rf"{ends}| {one_of('sum_tails')}| {one_of('sum_onward')} (?=\d)", re.I)


def _is_paid(folded: str, number: Number) -> bool:
    """Whether a word of paying leads to the sum, or of aiming at it follows (zuvor 260 Millionen angestrebt)."""
    front = phrase(PAID_FOR).search(folded, max(0, number.start - 16), number.start)
    return bool(front) or bool(phrase(" <sum_tails>").match(folded, number.end))


def _is_beside(folded: str, last: Mark, number: Number, *, sole: bool) -> bool:
    """Whether `last` names the currency: in the same sentence, or the text's only one where money is spoken of.

    It is also that of what was paid in the sentence next to it, where the text has no other.
    """
    cues = cues_of(folded)
    if _is_change(folded, last, number):
        counted = phrase(r"(?<!\w)<sum_rivals>").search(folded, *cues.clause(number.start, number.end))
        return sole and not counted and _speaks_of_money(cues, cues.sentence(number.start, number.end))
    left, right = sorted(((last.start, last.end), (number.start, number.end)))
    if 0 < right[0] - left[1] <= FARTHEST:
        stops = len(SENTENCE_STOP.findall(folded, left[1], right[0]))
        if stops == 0 or (sole and stops == 1 and _is_paid(folded, number)):
            return True
    return sole and _speaks_of_money(cues, cues.sentence(number.start, number.end))


def _is_change(folded: str, last: Mark, number: Number) -> bool:
    """Whether `number` is one of two of which one became the other, and `last` does not stand at the other."""
    if phrase(CHANGES).match(folded, number.end):
        return True
    before = phrase(CHANGED).search(folded, max(0, number.start - 30), number.start)
    return before is not None and not before.start() < last.end <= number.start
