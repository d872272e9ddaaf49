"""What a capacity is of, how far along, and whether it is yearly: told by the nearest cue words."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache, partial
from typing import Final, cast

from generator import capacities
from generator.capacities import Choice, Family
from generator.facts.numbers import Amount
from generator.facts.numbers.cues import NO_CUES, Cue, Cues, Place, Span, cues_of
from generator.facts.numbers.lexicon import SPELT, phrase
from generator.model import Period

Others = tuple[str, ...]
FAR = 40
"""Characters that a cue behind the amount is moved away, where it belongs to something else."""
YEAR_BEFORE = re.compile(
    r"(?<!\d)(?:年に?|연|연간) ?$"
    r"|(?<![\d今去明本当近前后同全半每多几])年[^\d,，。;；、年]{1,7}量(?:约|达|达到|为|近|超)? ?$"
)
OPENS = 2
HAN_REACH = 25
"""How near a word of a period stands to an amount behind Han characters."""
ADVERB_REACH = 64
"""How far behind an amount its yearly adverb may begin."""
STOPS = frozenset({"cancelled", "shelved"})
UNDER_WAY = ("operating", "construction")
SOLID = ("operating", "construction", "signed", "announced")
JOINED = rf"(?<![{SPELT}])<and_joints> ?(?:<elision_hedges> )?$"
JOINED_REACH = 24
JOINED_BEHIND = " ?<joints_behind>"
SIZED = r" <size_links> (?:<elision_hedges> )?$"
OF_THING = " <thing_links>"
LED = r"<measure_words>[^.;:!?\n\d]{0,14}$"
BRACKET = re.compile(r"\([^()\d]{0,8}$")
ADVERBS: Final[Mapping[Period, str]] = {"year": "yearly_adverbs", "month": "monthly_adverbs"}
"""Lists of `quantity_cues_words.yml`."""
ADVERB = r"[^,;:.\d\n]{{0,60}}? <{words}>(?! ?\d| <not_yearly>)"
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


def subject(folded: str, amount: Amount, place: Place, others: Others, *, rated: bool) -> tuple[str, bool]:
    """What the amount is of, and whether words near it say so rather than the text as a whole.

    `others` are the article's other passages, folded; `rated` is whether the amount is one of each year or month.
    """
    counted, kind, cues = amount.mark.of, capacities.family(amount.mark.key), cues_of(folded)
    if counted not in ("", capacities.OTHER):
        return _settled(counted, amount, place, (cues, others), rated=rated), True
    named = _named_near(folded, amount, place, others)
    if named:
        return _settled(named, amount, place, (cues, others), rated=rated), True
    return _prevailing(cues, others, kind.id), False


def _named_near(folded: str, amount: Amount, place: Place, others: Others) -> str:
    """What the words near the amount say that it is of, those of its clause first; else empty."""
    cues, kind = cues_of(folded), capacities.family(amount.mark.key)
    allowed = _allowed(amount, kind)
    asked = (("of", place.clause), ("of", place.sentence), *[(words, place.sentence) for words in kind.also])
    told = _told(cues, asked, allowed)
    if not told and others and (title := _sole(cues_of(others[0]))) in allowed:
        return title
    told = told or _told(cues, [("of", place.before)], allowed)  # 蓄電所を建設する。出力は5万キロワット
    return (_answer(told) or _named(folded, amount, told, allowed)) if told else ""


def _allowed(amount: Amount, kind: Family) -> tuple[str, ...]:
    """What the amount may be of; of a large one that is asked first which only large ones are of."""
    if kind.large:
        unit, least, of = kind.large
        if amount.mark.key == unit and (amount.low or amount.high or 0) >= least:
            return of, *kind.of
    return kind.of


def _sole(title: Cues) -> str:
    """What the cues of the title say, where they all say the same; else empty."""
    said = title.by_kind.get("of", NO_CUES).values
    return said[0] if len(set(said)) == 1 else ""


def _settled(named: str, amount: Amount, place: Place, whole: tuple[Cues, Others], *, rated: bool) -> str:
    """What the words beside the amount name, or what that is all the same by the first row of `doubtful` that holds."""
    for choice in capacities.doubtful().get(named, ()):
        if _holds(choice, amount, place, whole[0], rated=rated) and _leads(choice, *whole):
            return choice.of
    return named


def _holds(choice: Choice, amount: Amount, place: Place, cues: Cues, *, rated: bool) -> bool:
    """Whether unit, rate and the words around the amount are those of the row."""
    if (choice.units and amount.mark.key not in choice.units) or (choice.rated and not rated):
        return False
    if choice.clause and choice.clause not in cues.values("of", *place.clause):
        return False
    return not choice.sentence or bool(cues.values(choice.sentence, *place.sentence))


def _leads(choice: Choice, cues: Cues, others: Others) -> bool:
    """Whether the text speaks more often of what the row says than of the others together."""
    if not choice.more:
        return True
    counted = _all_counted(cues, others)
    return counted[choice.more] - sum(counted[word] for word in choice.than) >= choice.least


@lru_cache(maxsize=8)
def _all_counted(cues: Cues, others: Others) -> Counter[str]:
    """How often the text has the words of each value, whatever their kind."""
    text = (cues, *map(cues_of, others))
    return Counter(value for one in text for row in one.by_kind.values() for value in row.values)


def _counted(text: Iterable[Cues]) -> Counter[str]:
    return Counter(value for cues in text for value in cues.by_kind.get("of", NO_CUES).values)


@lru_cache(maxsize=32)
def _prevailing(cues: Cues, others: Others, family: str) -> str:
    """What the text speaks of most among the things that an amount of this family may be of."""
    kind = capacities.families()[family]
    counted: Counter[str] = Counter()
    for value, times in _counted((cues, *map(cues_of, others))).items():
        if value in kind.prevailing:
            counted[kind.prevailing[value]] += times
    return counted.most_common(1)[0][0] if counted else kind.otherwise


def _told(cues: Cues, asked: Iterable[tuple[str, Span]], allowed: Sequence[str]) -> list[Cue]:
    """The cues that are allowed of the first kind and span of `asked` that has one."""
    for kind, span in asked:
        if not set(cues.values(kind, *span)).isdisjoint(allowed):
            return [cue for cue in cues.near(kind, *span) if cue.value in allowed]
    return []


def _answer(told: Sequence[Cue]) -> str:
    """The answer of all the cues `told`; empty where they give several."""
    return told[0].value if len(told) == 1 or len({cue.value for cue in told}) == 1 else ""


def _nearest(told: Sequence[Cue], allowed: Sequence[str], distance: Callable[[Cue], int]) -> Cue:
    """The nearest cue; of two the longer, of two as long the one that is allowed first."""
    return min(told, key=lambda cue: (distance(cue), cue.start - cue.end, allowed.index(cue.value)))


def _named(folded: str, amount: Amount, told: Sequence[Cue], allowed: Sequence[str]) -> str:
    """The answer of the nearest of the cues `told`, or of the head of the phrase that it begins."""
    nearest = _nearest(told, allowed, partial(_distance_of_thing, folded, amount))
    return _head(folded, amount, told[told.index(nearest) :]).value


def _head(folded: str, amount: Amount, run: Sequence[Cue]) -> Cue:
    """The last of the things behind the amount that are one word or one run of words (60 MW solar battery storage)."""
    last = run[0]
    for cue in run[1:] if last.start >= amount.end else ():
        if not _compound().fullmatch(folded, last.end, max(last.end, cue.start)):
            break
        last = cue
    return last


@cache
def _compound() -> re.Pattern[str]:
    """What stands between the parts of a compound, in languages whose head stands last."""
    joints = "|".join(f"{re.escape(word)} " for word in capacities.compounds())
    return re.compile(rf"(?:[A-Za-z]*[ -]?(?:{joints})?)?")


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
    distance = partial(_distance, folded, amount)
    if not STOPS.isdisjoint(cues.values("status", *place.clause)):
        ends = [cue for cue in cues.near("status", *place.clause) if cue.value in STOPS or cue.value in UNDER_WAY]
        nearest = min(ends, key=distance).value
        if nearest in STOPS:
            return nearest
    told = _told(cues, (("status", place.clause), ("status", place.sentence)), SOLID)
    return (_answer(told) or _nearest(told, SOLID, distance).value) if told else None


def period(folded: str, amount: Amount, place: Place, cues: Cues) -> Period | None:
    """What the amount is one of each of, where the unit or the clause says so."""
    if amount.mark.per:
        return amount.mark.per
    eastern = folded[max(0, amount.start - 2) : amount.start].rstrip(" ")[-1:] > "\u2e80"
    if eastern and YEAR_BEFORE.search(folded, max(0, amount.start - 12), amount.start):
        return "year"
    begin, end = place.clause
    if not cues.values("per", begin, amount.end + ADVERB_REACH):
        return None
    if cues.values("per", amount.end, amount.end + ADVERB_REACH) and (adverb := _adverb(folded, amount.end)):
        return adverb
    reach = capacities.family(amount.mark.key).reach
    reach = min(reach, HAN_REACH) if folded[amount.start - 1 : amount.start] > "\u2e80" else reach
    near = cues.near("per", max(begin, amount.start - reach), min(end, amount.end + reach))
    near += cues.near("per", begin, begin + OPENS)  # Ежегодно завод сможет выпускать до …
    said = [cue for cue in near if cue.value in capacities.periods()]
    return cast(Period, min(said, key=partial(_distance, folded, amount)).value) if said else None


def _adverb(folded: str, end: int) -> Period | None:
    """The period of an adverb behind the amount and the thing that it is of."""
    return next((one for one, pattern in _adverbs() if pattern.match(folded, end)), None)


@cache
def _adverbs() -> tuple[tuple[Period, re.Pattern[str]], ...]:
    return tuple((one, phrase(ADVERB.format(words=ADVERBS[one]))) for one in capacities.periods())
