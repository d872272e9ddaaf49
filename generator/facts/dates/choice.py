"""Which of the dates is the event's own: each is weighed by what stands around it, and the weights can be read here.

A date is taken from `THRESHOLD` up; of two, the heavier, then the earlier. The reason names every weight that counted.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from generator.facts.dates.layout import CJK, Layout, line_of, sentence_of
from generator.facts.dates.lexicon import cues
from generator.facts.dates.moment import SHORT_YEAR, Moment, Phrase, as_date, precision, written_as

WEIGHTS: Final = {
    "names a day": 3,
    "names a week": 2,
    "names a month": -1,
    "names a part of a year": -3,
    "names a year": -9,
    "names a decade": -9,
    "stands in the lead": 3,
    "stands near the beginning": 1,
    "begins the article": 2,
    "begins a paragraph": 1,
    "counts from publication": 1,
    "leaves the year out": 1,
    "stands with an event": 2,
    "states its year without an event": -2,
    "lasts for more than a month": -6,
    "states its year far from the beginning": -1,
    "fits the day of publication": 4,
    "lies ahead of publication": -1,
    "lies far from publication": -5,
    "tells when a reporter heard of it": -1,
    "tells of history": -6,
    "tells of a plan for a day": -2,
    "tells of a plan": -6,
    "counts a period": -5,
    "ends an open range": -4,
    "begins an open range": -3,
    "begins a range of this year": -1,
    "stands inside a title or a name": -6,
    "stands in boilerplate": -9,
    "stands in a table": -2,
    "writes its year in two figures": -9,
    "comes after an event that only a relative word dates": -4,
    "cannot be resolved": -99,
}
THRESHOLD: Final = 5
HOPELESS: Final = ("names a year", "names a decade")
"""Too coarse to be taken whatever stands around them."""
REACH: Final = 300
"""How far from a date, within its sentence, an event's verb may stand."""
LONGEST: Final = 31
"""Days that a meeting, a fair or a trip lasts at most."""
LEAST: Final = 12
"""A paragraph that tells something goes on for so many characters."""
RECENT, AHEAD, FAR = 21, 180, 75
"""Days: up to RECENT before publication fits it; up to AHEAD after it is a plan; more than FAR before is history."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the phrases of one passage are weighed against."""

    folded: str
    """In lower case."""
    layout: Layout
    lang: str
    published: Moment | None
    undated_sentence: tuple[int, int] | None
    """Where the opening dates its event with a word that cannot be resolved (日前, on Thursday)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A phrase as resolved, its weight and the names of the weights."""

    phrase: Phrase
    weight: int
    reasons: tuple[str, ...]


def weigh(original: Phrase, phrase: Phrase, setting: Setting) -> Weighed:
    """The weight of `phrase` (resolved; `original` as it stands in the text)."""
    reasons = tuple(_features(original, phrase, setting))
    return Weighed(phrase=phrase, weight=sum(WEIGHTS[name] for name in reasons), reasons=reasons)


def _features(original: Phrase, phrase: Phrase, setting: Setting) -> Iterator[str]:
    if not _placed(phrase):
        yield "cannot be resolved"
        return
    fineness = _fineness(original, phrase)
    yield fineness
    if fineness in HOPELESS:
        return
    yield from _position(original, setting)
    if original.first.year is None and not original.relative:
        yield "leaves the year out"
    if _counts_days(original):
        yield "counts from publication"
    if written_as(original, SHORT_YEAR):
        yield "writes its year in two figures"
    yield from _surroundings(original, setting)
    yield from _distance(original, phrase, setting)
    yield from _extent(original, phrase)
    if setting.undated_sentence and not _may_date_the_lead(original, setting):
        yield "comes after an event that only a relative word dates"


def _counts_days(original: Phrase) -> bool:
    """Yesterday, on Wednesday: a word of news, seldom of history; but today may well mean nowadays."""
    relative = original.relative
    return relative is not None and (relative.unit == "weekday" or (relative.unit == "day" and relative.offset < 0))


def _may_date_the_lead(original: Phrase, setting: Setting) -> bool:
    """Whether it can be the day of what the lead calls recent.

    In the lead, or before the word that stays unresolved, or soon after the lead and without a year, or in the
    sentence of that word (`signed last Friday, as the company announced on 3 July 2023`).
    """
    if original.first.day is None:
        return False
    if setting.undated_sentence and original.first.year and original.start < setting.undated_sentence[0]:
        return True
    if sentence_of(setting.layout, original.start) == setting.undated_sentence:
        return True
    return _in_lead(original, setting) or (original.first.year is None and original.start < setting.layout.opening_end)


def _extent(original: Phrase, phrase: Phrase) -> Iterator[str]:
    if phrase.open == "before":
        yield "ends an open range"
    elif phrase.open:
        yield "begins an open range" if original.first.year else "begins a range of this year"
    if _lasts_long(phrase):
        yield "lasts for more than a month"


def _lasts_long(phrase: Phrase) -> bool:
    """Whether it is an interval of days longer than any fair: the term of a contract."""
    if phrase.last is None:
        return False
    first = as_date(phrase.first._replace(year=phrase.first.year or 2000))
    end = as_date(phrase.last._replace(year=phrase.last.year or 2000))
    return first is not None and end is not None and (end - first).days > LONGEST


def _placed(phrase: Phrase) -> bool:
    """Whether it is a date at all: not a bare day of a month, not a word like `recently`."""
    first = phrase.first
    if first == Moment() or (first.day and not first.month):
        return False
    if phrase.relative and phrase.relative.unit == "month" and first.day:
        return first.year is not None
    if phrase.relative and phrase.relative.unit in ("year", "month", "week") and phrase.relative.offset == 0:
        return bool(first.month and phrase.relative.unit == "year")
    last_year = phrase.relative and phrase.relative.unit == "year" and phrase.relative.offset
    return not (last_year and first.year is None)


def _fineness(original: Phrase, phrase: Phrase) -> str:
    if original.relative and original.relative.unit == "week":
        return "names a week"
    names = {"day": "day", "month": "month", "division": "part of a year", "year": "year", "decade": "decade"}
    return f"names a {names[precision(phrase)]}"


def _in_lead(original: Phrase, setting: Setting) -> bool:
    start, end = setting.layout.lead
    return start < original.end and original.start < end


def _position(original: Phrase, setting: Setting) -> Iterator[str]:
    if _in_lead(original, setting):
        yield "stands in the lead"
        if original.start - setting.layout.lead[0] <= 6:
            yield "begins the article"
    elif original.start < setting.layout.opening_end:
        yield "stands near the beginning"
        start, end = line_of(setting.layout, original.start)[1]
        if original.first.day is not None and original.start == start and original.end < end - LEAST:
            yield "begins a paragraph"
    elif original.first.year is not None:
        yield "states its year far from the beginning"


def _surroundings(original: Phrase, setting: Setting) -> Iterator[str]:
    folded, lang = setting.folded, setting.lang
    start = sentence_of(setting.layout, original.start)[0]
    end = sentence_of(setting.layout, original.end - 1)[1]  # a line may break inside a date
    reach = 16 if lang in CJK else 45
    before = folded[max(start, original.start - reach) : original.start]
    after = folded[original.end : min(end, original.end + reach)]
    fine = original.first.day is not None or original.relative is not None
    if said(lang, "event", folded, max(start, original.start - REACH), min(end, original.end + REACH)):
        yield "stands with an event"
    elif original.first.year is not None and _in_lead(original, setting):
        yield "states its year without an event"
    if _looks_back(original, setting, before, after, start):
        yield "tells of history"
    if said(lang, "forecast_before", before) or cue(lang, "forecast_after").match(after.lstrip(" ,")):
        yield "tells of a plan for a day" if fine else "tells of a plan"
    if said(lang, "period_before", before[-reach // 2 :]) or (not fine and said(lang, "period_after", after)):
        yield "counts a period"
    if cue(lang, "report_after").match(after):
        yield "tells when a reporter heard of it"
    if _enclosed(before, after):
        yield "stands inside a title or a name"
    yield from _line_of_another_kind(original, setting)


def _line_of_another_kind(original: Phrase, setting: Setting) -> Iterator[str]:
    """Whether the line is a row of a table, or one that speaks of the site and not of the event."""
    _, (start, end) = line_of(setting.layout, original.start)
    if setting.folded.endswith(" | ", start, original.start):
        yield "stands in a table"
    if said(
        setting.lang, "boilerplate", setting.folded, max(start, original.start - 200), min(end, original.end + 200)
    ):
        yield "stands in boilerplate"


def _looks_back(original: Phrase, setting: Setting, before: str, after: str, start: int) -> bool:
    """Whether the words around set the date before the news; a day in the lead may well be that of a founding."""
    folded, lang = setting.folded, setting.lang
    if said(lang, "history_before", before) or said(lang, "earlier_after", after):
        return True
    if (original.first.day is not None or _counts_days(original)) and _in_lead(original, setting):
        return False
    told = said(lang, "past_perfect", folded, max(start, original.start - REACH), original.end + 12)
    return told or said(lang, "history_after", after)


def _enclosed(before: str, after: str) -> bool:
    """Inside 《…》 or in brackets behind it: the title of a plan or a report, and its day."""
    return (
        before.endswith("》(")
        or before.rfind("《") > before.rfind("》")
        or ("》" in after and "《" not in after.partition("》")[0])
    )


def said(lang: str, kind: str, folded: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a cue word of the kind stands in `folded[start:end]` (in lower case).

    Plain search goes first: the pattern, ten times as slow, only confirms the borders of what is there.
    """
    window = folded[start:end]
    for word in cues(lang).get(kind, ()):
        if word in window:
            stop = len(folded) if end is None else end
            return lang in CJK or cue(lang, kind).search(folded, start, stop) is not None
    return False


@cache
def cue(lang: str, kind: str) -> re.Pattern[str]:
    """Any cue word of a kind; in scripts with word borders it begins a word, and short ones end it too."""
    words = sorted(cues(lang).get(kind, ()), key=len, reverse=True)
    if not words:
        return re.compile(r"(?!)")
    if lang in CJK:
        return re.compile("|".join(map(re.escape, words)))
    bounded = (re.escape(word) + (r"(?![^\W\d_])" if len(word) <= 4 else "") for word in words)
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(bounded)})")


def _distance(original: Phrase, phrase: Phrase, setting: Setting) -> Iterator[str]:
    published = as_date(setting.published) if setting.published else None
    last = phrase.last if phrase.last and phrase.last.day else phrase.first
    day = as_date(last)
    if published is None or day is None or original.relative or original.open == "before":
        return
    behind = (published - day).days
    if -1 <= behind <= RECENT:
        yield "fits the day of publication"
    elif behind < -AHEAD or behind > FAR:
        yield "lies far from publication"
    elif behind < -1:
        yield "lies ahead of publication"
