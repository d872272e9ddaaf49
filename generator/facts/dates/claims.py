"""The day of publication from what the source claims outside its text: RFC 822, ISO and the languages' own forms."""

import re
from typing import Final

from generator.facts.dates.languages import LANGUAGES
from generator.facts.dates.moment import Moment, Phrase, possible, precision
from generator.facts.dates.scan import phrases
from generator.facts.rules import Passage, passage

COMPACT: Final = re.compile(r"(?<!\d)(20\d\d|19\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d{1,5}(?!\d))")
PLAIN: Final = re.compile(r"\s*(20\d\d|19\d\d)([-/.])(\d\d)\2(\d\d)(?!\d)")
"""What nine claims of ten are: `2022-05-24T11:00:27+00:00`; the rules need not be tried on it."""
BOXED: Final = re.compile(
    r"\s*(?:(?P<year>20\d\d)\s+(?P<month>\d\d)[-/.](?P<day>\d\d)|"
    r"(?P<day2>\d\d)\s+(?:(?P<year2>20\d\d)[-/.](?P<month2>\d\d)|(?P<month3>\d\d)[-/.](?P<year3>20\d\d)))(?!\d)"
)
"""A day in a box of its own, as lists of news show it: `2023 08/02`, `02 2023-08`."""
LONGEST: Final = 200
"""A claim is a line; what is longer is no date."""


def claimed_day(value: str, lang: str) -> Moment | None:
    """The calendar day that the claim states, as the source wrote it (no time zone applied); None for no date.

    The article's language is tried first, then all others. A claim of a bare month or year is taken as such.
    """
    stated = _plain(value)
    if stated:
        return stated if possible(stated) else None
    words = passage("meta", value[:LONGEST])
    compact = COMPACT.search(words.folded)
    if compact:
        year, month, day = map(int, compact.groups())
        return Moment(year=year, month=month, day=day)
    coarse: Moment | None = None
    for tongue in dict.fromkeys((lang, "en", *LANGUAGES)):
        best = _finest(words, tongue)
        if best and best.day and best.month:
            return best
        coarse = coarse or best
    return coarse


def _plain(value: str) -> Moment | None:
    """A claim that begins with a day in figures alone."""
    plain = PLAIN.match(value)
    if plain:
        return Moment(year=int(plain[1]), month=int(plain[3]), day=int(plain[4]))
    boxed = BOXED.match(value)
    if boxed is None:
        return None
    part = {name: int(text) for name, text in boxed.groupdict().items() if text}
    year, month = (part.get(f"{name}2") or part.get(f"{name}3") or part.get(name) for name in ("year", "month"))
    return Moment(year=year, month=month, day=part.get("day2") or part.get("day"))


def _finest(words: Passage, lang: str) -> Moment | None:
    """The finest moment that has a year, else a day without one."""
    usable = [phrase for phrase in phrases(words, lang) if _usable(phrase)]
    usable.sort(key=lambda phrase: (phrase.first.year is None, not phrase.first.day, not phrase.first.month))
    return usable[0].first if usable else None


def _usable(phrase: Phrase) -> bool:
    first = phrase.first
    whole = bool(first.year or (first.month and first.day))
    return whole and possible(first) and not phrase.relative and precision(phrase) in ("day", "month", "year")
