"""Number words: five, двухсот, dreieinhalb, and how neighbours add up (two hundred and fifty)."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind

from generator import patterns
from generator.facts.numbers.lexicon import alternation, lexicon

MOST_WORDS = 6

GERMAN_ONES = (
    *("", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"),
    *("dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"),
)
GERMAN_TENS = ("", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One language's number words: values below a thousand, articles that count as one, scales that stand alone."""

    values: dict[str, Decimal]
    articles: frozenset[str]
    bare: dict[str, Decimal]
    joiners: frozenset[str]
    half: re.Pattern[str] | None
    """The words behind a number that add a half of it: two and a half, dos millones y medio."""


@cache
def vocabulary(lang: str) -> Vocabulary:
    """The number words of `lang`; English ones where the language has none of its own."""
    table: dict[str, Any] = lexicon("scales_words").get(lang) or lexicon("scales_words")["en"]
    values = _spread(table.get("values", {}))
    if table.get("compounds"):
        values = _german() | values
    if table.get("tens"):
        values = _joined(values, table["tens"]) | values
    return Vocabulary(
        values=values,
        articles=frozenset(table.get("articles", "").split()),
        bare=_spread(table.get("bare", {})),
        joiners=frozenset(table.get("joiners", "").split()),
        half=patterns.compiled(f" {alternation(table['half'])}", re.I) if "half" in table else None,
    )


@cache
def spotter(lang: str) -> AhoCorasick:
    """Finds the number words of `lang` in lower-case text, the longest at each place, whole words or not."""
    words = vocabulary(lang)
    known = sorted(words.values.keys() | words.bare.keys() | words.articles)
    return AhoCorasick(known, matchkind=MatchKind.LeftmostLongest)


def with_half(folded: str, end: int, value: Decimal, scale: Decimal, lang: str) -> tuple[Decimal, int]:
    """(value, end) of a number that ends at `end`, with the half of its scale that words behind it add."""
    half = vocabulary(lang).half
    words = half.match(folded, end) if half else None
    return (value + scale / 2, words.end()) if words else (value, end)


def _spread(table: dict[Any, str | list[str]]) -> dict[str, Decimal]:
    """The value of each word; those that hold a space stand in a list."""
    rows = ((value, words.split() if isinstance(words, str) else words) for value, words in table.items())
    return {word: Decimal(str(value)) for value, words in rows for word in words}


def _joined(values: dict[str, Decimal], tens: list[str]) -> dict[str, Decimal]:
    """Italian writes tens and ones as one word, a vowel dropped before a vowel: ventuno, ventiquattro, ventotto."""
    ones = {word: value for word, value in values.items() if value < 10}
    return {
        (ten[:-1] if one[0] in "uo" else ten) + one.replace("tre", "tré" if accent else "tre"): values[ten] + value
        for ten in tens
        for one, value in ones.items()
        for accent in (False, True)
    }


def _german() -> dict[str, Decimal]:
    """German writes numbers below a thousand as one word, and halves onto it."""
    below = {word: Decimal(n) for n, word in enumerate(GERMAN_ONES) if word}
    for ten, name in enumerate(GERMAN_TENS):
        if name:
            below |= {
                (f"{one}und" if one else "") + name: Decimal(ten * 10 + n) for n, one in enumerate(GERMAN_ONES[:10])
            }
    hundreds = {f"{one}hundert": Decimal(n * 100) for n, one in enumerate(GERMAN_ONES[:10]) if one} | {
        "hundert": Decimal(100)
    }
    compounds = {f"{h}{w}": hv + wv for h, hv in hundreds.items() for w, wv in below.items()}
    halves = {f"{w}einhalb": v + Decimal("0.5") for w, v in below.items() if v <= 12}
    return {w: v for w, v in (below | hundreds | compounds | halves).items() if w != "ein"}


def combined(values: list[Decimal]) -> Decimal | None:
    """What neighbouring words make together: twenty, five -> 25; two, hundred, fifty -> 250; None if they don't."""
    total = Decimal(0)
    for value in values:
        if value == 100 and 0 < total < 10:
            total *= 100
        elif value == 20 and total % 100 == 4:  # quatre-vingts
            total += 76
        elif total == 0 or _adds(total, value):
            total += value
        else:
            return None
    return total


def _adds(total: Decimal, value: Decimal) -> bool:
    """Whether `value` goes on from `total`: from hundreds, from tens, in French behind 60 and 80 from ten on."""
    if total % 100 == 0:
        return value < 100
    return total % 10 == 0 and total % 100 >= 20 and value < (20 if total % 100 in (60, 80) else 10)
