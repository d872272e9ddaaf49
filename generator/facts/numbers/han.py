"""What a run of Han numerals is worth: 三百 is 300, 两千五 is not read, 二〇二五 is 2025."""

import re
from decimal import Decimal
from functools import lru_cache

HAN = re.compile(
    r"(?:[〇零一二两三四五六七八九十百]|千(?![瓦伏克米安赫焦])|[万亿]|兆(?![瓦伏赫]))+(?:点[一二三四五六七八九]+)?"
)
HEDGE = re.compile(
    r"(?:(?<![附邻靠最临新远])近|(?<![签合节制公])约|超过?|逾|(?<![通经路])过|(?<!打)破|不[到足]|(?<![海陆路网线以车])上)$"
)
"""In front of a scale that stands for one of it: 近百(辆), 上千(台), 逾百亿(元)."""
OPEN_ENDS = ("余", "多")
CLASS = re.compile(r"[^\s,，。、;；]{0,4}级")
"""Behind a scale that tells a class all the same: 近万吨级(码头)."""
LONGEST = 16
FIGURES = {
    char: value
    for value, chars in enumerate(("〇零", "一", "二两", "三", "四", "五", "六", "七", "八", "九"))
    for char in chars
}
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10**4, "亿": 10**8, "兆": 10**12}


@lru_cache(maxsize=1024)
def han_value(run: str) -> Decimal | None:
    """The value of `run`; None where it is no number with a figure in it (万亿, 三一, 百)."""
    whole, _, fraction = run.partition("点")
    if len(whole) > LONGEST or not re.match(r"[一二两三四五六七八九十]", whole):
        return None
    if not re.search(r"[十百千万亿兆]", whole):
        value = _figures(whole)
    elif re.search(r"[一二两三四五六七八九]{2}", whole):
        return None
    else:
        value = _sections(whole)
    return (
        value if value is None or not fraction else value + Decimal(f"0.{''.join(str(FIGURES[c]) for c in fraction)}")
    )


def hedged_scale(folded: str, start: int, end: int) -> Decimal | None:
    """What the scale at `start:end` is worth, no figure in front of it: 近百(辆), 百余(台); 百亿(产业) is a class."""
    told = folded.startswith(OPEN_ENDS, end) or HEDGE.search(folded, max(0, start - 3), start)
    return han_value(f"一{folded[start:end]}") if told and not CLASS.match(folded, end) else None


def _figures(run: str) -> Decimal | None:
    """One figure, or four and more in a row; 三一 is a company, not 31."""
    return Decimal("".join(str(FIGURES[char]) for char in run)) if len(run) == 1 or len(run) > 3 else None


def _sections(run: str) -> Decimal:
    total, section, figure = 0, 0, 0
    for char in run:
        if char in FIGURES:
            figure = FIGURES[char]
        elif char in SMALL:
            section, figure = section + (figure or 1) * SMALL[char], 0
        else:
            total, section, figure = (
                (total + section + figure) * LARGE[char]
                if total < LARGE[char]
                else total + (section + figure) * LARGE[char],
                0,
                0,
            )
    return Decimal(total + section + figure)
