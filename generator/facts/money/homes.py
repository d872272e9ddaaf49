"""Which country's money a bare 元 or $ is, told by the places and currencies that the text names."""

from dataclasses import dataclass
from functools import cache, lru_cache

from generator.facts.numbers import Mark
from generator.facts.numbers.lexicon import lexicon
from generator.facts.rules import Passage, fold

HOME = "currency of the country that the text speaks of"
TRADITIONAL = frozenset("萬億電廠國灣爾兩個為與產應發")
"""Letters that only texts in traditional script have."""
READ_AT_MOST = 20_000
"""Characters that are searched for the country: it is named early."""


@dataclass(frozen=True, slots=True)
class Home:
    """A row of `currencies_homes.yml`, its words folded."""

    sign: str
    code: str
    least: int
    words: tuple[str, ...]
    against: tuple[str, ...]
    traditional: bool


@cache
def _homes() -> tuple[Home, ...]:
    return tuple(
        Home(
            sign=row["sign"],
            code=row["code"],
            least=row["least"],
            words=tuple(map(fold, row["words"])),
            against=tuple(map(fold, row["against"])),
            traditional=row.get("script") == "traditional",
        )
        for row in lexicon("currencies_homes")
    )


def at_home(mark: Mark | None, source: Passage) -> Mark | None:
    """`mark`, its bare sign read as the money of the country that `source` speaks of."""
    if mark is None or mark.key not in ("CNY", "USD"):
        return mark
    sign = _bare_sign(mark, source.folded)
    code = _code(source.text[:READ_AT_MOST], source.folded[:READ_AT_MOST], sign) if sign else None
    return mark._replace(key=code, rule=HOME) if code else mark


def _bare_sign(mark: Mark, folded: str) -> str:
    """The sign that stands alone at `mark`: 元, or a $ without letters in front; else empty."""
    if mark.key == "CNY":
        words = folded[mark.start : mark.end]
        return "元" if words[-1] == "元" and "币" not in words else ""
    return "$" if folded[mark.start] == "$" else ""


@lru_cache(maxsize=32)
def _code(text: str, folded: str, sign: str) -> str | None:
    return next((home.code for home in _homes() if home.sign == sign and _fits(home, text, folded)), None)


def _fits(home: Home, text: str, folded: str) -> bool:
    if any(word in folded for word in home.against) or sum(map(folded.count, home.words)) < home.least:
        return False
    return not home.traditional or not TRADITIONAL.isdisjoint(text)
