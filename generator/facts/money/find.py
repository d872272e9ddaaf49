"""Scope -> sums of money: numbers with a currency, and in Chinese bare 亿 where the words speak of money."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from generator.facts.money.bracketed import with_scale
from generator.facts.money.currencies import priced, with_upper
from generator.facts.money.homes import HOME, IMPLIED, Whole, at_home, whole_of
from generator.facts.money.implied import BESIDE, with_implied
from generator.facts.numbers import Amount, gather, scan
from generator.facts.numbers.lexicon import phrase
from generator.facts.rules import Found, Passage, Scope, merged, quoted
from generator.model import Candidate, Evidence, Money

WEIGHT = re.compile(r"(?:pounds?|pfund|libras)$", re.I)
YEAR_OF_DEED = re.compile(r"(?:19|20)\d\d (?:won|leva|real)$", re.I)
"""A year and what somebody did in it, or what it was: in 2024 won a tender."""
LEAST_SUM = 1000
NOT_STATED = frozenset({IMPLIED, HOME, BESIDE})
LARGEST_PRICE, LARGEST_SHARE = 1_000_000, 10_000
PRICE_BEHIND = r"(?: ?\([^()]{1,30}\)|\))? ?(?:/|<rate> ?)(?!<not_rate>)(?=[^\W\d])| <rate_links> ?<rate_things>"
"""Any thing that follows `per` makes a price per unit, not a sum; but for a year."""
PRICE_BEHIND_FOR = (
    r"(?: ?\([^()]{1,30}\)|\))? ?(?:/(?!<not_rate>)(?=[^\W\d])"
    r"|(?:<rate>|ad?) <rate_pieces>|(?:<rate> |<rate_links> ?)<rate_things>|<rate> ogni )"
)
"""Where `per` means `for`, only a thing that is sold by measure or piece does: 500 milioni di euro per far crescere."""
PER_IS_FOR = frozenset({"it"})
"""Languages whose word for `per` means `for` as well."""
PRICE_BEFORE = "<rate_before> ?(?:价格)?(?:约|为|约为|高达)? ?$"
QUOTED_PRICE = r"<prices>[^,，。;；\n]{0,50}$"


MOVED = re.compile(r"(?:%|per cent|percent|Prozent),? (?:higher |lower )?(?:to|at|auf|bei|до|à|a|para|al|do|na) $")
"""In front of what a share came to: rose 8.1% to Rs 1,274.60; sales that rose 8% to 900,000 euros are a sum."""


def find(scope: Scope) -> Found[Money]:
    """The sums of `scope`, each once per value and currency, with the evidence of every mention."""
    whole = whole_of(scope.passages)
    found = [item for passage in scope.passages for item in _read(passage, scope.lang, whole)]
    return merged(found, _taken, _value, _joined)


def _value(item: Money) -> tuple[object, ...]:
    return item.value, item.max or item.value, item.currency


def _joined(first: Money, later: Money) -> Money:
    """A later mention of the same sum only adds its evidence; one stated currency is enough."""
    basis = later.currency_basis if first.currency_basis == "implied" else first.currency_basis
    return replace(first, currency_basis=basis, evidence=(*first.evidence, *later.evidence))


def _taken(item: Money) -> Candidate:
    reason = f"currency {item.currency_basis}"
    return Candidate(kind="money", evidence=item.evidence[0], taken=True, reason=reason)


def _read(source: Passage, lang: str, whole: Whole) -> Iterator[Money | Candidate]:
    numbers = with_scale(source.folded, scan(source.folded, lang), lang)
    stated = [
        (mark := priced(source.folded, number, lang)) and at_home(mark, source, whole, lang) for number in numbers
    ]
    stated = list(with_upper(source.folded, numbers, stated))
    implied = with_implied(source, numbers, stated, lang)
    if not any(implied):
        return
    marks = [at_home(mark, source, whole, lang) if mark and mark.rule == IMPLIED else mark for mark in implied]
    for amount in gather(source.folded, numbers, marks):
        evidence = quoted(source, amount.start, amount.end, amount.mark.rule)
        reason = _refusal(source.folded, amount, lang)
        if reason:
            yield Candidate(kind="money", evidence=evidence, taken=False, reason=reason)
        else:
            yield _sum(amount, evidence)


def _refusal(folded: str, amount: Amount, lang: str) -> str | None:
    behind = phrase(PRICE_BEHIND_FOR if lang in PER_IS_FOR else PRICE_BEHIND)
    before = phrase(PRICE_BEFORE)
    if behind.match(folded, amount.end) or before.search(folded, max(0, amount.start - 8), amount.start):
        return "a price per unit"
    value = amount.low or amount.high
    if value is None or value == 0 or YEAR_OF_DEED.fullmatch(folded, amount.start, amount.end):
        return "no value"
    if value < LEAST_SUM:
        return "a price, no sum"
    if amount.number.scale == 1 and WEIGHT.search(folded, amount.start, amount.mark.end):
        return "a weight"
    return "a share price or tariff" if value < LARGEST_PRICE and _is_quoted(folded, amount) else None


def _is_quoted(folded: str, amount: Amount) -> bool:
    """Whether a word for prices stands before a small sum, or how far it moved."""
    small = amount.number.scale == 1 and amount.number.value < LARGEST_SHARE
    moved = small and MOVED.search(folded, max(0, amount.start - 20), amount.start)
    return bool(moved or phrase(QUOTED_PRICE).search(folded, max(0, amount.start - 70), amount.start))


def _sum(amount: Amount, evidence: Evidence) -> Money:
    value = amount.low if amount.low is not None else amount.high
    return Money(
        value=value or Decimal(0),
        min=amount.low,
        max=amount.high,
        currency=amount.mark.key,
        currency_basis="implied" if amount.mark.rule in NOT_STATED else "stated",
        text=evidence.quote,
        evidence=(evidence,),
    )
