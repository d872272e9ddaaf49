"""A missing year from what the file itself fixes, and relative words from a stated day of publication.

Never from the clock, the file's name or an address.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Final, NamedTuple

from generator import patterns
from generator.characters import lowered
from generator.facts.dates.layout import CJK, Layout, line_of
from generator.facts.dates.lexicon import cues
from generator.facts.dates.moment import (
    DIVISIONS,
    Moment,
    Phrase,
    Relative,
    as_date,
    of_date,
    possible,
    precision,
    week_of,
)
from generator.facts.rules import Passage

YEAR: Final = re.compile(r"20\d\d(?<!\d\d\d\d\d)(?!\d)")
NEAR: Final = 120
"""Characters after a date with its year within which the next may leave it out."""
AHEAD: Final = 120
"""Days after publication that a date without a year may still lie ahead; beyond, it is last year's."""
SOON: Final = 7
"""Days after publication that a bare day of the month may lie ahead (a fair opens on the 6th)."""


def gathering_years(passage: Passage, lang: str, end: int) -> tuple[int, ...]:
    """The years inside names of meetings and fairs (2026…合作会, Intersolar Europe 2023) before `end`, each once.

    Only the opening names the fair that the news is about; further down stand the fairs of other years.
    """
    text = lowered(passage.folded)
    before, after = _gathering(lang)
    found = (
        int(year[0])
        for year in YEAR.finditer(text, 0, end)
        if after.match(text, year.end(), end) or before.search(text, max(0, year.start() - 40), year.start())
    )
    return tuple(dict.fromkeys(found))


@cache
def _gathering(lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before and after the year in such a name."""
    words = "|".join(map(re.escape, sorted(cues(lang).get("gathering", ()), key=len, reverse=True))) or r"(?!)"
    if lang in CJK:
        return patterns.compiled(rf"(?:{words}) ?$"), patterns.compiled(rf"[^\s,。;:!?、\d]{{0,30}}?(?:{words})")
    inside = r"[^,.;:!?\n\d]"
    return patterns.compiled(rf"\b(?:{words})\b{inside}{{0,20}}\s$"), patterns.compiled(
        rf"\s{inside}{{0,40}}?\b(?:{words})\b"
    )


def near(moment: Moment, published: date) -> Moment:
    """A day or month without a year in the year that brings it closest to publication, rather before than after."""
    if not moment.month:
        return _day_of_month(moment, published)
    years = (published.year, published.year - 1, published.year + 1)
    dated = [(as_date(moment._replace(year=year, day=moment.day or 1)), year) for year in years]
    usable = [(day, year) for day, year in dated if day and (day - published).days <= AHEAD]
    if not usable:
        return moment
    _, year = min(usable, key=lambda pair: abs((pair[0] - published).days))
    return moment._replace(year=year, inferred=True)


def _division(moment: Moment, published: date) -> Moment:
    """A quarter, half or season in the year of publication, or in the one before where it would lie ahead."""
    begun = DIVISIONS[moment.division or 0][0] <= published.month
    return moment._replace(year=published.year if begun else published.year - 1, inferred=True)


def _day_of_month(moment: Moment, published: date) -> Moment:
    """`6日`: that day of the month of publication, or of the month before when it would lie far ahead."""
    day = moment.day or 1
    this = moment._replace(year=published.year, month=published.month, inferred=True)
    if day <= published.day + SOON and possible(this):
        return this
    before = published.replace(day=1) - timedelta(days=1)
    last = moment._replace(year=before.year, month=before.month, inferred=True)
    return last if possible(last) else moment


def resolved(phrase: Phrase, published: Moment | None) -> Phrase:
    """The phrase with its year, or with the day a relative word means, taken from publication; else as it is."""
    day = as_date(published) if published else None
    if day is None:
        return _in_unknown_year(phrase, published) if published else phrase
    if phrase.relative:
        return _stated_in_full(_relative(phrase, day), published)
    first = phrase.first
    if first.year is not None:
        return phrase
    if first.division:
        return phrase._replace(first=_division(first, day))
    if not (first.month or first.day):
        return phrase
    anchored = near(first, day)
    return phrase._replace(first=anchored, last=_follow(anchored, phrase.last))


def _stated_in_full(phrase: Phrase, published: Moment | None) -> Phrase:
    """The day of publication itself where the phrase means that day (today, am Donnerstag): nothing is inferred."""
    same = published is not None and phrase.last is None and as_date(phrase.first) == as_date(published)
    return phrase._replace(first=published) if same and published else phrase


def _in_unknown_year(phrase: Phrase, published: Moment) -> Phrase:
    """Yesterday, today or a bare day against a publication day whose year is unknown: the year stays unknown."""
    bare = phrase.first.day is not None and phrase.first.month is None
    counted = phrase.relative is not None and phrase.relative.unit == "day"
    if not (bare or counted) or published.year is not None:
        return phrase
    common, leap = (resolved(phrase, published._replace(year=year)) for year in (2001, 2004))
    if (common.first.month, common.first.day) != (leap.first.month, leap.first.day):
        return phrase
    last = common.last._replace(year=None, inferred=False) if common.last else None
    return common._replace(first=common.first._replace(year=None, inferred=False), last=last)


def with_year(phrase: Phrase, year: int) -> Phrase:
    """The phrase in `year`, marked as inferred."""
    first = phrase.first._replace(year=year, inferred=True)
    if not possible(first):
        return phrase
    return phrase._replace(first=first, last=_follow(first, phrase.last))


def _follow(first: Moment, last: Moment | None) -> Moment | None:
    """The end of a span whose start was placed: same year and month, unless its own month says the next year."""
    if last is None:
        return None
    month = last.month or first.month
    year = first.year
    if year is not None and month and first.month and month < first.month:
        year += 1
    return last._replace(year=year, month=month, inferred=first.inferred)


def _relative(phrase: Phrase, published: date) -> Phrase:
    relative = phrase.relative
    if relative is None or relative.unit in ("vague", "month"):
        return phrase if relative is None or relative.unit == "vague" else _month(phrase, published)
    if relative.unit == "year":
        return phrase._replace(first=phrase.first._replace(year=published.year + relative.offset, inferred=True))
    if relative.unit == "week":
        monday, sunday = week_of(published, relative.offset)
        return phrase._replace(first=of_date(monday, inferred=True), last=of_date(sunday, inferred=True))
    if relative.unit == "weekday" and phrase.first.day:
        return phrase._replace(first=near(phrase.first, published))
    if relative.week is not None:
        day = week_of(published, relative.week)[0] + timedelta(days=relative.offset)
        return phrase._replace(first=of_date(day, inferred=True))
    day = published + timedelta(days=_days_on(relative, published))
    return phrase._replace(first=of_date(day, inferred=True))


def _days_on(relative: Relative, published: date) -> int:
    """Days from publication to the day or weekday that is meant."""
    if relative.unit == "day":
        return relative.offset
    on = (relative.offset - published.weekday()) % 7
    if relative.ahead:
        return on
    return on - 7 if on or relative.gone else 0


def _month(phrase: Phrase, published: date) -> Phrase:
    offset = phrase.relative.offset if phrase.relative else 0
    months = published.year * 12 + published.month - 1 + offset
    moment = Moment(year=months // 12, month=months % 12 + 1, day=phrase.first.day, inferred=True)
    return phrase._replace(first=moment) if possible(moment) else phrase


class DatedMentions(NamedTuple):
    """The days and months of a passage that state their year: what a mention without one can take it from."""

    ends: tuple[int, ...]
    """Where each ends, in order."""
    lines: tuple[int, ...]
    years: tuple[int, ...]
    by_day: Mapping[tuple[int | None, int | None], int]
    """The year of the first mention of a month and day."""


def dated_mentions(found: Iterable[Phrase], layout: Layout) -> DatedMentions:
    """Those of the phrases that state day or month with a year, open ends left out."""
    others = [other for other in found if other.first.year and not other.open and not other.relative]
    fine = [other for other in others if precision(other) in ("day", "month")]
    return DatedMentions(
        ends=tuple(other.end for other in fine),
        lines=tuple(line_of(layout, other.start)[0] for other in fine),
        years=tuple(other.first.year or 0 for other in fine),
        by_day={(other.first.month, other.first.day): other.first.year or 0 for other in reversed(fine)},
    )


def year_beside(phrase: Phrase, mentions: DatedMentions, layout: Layout) -> int | None:
    """The year that another dated mention gives: one close before it in the same line, or one of the same day.

    The caller leaves out what an anniversary looks back on.
    """
    before = bisect_right(mentions.ends, phrase.start) - 1
    close = before >= 0 and phrase.start - mentions.ends[before] <= NEAR
    if close and mentions.lines[before] == line_of(layout, phrase.start)[0]:
        return mentions.years[before]
    return mentions.by_day.get((phrase.first.month, phrase.first.day))
