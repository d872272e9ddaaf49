"""Which currency stands at a number, in front of it or behind, and the lone letters that scale it ($5m, €2bn)."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from generator.facts.numbers import Mark, Number
from generator.facts.numbers.lexicon import SPELT, alternation, lexicon
from generator.facts.rules import Rule, fold

LONGEST_PREFIX = 14
HEDGES = ("约", "近", "超过", "超", "逾", "高达", "about ", "around ", "rund ", "etwa ", "около ")
"""What may stand between a currency and its number."""
LETTERS = frozenset("kKmMbBcCtT")
"""First letters of the lone scales."""
LINK = r"(?: ?-? ?|(?: de | d'| di | do | of |de ))"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The currency lexicon as two rules, and the codes of the surfaces."""

    before: Rule
    behind: Rule


def _codes(side: str) -> dict[str, str]:
    return {surface: row["code"] for row in lexicon("currencies") for surface in row.get(side, ())}


@cache
def _lexicon() -> Lexicon:
    before, behind = _codes("before"), _codes("behind")
    return Lexicon(
        before=Rule(
            name="currency in front of a number",
            pattern=re.compile(
                rf"(?<![{SPELT}])({'|'.join(map(re.escape, sorted(map(fold, before), key=len, reverse=True)))})"
                rf" ?(?:{'|'.join(HEDGES)})?$"
            ),
            meaning=lambda match: _by_fold(tuple(before.items()))[match[1]],
        ),
        behind=Rule(
            name="currency behind a number",
            pattern=re.compile(f"{LINK}({alternation(behind)})(?![素件器旦宵])", re.I),
            meaning=lambda match: _behind_code(match[1]),
        ),
    )


@cache
def _by_fold(items: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return {fold(surface): code for surface, code in items}


@cache
def _behind_patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    items = sorted(_codes("behind").items(), key=lambda item: -len(item[0]))
    return tuple((re.compile(alternation([surface]), re.I), code) for surface, code in items)


@cache
def _behind_code(surface: str) -> str:
    return next(code for pattern, code in _behind_patterns() if pattern.fullmatch(surface))


@cache
def _letter_scales() -> tuple[re.Pattern[str], dict[str, int]]:
    scales: dict[str, int] = lexicon("scales")["money"]
    return re.compile(f" ?({alternation(scales)})"), scales


def priced(folded: str, number: Number, lang: str) -> Mark | None:
    """The currency at `number`; None where none stands there."""
    front = _front(folded, number.start)
    end, factor = _letter_scale(folded, number)
    behind = _behind(folded, end)
    if not behind and end > number.end and not front:  # the letter is no scale: 5 m
        end, factor = number.end, Decimal(1)
        behind = _behind(folded, end)
    if behind and not (front and behind[1] in "$€£"):
        code = _front_code(front, lang) if front and front[1] != "$" else _lexicon().behind.meaning(behind)
        start = front.start() if front else number.start
        return Mark(start, behind.end(), code, _lexicon().behind.name, factor)
    return Mark(front.start(), end, _front_code(front, lang), _lexicon().before.name, factor) if front else None


def _behind(folded: str, end: int) -> re.Match[str] | None:
    """The currency behind the number that ends at `end`."""
    if folded[end : end + 4].lstrip(" -")[:1].lower() not in _initials():
        return None
    return _lexicon().behind.pattern.match(folded, end)


@cache
def _initials() -> frozenset[str]:
    """The letters that a currency, or a word that links it, begins with: most words begin with none of them."""
    return frozenset(fold(surface)[0].lower() for surface in _codes("behind")) | {"d", "o"}


def _letter_scale(folded: str, number: Number) -> tuple[int, Decimal]:
    """(end, factor) of the number with a lone scale letter behind it ($5m, 24 M€)."""
    pattern, scales = _letter_scales()
    begins = folded[number.end : number.end + 2].strip()[:1] in LETTERS
    letter = pattern.match(folded, number.end) if begins and number.scale == 1 else None
    return (letter.end(), Decimal(scales[letter[1]])) if letter else (number.end, Decimal(1))


def _front_code(front: re.Match[str], lang: str) -> str:
    """The code of a currency in front; ¥ is yen in Japanese and yuan elsewhere."""
    code: str = _lexicon().before.meaning(front)
    return "JPY" if front[1] in "¥￥" and lang == "ja" else code


@cache
def _finals() -> frozenset[str]:
    """The letters that a currency in front, or a hedge behind it, ends with."""
    return frozenset(fold(surface)[-1] for surface in _codes("before")) | {hedge.strip()[-1] for hedge in HEDGES}


def _front(folded: str, start: int) -> re.Match[str] | None:
    """The currency that ends at `start`; searched in the last characters only."""
    ahead = folded[max(0, start - 2) : start].rstrip(" ")
    if not ahead or ahead[-1] not in _finals():
        return None
    return _lexicon().before.pattern.search(folded, max(0, start - LONGEST_PREFIX), start)
