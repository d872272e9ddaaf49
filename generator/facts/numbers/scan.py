"""Every number of a text, in order: where it stands, what it is worth, and the scale word that belongs to it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from itertools import islice
from string import ascii_letters
from typing import NamedTuple

from generator import patterns
from generator.characters import lowered
from generator.facts.numbers.digits import DIGITS, digits_value
from generator.facts.numbers.han import HAN, han_value
from generator.facts.numbers.lexicon import SPELT, alternation, by_initial, lexicon
from generator.facts.numbers.words import MOST_WORDS, combined, spotter, vocabulary
from generator.facts.rules import fold

HAN_LANGUAGES = frozenset({"zh", "ja"})
JOINING_LANGUAGES = frozenset({"zh", "ja", "ko"})
"""Languages that write 3万5000 for 35000."""
HAN_THOUSANDS = re.compile(r"千([1-9])百(?:([1-9])十)?(?=[万亿])")
"""What stands behind the thousands of a number mixed of figures and signs: 8千7百万."""
HANGUL_THOUSANDS = re.compile(r"천 ?(\d{1,3})(?=[만억조])")
"""1천500억 is 1500억."""
OPEN_ENDS = "余多+여"
PLUS = re.compile(r"[余多]|\+|여(?=[ 만천백억조]| ?[대개기])")
LABELS = frozenset((*ascii_letters, *map(chr, range(ord("А"), ord("я") + 1)), *"_第№"))
"""A number right behind one of these is part of a name."""
ORDINALS = ("№ ", "No.", "no.", "No. ", "no. ")
LOT = re.compile(r"(?:标段|标包|分标|包件|批次)$")
"""In front of a lot's number, which ends at a comma: 标段1,500MW."""
MODEL = re.compile(r"(?:^|[^\dA-Za-zА-я])[A-Za-zА-я]{1,9}-$")
VAGUE = "数几"
"""数十亿 and 几十台 carry no value."""
MOST = 5000
"""No article states more numbers; what does is a data dump, and reading on would take seconds."""
ONE = Decimal(1)


class Number(NamedTuple):
    """A number in folded text at `start:end` (its scale word included)."""

    start: int
    end: int
    value: Decimal
    scale: Decimal
    """The scale already in `value`; 1 where none is written."""
    how: str
    """`digits`, `han` or `words`."""
    plus: bool = False
    """Whether 余, 多 or + follows: at least so many."""
    glued: bool = False
    """Whether a letter, hyphen or ordinal sign stands right in front: A390, COVID-19, 第3."""


# In 1100万千瓦 the 千 belongs to the unit, in 60百万瓦 the 百万 does; in 10亿瓦时 the 亿 is a scale.
NO_UNIT = "(?:(?<=[千兆])(?![瓦伏赫克米])|(?<=百万|十亿)(?!瓦)|(?<![千兆])(?<!百万)(?<!十亿)(?![万亿]瓦))"


@dataclass(frozen=True, slots=True)
class Scales:
    """A language's scale words."""

    pattern: re.Pattern[str]
    initials: frozenset[str]
    """What a scale word, or the sign of an open end in front of it, begins with."""
    stems: dict[str, tuple[str, ...]]
    """The words by their first letter, the longest first."""
    values: dict[str, Decimal]
    exact: dict[str, Decimal]


@cache
def scales(lang: str) -> Scales:
    """Scale words for texts in `lang`: its own, English and the ones of every language."""
    tables = lexicon("scales")
    words: dict[str, int] = tables["en"] | tables["any"] | tables.get(lang, {})
    body = alternation(words)
    return Scales(
        pattern=patterns.compiled(rf"( ?-?)({body}){NO_UNIT}", re.I),
        initials=frozenset(letter for word in words for letter in (fold(word)[0].lower(), fold(word)[0].upper()))
        | frozenset(OPEN_ENDS),
        stems=by_initial(sorted(words, key=len, reverse=True)),
        values={word: Decimal(value) for word, value in words.items()},
        exact={fold(word).lower(): Decimal(value) for word, value in words.items()},
    )


@lru_cache(maxsize=4096)
def _scale_value(surface: str, lang: str) -> Decimal:
    table = scales(lang)
    if known := table.exact.get(surface.lower()):
        return known
    alike = table.stems.get(surface[0].lower(), table.values)
    return next(table.values[stem] for stem in alike if patterns.compiled(alternation([stem]), re.I).fullmatch(surface))


@lru_cache(maxsize=8)
def scan(folded: str, lang: str) -> tuple[Number, ...]:
    """All numbers of `folded`, in order, none overlapping another; linear in the length of the text."""
    found = list(islice(_digits(folded, lang), MOST))
    found += islice(_han(folded) if lang in HAN_LANGUAGES else _spelt(folded, lang), MOST)
    found.sort()
    kept: list[Number] = []
    for number in found:
        if not kept or number.start >= kept[-1].end:
            kept.append(number)
    return tuple(kept)


def _digits(folded: str, lang: str) -> Iterator[Number]:
    last = 0
    for match in DIGITS.finditer(folded):
        start, end = match.span()
        if start < last:
            continue
        digits = match[0]
        if "," in digits and LOT.search(folded, max(0, start - 2), start):
            start += digits.index(",") + 1
            digits = folded[start:end]
        value = digits_value(digits, lang)
        if value is None and " " in digits:
            end = start + digits.index(" ")
            value = digits_value(folded[start:end], lang)
        if value is None:
            continue
        number = _scaled(folded, start, end, value, lang)
        last = number.end
        yield number


def _scaled(folded: str, start: int, end: int, value: Decimal, lang: str) -> Number:
    """The number at `start:end` with the scale words behind it, and smaller parts added (1亿2000万, 1 млрд 200 млн)."""
    if folded[end : end + 1] == "천" and (thousands := HANGUL_THOUSANDS.match(folded, end)):
        value, end = value * 1000 + int(thousands[1]), thousands.end()
    value, end = _mixed(folded, end, value)
    end, plus, scale = scale_at(folded, end, lang)
    total, last = value * scale, scale
    while last > 1 and (part := _part(folded, end, last, lang)):
        rest, end, last = part
        total += rest
    return Number(start, end, total, scale, "digits", plus, _is_glued(folded, start))


def _mixed(folded: str, end: int, value: Decimal) -> tuple[Decimal, int]:
    """(value, end) with the hundreds and tens behind a figure of thousands: 8千7百(万)."""
    parts = HAN_THOUSANDS.match(folded, end) if value < 10 and folded[end : end + 1] == "千" else None
    if not parts:
        return value, end
    return value * 1000 + int(parts[1]) * 100 + int(parts[2] or 0) * 10, parts.end()


def _is_glued(folded: str, start: int) -> bool:
    ahead = folded[start - 1 : start]
    if ahead == "-":
        return bool(MODEL.search(folded, max(0, start - 12), start))
    return ahead in LABELS if ahead not in " ." else folded.endswith(ORDINALS, 0, start)


def _part(folded: str, end: int, scale: Decimal, lang: str) -> tuple[Decimal, int, Decimal] | None:
    """(value, end, scale) of a smaller part of the same number at `end`; without a scale word only 1만2000대."""
    gap = folded[end : end + 1] == " "
    digits = DIGITS.match(folded, end + gap)
    value = digits_value(digits[0], lang) if digits else None
    if not digits or value is None:
        return None
    value, stop = _mixed(folded, digits.end(), value)
    after, _, lesser = scale_at(folded, stop, lang)
    bare = lesser == 1 and (gap or lang not in JOINING_LANGUAGES)
    return None if bare or value * lesser >= scale else (value * lesser, after, lesser)


def scale_at(folded: str, end: int, lang: str) -> tuple[int, bool, Decimal]:
    """(end, whether 余 or + stands there, scale) of the scale words at `end`."""
    table = scales(lang)
    if folded[end : end + 3].lstrip(" -")[:1] not in table.initials:
        return end, False, ONE
    plus = PLUS.match(folded, end)
    at = plus.end() if plus else end
    scale = ONE
    for _ in range(2):  # 千万亿, millions of millions: two words at most
        match = table.pattern.match(folded, at)
        if not match:
            break
        scale, at = scale * _scale_value(match[2], lang), match.end()
        late = PLUS.match(folded, at)
        plus, at = plus or late, late.end() if late else at
    return at, bool(plus), scale


def _han(folded: str) -> Iterator[Number]:
    for match in HAN.finditer(folded):
        start, end = match.span()
        value = han_value(match[0])
        if value is None or (start and folded[start - 1].isdigit()):
            continue
        plus = PLUS.match(folded, end)
        at, more, scale = scale_at(folded, end, "zh") if plus or "点" in match[0] else (end, False, ONE)
        if folded[start - 1 : start] in VAGUE and start:
            continue
        ordinal = folded[start - 1 : start] == "第"
        yield Number(start, at, value * scale, scale, "han", bool(plus) or more, ordinal)


def _spelt(folded: str, lang: str) -> Iterator[Number]:
    """Number words, neighbours added up."""
    last = 0
    text = lowered(folded)
    for _, start, end in spotter(lang).find_matches_as_indexes(text):
        if start < last or not _whole_word(text, start, end):
            continue
        number = _word_number(folded, start, end, lang)
        if number:
            last = number.end
            yield number


def _whole_word(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start].isalpha() and start) and not text[end : end + 1].isalpha()


def _word_number(folded: str, start: int, end: int, lang: str) -> Number | None:
    words = vocabulary(lang)
    first = folded[start:end].lower()
    glued = start > 0 and (folded[start - 1].isdigit() or folded[start - 1] in "-_'")
    glued = glued and not _joined_word(folded, start, lang)
    values, at = [ONE], end
    if first not in words.bare and first not in words.articles:
        values, at = _neighbours(folded, start, end, lang)
    value = combined(values)
    if value is None:
        return None
    at, plus, scale = scale_at(folded, at, lang)  # mil millones
    scale *= words.bare.get(first, ONE)
    if first in words.articles and scale == 1:
        return None
    total, scale, at = _with_part(folded, at, value * scale, scale, lang)
    return Number(start, at, total, scale, "words", plus, glued)


def _with_part(folded: str, end: int, total: Decimal, scale: Decimal, lang: str) -> tuple[Decimal, Decimal, int]:
    """(value, scale, end) with the number words behind `scale`: mil doscientos, dos mil quinientos millones."""
    word = NEXT_WORD.match(folded, end) if scale > 1 else None
    if word and word[1].lower() in vocabulary(lang).joiners:
        word = NEXT_WORD.match(folded, word.end())
    if not word or vocabulary(lang).values.get(word[1].lower(), ONE) < 2:  # mille un soir
        return total, scale, end
    values, after = _neighbours(folded, word.start(1), word.end(), lang)
    at, _, further = scale_at(folded, after, lang)
    part = combined(values) or scale
    if part >= scale or (further <= scale and part * further >= scale):
        return total, scale, end
    if further > scale:
        return (total + part) * further, further, at
    return total + part * further, scale, at


def _joined_word(folded: str, start: int, lang: str) -> bool:
    """Whether a hyphen joins the number word at `start` to another (шесть-семь)."""
    word = WORD_BEFORE.search(folded, max(0, start - 20), start)
    return bool(word) and word[1].lower() in vocabulary(lang).values  # type: ignore[index]


def _neighbours(folded: str, start: int, end: int, lang: str) -> tuple[list[Decimal], int]:
    """The values of the number words from `start:end` on, and where the last one ends."""
    words = vocabulary(lang)
    values = [words.values[folded[start:end].lower()]]
    for _ in range(MOST_WORDS):
        match = NEXT_WORD.match(folded, end)
        if match and match[1].lower() in words.joiners:
            match = NEXT_WORD.match(folded, match.end())
        if not match:
            break
        value = words.values.get(match[1].lower(), Decimal(100) if match[1].lower() == "hundred" else None)
        if value is None or combined([*values, value]) is None:
            break
        values, end = [*values, value], match.end()
    return values, end


WORD_BEFORE = re.compile(rf"(?<![{SPELT}])([{SPELT}]+)-$")
NEXT_WORD = re.compile(rf"[ -]([{SPELT}]+)")
