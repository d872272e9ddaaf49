"""What the words around a date make of it: an event, history, a plan, a period, a name, a deadline, a picture.

Each finding is the name of a weight in `choice`.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from generator.facts.dates.layout import CJK, STOPS, Layout, line_of, sentence_of
from generator.facts.dates.lexicon import cue, cues, said
from generator.facts.dates.moment import Moment, Phrase, as_date

REACH: Final = 300
"""How far from a date, within its sentence, an event's verb may stand."""
CLOSE, CLOSE_SIGNS = 45, 16
"""How far from a date words speak of it alone; in scripts without word borders."""
LONGEST_CAPTION: Final = 160
RECENT: Final = 21
"""Days before publication that fit it."""
JUST_BEFORE: Final = (1, 2)
"""Days before publication of which news tell in the past perfect, too: hatte die Studie am 31. März veröffentlicht."""


class Setting(NamedTuple):
    """What the phrases of one passage are weighed against."""

    folded: str
    """In lower case."""
    layout: Layout
    lang: str
    published: Moment | None
    title: bool
    """The passage is the title."""
    undated_sentence: tuple[int, int] | None
    """Where the opening dates its event with a word that cannot be resolved (日前, on Thursday)."""
    of_sources: frozenset[int] = frozenset()
    """Where days start on which a source spoke of an earlier day (7일 소방서에 따르면 전날)."""
    of_chronicles: frozenset[int] = frozenset()
    """Where months start that go on from an earlier year (Founded in 1956, it moved in May 1988)."""
    lone_day: bool = False
    """No day of publication is known, and the passage names one day only."""


class _Around(NamedTuple):
    """The sentence of a date: where it starts and ends, and the words before the date, behind it and to the end."""

    start: int
    end: int
    before: str
    after: str
    rest: str


def counts_days(original: Phrase) -> bool:
    """Yesterday, on Wednesday, last month: a word of news, seldom of history; but today may well mean nowadays."""
    relative = original.relative
    if relative is None:
        return False
    return relative.unit == "weekday" or (relative.unit in ("day", "month") and relative.offset < 0)


def in_lead(original: Phrase, setting: Setting) -> bool:
    """Whether the phrase stands in the lead sentence."""
    start, end = setting.layout.lead
    return start < original.end and original.start < end


def surroundings(original: Phrase, phrase: Phrase, setting: Setting) -> Iterator[str]:
    """The names of the weights that the words around `original` (`phrase` as resolved) give it."""
    around = _around(original, setting)
    yield from _deeds(original, phrase, around, setting)
    if _planned(around, setting.lang):
        yield "tells of a plan for a day" if _may_be_appointed(original, phrase, setting) else "tells of a plan"
    yield from _things_beside(original, around, setting)
    yield from _line_of_another_kind(original, setting)


def _around(original: Phrase, setting: Setting) -> _Around:
    start = sentence_of(setting.layout, original.start)[0]
    end = sentence_of(setting.layout, original.end - 1)[1]  # a line may break inside a date
    reach = CLOSE_SIGNS if setting.lang in CJK else CLOSE
    return _Around(
        start=start,
        end=end,
        before=setting.folded[max(start, original.start - reach) : original.start],
        after=setting.folded[original.end : min(end, original.end + reach)],
        rest=setting.folded[original.end : end],
    )


def _deeds(original: Phrase, phrase: Phrase, around: _Around, setting: Setting) -> Iterator[str]:
    """Whether something happens there, now or long ago."""
    nearby = max(around.start, original.start - REACH), min(around.end, original.end + REACH)
    happens = said(setting.lang, "event", setting.folded, *nearby)
    past = _looks_back(original, phrase, setting, around)
    if happens:
        yield "stands with an event"
    elif original.first.year is not None and in_lead(original, setting):
        yield "states its year without an event"
    if past:
        yield "tells of history"
    elif not happens and setting.lone_day and original.first.day is not None and _says_when(around, setting):
        yield "is the only day named"


def _says_when(around: _Around, setting: Setting) -> bool:
    """Whether it tells in a full sentence when something was: no founding, nor the day of a thing (decree of …)."""
    sentence = setting.folded[around.start : around.end].rstrip()
    whole = sentence.endswith(tuple(STOPS)) and not said(setting.lang, "history_after", around.after)
    words = around.before.split()
    return whole and not (words and words[-1] in cues(setting.lang).get("day_of", ()))


def _things_beside(original: Phrase, around: _Around, setting: Setting) -> Iterator[str]:
    """What has a date and is no event: a deadline, a price, a law, a picture, a period, the title of a plan."""
    lang, before, after = setting.lang, around.before, around.after
    if said(lang, "aside", f"{before}\n{after}"):
        yield "tells of something beside the news"
    if said(lang, "picture", setting.folded, around.start, min(around.end, original.end + CLOSE)):
        yield "tells when a picture was taken"
    fine = original.first.day is not None or original.relative is not None
    near = CLOSE_SIGNS // 2 if lang in CJK else CLOSE // 2 + 1
    if said(lang, "period_before", before[-near:]) or (not fine and said(lang, "period_after", after)):
        yield "counts a period"
    if cue(lang, "report_after").match(after):
        yield "tells when a reporter heard of it"
    if original.start in setting.of_chronicles:
        yield "goes on from an earlier year"
    if original.start in setting.of_sources:
        yield "tells when a source spoke of an earlier day"
    if _enclosed(before, after):
        yield "stands inside a title or a name"


def _planned(around: _Around, lang: str) -> bool:
    """Whether the words around it make the date a plan's: none of telling may stand between them and the date.

    `It will open in May, Alpha said on 3 March` and 3月3日に稼働する計画だと発表した tell of a plan on that day.
    Japanese and Korean have the word of planning, and that of telling, behind the date.
    """
    before, after = around.before, around.after
    if said(lang, "forecast_before", before):
        *_, last = cue(lang, "forecast_before").finditer(before)
        if not said(lang, "telling", before, last.end()):
            return True
    if cue(lang, "forecast_after").match(after.lstrip(" ,")):
        return True
    return said(lang, "forecast_end", after) and not said(lang, "telling", around.rest)


def _may_be_appointed(original: Phrase, phrase: Phrase, setting: Setting) -> bool:
    """Whether a plan for it can be the news: a day that the lead names, of a fair or close at hand; no weekday."""
    if original.relative:
        return original.relative.unit == "day"
    if original.first.day is None:
        return False
    behind = days_behind(phrase, setting)
    at_hand = behind is not None and -1 <= behind <= RECENT
    return at_hand or in_lead(original, setting) or of_a_meeting(original, setting)


def of_a_meeting(original: Phrase, setting: Setting) -> bool:
    """Whether the sentence of the phrase names a fair, a congress, a summit."""
    return said(setting.lang, "gathering", setting.folded, *sentence_of(setting.layout, original.start))


def days_behind(phrase: Phrase, setting: Setting) -> int | None:
    """Days from the phrase (its end) to publication, negative ahead of it; None where one of the two is no day.

    A month counts from its first day.
    """
    published = as_date(setting.published) if setting.published else None
    first = phrase.first if phrase.first.day else phrase.first._replace(day=1)
    day = as_date(phrase.last if phrase.last and phrase.last.day else first)
    return (published - day).days if published and day else None


def _line_of_another_kind(original: Phrase, setting: Setting) -> Iterator[str]:
    """Whether the line is a row of a table, or one that speaks of the site and not of the event."""
    _, (start, end) = line_of(setting.layout, original.start)
    if setting.folded.endswith(" | ", start, original.start):
        yield "stands in a table"
    if _captions(setting, start, end) and not in_lead(original, setting):
        yield "tells when a picture was taken"
    if said(
        setting.lang, "boilerplate", setting.folded, max(start, original.start - 200), min(end, original.end + 200)
    ):
        yield "stands in boilerplate"


def _captions(setting: Setting, start: int, end: int) -> bool:
    """Whether the line is a picture's: it ends with a photographer's word (某社记者 王五 摄)."""
    ends = cues(setting.lang).get("picture_end", ())
    return end - start <= LONGEST_CAPTION and setting.folded[start:end].rstrip(" )。").endswith(ends)


def _looks_back(original: Phrase, phrase: Phrase, setting: Setting, around: _Around) -> bool:
    """Whether the words around set the date before the news; a day in the lead may well be that of a founding."""
    lang, before, after = setting.lang, around.before, around.after
    if said(lang, "history_before", before) or said(lang, "earlier_after", after):
        return True
    if (original.first.day is not None or counts_days(original)) and in_lead(original, setting):
        return False
    if original.first.day is not None and days_behind(phrase, setting) in JUST_BEFORE:
        return said(lang, "history_after", after)
    told = said(lang, "past_perfect", setting.folded, max(around.start, original.start - REACH), original.end)
    # `Said on Tuesday it had closed` tells of Tuesday; `on 2 May it had warned` of what came before the news.
    earlier = said(lang, "past_perfect", after) and not said(lang, "telling", before)
    return told or earlier or said(lang, "history_after", after)


def _enclosed(before: str, after: str) -> bool:
    """Inside 《…》 or in brackets behind it: the title of a plan or a report, and its day."""
    return (
        before.endswith("》(")
        or before.rfind("《") > before.rfind("》")
        or ("》" in after and "《" not in after.partition("》")[0])
    )
