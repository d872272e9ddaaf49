"""What a capacity is of, how far along, and whether it is yearly: told by the nearest cue words."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from operator import itemgetter
from typing import Literal

from generator.facts.numbers import Amount
from generator.facts.numbers.cues import NO_CUES, Cue, Cues, Place, cues_of
from generator.facts.numbers.lexicon import SPELT, phrase

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
Others = tuple[str, ...]
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
JOINED = rf"(?<![{SPELT}])<and_joints> ?(?:<elision_hedges> )?$"
JOINED_REACH = 24
JOINED_BEHIND = " ?<joints_behind>"
SIZED = r" <size_links> (?:<elision_hedges> )?$"
OF_THING = " <thing_links>"
LED = r"<measure_words>[^.;:!?\n\d]{0,14}$"
COMPOUND = re.compile(r"(?:[A-Za-z]*[ -]?(?:power |energy )?)?")
"""Between the parts of a compound, in languages whose head stands last."""
BRACKET = re.compile(r"\([^()\d]{0,8}$")
YEARLY_ADVERB = r"[^,;:.\d\n]{0,60}? <yearly_adverbs>(?! ?\d| <not_yearly>)"
"""A yearly adverb behind the amount and the thing that it is of (340 МВт модулей ежегодно)."""


@lru_cache(maxsize=8)
def _is_led(folded: str, start: int, end: int) -> bool:
    """Whether the thing stands in front: a measure word follows it, or the amount fills a bracket: Park (40 MW)."""
    if folded[end : end + 1] in (")", "/", ",") and BRACKET.search(folded, max(0, start - 12), start):
        return True
    if phrase(LED).search(folded, max(0, start - 30), start):
        return True
    linked = phrase(SIZED).search(folded, max(0, start - JOINED_REACH), start)
    return bool(linked) and not phrase(OF_THING).match(folded, end)


def family(unit: str) -> str:
    """The family of a unit: Wh, W, t, Ah, V or units."""
    if unit.endswith("Wh"):
        return "Wh"
    return FAMILIES.get(unit, "W")


def subject(folded: str, amount: Amount, place: Place, others: Others, *, yearly: bool) -> tuple[str, bool]:
    """What the amount is of, and whether words near it say so rather than the text as a whole.

    `others` are the article's other passages, folded; `yearly` is whether the amount is one of each year.
    """
    counted, kind, cues = amount.mark.of, family(amount.mark.key), cues_of(folded)
    if counted == "battery":
        return _battery(amount, place, cues, others, yearly=yearly), True
    if counted not in ("", "other"):
        return counted, True
    allowed = OF_BY_UNIT.get(kind, ())
    if amount.mark.key == "kWh" and (amount.low or amount.high or 0) >= 1_000_000:
        allowed = ("generation", *allowed)
    distance, head = partial(_distance_of_thing, folded, amount), partial(_head, folded, amount)
    near = _nearest(_rows(place, cues, others, kind), allowed, distance, head)
    if near == "battery":
        return _battery(amount, place, cues, others, yearly=yearly), True
    return near or _prevailing(cues, others, kind), bool(near)


def _rows(place: Place, cues: Cues, others: Others, kind: str) -> Iterator[Sequence[Cue]]:
    """The cues that may say what an amount is of, those that are asked first in front."""
    yield cues.near("of", *place.clause)
    yield cues.near("of", *place.sentence)
    if kind == "W":
        yield cues.near("plant", *place.sentence)
    if others:
        yield _sole(cues_of(others[0]))
    yield cues.near("of", *place.before)  # 蓄電所を建設する。出力は5万キロワット


def _sole(title: Cues) -> Sequence[Cue]:
    """The cues of the title, where they all say the same."""
    row = title.by_kind.get("of", NO_CUES).cues
    return row if len({cue.value for cue in row}) == 1 else ()


def _battery(amount: Amount, place: Place, cues: Cues, others: Others, *, yearly: bool) -> str:
    """What batteries are: a maker's or a vehicle's, taken back, or the store that is built of them."""
    spoken = {cue.value for cue in cues.near("of", *place.clause)}
    if "recycling" in spoken and amount.mark.key == "units":
        return "recycling"
    if yearly or cues.near("making", *place.sentence) or "vehicles" in spoken:
        return "battery"
    # Cells are made by the GWh; what has megawatts, or megawatt-hours, is a store built of them.
    least = 1 if amount.mark.key == "units" else 0
    return "storage" if amount.mark.key in STORE_UNITS or _lead_of_stores(cues, others) >= least else "battery"


@lru_cache(maxsize=8)
def _lead_of_stores(cues: Cues, others: Others) -> int:
    """How much more often the text speaks of stores than of vehicles and of making together."""
    text = (cues, *map(cues_of, others))
    counted = _counted(text)
    made = sum(len(cues.by_kind.get("making", NO_CUES).cues) for cues in text)
    return counted["storage"] - counted["vehicles"] - made


def _counted(text: Iterable[Cues]) -> Counter[str]:
    return Counter(cue.value for cues in text for cue in cues.by_kind.get("of", NO_CUES).cues)


@lru_cache(maxsize=32)
def _prevailing(cues: Cues, others: Others, kind: str) -> str:
    """What the text speaks of most among the things that an amount of this family may be of."""
    meanings = MEANINGS.get(kind, {})
    counted: Counter[str] = Counter()
    for value, times in _counted((cues, *map(cues_of, others))).items():
        if value in meanings:
            counted[meanings[value]] += times
    return counted.most_common(1)[0][0] if counted else DEFAULT_OF[kind]


def _nearest(
    rows: Iterable[Sequence[Cue]],
    allowed: Sequence[str],
    distance: Callable[[Cue], int],
    head: Callable[[Sequence[Cue]], Cue] = itemgetter(0),
) -> str | None:
    """The answer of the nearest cue in the first of `rows` that has one that is allowed.

    `head` picks, of that cue and those behind it, the one that is the head of their phrase.
    """
    for row in rows:
        cues = [cue for cue in row if cue.value in allowed]
        if len({cue.value for cue in cues}) == 1:
            return cues[0].value
        if cues:
            nearest = min(cues, key=lambda cue: (distance(cue), cue.start - cue.end, allowed.index(cue.value)))
            return head(cues[cues.index(nearest) :]).value
    return None


def _head(folded: str, amount: Amount, run: Sequence[Cue]) -> Cue:
    """The last of the things behind the amount that are one word or one run of words (60 MW solar battery storage)."""
    last = run[0]
    for cue in run[1:] if last.start >= amount.end else ():
        if not COMPOUND.fullmatch(folded, last.end, max(last.end, cue.start)):
            break
        last = cue
    return last


def _distance_of_thing(folded: str, amount: Amount, cue: Cue) -> int:
    """As `_distance`, but what is in front wins where a measure word leads to the number (мощностью 400 МВт)."""
    if not _is_led(folded, amount.start, amount.end):
        return _distance(folded, amount, cue)
    return cue.start - amount.end + FAR if cue.start >= amount.end else max(0, amount.start - cue.end) + 2


def _distance(folded: str, amount: Amount, cue: Cue) -> int:
    """Characters between cue and amount; a modifier behind the number (10GWh储能电池) is worth two in front."""
    if cue.start < amount.end:
        other = FAR if _is_joined(folded, amount.start) else 0  # 5万吨电解液及1万吨电池回收
        return max(0, amount.start - cue.end) * 2 + 2 + other
    between = folded[amount.end : cue.start]
    listed = "、" in between or phrase(JOINED_BEHIND).match(between)
    return len(between) + (FAR if listed else 0)  # the next member of a list: 处理废电池5万吨、碳酸锂6千吨


@lru_cache(maxsize=8)
def _is_joined(folded: str, start: int) -> bool:
    """Whether a word that joins stands right in front: what is in front of it belongs to something else."""
    return bool(phrase(JOINED).search(folded, max(0, start - JOINED_REACH), start))


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
