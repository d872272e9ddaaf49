"""From a language's templates to rules: what stands in angle brackets becomes a named group over its words.

`<y>` a year, `<m>` a month, `<d>` a day, `<q>` a quarter's number, `<h>` a half's, `<s>` a season, `<w>` a weekday,
`<r>` a relative word, `<ry>` a relative year; `<y2>`, `<m2>`, `<d2>` the same for the end of a span. A group
`(?P<at>…)` narrows the quoted words to a part of the match.
"""

import re
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Final

from generator.facts.dates.lexicon import Words, calendar
from generator.facts.dates.moment import Moment, Phrase, Relative, possible
from generator.facts.rules import Rule

Template = tuple[str, str]
HAN_DIGITS: Final = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "O": 0, "○": 0}
LATIN: Final = {
    "y": r"(?:19|20)\d\d",
    "m": r"(?:1[0-2]|0?[1-9])",
    "d": r"(?:3[01]|[12]\d|0?[1-9])",
}
HAN: Final = {
    "y": r"(?:(?:19|20)\d\d|[一二][〇零O○一二三四五六七八九]{3})",
    "m": r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])",
    "d": r"(?:3[01]|[12]\d|0?[1-9]|(?:三十|廿|二?十)[一二三四五六七八九]?|[一二三四五六七八九])",
}
TOKEN: Final = re.compile(r"(?<!\?P)<(y2|m2|d2|ry|[ymdqhswr])>")


def rules(lang: str, templates: Iterable[Template], *, numerals: Mapping[str, str] = LATIN) -> tuple[Rule, ...]:
    """The language's templates as rules, in order; KeyError if a template asks for words the lexicon lacks."""
    words = calendar(lang)
    groups = {**numerals, **_word_groups(words)}
    return tuple(
        Rule(
            name=f"{lang}: {name}",
            pattern=re.compile(TOKEN.sub(lambda token: _group(token[1], groups), pattern)),
            meaning=partial(read, words, f"{lang}: {name}"),
        )
        for name, pattern in templates
    )


def read(words: Words, name: str, match: re.Match[str]) -> Phrase | None:
    """What a match means, or None where the calendar has no such day."""
    part = match.groupdict()
    span = "at" if part.get("at") else 0
    start, end = match.span(span)
    relative = _relative(words, part)
    first, last = _ends(words, part)
    if not possible(first) or (last and not possible(last)):
        return None
    return Phrase(start=start, end=end, rule=name, first=first, last=last, relative=relative)


def number(text: str) -> int:
    """A numeral of a date: digits, digits in Chinese (二〇二二) or Chinese tens (三十一, 廿五)."""
    if text.isascii() and text.isdigit():
        return int(text)
    text = text.replace("廿", "二十")
    tens, ten, ones = text.rpartition("十")
    if ten:
        return HAN_DIGITS.get(tens, 1) * 10 + HAN_DIGITS.get(ones, 0)
    return int("".join(str(HAN_DIGITS.get(char, char)) for char in text))


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of the words, longest first, in lower, capitalised and upper case; a final dot is optional."""
    cased = {form for word in words for form in (word, word[:1].upper() + word[1:], word.upper())}
    return "|".join(_optional_dot(form) for form in sorted(cased, key=lambda form: (-len(form), form)))


def _optional_dot(form: str) -> str:
    return re.escape(form[:-1]) + r"\.?" if form.endswith(".") else re.escape(form)


def _word_groups(words: Words) -> dict[str, str]:
    groups = {
        "q": alternatives(words.numbers) + "|[1-4]",
        "h": alternatives(words.numbers) + "|[12]",
        "s": alternatives(words.seasons),
        "w": alternatives(words.weekdays),
        "r": alternatives(word for word, sense in words.relative.items()),
        "ry": alternatives(word for word, sense in words.relative.items() if sense.unit == "year"),
    }
    return groups | ({"m": alternatives(words.months)} if words.months else {})


def _group(token: str, groups: Mapping[str, str]) -> str:
    return f"(?P<{token}>{groups[token.removesuffix('2')]})"


def _ends(words: Words, part: Mapping[str, str | None]) -> tuple[Moment, Moment | None]:
    """The moment, and the second one of a span; what an end leaves out it takes from the other."""
    year, year2 = _year(part), _number(part.get("y2"))
    month, month2 = _month(words, part.get("m")), _month(words, part.get("m2"))
    day, day2 = _number(part.get("d")), _number(part.get("d2"))
    first = Moment(
        year=year if year is not None or part.get("ry") else year2,
        month=month,
        day=day,
        division=_division(words, part),
        decade="tens" in part and part["tens"] is not None,
    )
    if not (year2 or month2 or day2):
        return first, None
    last = Moment(year=year2 or first.year, month=month2 or month, day=day2)
    if (last.month or 0) < (first.month or 0) and year2 is None and year and "y_end" not in part:
        last = Moment(year=year + 1, month=last.month, day=last.day)
    return first, last


def _year(part: Mapping[str, str | None]) -> int | None:
    """The stated year: four digits, Reiwa (令和6年 is 2024), two digits (30年末), or a decade's (20世纪90年代)."""
    if reiwa := part.get("reiwa"):
        return 2018 + (1 if reiwa == "元" else number(reiwa))
    if short := part.get("yy"):
        return 2000 + int(short)
    if tens := part.get("tens"):
        century = int(part.get("century") or 21)
        return number(tens) if len(tens) == 4 else (century - 1) * 100 + number(tens)
    return _number(part.get("y"))


def _number(text: str | None) -> int | None:
    return number(text) if text else None


def _month(words: Words, text: str | None) -> int | None:
    if not text:
        return None
    lower = text.lower()
    named = words.months.get(lower) or words.months.get(lower + ".")
    return named or number(text)


def _division(words: Words, part: Mapping[str, str | None]) -> int | None:
    counts: tuple[tuple[str, int], ...] = (("q", 32), ("h", 39))
    for key, base in counts:
        if text := part.get(key):
            return base + (int(text) if text.isdigit() else words.numbers[text.lower()])
    season = part.get("s")
    return words.seasons[season.lower()] if season else None


def _relative(words: Words, part: Mapping[str, str | None]) -> Relative | None:
    if word := part.get("r") or part.get("ry"):
        return words.relative[word.lower()]
    if word := part.get("w"):
        return Relative(unit="weekday", offset=words.weekdays[word.lower()])
    return None
