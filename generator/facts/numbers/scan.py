"""Every number of a text, in order: where it stands, what it is worth, and the scale word that belongs to it."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from generator.characters import lowered
from generator.facts.numbers.digits import DIGITS, convention, digits_value, is_glued
from generator.facts.numbers.han import HAN, han_value, hedged_scale
from generator.facts.numbers.lexicon import SPELT
from generator.facts.numbers.scales import ONE, PLUS, THOUSANDS, may_scale, scale_at
from generator.facts.numbers.words import MOST_WORDS, combined, spotter, vocabulary, with_half

HAN_LANGUAGES = frozenset({"zh", "ja"})
JOINING_LANGUAGES = frozenset({"zh", "ja", "ko"})
"""Languages that write 3万5000 for 35000."""
HAN_THOUSANDS = re.compile(r"千([1-9])百(?:([1-9])十)?(?=[万亿])")
"""What stands behind the thousands of a number mixed of figures and signs: 8千7百万."""
FIGURED_THOUSANDS = re.compile(r"[천千] ?(\d{1,3})(?=[만억조万亿兆])")
"""1천500억 is 1500억, 2千500億 is 2500億."""
HUNDREDS = re.compile(
    r"[1-9]\d\d(?![\d.,/:-]*\d)"
    r"(?! ?(?:[kMGT]?[WV](?![a-z])|[kMGT]?Wh|kg|t(?!\w)|ton|km|m[²2³]|%|º|[Kk]ilo|[Mm]ega|[Gg]iga))"
)
"""Behind a thousand they belong to it: mil 200 unidades; mil 250 kW are two."""
FIGURES_BEHIND = frozenset({"es", "pt"})
"""Languages that write mil 200."""
JOINED_BY_AND = frozenset({"it", "es", "pt"})
"""Languages in which an and joins the parts of one number: 22 milioni e 950mila."""
GROUPED = re.compile(r"\d{1,3}(?:[ .,]\d{3})+")
"""A part of a number without a scale word: 1 million 200 000."""
LOT = re.compile(r"(?:标段|标包|分标|包件|批次)$")
"""In front of a lot's number, which ends at a comma: 标段1,500MW."""
ELIDED = re.compile(r"(?:^|[^\w])(?:[dlDL]|[Qq]u)'$")
"""In front of a number word that is none of a name's: d'un mégawatt."""
ONE_OF = {
    "de": re.compile(
        r" (?:[MGT]Wh?|(?:Mega|Giga|Tera)watt(?:stunden?)?|bis (?:zwei|drei|vier|fünf|\d{1,2})(?= [A-ZÄÖÜ]))(?![\w-])"
    ),
    "en": re.compile(r" (?:mega|giga|tera)watt(?:[- ]?hours?)? of(?!\w)", re.I),
}
"""Behind an article that says how much: eine Gigawattstunde, ein bis zwei, a gigawatt of; no megawatt charger."""
VAGUE = "数几"
"""数十亿 and 几十台 carry no value."""
MOST = 5000
"""No article states more numbers; what does is a data dump, and reading on would take seconds."""
THOUSAND = Decimal(1000)


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


@lru_cache(maxsize=8)
def scan(folded: str, lang: str) -> tuple[Number, ...]:
    """All numbers of `folded`, in order, none overlapping another; linear in the length of the text."""
    found = list(islice(_digits(folded, lang), MOST))
    found += islice(_han(folded) if lang in HAN_LANGUAGES else _spelt(folded, lang), MOST)
    found.sort()
    kept: list[Number] = []
    last = 0
    for number in found:
        if number.start >= last:
            kept.append(number)
            last = number.end
    return tuple(kept)


def _digits(folded: str, lang: str) -> Iterator[Number]:
    last, written = 0, convention(folded, lang)
    for match in DIGITS.finditer(folded):
        start, end = match.span()
        if start < last:
            continue
        digits = match[0]
        if "," in digits and LOT.search(folded, max(0, start - 2), start):
            start += digits.index(",") + 1
            digits = folded[start:end]
        value = digits_value(digits, written)
        if value is None and " " in digits:
            end = start + digits.index(" ")
            value = digits_value(folded[start:end], written)
        if value is None:
            continue
        if may_scale(folded, end, lang):
            number = _scaled(folded, start, end, value, lang)
        else:
            number = Number(start, end, value, ONE, "digits", glued=is_glued(folded, start))
        last = number.end
        yield number


def _scaled(folded: str, start: int, end: int, value: Decimal, lang: str) -> Number:
    """The number at `start:end` with the scale words behind it, and smaller parts added (1亿2000万, 1 млрд 200 млн)."""
    value, end = _mixed(folded, end, value)
    total, end, plus, scale = _times_scale(folded, end, value, lang)
    if scale == THOUSAND and (millions := _thousands_of(folded, end, value, lang)):
        total, end, scale = millions
    rest, end = _parts(folded, end, scale, lang)
    return Number(start, end, total + rest, scale, "digits", plus, is_glued(folded, start))


def _times_scale(folded: str, end: int, value: Decimal, lang: str) -> tuple[Decimal, int, bool, Decimal]:
    """(value, end, plus, scale) with the scale words behind `value`, and halves: 2 millones y medio."""
    value, end = with_half(folded, end, value, ONE, lang)
    end, plus, scale = scale_at(folded, end, lang)
    total, end = with_half(folded, end, value * scale, scale, lang)
    return total, end, plus, scale


def _mixed(folded: str, end: int, value: Decimal) -> tuple[Decimal, int]:
    """(value, end) with the hundreds and tens behind a figure of thousands: 8千7百(万), 1천500(억)."""
    if folded[end : end + 1] not in THOUSANDS:
        return value, end
    if figures := FIGURED_THOUSANDS.match(folded, end):
        return value * 1000 + int(figures[1]), figures.end()
    parts = HAN_THOUSANDS.match(folded, end) if value < 10 else None
    if not parts:
        return value, end
    return value * 1000 + int(parts[1]) * 100 + int(parts[2] or 0) * 10, parts.end()


def _thousands_of(folded: str, end: int, value: Decimal, lang: str) -> tuple[Decimal, int, Decimal] | None:
    """(value, end, scale) where thousands that end at `end` are of a larger scale (2 mil 108 millones)."""
    digits = DIGITS.match(folded, end + 1) if folded[end : end + 1] == " " else None
    part = digits_value(digits[0], lang) if digits else None
    if not digits or part is None or part >= THOUSAND:
        return None
    after, _, scale = scale_at(folded, digits.end(), lang)
    return ((value * THOUSAND + part) * scale, after, scale) if scale > THOUSAND else None


def _parts(folded: str, end: int, scale: Decimal, lang: str) -> tuple[Decimal, int]:
    """(value, end) of all that stands in figures behind a number of the scale that ends at `end`, each part smaller."""
    total = Decimal(0)
    while scale > 1 and (part := _part(folded, end, scale, lang)):
        rest, end, scale = part
        total += rest
    return total, end


def _part(folded: str, end: int, scale: Decimal, lang: str) -> tuple[Decimal, int, Decimal] | None:
    """(value, end, scale) of a smaller part of the same number at `end`, also behind an and (22 milioni e 950mila).

    Without a scale word only 1만2000대 and 1 million 200 000.
    """
    begin, joined = _behind_joiner(folded, end, lang)
    digits = DIGITS.match(folded, begin)
    value = digits_value(digits[0], lang) if digits else None
    if not digits or value is None:
        return None
    value, stop = _mixed(folded, digits.end(), value)
    after, _, lesser = scale_at(folded, stop, lang)
    close = begin == end and lang in JOINING_LANGUAGES
    bare = lesser == 1 and not close and (joined or not GROUPED.fullmatch(digits[0]))
    return None if bare or value * lesser >= scale else (value * lesser, after, lesser)


def _behind_joiner(folded: str, end: int, lang: str) -> tuple[int, bool]:
    """(where a part of the number that ends at `end` may begin, whether an and stands in front of it)."""
    word = NEXT_WORD.match(folded, end) if folded[end : end + 1] == " " else None
    known = word and lang in JOINED_BY_AND and word[1].lower() in vocabulary(lang).joiners
    joined = bool(known)
    at = word.end() if word and joined else end
    return at + (folded[at : at + 1] == " "), joined


def _han(folded: str) -> Iterator[Number]:
    for match in HAN.finditer(folded):
        start, end = match.span()
        value = han_value(match[0]) or hedged_scale(folded, start, end)
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
        if start < last or text[start - 1 : start].isalpha() or text[end : end + 1].isalpha():
            continue
        number = _word_number(folded, start, end, lang)
        if number:
            last = number.end
            yield number


def _word_number(folded: str, start: int, end: int, lang: str) -> Number | None:
    words = vocabulary(lang)
    first = folded[start:end].lower()
    values, at = [ONE], end
    if first not in words.bare and first not in words.articles:
        values, at = _neighbours(folded, start, end, lang)
    value = combined(values)
    if value is None:
        return None
    bare = words.bare.get(first, ONE)
    total, at, plus, scale = _times_scale(folded, at, value * bare, lang)  # mil millones
    scale *= bare
    if first in words.articles and scale == 1 and not (lang in ONE_OF and ONE_OF[lang].match(folded, at)):
        return None
    total, scale, at = _with_part(folded, at, total, scale, lang)
    if total == THOUSAND:
        total, scale, at = _thousand_and(folded, at, lang)
    rest, at = _parts(folded, at, scale, lang)  # due milioni e 400 mila
    return Number(start, at, total + rest, scale, "words", plus, _is_cut_off(folded, start, lang))


def _is_cut_off(folded: str, start: int, lang: str) -> bool:
    """Whether the number word at `start` is the rest of a name: behind a figure or a hyphen, but of no other number."""
    if not start or not (folded[start - 1].isdigit() or folded[start - 1] in "-_'"):
        return False
    return not _joined_word(folded, start, lang) and not ELIDED.search(folded, max(0, start - 4), start)


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


def _thousand_and(folded: str, end: int, lang: str) -> tuple[Decimal, Decimal, int]:
    """(value, scale, end) of a thousand that ends at `end`, with the figures behind it: mil 200, mil 108 millones."""
    if millions := _thousands_of(folded, end, ONE, lang):
        return millions[0], millions[2], millions[1]
    begin, _ = _behind_joiner(folded, end, lang)
    digits = HUNDREDS.match(folded, begin) if begin > end and lang in FIGURES_BEHIND else None
    if not digits or scale_at(folded, digits.end(), lang)[2] != 1:
        return THOUSAND, THOUSAND, end
    return THOUSAND + int(digits[0]), THOUSAND, digits.end()


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
