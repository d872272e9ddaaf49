"""Numbers that look like a capacity and are none: years, classes, densities, emissions, fuel."""

import re
from functools import cache

from generator import capacities
from generator.facts.numbers import Amount, Number
from generator.facts.numbers.cues import Cues
from generator.facts.numbers.digits import is_times
from generator.facts.numbers.lexicon import lexicon, phrase

REACH_SPELT, REACH_HAN, REACH_BEHIND = 34, 14, 22
"""How far CO2 or coal may stand from its tonnes: saves 12 t of CO2; recycles 12 t and cuts emissions does not."""
SHARES = ("1 in ", "one in ", "One in ", "out of ", "每", "одна из ", "один из ")
"""In front of a number: one in five cars is no count."""
CURRENCIES = tuple(f"{sign}{gap}" for sign in "$€£¥₹₩₽" for gap in ("", " "))
"""In front of a number that is a sum and counts no plants: a £3.8bn plant for batteries."""
SINGLE = re.compile(r" ?(?:台|基|[カか]所)(?:を|导入|设置|纳入|纳车|新设|追加)")
"""Behind a 1 that is a count: what is done with the one machine."""
TONNERS = ("onner", "onnern", "onners")
"""Ends of a vehicle named by its weight (Zwölftonner)."""
STOCK_CODE = re.compile(r"-TW(?![A-Za-z])")
"""Behind the number of a share that is traded in Taiwan: no terawatts."""
DENSITY = " ?<per> ?<densities>"
DAILY = " ?<daily>"
YEAR_OPENER = r"(?:(?<!\w)<year_openers>|') ?$"
WEIGHED_VEHICLE = r" ?-?[^,，。.;；\n]{0,14}?<weighed_vehicles>"
WEIGHT = r"<weights>[^,，。.;；\n\d]{0,12}$"

FOR_REACH = 110
GAP = r"(?: (?!<ordered>)[^\s,;:.!?()]{1,24})"
MEANT_FOR = rf" <meant_for>{GAP}{{0,3}}? $"
"""In front of a count: for the city's 40 buses."""
SUPPLIED_FOR = rf"<supplied>{GAP}{{0,5}}?{MEANT_FOR}"
"""The same with what is supplied (batteries from Foo for the city's 40 buses); asked for where something is meant."""
GIVEN_TO = re.compile(r"[为给向](?:约|近|超|首批|其)?$")
SUPPLIED_TO = r"[^,，。;；\n]{0,14}?<supplying_han>[^,，。;；\n]{0,12}?<supplied_han>"
"""In front of a Chinese count, and behind it: 为40辆公交车提供动力电池."""
SUPPLIED_AS = (
    r"(?:(?![位设建处]于|[设建]?在|坐落|分布|布局)[^,，。、;；\n的]{1,8}的(?:动力|配套)?"
    r"|[^,，。、;；\n]{0,8}(?:向け|用)[^,，。、;；\n]{0,8}?)<supplied_han>"
    r"|[^,.\n]{0,6}?[에용](?: [^,.\n]{0,10})? ?(?:배터리|전지|충전기)"
)
"""Behind a count: what is supplied for it (300辆重卡的动力电池, バス40台向け蓄電池, 버스 40대용 배터리)."""


@cache
def _labels() -> frozenset[str]:
    return frozenset(word.lower() for word in lexicon("units_counts")["labels"])


def refused_number(folded: str, number: Number, counts: bool) -> str | None:
    """Why the number can't measure anything; `counts` is whether it counts things rather than measures."""
    if number.glued:
        return "part of a name"
    if number.value == 0:
        return "nothing"
    if STOCK_CODE.match(folded, number.end):
        return "a stock code"
    return _refused_count(folded, number) if counts else None


def _refused_count(folded: str, number: Number) -> str | None:
    """Why the number counts nothing, though a thing that is counted stands behind it."""
    whole = number.value == number.value.to_integral_value()  # a remainder overflows beyond 28 figures
    if not whole or (number.value == 1 and not SINGLE.match(folded, number.end)):
        return "an article, no count"
    if _is_year(folded, number):
        return "year"
    if folded.endswith(SHARES, 0, number.start):
        return "a share"
    if is_times(folded, number.start):
        return "axles"
    if folded.endswith(CURRENCIES, 0, number.start):
        return "a sum"
    ahead = folded[max(0, number.start - 14) : number.start].rstrip(" -").lower().split(" ")[-1]
    return "class or model" if ahead in _labels() and number.value < 1000 else None


def _is_year(folded: str, number: Number) -> bool:
    if number.scale != 1 or number.end - number.start != 4 or not 1950 <= number.value <= 2070:
        return False
    spelt = folded[number.end : number.end + 1] == " " and folded[number.end + 1 : number.end + 2] < "\u2e80"
    return (spelt and number.value % 100 != 0) or bool(
        phrase(YEAR_OPENER).search(folded, max(0, number.start - 12), number.start)
    )


def refused_amount(folded: str, amount: Amount, cues: Cues) -> str | None:
    """Why the amount is no capacity, told by the words around it."""
    unit = amount.mark.key
    kind = capacities.family(unit)
    if unit == capacities.PIECES:
        return _refused_units(folded, amount, cues)
    if unit in kind.account and amount.low == amount.high == 1:
        return "a unit of account"
    if phrase(DENSITY).match(folded, amount.mark.end):
        return "density or consumption"
    if unit in kind.weights and (amount.low or amount.high or 0) <= kind.weights[unit] and _is_weight(folded, amount):
        return "a vehicle's weight"
    if not kind.refused:
        return None
    spelt = folded[amount.start - 1 : amount.start] < "\u2e80"
    near = cues.around("refused", amount.start, amount.end, REACH_SPELT if spelt else REACH_HAN, REACH_BEHIND)
    return next((reason for reason in kind.refused if reason in near), None)


def _is_supplied_for(folded: str, amount: Amount) -> bool:
    """Whether the things are those for which something else is supplied: no part of the deal themselves."""
    start, end = amount.start, amount.mark.end
    if folded[end - 1] < "\u2e80":
        ahead = max(0, start - FOR_REACH), start
        return bool(phrase(MEANT_FOR).search(folded, *ahead) and phrase(SUPPLIED_FOR).search(folded, *ahead))
    given = GIVEN_TO.search(folded, max(0, start - 4), start)
    return bool((given and phrase(SUPPLIED_TO).match(folded, end)) or phrase(SUPPLIED_AS).match(folded, end))


def _refused_units(folded: str, amount: Amount, cues: Cues) -> str | None:
    if _is_supplied_for(folded, amount):
        return "what something else is supplied for"
    if cues.just_before("refused", "illustration", amount.start):
        return "an illustration"
    return "a daily rate" if phrase(DAILY).match(folded, amount.end) else None


def _is_weight(folded: str, amount: Amount) -> bool:
    """Whether the tonnes are what a vehicle weighs or carries."""
    end = amount.mark.end
    ahead = phrase(WEIGHT).search(folded, max(0, amount.start - 24), amount.start)
    return bool(ahead or phrase(WEIGHED_VEHICLE).match(folded, end) or folded.endswith(TONNERS, 0, end))
