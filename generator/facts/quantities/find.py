"""Scope -> capacities: numbers, their units, what they are of; and every number that was refused, with the reason."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.numbers import Amount, Mark, Number, gather, scan
from generator.facts.quantities.counts import counted
from generator.facts.quantities.cues import Cues, cues_of
from generator.facts.quantities.refusals import refused_amount, refused_number
from generator.facts.quantities.sense import period, role, status, subject
from generator.facts.quantities.units import physical
from generator.facts.rules import Found, Passage, Scope, quoted
from generator.model import Candidate, Capacity

YEARLY = re.compile(
    r" ?(?:/ ?(?:a\b|y\b|yr\b|year|jahr|год|年)|per year|a year|per annum|annually|p\.a\.|pro jahr|jährlich|im jahr|в год|par an|al año|all'anno|por ano|rocznie|每年|年間)",
    re.I,
)
PERCENT = re.compile(
    r" ?(?:%|percent|per cent|prozent|процент|个百分点|pour cent|por ciento|per cento|por cento|procent|퍼센트)", re.I
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A number and what was made of it: a mark, or the reason for none."""

    number: Number
    mark: Mark | None
    reason: str


def find(scope: Scope) -> Found[Capacity]:
    """The capacities of `scope`, each once per value, unit and yearliness, with the evidence of every mention."""
    merged: dict[tuple[object, ...], Capacity] = {}
    candidates: list[Candidate] = []
    for passage in scope.passages:
        for item in _read(passage, scope.lang):
            if isinstance(item, Candidate):
                candidates.append(item)
                continue
            _merge(merged, item)
            candidates.append(
                Candidate(kind="capacity", evidence=item.evidence[0], taken=True, reason=f"{item.of}, {item.role}")
            )
    return Found(facts=tuple(merged.values()), candidates=tuple(candidates))


def _merge(merged: dict[tuple[object, ...], Capacity], item: Capacity) -> None:
    """A later mention of the same value and unit only adds its evidence."""
    key = (item.min, item.max, item.unit)
    first = merged.get(key)
    merged[key] = _joined(first, item) if first else item


def _joined(first: Capacity, later: Capacity) -> Capacity:
    return Capacity(
        min=first.min, max=first.max, unit=first.unit, per=first.per or later.per, of=first.of, role=first.role,
        status=first.status or later.status, text=first.text, evidence=(*first.evidence, *later.evidence),
    )  # fmt: skip


def _read(source: Passage, lang: str) -> Iterator[Capacity | Candidate]:
    folded = source.folded
    readings = [_reading(folded, number, lang) for number in scan(folded, lang)]
    yield from (_refused(source, r.number.start, r.number.end, r.reason) for r in readings if r.reason)
    if not any(reading.mark for reading in readings):
        return
    cues = cues_of(folded)
    for amount in gather(folded, [r.number for r in readings], [r.mark for r in readings]):
        reason = refused_amount(folded, amount, cues)
        yield _refused(source, amount.start, amount.end, reason) if reason else _capacity(source, amount, cues)


def _reading(folded: str, number: Number, lang: str) -> Reading:
    mark: Mark | str | None = physical(folded, number)
    counts = mark is None
    if mark is None and PERCENT.match(folded, number.end):
        return Reading(number, None, "percentage")
    mark = mark or counted(folded, number, lang)
    if isinstance(mark, str) or mark is None:
        return Reading(number, None, mark or "no unit")
    reason = refused_number(folded, number, counts)
    return Reading(number, None, reason) if reason else Reading(number, mark, "")


def _refused(source: Passage, start: int, end: int, reason: str) -> Candidate:
    evidence = quoted(source, start, end, "a number")
    return Candidate(kind="capacity", evidence=evidence, taken=False, reason=reason)


def _capacity(source: Passage, amount: Amount, cues: Cues) -> Capacity:
    yearly = YEARLY.match(source.folded, amount.end)
    end = yearly.end() if yearly else amount.end
    evidence = quoted(source, amount.start, end, amount.mark.rule)
    return Capacity(
        min=amount.low, max=amount.high, unit=amount.mark.key, per="year" if yearly else period(source.folded, amount, cues),
        of=subject(amount, cues), role=role(amount, cues), status=status(amount, cues), text=evidence.quote, evidence=(evidence,),
    )  # fmt: skip
