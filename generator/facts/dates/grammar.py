"""From a language's templates to rules: what stands in angle brackets becomes a named group over its words.

`<y>` a year, `<m>` a month, `<d>` a day, `<q>` a quarter's number, `<h>` a half's, `<s>` a season, `<w>` a weekday,
`<r>` a relative word, `<ry>` and `<rm>` a relative year and month, `<g>` a word for a weekday gone by (last Friday);
`<y2>`, `<m2>`, `<d2>` the same for the end of a span. A group `(?P<at>…)` narrows the quoted words to a part of the
match.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from generator import patterns
from generator.facts.dates.lexicon import Words, calendar
from generator.facts.dates.moment import Moment, Phrase, Relative, possible
from generator.facts.rules import Rule

Template = tuple[str, str]
HAN_DIGITS: Final = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
LATIN: Final = {
    "y": r"(?:19|20)\d\d",
    "m": r"\d\d?",
    "d": r"\d\d?",
}
HAN_DIGIT: Final = "[〇零○一二三四五六七八九]"
HAN: Final = {
    "y": rf"(?:19\d\d|20\d\d|一{HAN_DIGIT}{{3}}|二{HAN_DIGIT}{{3}})",
    "m": r"[\d一二三四五六七八九十][\d一二十]?",
    "d": r"[\d一二三四五六七八九十廿][\d一二三四五六七八九十]?[一二三四五六七八九]?",
}
CJK: Final = frozenset({"zh", "ja", "ko"})
DAY_RUN, YEAR_RUN = "00", "0000"
FIGURE, SIGN = "figure", "sign"
"""What a date of a script without word borders begins with: a numeral, or a word such as 昨日 or 第."""
YEAR_FIRST: Final = re.compile(r"<y>|\(\?P<tens>")
COUNTED: Final = re.compile(r"<[md]>|\(\?P<(?:m|yy|century)>")
COUNTED_OR_SIGN: Final = re.compile(r"(?:\(\?<!前\)第\?\(\?P)?<[qh]>")
BEHIND_FIGURES: Final = r"年月日号季世春夏秋冬Q/.~至到년월일분四半か까부·-"
"""What follows a numeral in any date of the three languages: units, marks, and words for `to`."""
RUN: Final = re.compile(r"\d+|[^\W\d_]+")
"""What begins a date: a run of figures or of letters."""
TOKEN: Final = re.compile(r"(?<!\?P)<(y2|m2|d2|ry|rm|[ymdqhswrg])>")


def in_any_year(name: str, pattern: str, year: str, relative_year: str) -> tuple[Template, ...]:
    """A template three times: as it is, after a stated year, after a relative year (去年5月)."""
    return (
        (name, pattern),
        (f"{name} of a year", year + pattern),
        (f"{name} of a relative year", relative_year + pattern),
    )


@dataclass(frozen=True, slots=True)
class Grammar:
    """How dates are written, in the words of a language: named templates, and what its numerals look like."""

    lang: str
    templates: tuple[Template, ...]
    numerals: Mapping[str, str] = field(default_factory=lambda: LATIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRule:
    """A rule, and the first words that a match of it can begin with, so that it is tried only there."""

    rule: Rule
    starts: frozenset[str]
    """Runs of letters; `00` stands for one or two figures (or Han numerals), `0000` for four; SIGN for any word of a
    script without word borders."""


def compiled(grammar: Grammar) -> Iterator[DateRule]:
    """The templates of a grammar as rules, in order; KeyError if one asks for words the lexicon lacks.

    Compiled when a text of the language is first read: each language takes a hundredth of a second.
    """
    words = calendar(grammar.lang)
    groups = {**grammar.numerals, **_word_groups(words)}
    for name, template in grammar.templates:
        yield DateRule(
            rule=Rule(
                name=f"{grammar.lang}: {name}",
                pattern=patterns.compiled(TOKEN.sub(lambda token: _group(token[1], groups), template)),
                meaning=partial(read, words, f"{grammar.lang}: {name}"),
            ),
            starts=_eastern_starts(template) if grammar.lang in CJK else _starts(template, words),
        )


def _eastern_starts(pattern: str) -> frozenset[str]:
    if COUNTED_OR_SIGN.match(pattern):
        return frozenset({DAY_RUN, SIGN})
    if YEAR_FIRST.match(pattern):
        return frozenset({YEAR_RUN})
    return frozenset({DAY_RUN if COUNTED.match(pattern) else SIGN})


def eastern_trigger(lang: str) -> re.Pattern[str]:
    """Where a date may begin in a script without word borders: a numeral before what a date counts, or a word.

    The set of first signs comes before all else, so that the engine skips over what none begins with.
    """
    words = calendar(lang)
    listed = {*words.relative, *words.weekdays, "民国", "令和"}
    signs = f"{alternatives(listed)}|第|(?:{alternatives(words.numbers)})(?=\\s?(?:半|期|반|季|분))|Q(?=[1-4])"
    signs += r"|[今昨前](?=\(\d)|[上本这](?=个?[周星礼])|(?<=[日天晚])\((?=\d)|\)(?=1\d{6})"
    counted = rf"\d{{1,4}}(?=\s?[{BEHIND_FIGURES}])|(?:{HAN_DIGIT}|[十廿]){{1,4}}(?=\s?[{BEHIND_FIGURES}])"
    first = "".join(sorted({word[0] for word in (*listed, *words.numbers)} | set("第Q上本这今昨前()")))
    whole = rf"(?P<{FIGURE}>(?<!\d)(?:{counted}))|(?P<{SIGN}>{signs})"
    numerals = r"\d〇零○一二三四五六七八九十廿"
    return patterns.compiled(rf"[{numerals}{re.escape(first)}](?<=(?=({whole})).)")


def _starts(pattern: str, words: Words) -> frozenset[str]:
    """The first runs of letters, or figures, of whatever the template can match."""
    token = re.match(r"(?:\(\?<![^()]*\))*(?:<(\w+)>|(?:\(\?P<\w+>)*(?:\(\?:)*(\\d|\d)|([^\W\d_]+))", pattern)
    if token is None:
        raise ValueError(f"a date template must begin with a word, a figure or a group of them: {pattern}")
    listed = {"m": words.months, "q": words.numbers, "h": words.numbers, "s": words.seasons} | {
        "w": words.weekdays,
        "r": words.relative,
        "g": words.gone,
    }
    if token[3]:
        return frozenset({token[3]})
    known: Iterable[str] = listed.get(token[1] or "", ())
    letters = {run[0] for run in map(RUN.match, known) if run and not run[0].isdigit()}
    figure = {"y": YEAR_RUN, "d": DAY_RUN, "q": DAY_RUN, "h": DAY_RUN}.get(token[1] or "")
    return frozenset(letters | ({figure} if figure else {DAY_RUN, YEAR_RUN} if token[1] is None else set()))


def read(words: Words, name: str, match: re.Match[str]) -> Phrase:
    """What a match means; a phrase without any meaning where the calendar has no such day (31 June)."""
    part = match.groupdict()
    span = "at" if part.get("at") else 0
    start, end = match.span(span)
    relative = _relative(words, part)
    first, last = _ends(words, part)
    if not possible(first) or (last and not possible(last)):
        return Phrase(start=start, end=end, rule=name)
    return Phrase(start=start, end=end, rule=name, first=first, last=last, relative=relative)


def number(text: str) -> int:
    """A date's numeral: digits, a year in Chinese digits (二〇二二), Chinese tens (三十一, 廿五); else 0."""
    if text.isdecimal():
        return int(text)
    if len(text) == 4:
        return int("".join(str(HAN_DIGITS.get(char, 0)) for char in text))
    tens, ten, ones = text.replace("廿", "二十").rpartition("十")
    if (tens and tens not in HAN_DIGITS) or (ones and ones not in HAN_DIGITS):
        return 0
    return (HAN_DIGITS.get(tens, 1) * 10 if ten else 0) + HAN_DIGITS.get(ones, 0)


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of the words, longest first."""
    return "|".join(map(re.escape, sorted(words, key=lambda form: (-len(form), form))))


def _word_groups(words: Words) -> dict[str, str]:
    groups = {
        "q": alternatives(words.numbers) + "|1|2|3|4",
        "h": alternatives(words.numbers) + "|1|2",
        "s": alternatives(words.seasons),
        "w": alternatives(words.weekdays),
        "r": alternatives(words.relative),
        "g": alternatives(words.gone),
        "ry": alternatives(word for word, sense in words.relative.items() if sense.unit == "year"),
        "rm": alternatives(word for word, sense in words.relative.items() if sense.unit == "month"),
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
    """The stated year: four digits, Reiwa (令和6年, 2024), Minguo (民国112年, 2023), two digits, a decade's."""
    if minguo := part.get("minguo"):
        return 1911 + int(minguo)
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
    return words.months.get(text) or number(text)


def _division(words: Words, part: Mapping[str, str | None]) -> int | None:
    counts: tuple[tuple[str, int], ...] = (("q", 32), ("h", 39))
    for key, base in counts:
        if text := part.get(key):
            return base + (int(text) if text.isdigit() else words.numbers[text])
    season = part.get("s")
    return words.seasons[season] if season else None


def _relative(words: Words, part: Mapping[str, str | None]) -> Relative | None:
    if word := part.get("r") or part.get("ry") or part.get("rm"):
        return words.relative[word]
    if word := part.get("w"):
        week = {"上": -1, "本": 0, "这": 0}.get(part.get("week") or "")
        return Relative(unit="weekday", offset=words.weekdays[word], week=week, gone=part.get("g") is not None)
    return None
