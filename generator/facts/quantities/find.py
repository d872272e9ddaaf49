"""Scope -> capacities: numbers, their units, what they are of; and every number that was refused, with the reason."""

from collections.abc import Iterator
from dataclasses import replace

from generator.facts.numbers import Amount, gather, scan
from generator.facts.numbers.cues import Cues, cues_of
from generator.facts.numbers.lexicon import phrase
from generator.facts.quantities.pairs import paired
from generator.facts.quantities.readings import readings
from generator.facts.quantities.refusals import refused_amount
from generator.facts.quantities.roles import role
from generator.facts.quantities.sense import family, period, status, subject
from generator.facts.rules import Found, Passage, Scope, merged, quoted
from generator.model import Candidate, Capacity

YEARLY = r"[ -]?<yearly>(?! ?\d| <not_yearly>)"


def find(scope: Scope) -> Found[Capacity]:
    """The capacities of `scope`, each once per value and unit, with the evidence of every mention."""
    found = (item for passage in scope.passages for item in _read(passage, scope.lang))
    return merged(found, _taken, _value, _joined)


def _value(item: Capacity) -> tuple[object, ...]:
    """Value and unit, hedged or not: an open end counts as the other."""
    low, high = item.min, item.max
    return high if low is None else low, low if high is None else high, item.unit


def _joined(first: Capacity, later: Capacity) -> Capacity:
    """A later mention only adds its evidence, and what the first left open."""
    return replace(
        first,
        per=first.per or later.per,
        status=first.status or later.status,
        evidence=(*first.evidence, *later.evidence),
    )


def _read(source: Passage, lang: str) -> Iterator[Capacity | Candidate]:
    folded = source.folded
    row = readings(folded, scan(folded, lang), lang)
    yield from (_refused(source, r.number.start, r.number.end, r.reason) for r in row if r.reason)
    if not any(reading.mark for reading in row):
        return
    cues = cues_of(folded)
    amounts = gather(folded, [reading.number for reading in row], [reading.mark for reading in row])
    for amount in paired(folded, amounts):
        reason = refused_amount(folded, amount, cues)
        yield _refused(source, amount.start, amount.end, reason) if reason else _capacity(source, amount, cues)


def _taken(item: Capacity) -> Candidate:
    reason = f"{item.of}, {item.role}"
    return Candidate(kind="capacity", evidence=item.evidence[0], taken=True, reason=reason)


def _refused(source: Passage, start: int, end: int, reason: str) -> Candidate:
    return Candidate(kind="capacity", evidence=quoted(source, start, end, "number"), taken=False, reason=reason)


def _voltage(source: Passage, amount: Amount) -> Capacity:
    """A voltage is no size of a project: it tells what the project is connected to."""
    evidence = quoted(source, amount.start, amount.end, amount.mark.rule)
    return Capacity(
        min=amount.low,
        max=amount.high,
        unit=amount.mark.key,
        per=None,
        of="other",
        role="context",
        status=None,
        text=evidence.quote,
        evidence=(evidence,),
    )


def _capacity(source: Passage, amount: Amount, cues: Cues) -> Capacity:
    if family(amount.mark.key) == "V":
        return _voltage(source, amount)
    folded, place = source.folded, cues.place(amount.start, amount.end)
    yearly = phrase(YEARLY).match(folded, amount.end)
    per = "year" if yearly else period(folded, amount, place, cues)
    evidence = quoted(source, amount.start, yearly.end() if yearly else amount.end, amount.mark.rule)
    return Capacity(
        min=amount.low,
        max=amount.high,
        unit=amount.mark.key,
        per=per,
        of=subject(folded, amount, place, cues, yearly=per is not None),
        role=role(place, cues),
        status=status(folded, amount, place, cues),
        text=evidence.quote,
        evidence=(evidence,),
    )
