"""Which country's money a bare 元, $, dirham or peso is, told by the places and currencies that the text names."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.facts.numbers import Mark
from generator.facts.numbers.lexicon import lexicon
from generator.facts.rules import Passage, fold

Whole = tuple[str, str]
"""The words of all passages, and the same folded."""
HOME = "currency of the country that the text speaks of"
TRADITIONAL = frozenset("萬億電廠國灣爾兩個為與產應發")
"""Letters that only texts in traditional script have."""
IMPLIED = "yuan implied by a Chinese sum in 亿"
WORDS = {"AED": "dirham", "MXN": "peso"}
"""By the code that is taken where no country speaks against it, the word that many countries use."""
BARE = re.compile(r"(?<!mexican )(?:dirhams?|дирхам\w*|pesos?)$", re.I)
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
    rivals: tuple[str, ...]
    traditional: bool
    langs: tuple[str, ...]
    """The languages of the texts that it holds in; of all if empty."""


@cache
def _homes() -> tuple[Home, ...]:
    return tuple(
        Home(
            sign=row["sign"],
            code=row["code"],
            least=row["least"],
            words=tuple(map(fold, row["words"])),
            against=tuple(map(fold, row["against"])),
            rivals=tuple(map(fold, row.get("rivals", ()))),
            traditional=row.get("script") == "traditional",
            langs=tuple(row.get("langs", ())),
        )
        for row in lexicon("currencies_homes")
    )


def whole_of(passages: Iterable[Passage]) -> Whole:
    """The beginning of all that an article says."""
    row = tuple(passages)
    text, folded = "\n".join([one.text for one in row]), "\n".join([one.folded for one in row])
    return text[:READ_AT_MOST], folded[:READ_AT_MOST]


def at_home(mark: Mark, source: Passage, whole: Whole, lang: str) -> Mark:
    """`mark`, its bare sign in `source` read as the money of the country that the `whole` article speaks of."""
    sign = _bare_sign(mark, source.folded)
    code = _code(*whole, sign, lang) if sign else None
    return mark._replace(key=code, rule=mark.rule if mark.rule == IMPLIED else HOME) if code else mark


def _bare_sign(mark: Mark, folded: str) -> str:
    """The sign that stands alone at `mark`: 元, a $ without letters in front, dirham or peso; else empty."""
    words = folded[mark.start : mark.end]
    if mark.key == "CNY":
        return "元" if mark.rule == IMPLIED or (words[-1] == "元" and "币" not in words) else ""
    if mark.key == "USD":
        return "$" if words[0] == "$" and "US" not in words else ""
    sign = WORDS.get(mark.key, "")
    return sign if sign and BARE.search(words) else ""


@lru_cache(maxsize=32)
def _code(text: str, folded: str, sign: str, lang: str) -> str | None:
    rows = (home for home in _homes() if home.sign == sign and (not home.langs or lang in home.langs))
    return next((home.code for home in rows if _fits(home, text, folded)), None)


def _fits(home: Home, text: str, folded: str) -> bool:
    if any(word in folded for word in home.against):
        return False
    named, others = (sum(map(folded.count, words)) for words in (home.words, home.rivals))
    if named < home.least or named <= 2 * others:
        return False
    return not home.traditional or not TRADITIONAL.isdisjoint(text)
