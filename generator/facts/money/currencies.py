"""Which currency stands at a number, in front of it or behind, and the lone letters that scale it ($5m, €2bn)."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise

from generator import patterns
from generator.facts.numbers import Mark, Number
from generator.facts.numbers.lexicon import SPELT, alternation, by_initial, lexicon
from generator.facts.rules import fold

BEFORE = "currency in front of a number"
BEHIND = "currency behind a number"
LONGEST_PREFIX = 14
HEDGES = ("约", "近", "超过", "超", "逾", "高达", "about ", "around ", "rund ", "etwa ", "около ")
"""What may stand between a currency and its number."""
RANGE_SIGNS = frozenset("-–—~")
LETTERS = frozenset("kmbct")
"""First letters of the lone scales, in lower case."""
LEAST_LONE = Decimal(10**6)
"""What a lone letter in front makes a sum of: R2 billion."""
LINK = r"(?: ?-? ?|(?: de | d'| di | do | of |de ))"
LINKS = ("de", "d'", "di", "do", "of")


def priced(folded: str, number: Number, lang: str) -> Mark | None:
    """The currency at `number`; None where none stands there."""
    front = _front(folded, number.start) or (_lone(folded, number) if number.scale >= LEAST_LONE else None)
    if not front and not _may_follow(folded[number.end : number.end + 5].lstrip(" -")[:2].lower()):
        return None
    end, factor = _letter_scale(folded, number)
    behind = _behind(folded, end)
    if not behind and end > number.end and not front:  # the letter is no scale: 5 m
        end, factor = number.end, Decimal(1)
        behind = _behind(folded, end)
    if behind and not (front and behind[1] in "$€£"):
        code = _front_code(front, lang) if front and front[1] != "$" else _behind_code(behind[1])
        return Mark(front.start() if front else number.start, behind.end(), code, BEHIND, factor)
    return Mark(front.start(), end, _front_code(front, lang), BEFORE, factor) if front else None


def with_upper(folded: str, numbers: Sequence[Number], stated: Sequence[Mark | None]) -> Iterator[Mark | None]:
    """`stated`, the currency in front of a range's lower end given to the upper, which a lone letter scales: £3-4m."""
    yield from stated[:1]
    for (lower, upper), (front, mark) in zip(pairwise(numbers), pairwise(stated), strict=True):
        shared = not mark and front and front.rule == BEFORE and folded[lower.end : upper.start].strip() in RANGE_SIGNS
        end, factor = _letter_scale(folded, upper) if shared else (0, Decimal(1))
        yield Mark(upper.start, end, front.key, BEFORE, factor) if front and factor > 1 else mark


def _initial(folded: str, end: int) -> str:
    """The first letter or sign behind `end`, in lower case."""
    return folded[end : end + 4].lstrip(" -")[:1].lower()


def _may_follow(opening: str) -> bool:
    """Whether a currency, a link to one or a lone scale can begin with these two signs."""
    known = _openings()
    lone = opening[:1] in LETTERS and not opening[1:].isalpha()
    return lone or opening in known or opening[:1] in known


@cache
def _openings() -> frozenset[str]:
    """What a currency behind a number, a scale or a link begins with: two signs, or one that is all of it."""
    scales = (scale for scale in lexicon("scales")["money"] if len(scale) > 1)
    return frozenset(fold(surface).lower()[:2] for surface in (*_codes("behind"), *scales, *LINKS))


@cache
def _codes(side: str) -> dict[str, str]:
    return {surface: row["code"] for row in lexicon("currencies") for surface in row.get(side, ())}


def _behind(folded: str, end: int) -> re.Match[str] | None:
    """The currency behind the number that ends at `end`."""
    surfaces = _by_initial().get(_initial(folded, end))
    return _behind_pattern(surfaces).match(folded, end) if surfaces else None


@cache
def _by_initial() -> dict[str, tuple[str, ...]]:
    """By the letter that stands behind the number: of a currency, or of a word that links it."""
    surfaces = tuple(_codes("behind"))
    return by_initial(surfaces) | dict.fromkeys([link[0] for link in LINKS], surfaces)


@cache
def _behind_pattern(surfaces: tuple[str, ...]) -> re.Pattern[str]:
    """Compiled when a number first stands in front of that letter."""
    return patterns.compiled(f"{LINK}({alternation(surfaces)})(?![素件器旦宵])", re.I)


@cache
def _behind_code(surface: str) -> str:
    """The code of a currency behind: as it is listed, or by the longest listed one that is inflected so."""
    codes = _codes("behind")
    alike = sorted(_by_initial().get(surface[0].lower(), codes), key=len, reverse=True)
    exact = next((known for known in alike if fold(known).lower() == surface.lower()), None)
    return codes[
        exact or next(known for known in alike if patterns.compiled(alternation([known]), re.I).fullmatch(surface))
    ]


def _front(folded: str, start: int) -> re.Match[str] | None:
    """The currency that ends at `start`; searched in the last characters only."""
    ahead = folded[max(0, start - 3) : start].rstrip(" ")
    if ahead[-2:] not in _endings() and ahead[-1:] not in _endings():
        return None
    return _front_pattern().search(folded, max(0, start - LONGEST_PREFIX), start)


def _lone(folded: str, number: Number) -> re.Match[str] | None:
    """The letter that is a currency before millions and more."""
    return _lone_pattern().search(folded, max(0, number.start - 2), number.start)


@cache
def _lone_pattern() -> re.Pattern[str]:
    return patterns.compiled(rf"(?<![{SPELT}\d-])([{''.join(_codes('lone'))}])$")


@cache
def _front_pattern() -> re.Pattern[str]:
    surfaces = "|".join(map(re.escape, sorted(map(fold, _codes("before")), key=len, reverse=True)))
    return patterns.compiled(rf"(?<![{SPELT}])({surfaces}) ?(?:{'|'.join(HEDGES)})?$")


@cache
def _endings() -> frozenset[str]:
    """What a currency in front, or a hedge behind it, ends with: two signs, or one that is all of it."""
    return frozenset(words[-2:] for words in (*map(fold, _codes("before")), *map(str.strip, HEDGES)))


@cache
def _front_codes() -> dict[str, str]:
    return {fold(surface): code for side in ("before", "lone") for surface, code in _codes(side).items()}


def _front_code(front: re.Match[str], lang: str) -> str:
    """The code of a currency in front; ¥ is yen in Japanese and yuan elsewhere."""
    return "JPY" if front[1] in "¥￥" and lang == "ja" else _front_codes()[front[1]]


@cache
def _letter_scales() -> tuple[re.Pattern[str], dict[str, int]]:
    scales: dict[str, int] = lexicon("scales")["money"]
    return patterns.compiled(f" ?({alternation(scales)})"), scales


def _letter_scale(folded: str, number: Number) -> tuple[int, Decimal]:
    """(end, factor) of the number with a lone scale letter behind it ($5m, 24 M€)."""
    pattern, scales = _letter_scales()
    begins = folded[number.end : number.end + 2].strip()[:1].lower() in LETTERS
    letter = pattern.match(folded, number.end) if begins and number.scale == 1 else None
    return (letter.end(), Decimal(scales[letter[1]])) if letter else (number.end, Decimal(1))
