"""What a capacity is of, how far along, and whether it is yearly: told by the nearest cue words."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from typing import Literal

from generator.facts.numbers import Amount
from generator.facts.numbers.cues import NO_CUES, Cue, Cues, Place
from generator.facts.numbers.lexicon import phrase

OF_BY_UNIT = {
    "Wh": ("storage", "battery", "recycling", "generation", "hydrogen", "stations"),
    "W": ("storage", "hydrogen", "stations", "installed", "battery"),
    "t": ("recycling", "hydrogen", "material"),
    "units": ("vehicles", "stations", "storage", "battery", "installed", "hydrogen"),
}
DEFAULT_OF = {"Wh": "battery", "W": "installed", "t": "material", "units": "other", "Ah": "battery", "V": "other"}
MEANINGS = {
    "Wh": {"storage": "storage", "battery": "battery", "installed": "generation", "generation": "generation"},
    "W": {"storage": "storage", "hydrogen": "hydrogen", "stations": "stations", "installed": "installed"},
    "t": {"recycling": "recycling", "hydrogen": "hydrogen", "material": "material"},
}
"""What an amount with no cue near is of, by what the text speaks of: megawatt-hours of a solar park are generated."""
FAMILIES = {"kg": "t", "t": "t", "mAh": "Ah", "Ah": "Ah", "V": "V", "kV": "V", "units": "units"}
FAR = 40
"""Characters that a cue behind the amount is moved away, where it belongs to something else."""
YEAR_BEFORE = re.compile(
    r"(?<!\d)(?:年に?|연|연간) ?$"
    r"|(?<![\d今去明本当近前后同全半每多几])年[^\d,，。;；、年]{1,7}量(?:约|达|达到|为|近|超)? ?$"
)
OPENS = 2
ADVERB_REACH = 64
"""How far behind an amount its yearly adverb may begin."""
STORE_UNITS = frozenset({"MW", "GW", "kW", "MWh"})
STOPS = ("cancelled", "shelved")
UNDER_WAY = ("operating", "construction")
SOLID = ("operating", "construction", "signed", "announced")
LED = r"<measure_words>[^.;:!?\n\d]{0,14}$"
YEARLY_ADVERB = r"[^,;:.\d\n]{0,60}? <yearly_adverbs>(?! ?\d| <not_yearly>)"
"""A yearly adverb behind the amount and the thing that it is of (340 МВт модулей ежегодно)."""


@lru_cache(maxsize=8)
def _is_led(folded: str, start: int) -> bool:
    return bool(phrase(LED).search(folded, max(0, start - 30), start))


def family(unit: str) -> str:
    """The family of a unit: Wh, W, t, Ah, V or units."""
    if unit.endswith("Wh"):
        return "Wh"
    return FAMILIES.get(unit, "W")


def subject(folded: str, amount: Amount, place: Place, cues: Cues, *, yearly: bool) -> str:
    """What the amount is of; `yearly` is whether it is one of each year."""
    if amount.mark.of not in ("", "other"):
        return amount.mark.of
    kind = family(amount.mark.key)
    allowed = OF_BY_UNIT.get(kind, ())
    if amount.mark.key == "kWh" and (amount.low or amount.high or 0) >= 1_000_000:
        allowed = ("generation", *allowed)
    rows = (cues.near("of", *span) for span in place)  # also in front: 蓄電所を建設する。出力は5万キロワット
    best = _nearest(rows, allowed, partial(_distance_of_thing, folded, amount)) or _prevailing(cues, kind)
    # Cells are made by the GWh a year; what has megawatts, or megawatt-hours, is a store built of them.
    return "storage" if best == "battery" and amount.mark.key in STORE_UNITS and not yearly else best


@lru_cache(maxsize=32)
def _prevailing(cues: Cues, kind: str) -> str:
    """What the text speaks of most among the things that an amount of this family may be of."""
    meanings = MEANINGS.get(kind, {})
    counted = Counter(meanings[cue.value] for cue in cues.by_kind.get("of", NO_CUES).cues if cue.value in meanings)
    return counted.most_common(1)[0][0] if counted else DEFAULT_OF[kind]


def _nearest(rows: Iterable[Sequence[Cue]], allowed: Sequence[str], distance: Callable[[Cue], int]) -> str | None:
    """The answer of the nearest cue in the first of `rows` that has one that is allowed."""
    for row in rows:
        cues = [cue for cue in row if cue.value in allowed]
        if len({cue.value for cue in cues}) == 1:
            return cues[0].value
        if cues:
            return min(cues, key=lambda cue: (distance(cue), cue.start - cue.end, allowed.index(cue.value))).value
    return None


def _distance_of_thing(folded: str, amount: Amount, cue: Cue) -> int:
    """As `_distance`, but what is in front wins where a measure word leads to the number (мощностью 400 МВт)."""
    if not _is_led(folded, amount.start):
        return _distance(folded, amount, cue)
    return cue.start - amount.end + FAR if cue.start >= amount.end else max(0, amount.start - cue.end) + 2


def _distance(folded: str, amount: Amount, cue: Cue) -> int:
    """Characters between cue and amount; a modifier behind the number (10GWh储能电池) is worth two in front."""
    if cue.start < amount.end:
        return max(0, amount.start - cue.end) * 2 + 2
    between = folded[amount.end : cue.start]
    return len(between) + (FAR if "、" in between else 0)  # the next member of a list: 处理废电池5万吨、碳酸锂6千吨


def status(folded: str, amount: Amount, place: Place, cues: Cues) -> str | None:
    """How far along: bad news in the clause first, unless works or operation stand nearer; then the nearest cue."""
    here, around = (cues.near("status", *span) for span in (place.clause, place.sentence))
    distance = partial(_distance, folded, amount)
    if any(cue.value in STOPS for cue in here):
        ends = [cue for cue in here if cue.value in STOPS or cue.value in UNDER_WAY]
        nearest = min(ends, key=distance).value
        if nearest in STOPS:
            return nearest
    return _nearest((here, around), SOLID, distance)


def period(folded: str, amount: Amount, place: Place, cues: Cues) -> Literal["year"] | None:
    """`year` where the unit or the clause says that the amount is one of each year."""
    if amount.mark.per:
        return "year"
    if YEAR_BEFORE.search(folded, max(0, amount.start - 12), amount.start):
        return "year"
    begin, end = place.clause
    if not cues.near("per", begin, amount.end + ADVERB_REACH):
        return None
    speaks = bool(cues.near("per", amount.end, amount.end + ADVERB_REACH))
    if speaks and phrase(YEARLY_ADVERB).match(folded, amount.end):
        return "year"
    reach = 8 if family(amount.mark.key) == "W" else 25 if folded[amount.start - 1 : amount.start] > "\u2e80" else 36
    near = cues.near("per", max(begin, amount.start - reach), min(end, amount.end + reach))
    near += cues.near("per", begin, begin + OPENS)  # Ежегодно завод сможет выпускать до …
    return "year" if any(cue.value == "year" for cue in near) else None
