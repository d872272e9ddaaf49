"""Which of the dates is the event's own: each is weighed by what stands around it, and the weights can be read here.

A date is taken from `THRESHOLD` up; of two, the heavier, then the earlier. The reason names every weight that counted.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from generator.facts.dates.layout import line_of, sentence_of
from generator.facts.dates.moment import SHORT_YEAR, TIMED, Moment, Phrase, as_date, precision, written_as
from generator.facts.dates.surroundings import (
    RECENT,
    Setting,
    counts_days,
    days_behind,
    in_lead,
    of_a_meeting,
    surroundings,
)

WEIGHTS: Final = {
    "names a day": 3,
    "names a week": 2,
    "names a month": 0,
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
    "is the only day named": 1,
    "states its year without an event": -2,
    "lasts for more than a month": -6,
    "states its year far from the beginning": -1,
    "fits the day of publication": 4,
    "lies ahead of publication": -1,
    "lies ahead of publication, and no meeting": -4,
    "lies far from publication": -5,
    "tells when a reporter heard of it": -1,
    "tells when a source spoke of an earlier day": -10,
    "tells of something beside the news": -6,
    "tells of history": -6,
    "tells of a plan for a day": -2,
    "tells of a plan": -6,
    "counts a period": -5,
    "ends an open range": -4,
    "begins an open range": -3,
    "begins a range that lasts": -1,
    "goes on from an earlier year": -3,
    "stands inside a title or a name": -6,
    "stands in boilerplate": -9,
    "tells when a picture was taken": -9,
    "names no day and stands in a title": -3,
    "stands in a table": -2,
    "writes its year in two figures": -9,
    "stands in figures before a time": -9,
    "comes after an event that only a relative word dates": -4,
    "cannot be resolved": -99,
}
THRESHOLD: Final = 5
HOPELESS: Final = ("names a year", "names a decade")
"""Too coarse to be taken whatever stands around them."""
LONGEST: Final = 31
"""Days that a meeting, a fair or a trip lasts at most."""
LEAST: Final = 12
"""A paragraph that tells something goes on for so many characters."""
AHEAD, FAR = 180, 75
"""Days: up to AHEAD after publication it is a plan; more than FAR before is history, of a month more than AHEAD."""


class Weighed(NamedTuple):
    """A phrase as resolved, its weight and the names of the weights."""

    phrase: Phrase
    weight: int
    reasons: tuple[str, ...]


def weigh(original: Phrase, phrase: Phrase, setting: Setting) -> Weighed:
    """The weight of `phrase` (resolved; `original` as it stands in the text)."""
    reasons = tuple(_features(original, phrase, setting))
    return Weighed(phrase=phrase, weight=sum(map(WEIGHTS.__getitem__, reasons)), reasons=reasons)


def _features(original: Phrase, phrase: Phrase, setting: Setting) -> Iterator[str]:
    if not _placed(phrase):
        yield "cannot be resolved"
        return
    fineness = _fineness(original, phrase)
    yield fineness
    if fineness in HOPELESS:
        return
    yield from _position(original, setting)
    if setting.title and original.first.day is None and not original.relative:
        yield "names no day and stands in a title"
    if original.first.year is None and not original.relative:
        yield "leaves the year out"
    if counts_days(original):
        yield "counts from publication"
    yield from _form(original)
    yield from surroundings(original, phrase, setting)
    yield from _distance(original, phrase, setting)
    yield from _extent(original, phrase, setting)
    if setting.undated_sentence and not _may_date_the_lead(original, setting):
        yield "comes after an event that only a relative word dates"


def _form(original: Phrase) -> Iterator[str]:
    """What only a byline writes so."""
    if written_as(original, SHORT_YEAR):
        yield "writes its year in two figures"
    if written_as(original, TIMED):
        yield "stands in figures before a time"


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
    return in_lead(original, setting) or (original.first.year is None and original.start < setting.layout.opening_end)


def _extent(original: Phrase, phrase: Phrase, setting: Setting) -> Iterator[str]:
    if phrase.open == "before":
        yield "ends an open range"
    elif phrase.open:
        # What runs since a day that the lead names, or a day of this year, may well be the news.
        lasting = original.first.year is None or (original.first.day is not None and in_lead(original, setting))
        yield "begins a range that lasts" if lasting else "begins an open range"
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


def _position(original: Phrase, setting: Setting) -> Iterator[str]:
    if in_lead(original, setting):
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


def _distance(original: Phrase, phrase: Phrase, setting: Setting) -> Iterator[str]:
    counted = original.relative is not None and original.relative.unit != "year"
    behind = days_behind(phrase, setting)
    if behind is None or counted or original.open == "before":
        return
    if precision(phrase) == "month" and behind <= AHEAD:
        return
    if -1 <= behind <= RECENT:
        yield "fits the day of publication"
    elif behind < -AHEAD or behind > FAR:
        yield "lies far from publication"
    elif behind < -1:
        meeting = of_a_meeting(original, setting)
        yield "lies ahead of publication" if meeting else "lies ahead of publication, and no meeting"
