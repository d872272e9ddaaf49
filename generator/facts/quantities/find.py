"""Scope -> capacities: numbers, their units, what they are of; and every number that was refused, with the reason."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Final, NamedTuple

from generator import capacities
from generator.facts.numbers import Amount, gather, scan
from generator.facts.numbers.cues import cues_of
from generator.facts.numbers.lexicon import phrase
from generator.facts.quantities.pairs import paired
from generator.facts.quantities.readings import readings
from generator.facts.quantities.refusals import refused_amount
from generator.facts.quantities.roles import role
from generator.facts.quantities.sense import Others, period, status, subject
from generator.facts.rules import Found, Passage, Scope, merged, quoted
from generator.model import Candidate, Capacity, Period

RATES: Final[Mapping[Period, str]] = {"year": "yearly", "month": "monthly"}
"""Lists of `quantity_cues_words.yml`."""
RATE = r"[ -]?<{words}>(?! ?\d| <not_yearly>)"


class Mention(NamedTuple):
    """A capacity, and whether words near it say what it is of."""

    capacity: Capacity
    told: bool


def find(scope: Scope) -> Found[Capacity]:
    """The capacities of `scope`, each once per value and unit, with the evidence of every mention."""
    found = [item for passage in scope.passages for item in _read(passage, scope)]
    mentions = merged(found, _taken, _value, _joined)
    return Found(facts=tuple(mention.capacity for mention in mentions.facts), candidates=mentions.candidates)


def _value(item: Mention) -> tuple[object, ...]:
    """Value and unit, hedged or not: an open end counts as the other."""
    low, high = item.capacity.min, item.capacity.max
    return high if low is None else low, low if high is None else high, item.capacity.unit


def _joined(first: Mention, later: Mention) -> Mention:
    """A later mention only adds its evidence, and what the first left open."""
    told = first if first.told else later
    whole = replace(
        first.capacity,
        of=told.capacity.of,
        per=first.capacity.per or later.capacity.per,
        status=first.capacity.status or later.capacity.status,
        evidence=(*first.capacity.evidence, *later.capacity.evidence),
    )
    return Mention(whole, told.told)


def _read(source: Passage, scope: Scope) -> Iterator[Mention | Candidate]:
    folded = source.folded
    row = readings(folded, scan(folded, scope.lang), scope.lang)
    marks = [mark for _, mark, _ in row]
    yield from [_refused(source, number.start, number.end, reason) for number, _, reason in row if reason]
    if not any(marks):
        return
    cues, others = cues_of(folded), tuple([other.folded for other in scope.passages if other is not source])
    year = int(scope.published[:4]) if scope.published and scope.published[:4].isdigit() else None
    amounts = gather(folded, [number for number, _, _ in row], marks)
    for amount in paired(folded, amounts):
        reason = refused_amount(folded, amount, cues)
        yield _refused(source, amount.start, amount.end, reason) if reason else _mention(source, amount, others, year)


def _taken(item: Mention) -> Candidate:
    reason = f"{item.capacity.of}, {item.capacity.role}"
    return Candidate(kind="capacity", evidence=item.capacity.evidence[0], taken=True, reason=reason)


def _refused(source: Passage, start: int, end: int, reason: str) -> Candidate:
    return Candidate(kind="capacity", evidence=quoted(source, start, end, "number"), taken=False, reason=reason)


def _property(source: Passage, amount: Amount) -> Capacity:
    """What is no size of a project: a voltage tells what the project is connected to."""
    evidence = quoted(source, amount.start, amount.end, amount.mark.rule)
    return Capacity(
        min=amount.low,
        max=amount.high,
        unit=amount.mark.key,
        per=None,
        of=capacities.OTHER,
        role="context",
        status=None,
        text=evidence.quote,
        evidence=(evidence,),
    )


def _mention(source: Passage, amount: Amount, others: Others, year: int | None) -> Mention:
    """The capacity that `amount` is; `others` are the other passages, `year` is that of the publication."""
    if capacities.family(amount.mark.key).is_property:
        return Mention(_property(source, amount), True)
    folded, cues = source.folded, cues_of(source.folded)
    place = cues.place(amount.start, amount.end)
    rate, end = _rate(folded, amount.end)
    per = rate or period(folded, amount, place, cues)
    evidence = quoted(source, amount.start, end, amount.mark.rule)
    of, told = subject(folded, amount, place, others, rated=per is not None)
    capacity = Capacity(
        min=amount.low,
        max=amount.high,
        unit=amount.mark.key,
        per=per,
        of=of,
        role=role(folded, amount.start, place, cues, year),
        status=status(folded, amount, place, cues),
        text=evidence.quote,
        evidence=(evidence,),
    )
    return Mention(capacity, told)


def _rate(folded: str, end: int) -> tuple[Period | None, int]:
    """What the words right behind an amount make it one of each of, and where they end; else None and `end`."""
    for one, pattern in _rates():
        if words := pattern.match(folded, end):
            return one, words.end()
    return None, end


@cache
def _rates() -> tuple[tuple[Period, re.Pattern[str]], ...]:
    return tuple((one, phrase(RATE.format(words=RATES[one]))) for one in capacities.periods())
