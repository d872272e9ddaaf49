"""What a capacity is of, how far along, and whether it is yearly: told by the nearest cue words."""

import re
from functools import cache
from typing import Literal

from generator.facts.numbers import Amount
from generator.facts.numbers.cues import Cue, Cues
from generator.facts.numbers.lexicon import one_of

OF_BY_UNIT = {
    "Wh": ("storage", "battery", "recycling", "generation", "hydrogen", "stations"),
    "W": ("storage", "hydrogen", "stations", "installed", "battery"),
    "t": ("recycling", "hydrogen", "material"),
    "units": ("vehicles", "stations", "storage", "battery", "installed", "hydrogen"),
}
DEFAULT_OF = {"Wh": "battery", "W": "installed", "t": "material", "units": "other", "Ah": "battery", "V": "other"}
YEAR_BEFORE = re.compile(
    r"(?<!\d)(?:年|연|연간) ?$"
    r"|(?<![\d今去明本当近前后同全半每多几])年[^\d,，。;；、年]{1,7}量(?:约|达|达到|为|近|超)? ?$"
)
ADVERB_REACH = 64
"""How far behind an amount its yearly adverb may begin."""
STORE_UNITS = frozenset({"MW", "GW", "kW", "MWh"})
SOLID = ("operating", "construction", "signed", "announced")


@cache
def _led() -> re.Pattern[str]:
    return re.compile(rf"{one_of('measure_words')}[^.;:!?\n\d]{{0,14}}$", re.I)


@cache
def _yearly_adverb() -> re.Pattern[str]:
    """A yearly adverb behind the amount and the thing that it is of (340 МВт модулей ежегодно)."""
    return re.compile(rf"[^,;:.\d\n]{{0,60}}? {one_of('yearly_adverbs')}(?! ?\d| {one_of('not_yearly')})", re.I)


def family(unit: str) -> str:
    """The family of a unit: Wh, W, t, Ah, V or units."""
    if unit.endswith("Wh"):
        return "Wh"
    return {"kg": "t", "t": "t", "mAh": "Ah", "Ah": "Ah", "V": "V", "kV": "V", "units": "units"}.get(unit, "W")


def subject(folded: str, amount: Amount, cues: Cues, *, yearly: bool) -> str:
    """What the amount is of; `yearly` is whether it is one of each year."""
    if amount.mark.of not in ("", "other"):
        return amount.mark.of
    kind = family(amount.mark.key)
    allowed = OF_BY_UNIT.get(kind, ())
    if amount.mark.key == "kWh" and (amount.low or amount.high or 0) >= 1_000_000:
        allowed = ("generation", *allowed)
    best = _nearest(folded, "of", amount, cues, allowed) or DEFAULT_OF[kind]
    # Cells are made by the GWh a year; what has megawatts, or megawatt-hours, is a store built of them.
    return "storage" if best == "battery" and amount.mark.key in STORE_UNITS and not yearly else best


def _nearest(folded: str, kind: str, amount: Amount, cues: Cues, allowed: tuple[str, ...]) -> str | None:
    """The answer of the nearest cue in the clause, else in the sentence; what follows counts as nearer.

    What an amount is of may also stand in the sentence in front: 蓄電所を建設する。出力は5万キロワット.
    """
    leads = kind == "of" and bool(_led().search(folded, max(0, amount.start - 30), amount.start))
    sentence = cues.sentence(amount.start, amount.end)
    spans = [cues.clause(amount.start, amount.end), sentence]
    if kind == "of":
        spans.append(cues.before(sentence[0]))
    for span in spans:
        ranked = [
            (_distance(folded, cue, amount, leads), cue.start - cue.end, allowed.index(cue.value), cue.value)
            for cue in cues.near(kind, *span)
            if cue.value in allowed
        ]
        if ranked:
            return min(ranked)[3]
    return None


def _distance(folded: str, cue: Cue, amount: Amount, leads: bool) -> int:
    """Characters between cue and amount; a modifier behind the number (10GWh储能电池) is worth two in front.

    Where a measure word leads to the number (станция мощностью 400 МВт), it is the other way about.
    """
    if cue.start >= amount.end:
        far = leads or "、" in folded[amount.end : cue.start]  # the next member of a list: 处理废电池5万吨、碳酸锂6千吨
        return cue.start - amount.end + (40 if far else 0)
    return max(0, amount.start - cue.end) * (1 if leads else 2) + 2


def status(folded: str, amount: Amount, cues: Cues) -> str | None:
    """How far along: bad news in the clause first, then the nearest cue of the clause, then of the sentence."""
    span = cues.clause(amount.start, amount.end)
    here = {cue.value for cue in cues.near("status", *span)}
    for stop in ("cancelled", "shelved"):
        if stop in here:
            return stop
    return _nearest(folded, "status", amount, cues, SOLID)


def period(folded: str, amount: Amount, cues: Cues) -> Literal["year"] | None:
    """`year` where the unit or the clause says that the amount is one of each year."""
    if amount.mark.per:
        return "year"
    if YEAR_BEFORE.search(folded, max(0, amount.start - 12), amount.start):
        return "year"
    speaks = bool(cues.near("per", amount.end, amount.end + ADVERB_REACH))
    if speaks and _yearly_adverb().match(folded, amount.end):
        return "year"
    reach = 8 if family(amount.mark.key) == "W" else 25 if folded[amount.start - 1 : amount.start] > "\u2e80" else 36
    begin, end = cues.clause(amount.start, amount.end)
    near = cues.near("per", max(begin, amount.start - reach), min(end, amount.end + reach))
    return "year" if any(cue.value == "year" for cue in near) else None
