"""Scope -> sums of money: numbers with a currency, and in Chinese bare 亿 where the words speak of money."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.facts.money.currencies import priced
from generator.facts.money.implied import IMPLIED, implied
from generator.facts.numbers import Amount, Mark, gather, scan
from generator.facts.rules import Found, Passage, Scope, quoted
from generator.model import Candidate, Evidence, Money

RATE = re.compile(
    r" ?(?:/|per |a |an |pro |je |за |par |por |al |每|一)(?! ?(?:year|annum|jahr|год|an\b|año|ano|anno|年)) ?(?:k|M|G)?(?:W|Wh|kg|t|L|公斤|度|吨|千瓦时|千瓦|瓦时|瓦|股|辆|台|公里|套|立方|升|share|kilowatt|megawatt|watt|tonne|ton|barrel|barril|litre|liter|gallon|"
    r"kilo|mile|km|aktie|stück|кВт|МВт|Вт|тонн|кг|акци|литр|штук|баррел|month|week|day|night|hour|head|person|piece)(?![a-z])",
    re.I,
)
SHARE = re.compile(
    r"每股|股价|收盘|报收|收报|share price|closed at|shares (?:rose|fell|were)|aktie|котировк|за акцию|电价|油价|单价|每吨|每千瓦时|均价",
    re.I,
)
LEAST_SUM = 1000


def find(scope: Scope) -> Found[Money]:
    """The sums of `scope`, each once per value and currency, with the evidence of every mention."""
    merged: dict[tuple[object, ...], Money] = {}
    candidates: list[Candidate] = []
    for passage in scope.passages:
        for item in _read(passage, scope.lang):
            if isinstance(item, Candidate):
                candidates.append(item)
                continue
            key = (item.value, item.min, item.max, item.currency)
            first = merged.get(key)
            merged[key] = _joined(first, item) if first else item
            reason = f"currency {item.currency_basis}"
            candidates.append(Candidate(kind="money", evidence=item.evidence[0], taken=True, reason=reason))
    return Found(facts=tuple(merged.values()), candidates=tuple(candidates))


def _joined(first: Money, later: Money) -> Money:
    basis = "stated" if "stated" in (first.currency_basis, later.currency_basis) else "implied"
    return Money(
        value=first.value, min=first.min, max=first.max, currency=first.currency, currency_basis=basis,
        text=first.text, evidence=(*first.evidence, *later.evidence),
    )  # fmt: skip


def _read(source: Passage, lang: str) -> Iterator[Money | Candidate]:
    numbers = scan(source.folded, lang)
    stated = [priced(source.folded, number, lang) for number in numbers]
    marks: list[Mark | None] = [
        mark or implied(source, number, lang) for mark, number in zip(stated, numbers, strict=True)
    ]
    if not any(marks):
        return
    for amount in gather(source.folded, numbers, marks):
        evidence = quoted(source, amount.start, amount.end, amount.mark.rule)
        reason = _refusal(source.folded, amount)
        if reason:
            yield Candidate(kind="money", evidence=evidence, taken=False, reason=reason)
        else:
            yield _sum(amount, evidence)


def _refusal(folded: str, amount: Amount) -> str | None:
    if RATE.match(folded, amount.end):
        return "a price per unit"
    value = amount.low or amount.high
    if value is None or value == 0:
        return "no value"
    if amount.number.how == "han" and value < 10:
        return "三元, the cathode material"
    if (
        amount.number.scale == 1
        and value < LEAST_SUM
        and SHARE.search(folded, max(0, amount.start - 24), amount.end + 12)
    ):
        return "a share price or tariff"
    return None


def _sum(amount: Amount, evidence: Evidence) -> Money:
    value = amount.low if amount.low is not None else amount.high
    return Money(
        value=value or Decimal(0),
        min=amount.low,
        max=amount.high,
        currency=amount.mark.key,
        currency_basis="implied" if amount.mark.rule == IMPLIED else "stated",
        text=evidence.quote,
        evidence=(evidence,),
    )
